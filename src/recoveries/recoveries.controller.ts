import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Money } from '../kernel/index.js';
import { Hindsight } from '../journal/index.js';
import { Answers, AsOfQuery, By, IdParam, May, SignedIn, type Caller } from '../platform/index.js';
import { getRecoveryOn } from './recoveries.queries.js';
import { pageOfRecoveries, totalsOfRecoveries } from './recovery-lists.queries.js';
import { CollectionRequest, ProposeRecoveryRequest, RecoveriesQuery } from './recoveries.requests.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveriesPage, RecoveryView, recoveryView } from './recoveries.views.js';

@ApiTags('Recuperi')
@Controller('recoveries')
export class RecoveriesController {
  constructor(
    private readonly recoveries: RecoveriesService,
    private readonly hindsight: Hindsight,
  ) {}

  @Get()
  @SignedIn()
  @Answers(RecoveriesPage, {
    summary: 'The recoveries, in the order of the book or the one asked for, with the sums of the whole filtered set',
    description: 'On a past day those that were ordered by then, in their state of then.',
  })
  async list(@Query() query: RecoveriesQuery): Promise<RecoveriesPage> {
    const { limit, cursor, sort, asOf: _, atEntry: __, ...filter } = query;
    return this.hindsight.at(query, async (view, sight) => {
      const { items, ...rest } = await pageOfRecoveries(view, filter, sight, { limit, cursor, sort });
      const views: RecoveryView[] = [];
      for (const row of items) views.push(await recoveryView(view, row, sight.asOf));
      return { items: views, ...rest, totals: await totalsOfRecoveries(view, filter, sight) };
    });
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(RecoveryView, { status: 201, summary: 'Proposes to order money of a payment back', description: 'Ordered when another person approves it.' })
  propose(@By() caller: Caller, @Body() request: ProposeRecoveryRequest): Promise<RecoveryView> {
    const { disbursement, amount, dueOn, cause, effectiveOn = null, reason } = request;
    return this.recoveries.propose(caller, disbursement, { amount, dueOn, cause, effectiveOn }, reason);
  }

  @Get(':id')
  @SignedIn()
  @Answers(RecoveryView, { summary: 'One recovery with the parts that came back', description: 'On a past day as it stood then; it is not there before it was ordered.' })
  get(@IdParam('recovery') id: string, @Query() query: AsOfQuery): Promise<RecoveryView> {
    return this.hindsight.at(query, async (view, { asOf }) => recoveryView(view, await getRecoveryOn(view, id, asOf), asOf));
  }

  @Post(':id/collection')
  @May('analyst', 'approver')
  @Answers(RecoveryView, { summary: 'Records that a part has come back' })
  collect(@By() caller: Caller, @IdParam('recovery') id: string, @Body() request: CollectionRequest): Promise<RecoveryView> {
    const { reason = null, interest = Money.ZERO, collectedOn, amount, settlement, destination } = request;
    return this.recoveries.collect(caller, id, { collectedOn, amount, interest, settlement, destination }, reason);
  }
}
