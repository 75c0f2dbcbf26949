import type { CalendarDate } from '../../kernel/index.js';
import type { Standpoint } from '../../overview/index.js';
import { Conditions, type View } from '../../platform/index.js';
import { APART } from '../after-report.rules.js';
import type { LateEntry } from './alerts.rules.js';
import { LIMITS } from './alert-limits.rules.js';
import type { CompactRows } from './compact-rows.js';
import { lateEntry, registerLine, registerRows, type EntryHead, type RegisterLine } from './register.rules.js';

const AT_ONCE = 1000;

/** Each euro once, also where it passes on within the entry: what comes to the accounts that hold more afterwards. */
const NET_INFLOW = `CAST((
  SELECT COALESCE(SUM(cents), 0) FROM (
    SELECT SUM(cents) AS cents FROM (
      SELECT to_account AS account, amount_cents AS cents FROM movements WHERE movements.seq = journal.seq
      UNION ALL SELECT from_account, -amount_cents FROM movements WHERE movements.seq = journal.seq AND from_account IS NOT NULL
    ) AS moved GROUP BY account HAVING SUM(cents) > 0
  ) AS inflow
) AS BIGINT)`;

const ENTRIES = `
  SELECT journal.seq AS "seq", journal.kind AS "kind", journal.subject AS "subject", journal.actor AS "actor", journal.reason AS "reason",
    journal.effective_on AS "effectiveOn", journal.recorded_at AS "recordedAt",
    CASE WHEN (SELECT COUNT(*) FROM movements WHERE movements.seq = journal.seq) > 1 THEN ${NET_INFLOW}
      ELSE CAST((SELECT SUM(amount_cents) FROM movements WHERE movements.seq = journal.seq) AS BIGINT) END AS "movedCents"
  FROM journal`;

/** What a report of the day shows and the baseline did not: entries of kinds that reports show, in the order of the book. */
export async function readRegister(view: View, since: Standpoint, day: CalendarDate): Promise<CompactRows<RegisterLine>> {
  const lines = registerRows();
  // Of what was known already only what has taken effect since: nothing, where the baseline spoke of its own last day.
  const later = await view.one<{ first: number | null }>('SELECT MIN(seq) AS "first" FROM journal WHERE effective_on > ?', since.day);
  for (let after = Math.min(since.seq, (later?.first ?? since.seq + 1) - 1); ; ) {
    const conditions = new Conditions().and('journal.seq > ?', after).and('(journal.seq > ? OR journal.effective_on > ?)', since.seq, since.day);
    for (const name of APART) conditions.and('journal.kind NOT LIKE ?', `${name}/%`);
    const { where, values } = conditions.upTo('journal.effective_on', day);
    const rows = await view.all<EntryHead>(`${ENTRIES} ${where} ORDER BY journal.seq LIMIT ?`, ...values, AT_ONCE);
    for (const row of rows) lines.push(registerLine(row));
    after = rows.at(-1)?.seq ?? after;
    if (rows.length < AT_ONCE) return lines;
    await new Promise((resolve) => setImmediate(resolve));
  }
}

/** Facts of the outside world that people learn of late: what was paid, undone and collected. */
const LATE_KINDS = ['disbursement-paid/%', 'disbursement-reversed/%', 'recovery-collected/%'];

/** Entries by a day that were recorded long after theirs, in the order of the book. */
export async function readLateEntries(view: View, day: CalendarDate): Promise<LateEntry[]> {
  const sql = `SELECT seq AS "seq", kind AS "kind", subject AS "subject", effective_on AS "effectiveOn", recorded_at AS "recordedAt" FROM journal
    WHERE (${LATE_KINDS.map(() => 'kind LIKE ?').join(' OR ')}) AND effective_on <= ? AND ${LAG[view.dialect]} >= ? ORDER BY seq`;
  type Row = Parameters<typeof lateEntry>[0];
  return (await view.all<Row>(sql, ...LATE_KINDS, day, LIMITS.lateRecordingDays)).map(lateEntry);
}

/** By the day in UTC: in Rome it may be one more, which at such a threshold is no matter. */
const LAG: Record<View['dialect'], string> = {
  sqlite: 'julianday(substr(recorded_at, 1, 10)) - julianday(effective_on)',
  postgres: 'CAST(substr(recorded_at, 1, 10) AS date) - CAST(effective_on AS date)',
};
