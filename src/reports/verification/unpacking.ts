import { createInflateRaw, crc32 } from 'node:zlib';
import type { PackedPart } from './package-directory.js';
import { expandsTooMuch, notAWorkbook } from './refusals.js';

/** Enough for a workbook of 100,000 disbursements saved by any program; read in some seconds. */
const MOST_BYTES = 128 * 2 ** 20;
/** Elements of XML, which take time whatever their length. */
const MOST_ELEMENTS = 6_000_000;
/** Characters of text and cells that are kept in memory. */
const MOST_CHARACTERS = 48 * 2 ** 20;
const MOST_CELLS = 2_000_000;
/** Relations, merged ranges, conditions: a workbook has dozens, and each takes more time and memory than a cell. */
const MOST_BESIDE = 20_000;

/** What may be spent on one file in all, whatever it says of its own size. */
export class Budget {
  private bytes = MOST_BYTES;
  private elements = MOST_ELEMENTS;
  private characters = MOST_CHARACTERS;
  private cells = MOST_CELLS;
  private beside = MOST_BESIDE;

  /** @throws RuleBroken `file-expands-too-much` */
  spendBytes(count: number): void {
    if ((this.bytes -= count) < 0) throw expandsTooMuch();
  }

  spendElement(): void {
    if ((this.elements -= 1) < 0) throw expandsTooMuch();
  }

  spendCell(): void {
    if ((this.cells -= 1) < 0) throw expandsTooMuch();
  }

  spendBeside(): void {
    if ((this.beside -= 1) < 0) throw expandsTooMuch();
  }

  spendCharacters(count: number): void {
    if ((this.characters -= count) < 0) throw expandsTooMuch();
  }
}

/**
 * The unpacked bytes of a part, piece by piece.
 * @throws RuleBroken `file-expands-too-much`, `file-not-a-workbook` where they are not those that the directory promises
 */
export async function* unpack(part: PackedPart, budget: Budget): AsyncGenerator<Uint8Array> {
  let crc = 0;
  let size = 0;
  for await (const piece of piecesOf(part)) {
    budget.spendBytes(piece.length);
    size += piece.length;
    crc = crc32(piece, crc);
    yield piece;
  }
  if (size !== part.size || crc !== part.crc) throw damaged(part.name);
}

async function* piecesOf({ packed, deflated, name }: PackedPart): AsyncGenerator<Uint8Array> {
  if (!deflated) {
    for (let at = 0; at < packed.length; at += PIECE) yield packed.subarray(at, at + PIECE);
    return;
  }
  const inflate = createInflateRaw({ chunkSize: PIECE });
  inflate.end(packed);
  try {
    for await (const piece of inflate) yield piece as Uint8Array;
  } catch (error) {
    if (/^Z_/.test(String((error as { code?: unknown }).code))) throw damaged(name);
    throw error;
  }
}

const PIECE = 64 * 1024;

function damaged(name: string): Error {
  return notAWorkbook(`la parte ${name.slice(0, 100)} è danneggiata`, `the part ${name.slice(0, 100)} is damaged`);
}
