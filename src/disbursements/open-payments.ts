import { numberOf, plusDays, type Money } from '../kernel/index.js';
import type { ChangeRow, Effect } from '../changes/index.js';
import { type Terms, termsAt, termsOfGrants } from '../grants/index.js';
import type { View } from '../platform/index.js';
import { clockStart } from './clock.rules.js';
import { disbursementsTable, type DisbursementRow } from './disbursement.entity.js';
import { moneyOf } from './disbursement.moves.js';
import { requestFacts } from './disbursements.queries.js';

/** What a change of a hub's payee does to its open payments: what is approved must be approved again. */
export async function effectsOnPayee(view: View, change: ChangeRow): Promise<Effect[]> {
  const open = await openPayments(view, 'hub', change.subject);
  return open.map((row) => ({ id: row.id, effect: row.state === 'requested' ? 'hold-new-payee' : 'approve-again', amount: moneyOf(row), day: null }));
}

/** What a change of a grant's terms does: due dates that move, and what would then stand beyond the limits. */
export async function effectsOnTerms(view: View, change: ChangeRow): Promise<Effect[]> {
  const open = await openPayments(view, 'grant_seq', numberOf(change.subject));
  const terms = change.to as unknown as Partial<Terms>;
  const touched = open.filter((row) => row.requestedOn >= change.effectiveOn);
  return [...(await movedDueDates(view, change, open, terms)), ...(await beyondLimits(view, change, touched, terms))];
}

async function movedDueDates(view: View, change: ChangeRow, open: readonly DisbursementRow[], { paymentDays }: Partial<Terms>): Promise<Effect[]> {
  const history = (await termsOfGrants(view, [change.subject])).get(change.subject) ?? [];
  return open.flatMap((row): Effect[] => {
    const from = clockStart(row);
    if (paymentDays === undefined || from < change.effectiveOn || termsAt(history, from).paymentDays === paymentDays) return [];
    // While remarks are open it moves on each day.
    const day = row.suspendedSince === null ? plusDays(from, paymentDays + row.suspendedDays) : null;
    return [{ id: row.id, effect: 'due-date-moves', amount: moneyOf(row), day }];
  });
}

async function beyondLimits(view: View, { subject, effectiveOn }: ChangeRow, open: readonly DisbursementRow[], terms: Partial<Terms>): Promise<Effect[]> {
  const { granted, inForce } = await requestFacts(view, subject, effectiveOn);
  const over = (percent: number | undefined, sum: Money): boolean => percent !== undefined && sum.isGreaterThan(granted.percentRoundedDown(percent));
  const advances = over(terms.advanceMaxPercent, inForce.advance);
  const all = over(terms.cumulativeMaxPercent, inForce.advance.plus(inForce.interim));
  return open.flatMap((row): Effect[] => {
    const effect = row.kind === 'advance' && advances ? 'advance-over-limit' : row.kind !== 'balance' && all ? 'cumulative-over-limit' : null;
    return effect === null ? [] : [{ id: row.id, effect, amount: moneyOf(row), day: null }];
  });
}

/** Every disbursement of a grant, in the order of the book. */
export function paymentsOf(view: View, grant: string): Promise<DisbursementRow[]> {
  return disbursementsTable.select(view, 'WHERE grant_seq = ? ORDER BY seq', numberOf(grant));
}

function openPayments(view: View, column: 'hub' | 'grant_seq', value: string | number): Promise<DisbursementRow[]> {
  return disbursementsTable.select(view, `WHERE ${column} = ? AND state IN ('requested', 'approved', 'ordered') ORDER BY seq`, value);
}
