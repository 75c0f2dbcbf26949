import { canonicalJson } from '../../kernel/index.js';
import type ExcelJS from 'exceljs';
import { asciiOf } from './proof-lines.rules.js';
import { headerText, type ProofHeader } from './proof-header.rules.js';
import type { ProofSigner } from './proof-signer.js';
import { digestOf } from './workbook-proof.js';

/** The sheet that people do not see: they cannot unhide it from Excel's menu, and LibreOffice keeps it hidden. */
export const PROOF_SHEET = '_prova';

const NOTICE =
  'Prova di questo documento: non modificare. Con essa il registro riconosce ogni cifra cambiata. · ' +
  'Proof of this document: leave it as it is. By it the book recognises every figure that was changed.';

/** A cell holds 32,767 characters: a longer line goes on in the next one. */
const CELL_CHARACTERS = 30_000;

/** The rows of the hidden sheet before its lines: for people, what is signed, by whom. */
export const HEADER_ROWS = 3;

/** Its texts stay in its cells: as shared strings all of them would stand in memory twice. */
const UNSEEN = { state: 'veryHidden', useSharedStrings: false } as const;

/**
 * Writes the hidden sheet: a notice, the header that is signed, key and signature (`null` where this process holds no
 * key), then one line a row.
 */
export function writeProofSheet(
  book: ExcelJS.stream.xlsx.WorkbookWriter,
  question: Omit<ProofHeader, 'lines' | 'digest'>,
  lines: readonly string[],
  signer: ProofSigner | null,
): void {
  const signed = headerText({ ...question, lines: lines.length, digest: digestOf(lines) });
  const signature = signer && { key: signer.key, signature: signer.sign(signed) };
  const sheet = book.addWorksheet(PROOF_SHEET, UNSEEN);
  for (const text of [NOTICE, asciiOf(signed), canonicalJson(signature), ...lines]) {
    const row = sheet.addRow([]);
    for (let at = 0; at < text.length; at += CELL_CHARACTERS) {
      row.getCell(at / CELL_CHARACTERS + 1).value = text.slice(at, at + CELL_CHARACTERS);
    }
    row.commit();
  }
  sheet.commit();
}
