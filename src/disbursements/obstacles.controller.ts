import { Controller, Get, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { romeDay, type CalendarDate } from '../kernel/index.js';
import { Answers, Book, Clock, IdParam, In, SignedIn, type Language } from '../platform/index.js';
import { obstaclesOfDisbursement, obstaclesOfGrant } from './obstacles.queries.js';
import { ObstaclesQuery } from './disbursements.requests.js';
import { ObstaclesView, obstaclesView } from './disbursements.views.js';

/** What stands in the way, said before anybody asks. */
@ApiTags('Erogazioni')
@Controller()
export class ObstaclesController {
  constructor(
    private readonly book: Book,
    private readonly clock: Clock,
  ) {}

  @Get('grants/:id/obstacles')
  @SignedIn()
  @Answers(ObstaclesView, { summary: 'What would stand in the way of a payment that is not requested yet' })
  ofGrant(@IdParam('grant') id: string, @Query() query: ObstaclesQuery, @In() language: Language): Promise<ObstaclesView> {
    const { kind, amount, on = this.today() } = query;
    return this.book.read(async (view) => obstaclesView(await obstaclesOfGrant(view, id, { kind, amount, on }, this.today()), language));
  }

  @Get('disbursements/:id/obstacles')
  @SignedIn()
  @Answers(ObstaclesView, { summary: 'What stands in the way of paying a disbursement today' })
  ofDisbursement(@IdParam('disbursement') id: string, @In() language: Language): Promise<ObstaclesView> {
    return this.book.read(async (view) => obstaclesView(await obstaclesOfDisbursement(view, id, this.today()), language));
  }

  private today(): CalendarDate {
    return romeDay(this.clock.now());
  }
}
