import { existsSync } from 'node:fs';
import BetterSqlite3 from 'better-sqlite3';
import { Conflict, NotFound } from '../kernel/index.js';
import { copySqlite, copyTables, makeSingleFile, withFile, type Book, type Caller, type Schema, type Tx } from '../platform/index.js';
import type { EntryDraft } from './entry.js';
import { readHead, type Head, type Journal } from './journal.js';
import type { HeadSigner } from './signing/head-signer.js';
import { verifyBook, type Verification } from './verification/verification.js';

/** Writes a copy of the book as a SQLite file, one snapshot, whatever database the book is in. Never over a file. */
export async function backupBook(book: Book, schema: Schema, file: string): Promise<Head> {
  refuseExisting(file);
  const { options } = book.source;
  if (options.type === 'better-sqlite3') {
    const raw = new BetterSqlite3(options.database, { readonly: true, fileMustExist: true });
    await copySqlite(raw, file).finally(() => raw.close());
  } else {
    await book.read((view) => withFile(file, schema, 'write', (tx) => copyTables(view, tx)));
    makeSingleFile(file);
  }
  const head = await withFile(file, schema, 'read', (copy) => readHead(copy));
  if (!head) throw new NotFound('book');
  return head;
}

export interface Restored {
  verification: Verification;
  restored: boolean;
}

/** Fills an empty book from a copy that verifies. @throws Conflict `book-not-empty`: nothing is ever overwritten */
export async function restoreBook(book: Book, { journal, signer }: { journal: Journal; signer: HeadSigner }, schema: Schema, file: string, caller: Caller): Promise<Restored> {
  if (!existsSync(file)) throw new NotFound(file);
  return withFile(file, schema, 'read', async (copy) => {
    const verification = await verifyBook(copy, journal, schema);
    if (!verification.verified || !verification.head) return { verification, restored: false };
    await book.write(caller, async (tx) => {
      if (await readHead(tx)) throw notEmpty();
      await copyTables(copy, tx);
      await journal.append(tx, restoredEntry(verification.head as Head, tx));
      await signer.takeOver(tx);
    });
    return { verification, restored: true };
  });
}

/** @throws Conflict `file-exists` */
export function refuseExisting(file: string): void {
  if (!existsSync(file)) return;
  throw new Conflict('file-exists', { it: `${file} esiste già e non viene sovrascritto.`, en: `${file} exists already and is not overwritten.` }, { file });
}

function restoredEntry({ seq, hash }: Head, tx: Tx): EntryDraft {
  const payload = { before: null, after: { headSeq: seq, headHash: hash } };
  return { kind: 'book-restored/1', subject: 'book', payload, movements: [], reason: null, effectiveOn: tx.today };
}

function notEmpty(): Conflict {
  return new Conflict('book-not-empty', {
    it: 'Il registro di destinazione non è vuoto: ripristinare in uno nuovo (DATABASE_URL).',
    en: 'The book to restore into is not empty: restore into a new one (DATABASE_URL).',
  });
}
