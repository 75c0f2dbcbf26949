import { Money, type RuleBroken } from '../kernel/index.js';
import type { GrantRow } from '../grants/index.js';
import { advanceOverLimit, cumulativeOverLimit, type LimitFigures } from './disbursement.errors.js';
import type { DisbursementKind } from './disbursement.entity.js';

/** What the limits of a grant's terms are checked against. */
export interface LimitFacts {
  grant: Pick<GrantRow, 'id' | 'advanceMaxPercent' | 'cumulativeMaxPercent'>;
  /** What is granted now, net of reductions. */
  granted: Money;
  /** What is in force of the grant, by kind. */
  inForce: Record<DisbursementKind, Money>;
}

interface Asked {
  cut?: Money;
  /** The field that asks for it, where there is one. */
  pointer?: string;
}

/**
 * Σ advances in force ≤ granted × advance %, Σ of all but the balance in force ≤ granted × cumulative %, each rounded down to
 * the cent. `asked` comes on top of what is in force already, `cut` leaves it.
 * @throws RuleBroken `advance-over-limit`, `cumulative-over-limit`
 */
export function requireWithinTerms(kind: DisbursementKind, asked: Money, facts: LimitFacts, more: Asked = {}): void {
  const refusal = beyondTerms(kind, asked, facts, more);
  if (refusal) throw refusal;
}

/** Whether what is in force stays within the terms as it is. */
export function isWithinTerms(kind: DisbursementKind, facts: LimitFacts): boolean {
  return beyondTerms(kind, Money.ZERO, facts, {}) === null;
}

function beyondTerms(kind: DisbursementKind, asked: Money, { grant, granted, inForce }: LimitFacts, { cut = Money.ZERO, pointer }: Asked): RuleBroken | null {
  if (kind === 'balance') return null;
  const figures = (percent: number, sum: Money): LimitFigures => {
    return { grant: grant.id, percent, granted, limit: granted.percentRoundedDown(percent), inForce: sum.minus(cut), asked, pointer };
  };
  const isOver = ({ inForce: sum, limit }: LimitFigures): boolean => sum.plus(asked).isGreaterThan(limit);
  const advances = figures(grant.advanceMaxPercent, inForce.advance);
  if (kind === 'advance' && isOver(advances)) return advanceOverLimit(advances);
  const all = figures(grant.cumulativeMaxPercent, inForce.advance.plus(inForce.interim));
  return isOver(all) ? cumulativeOverLimit(all) : null;
}
