import { valuesOfRow, type SaidCell, type SaidColumn, type SaidRow, type SaidSheet, type SaidTable, type SaidValue } from '../proof/proof-lines.rules.js';
import { asReturned, compareCharts } from './compare-charts.rules.js';
import { compareEdges } from './compare-edges.rules.js';
import { recordedText } from './compare-cell.rules.js';
import type { RowPlaces } from './compare-sheet.rules.js';
import type { Differences } from './differences.js';
import { lettersOf } from '../package/addresses.rules.js';

/** Where the rows of each sheet stand in the file, by the sheet's key. */
export type SheetPlaces = ReadonlyMap<string, RowPlaces>;

/**
 * What a proof says against what the book says today of that day as known at that entry. Two versions of the software
 * may differ in sheets, columns and layout: what only one of them knows, the other cannot contradict, so tables are
 * compared by the key of a column and the id of a row; only one and the same version (`exact`) is compared cell by cell.
 */
export function compareProofs(signed: readonly SaidSheet[], replayed: readonly SaidSheet[], exact: boolean, places: SheetPlaces, differences: Differences): void {
  for (const sheet of signed) {
    const other = replayed.find(({ key }) => key === sheet.key);
    if (!other) continue;
    sheet.tables.forEach((table, index) => {
      const same = other.tables[index];
      if (same) compareTables(sheet, table, same, places.get(sheet.key)?.get(table.headerRow), differences);
    });
    if (exact) compareCells(sheet, other, differences);
    if (exact) compareCharts(other, sheet.charts.map(asReturned), new Map(), differences);
    if (exact) compareNamed(sheet, other, differences);
    if (exact && sheet.edges) compareEdges(other, [{ page: 'odd', edges: sheet.edges }], differences);
  }
}

function compareTables({ name: sheet }: SaidSheet, signed: SaidTable, replayed: SaidTable, places: ReadonlyMap<string, number> | undefined, differences: Differences): void {
  const shared = sharedColumns(signed.columns, replayed.columns);
  for (const [id, rows] of signed.rows) {
    const others = replayed.rows.get(id) ?? [];
    rows.forEach((row, index) => {
      const other = others[index];
      if (!other) differences.add({ what: 'row-added', sheet, cell: placeOfRow(places, id), reported: id, recorded: null });
      else compareRows(sheet, row, other, shared, places?.get(id) ?? signed.headerRow + 1 + row.index, differences);
    });
  }
  for (const [id, rows] of replayed.rows) {
    if (rows.length > (signed.rows.get(id)?.length ?? 0)) differences.add({ what: 'row-missing', sheet, cell: id, reported: null, recorded: id });
  }
}

interface SharedColumn {
  kind: SaidColumn['kind'];
  signed: number;
  replayed: number;
}

function sharedColumns(signed: readonly SaidColumn[], replayed: readonly SaidColumn[]): SharedColumn[] {
  return signed.flatMap(({ key, kind }, index) => {
    const other = replayed.findIndex((column) => column.key === key && column.kind === kind);
    return other < 0 ? [] : [{ kind, signed: index, replayed: other }];
  });
}

function compareRows(sheet: string, row: SaidRow, other: SaidRow, columns: readonly SharedColumn[], at: number, differences: Differences): void {
  if (row.line === other.line) return;
  const [said, known] = [valuesOfRow(row), valuesOfRow(other)];
  for (const { kind, signed, replayed } of columns) {
    const [reported, recorded] = [said[signed] ?? null, known[replayed] ?? null];
    if (reported !== recorded) add(differences, sheet, `${lettersOf(signed + 1)}${at}`, kind, reported, recorded);
  }
}

function compareCells({ name: sheet, cells }: SaidSheet, other: SaidSheet, differences: Differences): void {
  for (const [address, cell] of cells) {
    const known = other.cells.get(address);
    if (!known || known.value !== cell.value) add(differences, sheet, address, cell.kind, cell.value, known?.value ?? null);
  }
  for (const [address, cell] of other.cells) {
    if (!cells.has(address)) add(differences, sheet, address, cell.kind, null, cell.value);
  }
}

function compareNamed({ name: sheet, names }: SaidSheet, other: SaidSheet, differences: Differences): void {
  for (const [name, address] of names) {
    const recorded = other.names.get(name) ?? null;
    if (recorded !== address) differences.add({ what: 'name', sheet, cell: name, reported: address, recorded });
  }
}

function add(differences: Differences, sheet: string, cell: string, kind: SaidCell['kind'], reported: SaidValue, recorded: SaidValue): void {
  const text = (value: SaidValue): string | null => recordedText({ kind, value, formula: null });
  differences.add({ what: 'cell', sheet, cell, reported: text(reported), recorded: text(recorded) });
}

function placeOfRow(places: ReadonlyMap<string, number> | undefined, id: string): string {
  const row = places?.get(id);
  return row === undefined ? id : `A${row}`;
}
