import type { CalendarDate } from '../../kernel/index.js';

export type Dialect = 'sqlite' | 'postgres';
/** Bytes are a `Uint8Array` both ways: a BLOB on SQLite, bytea on PostgreSQL. */
export type SqlValue = string | number | null | Uint8Array;

/**
 * One consistent snapshot to read from. The same query runs on the live book, on a replayed one and inside a
 * unit of work, because each of them is a View. SQL is written with `?` and means the same on both databases;
 * where it cannot, it branches on `dialect`.
 */
export interface View {
  readonly dialect: Dialect;
  all<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row[]>;
  one<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row | undefined>;
}

/**
 * The handle of one unit of work: the required first argument of everything that writes. It is dead when its
 * job ends. `now` and `today` (Rome) are read once, when the job begins.
 */
export interface Tx extends View {
  readonly actor: string;
  readonly now: Date;
  readonly today: CalendarDate;
  /** Runs a statement that writes; answers how many rows it changed. */
  run(sql: string, ...values: SqlValue[]): Promise<number>;
}

/** What a connection can do; the two databases each implement it once. */
export interface Connection {
  readonly dialect: Dialect;
  all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row[]>;
  one<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined>;
  run(sql: string, values: readonly SqlValue[]): Promise<number>;
}

/** A View over a connection; `end()` makes it refuse further use, so that no handle outlives its snapshot. */
export class ConnectionView implements View {
  private ended = false;

  constructor(protected readonly connection: Connection) {}

  get dialect(): Dialect {
    return this.connection.dialect;
  }

  // Not async functions of their own: on the hot path each layer of promises is paid for thirty times a write.
  all<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row[]> {
    return this.live().all<Row>(sql, values);
  }

  one<Row extends object>(sql: string, ...values: SqlValue[]): Promise<Row | undefined> {
    return this.live().one<Row>(sql, values);
  }

  end(): void {
    this.ended = true;
  }

  protected live(): Connection {
    if (this.ended) throw new Error('this handle has ended: it was used outside its unit of work or snapshot');
    return this.connection;
  }
}

export class ConnectionTx extends ConnectionView implements Tx {
  constructor(
    connection: Connection,
    readonly actor: string,
    readonly now: Date,
    readonly today: CalendarDate,
  ) {
    super(connection);
  }

  run(sql: string, ...values: SqlValue[]): Promise<number> {
    return this.live().run(sql, values);
  }
}
