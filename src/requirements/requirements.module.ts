import { Module } from '@nestjs/common';
import { OutcomesController } from './outcomes.controller.js';
import { RequirementsController } from './requirements.controller.js';
import { RequirementsService } from './requirements.service.js';

@Module({ controllers: [RequirementsController, OutcomesController], providers: [RequirementsService] })
export class RequirementsModule {}
