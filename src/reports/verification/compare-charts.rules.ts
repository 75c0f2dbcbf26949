import { placeOf } from '../package/addresses.rules.js';
import type { SaidChart, SaidSheet } from '../proof/proof-lines.rules.js';
import type { ReturnedChart, ReturnedData } from './chart-reading.js';
import { sameNumber } from './compare-cell.rules.js';
import type { Differences } from './differences.js';
import { isFormula, type Grid, type GridValue } from './grid.js';

/** What the cells of the file say to which recorded charts refer, one after the other, by reference. */
export type ChartCells = Map<string, readonly ShownCell[]>;

interface ShownCell {
  value: string | number | boolean | null;
  hidden: boolean;
}

/** Keeps what a sheet's cells say that charts refer to, whichever sheets those stand on. */
export function keepChartCells(sheet: SaidSheet, grid: Grid, sheets: readonly SaidSheet[], cells: ChartCells): void {
  for (const reference of sheets.flatMap(({ charts }) => charts).flatMap(({ series }) => series.flat())) {
    const place = cells.has(reference) ? null : stretchOf(reference);
    if (!place || place.sheet !== sheet.name) continue;
    const rows = Array.from({ length: place.last - place.first + 1 }, (_, index) => place.first + index);
    cells.set(reference, rows.map((row) => ({ value: shownValue(grid.value(row, place.column)), hidden: grid.isHidden(row) })));
  }
}

/**
 * The charts of a sheet that came back, against those that are recorded of it. A program that knows no charts leaves
 * them out, which says nothing wrong; one that is there is one of the recorded ones, each at most once.
 */
export function compareCharts({ name: sheet, charts }: SaidSheet, returned: readonly ReturnedChart[], cells: ChartCells, differences: Differences): void {
  const left = [...charts];
  const strangers = returned.filter((chart) => {
    const at = left.findIndex((recorded) => textOf(recorded) === textOf(saidBy(chart)));
    if (at >= 0) left.splice(at, 1);
    const wrong = at < 0 ? null : (chart.beside[0] ?? wrongPoint(chart, cells));
    if (wrong !== null) differences.add({ what: 'chart', sheet, cell: chart.titles[0] ?? null, reported: wrong, recorded: null });
    return at < 0;
  });
  for (const chart of strangers) {
    // The one in whose place it most likely stands: of the same title, or the next that is left.
    const at = Math.max(left.findIndex(({ titles }) => titles[0] === chart.titles[0]), 0);
    const [recorded = null] = left.splice(at, 1);
    differences.add({ what: 'chart', sheet, cell: recorded?.titles[0] ?? chart.titles[0] ?? null, reported: textOf(saidBy(chart)), recorded: recorded && textOf(recorded) });
  }
}

/** A recorded chart as one that came back without any values. */
export function asReturned({ titles, series }: SaidChart): ReturnedChart {
  return { titles, series: series.map((data) => data.map((reference) => ({ reference, points: new Map() }))), beside: [] };
}

function saidBy({ titles, series }: ReturnedChart): SaidChart {
  return { titles, series: series.map((data) => data.map(({ reference }) => reference)) };
}

/** Titles and references, however a program writes them. */
function textOf({ titles, series }: SaidChart): string {
  return [...titles, ...series.map((data) => data.map(plainReference).join(' '))].join(' | ');
}

function plainReference(reference: string): string {
  return reference.replace(/\$/g, '').replace(/^'((?:[^']|'')+)'!/, (_, name: string) => `${name.replaceAll("''", "'")}!`);
}

/** The first that a chart shows and that its cells do not say, or null. */
function wrongPoint({ series }: ReturnedChart, cells: ChartCells): string | null {
  for (const data of series.flat()) {
    // Where a program leaves the values out, whoever opens the file reads the cells.
    if (data.points.size === 0) continue;
    const kept = [...cells].find(([reference]) => plainReference(reference) === plainReference(data.reference))?.[1] ?? [];
    const wrong = wrongIn(data, kept);
    // Rows that are hidden are not shown, and not every program keeps them.
    if (wrong !== null && wrongIn(data, kept.filter(({ hidden }) => !hidden)) !== null) return `${plainReference(data.reference)} [${wrong}] ${data.points.get(wrong) ?? ''}`;
  }
  return null;
}

/** The index of the first point that is another than its cell's value. */
function wrongIn({ points }: ReturnedData, cells: readonly ShownCell[]): number | null {
  for (const index of points.keys()) if (index < 0 || index >= cells.length) return index;
  const wrong = cells.findIndex(({ value }, index) => !samePoint(points.get(index), value));
  return wrong < 0 ? null : wrong;
}

function samePoint(point: string | undefined, value: ShownCell['value']): boolean {
  if (point === undefined || point === '') return value === null || value === '';
  if (typeof value === 'number') return sameNumber(Number(point), value);
  return value !== null && spaced(point) === spaced(String(value));
}

const spaced = (text: string): string => text.replace(/\s+/g, ' ').trim();

function shownValue(value: GridValue | null): ShownCell['value'] {
  const plain = value !== null && isFormula(value) ? value.value : value;
  return plain !== null && typeof plain === 'object' ? plain.error : plain;
}

/** One column of one sheet: `'Linee'!$A$6:$A$8`. */
function stretchOf(reference: string): { sheet: string; column: number; first: number; last: number } | null {
  const found = /^(.+)!([A-Z]+\d+)(?::([A-Z]+\d+))?$/.exec(plainReference(reference));
  const [from, to] = [placeOf(found?.[2] ?? ''), placeOf(found?.[3] ?? found?.[2] ?? '')];
  if (!found || !from || !to || from.column !== to.column) return null;
  return { sheet: found[1] ?? '', column: from.column, first: from.row, last: to.row };
}
