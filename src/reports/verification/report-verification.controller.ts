import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, LongWork, SignedIn, TakesFile, UploadedFile } from '../../platform/index.js';
import { ReportVerificationView, reportVerificationView } from './report-verification.views.js';
import { expandsTooMuch } from './refusals.js';
import { LARGEST_WORKBOOK, REPORT_VERIFICATION, type ReportVerification } from './report-verifications.js';

/** A workbook of 100,000 disbursements takes 200 MiB of it, and the program itself another 80. */
const MOST = { heapMiB: 400, refusal: expandsTooMuch };

@ApiTags('Rapporti')
@Controller('reports')
export class ReportVerificationController {
  constructor(private readonly longWork: LongWork) {}

  @Post('verification')
  @SignedIn()
  @TakesFile({ maxBytes: LARGEST_WORKBOOK, description: 'The workbook (.xlsx), by whatever name and saved by whatever program.' })
  @Answers(ReportVerificationView, {
    summary: 'Says of a workbook that came back whether it is authentic, and which cells were changed',
    description: 'Sorting, filtering, widening and sheets of one’s own change nothing; a figure, a name, a date or a row that was changed is named. Nothing is kept.',
  })
  async verify(@UploadedFile() { content }: UploadedFile): Promise<ReportVerificationView> {
    return reportVerificationView(await this.longWork.run<ReportVerification>(REPORT_VERIFICATION, content, { most: MOST }));
  }
}
