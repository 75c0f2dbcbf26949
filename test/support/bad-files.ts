import { deflateRawSync, crc32 } from 'node:zlib';
import { strToU8, unzipSync, zipSync } from 'fflate';

/* Files that are no workbooks, or workbooks that do harm: generated small, whatever they become when unpacked. */

export interface RawPart {
  name: string;
  /** Packed as it is given, where `packed` is; else `text` is deflated. */
  text?: string;
  packed?: Uint8Array;
  size?: number;
  crc?: number;
  method?: number;
  flags?: number;
  localName?: string;
}

/** A zip by hand, so that its headers may lie. */
export function rawZip(parts: readonly RawPart[], { comment = '', count = parts.length } = {}): Uint8Array {
  const chunks: Buffer[] = [];
  const directory: Buffer[] = [];
  let offset = 0;
  for (const { name, text = '', packed = deflateRawSync(text), size = Buffer.byteLength(text), crc = crc32(text), method = 8, flags = 0, localName = name } of parts) {
    const local = Buffer.alloc(30);
    local.writeUInt32LE(0x04034b50, 0);
    local.writeUInt16LE(Buffer.byteLength(localName), 26);
    const entry = Buffer.alloc(46);
    entry.writeUInt32LE(0x02014b50, 0);
    entry.writeUInt16LE(flags, 8);
    entry.writeUInt16LE(method, 10);
    entry.writeUInt32LE(crc, 16);
    entry.writeUInt32LE(packed.length, 20);
    entry.writeUInt32LE(size >>> 0, 24);
    entry.writeUInt16LE(Buffer.byteLength(name), 28);
    entry.writeUInt32LE(offset, 42);
    directory.push(entry, Buffer.from(name));
    chunks.push(local, Buffer.from(localName), Buffer.from(packed));
    offset += 30 + Buffer.byteLength(localName) + packed.length;
  }
  const end = Buffer.alloc(22);
  end.writeUInt32LE(0x06054b50, 0);
  end.writeUInt16LE(count, 8);
  end.writeUInt16LE(count, 10);
  end.writeUInt32LE(Buffer.concat(directory).length, 12);
  end.writeUInt32LE(offset, 16);
  end.writeUInt16LE(Buffer.byteLength(comment), 20);
  return Buffer.concat([...chunks, ...directory, end, Buffer.from(comment)]);
}

const MAIN = 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const TYPES = { name: '[Content_Types].xml', text: '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>' };
const ROOT = { name: '_rels/.rels', text: `<Relationships ${PACKAGE}><Relationship Id="r1" Type="${OFFICE}/officeDocument" Target="xl/workbook.xml"/></Relationships>` };
const BOOK = { name: 'xl/workbook.xml', text: `<workbook ${MAIN} xmlns:r="${OFFICE}"><sheets><sheet name="_prova" r:id="r1"/></sheets></workbook>` };
const RELATIONS = {
  name: 'xl/_rels/workbook.xml.rels',
  text: `<Relationships ${PACKAGE}><Relationship Id="r1" Type="${OFFICE}/worksheet" Target="worksheets/sheet1.xml"/><Relationship Id="r2" Type="${OFFICE}/sharedStrings" Target="sharedStrings.xml"/></Relationships>`,
};

/** The smallest workbook with a sheet named like the proof, and these parts in place of its own. */
export function minimal(sheet: Partial<RawPart>, more: readonly RawPart[] = []): Uint8Array {
  const strings = more.some(({ name }) => name === 'xl/sharedStrings.xml') ? [] : [{ name: 'xl/sharedStrings.xml', text: `<sst ${MAIN}/>` }];
  const own = [TYPES, ROOT, BOOK, RELATIONS, ...strings, { name: 'xl/worksheets/sheet1.xml', ...sheet }];
  const others = new Set(more.map(({ name }) => name));
  return rawZip([...own.filter(({ name }) => !others.has(name)), ...more]);
}

/** Deflated text that unpacks to `before`, then `unit` so many times over, then `after`. */
export function bomb(before: string, unit: string, times: number, after: string): Partial<RawPart> {
  // 32 KiB of history make equal megabytes cost some hundred bytes each; written block by block, nothing is whole in memory.
  const block = Buffer.from(unit.repeat(Math.max(1, Math.floor(2 ** 20 / unit.length))));
  const repeated = Math.ceil(times / Math.floor(block.length / unit.length));
  const one = deflateRawSync(block, { level: 9, finishFlush: 3 });
  const packed = Buffer.concat([deflateRawSync(before, { finishFlush: 3 }), ...Array.from({ length: repeated }, () => one), deflateRawSync(after)]);
  return { packed, size: before.length + block.length * repeated + after.length, crc: 0 };
}

const wrapped = (rows: string): string => `<worksheet ${MAIN}><sheetData>${rows}</sheetData></worksheet>`;

const NOT_A_WORKBOOK = '422 file-not-a-workbook';
const TOO_MUCH = '422 file-expands-too-much';
export type Outcome = typeof NOT_A_WORKBOOK | typeof TOO_MUCH | '400 invalid-request' | 'unknown';

/** Each bad file with what is to be said of it. `good` is a workbook of the book at hand. */
export function badFiles(good: Uint8Array): [string, () => Uint8Array, Outcome][] {
  const parts = (): Record<string, Uint8Array> => unzipSync(good);
  const random = Uint8Array.from({ length: 5_000 }, (_, index) => (index * 7_919 + 13) % 251);
  const GIGABYTES = 2 * 2 ** 30;
  return [
    ['nothing', () => new Uint8Array(), '400 invalid-request'],
    ['one byte', () => Uint8Array.of(80), NOT_A_WORKBOOK],
    ['random bytes', () => random, NOT_A_WORKBOOK],
    ['the magic bytes of a zip, and random bytes', () => Buffer.concat([Buffer.from('PK\u0003\u0004'), random]), NOT_A_WORKBOOK],
    ['a PDF', () => strToU8('%PDF-1.7\n'), NOT_A_WORKBOOK],
    ['an old workbook, or one with a password', () => Buffer.concat([Buffer.from('d0cf11e0a1b11ae1', 'hex'), random]), NOT_A_WORKBOOK],
    ['an empty zip', () => rawZip([]), NOT_A_WORKBOOK],
    ['a zip of something else', () => zipSync({ 'a.txt': strToU8('a') }), NOT_A_WORKBOOK],
    ['a document of a word processor', () => rawZip([TYPES, { ...ROOT, text: ROOT.text.replace('xl/workbook', 'word/document') }, { name: 'word/document.xml', text: '<document/>' }]), NOT_A_WORKBOOK],
    ['a zip in a zip', () => zipSync({ 'a.xlsx': good }), NOT_A_WORKBOOK],
    ...([1, 4, 100, good.length >> 1, good.length - 23, good.length - 1] as const).map((length): [string, () => Uint8Array, Outcome] => [`cut after ${length} bytes`, () => good.subarray(0, length), NOT_A_WORKBOOK]),
    ['a byte changed in a part', () => corrupted(good), NOT_A_WORKBOOK],
    ['bytes before the zip', () => Buffer.concat([Buffer.from('MZ'), good]), NOT_A_WORKBOOK],
    ['bytes after it', () => Buffer.concat([good, Buffer.from('more')]), NOT_A_WORKBOOK],
    ['a part twice', () => minimal({ text: wrapped('') }, [{ name: 'XL/Worksheets/Sheet1.xml', text: wrapped('<row/>') }]), NOT_A_WORKBOOK],
    ['two names for one part', () => minimal({ text: wrapped(''), localName: 'xl/worksheets/sheet2.xml' }), NOT_A_WORKBOOK],
    ['a directory that counts more parts than there are', () => rawZip([TYPES, ROOT, BOOK, RELATIONS], { count: 60_000 }), NOT_A_WORKBOOK],
    ['thousands of parts', () => rawZip(Array.from({ length: 5_000 }, (_, index) => ({ name: `a${index}`, text: '' }))), NOT_A_WORKBOOK],
    ['an encrypted part', () => minimal({ text: wrapped(''), flags: 1 }), NOT_A_WORKBOOK],
    ['an unknown way of packing', () => minimal({ text: wrapped(''), method: 14 }), NOT_A_WORKBOOK],
    ['a part that unpacks to less than it says', () => minimal({ text: wrapped(''), size: 1_000_000 }), NOT_A_WORKBOOK],
    ['a part that is no deflate', () => minimal({ packed: random, size: 5 }), NOT_A_WORKBOOK],
    ['2 MB that become 2 GB', () => minimal(bomb(`<worksheet ${MAIN}><sheetData>`, ' ', GIGABYTES, '</sheetData></worksheet>')), NOT_A_WORKBOOK],
    ['2 MB that become 2 GB, and say they are small', () => minimal({ ...bomb(`<worksheet ${MAIN}><sheetData>`, '<row/>', GIGABYTES / 6, '</sheetData></worksheet>'), size: 100 }), NOT_A_WORKBOOK],
    ['2 GB of texts', () => minimal({ text: wrapped('') }, [{ name: 'xl/sharedStrings.xml', ...bomb(`<sst ${MAIN}>`, `<si><t>${'x'.repeat(1_000)}</t></si>`, GIGABYTES / 1_020, '</sst>') }]), TOO_MUCH],
    ['hundreds of millions of cells', () => minimal(bomb(`<worksheet ${MAIN}><sheetData><row>`, '<c><v>1</v></c>', 4e8, '</row></sheetData></worksheet>')), NOT_A_WORKBOOK],
    ['a billion rows', () => minimal(bomb(`<worksheet ${MAIN}><sheetData>`, '<row><c><v>1</v></c></row>', 1e8, '</sheetData></worksheet>')), NOT_A_WORKBOOK],
    ['a hundred million formulas', () => minimal(bomb(`<worksheet ${MAIN}><sheetData>`, '<row><c><f>1</f></c></row>', 1e8, '</sheetData></worksheet>')), NOT_A_WORKBOOK],
    ['a million cells of long texts', () => minimal(bomb(`<worksheet ${MAIN}><sheetData>`, `<row>${`<c t="str"><v>${'€'.repeat(300)}</v></c>`.repeat(50)}</row>`, 20_000, '</sheetData></worksheet>')), TOO_MUCH],
    ['endless nesting', () => minimal(bomb(`<worksheet ${MAIN}><sheetData>`, '<row>', 1e7, '')), NOT_A_WORKBOOK],
    ['an endless name', () => minimal(bomb(`<worksheet ${MAIN}><`, 'a', 1e9, '')), NOT_A_WORKBOOK],
    ['endless attributes', () => minimal(bomb(`<worksheet ${MAIN} `, "a='1' ", 1e8, '')), NOT_A_WORKBOOK],
    ['an endless comment', () => minimal(bomb(`<worksheet ${MAIN}><!--`, 'a', 1e9, '')), NOT_A_WORKBOOK],
    ['an entity of the machine’s files', () => minimal({ text: `<!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]>${wrapped('<row><c t="str"><v>&e;</v></c></row>')}` }), NOT_A_WORKBOOK],
    ['an entity of the network', () => minimal({ text: `<!DOCTYPE x SYSTEM "http://127.0.0.1:9/x.dtd">${wrapped('')}` }), NOT_A_WORKBOOK],
    ['a billion laughs', () => minimal({ text: `<!DOCTYPE x [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]>${wrapped('<row><c t="str"><v>&b;</v></c></row>')}` }), NOT_A_WORKBOOK],
    ['an entity without a definition', () => minimal({ text: wrapped('<row><c t="str"><v>&e;</v></c></row>') }), NOT_A_WORKBOOK],
    ['XML that ends too early', () => minimal({ text: `<worksheet ${MAIN}><sheetData>` }), NOT_A_WORKBOOK],
    ['bytes that are no UTF-8', () => minimal({ packed: Uint8Array.of(0x3c, 0x61, 0xff, 0x3e), size: 4, crc: crc32(Uint8Array.of(0x3c, 0x61, 0xff, 0x3e)), method: 0 }), NOT_A_WORKBOOK],
    ['a sheet that is none', () => minimal({ text: `<chartsheet ${MAIN}/>` }), NOT_A_WORKBOOK],
    ['a sheet whose part is missing', () => rawZip([TYPES, ROOT, BOOK, RELATIONS]), NOT_A_WORKBOOK],
    ['a part that leads out of the package', () => minimal({ text: wrapped('') }, [{ ...RELATIONS, text: RELATIONS.text.replace('worksheets/sheet1.xml', '../../../../etc/passwd') }]), NOT_A_WORKBOOK],
    ['rows out of order', () => minimal({ text: wrapped('<row r="2"><c r="A2"><v>1</v></c></row><row r="1"><c r="A1"><v>1</v></c></row>') }), NOT_A_WORKBOOK],
    ['a cell twice', () => minimal({ text: wrapped('<row r="1"><c r="A1"><v>1</v></c><c r="A1"><v>2</v></c></row>') }), NOT_A_WORKBOOK],
    ['a cell beyond the sheet', () => minimal({ text: wrapped('<row r="1048577"><c r="A1048577"><v>1</v></c></row>') }), NOT_A_WORKBOOK],
    ['a number that is none', () => minimal({ text: wrapped('<row r="1"><c r="A1"><v>1e999</v></c></row>') }), NOT_A_WORKBOOK],
    ['a number of half a million digits that is none', () => minimal({ text: wrapped(`<row r="1"><c r="A1"><v>${'1'.repeat(500_000)}x</v></c></row>`) }), NOT_A_WORKBOOK],
    ['a text that is not there', () => minimal({ text: wrapped('<row r="1"><c r="A1" t="s"><v>9</v></c></row>') }), NOT_A_WORKBOOK],
    ['two sheets of one name', () => minimal({ text: wrapped('') }, [{ ...BOOK, text: BOOK.text.replace('</sheets>', '<sheet name="_prova" r:id="r1"/></sheets>') }]), NOT_A_WORKBOOK],
    ['millions of merged ranges', () => minimal(bomb(`<worksheet ${MAIN}><sheetData/><mergeCells>`, '<mergeCell ref="A1:XFD1048576"/>', 1_900_000, '</mergeCells></worksheet>')), TOO_MUCH],
    ['millions of conditions', () => minimal(bomb(`<worksheet ${MAIN}><sheetData/><conditionalFormatting sqref="A1">`, '<cfRule dxfId="0"/>', 1_900_000, '</conditionalFormatting></worksheet>')), TOO_MUCH],
    ['a hundred thousand relations', () => minimal({ text: wrapped('') }, [{ ...RELATIONS, text: RELATIONS.text.replace('</', `${Array.from({ length: 100_000 }, (_, index) => `<Relationship Id="x${index}" Type="x" Target="y"/>`).join('')}</`) }]), TOO_MUCH],
    ['thousands of sheets', () => minimal({ text: wrapped('') }, [{ ...BOOK, text: BOOK.text.replace('</sheets>', `${Array.from({ length: 5_000 }, (_, index) => `<sheet name="s${index}" r:id="r1"/>`).join('')}</sheets>`) }]), NOT_A_WORKBOOK],
    ['thousands of prefixes, used a million times', () => minimal(bomb(`<worksheet ${MAIN} ${Array.from({ length: 5_000 }, (_, index) => `xmlns:a${index}="u${index}"`).join(' ')}><sheetData>`, '<row a1:x="1" a2:x="1"/>', 1_000_000, '</sheetData></worksheet>')), NOT_A_WORKBOOK],
    ['a workbook of somebody else', () => minimal({ text: wrapped('') }), 'unknown'],
    ['a proof that is none', () => minimal({ text: wrapped('<row r="2"><c r="A2" t="str"><v>{"what":"pnrr-report/1","book":1}</v></c></row>') }), 'unknown'],
    ['a bomb in a part that nobody reads', () => zipSync({ ...parts(), 'xl/media/image1.png': new Uint8Array(2 ** 20) }), 'unknown'],
  ];
}

function corrupted(good: Uint8Array): Uint8Array {
  const copy = Uint8Array.from(good);
  // The data of the first part that every reader needs.
  const at = Buffer.from(good).indexOf('xl/sharedStrings.xml') + 500;
  copy[at] = (copy[at] ?? 0) ^ 0x55;
  return copy;
}
