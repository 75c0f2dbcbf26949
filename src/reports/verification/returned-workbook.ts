import { BookReading, type ReturnedName } from './book-reading.js';
import { SheetReading } from './sheet-reading.js';
import { TableReading, type ReturnedTable } from './table-reading.js';
import type { EdgesReading } from './edges-reading.js';
import { ChartReading, type ReturnedChart } from './chart-reading.js';
import { DrawingReading } from './drawing-reading.js';
import { Grid } from './grid.js';
import { notAWorkbook } from './refusals.js';
import { WorkbookParts, type ForeignPart, type Relation } from './workbook-parts.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

/** What a text takes in memory beside its characters. */
const BYTES_OF_A_STRING = 24;
/** Number formats that have no code in the file, as far as they show anything else than General would. */
const BUILT_IN: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 15: 'd-mmm-yy', 16: 'd-mmm', 17: 'mmm-yy', 18: 'h:mm', 19: 'h:mm:ss', 20: 'h:mm', 21: 'h:mm:ss', 45: 'mm:ss', 46: 'h:mm:ss', 47: 'mm:ss', 22: 'dd/mm/yyyy hh:mm', 49: '@' };

export interface ReturnedSheet {
  grid: Grid;
  /** Nobody who opens the file sees it. */
  hidden: boolean;
  /** Pictures and shapes on the sheet, by the part that holds them: they can cover figures. */
  overlays: string[];
  charts: ReturnedChart[];
  /** Addresses outside the file that its cells lead to. */
  links: string[];
  /** Number formats that cells take on under a condition. */
  conditional: { range: string; format: string }[];
  /** What is printed around its pages. */
  edges: EdgesReading['edges'];
}

interface NamedSheet {
  part: string;
  hidden: boolean;
}

/** An .xlsx file that came back, whatever program saved it last. */
export class ReturnedWorkbook {
  private strings: readonly string[] | null = null;
  private formats: readonly (string | undefined)[] | null = null;
  private differential: readonly (string | null)[] = [];

  private constructor(
    private readonly parts: WorkbookParts,
    private readonly sheets: ReadonlyMap<string, NamedSheet>,
    private readonly named: { strings: string | null; styles: string | null },
    private readonly date1904: boolean,
    /** By which formulas call cells. */
    readonly names: readonly ReturnedName[],
    /** Macros, embedded objects, links to the outside. */
    readonly foreign: readonly ForeignPart[],
  ) {}

  /** @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  static async open(file: Uint8Array): Promise<ReturnedWorkbook> {
    const parts = new WorkbookParts(file);
    if (!parts.has('[content_types].xml')) throw notAWorkbook('è un archivio di altro genere', 'it is another kind of archive');
    const main = onlyPart(await parts.relationsOf(''), 'officeDocument');
    if (!main || !parts.has(main) || !main.endsWith('.xml')) throw notAWorkbook('non contiene una cartella di lavoro', 'there is no workbook in it');
    const reading = new BookReading(parts.budget);
    await parts.read(main, reading);
    const relations = await parts.relationsOf(main);
    const sheets = new Map<string, NamedSheet>();
    const seen = new Set<string>();
    for (const { name, relation, hidden } of reading.sheets) {
      const part = relations.get(relation)?.part;
      if (!part || seen.has(looksOf(name))) throw notAWorkbook('due suoi fogli hanno lo stesso nome, o uno manca', 'two sheets of it have one name, or one is missing');
      seen.add(looksOf(name));
      if (relations.get(relation)?.kind === 'worksheet') sheets.set(name, { part, hidden });
    }
    const named = { strings: onlyPart(relations, 'sharedStrings'), styles: onlyPart(relations, 'styles') };
    return new ReturnedWorkbook(parts, sheets, named, reading.date1904, reading.names, await parts.foreign(main));
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  /** The tables of all sheets, by the sheet. @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  async tables(): Promise<Map<string, ReturnedTable[]>> {
    const tables = new Map<string, ReturnedTable[]>();
    for (const [sheet, { part }] of this.sheets) {
      const found: ReturnedTable[] = [];
      for (const relation of (await this.parts.relationsOf(part)).values()) {
        if (relation.kind !== 'table' || relation.part === null) continue;
        const reading = new TableReading(this.parts.budget);
        await this.parts.read(relation.part, reading);
        found.push(reading.table);
      }
      tables.set(sheet, found);
    }
    return tables;
  }

  /** @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  async read(sheet: string): Promise<ReturnedSheet> {
    const { part, hidden } = this.sheets.get(sheet) ?? { part: '', hidden: false };
    this.strings ??= await this.readStrings();
    this.formats ??= await this.readFormats();
    const grid = new Grid(this.date1904, this.formats);
    const reading = new SheetReading(grid, this.strings, this.parts.budget);
    await this.parts.read(part, reading);
    const relations = await this.parts.relationsOf(part);
    const links = [...relations.values()].filter((one) => one.part === null && !one.target.startsWith('#')).map(({ target }) => target);
    const overlays: string[] = [];
    const charts: ReturnedChart[] = [];
    for (const id of reading.drawings) {
      const drawing = relations.get(id)?.part;
      if (drawing && (await this.covers(drawing, grid, charts))) overlays.push(drawing);
    }
    const conditional = reading.conditional.flatMap(({ range, format, dxf }) => {
      const code = format ?? this.differential[dxf] ?? null;
      return code === null ? [] : [{ range, format: code }];
    });
    return { grid, hidden, overlays, charts, links, conditional, edges: reading.edges.edges };
  }

  private async readStrings(): Promise<string[]> {
    const reading = new StringsReading(this.parts.budget);
    if (this.named.strings !== null) await this.parts.read(this.named.strings, reading);
    return reading.strings;
  }

  private async readFormats(): Promise<(string | undefined)[]> {
    const reading = new FormatsReading(this.parts.budget);
    if (this.named.styles !== null) await this.parts.read(this.named.styles, reading);
    this.differential = reading.differential;
    return reading.cellFormats.map((id) => formatOf(id, reading.codes.get(id)));
  }

  /** A picture, a shape or a line, wherever it stands; a chart that lies over cells; any drawing of the old kind (VML). Takes its `charts` down. */
  private async covers(drawing: string, grid: Grid, charts: ReturnedChart[]): Promise<boolean> {
    if (!drawing.endsWith('.xml') || !this.parts.has(drawing)) return true;
    const reading = new DrawingReading(grid);
    await this.parts.read(drawing, reading);
    const relations = await this.parts.relationsOf(drawing);
    for (const id of reading.charts) charts.push(await this.readChart(relations.get(id)));
    return reading.covers;
  }

  private async readChart(relation: Relation | undefined): Promise<ReturnedChart> {
    this.parts.budget.spendBeside();
    const reading = new ChartReading(this.parts.budget);
    // Of a later kind, or of none: it is no chart of ours.
    if (relation?.kind === 'chart' && relation.part !== null) await this.parts.read(relation.part, reading);
    return reading.chart;
  }
}

/** The part of that kind. Of two one program takes the first, and another the last. */
function onlyPart(relations: ReadonlyMap<string, Relation>, kind: string): string | null {
  const [found, ...more] = [...relations.values()].filter((relation) => relation.kind === kind);
  if (more.length > 0) throw notAWorkbook('ha due parti dove può essercene una', 'it has two parts where there can be one');
  return found?.part ?? null;
}

/** What a name looks like: sheets of which a person cannot tell one from the other have one name. */
function looksOf(name: string): string {
  return name.normalize('NFKC').replace(/[\s\p{Cc}\p{Cf}]+/gu, ' ').trim().toLowerCase();
}

/** A built-in format that a file defines anew is another one in every program. */
function formatOf(id: number, code: string | undefined): string | undefined {
  const known = BUILT_IN[id];
  return code === undefined || known === undefined || code === known ? (code ?? known) : '';
}

/** The texts that cells share: `si/t`, or the runs `si/r/t` one after the other; `rPh` says how they are pronounced. */
class StringsReading implements XmlListener {
  readonly strings: string[] = [];
  private current = '';
  private inRun = false;
  private taking = false;
  private taken = false;

  constructor(private readonly budget: Budget) {}

  open(name: string, _: unknown, depth: number): void {
    if (depth === 2 && name === 'si') this.current = '';
    if (depth === 2 || (depth === 3 && name === 'r')) this.taken = false;
    if (depth === 3) this.inRun = name === 'r';
    this.taking = name === 't' && (depth === 3 || (depth === 4 && this.inRun));
    // Of two texts in one place one program shows the first and another the last.
    if (this.taking && this.taken) throw notAWorkbook('un suo testo non è ben formato', 'a text of it is not well formed');
    this.taken ||= this.taking;
  }

  text(text: string): void {
    if (!this.taking) return;
    this.budget.spendCharacters(text.length);
    this.current += text;
  }

  close(name: string, depth: number): void {
    this.taking = false;
    if (depth !== 2 || name !== 'si') return;
    this.budget.spendCharacters(BYTES_OF_A_STRING);
    this.strings.push(this.current);
  }
}

class FormatsReading implements XmlListener {
  /** Format codes by their id. */
  readonly codes = new Map<number, string>();
  /** The id of the number format of each cell format. */
  readonly cellFormats: number[] = [];
  /** Of each format that a condition brings about (`dxf`) the number format, or null where it has none. */
  readonly differential: (string | null)[] = [];
  private section = '';

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 2) this.section = name;
    if (this.section === 'dxfs' && depth === 4 && name === 'numFmt') this.differential[this.differential.length - 1] = attributes['formatCode'] ?? '';
    if (depth !== 3) return;
    this.budget.spendCell();
    if (this.section === 'numFmts' && name === 'numFmt') this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (this.section === 'cellXfs' && name === 'xf') this.cellFormats.push(Number(attributes['numFmtId'] ?? 0));
    if (this.section === 'dxfs' && name === 'dxf') this.differential.push(null);
  }
}
