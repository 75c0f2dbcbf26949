import { Module } from '@nestjs/common';
import { AfterwardsController } from './afterwards.controller.js';
import { HistoryController } from './history/history.controller.js';
import { ListsController } from './lists/lists.controller.js';
import { ListFiles } from './lists/list-files.js';
import { ReportsController } from './reports.controller.js';
import { ReportsService } from './reports.service.js';
import { ReportVerificationController } from './verification/report-verification.controller.js';
import { ReportVerifications } from './verification/report-verifications.js';

@Module({ controllers: [AfterwardsController, HistoryController, ListsController, ReportsController, ReportVerificationController], providers: [ListFiles, ReportsService, ReportVerifications], exports: [ListFiles, ReportsService, ReportVerifications] })
export class ReportsModule {}
