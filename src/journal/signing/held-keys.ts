import type { View } from '../../platform/index.js';
import type { BookCheck, Difference } from '../verification/findings.js';
import type { Anchor, SigningKeys } from './signing-keys.js';
import { readBookId, readSigningKeys } from './statement.js';

/** The entries of this book that are not what the key file of this machine remembers of them, with what they are. */
export async function brokenAnchors(view: View, keys: SigningKeys): Promise<(Anchor & { found: string | null })[]> {
  const book = await readBookId(view);
  const broken: (Anchor & { found: string | null })[] = [];
  for (const anchor of keys.anchors.filter((candidate) => candidate.book === book)) {
    const found = (await view.one<{ hash: string }>('SELECT hash AS "hash" FROM journal WHERE seq = ?', anchor.seq))?.hash ?? null;
    if (found !== anchor.hash) broken.push({ ...anchor, found });
  }
  return broken;
}

/**
 * Holds a book to the key file of the machine that verifies it: who has the database alone can make chain, keys and
 * signatures anew, but not the keys that are held here. Where there is no key file, it has nothing to say.
 */
export function heldKeysCheck(keys: SigningKeys): BookCheck {
  return async (view) => {
    const { current } = keys;
    const newest = (await readSigningKeys(view)).at(-1);
    const differences: Difference[] = (await brokenAnchors(view, keys)).map(({ seq, hash, found }) => ({ where: 'journal', seq, problem: 'anchor', expected: hash, found: found ?? 'no entry' }));
    const expected = newest ? keys.holds(newest.key) : keys.anchors.length === 0;
    if (current && !expected) differences.push({ where: 'journal', seq: newest?.seq ?? 0, problem: 'signing-key-held', expected: current.key, found: newest?.key ?? 'none' });
    return { differences, remarks: [] };
  };
}
