import { useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { ListFrame } from '../parts/list-frame.js';
import { Listed } from '../parts/list-page.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { RequirementDialog } from './requirement-dialog.js';

type Requirement = Schema<'RequirementView'>;

const TEXTS = bilingual({
  it: { title: 'Requisiti per pagare', lead: 'Ciò che serve prima di un pagamento. Aggiungerne o cambiarne uno è una proposta che un’altra persona approva.', create: 'Proponi un requisito', change: 'Cambia', changeOne: (code: string) => `Cambia il requisito ${code}`, code: 'Codice', name: 'Che cosa', of: 'Di', hub: 'soggetto', grant: 'concessione', disbursement: 'erogazione', applies: 'Si applica a', all: 'ogni pagamento', from: 'Dal', until: 'fino al', effect: 'Se manca', blocking: 'blocca', warning: 'avviso', validity: 'Validità', days: (count: number) => `${count} giorni`, threshold: 'da', covers: 'copre il denaro', waits: 'Attendono una decisione:', empty: 'Nessun requisito.', emptyLead: 'DURC, antimafia, fideiussione: si propongono qui, secondo le convenzioni.' },
  en: { title: 'Requirements before paying', lead: 'What a payment needs beforehand. Adding or changing one is a proposal that another person approves.', create: 'Propose a requirement', change: 'Change', changeOne: (code: string) => `Change the requirement ${code}`, code: 'Code', name: 'What', of: 'Of', hub: 'hub', grant: 'grant', disbursement: 'disbursement', applies: 'Applies to', all: 'every payment', from: 'From', until: 'until', effect: 'If missing', blocking: 'blocks', warning: 'warning', validity: 'Validity', days: (count: number) => `${count} days`, threshold: 'from', covers: 'covers the money', waits: 'Waiting for a decision:', empty: 'No requirement.', emptyLead: 'DURC, antimafia, guarantees: they are proposed here, as the agreements say.' },
});

export function RequirementsPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const { values } = useUrlState();
  const [asked, setAsked] = useState<Requirement | 'new' | null>(null);
  const requirements = useReading('/api/v1/requirements', { query: { limit: 100, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  const waiting = useReading('/api/v1/changes', { query: { of: 'requirement', state: 'proposed', limit: 100 } }).data?.items ?? [];
  return (
    <>
      <PageTitle lead={texts.lead} aside={mayPropose && <button type="button" className="btn btn-primary" onClick={() => setAsked('new')}>{texts.create}</button>}>{texts.title}</PageTitle>
      {waiting.length > 0 && (
        <p className="draft-note">
          {texts.waits} {waiting.map(({ id, subject }) => <Link key={id} className="in-row" href={`/da-approvare/${id}`}>{subject} ({id})</Link>)}
        </p>
      )}
      <Listed of={requirements} isFiltered={false} none={texts.empty} first={{ title: texts.empty, lead: texts.emptyLead }}>
        {({ items }) => (
          <ListFrame label={texts.title}>
            <table className="table-plain">
              <thead>
                <tr>
                  {[texts.code, texts.name, texts.of, texts.applies, texts.from, texts.effect, texts.validity].map((head) => <th key={head} scope="col">{head}</th>)}
                  {mayPropose && <th scope="col"><span className="visually-hidden">{texts.change}</span></th>}
                </tr>
              </thead>
              <tbody>
                {items.map((requirement) => <Row key={requirement.code} requirement={requirement} onChange={mayPropose ? () => setAsked(requirement) : null} />)}
              </tbody>
            </table>
          </ListFrame>
        )}
      </Listed>
      {asked !== null && <RequirementDialog of={asked === 'new' ? null : asked} onClose={() => setAsked(null)} />}
    </>
  );
}

function Row({ requirement, onChange }: { requirement: Requirement; onChange: (() => void) | null }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { code, name, of, tranche, kind, threshold, from, until, effect, validityDays, covers } = requirement;
  return (
    <tr>
      <th scope="row">{code}</th>
      <td>{name} {covers && <span className="badge-state">{texts.covers}</span>}</td>
      <td>{texts[of]}</td>
      <td>
        {[tranche, kind && KIND_WORDS[language][kind]].filter(Boolean).join(' · ') || texts.all} {threshold !== null && <>{texts.threshold} <Amount of={threshold} /></>}
      </td>
      <td>
        <Day of={from} /> {until !== null && <>{texts.until} <Day of={until} /></>}
      </td>
      <td><span className={`badge-state ${effect === 'blocking' ? 'badge-bad' : 'badge-warn'}`}>{texts[effect]}</span></td>
      <td>{validityDays === null ? <span className="nothing">—</span> : texts.days(validityDays)}</td>
      {onChange && <td><button type="button" className="btn btn-link btn-sm" aria-label={texts.changeOne(code)} onClick={onChange}>{texts.change}</button></td>}
    </tr>
  );
}
