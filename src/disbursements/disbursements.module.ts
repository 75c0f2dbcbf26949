import { Module } from '@nestjs/common';
import { decisionsController } from '../approvals/index.js';
import { DisbursementsController } from './disbursements.controller.js';
import { DisbursementsService } from './disbursements.service.js';
import { DisbursementView, ReversalView } from './disbursements.views.js';
import { ReversalsController } from './reversals.controller.js';

const tag = 'Erogazioni';

const DisbursementDecisions = decisionsController({
  plural: 'disbursements',
  noun: 'disbursement',
  View: DisbursementView,
  tag,
  approval: 'the payee is held as of now',
});

const ReversalDecisions = decisionsController({
  plural: 'reversals',
  noun: 'reversal',
  View: ReversalView,
  tag,
  approval: 'the money is outstanding again',
});

@Module({
  controllers: [DisbursementsController, ReversalsController, DisbursementDecisions, ReversalDecisions],
  providers: [DisbursementsService],
})
export class DisbursementsModule {}
