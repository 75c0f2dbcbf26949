import { Body, Controller, Get, Patch, Post, Query, Res } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyReply } from 'fastify';
import {
  Answers,
  ApiPage,
  AsOfQuery,
  Book,
  By,
  Clock,
  CodeParam,
  cursorKey,
  ExpectedVersion,
  IfMatch,
  May,
  page,
  pastDay,
  setETag,
  SignedIn,
  type Caller,
  type Page,
} from '../platform/index.js';
import type { HubPatch } from './hubs.rules.js';
import { getHub, listHubs } from './hubs.queries.js';
import { ChangeHubRequest, HubsQuery, RegisterHubRequest } from './hubs.requests.js';
import { HubsService } from './hubs.service.js';
import { HubView, hubView } from './hubs.views.js';

@ApiTags('Soggetti attuatori')
@Controller('hubs')
export class HubsController {
  constructor(
    private readonly hubs: HubsService,
    private readonly book: Book,
    private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @ApiPage(HubView, { summary: 'The hubs, by code' })
  async list(@Query() query: HubsQuery): Promise<Page<HubView>> {
    const after = cursorKey(query.cursor, 'string')?.[0] ?? '';
    const { tranche, status, limit } = query;
    const filter = { tranche, status, asOf: pastDay(query, this.clock) };
    const rows = await this.book.read((view) => listHubs(view, filter, after, limit + 1));
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
    const asOf = pastDay(query, this.clock);
    const hub = await this.book.read((view) => getHub(view, code, asOf));
    setETag(reply, hub.version);
    return hubView(hub);
  }

  @Patch(':code')
  @May('analyst', 'approver')
  @Answers(HubView, {
    summary: 'Enters what is known of a hub',
    description: 'With a legal name and a valid codice fiscale a provisional hub is identified.',
    etag: true,
  })
  async change(
    @By() caller: Caller,
    @CodeParam() code: string,
    @IfMatch() expected: ExpectedVersion,
    @Body() request: ChangeHubRequest,
    @Res({ passthrough: true }) reply: FastifyReply,
  ): Promise<HubView> {
    const { reason, ...patch } = request;
    const hub = await this.hubs.change(caller, code, expected, given(patch), reason);
    setETag(reply, hub.version);
    return hubView(hub);
  }
}

/** Only what was sent: an absent member of a merge-patch changes nothing. */
function given(patch: Omit<ChangeHubRequest, 'reason'>): HubPatch {
  return Object.fromEntries(Object.entries(patch).filter(([, value]) => value !== undefined));
}
