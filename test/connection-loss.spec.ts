import pg from 'pg';
import { ok } from './support/client.js';
import { Service } from './support/service.js';

/** PostgreSQL goes away in the middle: what was acknowledged stays, what was not is told so, and the service goes on. */
describe('losing the connections to PostgreSQL', () => {
  let service: Service;

  beforeAll(async () => {
    service = await Service.start('postgres');
  });

  afterAll(() => service.stop());

  const cut = async (): Promise<void> => {
    const { database } = service.config;
    const client = new pg.Client({ connectionString: database.kind === 'postgres' ? database.url : '' });
    await client.connect();
    await client.query('SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE datname = current_database() AND pid <> pg_backend_pid()');
    await client.end();
  };

  it('goes on after the wait for the head was cancelled', async () => {
    const { database } = service.config;
    const other = new pg.Client({ connectionString: database.kind === 'postgres' ? database.url : '' });
    await other.connect();
    const analyst = await service.as('analyst');
    // Another holder of the head's lock lets the writer wait, and its wait is cancelled, as a time limit of the server would.
    await other.query('BEGIN');
    await other.query('SELECT pg_advisory_xact_lock(350000000)');
    const write = analyst.post('/hubs', { code: 'XY-10', kind: 'edih', reason: 'Attesa annullata' });
    const waiting = "FROM pg_locks WHERE locktype = 'advisory' AND NOT granted AND database = (SELECT oid FROM pg_database WHERE datname = current_database())";
    while ((await other.query(`SELECT pid ${waiting}`)).rowCount === 0) await new Promise((resolve) => setTimeout(resolve, 20));
    await other.query(`SELECT pg_cancel_backend(pid) ${waiting}`);
    expect((await write).status).toBe(503);
    await other.query('ROLLBACK');
    await other.end();
    expect(await ok(analyst.post('/hubs', { code: 'XY-10', kind: 'edih', reason: 'Di nuovo' }), 201)).toMatchObject({ code: 'XY-10' });
    for (let read = 0; read < 12; read += 1) await ok(analyst.get('/overview'));
    await service.verify();
  });

  it('answers 503 or success, never anything else, and recovers by itself', async () => {
    const analyst = await service.as('analyst');
    const hub = (number: number): object => ({ code: `XX-${number}`, kind: 'edih', reason: 'Prova di caduta' });
    const acknowledged: string[] = [];
    for (let round = 0; round < 4; round += 1) {
      const writes = Array.from({ length: 12 }, (_, index) => analyst.post('/hubs', hub(100 + round * 12 + index)));
      const answers = await Promise.all([...writes, cut().then(() => null)]);
      for (const answer of answers) {
        if (answer === null) continue;
        expect([201, 503]).toContain(answer.status);
        if (answer.status === 201) acknowledged.push(answer.body.code as string);
      }
    }
    // The last cut may still reach the first question after it.
    const after = await analyst.post('/hubs', hub(999));
    if (after.status === 503) await ok(analyst.post('/hubs', hub(999)), 201);
    else expect(after.status).toBe(201);
    const known = new Set<string>();
    for (let cursor: string | null = ''; cursor !== null; ) {
      const body = await ok(analyst.get(`/hubs?limit=100${cursor ? `&cursor=${cursor}` : ''}`));
      for (const { code } of body.items) known.add(code as string);
      cursor = body.nextCursor as string | null;
    }
    expect(acknowledged.filter((code) => !known.has(code))).toEqual([]);
    await service.verify();
  });
});
