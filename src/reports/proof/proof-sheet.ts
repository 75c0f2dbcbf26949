import { canonicalJson } from '../../kernel/index.js';
import type { HiddenSheet } from '../package/write-workbook.js';
import { asciiOf } from './proof-lines.rules.js';
import { headerText, type ProofHeader } from './proof-header.rules.js';
import type { ProofSigner } from './proof-signer.js';
import type { WorkbookProof } from './workbook-proof.js';

/** The sheet that people do not see: they cannot unhide it from Excel's menu, and LibreOffice keeps it hidden. */
export const PROOF_SHEET = '_prova';

const NOTICE =
  'Prova di questo documento: non modificare. Con essa il registro riconosce ogni cifra cambiata. · ' +
  'Proof of this document: leave it as it is. By it the book recognises every figure that was changed.';

/** A cell holds 32,767 characters: a longer line goes on in the next one. */
const CELL_CHARACTERS = 30_000;

/** What stands in the place of a signature where there is none. */
export const UNSIGNED = 'null';

/** The rows of the hidden sheet before its lines: for people, what is signed, by whom. */
export const HEADER_ROWS = 3;

/**
 * The hidden sheet: a notice, the header that is signed, key and signature (`null` where this process holds no key), then
 * one line a row.
 */
export function proofSheet(question: Omit<ProofHeader, 'lines' | 'digest'>, proof: WorkbookProof, signer: ProofSigner | null): HiddenSheet {
  return {
    name: PROOF_SHEET,
    *rows() {
      const signed = headerText({ ...question, ...proof.sum() });
      const signature = signer && { key: signer.key, signature: signer.sign(signed) };
      yield [NOTICE];
      yield [asciiOf(signed)];
      yield [signature ? canonicalJson(signature) : UNSIGNED];
      for (const line of proof.lines()) yield inCells(line);
    },
  };
}

function inCells(text: string): string[] {
  if (text.length <= CELL_CHARACTERS) return [text];
  return Array.from({ length: Math.ceil(text.length / CELL_CHARACTERS) }, (_, index) => text.slice(index * CELL_CHARACTERS, (index + 1) * CELL_CHARACTERS));
}
