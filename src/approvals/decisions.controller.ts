import { Body, Controller, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Noun } from '../kernel/index.js';
import { Answers, By, IdParam, May, type Caller } from '../platform/index.js';
import { DecisionRequest, RefusalRequest } from './approvals.requests.js';
import { ApprovalsService } from './approvals.service.js';

export interface DecisionsOptions {
  /** The path: `grants`. */
  plural: string;
  noun: Noun;
  /** What is answered: the thing as it is now. */
  View: new () => object;
  tag: string;
  /** What approval does, for the API's pages. */
  approval: string;
}

/** The three decisions on one kind of proposal, on its own paths: `POST /grants/{id}/approval`, `/rejection`, `/withdrawal`. */
export function decisionsController({ plural, noun, View, tag, approval }: DecisionsOptions): Type<object> {
  @ApiTags(tag)
  @Controller(plural)
  class DecisionsController {
    constructor(private readonly approvals: ApprovalsService) {}

    @Post(':id/approval')
    @May('approver')
    @Answers(View, { summary: `Approves: ${approval}` })
    approve(@By() caller: Caller, @IdParam(noun) id: string, @Body() request: DecisionRequest): Promise<object> {
      return this.approvals.decide(caller, noun, id, 'approval', request.reason ?? null);
    }

    @Post(':id/rejection')
    @May('approver')
    @Answers(View, { summary: 'Rejects' })
    reject(@By() caller: Caller, @IdParam(noun) id: string, @Body() request: RefusalRequest): Promise<object> {
      return this.approvals.decide(caller, noun, id, 'rejection', request.reason);
    }

    @Post(':id/withdrawal')
    @May('analyst', 'approver')
    @Answers(View, { summary: 'Withdraws: only whoever proposed it' })
    withdraw(@By() caller: Caller, @IdParam(noun) id: string, @Body() request: RefusalRequest): Promise<object> {
      return this.approvals.decide(caller, noun, id, 'withdrawal', request.reason);
    }
  }
  // The API's operation ids are made of class and method names.
  Object.defineProperty(DecisionsController, 'name', { value: `${noun[0]?.toUpperCase()}${noun.slice(1)}DecisionsController` });
  return DecisionsController;
}
