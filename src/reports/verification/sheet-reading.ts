import { serialOf } from './compare-cell.rules.js';
import { placeOf } from '../package/addresses.rules.js';
import { EdgesReading } from './edges-reading.js';
import { movedFormula } from './formulas.rules.js';
import type { Grid, GridError, GridFormula, GridValue } from './grid.js';
import { notAWorkbook } from './refusals.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

type Attributes = Readonly<Record<string, string>>;

interface OpenCell {
  column: number;
  type: string;
  style: number;
  /** The text of `v`, and of `is/t`; null where there is none. */
  value: string | null;
  /** Which of `v`, `f`, `is` it has: each at most once. */
  has: Set<string>;
  formula: string | null;
  shared: string | null;
  isArray: boolean;
}

const disorder = () => notAWorkbook('un suo foglio ha righe o celle in disordine', 'a sheet of it has rows or cells out of order');

const CELL_TYPES: ReadonlySet<string> = new Set(['b', 'd', 'e', 'inlineStr', 'n', 's', 'str']);
/** What XML Schema calls a double, but for those that are no numbers. */
const NUMBER = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)(?:[eE][+-]?\d+)?$/;
/** In points: of a row lower than this nothing can be read. */
const LOWEST_SEEN = 3;

/** Where in a worksheet what is read stands: depth in the XML. */
const [IN_SHEET, IN_DATA, IN_ROW, IN_CELL, IN_TEXT, IN_RUN] = [2, 3, 4, 5, 6, 7] as const;

/** Reads a worksheet's rows as they come; blank cells are no cells. */
export class SheetReading implements XmlListener {
  /** Relations to drawings: pictures and shapes can cover figures. */
  readonly drawings: string[] = [];
  /** Conditions that give cells another number format: by that of the styles (`dxf`), or one of their own. */
  readonly conditional: { range: string; format: string | null; dxf: number }[] = [];
  readonly edges: EdgesReading;
  private range = '';
  private section = '';
  private inRow = false;
  private hidden = false;
  private hasData = false;
  private lastRow = 0;
  private lastColumn = 0;
  private cell: OpenCell | null = null;
  /** What the text that is being read belongs to; null where it is nobody's. */
  private into: 'value' | 'formula' | null = null;
  private inRun = false;
  private readonly masters = new Map<string, { text: string; row: number; column: number }>();

  constructor(
    private readonly grid: Grid,
    private readonly strings: readonly string[],
    private readonly budget: Budget,
  ) {
    this.edges = new EdgesReading(budget);
  }

  open(name: string, attributes: Attributes, depth: number): void {
    if (depth === 1 && name !== 'worksheet') throw notAWorkbook('un suo foglio non è un foglio', 'a sheet of it is none');
    if (depth === IN_SHEET) this.openSection(name, attributes);
    else if (depth === IN_DATA && this.section === 'mergeCells' && name === 'mergeCell') this.openMerged(attributes['ref'] ?? '');
    else if (depth === IN_DATA && this.section === 'headerFooter') this.edges.open(name);
    else if (name === 'numFmt' || name === 'cfRule') this.openCondition(name, attributes);
    else if (this.section !== 'sheetData') return;
    else if (depth === IN_DATA && name === 'row') this.openRow(attributes);
    else if (depth === IN_ROW && name === 'c' && this.inRow) this.openCell(attributes);
    else if (this.cell) this.openContent(this.cell, name, attributes, depth);
  }

  text(text: string): void {
    if (this.section === 'headerFooter') return this.edges.text(text);
    if (this.into === null || !this.cell) return;
    this.budget.spendCharacters(text.length);
    this.cell[this.into] = (this.cell[this.into] ?? '') + text;
  }

  close(_: string, depth: number): void {
    if (this.section === 'headerFooter') this.edges.close();
    if (this.section !== 'sheetData') return;
    if (depth >= IN_CELL) this.into = null;
    else if (depth === IN_ROW && this.cell) this.closeCell(this.cell);
    else if (depth === IN_DATA) this.inRow = false;
  }

  private openMerged(range: string): void {
    this.budget.spendBeside();
    this.budget.spendCharacters(range.length);
    this.grid.merged.push(range);
  }

  private openCondition(name: string, { dxfId = '', formatCode = '' }: Attributes): void {
    if (name === 'cfRule' && dxfId === '') return;
    this.budget.spendBeside();
    this.budget.spendCharacters(formatCode.length);
    this.conditional.push({ range: this.range, format: name === 'numFmt' ? formatCode : null, dxf: whole(dxfId) });
  }

  private openSection(name: string, attributes: Attributes): void {
    if (name === 'sheetData' && this.hasData) throw disorder();
    this.hasData ||= name === 'sheetData';
    if (name === 'headerFooter') this.edges.openSection(isTrue(attributes['differentFirst']), isTrue(attributes['differentOddEven']));
    this.section = name;
    this.range = attributes['sqref'] ?? '';
    if (['drawing', 'picture', 'legacyDrawing', 'legacyDrawingHF'].includes(name)) this.drawings.push(relationOf(attributes));
  }

  private openRow(attributes: Attributes): void {
    const row = attributes['r'] === undefined ? this.lastRow + 1 : whole(attributes['r']);
    if (!Number.isSafeInteger(row) || row <= this.lastRow || row > 1_048_576) throw disorder();
    this.lastRow = row;
    this.lastColumn = 0;
    this.inRow = true;
    this.hidden = isTrue(attributes['hidden']) || Number(attributes['ht'] ?? LOWEST_SEEN) < LOWEST_SEEN;
  }

  private openCell(attributes: Attributes): void {
    const place = attributes['r'] === undefined ? { row: this.lastRow, column: this.lastColumn + 1 } : placeOf(attributes['r']);
    if (!place || place.row !== this.lastRow || place.column <= this.lastColumn || place.column > 16_384) throw disorder();
    this.lastColumn = place.column;
    const type = attributes['t'] ?? 'n';
    const style = whole(attributes['s'] ?? '0');
    if (!CELL_TYPES.has(type) || style < 0) throw disorder();
    this.cell = { column: place.column, type, style, value: null, has: new Set(), formula: null, shared: null, isArray: false };
  }

  /** `v`, `f` and `is/t` or `is/r/t`; how a text is pronounced (`rPh`) is not what it says. */
  private openContent(cell: OpenCell, name: string, attributes: Attributes, depth: number): void {
    if (this.into !== null) throw disorder();
    if (depth === IN_CELL) this.openPart(cell, name);
    if (depth === IN_CELL && name === 'v') this.into = 'value';
    if (depth === IN_CELL && name === 'f') {
      this.into = 'formula';
      cell.formula = '';
      cell.shared = attributes['t'] === 'shared' ? (attributes['si'] ?? '') : null;
      cell.isArray = attributes['t'] === 'array' || attributes['t'] === 'dataTable';
    }
    if (!cell.has.has('is')) return;
    if (depth === IN_TEXT) this.inRun = name === 'r';
    const isText = (depth === IN_TEXT && name === 't') || (depth === IN_RUN && name === 't' && this.inRun);
    if (isText) this.into = 'value';
  }

  /** Of two values in one cell one program shows the first and another the last. */
  private openPart(cell: OpenCell, name: string): void {
    const isInline = name === 'is';
    const known = name === 'v' || name === 'f' || isInline;
    if (name !== 'extLst' && (!known || cell.has.has(name) || (name !== 'f' && isInline !== (cell.type === 'inlineStr')))) throw disorder();
    cell.has.add(name);
  }

  private closeCell(cell: OpenCell): void {
    this.cell = null;
    const value = this.valueOf(cell);
    if (value === null || value === '') return;
    this.budget.spendCell();
    this.grid.add(this.lastRow, this.hidden, { column: cell.column, value, style: cell.style });
  }

  private valueOf(cell: OpenCell): GridValue | null {
    const value = this.plainValue(cell);
    if (cell.formula === null) return value;
    return { formula: this.formulaOf(cell, cell.formula), value } satisfies GridFormula;
  }

  private formulaOf({ shared, isArray, column }: OpenCell, text: string): string {
    if (isArray) return `{${text}}`;
    if (shared === null) return text;
    const master = this.masters.get(shared);
    // Whoever has a formula of its own is the master of those that have none.
    if ((text !== '') === (master !== undefined)) throw disorder();
    if (master) {
      // A few bytes of the file become a formula of any length.
      this.budget.spendCharacters(master.text.length);
      return movedFormula(master.text, this.lastRow - master.row, column - master.column);
    }
    this.masters.set(shared, { text, row: this.lastRow, column });
    return text;
  }

  private plainValue({ type, value }: OpenCell): string | number | boolean | GridError | null {
    if (value === null) return null;
    if (type === 's') return this.shared(value);
    if (type === 'str' || type === 'inlineStr') return value;
    if (type === 'b') return isTrue(value);
    if (type === 'e') return { error: value };
    if (type === 'd') return this.serialOf(value);
    if (value.trim() === '') return null;
    const number = NUMBER.test(value.trim()) ? Number(value) : NaN;
    if (!Number.isFinite(number)) throw notAWorkbook('una sua cella non contiene il numero che dice', 'a cell of it holds no number where it says so');
    return number;
  }

  private shared(index: string): string {
    const text = this.strings[whole(index)];
    if (text === undefined) throw notAWorkbook('un suo testo non c’è', 'a text of it is not there');
    return text;
  }

  /** A day or a moment in ISO form as the number of days that other programs write. */
  private serialOf(text: string): number | string {
    const moment = Date.parse(/^\d{4}-\d\d-\d\d$/.test(text) ? text : `${text.replace(/Z$/, '')}Z`);
    return Number.isNaN(moment) ? text : serialOf(moment, this.grid.date1904);
  }
}

/** A truth as XML Schema spells it: programs that take others read different things into them. */
export function isTrue(text: string | undefined): boolean {
  if (text !== undefined && !['0', '1', 'true', 'false'].includes(text)) throw disorder();
  return text === '1' || text === 'true';
}

/** A count in plain digits; -1 for what is none, and for none at all. */
function whole(text: string): number {
  return /^\d{1,9}$/.test(text) ? Number(text) : -1;
}

/** The relation that an element names. */
export function relationOf(attributes: Attributes): string {
  return attributes['r:id'] ?? '';
}
