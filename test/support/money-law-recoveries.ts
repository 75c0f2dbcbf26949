import type { Do, Person } from './money-commands.js';
import { giveUpRun } from './money-law-payments.js';
import {
  decided,
  entry,
  outside,
  outstanding,
  paid,
  reserved,
  returned,
  toRecover,
  toReprogramme,
  IN_PROGRESS,
  type Change,
  type Disbursement,
  type ExpectedEntry,
  type MoneyBook,
  type Moved,
  type Objection,
  type Recovery,
} from './money-book.js';

/*
 * The law of money that comes back: proposed, ordered by another person, collected in parts; and of grants that are taken
 * back as far as what was paid.
 */

/** From a day since the payment on, or from that of the approval where nobody says; never more than is still paid. */
export function recoveryObjections(book: MoneyBook, { disbursement, cents, effectiveOn }: Pick<Recovery, 'disbursement' | 'cents' | 'effectiveOn'>): Objection[] {
  const d = book.disbursements.get(disbursement);
  if (!d) return ['not-found'];
  if (d.state !== 'paid') return ['state-conflict'];
  return [effectiveOn !== null && outside(effectiveOn, d.paidOn!, book.today), beyond(paid(d.grant), book.stillPaid(d), cents)];
}

export function collectionObjections(book: MoneyBook, { id, cents, interest, collectedOn }: Do<'collect'>): Objection[] {
  const recovery = book.recoveries.get(id);
  if (!recovery) return ['not-found'];
  if (recovery.state !== 'ordered') return ['state-conflict'];
  return [
    outside(collectedOn, recovery.orderedOn ?? book.today, book.today),
    beyond(toRecover(paymentOf(book, recovery).grant), recovery.cents - collected(recovery), cents),
    // A memo that no account bounds: more of it than of the money itself is a mistake of keying.
    collected(recovery, 'interest') + interest > recovery.cents && 'interest-implausible',
  ];
}

function beyond(account: string, available: bigint, asked: bigint): Objection {
  return asked > available && { code: 'ceiling-exceeded', account, available, asked, shortOn: [null] };
}

export function proposeRecovery(book: MoneyBook, { by, disbursement, cents, effectiveOn }: Do<'propose-recovery'>): ExpectedEntry[] {
  const id = book.next('R');
  book.recoveries.set(id, { id, by, state: 'proposed', disbursement, cents, effectiveOn, orderedOn: null, parts: [], atOnce: false });
  return [entry('recovery-proposed', id, effectiveOn ?? book.today)];
}

export function movedByOrder(book: MoneyBook, recovery: Recovery): Moved[] {
  const { id: thing, grant } = paymentOf(book, recovery);
  return [{ on: recovery.effectiveOn ?? book.today, from: paid(grant), to: toRecover(grant), cents: recovery.cents, thing }];
}

/** Approving it is ordering the money back. */
export function orderRecovery(book: MoneyBook, recovery: Recovery): ExpectedEntry[] {
  const moved = movedByOrder(book, recovery);
  const orderedOn = recovery.effectiveOn ?? book.today;
  Object.assign(recovery, { state: 'ordered', orderedOn });
  return [decided(recovery.id, 'approval', orderedOn, moved)];
}

export function collect(book: MoneyBook, c: Do<'collect'>): ExpectedEntry[] {
  const recovery = book.recoveries.get(c.id)!;
  recovery.parts.push(c);
  if (collected(recovery) === recovery.cents) recovery.state = 'collected';
  const { id: thing, grant } = paymentOf(book, recovery);
  const { tranche } = book.grants.get(grant)!.grant;
  const to = { outstanding: outstanding(grant), returned: returned(tranche), 'to-reprogramme': toReprogramme(tranche) }[c.destination];
  return [entry('recovery-collected', c.id, c.collectedOn, [{ on: c.collectedOn, from: toRecover(grant), to, cents: c.cents, thing }])];
}

/** What has come back of it, or the interest that came with it. */
export function collected({ parts }: Recovery, what: 'cents' | 'interest' = 'cents'): bigint {
  return parts.reduce((sum, part) => sum + part[what], 0n);
}

// ── Revocation ────────────────────────────────────────────────────────────────────────────────────────────────────

export type Revocation = Extract<Change, { of: 'revocation' }>;

/** What a revocation takes: first what is outstanding, then what is in progress, then what is paid, the newest first. */
export interface Taken {
  reduced: bigint;
  given: Disbursement[];
  back: { payment: Disbursement; cents: bigint }[];
}

export function revocationObjections(book: MoneyBook, { grant: id, cents }: Pick<Revocation, 'grant' | 'cents'>): Objection[] {
  const grant = book.grants.get(id);
  if (!grant) return ['not-found'];
  const reach = reachOf(book, id);
  const tooMuch = (reach === 0n || (cents ?? 0n) > reach) && { code: 'ceiling-exceeded', account: outstanding(id), available: reach, asked: cents ?? reach, shortOn: [null] };
  return [grant.state !== 'in-force' && 'state-conflict', tooMuch];
}

/** An order that is out comes back or is paid first. */
export function revocationApprovalObjections(book: MoneyBook, change: Revocation): Objection[] {
  const objections = revocationObjections(book, change);
  if (objections.some((objection) => objection !== false)) return objections;
  // Nobody approves one thing and gets another.
  return [(planOf(book, change) !== change.plan || takenBy(book, change).given.some(({ state }) => state === 'ordered')) && 'state-conflict'];
}

function planOf(book: MoneyBook, revocation: Pick<Revocation, 'grant' | 'cents'>): string {
  const { reduced, given, back } = takenBy(book, revocation);
  return [reduced, ...given.map(({ id }) => id), ...back.map(({ payment, cents }) => `${payment.id}: ${cents}`)].join();
}

/** All that a revocation can reach: not what has been ordered back already. */
export function reachOf(book: MoneyBook, grant: string): bigint {
  return book.balance(outstanding(grant)) + book.balance(reserved(grant)) + book.balance(paid(grant));
}

export function takenBy(book: MoneyBook, { grant, cents }: Pick<Revocation, 'grant' | 'cents'>): Taken {
  let left = cents ?? reachOf(book, grant);
  const take = (most: bigint): bigint => {
    const taken = most < left ? most : left;
    left -= taken;
    return taken;
  };
  const taken: Taken = { reduced: take(book.balance(outstanding(grant))), given: [], back: [] };
  const newestFirst = book.runsOf(grant).reverse();
  for (const d of newestFirst.filter(({ state }) => IN_PROGRESS.includes(state))) {
    if (left === 0n) break;
    taken.given.push(d);
    taken.reduced += take(d.cents);
  }
  for (const payment of newestFirst.filter((d) => book.stillPaid(d) > 0n)) if (left > 0n) taken.back.push({ payment, cents: take(book.stillPaid(payment)) });
  return taken;
}

export function proposeRevocation(book: MoneyBook, { by, grant, cents }: Do<'propose-revocation'>): ExpectedEntry[] {
  const id = book.next('C');
  book.changes.set(id, { id, by, state: 'proposed', on: book.today, of: 'revocation', grant, cents, plan: planOf(book, { grant, cents }) });
  return [entry('change-proposed', id, book.today)];
}

/** All as of today, and all at once. */
export function revoke(book: MoneyBook, change: Revocation): ExpectedEntry[] {
  const { grant, by, id } = change;
  const { reduced, given, back } = takenBy(book, change);
  const entries = given.flatMap((d) => giveUpRun(book, d, 'rejection'));
  const next = (letter: string): string => `${letter}-${book.head + entries.length + 1}`;
  if (reduced > 0n) {
    const [reduction, to] = [next('N'), toReprogramme(book.grants.get(grant)!.grant.tranche)];
    const moved = { on: book.today, from: outstanding(grant), to, cents: reduced, thing: reduction };
    entries.push(entry('reduction-ordered', reduction, book.today), entry('grant-reduced', grant, book.today, [moved]));
  }
  for (const { payment, cents } of back) entries.push(orderAtOnce(book, next('R'), by, payment, cents));
  return [...entries, decided(id, 'approval', book.today)];
}

function orderAtOnce(book: MoneyBook, id: string, by: Person, payment: Disbursement, cents: bigint): ExpectedEntry {
  const today = { effectiveOn: null, orderedOn: book.today };
  const recovery: Recovery = { id, by, state: 'ordered', disbursement: payment.id, cents, ...today, parts: [], atOnce: true };
  book.recoveries.set(id, recovery);
  return entry('recovery-ordered', id, book.today, movedByOrder(book, recovery));
}

function paymentOf(book: MoneyBook, { disbursement }: Recovery): Disbursement {
  return book.disbursements.get(disbursement)!;
}
