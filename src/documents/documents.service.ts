import { Injectable } from '@nestjs/common';
import { Journal } from '../journal/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import { keepContent } from './content.js';
import type { DocumentHolder } from './document-holder.js';
import type { DocumentRow } from './document.entity.js';
import { attachDocument, withdrawDocument, type SentFile } from './document.rules.js';
import { getDocument, sameAttached } from './documents.queries.js';

/** Files attached to things: the content is kept, the journal holds its hash. */
@Injectable()
export class DocumentsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  attach(caller: Caller, { of, subjectOf }: DocumentHolder, id: string, file: SentFile, reason: string | null): Promise<DocumentRow> {
    return this.book.write(caller, async (tx) => {
      const holder = { of, id, subject: await subjectOf(tx, id) };
      const same = await sameAttached(tx, of, id, file.sha256);
      const { seq } = await this.journal.append(tx, attachDocument(file, { holder, same, today: tx.today }, reason));
      await keepContent(tx, file.sha256, file.content);
      return getDocument(tx, seq);
    });
  }

  withdraw(caller: Caller, seq: number, reason: string): Promise<DocumentRow> {
    return this.book.write(caller, async (tx: Tx) => {
      await this.journal.append(tx, withdrawDocument(await getDocument(tx, seq), tx.today, reason));
      return getDocument(tx, seq);
    });
  }
}
