import { Readable } from 'node:stream';
import { finished } from 'node:stream/promises';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readDemonstration, readHead, type JournalFilter } from '../../journal/index.js';
import { AnswersFile, AskedBy, Book, counted, SignedIn, WorkEvents, type Asker, type SayHowFar } from '../../platform/index.js';
import { readMarks } from '../afterwards.queries.js';
import { askedWords } from '../asked-words.rules.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { HistoryRow } from './history-columns.rules.js';
import { historyCsvHead, historyCsvLine } from './history-csv.rules.js';
import { historyCount, historyPages, type HistoryEnd } from './history.queries.js';
import { HistoryQuery } from './history.requests.js';
import { HISTORY_TEXTS } from './history.texts.js';

const CSV = 'text/csv';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Storico')
@Controller('journal')
export class HistoryController {
  constructor(
    private readonly book: Book,
    private readonly events: WorkEvents,
  ) {}

  @Get('export.csv')
  @SignedIn()
  @AnswersFile({
    summary: 'The entries, in the order asked for, as a table that an Italian Excel opens',
    description: 'UTF-8 with a byte order mark, semicolons, a decimal comma (a dot in English). Same question at the same head, same bytes.',
    mediaType: CSV,
  })
  async csv(@Query() { lang = 'it', ...asked }: HistoryQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    const end = await this.end();
    const lines = this.announced(asker, await this.pages(asked, end), (pages) => csvLines(pages, end, lang));
    return new StreamableFile(lines, { type: `${CSV}; charset=utf-8`, disposition: disposition(end, lang, 'csv') });
  }

  @Get('export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The entries, in the order asked for, as a workbook', description: 'Same question at the same head, same bytes.', mediaType: WORKBOOK })
  async workbook(@Query() { lang = 'it', ...asked }: HistoryQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    const end = await this.end();
    // exceljs is a tenth of what the server loads, and most starts never write a workbook.
    const { historyWorkbook } = await import('./history-workbook.js');
    const { seq, hash, recordedAt } = end.head;
    const head = { language: lang, situation: `${HISTORY_TEXTS.upTo[lang]} ${seq} · ${hash}`, filters: filterWords(asked, lang), recordedAt, demonstration: end.demonstration };
    const bytes = this.announced(asker, await this.pages(asked, end), (pages) => historyWorkbook(head, pages));
    return new StreamableFile(bytes, { type: WORKBOOK, disposition: disposition(end, lang, 'xlsx') });
  }

  private async pages(asked: HistoryAsked, end: HistoryEnd): Promise<Pages> {
    const filter = filterOf(asked);
    return { pages: historyPages(this.book, filter, end), total: await historyCount(this.book, filter, end) };
  }

  /** What is written page by page, as work that whoever asked may follow: it is done when the last byte is read, and given up with its reader. */
  private announced(asker: Asker, { pages, total }: Pages, write: (pages: AsyncIterable<HistoryRow[]>) => AsyncIterable<string | Uint8Array>): Readable {
    let say: SayHowFar = () => undefined;
    const stream = Readable.from(write(counted(pages, total, (...howFar) => say(...howFar), ({ length }) => length)));
    const followed = this.events.follow(asker, 'history', ({ begun, progress }) => {
      say = (done, all) => progress?.({ done, total: all });
      begun?.();
      return finished(stream);
    });
    // Whoever reads the stream hears what ended it.
    followed.catch(() => undefined);
    return stream;
  }

  private end(): Promise<HistoryEnd> {
    return this.book.read(async (view) => {
      const head = await readHead(view);
      if (!head) throw new Error('the book is empty');
      return { head, markOf: await readMarks(view), demonstration: await readDemonstration(view) };
    });
  }
}

interface Pages {
  pages: AsyncIterable<HistoryRow[]>;
  /** Of the entries on all of them. */
  total: number;
}

async function* csvLines(pages: AsyncIterable<HistoryRow[]>, { demonstration }: HistoryEnd, language: ReportLanguage): AsyncGenerator<string> {
  yield historyCsvHead(language, demonstration);
  for await (const rows of pages) yield rows.map((row) => historyCsvLine(row, language, demonstration)).join('');
}

/** What is asked of the journal, without the language of the file. */
type HistoryAsked = Omit<HistoryQuery, 'lang'>;

function filterOf({ sort, ...filter }: HistoryAsked): JournalFilter {
  return { ...filter, newestFirst: sort === '-seq' };
}

function disposition({ head, demonstration }: HistoryEnd, language: ReportLanguage, ending: string): string {
  return `attachment; filename="${demonstration ? 'dimostrazione_' : ''}registro_${head.seq}_${language}.${ending}"`;
}

/** `Filtri e ordine: tipo: Pagamento registrato · dal: 01/01/2024`. */
function filterWords({ sort, ...filter }: HistoryAsked, language: ReportLanguage): string {
  return `${HISTORY_TEXTS.filters[language]}: ${askedWords({ ...filter, sort }, language) || HISTORY_TEXTS.noFilter[language]}`;
}
