import { Writable } from 'node:stream';
import { setImmediate } from 'node:timers/promises';
import ExcelJS, { type Worksheet } from 'exceljs';
import { italianDay, Money } from '../kernel/index.js';
import { disbursementColumns, HUB_AMOUNTS, hubColumns, trancheColumns } from './cabina-di-regia.columns.js';
import { COVER_WIDTHS, linkTo, writeCover } from './cabina-di-regia.cover.js';
import {
  type CabinaReport,
  type DisbursementRow,
  type DisbursementState,
  type HubFigures,
  STATES_IN_PROGRESS,
  STATES_WITHOUT_MONEY,
} from './cabina-di-regia.figures.js';
import {
  HEADER_ROW,
  outcomeValue,
  type Place,
  type SummaryPlaces,
  summaryPlaces,
  writeSummary,
} from './cabina-di-regia.summary.js';
import { CABINA_TEXTS } from './cabina-di-regia.texts.js';
import { finishWorkbook } from './finish-workbook.js';
import { writeProofSheet } from './proof/proof-sheet.js';
import type { ProofSigner } from './proof/proof-signer.js';
import { WorkbookProof } from './proof/workbook-proof.js';
import { headerFooter, outcomeRules, printSetup, STYLE } from './workbook-style.js';
import { cellNumber, type Column, columnLetter, positionOf, put, SheetTable } from './workbook-table.js';

/** Rows after which the event loop gets its turn: a report must not make the server deaf. */
const ROWS_PER_TURN = 256;

/**
 * The workbook of the Cabina di regia as the bytes of an .xlsx file. It depends on the report and on the key that signs
 * it alone: the same report gives the same bytes on every machine, on every day, in every time zone.
 */
export async function writeCabinaWorkbook(report: CabinaReport, signer: ProofSigner | null = null): Promise<Uint8Array> {
  const collector = new Collector();
  const { book, lines, question } = await writeSheets(collector, report, signer?.key ?? null);
  writeProofSheet(book, question, lines, signer);
  await book.commit();
  return finishWorkbook(collector.bytes(), report.headRecordedAt);
}

/** What the workbook says, line by line, when the key of that id signs it. */
export async function cabinaLines(report: CabinaReport, signingKey: string | null): Promise<string[]> {
  const nowhere = new Writable({ write: (_chunk, _encoding, done) => done() });
  const { book, lines } = await writeSheets(nowhere, report, signingKey);
  await book.commit();
  return lines;
}

/** The sheets that people see, and what they say. */
async function writeSheets(stream: Writable, report: CabinaReport, signingKey: string | null) {
  const t = CABINA_TEXTS[report.language];
  const proof = new WorkbookProof();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({
    stream,
    useStyles: true,
    useSharedStrings: true,
    zip: { zlib: { level: 1 } }, // finishing opens it again and packs it for good
  });
  book.title = `${t.cover.title} · ${t.cover.asOf} ${italianDay(report.asOf)}`;
  book.subject = t.cover.subject;
  book.views = [{ x: 0, y: 0, width: 28_800, height: 17_000, firstSheet: 0, activeTab: 0, visibility: 'visible' }];

  const places = summaryPlaces(report);
  const cover = addCover(book, report);
  proof.take(cover, 'cover');
  writeCover(cover, report, places, signingKey);
  cover.commit();
  const summary = addTableSheet(book, proof, report, 'summary', trancheColumns(t));
  writeSummary(summary, report, places);
  summary.commit();
  const hubs = addTableSheet(book, proof, report, 'hubs', hubColumns(t));
  writeHubs(hubs, report, places);
  hubs.commit();
  const rows = addTableSheet(book, proof, report, 'disbursements', disbursementColumns(t));
  await writeDisbursements(rows, report, places);
  rows.commit();
  const { book: bookId, asOf, atEntry, headHash, language, softwareVersion } = report;
  const question = { book: bookId, report: 'cabina-di-regia', asOf, atEntry, headHash, language, softwareVersion } as const;
  return { book, question, lines: proof.lines() };
}

function writeHubs(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces): void {
  const t = CABINA_TEXTS[report.language];
  const columns = hubColumns(t);
  const table = new SheetTable<HubFigures>(sheet, columns, HEADER_ROW);
  for (const hub of report.hubs) table.add(hub);
  table.end(t.rows.noHubs);
  const name = positionOf(columns, 'name');
  table.addTotals(t.rows.total, name);
  const inSummary = sheet.getRow(table.lastRow + 2);
  const outcome = sheet.getRow(table.lastRow + 3);
  put(inSummary, name, t.rows.summaryTotal, STYLE.note);
  put(outcome, name, t.checks.title, STYLE.note);
  for (const key of HUB_AMOUNTS) {
    const column = positionOf(columns, key);
    const cell = `${columnLetter(column)}${inSummary.number}`;
    const { formula, value } = places[key];
    put(inSummary, column, { formula, result: cellNumber(value) }, STYLE.plain.amount);
    const condition = `ROUND(SUM(${table.values(key)})-${cell},2)=0`;
    put(outcome, column, outcomeValue(condition, table.total(key).minus(value)), STYLE.outcomeRight);
  }
  inSummary.commit();
  outcome.commit();
  const first = `${columnLetter(positionOf(columns, 'granted'))}${outcome.number}`;
  const last = `${columnLetter(columns.length)}${outcome.number}`;
  sheet.addConditionalFormatting({ ref: `${first}:${last}`, rules: outcomeRules(first) });
}

async function writeDisbursements(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces): Promise<void> {
  const t = CABINA_TEXTS[report.language];
  const columns = disbursementColumns(t);
  const table = new SheetTable<DisbursementRow>(sheet, columns, HEADER_ROW);
  const inState = new Map<DisbursementState, number>();
  let rows = 0;
  for await (const row of report.disbursements) {
    table.add(row);
    inState.set(row.state, (inState.get(row.state) ?? 0) + row.amount.cents);
    rows += 1;
    if (rows % ROWS_PER_TURN === 0) await setImmediate();
  }
  table.end(t.rows.noDisbursements);
  table.addTotals(t.rows.total, positionOf(columns, 'hubName'));

  const share = (label: string, states: readonly DisbursementState[], figure: string, place: Place | null): Share => ({
    label,
    figure,
    place,
    value: Money.ofCents(states.reduce((cents, state) => cents + (inState.get(state) ?? 0), 0)),
    formula: states
      .map((state) => `SUMIF(${table.values('state')},"${t.words.states[state]}",${table.values('amount')})`)
      .join('+'),
  });
  writeShares(sheet, report, table.lastRow + 2, [
    share(t.rows.inProgress, STATES_IN_PROGRESS, t.amounts.inProgress.label, places.inProgress),
    share(t.rows.paid, ['paid'], t.amounts.paid.label, places.paid),
    share(t.rows.withoutMoney, STATES_WITHOUT_MONEY, '', null),
  ]);
}

/** Part of the total by state, and the figure of the summary that it must equal, if there is one. */
interface Share {
  label: string;
  figure: string;
  place: Place | null;
  value: Money;
  formula: string;
}

function writeShares(sheet: Worksheet, report: CabinaReport, firstRow: number, shares: readonly Share[]): void {
  const t = CABINA_TEXTS[report.language];
  const columns = disbursementColumns(t);
  const amount = positionOf(columns, 'amount');
  const outcome = amount + 1;
  shares.forEach((share, index) => {
    const row = sheet.getRow(firstRow + index);
    put(row, positionOf(columns, 'hubName'), share.label, STYLE.note);
    put(row, amount, { formula: `ROUND(${share.formula},2)`, result: cellNumber(share.value) }, STYLE.plain.amount);
    if (share.place !== null) {
      const condition = `ROUND(${columnLetter(amount)}${row.number}-${share.place.formula},2)=0`;
      put(row, outcome, outcomeValue(condition, share.value.minus(share.place.value)), STYLE.outcome);
      put(row, outcome + 1, `= ${share.figure} (${t.sheets.summary})`, STYLE.note);
    }
    row.commit();
  });
  const letter = columnLetter(outcome);
  const ref = `${letter}${firstRow}:${letter}${firstRow + shares.length - 1}`;
  sheet.addConditionalFormatting({ ref, rules: outcomeRules(`${letter}${firstRow}`) });
}

type Book = InstanceType<typeof ExcelJS.stream.xlsx.WorkbookWriter>;

function addCover(book: Book, report: CabinaReport): Worksheet {
  const { cover } = CABINA_TEXTS[report.language].sheets;
  const sheet = book.addWorksheet(cover, {
    views: [{ showGridLines: false }],
    pageSetup: printSetup(1, null),
    headerFooter: headerFooter(edgesOf(report, cover)),
  });
  sheet.columns = COVER_WIDTHS.map((width) => ({ width }));
  return sheet;
}

/** A sheet with its title, its day and its way back to the cover, ready for the table's header. */
function addTableSheet<R>(
  book: Book,
  proof: WorkbookProof,
  report: CabinaReport,
  key: 'summary' | 'hubs' | 'disbursements',
  columns: readonly Column<R>[],
): Worksheet {
  const { cover, sheets } = CABINA_TEXTS[report.language];
  const name = sheets[key];
  const sheet = book.addWorksheet(name, {
    views: [{ state: 'frozen', xSplit: 2, ySplit: HEADER_ROW, showGridLines: false }],
    pageSetup: printSetup(0, HEADER_ROW),
    headerFooter: headerFooter(edgesOf(report, name)),
  });
  sheet.columns = columns.map(({ width }) => ({ width }));
  proof.take(sheet, key);
  const [title, day, about, notice] = [1, 2, 3, 4].map((number) => sheet.getRow(number)) as [Row, Row, Row, Row];
  put(title, 1, name, STYLE.sheetTitle);
  title.height = 26;
  const situation = `${cover.asOf} ${italianDay(report.asOf)} · ${cover.entry} ${report.atEntry} · ${cover.measure}`;
  put(day, 1, situation, STYLE.note);
  put(about, 1, cover[key], STYLE.note);
  put(notice, 1, linkTo(sheets.cover, cover.back), STYLE.link);
  if (report.demonstration) put(notice, 3, cover.demonstration, STYLE.alarm);
  notice.height = 20;
  for (const row of [title, day, about, notice]) row.commit();
  return sheet;
}

type Row = ReturnType<Worksheet['getRow']>;

function edgesOf(report: CabinaReport, sheetName: string) {
  const { cover } = CABINA_TEXTS[report.language];
  return {
    topLeft: `${cover.title} · PNRR M4C2I2.3`,
    topCentre: report.demonstration ? cover.demonstrationShort : '',
    topRight: `${cover.asOf} ${italianDay(report.asOf)}`,
    bottomLeft: `${cover.entry} ${report.atEntry} · ${report.headHash.slice(0, 16)}`,
    bottomCentre: sheetName,
    page: cover.page,
    of: cover.pageOf,
  };
}

/** Keeps in memory what is written to it. */
class Collector extends Writable {
  private readonly chunks: Uint8Array[] = [];

  override _write(chunk: Uint8Array, _encoding: BufferEncoding, done: () => void): void {
    this.chunks.push(chunk);
    done();
  }

  bytes(): Uint8Array {
    return Buffer.concat(this.chunks);
  }
}
