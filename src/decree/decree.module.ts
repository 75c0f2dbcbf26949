import { Module } from '@nestjs/common';
import { decisionControllers } from '../approvals/index.js';
import { DecreeController } from './decree.controller.js';
import { DecreeService } from './decree.service.js';
import { ActView } from './decree.views.js';

const actDecisions = decisionControllers({
  plural: 'acts',
  noun: 'act',
  View: ActView,
  tag: 'Atti',
  approval: 'its tranches, hubs and movements take effect',
});

@Module({ controllers: [DecreeController, ...actDecisions], providers: [DecreeService] })
export class DecreeModule {}
