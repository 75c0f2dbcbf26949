import { notAWorkbook } from './refusals.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

/** What a series takes from a stretch of cells, and what they said when the file was saved. */
export interface ReturnedData {
  reference: string;
  /** Null where the program that saved it kept none of them. */
  points: Map<number, string>;
}

/** A chart as somebody who opens the file sees it. */
export interface ReturnedChart {
  /** Its title, then those of its axes. */
  titles: readonly string[];
  /** Of each series name, categories and values. */
  series: readonly (readonly ReturnedData[])[];
  /** Words and shapes that are written on it otherwise. */
  beside: readonly string[];
}

/** What a series takes, in the order in which it is said. */
const TAKEN = ['tx', 'cat', 'val', 'xVal', 'yVal', 'bubbleSize'];
/** No title, name or value of a cell is longer. */
const LONGEST = 40_000;

/**
 * Reads a chart wherever its parts stand: what one program passes over and another shows counts as shown. How it looks is
 * nobody's statement, but words that do not come from cells are.
 */
export class ChartReading implements XmlListener {
  private readonly titles: string[] = [];
  private readonly series: ReturnedData[][] = [];
  private readonly beside: string[] = [];
  /** Depths of what is open; 0 for none. */
  private title = 0;
  private ser = 0;
  private data: ReturnedData | null = null;
  private dataDepth = 0;
  private point = -1;
  private into: ((text: string) => void) | null = null;

  constructor(private readonly budget: Budget) {}

  get chart(): ReturnedChart {
    return { titles: this.titles.map((title) => title.replace(/\s+/g, ' ').trim()), series: this.series, beside: this.beside };
  }

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    this.into = null;
    if (depth === 1 && name !== 'chartSpace') throw notAWorkbook('un suo grafico non è un grafico', 'a chart of it is none');
    if (name === 'title' && this.title === 0) this.openTitle(depth);
    else if (name === 'ser' && this.ser === 0) this.openSeries(depth);
    else if (this.ser > 0 && depth === this.ser + 1 && TAKEN.includes(name)) this.openData(depth);
    else if (name === 'userShapes') this.beside.push(name);
    else if (name === 'pt' && this.data) this.point = /^\d{1,7}$/.test(attributes['idx'] ?? '') ? Number(attributes['idx']) : -1;
    else if (name === 'f' && this.data) this.into = this.toReference(this.data);
    else if (name === 'v' && this.data) this.into = this.toPoint(this.data);
    else if (name === 'other:t' || name === 'f' || name === 'v') this.into = this.toWords(name);
  }

  text(text: string): void {
    if (this.into === null) return;
    this.budget.spendCharacters(text.length);
    this.into(text);
  }

  close(_: string, depth: number): void {
    this.into = null;
    if (depth === this.title) this.title = 0;
    if (depth === this.ser) this.ser = 0;
    if (depth === this.dataDepth) this.data = null;
  }

  private openTitle(depth: number): void {
    this.budget.spendBeside();
    this.title = depth;
    this.titles.push('');
  }

  private openSeries(depth: number): void {
    this.budget.spendBeside();
    this.ser = depth;
    this.series.push([]);
  }

  private openData(depth: number): void {
    this.budget.spendBeside();
    this.data = { reference: '', points: new Map() };
    this.dataDepth = depth;
    this.series.at(-1)?.push(this.data);
  }

  private toReference(data: ReturnedData): (text: string) => void {
    return (text) => (data.reference = within(data.reference + text));
  }

  private toPoint(data: ReturnedData): (text: string) => void {
    this.budget.spendCell();
    const at = this.point;
    // Of two values at one place one program shows the first and another the last.
    if (data.points.has(at)) this.beside.push(`pt ${at}`);
    data.points.set(at, '');
    return (text) => data.points.set(at, within((data.points.get(at) ?? '') + text));
  }

  /** Of a title, or of nothing that is known: a label written by hand, a name that is no cell's. */
  private toWords(name: string): ((text: string) => void) | null {
    // A trend's or a condition's number is no word.
    const list = this.title > 0 ? this.titles : this.beside;
    if (this.title === 0) {
      if (name !== 'other:t') return null;
      this.budget.spendBeside();
      list.push('');
    }
    return (text) => (list[list.length - 1] = within((list.at(-1) ?? '') + text));
  }
}

function within(text: string): string {
  if (text.length > LONGEST) throw notAWorkbook('un testo di un suo grafico è troppo lungo', 'a text of a chart of it is too long');
  return text;
}
