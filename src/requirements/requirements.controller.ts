import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProposedChangeView } from '../changes/index.js';
import { Answers, ApiPage, Book, By, CodeParam, cursorKey, ListQuery, May, page, SignedIn, type Caller, type Page } from '../platform/index.js';
import { REQUIREMENT_CODE, type Requirement } from './requirement.entity.js';
import { getRequirement, listRequirements } from './requirements.queries.js';
import { ProposeRequirementRequest } from './requirements.requests.js';
import { RequirementsService } from './requirements.service.js';
import { RequirementView, requirementView } from './requirements.views.js';

@ApiTags('Requisiti')
@Controller('requirements')
export class RequirementsController {
  constructor(
    private readonly requirements: RequirementsService,
    private readonly book: Book,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(RequirementView, { summary: 'What must be there before money is paid, by code' })
  async list(@Query() query: ListQuery): Promise<Page<RequirementView>> {
    const after = cursorKey(query.cursor, 'string')?.[0] ?? '';
    const rows = await this.book.read((view) => listRequirements(view, after, query.limit + 1));
    return page(rows, query.limit, ({ code }) => [code], requirementView);
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(ProposedChangeView, {
    status: 201,
    summary: 'Proposes a requirement as it shall be, new or in place of the one with its code',
    description: 'It applies when another person approves the change.',
  })
  propose(@By() caller: Caller, @Body() request: ProposeRequirementRequest): Promise<ProposedChangeView> {
    return this.requirements.propose(caller, requirementOf(request), request.reason);
  }

  @Get(':code')
  @SignedIn()
  @Answers(RequirementView, { summary: 'One requirement' })
  async get(@CodeParam('code', REQUIREMENT_CODE, 'DURC') code: string): Promise<RequirementView> {
    return requirementView(await this.book.read((view) => getRequirement(view, code)));
  }
}

function requirementOf({ code, name, of, from, effect, ...request }: ProposeRequirementRequest): Requirement {
  const { tranche = null, kind = null, threshold = null, until = null, validityDays = null, covers = false } = request;
  return { code, name, of, tranche, kind, threshold, from, until, effect, validityDays, covers };
}
