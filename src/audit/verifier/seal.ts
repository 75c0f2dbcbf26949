import { sha256Of, textOf, utf8, type Bytes } from './bytes.js';
import { canonicalText } from './canonical-text.js';
import { checked, findings, type Check, type Findings } from './findings.js';
import type { Progress } from './chain.js';
import { textSigned } from './signatures.js';

export type Files = Map<string, Bytes>;

/** What a pack consists of, besides payments and documents. */
export const PACK_FILES = [
  'LEGGIMI.txt', 'README.txt', 'verifica.html', 'pacchetto.json', 'registro.ndjson', 'registro.csv', 'movimenti.csv', 'totali.csv', 'campione.csv',
  'rifiuti-quattro-occhi.csv', 'ruoli.csv', 'storni.csv', 'registrazioni-tardive.csv', 'atti-operatore.csv', 'documenti.csv', 'chiavi.json', 'chiave-in-vigore.pem',
  'attestazione.json', 'SHA256SUMS', 'SHA256SUMS.sig',
];

/** The text that the book's key signs for a pack: canonical JSON (RFC 8785), so that anybody can make it again. */
export function packText(book: string, seq: number, hash: string, sums: string): string {
  return canonicalText({ what: 'pnrr-pack/1', book, seq, hash, sums });
}

/** Every file against `SHA256SUMS`: missing, altered, or named by nobody. */
export async function checkSums(files: Files, progress: Progress): Promise<Check> {
  const found = findings();
  for (const name of PACK_FILES) if (!files.has(name)) found.add(name, 'manca nel pacchetto', 'is missing from the pack');
  const sums = readSums(files.get('SHA256SUMS'), found);
  let done = 0;
  for (const [name, expected] of sums) {
    const content = files.get(name);
    const actual = content && (await sha256Of(content));
    if (!content && !PACK_FILES.includes(name)) found.add(name, 'manca nel pacchetto', 'is missing from the pack');
    if (actual !== undefined && actual !== expected) found.add(name, `il contenuto è cambiato: attesa l’impronta ${expected}, trovata ${actual}`, `the content has changed: hash ${expected} expected, ${actual} found`);
    done += 1;
    await progress(done, sums.size);
  }
  for (const name of files.keys()) {
    if (!sums.has(name) && name !== 'SHA256SUMS' && name !== 'SHA256SUMS.sig') found.add(name, 'non è elencato in SHA256SUMS: è stato aggiunto', 'is not listed in SHA256SUMS: it was added');
  }
  const title = { it: 'File del pacchetto e loro impronte (SHA256SUMS)', en: 'Files of the pack and their hashes (SHA256SUMS)' };
  return checked('sums', title, { it: `${sums.size} file`, en: `${sums.size} files` }, found);
}

export function readSums(content: Bytes | undefined, found: Findings): Map<string, string> {
  const sums = new Map<string, string>();
  if (!content) return sums;
  for (const [index, line] of textOf(content).split('\n').entries()) {
    const [, hash = '', name = ''] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    if (name !== '' && !sums.has(name)) sums.set(name, hash);
    else if (line !== '') found.add(`SHA256SUMS · riga/line ${index + 1}`, 'non è una riga di impronta e nome', 'is no line of hash and name');
  }
  return sums;
}

/** The signature of the book's key over `SHA256SUMS`, for this head. */
export async function checkSeal(files: Files, head: { book: string; seq: number; hash: string }, publicKey: string | null): Promise<Check> {
  const found = findings();
  const [sums, signature] = [files.get('SHA256SUMS'), files.get('SHA256SUMS.sig')];
  if (sums && signature) {
    const text = packText(head.book, head.seq, head.hash, await sha256Of(sums));
    const holds = publicKey !== null && (await textSigned(publicKey, text, textOf(signature).trim()));
    if (!holds) found.add('SHA256SUMS.sig', 'la firma non è della chiave del registro, o non è di questo elenco di impronte', 'the signature is not by the book’s key, or not of this list of hashes');
  } else {
    found.add('SHA256SUMS.sig', 'manca l’elenco delle impronte o la sua firma', 'the list of hashes or its signature is missing');
  }
  const title = { it: 'Firma del pacchetto (Ed25519)', en: 'Signature of the pack (Ed25519)' };
  return checked('seal', title, { it: 'SHA256SUMS, con la chiave in vigore', en: 'SHA256SUMS, by the key in force' }, found);
}

/** The text of a head, and of a key vouched for by the one before it. */
export function headSaid(book: string, seq: number, hash: string): string {
  return canonicalText({ what: 'pnrr-head/1', book, seq, hash });
}

export function keySaid(book: string, publicKey: string): string {
  return canonicalText({ what: 'pnrr-key/1', book, publicKey });
}

/** Parsed JSON of a file of the pack; null, and a finding, where it is none. */
export function readJson(files: Files, name: string, found: Findings): Record<string, unknown> | null {
  const content = files.get(name);
  try {
    const read = content ? (JSON.parse(textOf(content)) as unknown) : null;
    if (typeof read === 'object' && read !== null && !Array.isArray(read)) return read as Record<string, unknown>;
  } catch {
    // Said below.
  }
  found.add(name, content ? 'non è leggibile' : 'manca nel pacchetto', content ? 'cannot be read' : 'is missing from the pack');
  return null;
}

/** Whether two texts are the same bytes. */
export function sameText(one: string, other: Bytes): boolean {
  const bytes = utf8(one);
  return bytes.length === other.length && bytes.every((byte, index) => byte === other[index]);
}
