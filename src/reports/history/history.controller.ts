import { Readable } from 'node:stream';
import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { readDemonstration, readHead, type JournalFilter } from '../../journal/index.js';
import { AnswersFile, Book, SignedIn } from '../../platform/index.js';
import { readMarks } from '../afterwards.queries.js';
import { askedWords } from '../asked-words.rules.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { historyCsvHead, historyCsvLine } from './history-csv.rules.js';
import { historyPages, type HistoryEnd } from './history.queries.js';
import { HistoryQuery } from './history.requests.js';
import { HISTORY_TEXTS } from './history.texts.js';

const CSV = 'text/csv';
const WORKBOOK = 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet';

@ApiTags('Storico')
@Controller('journal')
export class HistoryController {
  constructor(private readonly book: Book) {}

  @Get('export.csv')
  @SignedIn()
  @AnswersFile({
    summary: 'The entries, in the order asked for, as a table that an Italian Excel opens',
    description: 'UTF-8 with a byte order mark, semicolons, a decimal comma (a dot in English). Same question at the same head, same bytes.',
    mediaType: CSV,
  })
  async csv(@Query() { lang = 'it', ...asked }: HistoryQuery): Promise<StreamableFile> {
    const end = await this.end();
    return new StreamableFile(Readable.from(this.csvLines(asked, end, lang)), { type: `${CSV}; charset=utf-8`, disposition: disposition(end, lang, 'csv') });
  }

  @Get('export.xlsx')
  @SignedIn()
  @AnswersFile({ summary: 'The entries, in the order asked for, as a workbook', description: 'Same question at the same head, same bytes.', mediaType: WORKBOOK })
  async workbook(@Query() { lang = 'it', ...asked }: HistoryQuery): Promise<StreamableFile> {
    const end = await this.end();
    // exceljs is a tenth of what the server loads, and most starts never write a workbook.
    const { historyWorkbook } = await import('./history-workbook.js');
    const { seq, hash, recordedAt } = end.head;
    const head = { language: lang, situation: `${HISTORY_TEXTS.upTo[lang]} ${seq} · ${hash}`, filters: filterWords(asked, lang), recordedAt, demonstration: end.demonstration };
    return new StreamableFile(Readable.from(historyWorkbook(head, historyPages(this.book, filterOf(asked), end))), { type: WORKBOOK, disposition: disposition(end, lang, 'xlsx') });
  }

  private async *csvLines(asked: HistoryAsked, end: HistoryEnd, language: ReportLanguage): AsyncGenerator<string> {
    yield historyCsvHead(language, end.demonstration);
    for await (const rows of historyPages(this.book, filterOf(asked), end)) yield rows.map((row) => historyCsvLine(row, language, end.demonstration)).join('');
  }

  private end(): Promise<HistoryEnd> {
    return this.book.read(async (view) => {
      const head = await readHead(view);
      if (!head) throw new Error('the book is empty');
      return { head, markOf: await readMarks(view), demonstration: await readDemonstration(view) };
    });
  }
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
