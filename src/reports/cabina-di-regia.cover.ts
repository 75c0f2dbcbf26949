import type { CellValue, Worksheet } from 'exceljs';
import { italianDay } from '../kernel/index.js';
import { TRANCHE_AMOUNTS } from './cabina-di-regia.columns.js';
import type { CabinaReport } from './cabina-di-regia.figures.js';
import type { SummaryPlaces } from './cabina-di-regia.summary.js';
import { type AmountKey, CABINA_TEXTS } from './cabina-di-regia.texts.js';
import { type CellStyle, linesIn, outcomeRules, rowHeight, STYLE } from './workbook-style.js';
import { cellDay, cellNumber, put } from './workbook-table.js';
import { cellText } from './workbook-text.js';

/** A margin, the names, the figures, the explanations. */
export const COVER_WIDTHS = [3, 40, 22, 98] as const;
const [, NAME, FIGURE, MEANING] = [1, 2, 3, 4] as const;

/** The order in which someone new to the matter meets the amounts. */
const LEGEND: readonly AmountKey[] = ['total', 'unallocated', ...TRANCHE_AMOUNTS];

/** `signingKey` is the id of the key that signs the workbook, or null where whoever writes it holds none. */
export function writeCover(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces, signingKey: string | null): void {
  const t = CABINA_TEXTS[report.language];
  band(sheet, t.cover.title, STYLE.coverTitle, 46);
  band(sheet, `${t.cover.asOf} ${italianDay(report.asOf)}`, STYLE.coverDay, 30);
  gap(sheet);
  line(sheet, t.cover.measure, STYLE.strong);
  line(sheet, t.cover.investment, STYLE.strong);
  line(sheet, t.cover.decree, STYLE.note);
  if (report.demonstration) {
    gap(sheet);
    line(sheet, t.cover.demonstration, STYLE.alarm);
  }
  gap(sheet);
  writeIdentity(sheet, report, places, signingKey);
  gap(sheet);
  writeLegend(sheet, report, places);
  gap(sheet);
  writeContents(sheet, report);
}

function writeIdentity(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces, signingKey: string | null): void {
  const { cover } = CABINA_TEXTS[report.language];
  heading(sheet, cover.identity);
  const facts: readonly [string, CellValue, CellStyle][] = [
    [cover.asOf, cellDay(report.asOf), STYLE.leftDay],
    [cover.book, cellText(report.book), STYLE.fixedWidth],
    [cover.lastEntry, report.atEntry, STYLE.leftNumber],
    [cover.recordedAt, readableMoment(report.headRecordedAt), STYLE.plain.text],
    [cover.hash, cellText(report.headHash), STYLE.fixedWidth],
    [cover.key, signingKey ?? cover.unsigned, signingKey === null ? STYLE.plain.text : STYLE.fixedWidth],
    [cover.software, cellText(report.softwareVersion), STYLE.plain.text],
    [cover.tieOut, places.tieOut, STYLE.outcome],
  ];
  let last = '';
  for (const [name, value, style] of facts) {
    const row = sheet.addRow([]);
    last = row.getCell(FIGURE).address;
    put(row, NAME, name, STYLE.plain.text);
    // What is too long for the column of figures runs on into the empty one beside it.
    put(row, FIGURE, value, { ...style, alignment: { horizontal: 'left', vertical: 'middle' } });
    put(row, MEANING, null, STYLE.plain.text);
    row.commit();
  }
  sheet.addConditionalFormatting({ ref: last, rules: outcomeRules(last) });
  if (signingKey !== null) line(sheet, cover.proof, STYLE.note);
}

function writeLegend(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces): void {
  const t = CABINA_TEXTS[report.language];
  heading(sheet, t.cover.legend);
  for (const key of LEGEND) {
    const { label, meaning } = t.amounts[key];
    const row = sheet.addRow([]);
    const place = places[key];
    put(row, NAME, label, STYLE.strongRow);
    put(row, FIGURE, { formula: place.formula, result: cellNumber(place.value) }, STYLE.plain.amount);
    put(row, MEANING, meaning, INDENTED);
    row.height = rowHeight(linesIn(meaning, COVER_WIDTHS[3]));
    row.commit();
  }
}

function writeContents(sheet: Worksheet, report: CabinaReport): void {
  const t = CABINA_TEXTS[report.language];
  heading(sheet, t.cover.contents);
  for (const key of ['summary', 'hubs', 'disbursements'] as const) {
    const row = sheet.addRow([]);
    put(row, NAME, linkTo(t.sheets[key], t.sheets[key]), STYLE.linkRow);
    put(row, FIGURE, t.cover[key], STYLE.textOver);
    put(row, MEANING, null, STYLE.plain.text);
    row.commit();
  }
}

const INDENTED: CellStyle = { ...STYLE.plain.text, alignment: { ...STYLE.plain.text.alignment, indent: 2 } };

/** A link inside the book; finishing turns it from the outside relation that exceljs makes of it into a location. */
export function linkTo(sheetName: string, text: string): CellValue {
  return { text, hyperlink: `#'${sheetName}'!A1` };
}

/** `12/03/2026 14:05:22.123 UTC`: to the millisecond, because the entry's hash covers it. */
function readableMoment(rfc3339: string): string {
  const [day, time] = new Date(rfc3339).toISOString().slice(0, -1).split('T') as [string, string];
  return `${day.split('-').reverse().join('/')} ${time} UTC`;
}

function band(sheet: Worksheet, text: string, style: CellStyle, height: number): void {
  const row = sheet.addRow([]);
  COVER_WIDTHS.forEach((_, index) => put(row, index + 1, index + 1 === NAME ? text : null, style));
  row.height = height;
  row.commit();
}

function heading(sheet: Worksheet, text: string): void {
  const row = sheet.addRow([]);
  for (const column of [NAME, FIGURE, MEANING]) put(row, column, column === NAME ? text : null, STYLE.heading);
  row.height = 20;
  row.commit();
}

function line(sheet: Worksheet, text: string, style: CellStyle): void {
  const row = sheet.addRow([]);
  put(row, NAME, text, style);
  row.height = 16;
  row.commit();
}

function gap(sheet: Worksheet): void {
  const row = sheet.addRow([]);
  row.height = 10;
  row.commit();
}

