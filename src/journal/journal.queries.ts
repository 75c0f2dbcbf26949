import { daysFrom, romeDay } from '../kernel/index.js';
import { Conditions, containing, type Dialect, type View } from '../platform/index.js';
import type { Entry, Movement, Payload } from './entry.js';
import type { Relatives } from './relatives.js';
import { journalTable, type JournalRow } from './journal.entity.js';

/** The entry that a row keeps: exactly the hashed object. */
export function entryOf(row: JournalRow): Entry {
  return {
    seq: row.seq,
    kind: row.kind,
    subject: row.subject,
    payload: JSON.parse(row.payload) as Payload,
    movements: JSON.parse(row.movements) as Movement[],
    actor: row.actor,
    reason: row.reason,
    effectiveOn: row.effectiveOn,
    recordedAt: row.recordedAt,
    previousHash: row.previousHash,
  };
}

export interface JournalFilter {
  subject?: string | undefined;
  /** The thing that money is moved for. */
  for?: string | undefined;
  kind?: string | undefined;
  actor?: string | undefined;
  /** Effective days, both included. */
  from?: string | undefined;
  to?: string | undefined;
  /** Text in the reason, the subject or the kind. */
  q?: string | undefined;
  /** Recorded so many days, or more, after the day in the world. */
  lateBy?: number | undefined;
  /** Only what is selected here, each entry once. */
  among?: readonly Relatives[] | undefined;
  /** No entry after this one. */
  upTo?: number | undefined;
  /** From the newest back, in place of the order of the book. */
  newestFirst?: boolean | undefined;
}

/** Days between the day in the world and that of recording, in Rome. */
export function lagDays({ effectiveOn, recordedAt }: Pick<JournalRow, 'effectiveOn' | 'recordedAt'>): number {
  return daysFrom(effectiveOn, romeDay(new Date(recordedAt)));
}

/** The same by the day in UTC, which is Rome's or the one before. */
const LAG: Record<Dialect, string> = {
  sqlite: 'julianday(substr(recorded_at, 1, 10)) - julianday(effective_on)',
  postgres: 'CAST(substr(recorded_at, 1, 10) AS date) - CAST(effective_on AS date)',
};

/** Entries after `afterSeq` (0: from the beginning) in the order of the book, or before it in the other. */
export async function listEntries(view: View, filter: JournalFilter, afterSeq: number, limit: number): Promise<JournalRow[]> {
  const { lateBy } = filter;
  if (lateBy === undefined) return selectEntries(view, filter, afterSeq, limit);
  const late: JournalRow[] = [];
  for (let after = afterSeq; ; ) {
    const rows = await selectEntries(view, filter, after, limit);
    late.push(...rows.filter((row) => lagDays(row) >= lateBy));
    if (rows.length < limit || late.length >= limit) return late.slice(0, limit);
    after = rows.at(-1)?.seq ?? after;
  }
}

/** How many entries a filter selects; where it asks for lateness, at most a day's too many. */
export async function countEntries(view: View, filter: JournalFilter): Promise<number> {
  const { where, values } = conditionsOf(view, filter);
  return (await view.one<{ count: number }>(`SELECT COUNT(*) AS "count" FROM journal ${where}`, ...values))?.count ?? 0;
}

async function selectEntries(view: View, filter: JournalFilter, afterSeq: number, limit: number): Promise<JournalRow[]> {
  const { newestFirst = false } = filter;
  const conditions = conditionsOf(view, filter);
  if (afterSeq > 0) conditions.and(`seq ${newestFirst ? '<' : '>'} ?`, afterSeq);
  return journalTable.select(view, `${conditions.where} ORDER BY seq${newestFirst ? ' DESC' : ''} LIMIT ?`, ...conditions.values, limit);
}

function conditionsOf(view: View, filter: JournalFilter): Conditions {
  const conditions = new Conditions();
  conditions.equal('subject', filter.subject).equal('actor', filter.actor);
  if (filter.kind !== undefined) conditions.and("(kind = ? OR kind LIKE ? ESCAPE '!')", filter.kind, `${containing(filter.kind).slice(1, -1)}/%`);
  conditions.from('effective_on', filter.from).upTo('effective_on', filter.to);
  if (filter.q !== undefined) conditions.containing(view.dialect, ['reason', 'subject', 'kind'], filter.q);
  // The text of a movement is canonical: its members stand in one order and one form.
  if (filter.for !== undefined) conditions.and("lower(movements) LIKE ? ESCAPE '!'", containing(`"for":${JSON.stringify(filter.for)}`));
  if (filter.among !== undefined) conditions.and(`seq IN (${filter.among.map(entriesOf).join(' UNION ')})`, ...filter.among.flatMap(({ values }) => values));
  conditions.upTo('seq', filter.upTo);
  if (filter.lateBy !== undefined) conditions.and(`${LAG[view.dialect]} >= ?`, filter.lateBy - 1);
  return conditions;
}

/** The numbers of the entries that are selected. Kinds are words of the code, never of a request. */
function entriesOf({ select, sql, kinds }: Relatives): string {
  const ofKinds = kinds === undefined ? '' : `(${kinds.map((kind) => `kind LIKE '${kind}/%'`).join(' OR ')})`;
  if (select === 'entries' && ofKinds === '') return sql;
  return `SELECT seq FROM journal WHERE ${select === 'entries' ? 'seq' : 'subject'} IN (${sql})${ofKinds && ` AND ${ofKinds}`}`;
}

export async function findEntry(view: View, seq: number): Promise<JournalRow | undefined> {
  return journalTable.find(view, { seq });
}
