import { Controller, Post } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { Answers, AskedBy, LongWork, SignedIn, TakesFile, UploadedFile, WorkEvents, type Asker, type Most, type Watch } from '../../platform/index.js';
import { ReportVerificationView, reportVerificationView } from './report-verification.views.js';
import { expandsTooMuch } from './refusals.js';
import { LARGEST_WORKBOOK, REPORT_VERIFICATION, type ReportVerification } from './report-verifications.js';

/** A workbook of 100,000 disbursements takes 200 MiB of it, and the program itself another 80. */
const HEAP_MIB = 400;
/** Several times what any file takes where nothing else runs, its thread’s start included: nobody can hold a thread for longer. */
const MOST_MS = { ofAny: 20_000, ofMegabyte: 5_000 };

@ApiTags('Rapporti')
@Controller('reports')
export class ReportVerificationController {
  constructor(
    private readonly longWork: LongWork,
    private readonly events: WorkEvents,
  ) {}

  @Post('verification')
  @SignedIn()
  @TakesFile({ maxBytes: LARGEST_WORKBOOK, description: 'The workbook (.xlsx), by whatever name and saved by whatever program.' })
  @Answers(ReportVerificationView, {
    summary: 'Says of a workbook that came back whether it is authentic, and which cells were changed',
    description: 'Sorting, filtering, widening and sheets of one’s own change nothing; a figure, a name, a date or a row that was changed is named. Nothing is kept.',
  })
  async verify(@UploadedFile() { content }: UploadedFile, @AskedBy() asker: Asker): Promise<ReportVerificationView> {
    const verify = (watch: Watch): Promise<ReportVerification> => this.longWork.run(REPORT_VERIFICATION, content, { ...watch, most: mostOf(content) });
    return reportVerificationView(await this.events.follow(asker, 'report-verification', verify));
  }
}

/** What one file may take: whatever it was made to do to whoever reads it. */
function mostOf(content: Uint8Array): Most {
  return { heapMiB: HEAP_MIB, milliseconds: MOST_MS.ofAny + Math.round((content.byteLength / 1e6) * MOST_MS.ofMegabyte), refusal: expandsTooMuch };
}
