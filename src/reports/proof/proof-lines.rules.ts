import { canonicalJson, type Json } from '../../kernel/index.js';
import type { PrintedEdges } from './page-edges.rules.js';

/** What a column or a cell holds. Amounts of tables are decimal texts, so that no double stands in for a cent; a percent is a part of one. */
export type SaidKind = 'text' | 'amount' | 'day' | 'count' | 'percent' | 'number' | 'truth';
export type SaidValue = string | number | boolean | null;

/** What a cell outside the tables says. */
export interface SaidCell {
  kind: SaidKind;
  value: SaidValue;
  /** Null where it is no formula; `value` is then what the formula comes to. */
  formula: string | null;
}

export interface SaidColumn {
  key: string;
  label: string;
  kind: SaidKind;
  /** What all its rows say in the same words; null where they hold plain values, or each a formula of its own. */
  formula: string | null;
}

/** One row of a table, as its line says it: read when it is needed, because a table may be long. */
export interface SaidRow {
  /** 0 for the first row under the header. */
  index: number;
  line: string;
}

export interface SaidTable {
  headerRow: number;
  /** By which formulas call it; empty where none of them can. */
  name: string;
  columns: readonly SaidColumn[];
  /** By the value of the first column, by which a row is known wherever it is sorted to. */
  rows: Map<string, SaidRow[]>;
  count: number;
}

/** What a chart says that no cell does: its title and those of its axes, and of each series where name, categories and values stand. */
export interface SaidChart {
  titles: readonly string[];
  series: readonly (readonly string[])[];
}

export interface SaidSheet {
  /** The same in every language and version. */
  key: string;
  name: string;
  tables: SaidTable[];
  charts: SaidChart[];
  /** What stands outside the tables, by address. */
  cells: Map<string, SaidCell>;
  /** The addresses of cells that formulas call by name, by that name. */
  names: Map<string, string>;
  /** What is printed around its pages; null in a proof that says nothing of it. */
  edges: PrintedEdges | null;
}

/** A list in plain ASCII, on one line, with nothing in it that a program would take for an escape of XML or of its own. */
function lineOf(list: readonly Json[]): string {
  return asciiOf(canonicalJson(list));
}

/** Nothing to escape, as in most lines. */
const PLAIN = /^[ -%'-;=?-^`-~]*$/;

export function asciiOf(json: string): string {
  if (PLAIN.test(json)) return json;
  return json.replace(/[^ -~]|[&<>]|_(?=x[0-9A-Fa-f]{4}_)/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`);
}

export function sheetLine(key: string, name: string): string {
  return lineOf(['sheet', key, name]);
}

export function edgesLine(key: string, { header, footer }: PrintedEdges): string {
  return lineOf(['edges', key, header, footer]);
}

export function chartLine(key: string, { titles, series }: SaidChart): string {
  return lineOf(['chart', key, [...titles], series.map((references) => [...references])]);
}

export function nameLine(key: string, name: string, address: string): string {
  return lineOf(['name', key, name, address]);
}

export function tableLine(key: string, headerRow: number, columns: readonly SaidColumn[], name: string): string {
  const said = columns.map(({ key: column, kind, label, formula }) => [column, kind, label, ...(formula === null ? [] : [formula])]);
  return lineOf(['table', key, headerRow, said, name]);
}

/** `formulas`: one for each column, where rows have their own. */
export function rowLine(key: string, headerRow: number, values: readonly SaidValue[], formulas: readonly (string | null)[] | null): string {
  // A list of plain values is canonical as it is; and there may be many of these.
  return asciiOf(JSON.stringify(formulas === null ? ['row', key, headerRow, values] : ['row', key, headerRow, values, formulas]));
}

export function cellLine(key: string, address: string, { kind, value, formula }: SaidCell): string {
  return lineOf(['cell', key, address, kind, value, ...(formula === null ? [] : [formula])]);
}

export function valuesOfRow({ line }: SaidRow): readonly SaidValue[] {
  return (JSON.parse(line) as RowLine)[3];
}

/** The cells of a row, formulas and all. */
export function cellsOfRow({ columns }: SaidTable, { line }: SaidRow): SaidCell[] {
  const [, , , values, formulas = []] = JSON.parse(line) as RowLine;
  return columns.map(({ kind, formula }, index) => ({ kind, value: values[index] ?? null, formula: formulas[index] ?? formula }));
}

/** The id of a row: what its first column says. */
export function idOfRow(values: readonly SaidValue[]): string {
  return String(values[0] ?? '');
}

type RowLine = ['row', string, number, SaidValue[], (string | null)[]?];

type Line =
  | ['sheet', string, string]
  | ['edges', string, string, string]
  | ['chart', string, string[], string[][]]
  | ['name', string, string, string]
  | ['table', string, number, [string, SaidKind, string, string?][], string?]
  | RowLine
  | ['cell', string, string, SaidKind, SaidValue, string?];

/** The sheets that the lines speak of, in their order. The lines are ours, or carry a signature of ours. */
export function sheetsOf(lines: readonly string[]): SaidSheet[] {
  const sheets = new Map<string, SaidSheet>();
  for (const text of lines) {
    const line = JSON.parse(text) as Line;
    if (line[0] === 'sheet') sheets.set(line[1], { key: line[1], name: line[2], tables: [], charts: [], cells: new Map(), names: new Map(), edges: null });
    else take(line, text, sheets.get(line[1]));
  }
  return [...sheets.values()];
}

function take(line: Exclude<Line, ['sheet', ...unknown[]]>, text: string, sheet: SaidSheet | undefined): void {
  if (!sheet) throw new SyntaxError(`a line of no sheet: ${text.slice(0, 80)}`);
  if (line[0] === 'edges') sheet.edges = { header: line[2], footer: line[3] };
  else if (line[0] === 'chart') sheet.charts.push({ titles: line[2], series: line[3] });
  else if (line[0] === 'name') sheet.names.set(line[2], line[3]);
  else if (line[0] === 'cell') {
    const [, , address, kind, value, formula = null] = line;
    sheet.cells.set(address, { kind, value, formula });
  } else if (line[0] === 'table') {
    const columns = line[3].map(([key, kind, label, formula = null]) => ({ key, kind, label, formula }));
    sheet.tables.push({ headerRow: line[2], name: line[4] ?? '', columns, rows: new Map(), count: 0 });
  } else {
    const table = sheet.tables.find(({ headerRow }) => headerRow === line[2]);
    if (!table) throw new SyntaxError(`a row of no table: ${text.slice(0, 80)}`);
    addRow(table, idOfRow(line[3]), text);
  }
}

function addRow(table: SaidTable, id: string, line: string): void {
  const row = { index: table.count, line };
  const twins = table.rows.get(id);
  if (twins) twins.push(row);
  else table.rows.set(id, [row]);
  table.count += 1;
}
