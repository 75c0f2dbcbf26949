import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { HubLink } from '../grants/grant-facts.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS } from '../language/words.js';
import { isZero } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';

const TEXTS = bilingual({
  it: { hub: 'Soggetto', payment: 'Pagamento', grant: 'Concessione', amount: 'Da recuperare in origine', collected: 'Recuperato', remaining: 'Resta da recuperare', interest: 'Interessi (per memoria)', due: 'Da restituire entro il', overdue: 'scaduto', cause: 'Causa', effectiveOn: 'Con effetto dal', orderedOn: 'Ordinato il', collectedOn: 'Recuperato il', proposedBy: 'Proposto da', decidedBy: 'Deciso da', reason: 'Motivazione' },
  en: { hub: 'Hub', payment: 'Payment', grant: 'Grant', amount: 'First ordered back', collected: 'Recovered', remaining: 'Still to recover', interest: 'Interest (memo)', due: 'To be paid back by', overdue: 'overdue', cause: 'Cause', effectiveOn: 'With effect from', orderedOn: 'Ordered on', collectedOn: 'Collected on', proposedBy: 'Proposed by', decidedBy: 'Decided by', reason: 'Reason' },
});

/** Whether the day has passed and something is still to come back. */
export const isOverdue = ({ state, remaining, dueOn }: Schema<'RecoveryView'>): boolean => state === 'ordered' && !isZero(remaining) && dueOn < today(new Date());

export function Due({ recovery }: { recovery: Schema<'RecoveryView'> }) {
  const texts = useTexts(TEXTS);
  return (
    <>
      <Day of={recovery.dueOn} /> {isOverdue(recovery) && <span className="badge-state badge-bad">{texts.overdue}</span>}
    </>
  );
}

export function RecoveryFacts({ recovery }: { recovery: Schema<'RecoveryView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { disbursement, grant, interest, effectiveOn, orderedOn, collectedOn, decidedBy, reason } = recovery;
  return (
    <Facts
      of={[
        [texts.hub, <HubLink key="hub" code={recovery.hub} />],
        [texts.payment, <Link key="payment" href={`/erogazioni/${disbursement}`}>{disbursement}</Link>],
        [texts.grant, <span key="grant"><Link href={`/concessioni/${grant}`}>{grant}</Link> · {recovery.tranche}</span>],
        [texts.cause, CAUSE_WORDS[language][recovery.cause]],
        [texts.amount, <Amount key="amount" of={recovery.amount} />],
        [texts.collected, <Amount key="collected" of={recovery.collected} />],
        [texts.remaining, <Amount key="remaining" of={recovery.remaining} strong />],
        [texts.interest, isZero(interest) ? null : <Amount of={interest} />],
        [texts.due, <Due key="due" recovery={recovery} />],
        [texts.effectiveOn, effectiveOn && <Day of={effectiveOn} />],
        [texts.orderedOn, orderedOn && <Day of={orderedOn} />],
        [texts.collectedOn, collectedOn && <Day of={collectedOn} />],
        [texts.proposedBy, <Person key="by" id={recovery.proposedBy} />],
        [texts.decidedBy, decidedBy && <Person id={decidedBy} />],
        [texts.reason, reason && <span className="free-text">{reason}</span>],
      ]}
    />
  );
}
