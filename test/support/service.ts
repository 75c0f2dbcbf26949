import { randomBytes } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import pg from 'pg';
import { PeopleService, TokensService } from '../../src/access/index.js';
import { AppModule, heldHere, journal, schema } from '../../src/app.module.js';
import { openBook } from '../../src/decree/index.js';
import { HeadSigner, Journal, verifyBook } from '../../src/journal/index.js';
import { operator, type Role } from '../../src/kernel/index.js';
import { Book, Clock, createHttpApp, dataSourceOptions, listenAnywhere, openDataSource, readConfig, type Caller, type Config } from '../../src/platform/index.js';
import { Client } from './client.js';

export const DATABASES = ['sqlite', 'postgres'] as const;
export type DatabaseName = (typeof DATABASES)[number];

/** A clock that a test may move; it starts at the real moment. */
export class TestClock extends Clock {
  offset = 0;

  override now(): Date {
    return new Date(Date.now() + this.offset);
  }
}

export const BY_OPERATOR: Caller = { actor: operator('test'), needs: null, attempt: null, once: null };

/** A real, listening service on a fresh database, with its decree loaded unless it is to stay `empty`; it takes its time from `walk` where one is given, and begins `at` a moment. */
export class Service {
  private readonly tokens = new Map<string, string>();

  private constructor(
    readonly app: NestFastifyApplication,
    readonly url: string,
    readonly config: Config,
    readonly clock: TestClock,
    private readonly tidy: () => Promise<void>,
  ) {}

  static async start(
    name: DatabaseName,
    environment: Record<string, string> = {},
    { empty = false, demonstration = false, port = 0, walk, at }: { empty?: boolean; demonstration?: boolean; port?: number; walk?: Clock; at?: string } = {},
  ): Promise<Service> {
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-test-'));
    const database = name === 'sqlite' ? { url: `sqlite:${join(folder, 'book.db')}`, drop: async () => undefined } : await freshPostgres({ migrated: true });
    const env = { DATABASE_URL: database.url, STATE_DIR: folder, RATE_LIMIT: '1000000', LOG_LEVEL: 'error', ...environment };
    const config = readConfig(env);
    const clock = new TestClock();
    if (at !== undefined) clock.offset = Date.parse(at) - Date.now();
    const app = await createHttpApp(AppModule.forRoot({ config, clock: walk ?? clock }), config, { logger: false });
    if (!empty) await openBook(app.get(Book), app.get(Journal), { demonstration });
    const url = await listenAnywhere(app, port);
    return new Service(app, url, config, clock, async () => {
      await app.close();
      await database.drop();
      rmSync(folder, { recursive: true, force: true });
    });
  }

  get book(): Book {
    return this.app.get(Book);
  }

  /** What a copy is restored with. */
  get restoring(): { journal: Journal; signer: HeadSigner } {
    return { journal: this.app.get(Journal), signer: this.app.get(HeadSigner) };
  }

  /** A person with these roles, made the first time: `service.as('analyst')`, `service.as('analyst', 'anna')`. */
  async as(roles: Role | readonly Role[], who = String(roles)): Promise<Client> {
    let token = this.tokens.get(who);
    if (token === undefined) {
      const email = `${who.replace(/\W/g, '-')}@example.it`;
      const newcomer = { email, name: who, roles: [roles].flat(), until: null, reason: null };
      await this.app.get(PeopleService).addPerson(BY_OPERATOR, newcomer);
      ({ token } = await this.app.get(TokensService).issueFor(BY_OPERATOR, email, 30));
      this.tokens.set(who, token);
    }
    return new Client(this.url, { authorization: `Bearer ${token}` });
  }

  /** Nobody in particular. */
  anonymous(): Client {
    return new Client(this.url, {});
  }

  /** The proof that history explains every table: re-hash, replay, compare. */
  async verify(): Promise<void> {
    const { verified, differences } = await this.book.read((view) => verifyBook(view, journal, schema, heldHere(this.app)));
    expect(differences).toEqual([]);
    expect(verified).toBe(true);
  }

  stop(): Promise<void> {
    return this.tidy();
  }
}

interface Fresh {
  url: string;
  drop: () => Promise<unknown>;
}

/**
 * An empty database of its own on the PostgreSQL server of the tests. `migrated`: a copy of one that has been through the
 * migrations, since these take three times as long as all else that a service does at start.
 */
export async function freshPostgres({ migrated = false } = {}): Promise<Fresh> {
  const server = process.env['PNRR_TEST_POSTGRES'];
  if (!server) throw new Error('the test set-up started no PostgreSQL');
  const name = `book_${randomBytes(6).toString('hex')}`;
  await onServer(server, `CREATE DATABASE ${name}${migrated ? ` TEMPLATE ${await (template ??= migratedOn(server))}` : ''}`);
  return { url: `${server}/${name}`, drop: () => onServer(server, `DROP DATABASE ${name} WITH (FORCE)`) };
}

let template: Promise<string> | undefined;

/** What services are copied from: the first file that needs it makes it, once for each of jest's workers. */
async function migratedOn(server: string): Promise<string> {
  const name = `migrated_${process.env['JEST_WORKER_ID'] ?? '1'}`;
  const [made] = await onServer(server, `SELECT 1 FROM pg_database WHERE datname = '${name}'`);
  if (made) return name;
  const making = `${name}_in_the_making`;
  await onServer(server, `DROP DATABASE IF EXISTS ${making} WITH (FORCE)`);
  await onServer(server, `CREATE DATABASE ${making}`);
  const database = { kind: 'postgres', url: `${server}/${making}` } as const;
  await (await openDataSource(database, dataSourceOptions(database, schema, 'write'), 'write')).destroy();
  await onServer(server, `ALTER DATABASE ${making} RENAME TO ${name}`);
  return name;
}

async function onServer(server: string, sql: string): Promise<object[]> {
  const client = new pg.Client({ connectionString: `${server}/postgres` });
  await client.connect();
  const { rows } = await client.query<object>(sql).finally(() => client.end());
  return rows;
}
