import { Module, type DynamicModule } from '@nestjs/common';
import { ApprovalsController } from './approvals.controller.js';
import { ApprovalsService, PROPOSAL_KINDS } from './approvals.service.js';
import type { ProposalKind } from './proposal-kind.js';

/** Global: every module that has something to be decided on offers the decision on its own paths. */
@Module({})
export class ApprovalsModule {
  static forRoot(kinds: readonly ProposalKind[]): DynamicModule {
    return {
      module: ApprovalsModule,
      global: true,
      controllers: [ApprovalsController],
      providers: [ApprovalsService, { provide: PROPOSAL_KINDS, useValue: kinds }],
      exports: [ApprovalsService],
    };
  }
}
