import { execFile } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import ExcelJS from 'exceljs';
import { strFromU8, strToU8, unzipSync, zipSync } from 'fflate';
import ts from 'typescript';
import {
  finishTail,
  finishWorkbook,
  fixCoreProperties,
  internalLinks,
  orderFontElements,
  placeLinks,
} from './finish-workbook.js';

const MOMENT = '2026-06-30T15:04:05.678Z';

describe('finishing a workbook', () => {
  it('puts the parts in one order, the content types first, under one time', async () => {
    const finished = finishWorkbook(await rawBook(), MOMENT);
    const names = Object.keys(unzipSync(finished));
    expect(names.slice(0, 2)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    expect(names.slice(2)).toEqual([...names.slice(2)].sort());
    // DOS time and date of 1 January 1980, 00:00: bytes 10 to 13 of each local header.
    for (const at of localHeaders(finished)) expect([...finished.subarray(at + 10, at + 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('gives the same bytes for parts that came in another order at another time', async () => {
    const raw = await rawBook();
    const parts = unzipSync(raw);
    const shuffled = Object.fromEntries(Object.entries(parts).reverse());
    const other = zipSync(shuffled, { level: 0, mtime: new Date(2020, 5, 1) });
    expect(digest(finishWorkbook(other, MOMENT))).toBe(digest(finishWorkbook(raw, MOMENT)));
  });

  it('gives the same bytes in other processes and time zones', async () => {
    const raw = await rawBook();
    const here = digest(finishWorkbook(raw, MOMENT));
    for (const zone of ['Pacific/Kiritimati', 'America/Los_Angeles', 'Europe/Rome']) {
      expect([zone, await digestElsewhere(raw, zone)]).toEqual([zone, here]);
    }
  }, 30_000);

  it('refuses a package that is no workbook, and a moment that is none', async () => {
    expect(() => finishWorkbook(zipSync({ 'a.txt': strToU8('a') }), MOMENT)).toThrow('no xl/styles.xml');
    const raw = await rawBook();
    expect(() => finishWorkbook(raw, 'yesterday')).toThrow(RangeError);
  });

  it('turns links within the book into locations, and leaves no relation to the outside', async () => {
    const parts = unzipSync(finishWorkbook(await rawBook(), MOMENT));
    expect(strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array)).toContain(
      '<hyperlink ref="A1" location="&apos;Two words&apos;!A1"/>',
    );
    expect(Object.keys(parts)).not.toContain('xl/worksheets/_rels/sheet1.xml.rels');
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toContain('External');
  });
});

describe('orderFontElements', () => {
  it.each([
    [
      '<font><b/><color rgb="FF1"/><family val="2"/><sz val="10"/><name val="Calibri"/></font>',
      '<font><b/><sz val="10"/><color rgb="FF1"/><name val="Calibri"/><family val="2"/></font>',
    ],
    ['<font><u/><strike/><i/></font>', '<font><i/><strike/><u/></font>'],
    ['<fonts count="0"></fonts>', '<fonts count="0"></fonts>'],
  ])('%s', (before, after) => {
    expect(orderFontElements(before)).toBe(after);
  });

  it('refuses an element whose place it does not know', () => {
    expect(() => orderFontElements('<font><glow/></font>')).toThrow('<glow>');
  });
});

it('finishTail puts conditional formats before links, as the schema has it', () => {
  const format = '<conditionalFormatting sqref="A1"><cfRule type="expression"/></conditionalFormatting>';
  const links = '<hyperlinks><hyperlink ref="A1"/></hyperlinks>';
  const tail = finishTail(`<autoFilter ref="A1:B2"/>${links}${format}${format}<pageMargins left="1"/></worksheet>`);
  expect(tail.match(/<(?!\/)\w+/g)).toEqual([
    '<autoFilter',
    ...['<conditionalFormatting', '<cfRule', '<conditionalFormatting', '<cfRule'],
    ...['<hyperlinks', '<hyperlink', '<pageMargins', '<ignoredErrors', '<ignoredError'],
  ]);
});

it('fixCoreProperties takes people and the clock out', () => {
  const before =
    '<dc:creator>Ada</dc:creator><cp:lastModifiedBy>Bob</cp:lastModifiedBy>' +
    '<dcterms:created xsi:type="dcterms:W3CDTF">2020-01-01T00:00:00Z</dcterms:created>' +
    '<dcterms:modified xsi:type="dcterms:W3CDTF">2021-01-01T00:00:00Z</dcterms:modified>';
  const after = fixCoreProperties(before, '2026-06-30T17:04:05.678+02:00');
  expect(after.match(/>[^<]+</g)).toEqual([
    '>PNRR M4C2I2.3<',
    '>PNRR M4C2I2.3<',
    '>2026-06-30T15:04:05Z<',
    '>2026-06-30T15:04:05Z<',
  ]);
});

it('links to the outside stay as they are', () => {
  const outside = '<Relationship Id="rId2" Type="t" Target="https://example.org/#a" TargetMode="External"/>';
  const inside = '<Relationship Id="rId1" Type="t" Target="#S!A1" TargetMode="External"/>';
  const { relationsXml, locations } = internalLinks(inside + outside);
  expect([relationsXml, [...locations]]).toEqual([outside, [['rId1', 'S!A1']]]);
  expect(placeLinks('<hyperlink ref="A1" r:id="rId1"/><hyperlink ref="A2" r:id="rId2"/>', locations)).toBe(
    '<hyperlink ref="A1" location="S!A1"/><hyperlink ref="A2" r:id="rId2"/>',
  );
});

/** A small book, straight from exceljs' streaming writer. */
async function rawBook(): Promise<Uint8Array> {
  const folder = await mkdtemp(join(tmpdir(), 'raw-book-'));
  try {
    const filename = join(folder, 'book.xlsx');
    const book = new ExcelJS.stream.xlsx.WorkbookWriter({ filename, useStyles: true, useSharedStrings: true });
    const sheet = book.addWorksheet('One');
    sheet.getCell('A1').value = { text: 'two', hyperlink: "#'Two words'!A1" };
    sheet.getCell('A2').value = new Date('2026-06-30T00:00:00Z');
    sheet.getCell('A2').font = { bold: true, name: 'Calibri', size: 10, color: { argb: 'FF000000' } };
    book.addWorksheet('Two words').getCell('A1').value = 1.1;
    await book.commit();
    return new Uint8Array(await readFile(filename));
  } finally {
    await rm(folder, { recursive: true });
  }
}

/** Where the local headers of a zip begin, from its central directory. */
function localHeaders(zip: Uint8Array): number[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.byteLength);
  const end = zip.length - 22;
  let at = view.getUint32(end + 16, true);
  return Array.from({ length: view.getUint16(end + 10, true) }, () => {
    const header = view.getUint32(at + 42, true);
    at += 46 + view.getUint16(at + 28, true) + view.getUint16(at + 30, true) + view.getUint16(at + 32, true);
    return header;
  });
}

function digest(bytes: Uint8Array): string {
  return createHash('sha256').update(bytes).digest('hex');
}

/** Runs the finishing step, compiled here, in a process whose clock shows another hour. */
async function digestElsewhere(raw: Uint8Array, zone: string): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'finish-'));
  try {
    const file = join(folder, 'raw.xlsx');
    await writeFile(file, raw);
    const source = await readFile(join(process.cwd(), 'src/reports/finish-workbook.ts'), 'utf8');
    const module = ts.transpile(source, { module: ts.ModuleKind.ESNext, target: ts.ScriptTarget.ES2023 });
    const script = `${module}
      const { readFileSync } = await import('node:fs');
      const { createHash } = await import('node:crypto');
      const bytes = finishWorkbook(readFileSync(process.env.RAW), '${MOMENT}');
      process.stdout.write(createHash('sha256').update(bytes).digest('hex'));`;
    const env = { ...process.env, TZ: zone, RAW: file, NODE_OPTIONS: '' };
    const { stdout } = await promisify(execFile)(process.execPath, ['--input-type=module', '-e', script], { env });
    return stdout;
  } finally {
    await rm(folder, { recursive: true });
  }
}
