import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { ProposedChangeView } from '../changes/index.js';
import { Hindsight } from '../journal/index.js';
import { Answers, AsOfQuery, By, IdParam, May, SignedIn, type Caller } from '../platform/index.js';
import type { Agreement } from './grant.entity.js';
import { pageOfGrants, totalsOfGrants } from './grant-lists.queries.js';
import { getGrant } from './grants.queries.js';
import { GrantsQuery, ProposeGrantRequest, ProposeTermsRequest, ReductionRequest, type AgreementRequest } from './grants.requests.js';
import type { ProposedGrant } from './grants.rules.js';
import { GrantsService } from './grants.service.js';
import { GrantsPage, grantTotalsView, GrantView, grantView, ReductionView } from './grants.views.js';

const DAYS_TO_PAY = 30;

@ApiTags('Concessioni')
@Controller('grants')
export class GrantsController {
  constructor(
    private readonly grants: GrantsService,
    private readonly hindsight: Hindsight,
  ) {}

  @Get()
  @SignedIn()
  @Answers(GrantsPage, { summary: 'The grants, in the order of the book or the one asked for, with the sums of the whole filtered set' })
  async list(@Query() query: GrantsQuery): Promise<GrantsPage> {
    const { limit, cursor, sort, asOf: _, atEntry: __, ...filter } = query;
    return this.hindsight.at(query, async (view, { asOf }) => {
      const { items, ...rest } = await pageOfGrants(view, filter, asOf, { limit, cursor, sort });
      const views: GrantView[] = [];
      for (const row of items) views.push(await grantView(view, row, asOf));
      return { items: views, ...rest, totals: grantTotalsView(await totalsOfGrants(view, filter, asOf)) };
    });
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(GrantView, { status: 201, summary: 'Proposes a grant', description: "The tranche's ceiling is checked when another person approves it." })
  propose(@By() caller: Caller, @Body() request: ProposeGrantRequest): Promise<GrantView> {
    return this.grants.propose(caller, proposedGrant(request), request.reason);
  }

  @Get(':id')
  @SignedIn()
  @Answers(GrantView, { summary: 'One grant with its money' })
  get(@IdParam('grant') id: string, @Query() query: AsOfQuery): Promise<GrantView> {
    return this.hindsight.at(query, async (view, { asOf }) => grantView(view, await getGrant(view, id, asOf), asOf));
  }

  @Post(':id/terms')
  @May('analyst', 'approver')
  @Answers(ProposedChangeView, { status: 201, summary: 'Proposes other terms of a grant, from a day on', description: 'They hold when another person approves the change.' })
  changeTerms(@By() caller: Caller, @IdParam('grant') id: string, @Body() request: ProposeTermsRequest): Promise<ProposedChangeView> {
    const { terms, agreement, effectiveOn, reason } = request;
    const { advanceMaxPercent, cumulativeMaxPercent, paymentDays = null } = terms;
    const proposed = { terms: { advanceMaxPercent, cumulativeMaxPercent, paymentDays }, agreement: agreement ? agreementOf(agreement) : null, effectiveOn };
    return this.grants.proposeTerms(caller, id, proposed, reason);
  }

  @Post(':id/reductions')
  @May('analyst', 'approver')
  @Answers(ReductionView, { status: 201, summary: 'Proposes to reduce a grant by what is outstanding' })
  reduce(@By() caller: Caller, @IdParam('grant') id: string, @Body() request: ReductionRequest): Promise<ReductionView> {
    const { reason, amount, cause, effectiveOn } = request;
    return this.grants.proposeReduction(caller, id, { amount, cause, effectiveOn }, reason);
  }
}

function proposedGrant(request: ProposeGrantRequest): ProposedGrant {
  const { hub, tranche, amount, cup, effectiveOn, terms, agreement, furtherAgreements = [], controls = [] } = request;
  const { localProjectCode = null, decree = null } = request;
  const { advanceMaxPercent, cumulativeMaxPercent, paymentDays = DAYS_TO_PAY } = terms;
  return {
    ...{ hub, tranche, amount, cup, localProjectCode, decree, effectiveOn },
    agreement: agreementOf(agreement),
    furtherAgreements: furtherAgreements.map(agreementOf),
    controls,
    terms: { advanceMaxPercent, cumulativeMaxPercent, paymentDays },
  };
}

function agreementOf({ reference, signedOn = null, protocol = null }: AgreementRequest): Agreement {
  return { reference, signedOn, protocol };
}
