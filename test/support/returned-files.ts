import { execFileSync } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import ExcelJS, { type Workbook } from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';

/* Workbooks as they come back: edited in the package, or saved again by other programs. */

/** The parts of a package as texts, changed and packed again; a part that is set to undefined is gone. */
export function editParts(file: Uint8Array, edit: (parts: Record<string, string>) => void): Uint8Array {
  const parts = Object.fromEntries(Object.entries(unzipSync(file)).map(([name, bytes]) => [name, strFromU8(bytes)]));
  edit(parts);
  return zipSync(Object.fromEntries(Object.entries(parts).map(([name, text]) => [name, strToU8(text)])));
}

/** One part changed; the change must find something. */
export function editPart(file: Uint8Array, name: string, change: (xml: string) => string): Uint8Array {
  return editParts(file, (parts) => {
    const before = parts[name] ?? '';
    const after = change(before);
    if (before === after) throw new Error(`nothing was changed in ${name}`);
    parts[name] = after;
  });
}

/** Opened, edited and saved by exceljs, which writes much of a file anew. */
export async function savedByExceljs(file: Uint8Array, edit: (book: Workbook) => void = () => undefined): Promise<Uint8Array> {
  const book = new ExcelJS.Workbook();
  await book.xlsx.load(Buffer.from(file) as unknown as ExcelJS.Buffer);
  edit(book);
  return new Uint8Array(await book.xlsx.writeBuffer());
}

export const OFFICE = ['/usr/bin/soffice', '/usr/local/bin/soffice', '/opt/libreoffice/program/soffice'].find((path) => existsSync(path)) ?? null;

/** Opened and saved by LibreOffice. */
export function savedByLibreOffice(file: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-office-'));
  try {
    writeFileSync(join(folder, 'report.xlsx'), file);
    const profile = `-env:UserInstallation=file://${folder}/profile`;
    const out = join(folder, 'out');
    execFileSync(OFFICE ?? '', [profile, '--headless', '--convert-to', 'xlsx', '--outdir', out, join(folder, 'report.xlsx')], { stdio: 'ignore', timeout: 120_000 });
    return new Uint8Array(readFileSync(join(out, 'report.xlsx')));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
