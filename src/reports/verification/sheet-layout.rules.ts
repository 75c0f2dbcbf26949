import type { SaidCell, SaidSheet, SaidTable } from '../proof/proof-lines.rules.js';
import { sameValue } from './compare-cell.rules.js';
import { lettersOf, placeOf } from '../package/addresses.rules.js';
import { isFormula, type Grid } from './grid.js';

/** What keeps its place on a sheet: the cells after a table (or from the top) up to the header of the next table. */
export interface Block {
  /** By address as recorded; the header of the table that follows is among them. */
  cells: ReadonlyMap<string, SaidCell>;
  /** The first row, as recorded. */
  firstRow: number;
  /** The table under it; null for the last block. */
  table: SaidTable | null;
  /** How many rows further down it stands in the file that came back; negative where rows are gone. */
  shift: number;
  /** The shift of the block above it. */
  above: number;
}

/** How many texts of a block are looked for to find it, and at how many places. */
const MOST_TEXTS = 5;
const MOST_SHIFTS = 200;

/** A sheet as recorded: fixed blocks with tables between them. */
export function blocksOf({ tables, cells }: SaidSheet): Block[] {
  const sorted = [...tables].sort((a, b) => a.headerRow - b.headerRow);
  const starts = [1, ...sorted.map(({ headerRow, count }) => headerRow + count + 1)];
  return starts.map((firstRow, index) => {
    const table = sorted[index] ?? null;
    const last = table ? table.headerRow : Infinity;
    const own = [...cells].filter(([address]) => {
      const row = placeOf(address)?.row ?? 0;
      return row >= firstRow && row <= last;
    });
    return { cells: new Map([...own, ...(table ? headerOf(table) : [])]), firstRow, table, shift: 0, above: 0 };
  });
}

function headerOf({ headerRow, columns }: SaidTable): [string, SaidCell][] {
  return columns.map(({ label }, index) => [`${lettersOf(index + 1)}${headerRow}`, { kind: 'text', value: label, formula: null }]);
}

/** Finds where each block under a table stands now: rows of the table may be missing, or more than there were. */
export function layOut(blocks: readonly Block[], grid: Grid): Block[] {
  let above = 0;
  return blocks.map((block, index) => {
    const shift = index === 0 ? 0 : shiftOf(block, above, grid);
    const placed = { ...block, shift, above };
    above = shift;
    return placed;
  });
}

/** The shift at which most of the block's cells are found; the one above it where none fits better. */
function shiftOf({ cells, firstRow }: Block, above: number, grid: Grid): number {
  const texts = [...cells].filter(([, { kind, formula }]) => kind === 'text' && formula === null).slice(0, MOST_TEXTS);
  const shifts = new Set([above]);
  for (const row of grid.rows()) {
    for (const [address, { value }] of texts) {
      const place = placeOf(address);
      if (!place || shifts.size >= MOST_SHIFTS || row.row < place.row - firstRow) continue;
      const found = grid.value(row.row, place.column);
      if (found !== null && !isFormula(found) && sameValue(found, value, 'text', grid.date1904)) shifts.add(row.row - place.row);
    }
  }
  const fitting = (shift: number): number =>
    [...cells].filter(([address, cell]) => {
      const place = placeOf(address);
      const found = place && grid.value(place.row + shift, place.column);
      if (found === null) return false;
      return isFormula(found) ? cell.formula !== null : cell.formula === null && sameValue(found, cell.value, cell.kind, grid.date1904);
    }).length;
  const scored = [...shifts].map((shift) => ({ shift, score: fitting(shift) }));
  return scored.reduce((best, one) => (one.score > best.score ? one : best)).shift;
}
