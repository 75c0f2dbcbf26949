import { canonicalText } from './canonical-text.js';
import type { Link } from './chain.js';
import { checked, entryName, findings, type Check } from './findings.js';
import { headSaid, keySaid, readJson, type Files } from './seal.js';
import { keyIdOf, textSigned } from './signatures.js';

/** A key as the journal puts it in force. */
export interface JournalKey {
  seq: number;
  key: string;
  publicKey: string;
  endorsement: string | null;
}

/** The keys that the journal itself names, in the order in which they came into force. */
export function keysIn(links: readonly Link[]): JournalKey[] {
  return links
    .filter(({ entry }) => entry.kind === 'signing-key-changed/1')
    .map(({ entry }) => {
      const { key, publicKey, endorsement } = entry.payload.after;
      return { seq: entry.seq, key: String(key), publicKey: String(publicKey), endorsement: typeof endorsement === 'string' ? endorsement : null };
    });
}

/**
 * Each key has the id that its bytes give, carries the word of the one before it, and stands in `chiavi.json` as in the
 * journal. One that nobody vouches for leaves the check open: nothing in the pack tells the book from a copy of it.
 */
export async function checkKeys(files: Files, links: readonly Link[], book: string): Promise<Check> {
  const [found, open] = [findings(), findings()];
  const keys = keysIn(links);
  for (const [index, { seq, key, publicKey, endorsement }] of keys.entries()) {
    const former = keys[index - 1];
    const id = await keyIdOf(publicKey).catch(() => '');
    if (id !== key) found.add(entryName(seq), `la chiave ${key} non ha questo identificativo: atteso ${id}`, `key ${key} does not have this id: ${id} expected`);
    if (former && endorsement === null) {
      open.add(
        entryName(seq),
        `la chiave ${key} è entrata in vigore senza l’avallo della precedente ${former.key}: può averla messa chiunque abbia una copia del registro senza la sua chiave. Confrontarla con quella annotata altrove`,
        `key ${key} came into force without the word of the former one, ${former.key}: whoever has a copy of the book without its key could have put it there. Compare it with the one noted elsewhere`,
      );
    } else if (former && !(await textSigned(former.publicKey, keySaid(book, publicKey), endorsement ?? ''))) {
      found.add(entryName(seq), `la chiave ${key} non è avallata dalla precedente ${former.key}`, `key ${key} is not endorsed by the former one, ${former.key}`);
    }
  }
  const listed = readJson(files, 'chiavi.json', found)?.['keys'];
  if (keys.length === 0) found.add('registro.ndjson', 'il registro non nomina alcuna chiave', 'the journal names no key');
  else if (listed !== undefined && canonicalText(listed as never) !== canonicalText(keys as never)) {
    found.add('chiavi.json', 'le chiavi non sono quelle del registro', 'the keys are not those of the journal');
  }
  const detail = { it: `chiavi: ${keys.length}, di cui senza avallo della precedente: ${open.count}`, en: `keys: ${keys.length}, of these without the former one’s word: ${open.count}` };
  return checked('keys', { it: 'Chiavi di firma', en: 'Signing keys' }, detail, found, open);
}

/** The statement of the head: it speaks of this journal's last entry, and the key in force signed it. */
export async function checkHead(files: Files, links: readonly Link[]): Promise<Check> {
  const found = findings();
  const [first, last, inForce] = [links[0], links.at(-1), keysIn(links).at(-1)];
  const said = readJson(files, 'attestazione.json', found);
  const signed: { key?: unknown; publicKey?: unknown; signature?: unknown } | null = said?.['signed'] ?? null;
  const differs = (what: string, expected: unknown, stated: unknown): void => {
    if (expected !== stated) found.add('attestazione.json', `${what}: attesa ${String(expected)}, trovata ${String(stated)}`, `${what}: ${String(expected)} expected, ${String(stated)} found`);
  };
  if (said && first && last) {
    const book = String(first.entry.payload.after['bookId']);
    differs('registro/book', book, said['book']);
    differs('registrazione/entry', last.entry.seq, said['seq']);
    differs('impronta/hash', last.hash, said['hash']);
    differs('registrata il/recorded at', last.entry.recordedAt, said['recordedAt']);
    differs('chiave/key', inForce?.key, signed?.key);
    differs('chiave pubblica/public key', inForce?.publicKey, signed?.publicKey);
    const text = headSaid(book, last.entry.seq, last.hash);
    if (!(await textSigned(inForce?.publicKey ?? '', text, String(signed?.signature)))) {
      found.add('attestazione.json', 'la firma dell’ultima registrazione non è della chiave in vigore', 'the signature of the last entry is not by the key in force');
    }
  }
  const title = { it: 'Ultima registrazione e sua firma (attestazione)', en: 'Last entry and its signature (statement)' };
  return checked('head', title, { it: `registrazione ${last?.entry.seq ?? 0}`, en: `entry ${last?.entry.seq ?? 0}` }, found);
}
