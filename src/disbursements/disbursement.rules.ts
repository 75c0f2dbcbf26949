import { Money, requireDayWithin, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { decisionEntry, requireOtherPerson, requireState, type Decision } from '../approvals/index.js';
import type { GrantRow } from '../grants/index.js';
import { requireActiveHub, type HubRow } from '../hubs/index.js';
import type { EntryDraft, Movement } from '../journal/index.js';
import { grantAccount, type GrantPurse } from '../ledger/index.js';
import { advanceOverLimit, cumulativeOverLimit, payeeChanged, paymentBeforeApproval, paymentOrderDuplicate } from './disbursement.errors.js';
import type { DisbursementKind, DisbursementRow, Payee, PaymentOrder } from './disbursement.entity.js';

/** The run of a disbursement, step by step; each function is one step: facts in, an entry or a refusal out. */

export interface Request {
  kind: DisbursementKind;
  amount: Money;
  requestedOn: CalendarDate;
  protocol: string | null;
}

/** What a request reads of its grant and its hub. */
export type RequestedGrant = Pick<GrantRow, 'id' | 'tranche' | 'state' | 'effectiveOn' | 'advanceMaxPercent' | 'cumulativeMaxPercent'>;

export interface RequestFacts {
  grant: RequestedGrant;
  hub: Pick<HubRow, 'code' | 'status'>;
  /** What is granted now, net of reductions. */
  granted: Money;
  /** What is in force of the grant, by kind. */
  inForce: Record<DisbursementKind, Money>;
  today: CalendarDate;
}

/** 1. A hub asks: the money is reserved at once. The ledger holds the ceiling of what is outstanding. */
export function requestDisbursement(id: string, request: Request, facts: RequestFacts, reason: string): EntryDraft {
  const { grant, hub, today } = facts;
  requireState(grant.id, grant.state, ['in-force']);
  requireActiveHub(hub);
  requireDayWithin('/requestedOn', request.requestedOn, grant.effectiveOn, today);
  requireWithinTerms(request.kind, request.amount, facts);
  const { kind, amount, requestedOn, protocol } = request;
  return {
    kind: 'disbursement-requested/1',
    subject: id,
    payload: {
      before: null,
      after: { grant: grant.id, hub: hub.code, tranche: grant.tranche, kind, amountCents: amount.cents, requestedOn, protocol, state: 'requested' },
    },
    movements: [move(grant.id, 'outstanding', 'reserved', amount, id)],
    reason,
    effectiveOn: requestedOn,
  };
}

/** What the limits of the grant's terms are checked against: `asked` comes on top of what is in force already. */
type LimitFacts = Pick<RequestFacts, 'grant' | 'granted' | 'inForce'>;

function requireWithinTerms(kind: DisbursementKind, asked: Money, { grant, granted, inForce }: LimitFacts): void {
  if (kind === 'balance') return;
  if (kind === 'advance') {
    const [percent, sum] = [grant.advanceMaxPercent, inForce.advance];
    const limit = granted.percentRoundedDown(percent);
    if (sum.plus(asked).isGreaterThan(limit)) throw advanceOverLimit({ grant: grant.id, percent, granted, limit, inForce: sum, asked });
  }
  const [percent, sum] = [grant.cumulativeMaxPercent, inForce.advance.plus(inForce.interim)];
  const limit = granted.percentRoundedDown(percent);
  if (sum.plus(asked).isGreaterThan(limit)) throw cumulativeOverLimit({ grant: grant.id, percent, granted, limit, inForce: sum, asked });
}

/**
 * 2. Another person approves: the payee is held as it is now. No money moves. An approved one whose payee has changed
 * since is approved again.
 */
export function approveDisbursement(row: DisbursementRow, { hub, today, actor, limits }: ApprovalFacts, reason: string | null): EntryDraft {
  requireState(row.id, row.state, changedPayee(row, hub).length > 0 ? ['requested', 'approved'] : ['requested']);
  requireOtherPerson(row.id, row.requestedBy, actor, 'approve disbursement');
  requireActiveHub(hub);
  // Its own amount is in force already; the grant may have been reduced since it was requested.
  requireWithinTerms(row.kind, Money.ZERO, limits);
  return decisionEntry({
    noun: 'disbursement',
    id: row.id,
    decision: 'approval',
    before: row.state,
    becomes: 'approved',
    reason,
    effectiveOn: today,
    more: { approvedOn: today, payee: payeeOf(hub) as unknown as JsonObject },
    ...(row.payee ? { was: { approvedOn: row.approvedOn, payee: row.payee as unknown as JsonObject } } : {}),
  });
}

export interface ApprovalFacts {
  hub: HubRow;
  limits: LimitFacts;
  today: CalendarDate;
  actor: string;
}

export function payeeOf({ name, taxCode, iban }: HubRow): Payee {
  return { name, taxCode, iban };
}

/** 2b. Rejected by an approver or withdrawn by whoever asked, before any order: the money is outstanding again. */
export function giveUpDisbursement(row: DisbursementRow, decision: Decision, today: CalendarDate, reason: string | null): EntryDraft {
  requireState(row.id, row.state, ['requested', 'approved']);
  return decisionEntry({
    noun: 'disbursement',
    id: row.id,
    decision,
    before: row.state,
    reason,
    effectiveOn: today,
    movements: [move(row.grantId, 'reserved', 'outstanding', row.amount, row.id)],
  });
}

export interface OrderFacts {
  hub: HubRow;
  today: CalendarDate;
  actor: string;
  /** Another disbursement, ordered or paid, with the same payment order. */
  sameOrder: string | null;
}

/** 3. The payment order is issued (disposto); its number may be known already. */
export function orderDisbursement(row: DisbursementRow, order: PaymentOrder | null, facts: OrderFacts, reason: string | null): EntryDraft {
  if (row.state === 'requested') throw paymentBeforeApproval(row.id);
  requireState(row.id, row.state, ['approved']);
  requireActiveHub(facts.hub);
  requireSamePayee(row, facts.hub);
  if (order && facts.sameOrder !== null) throw paymentOrderDuplicate(order, facts.sameOrder);
  return step('disbursement-ordered/1', row, { state: 'ordered', orderedOn: facts.today, paymentOrder: order as JsonObject | null }, [], reason, facts.today);
}

/** 3b. The bank sent the order back (non esitato): approved again, request and clock kept. */
export function returnOrder(row: DisbursementRow, today: CalendarDate, reason: string): EntryDraft {
  requireState(row.id, row.state, ['ordered']);
  return step('order-returned/1', row, { state: 'approved', orderedOn: null, paymentOrder: null }, [], reason, today);
}

/** 4. Executed: paid whole, by one order, on the execution date; never recorded by whoever approved it. */
export function payDisbursement(row: DisbursementRow, paidOn: CalendarDate, order: PaymentOrder, facts: OrderFacts, reason: string | null): EntryDraft {
  if (row.state === 'requested') throw paymentBeforeApproval(row.id);
  requireState(row.id, row.state, ['approved', 'ordered']);
  requireOtherPerson(row.id, row.approvedBy ?? '', facts.actor, 'record payment');
  requireActiveHub(facts.hub);
  requireSamePayee(row, facts.hub);
  requireDayWithin('/paidOn', paidOn, row.requestedOn, facts.today);
  if (facts.sameOrder !== null) throw paymentOrderDuplicate(order, facts.sameOrder);
  const movements = [move(row.grantId, 'reserved', 'paid', row.amount, row.id)];
  return step('disbursement-paid/1', row, { state: 'paid', paidOn, paymentOrder: order as unknown as JsonObject }, movements, reason, paidOn);
}

function requireSamePayee(row: DisbursementRow, hub: HubRow): void {
  const changed = changedPayee(row, hub);
  if (changed.length > 0) throw payeeChanged(row.id, hub.code, changed);
}

/** Which of what approval held is another now. */
function changedPayee({ payee }: DisbursementRow, hub: HubRow): ('taxCode' | 'iban')[] {
  const now = payeeOf(hub);
  return (['taxCode', 'iban'] as const).filter((field) => payee !== null && payee[field] !== now[field]);
}

/** The order's identity: unique among payments in force. */
export function orderKey({ instrument, account, year, number, line }: PaymentOrder): string {
  return JSON.stringify([instrument, account, year, number, line].map((part) => (part === null ? null : String(part).toUpperCase())));
}

function step(
  kind: string,
  row: DisbursementRow,
  after: JsonObject,
  movements: readonly Movement[],
  reason: string | null,
  effectiveOn: CalendarDate,
): EntryDraft {
  const before = Object.fromEntries(Object.keys(after).map((field) => [field, row[field as keyof DisbursementRow] as unknown as JsonObject]));
  return { kind, subject: row.id, payload: { before, after }, movements, reason, effectiveOn };
}

export function move(grant: string, from: GrantPurse, to: GrantPurse, amount: Money, thing: string): Movement {
  return { from: grantAccount(grant, from), to: grantAccount(grant, to), amountCents: amount.cents, for: thing };
}
