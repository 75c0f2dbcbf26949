import type { Worksheet } from 'exceljs';
import { Money } from '../kernel/index.js';
import { hubColumns, TRANCHE_AMOUNTS, trancheColumns } from './cabina-di-regia.columns.js';
import type { CabinaReport, TrancheAmounts, TrancheFigures } from './cabina-di-regia.figures.js';
import { type AmountKey, CABINA_TEXTS, type CabinaTexts } from './cabina-di-regia.texts.js';
import { outcomeRules, STYLE } from './workbook-style.js';
import { cellNumber, columnLetter, positionOf, put, SheetTable, TOTAL_HEIGHT, valuesOf } from './workbook-table.js';

/** Every table starts under a title of four rows. */
export const HEADER_ROW = 5;
const FIRST_ROW = HEADER_ROW + 1;

/** DM MIMIT 10 March 2023, GU n. 98 of 27-04-2023: what the report must tie out to, whatever the book says. */
const DECREE_TOTAL = Money.parse('350000000.00');

/** The checks stand under the table's last three rows and an empty one; their outcomes in one column. */
const GAP_BEFORE_CHECKS = 4;
const OUTCOME = 'G';

/** A figure of the summary, as another sheet refers to it, with the value that the formula comes to. */
export interface Place {
  formula: string;
  value: Money;
}
export interface Outcome {
  formula: string;
  result: 'OK' | 'KO';
}
export type SummaryPlaces = Readonly<Record<AmountKey, Place>> & { readonly tieOut: Outcome };

/** Where the summary holds each figure. Sums, not totals: what a filter hides there must not change another sheet. */
export function summaryPlaces(report: CabinaReport): SummaryPlaces {
  const t = CABINA_TEXTS[report.language];
  const columns = trancheColumns(t);
  const quoted = `'${t.sheets.summary}'!`;
  const sums = TRANCHE_AMOUNTS.map((key) => {
    const values = valuesOf(columns, key, FIRST_ROW, report.tranches.length);
    return [key, { formula: `ROUND(SUM(${quoted}${values}),2)`, value: sumOf(report.tranches, key) }] as const;
  });
  const places = Object.fromEntries(sums) as Record<keyof TrancheAmounts, Place>;
  const allocated = columnLetter(positionOf(columns, 'allocated'));
  const underTable = FIRST_ROW + Math.max(report.tranches.length, 1);
  const total = places.allocated.value.plus(report.unallocated);
  return {
    ...places,
    unallocated: { formula: `${quoted}$${allocated}$${underTable + 1}`, value: report.unallocated },
    total: { formula: `${quoted}$${allocated}$${underTable + 2}`, value: total },
    tieOut: {
      formula: `${quoted}$${OUTCOME}$${underTable + GAP_BEFORE_CHECKS + 1}`,
      result: outcome(DECREE_TOTAL.minus(total)),
    },
  };
}

export function sumOf<K extends string>(rows: readonly Record<K, Money>[], key: K): Money {
  return Money.sum(rows.map((row) => row[key]));
}

export function writeSummary(sheet: Worksheet, report: CabinaReport, places: SummaryPlaces): void {
  const t = CABINA_TEXTS[report.language];
  const columns = trancheColumns(t);
  const table = new SheetTable<TrancheFigures>(sheet, columns, HEADER_ROW);
  for (const tranche of report.tranches) table.add(tranche);
  table.end(t.rows.noTranches);
  table.addTotals(t.rows.tranchesTotal, positionOf(columns, 'name'));
  writeDecree(sheet, report, table, places);
  writeChecks(sheet, checksOf(report, table, t, places), t, table.lastRow + 1 + GAP_BEFORE_CHECKS);
}

/** The remainder stands under the tranches as an amount of its own, and with them makes the decree's total. */
function writeDecree(
  sheet: Worksheet,
  report: CabinaReport,
  table: SheetTable<TrancheFigures>,
  places: SummaryPlaces,
): void {
  const t = CABINA_TEXTS[report.language];
  const columns = trancheColumns(t);
  const [nameColumn, allocatedColumn] = [positionOf(columns, 'name'), positionOf(columns, 'allocated')];
  const remainder = sheet.getRow(table.lastRow + 2);
  const total = sheet.getRow(table.lastRow + 3);
  columns.forEach((column, index) => {
    put(remainder, index + 1, null, STYLE.plain[column.kind]);
    put(total, index + 1, null, STYLE.total[column.kind]);
  });
  put(remainder, nameColumn, t.amounts.unallocated.label, STYLE.plain.text);
  put(remainder, allocatedColumn, cellNumber(report.unallocated), STYLE.plain.amount);
  put(total, nameColumn, t.rows.decreeTotal, STYLE.total.text);
  const sum = { formula: `ROUND(${wholeDecree(table)},2)`, result: cellNumber(places.total.value) };
  put(total, allocatedColumn, sum, STYLE.total.amount);
  remainder.height = TOTAL_HEIGHT;
  total.height = TOTAL_HEIGHT;
  remainder.commit();
  total.commit();
}

function wholeDecree(table: SheetTable<TrancheFigures>): string {
  return `SUM(${table.values('allocated')})+${table.letterOf('allocated')}${table.lastRow + 2}`;
}

/** What the book says (a plain number) against what the sheets come to (a formula). */
interface Check {
  label: string;
  expected: Money;
  formula: string;
  value: Money;
}

function checksOf(
  report: CabinaReport,
  table: SheetTable<TrancheFigures>,
  t: CabinaTexts,
  places: SummaryPlaces,
): readonly Check[] {
  const sumsOf = (...keys: (keyof TrancheAmounts)[]) => ({
    formula: keys.map((key) => `SUM(${table.values(key)})`).join('+'),
    value: Money.sum(keys.map((key) => table.total(key))),
  });
  const decree = { formula: wholeDecree(table), value: places.total.value };
  const hubsGranted = valuesOf(hubColumns(t), 'granted', FIRST_ROW, report.hubs.length);
  const hubs = { formula: `SUM('${t.sheets.hubs}'!${hubsGranted})`, value: sumOf(report.hubs, 'granted') };
  return [
    { label: t.checks.decree, expected: DECREE_TOTAL, ...decree },
    { label: t.checks.book, expected: report.total, ...decree },
    {
      label: t.checks.allocated,
      expected: report.totals.allocated,
      ...sumsOf('granted', 'available', 'toReprogramme', 'returned'),
    },
    { label: t.checks.granted, expected: report.totals.granted, ...sumsOf('inProgress', 'netPaid', 'outstanding') },
    { label: t.checks.paid, expected: report.totals.paid, ...sumsOf('netPaid', 'recovered') },
    { label: t.checks.hubs, expected: report.totals.granted, ...hubs },
  ];
}

function writeChecks(sheet: Worksheet, checks: readonly Check[], t: CabinaTexts, firstRow: number): void {
  const [label, expected, actual, difference, verdict] = [1, 4, 5, 6, 7] as const;
  const heading = sheet.getRow(firstRow);
  put(heading, label, t.checks.title, STYLE.headerOver);
  for (const empty of [2, 3]) put(heading, empty, null, STYLE.headerOver);
  put(heading, expected, t.checks.expected, STYLE.header.amount);
  put(heading, actual, t.checks.onSheets, STYLE.header.amount);
  put(heading, difference, t.checks.difference, STYLE.header.amount);
  put(heading, verdict, t.checks.outcome, STYLE.header.count);
  heading.commit();
  checks.forEach((check, index) => {
    const at = firstRow + 1 + index;
    const gap = check.expected.minus(check.value);
    const row = sheet.getRow(at);
    put(row, label, check.label, STYLE.textOver);
    for (const empty of [2, 3]) put(row, empty, null, STYLE.textOver);
    put(row, expected, cellNumber(check.expected), STYLE.plain.amount);
    put(row, actual, { formula: `ROUND(${check.formula},2)`, result: cellNumber(check.value) }, STYLE.plain.amount);
    put(row, difference, { formula: `ROUND(D${at}-E${at},2)`, result: cellNumber(gap) }, STYLE.plain.amount);
    put(row, verdict, outcomeValue(`F${at}=0`, gap), STYLE.outcome);
    row.commit();
  });
  const [first, last] = [firstRow + 1, firstRow + checks.length];
  const ref = `${OUTCOME}${first}:${OUTCOME}${last}`;
  sheet.addConditionalFormatting({ ref, rules: outcomeRules(`${OUTCOME}${first}`) });
}

export function outcomeValue(condition: string, gap: Money): Outcome {
  return { formula: `IF(${condition},"OK","KO")`, result: outcome(gap) };
}

function outcome(gap: Money): 'OK' | 'KO' {
  return gap.cents === 0 ? 'OK' : 'KO';
}
