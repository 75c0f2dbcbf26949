import { createHash } from 'node:crypto';
import type { CellValue, Worksheet } from 'exceljs';
import { saidText } from '../workbook-text.js';
import { cellLine, rowLine, sheetLine, tableLine, type SaidCell, type SaidColumn, type SaidValue } from './proof-lines.rules.js';

/** What one sheet says, taken down while it is written. */
export class SheetProof {
  private readonly tables: string[] = [];
  private readonly cells = new Map<string, SaidCell>();

  constructor(
    private readonly key: string,
    private readonly name: string,
  ) {}

  /** A cell outside the tables; what was written to it last is what it says. */
  cell(address: string, value: CellValue): void {
    const said = saidCell(value);
    if (said === null) this.cells.delete(address);
    else this.cells.set(address, said);
  }

  table(headerRow: number, columns: readonly SaidColumn[]): void {
    this.tables.push(tableLine(this.key, headerRow, columns));
  }

  /** The next row of the table under that header. */
  row(headerRow: number, values: readonly SaidValue[]): void {
    this.tables.push(rowLine(this.key, headerRow, values));
  }

  *lines(): Generator<string> {
    yield sheetLine(this.key, this.name);
    yield* this.tables;
    for (const [address, said] of this.cells) yield cellLine(this.key, address, said);
  }
}

const PROOFS = new WeakMap<Worksheet, SheetProof>();

/** The proof of a sheet that is being written. A sheet without one would carry figures that nothing proves. */
export function proofOf(sheet: Worksheet): SheetProof {
  const proof = PROOFS.get(sheet);
  if (!proof) throw new Error(`the sheet ${sheet.name} is written without a proof`);
  return proof;
}

/** What a whole workbook says, sheet by sheet, in lines that can be signed and compared. */
export class WorkbookProof {
  private readonly sheets: SheetProof[] = [];

  /** From now on what is written to this sheet is taken down. */
  take(sheet: Worksheet, key: string): void {
    const proof = new SheetProof(key, sheet.name);
    this.sheets.push(proof);
    PROOFS.set(sheet, proof);
  }

  lines(): string[] {
    return this.sheets.flatMap((sheet) => [...sheet.lines()]);
  }
}

/** SHA-256 over lines, each ended by a line feed; lowercase hex. */
export function digestOf(lines: Iterable<string>): string {
  const hash = createHash('sha256');
  for (const line of lines) hash.update(`${line}\n`);
  return hash.digest('hex');
}

function saidCell(value: CellValue): SaidCell | null {
  if (value === null || value === undefined || value === '') return null;
  if (typeof value === 'string') return { kind: 'text', value: saidText(value), formula: null };
  if (typeof value === 'number') return { kind: 'number', value, formula: null };
  if (typeof value === 'boolean') return { kind: 'truth', value, formula: null };
  if (value instanceof Date) return { kind: 'day', value: value.toISOString().slice(0, 10), formula: null };
  if ('hyperlink' in value) return { kind: 'text', value: saidText(value.text), formula: null };
  if ('formula' in value && value.formula !== undefined) {
    const said = saidCell(value.result);
    return { kind: said?.kind ?? 'text', value: said?.value ?? null, formula: value.formula };
  }
  throw new TypeError('a cell of a kind that no proof knows');
}
