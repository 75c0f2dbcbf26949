import { cellsOfRow, idOfRow, valuesOfRow, type SaidCell, type SaidKind, type SaidRow, type SaidSheet, type SaidTable } from '../proof/proof-lines.rules.js';
import { recordedText, reportedText, sameCell, sameNumber, sameValue } from './compare-cell.rules.js';
import type { Differences } from './differences.js';
import { lettersOf, placeOf } from '../package/addresses.rules.js';
import { plainFormula, visibleShare, visibleSum, type FormulaPlace, type TablePlace } from './formulas.rules.js';
import { isFormula, type Grid, type GridRow, type GridValue } from './grid.js';
import { classOfValue, showsValue } from './number-format.rules.js';
import { blocksOf, layOut, type Block } from './sheet-layout.rules.js';

/** In which row of the file each row of a table stands, by the row of its header as recorded and its id. */
export type RowPlaces = ReadonlyMap<number, ReadonlyMap<string, number>>;

/**
 * What a sheet that came back says, against what is recorded of it. Rows of tables may be sorted and hidden; whatever
 * stands above, between and under the tables keeps its place, but for rows that are missing or added in between.
 */
export function compareSheet(recorded: SaidSheet, grid: Grid, differences: Differences, tables: TablePlaces): RowPlaces {
  return new SheetComparison(recorded, grid, differences, tables).run();
}

/** Where the tables of a book stand, by their names. */
export type TablePlaces = ReadonlyMap<string, TablePlace>;

export function tablePlaces(sheets: readonly SaidSheet[]): TablePlaces {
  const places = sheets.flatMap(({ name: sheet, tables }) =>
    tables.map(({ name, headerRow, count, columns }): [string, TablePlace] => [name, { sheet, headerRow, rows: Math.max(count, 1), labels: columns.map(({ label }) => label) }]),
  );
  return new Map(places);
}

class SheetComparison {
  /** Whether a format shows a class of values: asked once for each. */
  private readonly shown = new Map<string, boolean>();
  private readonly places = new Map<number, Map<string, number>>();

  constructor(
    private readonly recorded: SaidSheet,
    private readonly grid: Grid,
    private readonly differences: Differences,
    private readonly tables: TablePlaces,
  ) {}

  run(): RowPlaces {
    const blocks = layOut(blocksOf(this.recorded), this.grid);
    blocks.forEach((block, index) => {
      this.compareFixed(block);
      const next = blocks[index + 1];
      if (block.table) this.compareTable(block.table, block, next ? next.firstRow + next.shift - 1 : Infinity);
    });
    for (const merged of this.grid.merged) this.say('overlay', merged, merged, null);
    return this.places;
  }

  /** The cells from the end of a table to the header of the next. */
  private compareFixed(block: Block): void {
    const expected = new Map<number, Map<number, SaidCell>>();
    for (const [address, cell] of block.cells) {
      const place = placeOf(address);
      if (!place) continue;
      const row = place.row + block.shift;
      const cells = expected.get(row) ?? new Map<number, SaidCell>();
      expected.set(row, cells.set(place.column, cell));
      this.compareFixedCell(row, place.column, cell, block);
    }
    const last = block.table ? block.table.headerRow + block.shift : Infinity;
    for (const row of this.grid.rows()) {
      if (row.row < block.firstRow + block.shift || row.row > last) continue;
      for (const { column, value } of this.grid.cellsOf(row)) {
        if (!expected.get(row.row)?.has(column)) this.sayAdded(row.row, column, value);
      }
    }
  }

  private compareFixedCell(row: number, column: number, recorded: SaidCell, block: Block): void {
    const value = this.grid.value(row, column);
    if (this.same(value, recorded, row) || this.isOfVisible(value, recorded, row, block)) {
      this.compareFormat(row, column, recorded);
      if (value !== null && this.grid.isHidden(row)) this.say('format', `${lettersOf(column)}${row}`, null, recordedText(recorded));
      return;
    }
    this.sayDifferent(row, column, value, recorded);
  }

  private same(value: GridValue | null, recorded: SaidCell, row: number): boolean {
    return sameCell(value, recorded, this.grid.date1904, this.placeAt(row));
  }

  private placeAt(row: number): FormulaPlace {
    return { sheet: this.recorded.name, row, tables: this.tables };
  }

  /** A total of what a filter leaves visible is right for what it leaves visible. */
  private isOfVisible(value: GridValue | null, recorded: SaidCell, row: number, block: Block): boolean {
    if (recorded.formula === null || value === null || !isFormula(value) || typeof value.value !== 'number') return false;
    if (!this.same({ ...value, value: recorded.value }, recorded, row)) return false;
    const formula = plainFormula(recorded.formula, this.placeAt(row));
    return this.isVisibleSum(value.value, formula, block) || this.isVisibleShare(value.value, formula, block);
  }

  private isVisibleSum(value: number, formula: string, { shift, above }: Block): boolean {
    const range = visibleSum(formula);
    if (!range) return false;
    let cents = 0;
    for (const row of this.grid.rows()) {
      if (row.hidden || row.row < range.first + above || row.row > range.last + shift) continue;
      const at = resultOf(this.grid.value(row.row, range.column));
      if (typeof at === 'number') cents += Math.round(at * 100);
    }
    return sameNumber(value, cents / 100);
  }

  /** The cells of which it is the share are held to what they must be themselves. */
  private isVisibleShare(value: number, formula: string, { shift }: Block): boolean {
    const share = visibleShare(formula);
    if (!share) return false;
    const [part, whole] = [share.part, share.whole].map((address) => {
      const place = placeOf(address);
      return place && resultOf(this.grid.value(place.row + shift, place.column));
    });
    return typeof part === 'number' && typeof whole === 'number' && Math.abs(part / whole - value) < 0.000_051;
  }

  private compareTable(table: SaidTable, { shift }: Block, last: number): void {
    const places = new Map<string, number>();
    this.places.set(table.headerRow, places);
    const first = table.headerRow + shift + 1;
    const met = new Map<string, number>();
    const strangers: GridRow[] = [];
    for (const row of this.grid.rows()) {
      if (row.row < first || row.row > last) continue;
      const id = this.idOf(row);
      const recorded = table.rows.get(id);
      const times = met.get(id) ?? 0;
      const twin = recorded?.[times];
      if (twin) {
        met.set(id, times + 1);
        places.set(id, row.row);
        this.compareRow(table, twin, row);
      } else if (recorded) this.say('row-doubled', `A${row.row}`, id, null);
      else strangers.push(row);
    }
    this.compareStrangers(table, first, met, strangers);
  }

  /** A row of an unknown id that stands where a missing one stood is that one, with another id written into it. */
  private compareStrangers(table: SaidTable, first: number, met: ReadonlyMap<string, number>, strangers: readonly GridRow[]): void {
    const missing = new Map<number, SaidRow>();
    for (const [id, rows] of table.rows) for (const row of rows.slice(met.get(id) ?? 0)) missing.set(first + row.index, row);
    for (const row of strangers) {
      const former = missing.get(row.row);
      if (former) this.compareRow(table, former, row);
      else this.sayAddedRow(row);
      missing.delete(row.row);
    }
    for (const row of missing.values()) {
      const id = idOfRow(valuesOfRow(row));
      this.say('row-missing', id, null, id);
    }
  }

  private compareRow(table: SaidTable, recorded: SaidRow, row: GridRow): void {
    cellsOfRow(table, recorded).forEach((cell, index) => {
      const value = this.grid.value(row.row, index + 1);
      if (this.same(value, cell, row.row)) this.compareFormat(row.row, index + 1, cell);
      else this.sayDifferent(row.row, index + 1, value, cell);
    });
    for (const { column, value } of this.grid.cellsOf(row)) {
      if (column > table.columns.length) this.sayAdded(row.row, column, value);
    }
  }

  private compareFormat(row: number, column: number, recorded: SaidCell): void {
    const cell = this.grid.cell(row, column);
    const format = cell ? this.grid.formats[cell.style] : undefined;
    const value = cell && resultOf(cell.value);
    if (format === undefined || value === null || typeof value === 'object' || this.shows(format, value, recorded.kind)) return;
    this.say('format', `${lettersOf(column)}${row}`, format, recordedText(recorded));
  }

  private shows(format: string, value: string | number | boolean, kind: SaidKind): boolean {
    const key = `${kind} ${classOfValue(value)} ${format}`;
    const known = this.shown.get(key) ?? showsValue(format, value, kind);
    this.shown.set(key, known);
    return known;
  }

  private idOf(row: GridRow): string {
    const value = this.grid.value(row.row, 1);
    return value === null ? '' : (reportedText(value, 'text', this.grid.date1904) ?? '');
  }

  /** Where only the formula differs, that is what there is to say. */
  private sayDifferent(row: number, column: number, value: GridValue | null, recorded: SaidCell): void {
    const { date1904 } = this.grid;
    const asFormula = sameValue(resultOf(value), recorded.value, recorded.kind, date1904);
    this.say('cell', `${lettersOf(column)}${row}`, reportedText(value, recorded.kind, date1904, asFormula), recordedText(recorded, asFormula));
  }

  private sayAddedRow(row: GridRow): void {
    for (const { column, value } of this.grid.cellsOf(row)) {
      return this.say('row-added', `${lettersOf(column)}${row.row}`, reportedText(value, 'text', this.grid.date1904), null);
    }
  }

  private sayAdded(row: number, column: number, value: GridValue): void {
    this.say('cell', `${lettersOf(column)}${row}`, reportedText(value, 'text', this.grid.date1904), null);
  }

  private say(what: 'cell' | 'format' | 'overlay' | 'row-missing' | 'row-added' | 'row-doubled', cell: string, reported: string | null, recorded: string | null): void {
    this.differences.add({ what, sheet: this.recorded.name, cell, reported, recorded });
  }
}

function resultOf(value: GridValue | null): string | number | boolean | { error: string } | null {
  return value !== null && isFormula(value) ? value.value : value;
}
