import { NotFound, romeDay, type CalendarDate } from '../../kernel/index.js';
import { findEntry } from '../../journal/index.js';
import type { View } from '../../platform/index.js';
import { publishedReportsTable } from '../published-report.entity.js';
import type { Baseline } from './quadro.rules.js';

/**
 * From where changes are told: the entry that was asked for (0: from the beginning), or else what the last published report
 * knew; null where there is neither. It speaks of the day of that entry or report, at the latest of `day`.
 * @throws NotFound `entry-unknown`
 */
export async function readBaseline(view: View, since: number | undefined, day: CalendarDate): Promise<Baseline | null> {
  const atLatest = (one: CalendarDate): CalendarDate => (one < day ? one : day);
  if (since === 0) return { entry: 0, day, report: null };
  if (since !== undefined) {
    const entry = await findEntry(view, since);
    if (!entry) throw new NotFound(String(since), 'entry-unknown');
    return { entry: since, day: atLatest(romeDay(new Date(entry.recordedAt))), report: null };
  }
  const [report] = await publishedReportsTable.select(view, 'ORDER BY seq DESC LIMIT 1');
  return report ? { entry: report.atEntry, day: atLatest(report.asOf), report: { entry: report.seq, meeting: report.meeting } } : null;
}

/** Approved or ordered and not paid, in cents, as known at an entry at the end of a day. */
const APPROVED_UNPAID = `
  SELECT CAST(coalesce(SUM(CASE WHEN moved.to_account LIKE '%:reserved' THEN moved.amount_cents WHEN moved.from_account LIKE '%:reserved' THEN -moved.amount_cents ELSE 0 END), 0) AS BIGINT) AS "cents"
  FROM (
    SELECT step.disbursement_seq AS thing FROM disbursement_steps AS step
    WHERE step.seq <= ? AND step.on_day <= ? AND step.state IN ('approved', 'ordered') AND NOT EXISTS (
      SELECT 1 FROM disbursement_steps AS later
      WHERE later.disbursement_seq = step.disbursement_seq AND later.seq > step.seq AND later.seq <= ? AND later.on_day <= ?)
  ) AS held JOIN movements AS moved ON moved.for_thing = 'D-' || held.thing
  WHERE moved.seq <= ? AND moved.effective_on <= ?`;

export async function approvedUnpaidAt(view: View, { entry, day }: Baseline): Promise<number> {
  const row = await view.one<{ cents: number }>(APPROVED_UNPAID, entry, day, entry, day, entry, day);
  return row?.cents ?? 0;
}
