import type { CalendarDate } from '../kernel/index.js';
import { getHub, type HubRow } from '../hubs/index.js';
import { getGrant, grantedOf, grantMoney, termsOn, type GrantMoney } from '../grants/index.js';
import { availableFrom, grantAccount, heldFor } from '../ledger/index.js';
import type { Tx, View } from '../platform/index.js';
import { missingFor, type PaymentAsked } from '../requirements/index.js';
import type { ClosingFacts, ReopeningFacts } from './closing.rules.js';
import type { DisbursementRow, PaymentOrder } from './disbursement.entity.js';
import { isInProgress, moneyOf } from './disbursement.moves.js';
import { wholeOrder, type ApprovalFacts, type OrderFacts, type RequestFacts } from './disbursement.rules.js';
import { approversOf, lastResumedOn, otherWithOrder, paidSince, requestFacts, waitingReversal } from './disbursements.queries.js';
import { paymentsOf } from './open-payments.js';
import type { ReversalFacts } from './reversal.rules.js';

/** What each step is checked against, as the book has it in this unit of work. */

/** A request of a day before the present terms is held to the more generous of those and of its day's. */
export async function requestFactsOn(view: View, grant: string, requestedOn: CalendarDate, today: CalendarDate): Promise<RequestFacts> {
  const facts = await requestFacts(view, grant, today);
  if (requestedOn >= facts.grant.termsSince) return facts;
  const { advanceMaxPercent, cumulativeMaxPercent, paymentDays } = await termsOn(view, grant, requestedOn);
  // What is in force now may have been requested under the present terms: held to its day's alone it could never be paid.
  const limits = {
    advanceMaxPercent: Math.max(advanceMaxPercent, facts.grant.advanceMaxPercent),
    cumulativeMaxPercent: Math.max(cumulativeMaxPercent, facts.grant.cumulativeMaxPercent),
  };
  return { ...facts, grant: { ...facts.grant, ...limits, paymentDays } };
}

export async function approvalFacts(tx: Tx, row: DisbursementRow): Promise<ApprovalFacts> {
  const hub = await getHub(tx, row.hub);
  const limits = await requestFactsOn(tx, row.grantId, row.requestedOn, tx.today);
  return { hub, limits, today: tx.today, actor: tx.actor, ibanPaidBefore: await ibanPaidBefore(tx, hub) };
}

/** Only where it matters: when whoever approves has set the IBAN. */
async function ibanPaidBefore(tx: Tx, { code, ibanSetBy, ibanSetSeq }: HubRow): Promise<boolean> {
  return ibanSetBy === tx.actor && ibanSetSeq !== null && paidSince(tx, code, ibanSetSeq);
}

/** As of the day of the order, or of its execution. */
export async function orderFacts(tx: Tx, row: DisbursementRow, order: PaymentOrder | null, day: CalendarDate): Promise<OrderFacts> {
  const limits = await requestFactsOn(tx, row.grantId, row.requestedOn, tx.today);
  const sameOrder = order && (await otherWithOrder(tx, wholeOrder(row.paymentOrder, order), row.id));
  const missing = await missingFor(tx, paymentAsked(row, limits, day));
  return { hub: await getHub(tx, row.hub), limits, today: tx.today, actor: tx.actor, sameOrder, missing, lastResumedOn: await lastResumedOn(tx, row.id), approvers: await approversOf(tx, row.id) };
}

/** A disbursement on its way, as requirements look at it: its own amount is in force. */
export function paymentAsked(row: DisbursementRow, { inForce }: RequestFacts, day: CalendarDate): PaymentAsked {
  const { id: disbursement, grantId: grant, hub, tranche, kind } = row;
  return { grant, hub, tranche, kind, amount: moneyOf(row), day, disbursement, inForce };
}

export async function closingFacts(view: View, row: DisbursementRow, paidOn: CalendarDate, today: CalendarDate): Promise<ClosingFacts> {
  const money = await grantMoney(view, row.grantId, null);
  const free = await availableFrom(view, grantAccount(row.grantId, 'outstanding'), paidOn);
  return { granted: grantedOf(money), outstanding: money.outstanding, freeOnPayment: free.amount, others: await othersOf(view, row, money), today };
}

/** The balance tells whether there are any; only then they are looked for. */
async function othersOf(view: View, row: DisbursementRow, { inProgress }: GrantMoney): Promise<DisbursementRow[]> {
  if (inProgress.cents === moneyOf(row).cents) return [];
  return (await paymentsOf(view, row.grantId)).filter((other) => other.id !== row.id && isInProgress(other));
}

/** What a reversed payment may have closed. */
export async function reopeningFacts(view: View, { grantId }: DisbursementRow): Promise<ReopeningFacts> {
  return { grant: await getGrant(view, grantId), granted: grantedOf(await grantMoney(view, grantId, null)) };
}

export async function reversalFacts(tx: Tx, { id, grantId }: DisbursementRow): Promise<ReversalFacts> {
  return { today: tx.today, stillPaid: await heldFor(tx, grantAccount(grantId, 'paid'), id), waiting: await waitingReversal(tx, id) };
}
