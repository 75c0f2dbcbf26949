import { Controller, Get, Inject, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { READ_MARKS, type FindRelatives, type ReadMarks } from '../journal/index.js';
import { ApiPage, Book, CodeParam, cursorKey, page, SignedIn, type Page } from '../platform/index.js';
import { readTimeline } from './timeline.queries.js';
import { TimelineItemView, timelineItemView, TimelineQuery } from './timeline.views.js';

export const FIND_RELATIVES = Symbol('how what hangs on a thing is found');

/** Ids, codes of tranches, hubs and requirements, and the words under which the book speaks of itself. */
const SUBJECT = /^[A-Za-z0-9][A-Za-z0-9-]{0,15}$/;

@ApiTags('Storico')
@Controller('journal/timeline')
export class TimelineController {
  constructor(
    private readonly book: Book,
    @Inject(FIND_RELATIVES) private readonly find: readonly FindRelatives[],
    @Inject(READ_MARKS) private readonly readMarks: ReadMarks,
  ) {}

  @Get(':subject')
  @SignedIn()
  @ApiPage(TimelineItemView, {
    summary: 'Everything about a thing, in the order of the book',
    description: 'Its own entries and those of what hangs on it: of a disbursement its reversals and recoveries, of a grant its disbursements in headlines, of a hub its grants, and so on.',
  })
  async timeline(@CodeParam('subject', SUBJECT, 'CC-04') subject: string, @Query() query: TimelineQuery): Promise<Page<TimelineItemView>> {
    const { limit, cursor, ...filter } = query;
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    return this.book.read(async (view) => {
      const { find, readMarks } = this;
      const { told, ...known } = await readTimeline(view, { subject, find, readMarks, filter }, after, limit + 1);
      return page(told, limit, ({ entry }) => [entry.seq], (one) => timelineItemView(subject, one, known));
    });
  }
}
