import { addressOf, placeOf, quotedSheet } from '../package/addresses.rules.js';
import type { SaidSheet, SaidTable } from '../proof/proof-lines.rules.js';
import type { ReturnedName } from './book-reading.js';
import type { Differences } from './differences.js';
import { plainFormula } from './formulas.rules.js';
import type { ReturnedTable } from './table-reading.js';

/** What a name stands for, on which sheet or in the whole book. */
interface NamedCells {
  name: string;
  /** Of a table the rows between header and totals. */
  cells: string;
  /** Of a table its columns, in their order. */
  labels: readonly string[];
  sheet: string | null;
}

/** The tables of a returned file, by the sheet on which they stand. */
type ReturnedTables = ReadonlyMap<string, readonly ReturnedTable[]>;

/**
 * What formulas call by name, against what is recorded: a formula that says the same says another figure where its name
 * has come to stand for other cells. A name that is gone says nothing wrong, and neither do the last columns of a table,
 * which not every program keeps. Programs tell names apart by their letters alone, whatever their case, and look for one
 * of the sheet before one of the book.
 */
export function compareNames(recorded: readonly SaidSheet[], names: readonly ReturnedName[], tables: ReturnedTables, differences: Differences): void {
  const known = new Map(recorded.flatMap(namedOn).map((one) => [one.name.toLowerCase(), one]));
  const returned = [...names.map(definedName), ...[...tables].flatMap(([sheet, list]) => list.map((table) => namedTable(sheet, table)))];
  for (const one of returned) {
    const former = known.get(one.name.toLowerCase());
    if (!former || standsForTheSame(one, former)) continue;
    differences.add({ what: 'name', sheet: one.sheet ?? former.sheet, cell: one.name, reported: textOf(one), recorded: textOf(former) });
  }
}

function standsForTheSame(one: NamedCells, former: NamedCells): boolean {
  return one.cells === former.cells && one.labels.every((label, index) => label === former.labels[index]);
}

const textOf = ({ cells, labels }: NamedCells): string => [cells, ...labels].join(' | ');
const plainLabel = (label: string): string => label.replace(/\s+/g, ' ').trim();

/** What is recorded, in the words in which a file is read. */
function namedOn({ name: sheet, names, tables }: SaidSheet): NamedCells[] {
  const cells = [...names].map(([name, address]): NamedCells => ({ name, sheet, cells: `${quotedSheet(sheet)}!${address}`, labels: [] }));
  return [...cells, ...tables.filter(({ name }) => name !== '').map((table) => recordedTable(sheet, table))];
}

function recordedTable(sheet: string, { name, headerRow, count, columns }: SaidTable): NamedCells {
  const cells = `${quotedSheet(sheet)}!A${headerRow + 1}:${addressOf(columns.length, headerRow + Math.max(count, 1))}`;
  return { name, sheet, cells, labels: columns.map(({ label }) => plainLabel(label)) };
}

function definedName({ name, calls }: ReturnedName): NamedCells {
  return { name, sheet: null, cells: plainFormula(calls, { sheet: '', row: 0, tables: new Map() }), labels: [] };
}

function namedTable(sheet: string, { name, cells, headerRows, totalsRows, labels }: ReturnedTable): NamedCells {
  const [first = '', last = first] = cells.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  const rows = from && to && headerRows === 1 ? `${addressOf(from.column, from.row + 1)}:${addressOf(to.column, to.row - totalsRows)}` : cells;
  return { name, sheet, cells: `${quotedSheet(sheet)}!${rows}`, labels: labels.map(plainLabel) };
}
