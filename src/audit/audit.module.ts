import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/index.js';
import { AuditPackController } from './pack/audit-pack.controller.js';
import { AuditPackService } from './pack/audit-pack.service.js';
import { PackFiles } from './pack/pack-files.js';
import { WitnessService } from './witness/witness.service.js';

@Module({ imports: [ReportsModule], controllers: [AuditPackController], providers: [AuditPackService, PackFiles, WitnessService], exports: [AuditPackService, WitnessService] })
export class AuditModule {}
