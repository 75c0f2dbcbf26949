import { journalTable, type JournalRow, type MarkOf } from '../journal/index.js';
import { Conditions, type View } from '../platform/index.js';
import { APART, marker, type Shows } from './after-report.rules.js';
import { getPublished } from './reports.queries.js';
import { publishedReportDetailView, type PublishedReportDetailView } from './reports.views.js';

/** What every published report shows, in the order in which they were published. */
export function readShows(view: View): Promise<Shows[]> {
  return view.all<Shows>('SELECT seq AS "seq", as_of AS "asOf", at_entry AS "atEntry" FROM published_reports ORDER BY seq');
}

export async function readMarks(view: View): Promise<MarkOf> {
  return marker(await readShows(view));
}

/** Only what a report would show. */
function shownKinds(): Conditions {
  const conditions = new Conditions();
  for (const name of APART) conditions.and('kind NOT LIKE ?', `${name}/%`);
  return conditions;
}

/** What takes effect by the report's day and was recorded after what it knew, in the order of the book. */
export function entriesAfter(view: View, { asOf, atEntry }: Shows, afterSeq: number, limit: number): Promise<JournalRow[]> {
  return select(view, shownKinds().and('seq > ?', atEntry).upTo('effective_on', asOf), afterSeq, limit);
}

const MISSED = 'SELECT 1 FROM published_reports AS missed WHERE missed.seq < ? AND missed.at_entry < journal.seq AND missed.as_of >= journal.effective_on';
const SHOWN = 'SELECT 1 FROM published_reports AS shown WHERE shown.seq < ? AND shown.at_entry >= journal.seq AND shown.as_of >= journal.effective_on';

function opening({ seq, asOf, atEntry }: Shows): Conditions {
  return shownKinds().upTo('seq', atEntry).upTo('effective_on', asOf).and(`EXISTS (${MISSED})`, seq).and(`NOT EXISTS (${SHOWN})`, seq);
}

/** The entries that a report opens with: it is the first to show them, and one before it missed them. */
export function entriesOpening(view: View, report: Shows, afterSeq: number, limit: number): Promise<JournalRow[]> {
  return select(view, opening(report), afterSeq, limit);
}

const NAMED = 100;

/** One published report with what it opens with. @throws NotFound */
export async function showPublished(view: View, seq: number): Promise<PublishedReportDetailView> {
  const report = await getPublished(view, seq);
  const { where, values } = opening(report);
  const counted = await view.one<{ count: number }>(`SELECT count(*) AS "count" FROM journal ${where}`, ...values);
  return publishedReportDetailView(report, counted?.count ?? 0, await entriesOpening(view, report, 0, NAMED));
}

/** What one of two reports shows and the other does not, in the order of the book. */
export function entriesBetween(view: View, one: Shows, other: Shows, afterSeq: number, limit: number): Promise<JournalRow[]> {
  const shows = '(CASE WHEN seq <= ? AND effective_on <= ? THEN 1 ELSE 0 END)';
  const conditions = shownKinds().and(`${shows} <> ${shows}`, one.atEntry, one.asOf, other.atEntry, other.asOf);
  return select(view, conditions, afterSeq, limit);
}

function select(view: View, conditions: Conditions, afterSeq: number, limit: number): Promise<JournalRow[]> {
  const { where, values } = conditions.and('seq > ?', afterSeq);
  return journalTable.select(view, `${where} ORDER BY seq LIMIT ?`, ...values, limit);
}
