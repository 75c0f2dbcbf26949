import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Actor } from '../kernel/index.js';
import { Answers, ApiPage, Book, By, cursorKey, ListQuery, May, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import { waitingProposals } from './approvals.queries.js';
import { proposalId } from './approvals.rules.js';
import { BatchRequest, BatchView, WaitingView } from './approvals.requests.js';
import { ApprovalsService, requireDistinct } from './approvals.service.js';
import type { ProposalRow } from './proposal.entity.js';

@ApiTags('Approvazioni')
@Controller('approvals')
export class ApprovalsController {
  constructor(
    private readonly approvals: ApprovalsService,
    private readonly book: Book,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(WaitingView, { summary: 'What waits for a decision, oldest first' })
  async list(@By() caller: Caller, @Query() query: ListQuery): Promise<Page<WaitingView>> {
    const after = cursorKey(query.cursor, 'number')?.[0] ?? 0;
    const rows = await this.book.read((view) => waitingProposals(view, after, query.limit + 1));
    return page(rows, query.limit, ({ seq }) => [seq], (row) => waitingView(row, caller.actor));
  }

  @Post()
  @May('approver')
  @Answers(BatchView, { summary: 'Approves many at once, in the order given: all or none' })
  async approveAll(@By() caller: Caller, @Body() request: BatchRequest): Promise<BatchView> {
    requireDistinct(request.items);
    return this.approvals.approveAll(caller, request.items, request.reason ?? null);
  }
}

function waitingView(row: ProposalRow, actor: Actor): WaitingView {
  const { noun, proposedBy, proposedAt, effectiveOn, amount, hub, tranche, reason } = row;
  const mayApprove = actor.roles.includes(row.decides) && proposedBy !== actor.id;
  return { id: proposalId(row), noun, proposedBy, proposedAt, effectiveOn, amount, hub, tranche, reason, mayApprove };
}
