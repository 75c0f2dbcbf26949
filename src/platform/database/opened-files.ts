import { statSync, type BigIntStats } from 'node:fs';
import { basename } from 'node:path';
import { Unavailable } from '../../kernel/index.js';

/** Beside the book's own file: its write-ahead log, and what the processes that use both agree by. */
const BESIDE = ['-wal', '-shm'] as const;

/**
 * The files of a SQLite book as they were opened. A process goes on writing to what it opened, also when another copy was
 * put in its place meanwhile: what it acknowledged then would be gone at the next start. SQLite itself looks for that only
 * where it keeps no write-ahead log.
 */
export class OpenedFiles {
  private readonly book: BigIntStats | null;
  private readonly beside: readonly (BigIntStats | null)[];
  private bytes: bigint;
  private noticed = false;
  /** The file that is open was written into by somebody else: nobody has what it held. */
  overwritten = false;

  /** To be made while connections are open: as long as they are, SQLite makes none of the files anew. */
  constructor(readonly path: string) {
    this.book = found(path);
    this.beside = BESIDE.map((suffix) => found(path + suffix));
    this.bytes = this.book?.size ?? 0n;
  }

  /** Whether the paths still lead to what was opened. Once they did not, they do no more until the next start. */
  inPlace(): boolean {
    this.noticed ||= !this.look();
    return !this.noticed;
  }

  private look(): boolean {
    const now = found(this.path);
    if (!now || !isSame(this.book, now)) return false;
    // The file of a book grows only.
    this.overwritten = now.size < this.bytes;
    if (this.overwritten) return false;
    this.bytes = now.size;
    return BESIDE.every((suffix, index) => isSame(this.beside[index] ?? null, found(this.path + suffix)));
  }
}

/** What writes, verifies or asks how the service is doing is told once the files were replaced; `kept`: the copy of what was acknowledged. */
export function bookReplaced(path: string, kept: string | null): Unavailable {
  const it = 'Il file del registro è stato sostituito, spostato o rimosso mentre il servizio era in funzione: non si registra altro finché il gestore non ferma il servizio, rimette al suo posto il registro e riavvia.';
  const en = 'The file of the book was replaced, moved or removed under the running service: nothing else is recorded until the operator stops the service, puts the book back in its place and starts again.';
  const copy = kept === null ? null : basename(kept);
  const sentence = copy === null ? { it, en } : { it: `${it} Quanto era stato confermato è nella copia ${copy}.`, en: `${en} What had been acknowledged is in the copy ${copy}.` };
  const refusal = new Unavailable('book-replaced', sentence, { copy });
  refusal.cause = new Error(`${path}, or its -wal or -shm, is no longer the file that was opened; ${kept === null ? 'no copy could be kept' : `what was acknowledged is in ${kept}`}`);
  return refusal;
}

/** Where the book as it was acknowledged goes: beside the others, never over a file. */
export function besideReplaced(path: string, moment: Date): string {
  return `${path}.acknowledged-${moment.toISOString().replace(/\D/g, '').slice(0, 14)}`;
}

function found(path: string): BigIntStats | null {
  return statSync(path, { bigint: true, throwIfNoEntry: false }) ?? null;
}

function isSame(opened: BigIntStats | null, now: BigIntStats | null): boolean {
  return opened === null || (now !== null && now.dev === opened.dev && now.ino === opened.ino);
}
