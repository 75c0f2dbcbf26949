import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { numberOf } from '../kernel/index.js';
import { ApprovalsService, DecisionRequest, RefusalRequest } from '../approvals/index.js';
import { Answers, ApiPage, Book, By, cursorKey, IdParam, May, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import { getChange, listChanges } from './changes.queries.js';
import { ChangesQuery } from './changes.requests.js';
import { ChangesService } from './changes.service.js';
import { ProposedChangeView, proposedChangeView } from './changes.views.js';

@ApiTags('Modifiche')
@Controller('changes')
export class ChangesController {
  constructor(
    private readonly changes: ChangesService,
    private readonly approvals: ApprovalsService,
    private readonly book: Book,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(ProposedChangeView, { summary: 'Changes of payees, terms, requirements and roles, in the order of the book' })
  list(@Query() query: ChangesQuery): Promise<Page<ProposedChangeView>> {
    const { limit, cursor, ...filter } = query;
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    return this.book.read(async (view) => {
      const rows = await listChanges(view, filter, after, limit + 1);
      return page(rows, limit, ({ id }) => [numberOf(id)], (row) => proposedChangeView(row, null));
    });
  }

  @Get(':id')
  @SignedIn()
  @Answers(ProposedChangeView, { summary: 'One change, with what approving it would do to open things' })
  get(@IdParam('change') id: string): Promise<ProposedChangeView> {
    return this.book.read(async (view) => this.changes.show(view, await getChange(view, id)));
  }

  @Post(':id/approval')
  @May('approver', 'admin')
  @Answers(ProposedChangeView, { summary: 'Approves: the change is in force', description: 'By the role that `decides` names.' })
  approve(@By() caller: Caller, @IdParam('change') id: string, @Body() request: DecisionRequest): Promise<object> {
    return this.changes.decide(caller, id, 'approval', request.reason ?? null);
  }

  @Post(':id/rejection')
  @May('approver', 'admin')
  @Answers(ProposedChangeView, { summary: 'Rejects', description: 'By the role that `decides` names.' })
  reject(@By() caller: Caller, @IdParam('change') id: string, @Body() request: RefusalRequest): Promise<object> {
    return this.changes.decide(caller, id, 'rejection', request.reason);
  }

  @Post(':id/withdrawal')
  @May('analyst', 'approver', 'admin')
  @Answers(ProposedChangeView, { summary: 'Withdraws: only whoever proposed it' })
  withdraw(@By() caller: Caller, @IdParam('change') id: string, @Body() request: RefusalRequest): Promise<object> {
    return this.approvals.decide(caller, 'change', id, 'withdrawal', request.reason);
  }
}
