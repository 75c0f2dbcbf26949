import { addressOf, placeOf, quotedSheet } from '../package/addresses.rules.js';
import type { SaidSheet, SaidTable } from '../proof/proof-lines.rules.js';
import type { ReturnedName } from './book-reading.js';
import type { Differences } from './differences.js';
import { plainFormula } from './formulas.rules.js';
import type { ReturnedTable } from './table-reading.js';

/** What a name of the file stands for, on which sheet or in the whole book. */
interface NamedCells {
  name: string;
  cells: string;
  sheet: string | null;
}

/** The tables of a returned file, by the sheet on which they stand. */
export type ReturnedTables = ReadonlyMap<string, readonly ReturnedTable[]>;

/**
 * What formulas call by name, against what is recorded: a formula that says the same says another figure where its name
 * has come to stand for other cells. A name that is gone says nothing wrong. Programs tell names apart by their letters
 * alone, whatever their case, and look for one of the sheet before one of the book.
 */
export function compareNames(recorded: readonly SaidSheet[], names: readonly ReturnedName[], tables: ReturnedTables, differences: Differences): void {
  const known = new Map(recorded.flatMap(namedOn).map((one) => [one.name.toLowerCase(), one]));
  for (const { name, cells, sheet } of [...names.map(definedName), ...[...tables].flatMap(([on, list]) => list.map((table) => namedTable(on, table)))]) {
    const one = known.get(name.toLowerCase());
    if (one && one.cells !== cells) differences.add({ what: 'name', sheet: sheet ?? one.sheet, cell: name, reported: cells, recorded: one.cells });
  }
}

/** What is recorded, in the words in which a file is read. */
function namedOn({ name: sheet, names, tables }: SaidSheet): NamedCells[] {
  const cells = [...names].map(([name, address]): NamedCells => ({ name, sheet, cells: `${quotedSheet(sheet)}!${address}` }));
  return [...cells, ...tables.filter(({ name }) => name !== '').map((table): NamedCells => ({ name: table.name, sheet, cells: tableText(sheet, table) }))];
}

function definedName({ name, calls }: ReturnedName): NamedCells {
  return { name, sheet: null, cells: plainFormula(calls, { sheet: '', row: 0, tables: new Map() }) };
}

function namedTable(sheet: string, { name, cells, headerRows, totalsRows, labels }: ReturnedTable): NamedCells {
  const [first = '', last = first] = cells.split(':');
  const [from, to] = [placeOf(first), placeOf(last)];
  const isOne = from !== null && to !== null && headerRows === 1 && to.column - from.column + 1 === labels.length;
  const under = isOne ? `${addressOf(from.column, from.row + 1)}:${addressOf(to.column, to.row - totalsRows)}` : cells;
  return { name, sheet, cells: `${quotedSheet(sheet)}!${under} ${labels.join(' | ')}` };
}

function tableText(sheet: string, { headerRow, count, columns }: SaidTable): string {
  const under = `A${headerRow + 1}:${addressOf(columns.length, headerRow + Math.max(count, 1))}`;
  return `${quotedSheet(sheet)}!${under} ${columns.map(({ label }) => label.replace(/\s+/g, ' ').trim()).join(' | ')}`;
}
