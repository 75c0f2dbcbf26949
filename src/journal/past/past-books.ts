import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Inject, Injectable, type OnApplicationShutdown } from '@nestjs/common';
import { Unavailable } from '../../kernel/index.js';
import { Book, keepScratch, SCHEMA, type KeptScratch, type ReplayTx, type Schema, type View } from '../../platform/index.js';
import { journalTable } from '../journal.entity.js';
import { Journal } from '../journal.js';

function tooBusy(): Unavailable {
  return new Unavailable('past-busy', {
    it: 'Si stanno già ricostruendo altre situazioni passate: riprovare fra poco.',
    en: 'Other past states are being rebuilt already: try again in a while.',
  });
}

/** How many replays run at once, and how many of their results are kept open. */
const AT_ONCE = 2;
const KEPT = 4;
const ENTRIES_AT_ONCE = 500;
/** How many may wait for their turn. */
const MOST_WAITING = 20;

interface PastBook {
  scratch: Promise<KeptScratch>;
  /** How many read it now: it is not closed under them. */
  readers: number;
}

/**
 * The book as known at an entry: replayed into a scratch database, where the very same queries run. What has been
 * replayed is kept for a while in files of this process alone; losing them loses nothing.
 */
@Injectable()
export class PastBooks implements OnApplicationShutdown {
  private readonly kept = new Map<number, PastBook>();
  private readonly waiting: (() => void)[] = [];
  private replaying = 0;
  private folder: string | null = null;

  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    @Inject(SCHEMA) private readonly schema: Schema,
  ) {}

  /** `seq` is an entry of the book. */
  async read<T>(seq: number, job: (view: View) => Promise<T>): Promise<T> {
    const past = this.pastBook(seq);
    past.readers += 1;
    try {
      return await job((await past.scratch).view);
    } finally {
      past.readers -= 1;
      await this.letGo(KEPT);
    }
  }

  async onApplicationShutdown(): Promise<void> {
    await this.letGo(0);
    if (this.folder !== null) rmSync(this.folder, { recursive: true, force: true });
  }

  private pastBook(seq: number): PastBook {
    const known = this.kept.get(seq);
    const past = known ?? { scratch: this.inTurn(() => this.replay(seq)), readers: 0 };
    // The one used last stands last.
    this.kept.delete(seq);
    this.kept.set(seq, past);
    if (!known) past.scratch.catch(() => this.kept.delete(seq));
    return past;
  }

  private async inTurn<T>(work: () => Promise<T>): Promise<T> {
    if (this.replaying >= AT_ONCE && this.waiting.length >= MOST_WAITING) throw tooBusy();
    if (this.replaying >= AT_ONCE) await new Promise<void>((resolve) => this.waiting.push(resolve));
    else this.replaying += 1;
    try {
      return await work();
    } finally {
      const next = this.waiting.shift();
      if (next) next();
      else this.replaying -= 1;
    }
  }

  private replay(seq: number): Promise<KeptScratch> {
    this.folder ??= mkdtempSync(join(tmpdir(), 'pnrr-past-'));
    const file = join(this.folder, `${seq}.db`);
    rmSync(file, { force: true });
    return this.book.read((view) => keepScratch(file, this.schema, (tx) => this.replayInto(tx, view, seq)));
  }

  private async replayInto(tx: ReplayTx, view: View, last: number): Promise<void> {
    for (let seq = 0; seq < last; ) {
      const rows = await journalTable.select(view, `WHERE seq > ? AND seq <= ? ORDER BY seq LIMIT ${ENTRIES_AT_ONCE}`, seq, last);
      await this.journal.replay(tx, rows);
      seq = rows.at(-1)?.seq ?? last;
      // Other requests are answered meanwhile.
      await new Promise((resolve) => setImmediate(resolve));
    }
  }

  /** Closes what has not been used for longest, down to so many, but nothing that is being read. */
  private async letGo(many: number): Promise<void> {
    for (const [seq, past] of this.kept) {
      if (this.kept.size <= many) return;
      if (past.readers > 0) continue;
      this.kept.delete(seq);
      await past.scratch.then((scratch) => scratch.close()).catch(() => undefined);
      if (this.folder !== null) rmSync(join(this.folder, `${seq}.db`), { force: true });
    }
  }
}
