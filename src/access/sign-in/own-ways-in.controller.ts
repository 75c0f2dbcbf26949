import { Controller, Delete, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswersNothing, ApiPage, By, CodeParam, ListQuery, SignedIn, type Caller, type Page } from '../../platform/index.js';
import { WAY_IN_ID } from './ways-in.queries.js';
import { WaysInService } from './ways-in.service.js';
import { LiveTokenView, OpenSessionView } from './ways-in.views.js';

const EXAMPLE = '9f86d081884c7d65';

@ApiTags('Accesso')
@Controller('me')
export class OwnWaysInController {
  constructor(private readonly waysIn: WaysInService) {}

  @Get('sessions')
  @SignedIn()
  @ApiPage(OpenSessionView, { summary: 'One’s own sessions that have not ended, oldest first' })
  sessions(@By() { actor }: Caller, @Query() query: ListQuery, @Req() request: FastifyRequest): Promise<Page<OpenSessionView>> {
    return this.waysIn.list('session', actor.id, query, request);
  }

  @Delete('sessions/:digest')
  @SignedIn()
  @AnswersNothing({ summary: 'End a session of one’s own, on whatever machine it is' })
  endSession(@By() caller: Caller, @CodeParam('digest', WAY_IN_ID, EXAMPLE) id: string): Promise<void> {
    return this.waysIn.end(caller, 'session', caller.actor.id, id);
  }

  @Get('tokens')
  @SignedIn()
  @ApiPage(LiveTokenView, { summary: 'One’s own tokens that may still be used, oldest first' })
  tokens(@By() { actor }: Caller, @Query() query: ListQuery, @Req() request: FastifyRequest): Promise<Page<LiveTokenView>> {
    return this.waysIn.list('token', actor.id, query, request);
  }

  @Delete('tokens/:digest')
  @SignedIn()
  @AnswersNothing({ summary: 'Revoke a token of one’s own: it stops working at once' })
  revokeToken(@By() caller: Caller, @CodeParam('digest', WAY_IN_ID, EXAMPLE) id: string): Promise<void> {
    return this.waysIn.end(caller, 'token', caller.actor.id, id);
  }
}
