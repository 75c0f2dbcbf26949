import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Hindsight, readHead } from '../journal/index.js';
import { Answers, ApiPage, AsOfListQuery, AsOfQuery, CodeParam, cursorKey, page, SignedIn, type Page } from '../platform/index.js';
import { courseOf } from './course.rules.js';
import { courseMonthView, CourseView } from './course.views.js';
import { readScope, requireFigureOf } from './figure-scope.rules.js';
import { readMonths } from './flows.queries.js';
import { readSources } from './movement-sources.queries.js';
import { movementsOf, readFigure } from './movements.queries.js';
import { FigureMovementsPage, FigureMovementsQuery, figureMovementView } from './movements.views.js';
import { readOverview, readTranche } from './overview.queries.js';
import { OverviewView, overviewView, TrancheView, trancheView } from './overview.views.js';

@ApiTags('Quadro')
@Controller()
export class OverviewController {
  constructor(private readonly hindsight: Hindsight) {}

  @Get('overview')
  @SignedIn()
  @Answers(OverviewView, { summary: 'The state of the whole decree: total, remainder, tranches, hubs' })
  async overview(@Query() query: AsOfQuery): Promise<OverviewView> {
    return this.hindsight.at(query, async (view, { asOf, day }) => overviewView(await readOverview(view, asOf), day));
  }

  @Get('overview/course')
  @SignedIn()
  @Answers(CourseView, { summary: 'The figures of the whole in time: of each month, and at its end; the very ones of the report' })
  async course(@Query() query: AsOfQuery): Promise<CourseView> {
    return this.hindsight.at(query, async (view, { day }) => {
      const { months } = courseOf(await readMonths(view, day), day.slice(0, 7));
      return { asOf: day, atEntry: (await readHead(view))?.seq ?? 0, months: months.map(courseMonthView) };
    });
  }

  @Get('overview/movements')
  @SignedIn()
  @Answers(FigureMovementsPage, { summary: 'The movements that make a figure up, in the order of the book, each with what it adds' })
  async movements(@Query() query: FigureMovementsQuery): Promise<FigureMovementsPage> {
    const { figure, of = 'total', limit, cursor } = query;
    const scope = readScope(of);
    requireFigureOf(figure, scope);
    const [seq, line] = cursorKey(cursor, 'number', 'number') ?? [0, 0];
    return this.hindsight.at(query, async (view, { asOf, day }) => {
      const total = await readFigure(view, figure, scope, asOf);
      const rows = await movementsOf(view, figure, scope, asOf, { seq, line }, limit + 1);
      const sources = await readSources(view, rows);
      const listed = page(rows, limit, (row) => [row.seq, row.line], (row) => figureMovementView(row, sources));
      return { ...listed, figure, of, asOf: day, atEntry: (await readHead(view))?.seq ?? 0, total };
    });
  }

  @Get('tranches')
  @SignedIn()
  @ApiPage(TrancheView, { summary: 'The tranches with their figures' })
  async tranches(@Query() query: AsOfListQuery): Promise<Page<TrancheView>> {
    const after = cursorKey(query.cursor, 'number')?.[0] ?? 0;
    const { tranches } = await this.hindsight.at(query, (view, { asOf }) => readOverview(view, asOf));
    const rows = tranches.filter(({ tranche }) => tranche.seq > after);
    return page(rows, query.limit, ({ tranche }) => [tranche.seq], trancheView);
  }

  @Get('tranches/:code')
  @SignedIn()
  @Answers(TrancheView, { summary: 'One tranche with its figures' })
  async tranche(@CodeParam() code: string, @Query() query: AsOfQuery): Promise<TrancheView> {
    return trancheView(await this.hindsight.at(query, (view, { asOf }) => readTranche(view, code, asOf)));
  }
}
