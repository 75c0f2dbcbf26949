import { Money, type CalendarDate } from '../../kernel/index.js';
import type { ActRow } from '../../decree/index.js';
import { UNALLOCATED } from '../../ledger/index.js';
import type { OutcomeRow } from '../../requirements/index.js';
import { controlLine, type ControlLine } from './grants.rules.js';

/** The decree or an act that changes it. */
export interface ActLine {
  id: string;
  kind: ActRow['kind'];
  reference: string;
  title: string;
  publishedOn: CalendarDate;
  effectiveOn: CalendarDate;
  state: ActRow['state'];
  /** Tranches that it establishes, and hubs that it names. */
  tranches: readonly string[];
  hubs: readonly string[];
  movements: readonly { from: string; to: string; amount: Money }[];
  /** What it takes out of the remainder for tranches, net: negative where it frees money. Of a proposed one, what it would. */
  allocates: Money;
  controls: readonly ControlLine[];
  proposedBy: string;
  decidedBy: string | null;
  reason: string | null;
}

/** The acts that take effect by the day, by day and then in the order of the book; those not in force by their state. */
export function actLines(acts: readonly ActRow[], outcomes: readonly OutcomeRow[], day: CalendarDate): ActLine[] {
  return acts.filter(({ effectiveOn }) => effectiveOn <= day).map((act) => {
    const { id, kind, reference, title, publishedOn, effectiveOn, state, controls, proposedBy, decidedBy, reason } = act;
    const movements = act.movements.map(({ from, to, amountCents }) => ({ from, to, amount: Money.ofCents(amountCents) }));
    return {
      ...{ id, kind, reference, title, publishedOn, effectiveOn, state, proposedBy, decidedBy, reason, movements },
      tranches: act.tranches.map(({ code }) => code),
      hubs: act.hubs.map(({ code }) => code),
      allocates: Money.ofCents(act.movements.reduce((sum, { from, to, amountCents }) => sum + amountCents * (Number(from === UNALLOCATED) - Number(to === UNALLOCATED)), 0)),
      controls: controls.map((name) => controlLine(id, name, outcomes, day)),
    };
  });
}
