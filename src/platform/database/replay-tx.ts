import { romeDay } from '../../kernel/index.js';
import { ConnectionTx, type SqlValue } from './handle.js';
import type { KeptForm } from './kept-form.js';
import { KeptRows } from './kept-rows.js';
import type { KeptTable } from './kept-table.js';
import type { SqliteConnection } from './sqlite.js';

// No projection may read the clock, so any moment will do.
const EPOCH = new Date(0);

/**
 * The handle of a replay into an empty book. It keeps rows in memory, since a statement costs more than all the rest of
 * an entry, and many rows change often; the tables come out the same. What cannot be replayed may only show entries
 * later, so whoever must know which entry it was replays anew without `keeping`.
 */
export class ReplayTx extends ConnectionTx {
  private readonly kept: KeptRows;

  constructor(
    connection: SqliteConnection,
    private keeping: boolean,
  ) {
    super(connection, 'system', EPOCH, romeDay(EPOCH));
    this.kept = new KeptRows(connection);
  }

  get keeps(): boolean {
    return this.keeping;
  }

  /** The kept rows of a table; null where each statement goes to the database. */
  keptTable(form: KeptForm): KeptTable | null {
    return this.keeping ? this.kept.of(form) : null;
  }

  override async all<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    await this.kept.before(sql, false);
    return super.all<Row>(sql, ...values);
  }

  override async one<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    await this.kept.before(sql, false);
    return super.one<Row>(sql, ...values);
  }

  override async run(sql: string, ...values: SqlValue[]): Promise<number> {
    await this.kept.before(sql, true);
    return super.run(sql, ...values);
  }

  /** Between entries: keeps memory within bounds. */
  ease(): Promise<void> {
    return this.kept.ease();
  }

  /** All entries are replayed: writes what is kept, and keeps nothing more. */
  async settle(): Promise<void> {
    await this.kept.write();
    this.keeping = false;
  }
}
