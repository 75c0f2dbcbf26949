import { daysFrom, Money, type CalendarDate } from '../../kernel/index.js';
import type { GrantRow, ReductionRow } from '../../grants/index.js';
import type { CollectionRow, Destination, RecoveryRow, RecoveryState } from '../../recoveries/index.js';

/** Money ordered back, and what has come of it by the report's day. */
export interface RecoveryLine extends Omit<RecoveryRow, 'disbursementId' | 'grantId' | 'proposedBy' | 'decidedBy' | 'effectiveOn'> {
  disbursement: string;
  grant: string;
  state: RecoveryState;
  /** Ordered and not come back. */
  remaining: Money;
  /** Days past the due one while something remains; 0 before. */
  daysOverdue: number;
  /** How many parts came back, and where they went. */
  parts: number;
  toReprogramme: Money;
  returned: Money;
  outstanding: Money;
}

/** Part of a grant taken back before it was paid: a reduction, or what was left at its closing. */
export interface ReductionLine {
  id: string;
  grant: string;
  hub: string;
  tranche: string;
  amount: Money;
  cause: ReductionRow['cause'] | 'closing';
  effectiveOn: CalendarDate;
  state: ReductionRow['state'];
  reason: string | null;
}

/** Recoveries as they stood at the end of the day, in the order of the book. */
export function recoveryLines(recoveries: readonly RecoveryRow[], collections: readonly CollectionRow[], day: CalendarDate): RecoveryLine[] {
  return recoveries.map((row) => {
    const parts = collections.filter(({ recoveryId, collectedOn }) => recoveryId === row.id && collectedOn <= day);
    const { disbursementId: disbursement, grantId: grant, proposedBy: _, decidedBy: __, effectiveOn: ___, ...plain } = row;
    const [collected, interest] = [Money.sum(parts.map(({ amount }) => amount)), Money.sum(parts.map((part) => part.interest))];
    const state = stateOf(row, collected);
    const remaining = state === 'ordered' ? row.amount.minus(collected) : Money.ZERO;
    const gone = (to: Destination): Money => Money.sum(parts.filter(({ destination }) => destination === to).map(({ amount }) => amount));
    return {
      ...{ ...plain, disbursement, grant, state, collected, interest, remaining },
      collectedOn: parts.at(-1)?.collectedOn ?? null,
      daysOverdue: state === 'ordered' ? Math.max(0, daysFrom(row.dueOn, day)) : 0,
      parts: parts.length,
      ...{ toReprogramme: gone('to-reprogramme'), returned: gone('returned'), outstanding: gone('outstanding') },
    };
  });
}

function stateOf({ state, amount }: RecoveryRow, collected: Money): RecoveryState {
  if (state !== 'ordered' && state !== 'collected') return state;
  return collected.cents === amount.cents ? 'collected' : 'ordered';
}

/** Reductions that take effect by the day, then closings by then, each in the order of the book. */
export function reductionLines(reductions: readonly ReductionRow[], grants: readonly GrantRow[], day: CalendarDate): ReductionLine[] {
  const places = new Map(grants.map((grant) => [grant.id, grant]));
  const reduced = reductions
    .filter(({ effectiveOn }) => effectiveOn <= day)
    .map(({ id, grantId: grant, amount, cause, effectiveOn, state, reason }): ReductionLine => {
      const { hub = '', tranche = '' } = places.get(grant) ?? {};
      return { id, grant, hub, tranche, amount, cause, effectiveOn, state, reason };
    });
  const closed = grants.flatMap(({ id, hub, tranche, closedBy, closedOn, saved }): ReductionLine[] => {
    if (closedBy === null || closedOn === null || closedOn > day || saved === null || saved.cents === 0) return [];
    return [{ id: closedBy, grant: id, hub, tranche, amount: saved, cause: 'closing', effectiveOn: closedOn, state: 'in-force', reason: null }];
  });
  return [...reduced, ...closed];
}
