import { textOf, unfit, type Bytes } from './bytes.js';

export interface Packed {
  name: string;
  method: number;
  /** Packed and unpacked length in bytes, and where the local header stands. */
  packed: number;
  length: number;
  at: number;
}

/** A pack holds no more than this unpacked: what claims more is refused before a byte is unpacked. */
export const MOST_UNPACKED = 2_000_000_000;

/** The files of a ZIP by name. @throws Error (with `said`) on what is none, is cut, encrypted, or larger than it says */
export async function readZip(zip: Bytes): Promise<Map<string, Bytes>> {
  const files = new Map<string, Bytes>();
  const listed = zipListing(zip);
  if (listed.reduce((sum, { length }) => sum + length, 0) > MOST_UNPACKED) throw unfit('lo ZIP dichiara più di 2 GB: estrarre il pacchetto e scegliere la cartella', 'the ZIP claims more than 2 GB: extract the pack and choose the folder');
  for (const entry of listed) {
    if (entry.name.endsWith('/')) continue;
    if (files.has(entry.name)) throw unfit(`nello ZIP ${entry.name} compare due volte`, `${entry.name} stands twice in the ZIP`);
    files.set(entry.name, await unpacked(zip, entry));
  }
  return files;
}

/** The central directory. */
export function zipListing(zip: Bytes): Packed[] {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  const broken = (): Error => unfit('il file non è uno ZIP, o è troncato', 'the file is no ZIP, or is cut');
  let end = zip.length - 22;
  while (end >= 0 && end > zip.length - 65_558 && view.getUint32(end, true) !== 0x06054b50) end -= 1;
  if (end < 0 || view.getUint32(end, true) !== 0x06054b50) throw broken();
  const listed: Packed[] = [];
  let at = view.getUint32(end + 16, true);
  for (let left = view.getUint16(end + 10, true); left > 0; left -= 1) {
    if (at + 46 > end || view.getUint32(at, true) !== 0x02014b50) throw broken();
    const [nameLength, extra, comment] = [view.getUint16(at + 28, true), view.getUint16(at + 30, true), view.getUint16(at + 32, true)];
    const name = textOf(zip.subarray(at + 46, at + 46 + nameLength));
    if ((view.getUint16(at + 8, true) & 1) !== 0) throw unfit(`nello ZIP ${name} è cifrato`, `${name} is encrypted in the ZIP`);
    const [packed, length] = [view.getUint32(at + 20, true), view.getUint32(at + 24, true)];
    listed.push({ name, method: view.getUint16(at + 10, true), packed, length, at: view.getUint32(at + 42, true) });
    at += 46 + nameLength + extra + comment;
  }
  return listed;
}

export async function unpacked(zip: Bytes, { name, method, packed, length, at }: Packed): Promise<Bytes> {
  const view = new DataView(zip.buffer, zip.byteOffset, zip.length);
  if (at + 30 > zip.length || view.getUint32(at, true) !== 0x04034b50) throw unfit(`nello ZIP ${name} è danneggiato`, `${name} is damaged in the ZIP`);
  const start = at + 30 + view.getUint16(at + 26, true) + view.getUint16(at + 28, true);
  const content = zip.subarray(start, start + packed);
  if (method === 0 && content.length === length) return content;
  if (method !== 8 || content.length !== packed) throw unfit(`nello ZIP ${name} è danneggiato`, `${name} is damaged in the ZIP`);
  if (typeof DecompressionStream === 'undefined') {
    throw unfit('questo browser non apre gli ZIP: estrarre il pacchetto e scegliere la cartella', 'this browser opens no ZIP: extract the pack and choose the folder');
  }
  return inflated(name, content, length);
}

/** Never more than the length that the ZIP says. */
export async function inflated(name: string, content: Bytes, length: number): Promise<Bytes> {
  const whole = new Uint8Array(length);
  let filled = 0;
  try {
    const reader = new Blob([content]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
    for (;;) {
      const { done, value } = (await reader.read()) as { done: boolean; value?: Uint8Array };
      if (done || !value) break;
      if (filled + value.length > length) {
        await reader.cancel();
        filled = Infinity;
        break;
      }
      whole.set(value, filled);
      filled += value.length;
    }
  } catch {
    filled = NaN;
  }
  if (filled !== length) throw unfit(`nello ZIP ${name} è danneggiato`, `${name} is damaged in the ZIP`);
  return whole;
}
