import { createHash } from 'node:crypto';
import { closeSync, openSync, renameSync, rmSync, writeSync } from 'node:fs';
import { Zip, ZipDeflate, ZipPassThrough } from 'fflate';
import { RuleBroken } from '../../kernel/index.js';
import { StartupProblem } from '../../platform/index.js';

/** What a ZIP without its 64-bit form can hold, with room for its directory. */
const MOST_BYTES = 4_000_000_000;

export interface Written {
  files: number;
  bytes: number;
  /** SHA-256 of each file by name, in lowercase hex. */
  sums: ReadonlyMap<string, string>;
}

/**
 * A ZIP that is written file by file as its contents come, so that none of them need stand in memory whole. Names and
 * contents alone decide its bytes: one time, one packing. It takes its own name only when it is complete.
 */
export class PackArchive {
  private readonly sums = new Map<string, string>();
  private readonly draft: string;
  private readonly target: number;
  private readonly zip: Zip;
  private bytes = 0;

  /** @param added told how many files there are, at each. @throws StartupProblem where it cannot be written */
  constructor(
    private readonly file: string,
    private readonly added: (files: number) => void = () => undefined,
  ) {
    this.draft = `${file}.${process.pid}.part`;
    this.target = this.writing(() => openSync(this.draft, 'wx'));
    this.zip = new Zip((error, chunk) => {
      if (error) throw error;
      this.writing(() => writeWhole(this.target, chunk));
      this.bytes += chunk.length;
    });
  }

  /** Adds one file; `packed` says that its content is packed already and would not get smaller. */
  async add(name: string, content: string | Uint8Array | AsyncIterable<string | Uint8Array>, packed = false): Promise<void> {
    if (this.sums.has(name)) throw new Error(`${name} is in the pack already`);
    const hash = createHash('sha256');
    const entry = packed ? new ZipPassThrough(name) : new ZipDeflate(name, { level: 6 });
    // A ZIP holds local time, and fflate writes the hour that it is here: the earliest that a ZIP knows, everywhere.
    entry.mtime = new Date(1980, 0, 1);
    this.zip.add(entry);
    const push = (chunk: string | Uint8Array): void => {
      const bytes = typeof chunk === 'string' ? Buffer.from(chunk) : chunk;
      hash.update(bytes);
      entry.push(new Uint8Array(bytes));
      if (this.bytes > MOST_BYTES) throw tooLarge();
    };
    if (typeof content === 'string' || content instanceof Uint8Array) push(content);
    else for await (const chunk of content) push(chunk);
    entry.push(new Uint8Array(0), true);
    this.sums.set(name, hash.digest('hex'));
    this.added(this.sums.size);
  }

  /** `SHA256SUMS` over everything so far, as `sha256sum -c` reads it. */
  sumsText(): string {
    return [...this.sums].sort(([one], [other]) => (one < other ? -1 : 1)).map(([name, hash]) => `${hash}  ${name}\n`).join('');
  }

  end(): Written {
    this.zip.end();
    this.writing(() => {
      closeSync(this.target);
      renameSync(this.draft, this.file);
    });
    return { files: this.sums.size, bytes: this.bytes, sums: this.sums };
  }

  /** Leaves nothing behind of a pack that could not be made. */
  abandon(): void {
    closeSync(this.target);
    rmSync(this.draft, { force: true });
  }

  private writing<T>(work: () => T): T {
    try {
      return work();
    } catch (error) {
      throw StartupProblem.cannotWrite(this.file, error);
    }
  }
}

function writeWhole(target: number, chunk: Uint8Array): void {
  for (let done = 0; done < chunk.length; ) done += writeSync(target, chunk, done);
}

function tooLarge(): RuleBroken {
  return new RuleBroken('pack-too-large', {
    it: 'Il pacchetto sarebbe più grande di quanto può essere uno ZIP (4 GB): scegliere un periodo più breve o un campione più piccolo.',
    en: 'The pack would be larger than a ZIP can be (4 GB): choose a shorter period or a smaller sample.',
  });
}
