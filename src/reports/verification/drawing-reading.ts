import type { Grid } from './grid.js';
import { relationOf } from './sheet-reading.js';
import type { XmlListener } from './xml-reading.js';

/** Charts lie over empty rows; of what else is drawn nothing is ours. */
const NEVER_OURS = ['sp', 'pic', 'cxnSp', 'grpSp', 'contentPart'];
/** Of a row in EMU (12,700 to the point): who says more of an offset means rows further down, or, below zero, further up. */
const HIGHEST_OFFSET = 20 * 12_700;

/** Whether something on a drawing lies over cells. */
export class DrawingReading implements XmlListener {
  covers = false;
  /** The relations of its charts. */
  readonly charts: string[] = [];
  /** What the anchor says of a place, as `from.row`: rows and columns are counted from 0. */
  private readonly said = new Map<string, string>();
  private marker = '';
  private into: string | null = null;
  private hasChart = false;

  constructor(private readonly grid: Grid) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 2) this.begin();
    if (depth === 3) this.marker = name;
    this.into = depth === 4 && ['from', 'to'].includes(this.marker) ? `${this.marker}.${name}` : null;
    // Of two places one program takes the first and another the last.
    if (this.into !== null && this.said.has(this.into)) this.covers = true;
    else if (this.into !== null) this.said.set(this.into, '');
    const thing = name.replace('other:', '');
    if (NEVER_OURS.includes(thing)) this.covers = true;
    if (thing === 'chart') this.charts.push(relationOf(attributes));
    this.hasChart ||= thing === 'graphicFrame';
  }

  text(text: string): void {
    const said = this.into === null ? null : (this.said.get(this.into) ?? '');
    if (said !== null && said.length < 20) this.said.set(this.into ?? '', said + text);
  }

  close(_: string, depth: number): void {
    this.into = null;
    if (depth === 2 && this.hasChart) this.covers ||= !this.isBeside();
  }

  private begin(): void {
    this.said.clear();
    this.marker = '';
    this.hasChart = false;
  }

  private isBeside(): boolean {
    const [row, column] = [this.number('from.row'), this.number('from.col')];
    if (row === null || column === null || this.offset('from') === null) return false;
    const { extent } = this.grid;
    return row >= extent.row || column >= extent.column || this.liesOverEmptyRows(row);
  }

  private liesOverEmptyRows(from: number): boolean {
    const [to, offset] = [this.number('to.row'), this.offset('to')];
    if (to === null || offset === null) return false;
    const last = offset > 0 ? to + 1 : to;
    for (const { row } of this.grid.rows()) if (row > from && row <= last) return false;
    return true;
  }

  private offset(marker: 'from' | 'to'): number | null {
    const offset = this.said.has(`${marker}.rowOff`) ? this.number(`${marker}.rowOff`) : 0;
    return offset !== null && offset <= HIGHEST_OFFSET ? offset : null;
  }

  private number(place: string): number | null {
    const text = this.said.get(place) ?? '';
    return /^\d{1,9}$/.test(text) ? Number(text) : null;
  }
}
