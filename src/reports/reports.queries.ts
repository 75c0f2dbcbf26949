import { NotFound } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { publishedReportsTable, type PublishedReportRow } from './published-report.entity.js';

/** Everything that the report says, read in one snapshot. */
export { readCabinaFigures as readCabinaReport } from './figures/cabina-figures.queries.js';

/** @throws NotFound */
export async function getPublished(view: View, seq: number): Promise<PublishedReportRow> {
  const report = await publishedReportsTable.find(view, { seq });
  if (!report) throw new NotFound(String(seq));
  return report;
}

/** The two that are compared: the last one and the one published before it, where it is not said which. @throws NotFound */
export async function comparedReports(view: View, from: number | undefined, to: number | undefined): Promise<[PublishedReportRow, PublishedReportRow]> {
  const second = to === undefined ? (await listPublished(view, null, 1))[0] : await getPublished(view, to);
  const first = from === undefined ? second && (await listPublished(view, second.seq, 1))[0] : await getPublished(view, from);
  if (!first || !second) throw new NotFound('reports');
  return [first, second];
}

/** Published before that entry (null: all), newest first. */
export function listPublished(view: View, beforeSeq: number | null, limit: number): Promise<PublishedReportRow[]> {
  const conditions = new Conditions();
  if (beforeSeq !== null) conditions.and('seq < ?', beforeSeq);
  return publishedReportsTable.select(view, `${conditions.where} ORDER BY seq DESC LIMIT ?`, ...conditions.values, limit);
}
