import { InvalidInput, Money, requireDayWithin, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { decisionEntry, requireOtherPerson, requireState, type Decision } from '../approvals/index.js';
import type { GrantRow } from '../grants/index.js';
import { requireActiveHub, type HubRow } from '../hubs/index.js';
import type { EntryDraft, Movement } from '../journal/index.js';
import { requireFulfilled, type Missing } from '../requirements/index.js';
import { cutDisbursement, cutsOf, type Admission } from './admission.rules.js';
import { grantClosing, ibanSetByApprover, payeeChanged, paymentBeforeApproval, paymentOrderDiffers, paymentOrderDuplicate } from './disbursement.errors.js';
import { isWithinTerms, requireWithinTerms, type LimitFacts } from './limits.rules.js';
import { move, moneyOf } from './disbursement.moves.js';
import { requireNoRemarks } from './remarks.rules.js';
import type { DisbursementKind, DisbursementRow, Payee, PaymentOrder } from './disbursement.entity.js';

/** The run of a disbursement, step by step; each function is one step: facts in, an entry or a refusal out. */

export interface Request {
  kind: DisbursementKind;
  amount: Money;
  requestedOn: CalendarDate;
  protocol: string | null;
  protocolOn: CalendarDate | null;
  closesGrant: boolean;
}

/** What a request reads of its grant. */
export type RequestedGrant = Pick<GrantRow, 'id' | 'tranche' | 'state' | 'effectiveOn' | 'paymentDays' | 'termsSince'>;

export interface RequestFacts extends LimitFacts {
  grant: RequestedGrant & LimitFacts['grant'];
  hub: Pick<HubRow, 'code' | 'status'>;
  /** A balance in progress that is to close the grant. */
  closing: string | null;
  today: CalendarDate;
}

/** 1. A hub asks: the money is reserved at once. The ledger holds the ceiling of what is outstanding. */
export function requestDisbursement(id: string, request: Request, facts: RequestFacts, reason: string): EntryDraft {
  const { grant, hub, today } = facts;
  const { amount, kind, requestedOn, protocol, protocolOn, closesGrant } = request;
  requireState(grant.id, grant.state, ['in-force']);
  requireActiveHub(hub);
  requireDayWithin('/requestedOn', requestedOn, grant.effectiveOn, today);
  if (protocolOn !== null) requireDayWithin('/protocolOn', protocolOn, requestedOn, today);
  if (closesGrant && kind !== 'balance') throw onlyBalanceCloses();
  if (facts.closing !== null) throw grantClosing(grant.id, facts.closing);
  requireWithinTerms(kind, amount, facts, { pointer: '/amount' });
  return {
    kind: 'disbursement-requested/2',
    subject: id,
    payload: {
      before: null,
      after: {
        grant: grant.id,
        hub: hub.code,
        tranche: grant.tranche,
        kind,
        amountCents: amount.cents,
        requestedOn,
        protocol,
        protocolOn,
        closesGrant,
        state: 'requested',
      },
    },
    movements: [move(grant.id, 'outstanding', 'reserved', amount, id)],
    reason,
    effectiveOn: requestedOn,
  };
}

function onlyBalanceCloses(): InvalidInput {
  const sentence = { it: 'Solo un saldo finale può chiudere la concessione.', en: 'Only a balance can close the grant.' };
  return InvalidInput.at('invalid-request', '/closesGrant', sentence);
}

export interface ApprovalFacts {
  hub: HubRow;
  limits: LimitFacts;
  today: CalendarDate;
  actor: string;
  /** Whether the hub has been paid to the IBAN that it has now. */
  ibanPaidBefore: boolean;
}

/**
 * 2. Another person approves, all of it or what is admitted: the payee is held as it is now. No money moves but what
 * is cut. An approved one whose payee has changed since, or that the grant's limits no longer admit, is approved again.
 */
export function approveDisbursement(row: DisbursementRow, facts: ApprovalFacts, admission: Admission, reason: string | null): EntryDraft[] {
  const { hub, today, actor, limits } = facts;
  requireState(row.id, row.state, approvableAgain(row, facts) ? ['requested', 'approved'] : ['requested']);
  requireOtherPerson(row.id, row.requestedBy, actor, 'approve disbursement');
  if (hub.ibanSetBy === actor && !facts.ibanPaidBefore) throw ibanSetByApprover(row.id, hub.code, actor);
  requireActiveHub(hub);
  requireNoRemarks(row);
  const cuts = cutsOf(row, admission, reason);
  // Its own amount is in force already; the grant may have been reduced since it was requested.
  requireWithinTerms(row.kind, Money.ZERO, limits, { cut: Money.sum(cuts.map(({ amountCents }) => Money.ofCents(amountCents))) });
  const approved = decisionEntry({
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
  return cuts.length === 0 ? [approved] : [cutDisbursement(row, cuts, reason), approved];
}

function approvableAgain(row: DisbursementRow, { hub, limits }: ApprovalFacts): boolean {
  return changedPayee(row, hub).length > 0 || !isWithinTerms(row.kind, limits);
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
    movements: [move(row.grantId, 'reserved', 'outstanding', moneyOf(row), row.id)],
  });
}

export interface OrderFacts {
  hub: HubRow;
  limits: LimitFacts;
  today: CalendarDate;
  actor: string;
  /** Another disbursement, ordered or paid, with the same payment order. */
  sameOrder: string | null;
  /** Everybody who has approved it: an approval that was made again takes nobody's away. */
  approvers: readonly string[];
  /** The day on which remarks were last answered: nothing was paid before it. */
  lastResumedOn: CalendarDate | null;
  /** Requirements and controls that are missing on the day. */
  missing: readonly Missing[];
}

/** 3. The payment order is issued (disposto); its number may be known already. */
export function orderDisbursement(row: DisbursementRow, order: PaymentOrder | null, facts: OrderFacts, reason: string | null): EntryDraft {
  if (row.state === 'requested') throw paymentBeforeApproval(row.id);
  requireState(row.id, row.state, ['approved']);
  requirePayable(row, facts);
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
  for (const approver of facts.approvers) requireOtherPerson(row.id, approver, facts.actor, 'record payment');
  requirePayable(row, facts);
  requireDayWithin('/paidOn', paidOn, facts.lastResumedOn ?? row.requestedOn, facts.today);
  if (row.paymentOrder && !isSameOrder(row.paymentOrder, order)) throw paymentOrderDiffers(row.id, row.paymentOrder, order);
  if (facts.sameOrder !== null) throw paymentOrderDuplicate(order, facts.sameOrder);
  const movements = [move(row.grantId, 'reserved', 'paid', moneyOf(row), row.id)];
  const paymentOrder = wholeOrder(row.paymentOrder, order) as unknown as JsonObject;
  return step('disbursement-paid/1', row, { state: 'paid', paidOn, paymentOrder }, movements, reason, paidOn);
}

/** What stands in the way of ordering and of paying alike. The grant may have been reduced since approval. */
function requirePayable(row: DisbursementRow, { hub, limits, missing }: OrderFacts): void {
  requireActiveHub(hub);
  const changed = changedPayee(row, hub);
  if (changed.length > 0) throw payeeChanged(row, changed);
  requireWithinTerms(row.kind, Money.ZERO, limits);
  requireFulfilled(row.id, missing);
}

/** Which of what approval held is another now. */
export function changedPayee({ payee }: Pick<DisbursementRow, 'payee'>, hub: HubRow): ('taxCode' | 'iban')[] {
  const now = payeeOf(hub);
  return (['taxCode', 'iban'] as const).filter((field) => payee !== null && payee[field] !== now[field]);
}

/** Whether two say the same order: year and number are mandatory, and of the rest what both say is the same. */
export function isSameOrder(first: PaymentOrder, second: PaymentOrder): boolean {
  return (['instrument', 'account', 'year', 'number', 'line'] as const).every((part) => {
    const [one, other] = [first[part], second[part]];
    return one === null || other === null || String(one).toUpperCase() === String(other).toUpperCase();
  });
}

/** What the issued and the executed order say together. */
export function wholeOrder(issued: PaymentOrder | null, { year, number, ...executed }: PaymentOrder): PaymentOrder {
  const part = (name: 'instrument' | 'account' | 'line'): string | null => executed[name] ?? issued?.[name] ?? null;
  return { instrument: part('instrument'), account: part('account'), year, number, line: part('line') };
}

/** By which orders are looked up that may be the same. */
export function orderKey({ year, number }: PaymentOrder): string {
  return `${year}/${number.toUpperCase()}`;
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
