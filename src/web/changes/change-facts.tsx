import type { Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CHANGE_WORDS, EFFECT_WORDS } from '../language/proposal-words.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';
import { Thing } from '../parts/thing.js';
import { Changes } from '../parts/timeline.js';

type Change = Schema<'ProposedChangeView'>;

const TEXTS = bilingual({
  it: { of: 'Che cosa cambia', subject: 'Di', amount: 'Importo', effectiveOn: 'Con effetto dal', proposedBy: 'Proposta da', decidedBy: 'Decisa da', reason: 'Motivazione', fields: 'Campo per campo', effects: 'Che cosa farebbe a ciò che è aperto', none: 'Nulla di ciò che è aperto ne è toccato.', by: 'entro il' },
  en: { of: 'What changes', subject: 'Of', amount: 'Amount', effectiveOn: 'With effect from', proposedBy: 'Proposed by', decidedBy: 'Decided by', reason: 'Reason', fields: 'Field by field', effects: 'What it would do to open things', none: 'Nothing that is open is touched.', by: 'by' },
});

/** A change: of what, and field by field. */
export function ChangeFacts({ change }: { change: Change }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { amount, decidedBy, reason } = change;
  return (
    <>
      <Facts
        of={[
          [texts.of, CHANGE_WORDS[language][change.of]],
          [texts.subject, change.of === 'person-roles' ? <Person key="subject" id={change.subject} /> : <Thing key="subject" id={change.subject} />],
          [texts.amount, amount && <Amount of={amount} />],
          [texts.effectiveOn, <Day key="day" of={change.effectiveOn} />],
          [texts.proposedBy, <Person key="by" id={change.proposedBy} />],
          [texts.decidedBy, decidedBy && <Person id={decidedBy} />],
          [texts.reason, reason && <span className="free-text">{reason}</span>],
        ]}
      />
      <section className="page-section part">
        <h2>{texts.fields}</h2>
        <Changes changes={change.changes} subject={change.subject} />
      </section>
    </>
  );
}

/** What a change would do to what is open. */
export function ChangeEffects({ effects }: { effects: readonly Schema<'EffectView'>[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <section className="page-section">
      <h2>{texts.effects}</h2>
      {effects.length === 0 ? (
        <p className="nothing">{texts.none}</p>
      ) : (
        <ul className="obstacles">
          {effects.map(({ id, effect, amount, day }) => (
            <li key={id + effect}>
              <Thing id={id} />: {EFFECT_WORDS[language][effect]} {amount !== null && <Amount of={amount} />} {day !== null && <>{texts.by} <Day of={day} /></>}
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
