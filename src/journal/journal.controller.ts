import { Readable } from 'node:stream';
import { Controller, Get, Inject, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { NotFound } from '../kernel/index.js';
import { Answers, AnswersFile, ApiPage, AskedBy, Book, cursorKey, LongWork, May, NumberParam, page, JoinedWork, SignedIn, WorkEvents, type Asker, type Page } from '../platform/index.js';
import { entryText } from './entry.js';
import { READ_MARKS, type ReadMarks } from './entry-marks.js';
import { readStatement } from './signing/statement.js';
import { findEntry, listEntries } from './journal.queries.js';
import { EntryView, entryView, HeadView, headView, JournalQuery, VerificationView, verificationView } from './journal.views.js';
import { VERIFICATION, type Verification } from './verification/verification.js';

const EXPORTED_AT_ONCE = 500;

@ApiTags('Storico')
@Controller('journal')
export class JournalController {
  /** Verification reads everything: once for all who ask meanwhile. */
  private readonly verifying: JoinedWork<Verification>;

  constructor(
    private readonly book: Book,
    private readonly events: WorkEvents,
    longWork: LongWork,
    @Inject(READ_MARKS) private readonly readMarks: ReadMarks,
  ) {
    this.verifying = new JoinedWork((watch) => longWork.run(VERIFICATION, null, watch));
  }

  @Get()
  @SignedIn()
  @ApiPage(EntryView, { summary: 'The entries, in the order of the book' })
  async list(@Query() query: JournalQuery): Promise<Page<EntryView>> {
    const { limit, cursor, sort, ...asked } = query;
    const filter = { ...asked, newestFirst: sort === '-seq' };
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    return this.book.read(async (view) => {
      const markOf = await this.readMarks(view);
      return page(await listEntries(view, filter, after, limit + 1), limit, ({ seq }) => [seq], (row) => entryView(row, markOf));
    });
  }

  @Get('head')
  @SignedIn()
  @Answers(HeadView, { summary: 'The newest entry: what a statement kept elsewhere is compared with' })
  async head(): Promise<HeadView> {
    const statement = await this.book.read((view) => readStatement(view));
    if (!statement) throw new NotFound('head', 'entry-unknown');
    return headView(statement);
  }

  @Get('verification')
  @May('auditor', 'admin', 'approver')
  @Answers(VerificationView, { summary: 'Re-hashes and replays the whole book, and compares every column with the live tables' })
  async verification(@AskedBy() asker: Asker): Promise<VerificationView> {
    return verificationView(await this.events.follow(asker, 'verification', (watch) => this.verifying.ask(watch)));
  }

  @Get('export.ndjson')
  @SignedIn()
  @AnswersFile({ summary: 'Every entry with its hash, one JSON object a line, in canonical form', mediaType: 'application/x-ndjson' })
  export(): StreamableFile {
    const lines = Readable.from(this.lines());
    return new StreamableFile(lines, { type: 'application/x-ndjson', disposition: 'attachment; filename="registro.ndjson"' });
  }

  @Get(':seq')
  @SignedIn()
  @Answers(EntryView, { summary: 'One entry' })
  async get(@NumberParam('seq', 'Number of the entry.') seq: number): Promise<EntryView> {
    return this.book.read(async (view) => {
      const row = await findEntry(view, seq);
      if (!row) throw new NotFound(String(seq), 'entry-unknown');
      return entryView(row, await this.readMarks(view));
    });
  }

  /** Page by page, so that a slow reader holds no snapshot; entries never change, so the pages fit together. */
  private async *lines(): AsyncGenerator<string> {
    let after = 0;
    for (;;) {
      const rows = await this.book.read((view) => listEntries(view, {}, after, EXPORTED_AT_ONCE));
      if (rows.length === 0) return;
      yield rows.map((row) => `{"entry":${entryText(row, row)},"hash":"${row.hash}"}\n`).join('');
      after = rows.at(-1)?.seq ?? after;
    }
  }
}
