import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { romeDay } from '../kernel/index.js';
import { Answers, ApiPage, AsOfListQuery, AsOfQuery, Book, Clock, CodeParam, cursorKey, page, pastDay, SignedIn, type Page } from '../platform/index.js';
import { readOverview, readTranche } from './overview.queries.js';
import { OverviewView, overviewView, TrancheView, trancheView } from './overview.views.js';

@ApiTags('Quadro')
@Controller()
export class OverviewController {
  constructor(
    private readonly book: Book,
    private readonly clock: Clock,
  ) {}

  @Get('overview')
  @SignedIn()
  @Answers(OverviewView, { summary: 'The state of the whole decree: total, remainder, tranches, hubs' })
  async overview(@Query() query: AsOfQuery): Promise<OverviewView> {
    const past = pastDay(query, this.clock);
    const overview = await this.book.read((view) => readOverview(view, past));
    return overviewView(overview, past ?? romeDay(this.clock.now()));
  }

  @Get('tranches')
  @SignedIn()
  @ApiPage(TrancheView, { summary: 'The tranches with their figures' })
  async tranches(@Query() query: AsOfListQuery): Promise<Page<TrancheView>> {
    const after = cursorKey(query.cursor, 'number')?.[0] ?? 0;
    const { tranches } = await this.book.read((view) => readOverview(view, pastDay(query, this.clock)));
    const rows = tranches.filter(({ tranche }) => tranche.seq > after);
    return page(rows, query.limit, ({ tranche }) => [tranche.seq], trancheView);
  }

  @Get('tranches/:code')
  @SignedIn()
  @Answers(TrancheView, { summary: 'One tranche with its figures' })
  async tranche(@CodeParam() code: string, @Query() query: AsOfQuery): Promise<TrancheView> {
    const past = pastDay(query, this.clock);
    return trancheView(await this.book.read((view) => readTranche(view, code, past)));
  }
}
