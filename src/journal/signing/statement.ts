import { canonicalJson } from '../../kernel/index.js';
import type { View } from '../../platform/index.js';
import { readHead } from '../journal.js';
import { headSignatureTable, signingKeysTable, type SigningKeyRow } from './signing.entity.js';
import { signatureHolds, type PublicKey, type Signature } from './signing-keys.js';

/** What the book says of itself at its head. Kept elsewhere, it convicts whoever rewrites what came before. */
export interface Statement {
  /** The random id of entry 1. */
  book: string;
  seq: number;
  hash: string;
  recordedAt: string;
  /** Null where the head was never signed: a book of 0.1.0 before its first commit. */
  signed: (Signature & PublicKey) | null;
}

/** The text that is signed for a head: canonical JSON (RFC 8785), so that anybody can make it again. */
export function headText(book: string, seq: number, hash: string): string {
  return canonicalJson({ what: 'pnrr-head/1', book, seq, hash });
}

/** The text with which a key vouches for the one after it. */
export function endorsementText(book: string, publicKey: string): string {
  return canonicalJson({ what: 'pnrr-key/1', book, publicKey });
}

/** The random id that entry 1 gave to the book, or null in an empty one, and in one whose entry 1 was altered beyond reading. */
export async function readBookId(view: View): Promise<string | null> {
  const row = await view.one<{ payload: string }>('SELECT payload AS "payload" FROM journal WHERE seq = 1');
  return row ? bookIdIn(row.payload) : null;
}

function bookIdIn(payload: string): string | null {
  try {
    const { after } = JSON.parse(payload) as { after?: { bookId?: unknown } };
    return typeof after?.bookId === 'string' ? after.bookId : null;
  } catch {
    return null;
  }
}

/** The keys that have signed the book, in the order in which they came into force. */
export function readSigningKeys(view: View): Promise<SigningKeyRow[]> {
  return signingKeysTable.select(view, 'ORDER BY seq');
}

/** The key that was in force at an entry: the last one put in force by then, or the first that ever was. */
export async function keyInForceAt(view: View, seq: number): Promise<SigningKeyRow | null> {
  const keys = await readSigningKeys(view);
  return keys.findLast((key) => key.seq <= seq) ?? keys[0] ?? null;
}

/** The statement of the newest head, or null in an empty book. */
export async function readStatement(view: View): Promise<Statement | null> {
  const head = await readHead(view);
  const book = await readBookId(view);
  if (!head || book === null) return null;
  const signature = await headSignatureTable.find(view, { id: 1 });
  const key = signature && (await readSigningKeys(view)).find((candidate) => candidate.key === signature.key);
  const isOfHead = signature?.seq === head.seq && signature.hash === head.hash;
  const signed = isOfHead && key ? { key: key.key, publicKey: key.publicKey, signature: signature.signature } : null;
  return { book, ...head, signed };
}

/** Whether a statement was signed by the key that it names. Whether that key is the book's is another question. */
export function statementHolds({ book, seq, hash, signed }: Statement): boolean {
  return signed !== null && signatureHolds(signed.publicKey, headText(book, seq, hash), signed.signature);
}
