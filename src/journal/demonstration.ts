import { Inject, Injectable, type OnApplicationBootstrap } from '@nestjs/common';
import { Book, type View } from '../platform/index.js';
import type { EntryDraft } from './entry.js';

/** Follows the opening, or never comes: a book does not become a demonstration, and does not cease to be one. */
const DEMONSTRATION_ENTRY = 2;
const KIND = 'demonstration-declared/1';

/** The entry by which a book says of itself that what is in it is invented. */
export function declareDemonstration(effectiveOn: EntryDraft['effectiveOn']): EntryDraft {
  return { kind: KIND, subject: 'book', payload: { before: null, after: { demonstration: true } }, movements: [], reason: null, effectiveOn };
}

/** Whether the book is a demonstration's. */
export async function readDemonstration(view: View): Promise<boolean> {
  const row = await view.one<{ kind: string }>('SELECT kind AS "kind" FROM journal WHERE seq = ?', DEMONSTRATION_ENTRY);
  return row?.kind === KIND;
}

/** What the opened book is, for those who cannot wait for the database. */
@Injectable()
export class BookMark implements OnApplicationBootstrap {
  demonstration = false;

  constructor(@Inject(Book) private readonly book: Book) {}

  async onApplicationBootstrap(): Promise<void> {
    this.demonstration = await this.book.read(readDemonstration);
  }
}
