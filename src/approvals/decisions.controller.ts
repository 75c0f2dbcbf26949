import { Body, Controller, Post, type Type } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import type { Noun } from '../kernel/index.js';
import { Answers, By, IdParam, May, type Caller } from '../platform/index.js';
import { DecisionRequest, RefusalRequest } from './approvals.requests.js';
import { ApprovalsService } from './approvals.service.js';

export interface RefusalsOptions {
  /** The path: `grants`. */
  plural: string;
  noun: Noun;
  /** What is answered: the thing as it is now. */
  View: new () => object;
  tag: string;
}

export interface DecisionsOptions extends RefusalsOptions {
  /** What approval does, for the API's pages. */
  approval: string;
}

/** Rejection and withdrawal of one kind of proposal, on its own paths: for things whose approval says more than yes. */
export function refusalsController({ plural, noun, View, tag }: RefusalsOptions): Type<object> {
  @ApiTags(tag)
  @Controller(plural)
  class RefusalsController {
    constructor(private readonly approvals: ApprovalsService) {}

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
  return named(RefusalsController, noun, 'Refusals');
}

/** Approval of one kind of proposal, on its own path. */
export function approvalController({ plural, noun, View, tag, approval }: DecisionsOptions): Type<object> {
  @ApiTags(tag)
  @Controller(plural)
  class ApprovalController {
    constructor(private readonly approvals: ApprovalsService) {}

    @Post(':id/approval')
    @May('approver')
    @Answers(View, { summary: `Approves: ${approval}` })
    approve(@By() caller: Caller, @IdParam(noun) id: string, @Body() request: DecisionRequest): Promise<object> {
      return this.approvals.decide(caller, noun, id, 'approval', request.reason ?? null);
    }
  }
  return named(ApprovalController, noun, 'Approval');
}

/** The three decisions on one kind of proposal: `POST /grants/{id}/approval`, `/rejection`, `/withdrawal`. */
export function decisionControllers(options: DecisionsOptions): Type<object>[] {
  return [approvalController(options), refusalsController(options)];
}

/** The API's operation ids are made of class and method names. */
function named(controller: Type<object>, noun: Noun, what: string): Type<object> {
  Object.defineProperty(controller, 'name', { value: `${noun[0]?.toUpperCase()}${noun.slice(1)}${what}Controller` });
  return controller;
}
