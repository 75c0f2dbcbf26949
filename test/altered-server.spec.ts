import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { TokensService } from '../src/access/index.js';
import { schema } from '../src/app.module.js';
import { backupBook, entryHash, journalTable, type JournalRow } from '../src/journal/index.js';
import { Client, ok, refused, type Json } from './support/client.js';
import { actRequest, grantInForce, identifyHub, peopleOf } from './support/life.js';
import { BY_OPERATOR, DATABASES, Service } from './support/service.js';

/** The next entry as the program would write it, by somebody who has no key. */
function forgedAfter(head: JournalRow): JournalRow {
  const row = { ...head, seq: head.seq + 1, kind: 'attempt-refused/1', subject: 'acts', payload: '{"after":{"action":"x","code":"role-missing"},"before":null}', movements: '[]', previousHash: head.hash };
  return { ...row, hash: entryHash(row, row) };
}

async function headOf(service: Service): Promise<JournalRow> {
  const [head] = await service.book.read((view) => journalTable.select(view, 'ORDER BY seq DESC LIMIT 1'));
  return head as JournalRow;
}

const signatureOf = (service: Service): Promise<object | undefined> => service.book.read((view) => view.one('SELECT * FROM op_head_signature'));
const differencesIn = async (client: Client): Promise<Json[]> => (await ok(client.get('/journal/verification'), 200)).differences as Json[];

/** A server over a book that was altered can be looked at; nothing is put on top of what is not the book's. */
describe('a server that starts over an altered book', () => {
  let original: Service;
  let folder: string;
  let tokens: Record<'analyst' | 'auditor', string>;
  let started: Service | null = null;

  beforeAll(async () => {
    original = await Service.start('sqlite');
    folder = mkdtempSync(join(tmpdir(), 'pnrr-served-'));
    const people = await peopleOf(original);
    await identifyHub(people.analyst);
    await grantInForce(people);
    // Made there, for whoever adds a person here writes an entry.
    const issued = async (who: string): Promise<string> => (await original.app.get(TokensService).issueFor(BY_OPERATOR, `${who}@example.it`, 1)).token;
    tokens = { analyst: await issued('analyst'), auditor: await issued('auditor') };
  });
  afterEach(async () => {
    await started?.stop();
    started = null;
  });
  afterAll(async () => {
    await original.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  let copies = 0;
  /** Over a copy, altered with the triggers out of the way and back in their place. */
  async function serve(alter: (raw: BetterSqlite3.Database, head: JournalRow) => void): Promise<Record<'analyst' | 'auditor', Client> & { service: Service }> {
    const file = join(folder, `${(copies += 1)}.db`);
    await backupBook(original.book, schema, file);
    const raw = new BetterSqlite3(file);
    const triggers = raw.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
    for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
    alter(raw, await headOf(original));
    for (const { sql } of triggers) raw.exec(sql);
    raw.close();
    const service = await Service.start('sqlite', { DATABASE_URL: `sqlite:${file}`, SIGNING_KEY_FILE: original.config.signingKeyFile });
    started = service;
    const as = (who: 'analyst' | 'auditor'): Client => new Client(service.url, { authorization: `Bearer ${tokens[who]}` });
    return { service, analyst: as('analyst'), auditor: as('auditor') };
  }

  function insert(raw: BetterSqlite3.Database, row: JournalRow): void {
    const columns = Object.keys(row).map((name) => name.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`));
    raw.prepare(`INSERT INTO journal (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`).run(...Object.values(row));
  }

  it('names a figure that was changed beside the history', async () => {
    const { auditor, analyst } = await serve((raw) => raw.exec("UPDATE accounts SET balance_cents = balance_cents + 1 WHERE account = 'unallocated'"));
    expect((await ok(analyst.get('/overview'), 200)).unallocated).toBe('88500000.01');
    expect(await differencesIn(auditor)).toEqual([
      expect.objectContaining({ where: 'table', table: 'accounts', row: 'unallocated', what: 'balance_cents', expected: '8850000000', found: '8850000001' }),
    ]);
  });

  const alterations: [string, (raw: BetterSqlite3.Database, head: JournalRow) => void][] = [
    ['an entry more, rightly chained', (raw, head) => insert(raw, forgedAfter(head))],
    ['an entry less', (raw, head) => raw.exec(`DELETE FROM journal WHERE seq = ${head.seq}`)],
    ['the newest entry rewritten with its digest', (raw, head) => {
      const row = { ...head, reason: 'Un’altra ragione' };
      raw.exec(`DELETE FROM journal WHERE seq = ${head.seq}`);
      insert(raw, { ...row, hash: entryHash(row, row) });
    }],
    ['the signature taken away', (raw) => raw.exec('DELETE FROM op_head_signature')],
    ['the signature of another entry', (raw) => raw.exec("UPDATE op_head_signature SET signature = 'AAAA' || substr(signature, 5)")],
    ['another key put in the place of the book’s', (raw) => raw.exec("UPDATE op_head_signature SET key = '0123456789abcdef'")],
  ];
  it.each(alterations)('%s: reads work, and nothing is signed over it', async (_, alter) => {
    const { service, auditor, analyst } = await serve(alter);
    const before = [await headOf(service), await signatureOf(service)];
    for (const path of ['/overview', '/grants', '/journal?limit=5', '/journal/head']) await ok(auditor.get(path), 200);
    expect(await differencesIn(auditor)).not.toEqual([]);
    // One by one and together, the first time and again.
    await refused(analyst.post('/acts', actRequest()), 503, 'head-unsigned');
    await Promise.all([1, 2].map(() => refused(analyst.post('/acts', actRequest()), 503, 'head-unsigned')));
    expect([await headOf(service), await signatureOf(service)]).toEqual(before);
    // Who signs in, or out, adds no entry.
    await refused(service.anonymous().post('/sessions', { email: 'analyst@example.it', password: 'not this one' }), 401, 'sign-in-required');
  });
});

describe.each(DATABASES)('a server on %s under which the book is altered', (database) => {
  let service: Service;
  beforeAll(async () => {
    service = await Service.start(database);
  });
  afterAll(() => service.stop());

  it('does not sign over an entry that it has not written itself', async () => {
    const analyst = await service.as('analyst');
    const auditor = await service.as('auditor');
    await ok(analyst.post('/acts', actRequest()), 201);
    const forged = forgedAfter(await headOf(service));
    const before = await signatureOf(service);
    const columns = 'seq, kind, subject, payload, movements, actor, reason, effective_on, recorded_at, previous_hash, hash';
    const { seq, kind, subject, payload, movements, actor, reason, effectiveOn, recordedAt, previousHash, hash } = forged;
    const places = Array.from({ length: 11 }, (_, index) => (database === 'postgres' ? `$${index + 1}` : '?')).join(', ');
    await service.book.source.query(`INSERT INTO journal (${columns}) VALUES (${places})`, [seq, kind, subject, payload, movements, actor, reason, effectiveOn, recordedAt, previousHash, hash]);
    for (let times = 0; times < 2; times += 1) await refused(analyst.post('/acts', actRequest()), 503, 'head-unsigned');
    expect(await signatureOf(service)).toEqual(before);
    expect(await differencesIn(auditor)).toEqual([expect.objectContaining({ where: 'journal', seq, what: 'signed-entry' })]);
  });
});
