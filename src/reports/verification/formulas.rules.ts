import { columnOf, lettersOf, quotedSheet } from '../package/addresses.rules.js';

/** Texts of a formula; everything else may be written in several ways. */
const TEXTS = /"(?:[^"]|"")*"/g;
/** Names of sheets between quotes, in which each blank counts. */
const QUOTED_SHEETS = /'(?:[^']|'')*'/g;
const REFERENCE = /(?<![\w.$'!])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** Where a table stands, as recorded: formulas may call it by its name, or by the cells that it covers. */
export interface TablePlace {
  sheet: string;
  headerRow: number;
  /** Under the header, one at least. */
  rows: number;
  /** The labels of its columns. */
  labels: readonly string[];
}

/** Where a formula stands, and what it may call by name. */
export interface FormulaPlace {
  sheet: string;
  row: number;
  tables: ReadonlyMap<string, TablePlace>;
}

/** One label between brackets, in which some characters carry a mark before them. */
const LABEL = String.raw`((?:[^'#[\]]|'.)+)`;
const OF_TABLE = new RegExp(String.raw`\b([A-Za-z_]\w*)\[(?:\[#(This Row|Totals)\],\s*\[${LABEL}\]|${LABEL})\]`, 'g');

/**
 * One form for each formula: programs differ in blanks, in quotes around names of sheets, in capitals of functions, in what
 * stays fixed when a formula is copied; and some write the cells that a table covers where others write its name.
 */
export function plainFormula(formula: string, { sheet, row, tables }: FormulaPlace): string {
  const own = `${quotedSheet(sheet)}!`;
  const covered = (reference: string, name: string, which: string | undefined, one: string | undefined, all: string | undefined): string => {
    const place = tables.get(name);
    const column = place ? place.labels.indexOf((one ?? all ?? '').replace(/'(.)/g, '$1')) + 1 : 0;
    return place && column > 0 ? `${quotedSheet(place.sheet)}!${cellsOf(place, lettersOf(column), which, row)}` : reference;
  };
  return outside(TEXTS, formula, (part) => outside(QUOTED_SHEETS, part.replace(OF_TABLE, covered), plainPart).replaceAll(own, ''));
}

function plainPart(part: string): string {
  return part
    .replace(/[\s$]+/g, '')
    .replace(/(?<![\w.])([A-Za-z_][\w.]*)!/g, "'$1'!")
    .replace(/\b[a-z]+(?=\()/g, (name) => name.toUpperCase());
}

function cellsOf({ headerRow, rows }: TablePlace, letters: string, which: string | undefined, row: number): string {
  if (which === 'This Row') return `${letters}${row}`;
  if (which === 'Totals') return `${letters}${headerRow + rows + 1}`;
  return rows === 1 ? `${letters}${headerRow + 1}` : `${letters}${headerRow + 1}:${letters}${headerRow + rows}`;
}

/** A formula that is shared by several cells, as it reads so many rows and columns away from where it is written. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const move = (_: string, fixedColumn: string, letters: string, fixedRow: string, row: string): string => {
    const column = fixedColumn ? letters : lettersOf(columnOf(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
  };
  return outside(TEXTS, formula, (part) => part.replace(REFERENCE, move));
}

/** The column and the rows of which a plain formula takes the visible sum, where it is one of those. */
export function visibleSum(formula: string): { column: number; first: number; last: number } | null {
  const found = /^(?:ROUND\()?SUBTOTAL\(109,([A-Z]{1,3})(\d+)(?::\1(\d+))?\)(?:,2\))?$/.exec(formula);
  return found && { column: columnOf(found[1] ?? 'A'), first: Number(found[2]), last: Number(found[3] ?? found[2]) };
}

/** The cells of which a plain formula takes the share, where it is one of those: how large the first is, as a part of the other. */
export function visibleShare(formula: string): { part: string; whole: string } | null {
  const found = /^IF\(([A-Z]{1,3}\d+)=0,"",ROUND\(([A-Z]{1,3}\d+)\/\1,4\)\)$/.exec(formula);
  return found && { part: found[2] ?? '', whole: found[1] ?? '' };
}

/** Changes what stands outside of all that the pattern finds. */
function outside(pattern: RegExp, formula: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const text of formula.matchAll(pattern)) {
    result += change(formula.slice(from, text.index)) + text[0];
    from = text.index + text[0].length;
  }
  return result + change(formula.slice(from));
}
