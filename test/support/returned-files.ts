import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
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

/** Opened and saved by LibreOffice, all at once: to start it costs ten times what one file does. With `settings` of its own, where given. */
export function savedByLibreOffice(files: readonly Uint8Array[], settings?: string): Uint8Array[] {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-office-'));
  const [profile, out] = [join(folder, 'profile'), join(folder, 'out')];
  const names = files.map((_, index) => `book-${index}.xlsx`);
  try {
    if (settings !== undefined) {
      mkdirSync(join(profile, 'user'), { recursive: true });
      writeFileSync(join(profile, 'user/registrymodifications.xcu'), settings);
    }
    files.forEach((file, index) => writeFileSync(join(folder, names[index] ?? ''), file));
    const written = names.map((name) => join(folder, name));
    execFileSync(OFFICE ?? '', [`-env:UserInstallation=file://${profile}`, '--headless', '--convert-to', 'xlsx', '--outdir', out, ...written], { stdio: 'ignore', timeout: 150_000 });
    return names.map((name) => new Uint8Array(readFileSync(join(out, name))));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
