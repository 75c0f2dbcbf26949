import { HEADER_ROWS, UNSIGNED } from '../proof/proof-sheet.js';
import { headerText, readHeader, readObject, type ProofHeader } from '../proof/proof-header.rules.js';
import { digestOf } from '../proof/workbook-proof.js';
import { sheetsOf, type SaidSheet } from '../proof/proof-lines.rules.js';
import { saidText } from '../package/cell-text.js';
import type { Grid } from './grid.js';

/** What the hidden sheet of a file says, before anybody has asked whether it is true. */
export interface ReturnedProof {
  header: ProofHeader;
  /** The text that was signed. */
  text: string;
  /** Whether it says of itself that whoever wrote it had no key. */
  isUnsigned: boolean;
  /** Null where it is unsigned, or what is written there is no signature. */
  signature: { key: string; signature: string } | null;
  lines: readonly string[];
}

/** The proof in the hidden sheet, or null where there is none that could be one of ours. */
export function readProof(grid: Grid): ReturnedProof | null {
  const texts = new Map<number, string>();
  // A long line goes on in the next cell.
  for (const row of grid.rows()) texts.set(row.row, [...grid.cellsOf(row)].map(({ value }) => (typeof value === 'string' ? saidText(value) : '')).join(''));
  const header = readHeader(texts.get(2) ?? '');
  if (!header) return null;
  const signed = texts.get(3) ?? '';
  const { key, signature } = readObject(signed);
  const isSigned = typeof key === 'string' && key.length <= 100 && typeof signature === 'string' && signature.length <= 200;
  const lines = [...texts].flatMap(([row, line]) => (row > HEADER_ROWS ? [line] : []));
  return { header, text: headerText(header), isUnsigned: signed === UNSIGNED, signature: isSigned ? { key, signature } : null, lines };
}

/** What the lines say, or null where they are not those of which the header holds the digest. */
export function provenSheets({ header, lines }: ReturnedProof): SaidSheet[] | null {
  if (lines.length !== header.lines || digestOf(lines) !== header.digest) return null;
  try {
    return sheetsOf(lines);
  } catch (error) {
    // Nobody but who holds a key can sign such lines.
    if (error instanceof SyntaxError || error instanceof TypeError) return null;
    throw error;
  }
}
