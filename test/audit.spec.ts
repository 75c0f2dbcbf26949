import { createHash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import pg from 'pg';
import { checkPack } from '../src/audit/verifier/check-pack.js';
import { readZip } from '../src/audit/verifier/zip-reading.js';
import { WitnessService } from '../src/audit/index.js';
import { alteredPack, packOf } from './support/audit-pack.js';
import { ok, type Json } from './support/client.js';
import { upload } from './support/forms.js';
import { disbursementRequest, grantInForce, identifyHub, paidDisbursement, peopleOf, type People } from './support/life.js';
import { savedByExceljs } from './support/returned-files.js';
import { DATABASES, Service } from './support/service.js';

/** An audit, from the report that was published to the pack that is taken away: each step needs the ones before it. */
describe.each(DATABASES)('the journey of an audit on %s', (database) => {
  let service: Service;
  let people: People;
  let folder: string;
  let grant: string;
  let published: Json;
  let report: Buffer;

  const reportAt = async (entry: number): Promise<Buffer> => (await people.auditor.download(`/reports/cabina-di-regia.xlsx?asOf=2024-12-31&atEntry=${entry}`)).content;

  /** As whoever holds the machine: no triggers, no constraints, beneath the running service. */
  async function beneath(...statements: readonly string[]): Promise<void> {
    const { database: place } = service.config;
    if (place.kind === 'sqlite') {
      const raw = new BetterSqlite3(place.path);
      raw.exec('DROP TRIGGER IF EXISTS journal_never_deleted');
      for (const sql of statements) raw.exec(sql);
      raw.close();
      return;
    }
    const client = new pg.Client({ connectionString: place.url });
    await client.connect();
    await client.query('SET session_replication_role = replica');
    for (const sql of statements) await client.query(sql);
    await client.end();
  }

  beforeAll(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-audit-'));
    service = await Service.start(database);
    people = await peopleOf(service);
    await identifyHub(people.analyst);
    grant = await grantInForce(people);
    await paidDisbursement(people, grant);
  });
  afterAll(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  test('a report is published', async () => {
    published = await ok(people.approver.post('/reports', { meeting: 'Cabina di regia', asOf: '2024-12-31' }), 201);
    report = await reportAt(published.atEntry);
    expect(published.digest).toBe(createHash('sha256').update(report).digest('hex'));
    expect(await ok(people.auditor.get(`/reports/${published.entry}/afterwards`))).toMatchObject({ items: [] });
  });

  test('payments follow, one is reversed, and what comes late for the report is marked', async () => {
    const paid = await paidDisbursement(people, grant);
    const { id } = await ok(people.analyst.post(`/disbursements/${paid}/reversal`, { effectiveOn: '2024-07-01', reason: 'Registrata per errore' }), 201);
    await ok(people.approver.post(`/reversals/${id}/approval`), 200);
    const { items } = await ok(people.auditor.get(`/reports/${published.entry}/afterwards`));
    expect(items.map(({ kind }: Json) => kind)).toEqual(expect.arrayContaining(['disbursement-requested/2', 'disbursement-paid/1', 'disbursement-reversed/1']));
    const { items: entries } = await ok(people.auditor.get(`/journal?subject=${paid}`));
    expect(entries[0].afterReport).toMatchObject({ entry: published.entry, asOf: '2024-12-31' });
  });

  test('the report asked for again at its entry is the same to the byte', async () => {
    expect((await reportAt(published.atEntry)).equals(report)).toBe(true);
    const { entry: next } = await ok(people.approver.post('/reports', { meeting: 'La successiva', asOf: '2024-12-31' }), 201);
    const comparison = await ok(people.auditor.get(`/reports/comparison?from=${published.entry}&to=${next}`));
    expect(comparison.items.length).toBeGreaterThan(0);
    expect((await ok(people.auditor.get(`/reports/${next}/opening`))).items.length).toBeGreaterThan(0);
  });

  test('a cent is changed in the file that comes back, and found by its cell', async () => {
    const authentic = await ok(upload(people.auditor, '/reports/verification', { name: 'rinominato.xlsx', content: report }));
    expect(authentic).toMatchObject({ verdict: 'authentic', atEntry: published.atEntry, headHash: published.headHash });
    const saved = await savedByExceljs(report);
    expect(await ok(upload(people.auditor, '/reports/verification', { name: 'salvato.xlsx', content: Buffer.from(saved) }))).toMatchObject({ verdict: 'authentic', differences: [] });
    let cell = '';
    const forged = await savedByExceljs(report, (book) => {
      book.getWorksheet('Erogazioni')?.eachRow((row) => {
        if (cell !== '' || !/^D-\d+$/.test(row.getCell(1).text)) return;
        const amount = row.getCell(12);
        amount.value = Math.round((Number(amount.value) + 0.01) * 100) / 100;
        cell = amount.address;
      });
    });
    const { verdict, differences } = await ok(upload(people.auditor, '/reports/verification', { name: 'rapporto.xlsx', content: Buffer.from(forged) }));
    expect(verdict).toBe('altered');
    expect(differences).toContainEqual(expect.objectContaining({ sheet: 'Erogazioni', cell, reported: '1000.01', recorded: '1000.00' }));
  });

  test('the pack proves itself, and one that was altered does not', async () => {
    const pack = await packOf(service, join(folder, 'pacchetto.zip'));
    const verified = async (zip: Uint8Array<ArrayBuffer>): Promise<boolean> => (await checkPack(await readZip(zip), () => async () => undefined)).verified;
    expect(await verified(pack)).toBe(true);
    expect(await verified(alteredPack(pack, { 'movimenti.csv': (text) => text.replace(';1000,00;', ';1000,01;') }))).toBe(false);
  });

  test('the database is altered underneath, and found by row and column', async () => {
    await beneath(`UPDATE accounts SET balance_cents = balance_cents + 1 WHERE account = 'grant:${grant}:paid'`);
    const { verified, differences } = await ok(people.auditor.get('/journal/verification'));
    expect(verified).toBe(false);
    expect(differences).toContainEqual(expect.objectContaining({ where: 'table', table: 'accounts', row: `grant:${grant}:paid`, what: 'balance_cents' }));
    await beneath(`UPDATE accounts SET balance_cents = balance_cents - 1 WHERE account = 'grant:${grant}:paid'`);
    expect(await ok(people.auditor.get('/journal/verification'))).toMatchObject({ verified: true });
  });

  test('a statement from before a truncation convicts it, and nothing more is recorded', async () => {
    const witness = service.app.get(WitnessService);
    const file = join(folder, 'attestazioni.ndjson');
    await ok(people.analyst.post('/disbursements', disbursementRequest(grant)), 201);
    await witness.keep(file, null);
    expect(await witness.check(file, null)).toMatchObject({ witnessed: true, convictions: [] });
    await beneath('DELETE FROM journal WHERE seq = (SELECT max(seq) FROM journal)');
    expect(await witness.check(file, null)).toMatchObject({ witnessed: false });
    expect(await ok(people.auditor.get('/journal/verification'))).toMatchObject({ verified: false });
    const refusal = await people.analyst.post(`/disbursements`, disbursementRequest(grant));
    expect([refusal.status, refusal.body.code]).toEqual([503, 'head-unsigned']);
  });
});
