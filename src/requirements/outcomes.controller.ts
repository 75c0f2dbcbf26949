import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, ApiPage, Book, By, cursorKey, May, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import type { Outcome } from './requirement.entity.js';
import { dated, listOutcomes } from './requirements.queries.js';
import { OutcomesQuery, RecordOutcomeRequest } from './requirements.requests.js';
import { RequirementsService } from './requirements.service.js';
import { OutcomeView, outcomeView } from './requirements.views.js';

@ApiTags('Requisiti')
@Controller('outcomes')
export class OutcomesController {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly book: Book,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(OutcomeView, { summary: 'Outcomes of requirements and of preventive controls, in the order of the book' })
  async list(@Query() query: OutcomesQuery): Promise<Page<OutcomeView>> {
    const { limit, cursor, ...filter } = query;
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    const rows = await this.book.read(async (view) => dated(view, await listOutcomes(view, filter, after, limit + 1)));
    return page(rows, limit, ({ seq }) => [seq], outcomeView);
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(OutcomeView, {
    status: 201,
    summary: 'Records the outcome of a requirement or of a preventive control',
    description: 'Nothing recorded is edited: a later outcome counts for more, and a negative one undoes those before it.',
  })
  async record(@By() caller: Caller, @Body() request: RecordOutcomeRequest): Promise<OutcomeView> {
    return outcomeView(await this.requirements.record(caller, outcomeOf(request), request.reason));
  }
}

function outcomeOf({ subject, result, protocol, obtainedOn, ...request }: RecordOutcomeRequest): Outcome {
  const { requirement = null, control = null, expiresOn = null, amount = null } = request;
  return { subject, requirement, control, result, protocol, obtainedOn, expiresOn, amount };
}
