import { Module } from '@nestjs/common';
import { AfterwardsController } from './afterwards.controller.js';
import { HistoryController } from './history/history.controller.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { ReportVerificationController } from './verification/report-verification.controller.js';
import { ReportVerifications } from './verification/report-verifications.js';

@Module({ controllers: [AfterwardsController, HistoryController, ReportsController, ReportVerificationController], providers: [ReportsService, ReportVerifications], exports: [ReportsService, ReportVerifications] })
export class ReportsModule {}
