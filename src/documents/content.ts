import { createHash } from 'node:crypto';
import { NotFound } from '../kernel/index.js';
import type { Book, Tx, View } from '../platform/index.js';
import { contentPiecesTable } from './document.entity.js';

/** A content is written, read and copied so much at a time, whatever its length. */
const PIECE_BYTES = 2 ** 20;

/** Keeps a content under its SHA-256, if it is not kept already. */
export async function keepContent(tx: Tx, sha256: string, content: Uint8Array): Promise<void> {
  if ((await countPieces(tx, sha256)) > 0) return;
  for (let piece = 0; piece * PIECE_BYTES < content.length; piece += 1) {
    const part = content.subarray(piece * PIECE_BYTES, (piece + 1) * PIECE_BYTES);
    await contentPiecesTable.insert(tx, { sha256, piece, content: part });
  }
}

/** One piece of a content, or null where there is none. */
export async function readPiece(view: View, sha256: string, piece: number): Promise<Uint8Array | null> {
  return (await contentPiecesTable.find(view, { sha256, piece }))?.content ?? null;
}

/** SHA-256 of what is kept under that hash, so that it can be told whether it is that; null where nothing is. */
export async function hashOfKept(view: View, sha256: string): Promise<string | null> {
  const hash = createHash('sha256');
  let piece = 0;
  for (; ; piece += 1) {
    const content = await readPiece(view, sha256, piece);
    if (content === null) break;
    // What is no bytes at all was put there by somebody else.
    hash.update(typeof content === 'string' ? `not bytes: ${String(content)}` : content);
    // Of a long one, others have a turn in between.
    await new Promise((resolve) => setImmediate(resolve));
  }
  return piece === 0 ? null : hash.digest('hex');
}

export async function countPieces(view: View, sha256: string): Promise<number> {
  const row = await view.one<{ count: number }>('SELECT COUNT(*) AS "count" FROM op_documents WHERE sha256 = ?', sha256);
  return row?.count ?? 0;
}

/**
 * The bytes of a content, read as they are asked for. What is not what was attached is not handed out.
 * @throws NotFound `content-lost`
 */
export async function openContent(book: Book, sha256: string): Promise<AsyncGenerator<Uint8Array>> {
  const kept = await book.read((view) => hashOfKept(view, sha256));
  if (kept !== sha256) throw new NotFound(`SHA-256 ${sha256}`, 'content-lost');
  return piecesOf(book, sha256);
}

/** Each in a snapshot of its own: whoever reads slowly holds no connection meanwhile. */
async function* piecesOf(book: Book, sha256: string): AsyncGenerator<Uint8Array> {
  for (let piece = 0; ; piece += 1) {
    const content = await book.read((view) => readPiece(view, sha256, piece));
    if (content === null) return;
    yield content;
  }
}
