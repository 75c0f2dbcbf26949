import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { ROLE_WORDS } from '../language/words.js';
import type { Schema } from '../api/client.js';

export type Role = Schema<'PersonView'>['roles'][number];

const TEXTS = bilingual({
  it: {
    roles: 'Ruoli',
    means: {
      analyst: 'propone concessioni, riduzioni e recuperi, richiede erogazioni, registra pagamenti',
      approver: 'approva ciò che un’altra persona ha proposto; pubblica rapporti, verifica il registro',
      committee: 'scarica e pubblica i rapporti',
      auditor: 'legge tutto, vede chi sono le persone, verifica il registro',
      admin: 'gestisce persone, ruoli e accessi; verifica il registro',
    },
  },
  en: {
    roles: 'Roles',
    means: {
      analyst: 'proposes grants, reductions and recoveries, requests disbursements, records payments',
      approver: 'approves what another person has proposed; publishes reports, verifies the book',
      committee: 'downloads and publishes reports',
      auditor: 'reads everything, sees who the people are, verifies the book',
      admin: 'manages people, roles and access; verifies the book',
    },
  },
});

/** What each role allows, in words. */
export function useRoleMeanings(): Readonly<Record<Role, string>> {
  return useTexts(TEXTS).means;
}

export function RoleFields({ value, onChange }: { value: readonly Role[]; onChange: (roles: Role[]) => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = ROLE_WORDS[language];
  const all = Object.keys(words) as Role[];
  return (
    <fieldset className="roles">
      <legend>{texts.roles}</legend>
      {all.map((role) => (
        <label key={role} className="roles-one">
          <input type="checkbox" className="form-check-plain" checked={value.includes(role)} onChange={(event) => onChange(all.filter((one) => (one === role ? event.target.checked : value.includes(one))))} />
          <span>
            <strong>{words[role]}</strong> <span className="hint">{texts.means[role]}</span>
          </span>
        </label>
      ))}
    </fieldset>
  );
}
