import { notAWorkbook } from './refusals.js';
import { isTrue, relationOf } from './sheet-reading.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

/** Excel allows 255 by default; a file of thousands is no report with a few sheets added. */
const MOST_SHEETS = 1_000;

/** By what name formulas call what. */
export interface ReturnedName {
  name: string;
  /** The cells that it stands for, or whatever else the file makes of it. */
  calls: string;
}

/** The workbook's own part: its sheets, and the names by which formulas call cells. */
export class BookReading implements XmlListener {
  readonly sheets: { name: string; relation: string; hidden: boolean }[] = [];
  /** Those of one sheet alone too, which come before those of the whole book there. */
  readonly names: ReturnedName[] = [];
  date1904 = false;
  private section = '';
  private inName = false;

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 1 && name !== 'workbook') throw notAWorkbook('non contiene una cartella di lavoro', 'there is no workbook in it');
    if (depth === 2) this.section = name;
    if (depth === 2 && name === 'workbookPr') this.date1904 = isTrue(attributes['date1904']);
    if (depth !== 3) return;
    if (this.section === 'definedNames' && name === 'definedName') this.openName(attributes['name'] ?? '');
    if (this.section !== 'sheets' || name !== 'sheet') return;
    if (this.sheets.length === MOST_SHEETS) throw notAWorkbook('ha troppi fogli', 'it has too many sheets');
    this.sheets.push({ name: attributes['name'] ?? '', relation: relationOf(attributes), hidden: (attributes['state'] ?? 'visible') !== 'visible' });
  }

  text(text: string): void {
    const last = this.names.at(-1);
    if (!this.inName || !last) return;
    this.budget.spendCharacters(text.length);
    last.calls += text;
  }

  close(_: string, depth: number): void {
    if (depth === 3) this.inName = false;
  }

  private openName(name: string): void {
    this.budget.spendBeside();
    this.budget.spendCharacters(name.length);
    this.names.push({ name, calls: '' });
    this.inName = true;
  }
}
