import type { Admission, Day, Decision, Do, Kind, Order, Person } from './money-commands.js';
import {
  decided,
  entry,
  IN_PROGRESS,
  outside,
  outstanding,
  paid,
  reserved,
  shareOf,
  toReprogramme,
  type Disbursement,
  type ExpectedEntry,
  type MoneyBook,
  type Moved,
  type Objection,
  type Reversal,
  type RunState,
} from './money-book.js';
import { inactive } from './money-law-hubs.js';

/* The law of the payments: requested, approved or cut, remarked upon, ordered, paid, reversed. */

export type RunCommand = Do<'request' | 'send-remarks' | 'answer-remarks' | 'order' | 'return-order' | 'pay' | 'propose-reversal'>;

export const WHOLE: Admission = { admitted: null, cuts: [], because: true };

// ── What is allowed ───────────────────────────────────────────────────────────────────────────────────────────────

export function runObjections(book: MoneyBook, c: RunCommand): Objection[] {
  if (c.do === 'request') return requestObjections(book, c);
  const d = book.disbursements.get(c.id);
  if (!d) return ['not-found'];
  switch (c.do) {
    case 'send-remarks':
      return wrongState(d, ['requested']) ?? [remarked(d), outside(c.on ?? book.today, lastAnswered(d) ?? clockStart(d), book.today)];
    case 'answer-remarks': {
      const open = openRemarks(d);
      return wrongState(d, ['requested']) ?? [!open && 'state-conflict', open ? outside(c.on ?? book.today, open.sentOn, book.today) : false];
    }
    case 'order':
      return wrongState(d, ['approved']) ?? [...payObjections(book, d), notLast(book, d), c.order !== null && orderTaken(book, c.order, d)];
    case 'return-order':
      return wrongState(d, ['ordered']) ?? [];
    case 'pay':
      return wrongState(d, ['approved', 'ordered']) ?? [
        // An approval that was made again takes nobody's away.
        d.approvers.includes(c.by) && 'four-eyes',
        ...payObjections(book, d),
        // Nothing was paid while remarks waited for an answer.
        outside(c.paidOn, lastAnswered(d) ?? d.requestedOn, book.today),
        d.order !== null && !sameOrder(d.order, c.order) && 'payment-order-differs',
        orderTaken(book, c.order, d),
        notLast(book, d),
      ];
    case 'propose-reversal': {
      const waiting = [...book.reversals.values()].some(({ disbursement, state }) => disbursement === d.id && state === 'proposed');
      return [...reversalObjections(book, d, c.effectiveOn), waiting && 'state-conflict'];
    }
  }
}

function requestObjections(book: MoneyBook, c: Do<'request'>): Objection[] {
  const grant = book.grants.get(c.grant);
  if (!grant) return ['not-found'];
  return [
    grant.state !== 'in-force' && 'state-conflict',
    inactive(book.hubOf(c)),
    outside(c.requestedOn, grant.grant.effectiveOn, book.today),
    c.protocolOn !== null && outside(c.protocolOn, c.requestedOn, book.today),
    c.closesGrant && c.kind !== 'balance' && 'invalid-request',
    // A balance that closes its grant is the last thing asked of it.
    book.runsOf(c.grant).some((d) => d.closesGrant && IN_PROGRESS.includes(d.state)) && 'grant-closing',
    ...limitObjections(book, c, c.cents),
    ...book.overdrawn([{ on: c.requestedOn, from: outstanding(c.grant), to: reserved(c.grant), cents: c.cents, thing: '' }]),
  ];
}

/** Where the grant ends with this balance, nothing else of it may be under way. */
function notLast(book: MoneyBook, d: Disbursement): Objection {
  return d.closesGrant && book.runsOf(d.grant).some((other) => other !== d && IN_PROGRESS.includes(other.state)) && 'grant-in-progress';
}

/** A wrong state, if it is one. */
function wrongState({ state }: Disbursement, right: RunState[]): Objection[] | null {
  if (right.includes(state)) return null;
  return [state === 'requested' && right.includes('approved') ? 'payment-before-approval' : 'state-conflict'];
}

/** What stands in the way of ordering and of paying alike. */
function payObjections(book: MoneyBook, d: Disbursement): Objection[] {
  return [inactive(book.hubOf(d)), payeeChanged(book, d) && 'payee-changed', ...limitObjections(book, d, 0n)];
}

/**
 * Σ advances ≤ granted × advance %, Σ all but the balance ≤ granted × cumulative %, rounded down to the cent, by the
 * present terms, or by those of the day of the request where they are more generous. `more` comes on top of what is in force, or leaves it.
 */
function limitObjections(book: MoneyBook, { grant, kind, requestedOn }: { grant: string; kind: Kind; requestedOn: Day }, more: bigint): Objection[] {
  const [then, now] = [book.termsOn(grant, requestedOn), book.grants.get(grant)!.terms.at(-1)!];
  const [advanceMax, cumulativeMax] = [Math.max(then.advanceMax, now.advanceMax), Math.max(then.cumulativeMax, now.cumulativeMax)];
  const beyond = (kinds: Kind[], percent: number): boolean => book.inForce(grant, kinds) + more > shareOf(book.granted(grant), percent);
  return [
    kind === 'advance' && beyond(['advance'], advanceMax) && 'advance-over-limit',
    kind !== 'balance' && beyond(['advance', 'interim'], cumulativeMax) && 'cumulative-over-limit',
  ];
}

/** A payment order pays one disbursement: no other one, ordered or paid, may have it. */
function orderTaken(book: MoneyBook, order: Order, { id, order: issued }: Disbursement): Objection {
  const others = [...book.disbursements.values()].filter((d) => d.id !== id && (d.state === 'ordered' || d.state === 'paid'));
  return others.some((d) => d.order !== null && sameOrder(d.order, wholeOrder(issued, order))) && 'payment-order-duplicate';
}

function sameOrder(one: Order, other: Order): boolean {
  const [[number, account], [otherNumber, otherAccount]] = [one.split('@'), other.split('@')];
  return number === otherNumber && (account === undefined || otherAccount === undefined || account === otherAccount);
}

/** What the issued and the executed order say together. */
function wholeOrder(issued: Order | null, executed: Order): Order {
  return executed.includes('@') || issued === null ? executed : issued;
}

/** Who is paid, and where, is what the approval has seen. */
export function payeeChanged(book: MoneyBook, d: Disbursement): boolean {
  const hub = book.hubOf(d);
  return d.payee !== null && (d.payee.taxCode !== hub.taxCode || d.payee.iban !== hub.iban);
}

/** Another person approves what is requested, and again what is approved once the payee is another, or it is beyond the limits. */
export function approvable(book: MoneyBook, d: Disbursement): boolean {
  return d.state === 'requested' || (d.state === 'approved' && (payeeChanged(book, d) || limitObjections(book, d, 0n).some(Boolean)));
}

/** Beside state and four eyes. */
export function runApprovalObjections(book: MoneyBook, d: Disbursement, by: Person, admission: Admission): Objection[] {
  const hub = book.hubOf(d);
  const firstPayment = ![...book.disbursements.values()].some((other) => other.state === 'paid' && other.paidAt > hub.ibanSetAt && book.hubOf(other) === hub);
  const wrong = admissionObjections(d, admission);
  const cut = wrong.length === 0 ? d.cents - admittedOf(d, admission) : 0n;
  return [hub.ibanSetBy === by && firstPayment && 'four-eyes', inactive(hub), remarked(d), ...wrong, ...limitObjections(book, d, -cut)];
}

function admissionObjections(d: Disbursement, admission: Admission): Objection[] {
  const [admitted, said] = [admittedOf(d, admission), sum(admission.cuts)];
  if (admitted > d.cents) return [{ code: 'ceiling-exceeded', account: reserved(d.grant), available: d.cents, asked: admitted, shortOn: [null] }];
  if (admitted <= 0n) return ['cuts-mismatch'];
  const unexplained = admission.cuts.length === 0 && admitted < d.cents && !admission.because;
  const mismatch = admission.cuts.length > 0 && said !== d.cents - admitted;
  return [...(unexplained ? ['cuts-unexplained'] : []), ...(mismatch ? ['cuts-mismatch'] : [])];
}

function admittedOf({ cents }: Disbursement, { admitted, cuts }: Admission): bigint {
  return admitted ?? cents - sum(cuts);
}

/** The whole payment must still be there. */
export function reversalObjections(book: MoneyBook, d: Disbursement, effectiveOn: Day): Objection[] {
  return wrongState(d, ['paid']) ?? [outside(effectiveOn, d.paidOn!, book.today), book.stillPaid(d) !== d.cents && 'recovery-in-force'];
}

function openRemarks({ remarks }: Disbursement): Disbursement['remarks'][number] | undefined {
  return remarks.find(({ answeredOn }) => answeredOn === null);
}

function remarked(d: Disbursement): Objection {
  return openRemarks(d) !== undefined && 'remarks-open';
}

export function lastAnswered({ remarks }: Disbursement): Day | undefined {
  return remarks.flatMap(({ answeredOn }) => answeredOn ?? []).sort().at(-1);
}

/** The day on which the days to pay begin to run. */
export function clockStart({ requestedOn, protocolOn }: Disbursement): Day {
  return protocolOn ?? requestedOn;
}

// ── What happens ──────────────────────────────────────────────────────────────────────────────────────────────────

export function carryOutRun(book: MoneyBook, c: RunCommand): ExpectedEntry[] {
  const { today } = book;
  if (c.do === 'request') return carryOutRequest(book, c);
  const d = book.disbursements.get(c.id)!;
  switch (c.do) {
    case 'send-remarks':
      d.remarks.push({ sentOn: c.on ?? today, answeredOn: null });
      return [entry('remarks-sent', c.id, c.on ?? today)];
    case 'answer-remarks':
      openRemarks(d)!.answeredOn = c.on ?? today;
      return [entry('remarks-answered', c.id, c.on ?? today)];
    case 'order':
      enter(d, 'ordered', today, { order: c.order }).order = c.order;
      return [entry('disbursement-ordered', c.id, today)];
    case 'return-order':
      freeOrder(book, d);
      enter(d, 'approved', today, { order: null }).order = null;
      return [entry('order-returned', c.id, today)];
    case 'pay': {
      const order = wholeOrder(d.order, c.order);
      Object.assign(enter(d, 'paid', c.paidOn, { order }), { order, paidOn: c.paidOn, paidAt: book.head + 1 });
      const { grant, cents } = d;
      const moved = { on: c.paidOn, from: reserved(grant), to: paid(grant), cents, thing: d.id };
      return [entry('disbursement-paid', c.id, c.paidOn, [moved]), ...(d.closesGrant ? closeGrant(book, d, c.paidOn) : [])];
    }
    case 'propose-reversal': {
      const id = book.next('S');
      book.reversals.set(id, { id, by: c.by, state: 'proposed', disbursement: c.id, effectiveOn: c.effectiveOn });
      return [entry('reversal-proposed', id, c.effectiveOn)];
    }
  }
}

function carryOutRequest(book: MoneyBook, c: Do<'request'>): ExpectedEntry[] {
  const { by, grant, kind, cents, requestedOn: on, protocolOn, closesGrant } = c;
  const id = book.next('D');
  const asked = { id, by, grant, kind, asked: cents, cents, cuts: 0, requestedOn: on, protocolOn, closesGrant };
  const ahead = { state: 'requested', payee: null, order: null, paidOn: null, paidAt: 0 } as const;
  book.disbursements.set(id, { ...asked, ...ahead, approvers: [], steps: [], remarks: [] });
  return [entry('disbursement-requested', id, on, [{ on, from: outstanding(grant), to: reserved(grant), cents, thing: id }])];
}

/** What is left outstanding is a saving: from the day of payment where it was all free by then, else from today. */
function closeGrant(book: MoneyBook, { id, grant }: Disbursement, paidOn: Day): ExpectedEntry[] {
  const left = book.balance(outstanding(grant));
  if (left === 0n) return [];
  const on = book.least(outstanding(grant), paidOn).cents === left ? paidOn : book.today;
  const to = toReprogramme(book.grants.get(grant)!.grant.tranche);
  book.grants.get(grant)!.closed = { by: id, saved: left, on };
  return [entry('grant-closed', grant, on, [{ on, from: outstanding(grant), to, cents: left, thing: grant }])];
}

export function approveRun(book: MoneyBook, d: Disbursement, by: Person, admission: Admission): ExpectedEntry[] {
  const { id, grant, requestedOn: on } = d;
  const cut = d.cents - admittedOf(d, admission);
  const { name, taxCode, iban } = book.hubOf(d);
  const payee = { name, taxCode, iban };
  Object.assign(enter(d, 'approved', book.today, { payee }), { approvers: [...d.approvers, by], payee });
  const approved = decided(id, 'approval', book.today);
  if (cut === 0n) return [approved];
  d.cents -= cut;
  d.cuts += Math.max(admission.cuts.length, 1);
  // The cut takes the day of the request: the money was outstanding all along.
  return [entry('disbursement-cut', id, on, [{ on, from: reserved(grant), to: outstanding(grant), cents: cut, thing: id }]), approved];
}

export function giveUpRun({ today }: MoneyBook, d: Disbursement, decision: Decision): ExpectedEntry[] {
  const { id, grant, cents } = enter(d, decision === 'rejection' ? 'rejected' : 'withdrawn', today);
  return [decided(id, decision, today, [{ on: today, from: reserved(grant), to: outstanding(grant), cents, thing: id }])];
}

export function movedByReversal(book: MoneyBook, { disbursement, effectiveOn: on }: Reversal): Moved[] {
  const { id, grant, cents } = book.disbursements.get(disbursement)!;
  const { closed, grant: { tranche } } = book.grants.get(grant)!;
  const reversed = { on, from: paid(grant), to: outstanding(grant), cents, thing: id };
  // What it saved by closing the grant is outstanding again, if no act has used it, and no day before it was saved.
  return closed?.by === id ? [reversed, { on: closed.on > on ? closed.on : on, from: toReprogramme(tranche), to: outstanding(grant), cents: closed.saved, thing: grant }] : [reversed];
}

export function approveReversal(book: MoneyBook, reversal: Reversal): ExpectedEntry[] {
  const { id, disbursement, effectiveOn: on } = reversal;
  const d = book.disbursements.get(disbursement)!;
  const [reversed, reopened] = movedByReversal(book, reversal);
  if (reopened) book.grants.get(d.grant)!.closed = null;
  freeOrder(book, d);
  enter(d, 'reversed', on);
  return [entry('disbursement-reversed', disbursement, on, [reversed!]), ...(reopened ? [entry('grant-reopened', d.grant, reopened.on, [reopened])] : []), decided(id, 'approval', on)];
}

function enter(d: Disbursement, state: RunState, on: Day, more: object = {}): Disbursement {
  d.state = state;
  d.steps.push({ state, on, ...more });
  return d;
}

function freeOrder({ freedOrders }: MoneyBook, { order }: Disbursement): void {
  if (order !== null) freedOrders.push(order);
}

function sum(cents: readonly bigint[]): bigint {
  return cents.reduce((total, one) => total + one, 0n);
}
