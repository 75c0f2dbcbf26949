import { Module } from '@nestjs/common';
import { decisionsController } from '../approvals/index.js';
import { RecoveriesController } from './recoveries.controller.js';
import { RecoveriesService } from './recoveries.service.js';
import { RecoveryView } from './recoveries.views.js';

const RecoveryDecisions = decisionsController({
  plural: 'recoveries',
  noun: 'recovery',
  View: RecoveryView,
  tag: 'Recuperi',
  approval: 'the money is ordered back',
});

@Module({ controllers: [RecoveriesController, RecoveryDecisions], providers: [RecoveriesService] })
export class RecoveriesModule {}
