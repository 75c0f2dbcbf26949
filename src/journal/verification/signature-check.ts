import type { View } from '../../platform/index.js';
import { readHead } from '../journal.js';
import { headSignatureTable, type SigningKeyRow } from '../signing/signing.entity.js';
import { signatureHolds } from '../signing/signing-keys.js';
import { endorsementText, headText, readBookId, readSigningKeys } from '../signing/statement.js';
import type { Difference, Remark } from './findings.js';

interface Signed {
  /** The keys that have signed the book, and the id of the one that signed its head (null: a head of 0.1.0, never signed). */
  keys: SigningKeyRow[];
  signedBy: string | null;
  remarks: Remark[];
}

/** The newest head carries the signature of the newest key, and each key the word of the one before it. */
export async function checkSignature(view: View, replayed: View, differences: Difference[]): Promise<Signed> {
  const keys = await readSigningKeys(replayed);
  const [head, book, last] = [await readHead(view), (await readBookId(view)) ?? '', await headSignatureTable.find(view, { id: 1 })];
  const inForce = keys.at(-1);
  if (!head && last) differences.push({ where: 'table', table: 'op_head_signature', row: '1', column: null, expected: null, found: 'the signature of entries that are gone' });
  if (!head || (!inForce && !last)) return { keys, signedBy: null, remarks: head ? [{ code: 'head-never-signed', count: 1, examples: [String(head.seq)] }] : [] };
  const wrong = (problem: string, expected: string, found: string): void => {
    if (expected !== found) differences.push({ where: 'journal', seq: head.seq, problem, expected, found });
  };
  wrong('signed-entry', `${head.seq} ${head.hash}`, last ? `${last.seq} ${last.hash}` : 'none');
  wrong('signing-key', inForce?.key ?? 'none', last?.key ?? 'none');
  const holds = last && inForce && signatureHolds(inForce.publicKey, headText(book, last.seq, last.hash), last.signature);
  wrong('signature', 'a signature by the key in force', holds ? 'a signature by the key in force' : 'another one');
  const unendorsed = checkEndorsements(keys, book, differences);
  const remarks: Remark[] = unendorsed.length > 0 ? [{ code: 'key-not-endorsed', count: unendorsed.length, examples: unendorsed.slice(0, 10) }] : [];
  return { keys, signedBy: last?.key ?? null, remarks };
}

/** Answers the keys that came into force without the word of the one before them. */
function checkEndorsements(keys: readonly SigningKeyRow[], book: string, differences: Difference[]): string[] {
  const unendorsed: string[] = [];
  keys.forEach(({ seq, key, publicKey, endorsement }, index) => {
    const former = keys[index - 1];
    if (!former) return;
    if (endorsement === null) unendorsed.push(key);
    else if (!signatureHolds(former.publicKey, endorsementText(book, publicKey), endorsement)) {
      differences.push({ where: 'journal', seq, problem: 'endorsement', expected: `the signature of key ${former.key}`, found: 'another one' });
    }
  });
  return unendorsed;
}
