import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import { ProposedChangeView } from '../changes/index.js';
import { Hindsight } from '../journal/index.js';
import {
  Answers,
  ApiPage,
  AsOfQuery,
  By,
  CodeParam,
  cursorKey,
  ExpectedVersion,
  IfMatch,
  May,
  page,
  setETag,
  SignedIn,
  type Caller,
  type Page,
} from '../platform/index.js';
import type { HubPatch } from './hubs.rules.js';
import { getHub, listHubs } from './hubs.queries.js';
import { ChangeHubRequest, HubsQuery, RegisterHubRequest } from './hubs.requests.js';
import { HubsService, requireAlone } from './hubs.service.js';
import { HubView, hubView } from './hubs.views.js';

@ApiTags('Soggetti attuatori')
@Controller('hubs')
export class HubsController {
  constructor(
    private readonly hubs: HubsService,
    private readonly hindsight: Hindsight,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(HubView, { summary: 'The hubs, by code' })
  async list(@Query() query: HubsQuery): Promise<Page<HubView>> {
    const after = cursorKey(query.cursor, 'string')?.[0] ?? '';
    const { tranche, status, q, limit } = query;
    const rows = await this.hindsight.at(query, (view, { asOf }) => listHubs(view, { tranche, status, q, asOf }, after, limit + 1));
    return page(rows, limit, ({ code }) => [code], hubView);
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(HubView, { status: 201, summary: 'Registers a hub, provisional' })
  async register(@By() caller: Caller, @Body() request: RegisterHubRequest): Promise<HubView> {
    const { code, kind, reason, name = null, tranche = null, seat = null, registeredOn = null } = request;
    return hubView(await this.hubs.register(caller, { code, kind, name, tranche, seat }, registeredOn, reason));
  }

  @Get(':code')
  @SignedIn()
  @Answers(HubView, { summary: 'One hub', etag: true })
  async get(@CodeParam() code: string, @Query() query: AsOfQuery, @Res({ passthrough: true }) reply: FastifyReply): Promise<HubView> {
    const hub = await this.hindsight.at(query, (view, { asOf }) => getHub(view, code, asOf));
    setETag(reply, hub.version);
    return hubView(hub);
  }

  @Patch(':code')
  @May('analyst', 'approver')
  @Answers(HubView, {
    summary: 'Enters what is known of a hub',
    description: 'With a legal name and a valid codice fiscale a provisional hub is identified. What replaces an IBAN or a codice fiscale waits for another person: 202 with the change.',
    etag: true,
    proposes: ProposedChangeView,
  })
  async change(
    @By() caller: Caller,
    @CodeParam() code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() request: ChangeHubRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HubView | ProposedChangeView> {
    const { reason, status, ...fields } = request;
    const patch = given(fields);
    if (status !== undefined) requireAlone(patch);
    const changed = status === undefined ? await this.hubs.change(caller, code, expected, patch, reason) : await this.hubs.setStatus(caller, code, expected, status, reason);
    if ('proposed' in changed) {
      void reply.status(202);
      return changed.proposed;
    }
    setETag(reply, changed.hub.version);
    return hubView(changed.hub);
  }
}

/** Only what was sent: an absent member of a merge-patch changes nothing. */
function given(patch: Omit<ChangeHubRequest, 'reason' | 'status'>): HubPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
