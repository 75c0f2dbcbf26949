import { Money } from '../kernel/index.js';
import { HUB_AMOUNTS, hubColumns, trancheColumns } from './cabina-di-regia.columns.js';
import type { CabinaReport, HubFigures, TrancheAmounts } from './cabina-di-regia.figures.js';
import { edgesOf, sheetHead } from './cabina-di-regia.head.js';
import { DECREE_TOTAL, NAMES, places, sumOf, TABLES } from './cabina-di-regia.places.js';
import { CABINA_TEXTS } from './cabina-di-regia.texts.js';
import { checksTable, type Check, type Side } from './package/checks.js';
import { amount, formula, text } from './package/contents.js';
import { tableReferences } from './package/references.js';
import { charts, gap, line, table, type Chart, type Line, type SheetDescription, type Table } from './package/sheet-description.js';

/** How many of the hubs with the largest outstanding amounts are shown. */
const LARGEST = 10;
const CHART_ROWS = 20;
const [NAME, ALLOCATED] = [2, 4] as const;

export function summarySheet(report: CabinaReport): SheetDescription {
  const t = CABINA_TEXTS[report.language];
  const columns = trancheColumns(t);
  const tranches = table({
    name: TABLES.tranches,
    columns,
    rows: report.tranches,
    whenEmpty: t.rows.noTranches,
    totals: { label: t.rows.tranchesTotal, column: 'name' },
  });
  return {
    key: 'summary',
    name: t.sheets.summary,
    frozenColumns: 2,
    edges: edgesOf(report, 'summary'),
    parts: [
      ...sheetHead(report, 'summary'),
      tranches,
      ...decreeLines(report, columns.length),
      gap(),
      charts(CHART_ROWS, trancheChart(report), largestChart(report)),
      gap(),
      largestTable(report),
      gap(24),
      checksTable(TABLES.checks, t.checks.columns, checksOf(report), t.checks.title, { number: 8, label: 36, outcome: 9, left: 16, right: 16, difference: 16 }),
    ],
  };
}

/** The remainder stands under the tranches as an amount of its own, and with them makes the decree's total. */
function decreeLines(report: CabinaReport, to: number): Line[] {
  const t = CABINA_TEXTS[report.language];
  const { allocated, total } = places(report);
  const sum = formula(`ROUND(${allocated.formula}+${NAMES.unallocated},2)`, amount(total.value));
  return [
    line([{ column: NAME, content: text(t.amounts.unallocated.label) }, { column: ALLOCATED, content: amount(report.unallocated), name: NAMES.unallocated }], {
      height: 20,
      across: { look: 'plain.text', to },
    }),
    line([{ column: NAME, content: text(t.rows.decreeTotal), look: 'total.text' }, { column: ALLOCATED, content: sum, look: 'total.amount', name: NAMES.total }], {
      height: 20,
      across: { look: 'total.text', to },
    }),
  ];
}

function trancheChart(report: CabinaReport): Chart {
  const { charts: texts } = CABINA_TEXTS[report.language];
  const series = (['netPaid', 'inProgress', 'outstanding', 'available', 'toReprogramme'] as const).map((column) => ({ table: TABLES.tranches, column }));
  const categories = { table: TABLES.tranches, column: 'code' };
  return { kind: 'stacked-bars', ...texts.tranches, categories, series, axis: { title: texts.millions, numbers: 'millions' }, from: 1, to: 6 };
}

function largestChart(report: CabinaReport): Chart {
  const { charts: texts } = CABINA_TEXTS[report.language];
  const place = (column: string) => ({ table: TABLES.largest, column });
  return { kind: 'bars', ...texts.largest, categories: place('code'), series: [place('outstanding')], axis: { title: texts.millions, numbers: 'millions' }, from: 7, to: 14 };
}

/** The hubs to which most is still to be paid, drawn from the table of all hubs by their codes. */
function largestTable(report: CabinaReport): Table {
  const t = CABINA_TEXTS[report.language];
  const all = tableReferences(TABLES.hubs, hubColumns(t));
  const code = { key: 'code', label: t.columns.code } as const;
  const { here } = tableReferences(TABLES.largest, [code]);
  const found = (key: 'granted' | 'netPaid' | 'outstanding') =>
    ({ key, label: t.amounts[key].label, width: 16, kind: 'amount', of: (row: HubFigures) => row[key], formula: `SUMIFS(${all.column(key)},${all.column('code')},${here('code')})`, bar: key === 'outstanding' }) as const;
  const byAmount = (a: HubFigures, b: HubFigures): number => b.outstanding.cents - a.outstanding.cents || (a.code < b.code ? -1 : 1);
  return table({
    name: TABLES.largest,
    columns: [
      { ...code, width: 8, kind: 'id', of: (row) => row.code },
      { key: 'name', label: t.rows.largest, width: 36, kind: 'text', of: (row) => row.name ?? t.words.toBeIdentified },
      { key: 'tranche', label: t.columns.tranche, width: 9, kind: 'id', of: (row) => row.tranche },
      found('outstanding'),
      found('granted'),
      found('netPaid'),
    ],
    rows: report.hubs.filter(({ outstanding }) => outstanding.cents > 0).sort(byAmount).slice(0, LARGEST),
    whenEmpty: t.rows.noneOutstanding,
  });
}

/** What the book says (a plain figure) against what the sheets come to (a formula), and the sheets against each other. */
function checksOf(report: CabinaReport): Check[] {
  const t = CABINA_TEXTS[report.language];
  const figures = places(report);
  const said = (value: Money): Side => ({ formula: null, value });
  const sumsOf = (...keys: (keyof TrancheAmounts)[]): Side => ({
    formula: keys.map((key) => figures[key].formula).join('+'),
    value: Money.sum(keys.map((key) => figures[key].value)),
  });
  const hubs = tableReferences(TABLES.hubs, hubColumns(t));
  const byHub = HUB_AMOUNTS.map((key): Check => ({
    label: `${t.amounts[key].label}: ${t.checks.hubs}`,
    left: figures[key],
    right: { formula: `SUM(${hubs.column(key)})`, value: sumOf(report.hubs, key) },
  }));
  return [
    { label: t.checks.decree, left: said(DECREE_TOTAL), right: figures.total },
    { label: t.checks.book, left: said(report.total), right: figures.total },
    { label: t.checks.allocated, left: said(report.totals.allocated), right: sumsOf('granted', 'available', 'toReprogramme', 'returned') },
    { label: t.checks.granted, left: said(report.totals.granted), right: sumsOf('inProgress', 'netPaid', 'outstanding') },
    { label: t.checks.paid, left: said(report.totals.paid), right: sumsOf('netPaid', 'recovered') },
    ...byHub,
  ];
}

