import { Module } from '@nestjs/common';
import { decisionControllers } from '../approvals/index.js';
import { GrantsController } from './grants.controller.js';
import { GrantsService } from './grants.service.js';
import { GrantView, ReductionView } from './grants.views.js';
import { ReductionsController } from './reductions.controller.js';

const tag = 'Concessioni';

const grantDecisions = decisionControllers({
  plural: 'grants',
  noun: 'grant',
  View: GrantView,
  tag,
  approval: 'the money goes from the tranche to the grant',
});

const reductionDecisions = decisionControllers({
  plural: 'reductions',
  noun: 'reduction',
  View: ReductionView,
  tag,
  approval: 'what was outstanding goes back to the tranche',
});

@Module({ controllers: [GrantsController, ReductionsController, ...grantDecisions, ...reductionDecisions], providers: [GrantsService] })
export class GrantsModule {}
