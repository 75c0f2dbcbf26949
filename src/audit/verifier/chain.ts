import type { Entry } from '../../journal/index.js';
import type { Json } from '../../kernel/index.js';
import { saidBy, sha256Of, textOf, utf8, type Bytes } from './bytes.js';
import { canonicalText } from './canonical-text.js';
import { entryName, type Findings } from './findings.js';

/** An entry as the pack's journal holds it, with the hash that was computed again here. */
export interface Link {
  entry: Entry;
  hash: string;
}

export type Progress = (done: number, of: number) => Promise<void>;

/**
 * Reads `registro.ndjson` and checks each line: its form, its number, the hash of the one before, its own hash over the
 * canonical text (RFC 8785) made again here. Answers the entries that could be read.
 */
export async function readChain(journal: Bytes, found: Findings, progress: Progress): Promise<Link[]> {
  const links: Link[] = [];
  let [at, line, seq, previous] = [0, 0, 0, '0'.repeat(64)];
  while (at < journal.length) {
    const newline = journal.indexOf(10, at);
    const end = newline < 0 ? journal.length : newline;
    line += 1;
    if (newline < 0) found.add(`registro.ndjson · riga/line ${line}`, 'il file è troncato: manca la fine dell’ultima riga', 'the file is cut: its last line does not end');
    const link = await readLine(journal.subarray(at, end), line, found);
    if (link) {
      const { entry, hash } = link;
      if (entry.seq !== seq + 1) found.add(entryName(entry.seq), `attesa la registrazione ${seq + 1}, trovata la ${entry.seq}`, `entry ${seq + 1} expected, ${entry.seq} found`);
      if (entry.previousHash !== previous) {
        found.add(entryName(entry.seq), `non segue da quella che la precede: attesa l’impronta ${previous}, trovata ${entry.previousHash}`, `does not follow from the one before: hash ${previous} expected, ${entry.previousHash} found`);
      }
      links.push(link);
      [seq, previous] = [entry.seq, hash];
    }
    at = end + 1;
    if (line % 250 === 0) await progress(end, journal.length);
  }
  return links;
}

/** One line: null, and a finding, where it is no entry. */
export async function readLine(bytes: Bytes, line: number, found: Findings): Promise<Link | null> {
  const where = `registro.ndjson · riga/line ${line}`;
  let text = '';
  let read: unknown;
  try {
    text = textOf(bytes);
    read = JSON.parse(text);
  } catch (error) {
    const { it, en } = saidBy(error);
    found.add(where, `non è una registrazione (${it})`, `is no entry (${en})`);
    return null;
  }
  if (!isLine(read)) {
    found.add(where, 'non è una registrazione: mancano dei campi', 'is no entry: fields are missing');
    return null;
  }
  const { entry, hash } = read;
  const canonical = canonicalText(entry as unknown as Json);
  const computed = await sha256Of(utf8(canonical));
  if (computed !== hash) found.add(entryName(entry.seq), `il contenuto non corrisponde all’impronta: attesa ${computed}, trovata ${hash}`, `the content does not have this hash: ${computed} expected, ${hash} found`);
  else if (text !== `{"entry":${canonical},"hash":"${hash}"}`) found.add(entryName(entry.seq), 'la riga non è in forma canonica', 'the line is not in canonical form');
  return { entry, hash };
}

export function isLine(read: unknown): read is Link {
  const isObject = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null && !Array.isArray(value);
  if (!isObject(read) || typeof read['hash'] !== 'string' || !isObject(read['entry'])) return false;
  const { seq, kind, subject, payload, movements, actor, reason, effectiveOn, recordedAt, previousHash } = read['entry'];
  const texts = [kind, subject, actor, effectiveOn, recordedAt, previousHash].every((value) => typeof value === 'string');
  const isMovement = (value: unknown): boolean =>
    isObject(value) && (value['from'] === null || typeof value['from'] === 'string') && typeof value['to'] === 'string' && typeof value['for'] === 'string' && typeof value['amountCents'] === 'number';
  const moves = Array.isArray(movements) && movements.every(isMovement);
  const says = isObject(payload) && isObject(payload['after']) && (payload['before'] === null || isObject(payload['before']));
  return texts && moves && says && Number.isSafeInteger(seq) && (reason === null || typeof reason === 'string') && !Number.isNaN(Date.parse(`${recordedAt as string}`));
}
