import { idOf, NotFound, type CalendarDate } from '../kernel/index.js';
import { disbursementsByPage, moneyOf, orderWords } from '../disbursements/index.js';
import { readBookId } from '../journal/index.js';
import { readOverview } from '../overview/index.js';
import { Conditions, type View } from '../platform/index.js';
import { publishedReportsTable, type PublishedReportRow } from './published-report.entity.js';
import type { CabinaReport, DisbursementRow, ReportLanguage } from './cabina-di-regia.figures.js';

export interface ReportQuestion {
  /** A past day, or null for today. */
  past: CalendarDate | null;
  /** The day that is written on the report: `past`, or today. */
  asOf: CalendarDate;
  language: ReportLanguage;
  softwareVersion: string;
}

/** Reads everything that the report says in one snapshot, from the queries of the overview and the lists. */
export async function readCabinaReport(view: View, { past, asOf, language, softwareVersion }: ReportQuestion): Promise<CabinaReport> {
  const { head, money, tranches, hubs } = await readOverview(view, past);
  const names = new Map(hubs.map(({ hub }) => [hub.code, hub.name]));
  const cups = await cupsOfGrants(view);
  const disbursements: DisbursementRow[] = [];
  for await (const rows of disbursementsByPage(view, past)) {
    for (const row of rows) {
      const { id, hub, tranche, grantId: grant, kind, state, amount: requested, requestedOn, protocol, approvedOn, orderedOn, paidOn, reversedOn } = row;
      const amount = moneyOf(row);
      const sums = { requested, cut: requested.minus(amount), amount };
      const paymentOrder = row.paymentOrder && orderWords(row.paymentOrder);
      const dates = { requestedOn, protocol, approvedOn, orderedOn, paidOn, reversedOn };
      disbursements.push({ id, hub, hubName: names.get(hub) ?? null, tranche, grant, cup: cups.get(grant) ?? '', kind, state, ...sums, ...dates, paymentOrder });
    }
  }
  return {
    book: (await readBookId(view)) ?? '',
    asOf,
    atEntry: head.seq,
    headHash: head.hash,
    headRecordedAt: head.recordedAt,
    softwareVersion,
    language,
    demonstration: false,
    total: money.total,
    unallocated: money.unallocated,
    tranches: tranches.map(({ tranche: { code, name, expectedHubs }, ...amounts }) => ({ code, name, expectedHubs, ...amounts })),
    totals: money.totals,
    hubs: hubs.map(({ hub: { code, name, kind, status, tranche, seat, taxCode }, ...amounts }) => {
      return { code, name, kind, status, tranche, seat, taxCode, ...amounts };
    }),
    disbursements,
  };
}

async function cupsOfGrants(view: View): Promise<Map<string, string>> {
  const rows = await view.all<{ seq: number; cup: string }>('SELECT seq AS "seq", cup AS "cup" FROM grants');
  return new Map(rows.map(({ seq, cup }) => [idOf('grant', seq), cup]));
}

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
