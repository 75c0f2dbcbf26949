import { readSigningKeys, type SigningKeys } from '../../journal/index.js';
import { StartupProblem, type View } from '../../platform/index.js';

/** Who signs a workbook: the id of the key, and its signature (Ed25519, base64) of a text. */
export interface ProofSigner {
  key: string;
  sign: (text: string) => string;
}

/**
 * Who signs what the book says at an entry: the key that was in force then, so that the same question has the same
 * bytes after a rotation; where this machine does not hold it any more, the one in force now. Null where it holds no
 * key of this book, as beside a copy of it.
 */
export async function proofSignerAt(view: View, keys: SigningKeys, atEntry: number): Promise<ProofSigner | null> {
  const known = await readSigningKeys(view);
  const then = known.findLast(({ seq }) => seq <= atEntry) ?? known[0];
  const held = [then, known.at(-1)].find((key) => key !== undefined && holds(keys, key.key));
  if (!held) return null;
  return { key: held.key, sign: (text) => keys.sign(text, held.key)?.signature ?? '' };
}

/** Whoever may only read the book need not be allowed to read its key: then there is none for them. */
function holds(keys: SigningKeys, key: string): boolean {
  try {
    return keys.holds(key);
  } catch (error) {
    if (error instanceof StartupProblem) return false;
    throw error;
  }
}
