import { idOf, type Noun } from '../kernel/index.js';
import type { ReplayTx, Tx, View } from '../platform/index.js';
import { entryHash, GENESIS_HASH, textOf, type Entry, type EntryDraft } from './entry.js';
import { journalTable, type JournalRow } from './journal.entity.js';
import { entryOf } from './journal.queries.js';
import type { BookCheck } from './verification/findings.js';

/**
 * Turns an entry into rows: the only code that writes a module's own tables. It has no clock, no random and no
 * auto-increment, so that replaying the journal gives the same tables to the last column. Of an entry that is no matter of
 * its module it says so at once, without a promise: a replay asks all of them of each entry.
 */
export type Projection = (tx: Tx, entry: Entry) => Promise<void> | undefined;

export interface Head {
  seq: number;
  hash: string;
  recordedAt: string;
}

const HEAD_SQL = 'SELECT seq AS "seq", hash AS "hash", recorded_at AS "recordedAt" FROM journal ORDER BY seq DESC LIMIT 1';

/** The newest entry, or null in an empty book. */
export async function readHead(view: View): Promise<Head | null> {
  return (await view.one<Head>(HEAD_SQL)) ?? null;
}

/** The source of truth: appends entries and hands each to the projections, in the order of the floors. */
export class Journal {
  /**
   * The head as each unit of work has come to know it. It ends with its unit of work, so a rollback takes the head back
   * with it (decision 0003), and nobody else writes in between.
   */
  private readonly heads = new WeakMap<Tx, Head>();
  /** Hashes by `seq` of what this process has appended since it was asked last, rolled back or not. */
  private appended = new Map<number, string>();

  constructor(
    readonly projections: readonly Projection[],
    /** What verification looks at besides the projected tables. */
    readonly checks: readonly BookCheck[] = [],
  ) {}

  /** The id that the next entry gives to the thing it makes. */
  async nextId(tx: Tx, noun: Noun): Promise<string> {
    return idOf(noun, ((await this.headOf(tx))?.seq ?? 0) + 1);
  }

  async append(tx: Tx, draft: EntryDraft): Promise<Entry> {
    const head = await this.headOf(tx);
    const now = tx.now.toISOString();
    const entry: Entry = {
      ...draft,
      seq: (head?.seq ?? 0) + 1,
      actor: tx.actor,
      recordedAt: head && head.recordedAt > now ? head.recordedAt : now,
      previousHash: head?.hash ?? GENESIS_HASH,
    };
    const text = textOf(entry);
    const hash = entryHash(entry, text);
    await journalTable.insert(tx, { ...entry, ...text, hash });
    this.heads.set(tx, { seq: entry.seq, hash, recordedAt: entry.recordedAt });
    this.appended.set(entry.seq, hash);
    await this.project(tx, entry);
    return entry;
  }

  /** What this process has appended since the last call: what stands in the book beside it was put there by somebody else. */
  takeAppended(): ReadonlyMap<number, string> {
    const { appended } = this;
    if (appended.size > 0) this.appended = new Map();
    return appended;
  }

  private async headOf(tx: Tx): Promise<Head | null> {
    const known = this.heads.get(tx);
    if (known) return known;
    const head = await readHead(tx);
    if (head) this.heads.set(tx, head);
    return head;
  }

  /** Puts entries of a book into another one that is replayed, as they are. @throws Error where they are not chained. */
  async replay(tx: ReplayTx, rows: readonly JournalRow[]): Promise<void> {
    let head: Head | null = await this.headOf(tx);
    for (const row of rows) {
      const follows = row.seq === (head?.seq ?? 0) + 1 && row.previousHash === (head?.hash ?? GENESIS_HASH);
      if (!follows) throw new Error(`journal: entry ${row.seq} does not follow entry ${head?.seq ?? 0}`);
      head = row;
    }
    if (head) this.heads.set(tx, head);
    await journalTable.insertAll(tx, rows);
    for (const row of rows) await this.project(tx, entryOf(row));
    await tx.ease();
  }

  async project(tx: Tx, entry: Entry): Promise<void> {
    for (const projection of this.projections) {
      const written = projection(tx, entry);
      if (written) await written;
    }
  }
}
