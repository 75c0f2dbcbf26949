import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { numberOf } from '../kernel/index.js';
import { Hindsight } from '../journal/index.js';
import { Answers, ApiPage, AsOfListQuery, AsOfQuery, By, cursorKey, IdParam, May, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import { getAct, listActs } from './decree.queries.js';
import { ProposeActRequest } from './decree.requests.js';
import type { ProposedAct } from './decree.rules.js';
import { DecreeService } from './decree.service.js';
import { ActView, actView } from './decree.views.js';

@ApiTags('Atti')
@Controller('acts')
export class DecreeController {
  constructor(
    private readonly decree: DecreeService,
    private readonly hindsight: Hindsight,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(ActView, { summary: 'The decree and the acts, in the order of the book' })
  async list(@Query() query: AsOfListQuery): Promise<Page<ActView>> {
    const after = cursorKey(query.cursor, 'number')?.[0] ?? 0;
    const rows = await this.hindsight.at(query, (view, { asOf }) => listActs(view, asOf, after, query.limit + 1));
    return page(rows, query.limit, ({ id }) => [numberOf(id)], actView);
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(ActView, { status: 201, summary: 'Proposes an act of reallocation', description: 'In force when another person approves it.' })
  propose(@By() caller: Caller, @Body() request: ProposeActRequest): Promise<ActView> {
    return this.decree.propose(caller, proposedAct(request), request.reason);
  }

  @Get(':id')
  @SignedIn()
  @Answers(ActView, { summary: 'One act' })
  async get(@IdParam('act') id: string, @Query() query: AsOfQuery): Promise<ActView> {
    return actView(await this.hindsight.at(query, (view, { asOf }) => getAct(view, id, asOf)));
  }
}

function proposedAct({ reference, title, publishedOn, effectiveOn, tranches = [], hubs = [], movements = [], controls = [] }: ProposeActRequest): ProposedAct {
  return {
    reference,
    title,
    publishedOn,
    effectiveOn,
    tranches: tranches.map(({ code, name, expectedHubs, interventionLine }) => ({ code, name, expectedHubs, interventionLine })),
    hubs: hubs.map(({ code, name = null, tranche }) => ({ code, name, tranche })),
    movements: movements.map(({ from, to, amount }) => ({ from, to, amountCents: amount.cents })),
    controls,
  };
}
