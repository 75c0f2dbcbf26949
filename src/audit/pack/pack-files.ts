import { createReadStream, type ReadStream } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { Inject, Injectable } from '@nestjs/common';
import { Unavailable } from '../../kernel/index.js';
import { CONFIG, LongWork, StartupProblem, workBusy, WorkEvents, type Asker, type Config } from '../../platform/index.js';
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
/** So many stand at once, made or being read: slow readers shall not fill the disk on which the book may be. */
const MOST_PACKS = 4;

/** Packs that are made for somebody who downloads them: too large for memory, they stand in the state folder meanwhile. */
@Injectable()
export class PackFiles {
  private standing = 0;

  constructor(
    private readonly longWork: LongWork,
    private readonly events: WorkEvents,
    @Inject(CONFIG) private readonly config: Config,
  ) {}

  /** In a thread of its own, which writes the same bytes as `pnrr audit-pack`. @throws Unavailable `work-busy`, `pack-not-written`; what `AuditPackService.write` throws */
  async make(request: PackRequest, asker: Asker): Promise<PackFile> {
    if (this.standing >= MOST_PACKS) throw workBusy();
    this.standing += 1;
    let folder: string | null = null;
    const leave = async (): Promise<void> => {
      this.standing -= 1;
      if (folder !== null) await rm(folder, { recursive: true, force: true });
    };
    try {
      folder = await this.folder();
      const asked: PackAsked = { request, file: join(folder, 'pack.zip') };
      const { workbook, bytes } = await this.events.follow(asker, 'audit-pack', (watch) => this.longWork.run<PackSummary>(AUDIT_PACK, asked, watch));
      const content = createReadStream(asked.file);
      content.once('close', () => void leave());
      return { name: nameLike(workbook), bytes, content };
    } catch (error) {
      await leave();
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

/** What a caller over HTTP is told of a file that the operator would have to make possible, without where it stands. @throws */
export function packFailed(error: unknown): never {
  if (!(error instanceof StartupProblem)) throw error;
  throw new Unavailable('pack-not-written', {
    it: 'Il pacchetto non si può scrivere su questo server (spazio o permessi): avvisare chi lo gestisce.',
    en: 'The pack cannot be written on this server (space or permissions): tell those who run it.',
  });
}
