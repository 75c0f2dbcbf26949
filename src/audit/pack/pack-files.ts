import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { CONFIG, LongWork, WorkEvents, type Asker, type Config } from '../../platform/index.js';
import { AUDIT_PACK, type PackAsked, type PackRequest, type PackSummary } from './audit-pack.service.js';

export interface PackFile {
  name: string;
  bytes: number;
  /** Takes the file with it when it is closed. */
  content: ReadStream;
}

const FOLDER = 'audit-pack-';
/** What a process that was killed has left is this old before it is nobody's for certain. */
const ABANDONED_MS = 24 * 3_600_000;

/** Packs that are made for somebody who downloads them: too large for memory, they stand in the state folder meanwhile. */
@Injectable()
export class PackFiles {
  constructor(
    private readonly longWork: LongWork,
    private readonly events: WorkEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In a thread of its own, which writes the same bytes as `pnrr audit-pack`. @throws what `AuditPackService.write` throws */
  async make(request: PackRequest, asker: Asker): Promise<PackFile> {
    const folder = await this.folder();
    const asked: PackAsked = { request, file: join(folder, 'pack.zip') };
    try {
      const { workbook, bytes } = await this.events.follow(asker, 'audit-pack', (watch) => this.longWork.run<PackSummary>(AUDIT_PACK, asked, watch));
      const content = createReadStream(asked.file);
      content.once('close', () => void rm(folder, { recursive: true, force: true }));
      return { name: nameLike(workbook), bytes, content };
    } catch (error) {
      await rm(folder, { recursive: true, force: true });
      throw error;
    }
  }

  private async folder(): Promise<string> {
    const { stateDir } = this.config;
    await mkdir(stateDir, { recursive: true });
    for (const name of (await readdir(stateDir)).filter((one) => one.startsWith(FOLDER))) {
      const { mtimeMs } = await stat(join(stateDir, name)).catch(() => ({ mtimeMs: Infinity }));
      if (mtimeMs < Date.now() - ABANDONED_MS) await rm(join(stateDir, name), { recursive: true, force: true });
    }
    return mkdtemp(join(stateDir, FOLDER));
  }
}

/** As the workbook in it is called, which says day, entry, language, and whether all of it is a demonstration. */
function nameLike(workbook: string): string {
  return workbook.replace('cabina-di-regia', 'pacchetto-di-revisione').replace(/\.xlsx$/, '.zip');
}
