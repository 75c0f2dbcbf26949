import { Module } from '@nestjs/common';
import { decisionControllers } from '../approvals/index.js';
import { RecoveriesController } from './recoveries.controller.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryView } from './recoveries.views.js';
import { RevocationsController } from './revocations.controller.js';

const recoveryDecisions = decisionControllers({
  plural: 'recoveries',
  noun: 'recovery',
  View: RecoveryView,
  tag: 'Recuperi',
  approval: 'the money is ordered back',
});

@Module({ controllers: [RecoveriesController, RevocationsController, ...recoveryDecisions], providers: [RecoveriesService] })
export class RecoveriesModule {}
