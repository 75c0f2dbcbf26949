import { Conflict, idOf, LAST_DAY, Money, requireDayWithin, RuleBroken, spoken, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { requireState } from '../approvals/index.js';
import { requireUnchanged, type ChangeRow, type Effect, type ProposedChange } from '../changes/index.js';
import { giveUpDisbursement, moneyOf, type DisbursementRow } from '../disbursements/index.js';
import { orderReduction, type GrantRow } from '../grants/index.js';
import type { EntryDraft } from '../journal/index.js';
import { grantAccount } from '../ledger/index.js';
import { orderAtOnce } from './recovery.rules.js';

/** Why a grant is taken back though money of it was paid. */
export const REVOCATION_CAUSES = ['revocation', 'waiver'] as const;
export type RevocationCause = (typeof REVOCATION_CAUSES)[number];

export interface Revocation {
  /** How much of the grant; null for all that is left of it. */
  amount: Money | null;
  cause: RevocationCause;
  /** By when what was paid is to be paid back. */
  dueOn: CalendarDate;
}

export interface RevocationFacts {
  grant: GrantRow;
  granted: Money;
  outstanding: Money;
  /** Requested, approved and ordered, newest first. */
  inProgress: readonly DisbursementRow[];
  /** Payments of which money is still there, newest first. */
  paid: readonly { payment: DisbursementRow; stillPaid: Money }[];
  today: CalendarDate;
}

/** What a revocation comes to: first what is outstanding, then requests in progress, then payments, each newest first. */
export interface RevocationPlan {
  reduce: Money;
  reject: readonly DisbursementRow[];
  orderBack: readonly { payment: DisbursementRow; amount: Money }[];
}

/** @throws RuleBroken `ceiling-exceeded` for more than is left of the grant */
export function planRevocation(amount: Money | null, facts: RevocationFacts): RevocationPlan {
  const { grant, outstanding, inProgress, paid } = facts;
  const reach = reachOf(facts);
  if (reach.cents === 0 || amount?.isGreaterThan(reach)) throw nothingLeft(grant.id, reach, amount);
  let left = amount ?? reach;
  const take = (most: Money): Money => {
    const taken = most.isGreaterThan(left) ? left : most;
    left = left.minus(taken);
    return taken;
  };
  let reduce = take(outstanding);
  const reject: DisbursementRow[] = [];
  for (const row of inProgress) {
    if (left.cents === 0) break;
    reject.push(row);
    reduce = reduce.plus(take(moneyOf(row)));
  }
  const orderBack: { payment: DisbursementRow; amount: Money }[] = [];
  for (const { payment, stillPaid } of paid) {
    if (left.cents === 0) break;
    orderBack.push({ payment, amount: take(stillPaid) });
  }
  return { reduce, reject, orderBack };
}

function reachOf({ outstanding, inProgress, paid }: RevocationFacts): Money {
  return Money.sum([outstanding, ...inProgress.map(moneyOf), ...paid.map(({ stillPaid }) => stillPaid)]);
}

/** One person proposes to take a grant back, in whole or in part, reaching what was paid. */
export function proposeRevocation({ amount, cause, dueOn }: Revocation, facts: RevocationFacts): ProposedChange {
  const { grant, today } = facts;
  requireState(grant.id, grant.state, ['in-force']);
  requireDayWithin('/dueOn', dueOn, today, LAST_DAY);
  const plan = planRevocation(amount, facts);
  const { id: subject, hub, tranche } = grant;
  const to = { cause, dueOn, whole: amount === null, ...figuresOf(plan) };
  return { of: 'grant-revocation', subject, hub, tranche, amount: sumOf(plan), from: {}, to, effectiveOn: today, decides: 'approver' };
}

function sumOf({ reduce, orderBack }: RevocationPlan): Money {
  return Money.sum([reduce, ...orderBack.map(({ amount }) => amount)]);
}

/** What the plan does, as the book keeps it. */
function figuresOf({ reduce, reject, orderBack }: RevocationPlan): JsonObject {
  return {
    reduceCents: reduce.cents,
    reject: reject.map(({ id }) => id),
    orderBack: orderBack.map(({ payment, amount }) => ({ disbursement: payment.id, amountCents: amount.cents })),
  };
}

/** All that is left of the grant, or so much of it. */
function asked({ amount, to }: ChangeRow): Money | null {
  return to['whole'] === true ? null : amount;
}

/** What approving it now would do, thing by thing; of one that has come to ask for more than is left, what is left. */
export function effectsOfRevocation(change: ChangeRow, facts: RevocationFacts): Effect[] {
  const reach = reachOf(facts);
  if (reach.cents === 0) return [];
  const { reduce, reject, orderBack } = planRevocation(asked(change)?.isGreaterThan(reach) ? null : asked(change), facts);
  const effect = (id: string, what: Effect['effect'], amount: Money): Effect => ({ id, effect: what, amount, day: null });
  return [
    ...reject.map((row) => effect(row.id, row.state === 'ordered' ? 'return-order-first' : 'reject-request', moneyOf(row))),
    ...(reduce.cents > 0 ? [effect(change.subject, 'reduce-outstanding', reduce)] : []),
    ...orderBack.map(({ payment, amount }) => effect(payment.id, 'order-back', amount)),
  ];
}

/**
 * Another person approves: requests are rejected, what is outstanding is reduced, the rest is ordered back, all in one
 * unit of work and as of today. `nextSeq` is the number of the first of these entries.
 * @throws Conflict `state-conflict` where it would no longer do what was proposed, or while an order is out that would have
 * to come back first
 */
export function approveRevocation(change: ChangeRow, facts: RevocationFacts, nextSeq: number): EntryDraft[] {
  const { grant, granted, today } = facts;
  requireState(grant.id, grant.state, ['in-force']);
  const plan = planRevocation(asked(change), facts);
  requireSamePlan(change, plan);
  const { reduce, reject, orderBack } = plan;
  requireNoOrders(change.id, reject);
  const { cause, dueOn } = change.to as unknown as Pick<Revocation, 'cause' | 'dueOn'>;
  const { reason, proposedBy, id } = change;
  const drafts = reject.map((row) => withChange(giveUpDisbursement(row, 'rejection', today, reason), id));
  if (reduce.cents > 0) {
    const reduction = idOf('reduction', nextSeq + drafts.length);
    drafts.push(...orderReduction(reduction, { grant, granted, amount: reduce, cause, effectiveOn: today, proposedBy, change: id }, reason));
  }
  for (const { payment, amount } of orderBack) {
    const recovery = idOf('recovery', nextSeq + drafts.length);
    drafts.push(orderAtOnce(recovery, { payment, amount, cause, dueOn, orderedOn: today, proposedBy, change: id }, reason));
  }
  return drafts;
}

/** Nobody approves one thing and gets another: requests and payments may have come in between. */
function requireSamePlan(change: ChangeRow, plan: RevocationPlan): void {
  const now = figuresOf(plan);
  requireUnchanged({ ...change, from: Object.fromEntries(Object.keys(now).map((field) => [field, change.to[field] ?? null])) }, now);
}

function withChange(draft: EntryDraft, change: string): EntryDraft {
  return { ...draft, payload: { ...draft.payload, after: { ...draft.payload.after, change } } };
}

function requireNoOrders(change: string, rows: readonly DisbursementRow[]): void {
  const ordered = rows.filter(({ state }) => state === 'ordered').map(({ id }) => id);
  if (ordered.length === 0) return;
  const names = ordered.join(', ');
  throw new Conflict(
    'state-conflict',
    {
      it: `${change}: prima va registrata la restituzione, o il pagamento, degli ordini di ${names}.`,
      en: `${change}: first record that the orders of ${names} came back, or were paid.`,
    },
    { id: change, ordered },
  );
}

function nothingLeft(grant: string, reach: Money, asked: Money | null): RuleBroken {
  return new RuleBroken(
    'ceiling-exceeded',
    {
      it: reach.cents === 0 ? `Della concessione ${grant} non resta nulla da revocare.` : `Della concessione ${grant} restano ${spoken(reach, 'it')} fra da erogare, in corso ed erogato: non se ne possono revocare ${spoken(asked ?? reach, 'it')}.`,
      en: reach.cents === 0 ? `Of grant ${grant} nothing is left to revoke.` : `Of grant ${grant} ${spoken(reach, 'en')} are left, outstanding, in progress and paid: ${spoken(asked ?? reach, 'en')} cannot be revoked.`,
    },
    { account: grantAccount(grant, 'outstanding'), available: `${reach}`, asked: `${asked ?? reach}` },
  );
}
