import { saidText } from '../package/cell-text.js';
import type { Budget } from './unpacking.js';
import type { XmlListener } from './xml-reading.js';

/** A table as the file describes it, by whose names formulas call columns. */
export interface ReturnedTable {
  name: string;
  /** Header, rows and totals: `A5:S9`. */
  cells: string;
  headerRows: number;
  totalsRows: number;
  labels: string[];
}

export class TableReading implements XmlListener {
  readonly table: ReturnedTable = { name: '', cells: '', headerRows: 1, totalsRows: 0, labels: [] };

  constructor(private readonly budget: Budget) {}

  open(name: string, attributes: Readonly<Record<string, string>>, depth: number): void {
    if (depth === 1 && name === 'table') {
      const { displayName = '', ref = '', headerRowCount = '1', totalsRowCount = '0' } = attributes;
      this.budget.spendBeside();
      this.budget.spendCharacters(displayName.length + ref.length);
      Object.assign(this.table, { name: displayName, cells: ref, headerRows: Number(headerRowCount), totalsRows: Number(totalsRowCount) });
    }
    if (depth !== 3 || name !== 'tableColumn') return;
    const label = attributes['name'] ?? '';
    this.budget.spendBeside();
    this.budget.spendCharacters(label.length);
    this.table.labels.push(saidText(label));
  }
}
