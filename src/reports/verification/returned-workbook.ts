import { relationOf, SheetReading } from './sheet-reading.js';
import { Grid } from './grid.js';
import { notAWorkbook } from './refusals.js';
import { WorkbookParts, type ForeignPart } from './workbook-parts.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

/** Excel allows 255 by default; a file of thousands is no report with a few sheets added. */
const MOST_SHEETS = 1_000;
/** What a text takes in memory beside its characters. */
const BYTES_OF_A_STRING = 24;
/** Number formats that have no code in the file, as far as they show anything else than General would. */
const BUILT_IN: Readonly<Record<number, string>> = { 1: '0', 2: '0.00', 3: '#,##0', 4: '#,##0.00', 9: '0%', 10: '0.00%', 14: 'dd/mm/yyyy', 22: 'dd/mm/yyyy hh:mm', 49: '@' };

export interface ReturnedSheet {
  grid: Grid;
  /** Pictures and shapes on the sheet, by the part that holds them: they can cover figures. */
  overlays: string[];
  /** Addresses outside the file that its cells lead to. */
  links: string[];
}

/** An .xlsx file that came back, whatever program saved it last. */
export class ReturnedWorkbook {
  private strings: readonly string[] | null = null;
  private formats: readonly (string | undefined)[] | null = null;

  private constructor(
    private readonly parts: WorkbookParts,
    /** The part of each sheet, by its name. */
    private readonly sheets: ReadonlyMap<string, string>,
    private readonly named: { strings: string | null; styles: string | null },
    private readonly date1904: boolean,
    /** Macros, embedded objects, links to the outside. */
    readonly foreign: readonly ForeignPart[],
  ) {}

  /** @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  static async open(file: Uint8Array): Promise<ReturnedWorkbook> {
    const parts = new WorkbookParts(file);
    if (!parts.has('[content_types].xml')) throw notAWorkbook('è un archivio di altro genere', 'it is another kind of archive');
    const main = [...(await parts.relationsOf('')).values()].find(({ kind }) => kind === 'officeDocument')?.part;
    if (!main || !parts.has(main) || !main.endsWith('.xml')) throw notAWorkbook('non contiene una cartella di lavoro', 'there is no workbook in it');
    const reading = new BookReading();
    await parts.read(main, reading);
    const relations = await parts.relationsOf(main);
    const partOf = (kind: string): string | null => [...relations.values()].find((relation) => relation.kind === kind)?.part ?? null;
    const sheets = new Map<string, string>();
    for (const { name, relation } of reading.sheets) {
      const part = relations.get(relation)?.part;
      if (!part || sheets.has(name)) throw notAWorkbook('due suoi fogli hanno lo stesso nome, o uno manca', 'two sheets of it have one name, or one is missing');
      if (relations.get(relation)?.kind === 'worksheet') sheets.set(name, part);
    }
    const named = { strings: partOf('sharedStrings'), styles: partOf('styles') };
    return new ReturnedWorkbook(parts, sheets, named, reading.date1904, await parts.foreign());
  }

  has(sheet: string): boolean {
    return this.sheets.has(sheet);
  }

  /** @throws RuleBroken `file-not-a-workbook`, `file-expands-too-much` */
  async read(sheet: string): Promise<ReturnedSheet> {
    const part = this.sheets.get(sheet) ?? '';
    this.strings ??= await this.readStrings();
    this.formats ??= await this.readFormats();
    const grid = new Grid(this.date1904, this.formats);
    const reading = new SheetReading(grid, this.strings, this.parts.budget);
    await this.parts.read(part, reading);
    const relations = await this.parts.relationsOf(part);
    const links = [...relations.values()].filter((one) => one.part === null && !one.target.startsWith('#')).map(({ target }) => target);
    const overlays: string[] = [];
    for (const id of reading.drawings) {
      const drawing = relations.get(id)?.part;
      if (drawing && (await this.covers(drawing))) overlays.push(drawing);
    }
    return { grid, overlays, links };
  }

  private async readStrings(): Promise<string[]> {
    const reading = new StringsReading(this.parts.budget);
    if (this.named.strings !== null) await this.parts.read(this.named.strings, reading);
    return reading.strings;
  }

  private async readFormats(): Promise<(string | undefined)[]> {
    const reading = new FormatsReading(this.parts.budget);
    if (this.named.styles !== null) await this.parts.read(this.named.styles, reading);
    return reading.cellFormats.map((id) => reading.codes.get(id) ?? BUILT_IN[id]);
  }

  /** A picture, a shape or a line; charts are none. */
  private async covers(drawing: string): Promise<boolean> {
    if (!drawing.endsWith('.xml') || !this.parts.has(drawing)) return true;
    let found = false;
    await this.parts.read(drawing, { open: (name) => (found ||= ['sp', 'pic', 'cxnSp', 'grpSp', 'contentPart'].includes(name)) });
    return found;
  }
}

class BookReading implements XmlListener {
  readonly sheets: { name: string; relation: string }[] = [];
  date1904 = false;

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 1 && name !== 'workbook') throw notAWorkbook('non contiene una cartella di lavoro', 'there is no workbook in it');
    if (depth === 2 && name === 'workbookPr') this.date1904 = ['1', 'true'].includes(attributes['date1904'] ?? '');
    if (depth !== 3 || name !== 'sheet') return;
    if (this.sheets.length === MOST_SHEETS) throw notAWorkbook('ha troppi fogli', 'it has too many sheets');
    this.sheets.push({ name: attributes['name'] ?? '', relation: relationOf(attributes) });
  }
}

/** The texts that cells share: `si/t`, or the runs `si/r/t` one after the other; `rPh` says how they are pronounced. */
class StringsReading implements XmlListener {
  readonly strings: string[] = [];
  private current = '';
  private inRun = false;
  private taking = false;

  constructor(private readonly budget: Budget) {}

  open(name: string, _: unknown, depth: number): void {
    if (depth === 2 && name === 'si') this.current = '';
    if (depth === 3) this.inRun = name === 'r';
    this.taking = name === 't' && (depth === 3 || (depth === 4 && this.inRun));
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
  private section = '';

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 2) this.section = name;
    if (depth !== 3) return;
    this.budget.spendCell();
    if (this.section === 'numFmts' && name === 'numFmt') this.codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '');
    if (this.section === 'cellXfs' && name === 'xf') this.cellFormats.push(Number(attributes['numFmtId'] ?? 0));
  }
}
