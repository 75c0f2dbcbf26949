import { Module } from '@nestjs/common';
import { ReportsModule } from '../reports/index.js';
import { AuditPackService } from './pack/audit-pack.service.js';
import { WitnessService } from './witness/witness.service.js';

@Module({ imports: [ReportsModule], providers: [AuditPackService, WitnessService], exports: [AuditPackService, WitnessService] })
export class AuditModule {}
