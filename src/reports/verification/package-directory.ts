import { notAWorkbook } from './refusals.js';

/** One part of a package, as its central directory describes it. */
export interface PackedPart {
  name: string;
  /** Where its packed bytes are. */
  packed: Uint8Array;
  deflated: boolean;
  crc: number;
  size: number;
}

const END = 0x06054b50;
const CENTRAL = 0x02014b50;
const LOCAL = 0x04034b50;
const END_SIZE = 22;
const CENTRAL_SIZE = 46;
const LOCAL_SIZE = 30;
/** A comment is no longer than this. */
const LONGEST_COMMENT = 0xffff;
/** A workbook of ours has some dozen parts; one with hundreds of sheets added to it still fewer. */
const MOST_PARTS = 2_000;
const ENCRYPTED = 1;
const IN_ZIP64 = 0xffffffff;

const cut = () => notAWorkbook('è incompleto o danneggiato', 'it is cut or damaged');

/**
 * The parts of a zip by lower-case name, from its central directory alone. Whatever could make another program see
 * other contents in the same bytes is refused: doubles, overlaps, two names for one part, sizes beyond the file.
 * @throws RuleBroken `file-not-a-workbook`
 */
export function readDirectory(file: Uint8Array): Map<string, PackedPart> {
  if (file.length < 4 || at(file).getUint16(0) !== 0x504b) throw foreign(file);
  const view = at(file);
  const end = findEnd(view);
  const [disk, count, total] = [view.getUint16(end + 4, true), view.getUint16(end + 8, true), view.getUint16(end + 10, true)];
  const [size, offset] = [view.getUint32(end + 12, true), view.getUint32(end + 16, true)];
  if (disk !== 0 || count !== total || offset + size !== end) throw cut();
  if (count === 0 || count > MOST_PARTS) throw notAWorkbook('ha troppe parti o nessuna', 'it has too many parts, or none');
  const parts = new Map<string, PackedPart>();
  const taken: [number, number][] = [];
  let next = offset;
  for (let index = 0; index < count; index += 1) {
    const entry = readEntry(file, next, end);
    next = entry.next;
    if (entry.part === null) continue;
    // Names of parts are one whatever their case (OPC, 6.2.2.3).
    const name = entry.part.name.toLowerCase();
    if (/\\|(^|\/)\.{0,2}(\/|$)/.test(name)) throw cut();
    if (parts.has(name)) throw notAWorkbook(`contiene due volte ${entry.part.name}`, `it holds ${entry.part.name} twice`);
    parts.set(name, entry.part);
    taken.push(entry.range);
  }
  if (next !== end || overlap(taken, offset)) throw cut();
  return parts;
}

function at(file: Uint8Array): DataView {
  return new DataView(file.buffer, file.byteOffset, file.byteLength);
}

function foreign(file: Uint8Array): Error {
  const isCompound = file.length > 8 && at(file).getUint32(0) === 0xd0cf11e0;
  if (!isCompound) return notAWorkbook('ha un altro formato', 'it has another format');
  return notAWorkbook('è protetto da una password o nel vecchio formato .xls', 'it is protected by a password, or in the old .xls format');
}

function findEnd(view: DataView): number {
  const first = Math.max(0, view.byteLength - END_SIZE - LONGEST_COMMENT);
  for (let place = view.byteLength - END_SIZE; place >= first; place -= 1) {
    if (view.getUint32(place, true) === END && place + END_SIZE + view.getUint16(place + 20, true) === view.byteLength) return place;
  }
  throw cut();
}

interface Entry {
  /** Null for a folder. */
  part: PackedPart | null;
  /** Where it stands in the file, header included. */
  range: [number, number];
  next: number;
}

function readEntry(file: Uint8Array, place: number, end: number): Entry {
  const view = at(file);
  if (place + CENTRAL_SIZE > end || view.getUint32(place, true) !== CENTRAL) throw cut();
  const [flags, method] = [view.getUint16(place + 8, true), view.getUint16(place + 10, true)];
  const [crc, packedSize, size] = [16, 20, 24].map((field) => view.getUint32(place + field, true)) as [number, number, number];
  const nameLength = view.getUint16(place + 28, true);
  const next = place + CENTRAL_SIZE + nameLength + view.getUint16(place + 30, true) + view.getUint16(place + 32, true);
  const local = view.getUint32(place + 42, true);
  const nameBytes = file.subarray(place + CENTRAL_SIZE, place + CENTRAL_SIZE + nameLength);
  if (next > end || [packedSize, size, local].includes(IN_ZIP64) || local + LOCAL_SIZE > file.length) throw cut();
  if (flags & ENCRYPTED || (method !== 0 && method !== 8)) throw notAWorkbook('è cifrato o compresso in un modo insolito', 'it is encrypted, or packed in an unusual way');
  const start = local + LOCAL_SIZE + view.getUint16(local + 26, true) + view.getUint16(local + 28, true);
  const localName = file.subarray(local + LOCAL_SIZE, local + LOCAL_SIZE + view.getUint16(local + 26, true));
  if (view.getUint32(local, true) !== LOCAL || !sameBytes(localName, nameBytes) || start + packedSize > file.length) throw cut();
  const name = Buffer.from(nameBytes).toString('utf8').replace(/^\//, '');
  const part = name.endsWith('/') ? null : { name, packed: file.subarray(start, start + packedSize), deflated: method === 8, crc, size };
  return { part, range: [local, start + packedSize], next };
}

function sameBytes(one: Uint8Array, other: Uint8Array): boolean {
  return one.length === other.length && one.every((byte, index) => byte === other[index]);
}

/** Whether two parts share bytes, or one runs into the directory: the trick of the densest bombs. */
function overlap(ranges: readonly [number, number][], directory: number): boolean {
  const sorted = [...ranges].sort(([a], [b]) => a - b);
  return sorted.some(([, end], index) => end > (sorted[index + 1]?.[0] ?? directory));
}
