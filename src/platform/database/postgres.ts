import { createHash } from 'node:crypto';
import type { ClientBase, CustomTypesConfig } from 'pg';
import pg from 'pg';
import type { Connection, SqlValue } from './handle.js';

const INT8 = 20;
const NUMERIC = 1700;

/** PostgreSQL sends bigint and SUM as text; every integer of the book is a safe one, and one that is not is a defect. */
function safeInteger(text: string): number {
  const value = Number(text);
  if (!Number.isSafeInteger(value)) throw new RangeError(`not a safe integer: ${text}`);
  return value;
}

type Parser = (text: string) => unknown;

export const POSTGRES_TYPES: CustomTypesConfig = {
  getTypeParser: ((oid: number, format: 'text' | 'binary'): Parser => {
    return oid === INT8 || oid === NUMERIC ? safeInteger : (pg.types.getTypeParser(oid, format) as Parser);
  }) as CustomTypesConfig['getTypeParser'],
};

/**
 * A client whose errors are heard from its first moment: a server that ends a connection says so when nobody may be
 * asking anything, and an error event that nobody hears would end this process. Who uses it learns by the query that fails.
 */
export class HeardClient extends pg.Client {
  constructor(...configuration: ConstructorParameters<typeof pg.Client>) {
    super(...configuration);
    this.on('error', () => undefined);
  }
}

interface Named {
  /** Without one it is parsed and planned each time, and nobody keeps it. */
  name?: string;
  text: string;
}

/** More texts than the program has of its own: filters and orders of lists, combined, make thousands, each asked once. */
const MOST_NAMED = 500;

/** Speaks SQL to one PostgreSQL client with named statements, so that the server parses and plans each one once. */
export class PostgresConnection implements Connection {
  readonly dialect = 'postgres';
  private static readonly named = new Map<string, Named>();

  constructor(private readonly client: ClientBase) {}

  async all<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row[]> {
    return (await this.query<Row>(sql, values)).rows;
  }

  async one<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<Row | undefined> {
    return (await this.query<Row>(sql, values)).rows[0];
  }

  async run(sql: string, values: readonly SqlValue[]): Promise<number> {
    const { rowCount, command } = await this.query(sql, values);
    // A transaction that failed answers COMMIT with ROLLBACK, and no error.
    if (sql === 'COMMIT' && command !== 'COMMIT') throw new Error('the transaction had failed and was rolled back');
    return rowCount ?? 0;
  }

  private query<Row extends object>(sql: string, values: readonly SqlValue[]): Promise<pg.QueryResult<Row>> {
    return this.client.query<Row>({ ...PostgresConnection.statement(sql), values: [...values], types: POSTGRES_TYPES });
  }

  private static statement(sql: string): Named {
    let named = this.named.get(sql);
    if (!named) {
      let position = 0;
      // No SQL of this project holds a question mark but as a place for a value.
      const text = sql.replace(/\?/g, () => `$${++position}`);
      if (this.named.size >= MOST_NAMED) return { text };
      named = { name: `s${createHash('sha256').update(text).digest('hex').slice(0, 24)}`, text };
      this.named.set(sql, named);
    }
    return named;
  }
}
