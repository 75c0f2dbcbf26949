import { Controller, Get, Query, StreamableFile } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { AnswersFile, AskedBy, May, type Asker } from '../../platform/index.js';
import { AuditPackQuery, SAMPLE } from './audit-pack.requests.js';
import { PackFiles } from './pack-files.js';

const MEDIA_TYPE = 'application/zip';

@ApiTags('Registro')
@Controller('audit-pack.zip')
export class AuditPackController {
  constructor(private readonly packs: PackFiles) {}

  @Get()
  @May('auditor', 'admin', 'approver')
  @AnswersFile({
    summary: 'The pack with which an auditor checks the book away from it',
    description: 'The same bytes as `pnrr audit-pack`: same book, same question, same software. It may take minutes: give it a `Work-Id` and follow `GET /events`.',
    mediaType: MEDIA_TYPE,
  })
  async download(@Query() { from, to, sample, seed, lang }: AuditPackQuery, @AskedBy() asker: Asker): Promise<StreamableFile> {
    const request = { from: from ?? null, to: to ?? null, sample: sample ?? SAMPLE.otherwise, seed: seed ?? null, language: lang ?? 'it' } as const;
    const { name, bytes, content } = await this.packs.make(request, asker);
    return new StreamableFile(content, { type: MEDIA_TYPE, disposition: `attachment; filename="${name}"`, length: bytes });
  }
}
