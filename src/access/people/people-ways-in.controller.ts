import { Controller, Delete, Get, Query, Req } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { FastifyRequest } from 'fastify';
import { AnswersNothing, ApiPage, By, CodeParam, IdParam, ListQuery, May, type Caller, type Page } from '../../platform/index.js';
import { WAY_IN_ID } from '../sign-in/ways-in.queries.js';
import { WaysInService } from '../sign-in/ways-in.service.js';
import { LiveTokenView, OpenSessionView } from '../sign-in/ways-in.views.js';

const EXAMPLE = '9f86d081884c7d65';

@ApiTags('Persone')
@Controller('users/:id')
export class PeopleWaysInController {
  constructor(private readonly waysIn: WaysInService) {}

  @Get('sessions')
  @May('admin', 'auditor')
  @ApiPage(OpenSessionView, { summary: 'The sessions of a person that have not ended, oldest first' })
  sessions(@IdParam('person') person: string, @Query() query: ListQuery, @Req() request: FastifyRequest): Promise<Page<OpenSessionView>> {
    return this.waysIn.list('session', person, query, request);
  }

  @Delete('sessions/:digest')
  @May('admin')
  @AnswersNothing({ summary: 'End a session of a person, who may sign in again' })
  endSession(@By() caller: Caller, @IdParam('person') person: string, @CodeParam('digest', WAY_IN_ID, EXAMPLE) id: string): Promise<void> {
    return this.waysIn.end(caller, 'session', person, id);
  }

  @Get('tokens')
  @May('admin', 'auditor')
  @ApiPage(LiveTokenView, { summary: 'The tokens of a person that may still be used, oldest first' })
  tokens(@IdParam('person') person: string, @Query() query: ListQuery, @Req() request: FastifyRequest): Promise<Page<LiveTokenView>> {
    return this.waysIn.list('token', person, query, request);
  }

  @Delete('tokens/:digest')
  @May('admin')
  @AnswersNothing({ summary: 'Revoke a token of a person: it stops working at once' })
  revokeToken(@By() caller: Caller, @IdParam('person') person: string, @CodeParam('digest', WAY_IN_ID, EXAMPLE) id: string): Promise<void> {
    return this.waysIn.end(caller, 'token', person, id);
  }
}
