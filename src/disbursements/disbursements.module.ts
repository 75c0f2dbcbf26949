import { Module } from '@nestjs/common';
import { decisionControllers, refusalsController } from '../approvals/index.js';
import { DisbursementsController } from './disbursements.controller.js';
import { DisbursementsService } from './disbursements.service.js';
import { DisbursementView, ReversalView } from './disbursements.views.js';
import { ObstaclesController } from './obstacles.controller.js';
import { ReversalsController } from './reversals.controller.js';

const tag = 'Erogazioni';

const DisbursementRefusals = refusalsController({
  plural: 'disbursements',
  noun: 'disbursement',
  View: DisbursementView,
  tag,
});

const reversalDecisions = decisionControllers({
  plural: 'reversals',
  noun: 'reversal',
  View: ReversalView,
  tag,
  approval: 'the money is outstanding again',
});

@Module({
  controllers: [DisbursementsController, ObstaclesController, ReversalsController, DisbursementRefusals, ...reversalDecisions],
  providers: [DisbursementsService],
})
export class DisbursementsModule {}
