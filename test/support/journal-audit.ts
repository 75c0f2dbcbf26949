import { createHash } from 'node:crypto';
import { TOTAL } from './money-book.js';

/** An entry of the exported journal, as API.md describes it. */
export interface JournalLine {
  entry: {
    seq: number;
    kind: string;
    subject: string;
    payload: { before: Record<string, unknown> | null; after: Record<string, unknown> };
    movements: { from: string | null; to: string; amountCents: number; for: string }[];
    actor: string;
    reason: string | null;
    effectiveOn: string;
    recordedAt: string;
    previousHash: string;
  };
  hash: string;
}

/** What an auditor checks with nothing but the exported journal: throws with what is wrong. */
export function auditJournal(lines: readonly JournalLine[]): void {
  checkChain(lines);
  checkMoney(lines);
  checkTwoPeople(lines);
  checkOrders(lines);
  checkThings(lines);
  checkPayees(lines);
}

function checkChain(lines: readonly JournalLine[]): void {
  let [previousHash, recordedAt] = ['0'.repeat(64), ''];
  for (const [index, { entry, hash }] of lines.entries()) {
    demand(entry.seq === index + 1, entry.seq, 'is not the next entry');
    demand(entry.previousHash === previousHash, entry.seq, 'does not follow the entry before');
    demand(createHash('sha256').update(sorted(entry)).digest('hex') === hash, entry.seq, 'has another hash');
    demand(entry.recordedAt >= recordedAt, entry.seq, 'was recorded before the entry before');
    [previousHash, recordedAt] = [hash, entry.recordedAt];
  }
}

/** After every single entry: no account negative on any day, and the decree's total on every day from its own on. */
function checkMoney(lines: readonly JournalLine[]): void {
  const days = new Map<string, Map<string, bigint>>();
  const add = (account: string | null, day: string, cents: bigint): void => {
    const name = account ?? 'outside';
    const net = days.get(name) ?? new Map<string, bigint>();
    days.set(name, net.set(day, (net.get(day) ?? 0n) + cents));
  };
  for (const { entry } of lines) {
    for (const { from, to, amountCents } of entry.movements) {
      demand(amountCents > 0, entry.seq, 'moves nothing');
      demand(from !== null || entry.kind.startsWith('decree-loaded/'), entry.seq, 'brings money from outside');
      add(from, entry.effectiveOn, -BigInt(amountCents));
      add(to, entry.effectiveOn, BigInt(amountCents));
    }
    for (const account of new Set(entry.movements.flatMap(({ from, to }) => [from ?? 'outside', to]))) {
      const least = leastOf(days.get(account) ?? new Map());
      demand(account === 'outside' ? least === -TOTAL : least >= 0n, entry.seq, `leaves ${account} at ${least} cents on some day`);
    }
  }
}

/** The least that an account with these movements ever holds. */
export function leastOf(netByDay: ReadonlyMap<string, bigint>): bigint {
  let [balance, least] = [0n, 0n];
  for (const [, cents] of [...netByDay].sort(([a], [b]) => (a < b ? -1 : 1))) {
    balance += cents;
    if (balance < least) least = balance;
  }
  return least;
}

function checkTwoPeople(lines: readonly JournalLine[]): void {
  const [proposers, approvers] = [new Map<string, string>(), new Map<string, string[]>()];
  for (const { entry } of lines) {
    const { kind, subject, actor, seq } = entry;
    if (/-(proposed|requested)\/\d+$/.test(kind)) proposers.set(subject, actor);
    if (/-approved\/\d+$/.test(kind)) {
      demand(proposers.has(subject) && proposers.get(subject) !== actor, seq, `approves ${subject} by whoever proposed it`);
      approvers.set(subject, [...(approvers.get(subject) ?? []), actor]);
    }
    if (/-withdrawn\/\d+$/.test(kind)) demand(proposers.get(subject) === actor, seq, `withdraws what another proposed`);
    if (kind.startsWith('disbursement-paid/')) demand(approvers.get(subject)?.includes(actor) === false, seq, `pays ${subject} by whoever approved it`);
  }
}

/** No two payments in force by one order, at any moment of the book: what both say of an order would be the same. */
function checkOrders(lines: readonly JournalLine[]): void {
  const paidBy = new Map<string, Record<string, unknown>>();
  for (const { entry } of lines) {
    if (/^disbursement-paid\//.test(entry.kind)) {
      const order = entry.payload.after['paymentOrder'] as Record<string, unknown>;
      const twin = [...paidBy].find(([, other]) => Object.keys(order).every((part) => order[part] === null || other[part] === null || order[part] === other[part]));
      demand(!twin, entry.seq, `pays by ${JSON.stringify(order)}, which has paid ${twin?.[0]}`);
      paidBy.set(entry.subject, order);
    }
    if (/^disbursement-reversed\//.test(entry.kind)) paidBy.delete(entry.subject);
  }
}

/** What a grant's accounts hold for one thing is never less than nothing: no payment comes back twice. */
function checkThings(lines: readonly JournalLine[]): void {
  const held = new Map<string, bigint>();
  for (const { entry } of lines) {
    for (const { from, to, amountCents, for: thing } of entry.movements) {
      for (const [account, cents] of [[from, -BigInt(amountCents)], [to, BigInt(amountCents)]] as const) {
        if (!account || !/^grant:.*:(reserved|paid|to-recover)$/.test(account)) continue;
        const left = (held.get(`${account} ${thing}`) ?? 0n) + cents;
        held.set(`${account} ${thing}`, left);
        demand(left >= 0n, entry.seq, `leaves ${left} cents of ${thing} in ${account}`);
      }
    }
  }
}

/** Nothing is paid to anyone else than the last approval has seen, nor while remarks wait for an answer. */
function checkPayees(lines: readonly JournalLine[]): void {
  const [hubs, hubOf, held] = [new Map<string, Record<string, unknown>>(), new Map<string, string>(), new Map<string, unknown>()];
  const remarked = new Set<string>();
  for (const { entry } of lines) {
    const { kind, subject, seq, payload: { after } } = entry;
    if (/^hub-(registered|changed)\//.test(kind)) hubs.set(subject, { ...hubs.get(subject), ...after });
    if (/^disbursement-requested\//.test(kind)) hubOf.set(subject, String(after['hub']));
    if (/^remarks-sent\//.test(kind)) remarked.add(subject);
    if (/^remarks-answered\//.test(kind)) remarked.delete(subject);
    if (!/^disbursement-(approved|ordered|paid)\//.test(kind)) continue;
    const { taxCode, iban } = { taxCode: null, iban: null, ...hubs.get(hubOf.get(subject) ?? '') };
    if (/^disbursement-approved\//.test(kind)) held.set(subject, after['payee']);
    const payee = held.get(subject) as { taxCode: unknown; iban: unknown };
    demand(payee.taxCode === taxCode && payee.iban === iban, seq, `goes on with ${subject} though the payee is another`);
    demand(!remarked.has(subject), seq, `goes on with ${subject} while remarks are open`);
  }
}

function demand(holds: boolean, seq: number, problem: string): void {
  if (!holds) throw new Error(`entry ${seq} ${problem}`);
}

/** RFC 8785 for what a journal holds: sorted keys, no spaces; its numbers are whole. */
function sorted(value: unknown): string {
  if (Array.isArray(value)) return `[${value.map(sorted).join(',')}]`;
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  const members = Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1));
  return `{${members.map(([key, member]) => `${JSON.stringify(key)}:${sorted(member)}`).join(',')}}`;
}
