import { copyFileSync, mkdtempSync, readFileSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { generateKeyPairSync, sign } from 'node:crypto';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import BetterSqlite3 from 'better-sqlite3';
import { heldHere, journal, schema } from '../src/app.module.js';
import {
  backupBook,
  entryHash,
  GENESIS_HASH,
  headText,
  HeadSigner,
  readSigningKeys,
  readStatement,
  SigningKeys,
  statementHolds,
  verifyBook,
  type JournalRow,
  type SigningKeyRow,
  type Verification,
} from '../src/journal/index.js';
import { canonicalJson, sha256Hex } from '../src/kernel/index.js';
import { ok, refused } from './support/client.js';
import { actRequest } from './support/life.js';
import { BY_OPERATOR, DATABASES, freshPostgres, Service } from './support/service.js';

const keysOf = (service: Service): Promise<SigningKeyRow[]> => service.book.read((view) => readSigningKeys(view));
const verify = (service: Service): Promise<Verification> => service.book.read((view) => verifyBook(view, journal, schema, heldHere(service.app)));
const rotate = (service: Service, forgotten = false): Promise<{ key: string }> =>
  service.book.write(BY_OPERATOR, (tx) => service.app.get(HeadSigner).rotate(tx, 'Rotazione annuale', forgotten));
const write = async (service: Service): Promise<unknown> => ok((await service.as('analyst', 'firmataria')).post('/acts', actRequest()), 201);

/** All of a book's entries chained anew under another key, as somebody could who has the database but not the key file. */
function makeAnew(path: string): void {
  const { privateKey, publicKey } = generateKeyPairSync('ed25519');
  const der = publicKey.export({ type: 'spki', format: 'der' });
  const [key, text] = [sha256Hex(der).slice(0, 16), der.toString('base64')];
  const raw = new BetterSqlite3(path);
  const triggers = raw.prepare<[], { name: string; sql: string }>("SELECT name, sql FROM sqlite_master WHERE type = 'trigger'").all();
  for (const { name } of triggers) raw.exec(`DROP TRIGGER ${name}`);
  let previousHash = GENESIS_HASH;
  let [last, book] = [0, ''];
  for (const row of raw.prepare<[], { seq: number; kind: string; payload: string }>('SELECT seq, kind, payload FROM journal ORDER BY seq').all()) {
    const payload = JSON.parse(row.payload) as { after: Record<string, string> };
    if (row.kind === 'signing-key-changed/1') Object.assign(payload.after, { key, publicKey: text });
    raw.prepare('UPDATE journal SET payload = ?, previous_hash = ? WHERE seq = ?').run(canonicalJson(payload), previousHash, row.seq);
    const entry = raw.prepare('SELECT seq, kind, subject, payload, movements, actor, reason, effective_on AS effectiveOn, recorded_at AS recordedAt, previous_hash AS previousHash FROM journal WHERE seq = ?').get(row.seq) as JournalRow;
    previousHash = entryHash(entry, entry);
    raw.prepare('UPDATE journal SET hash = ? WHERE seq = ?').run(previousHash, row.seq);
    [last, book] = [row.seq, payload.after['bookId'] ?? book];
  }
  const signature = sign(null, Buffer.from(headText(book, last, previousHash)), privateKey).toString('base64');
  raw.prepare('UPDATE op_head_signature SET seq = ?, hash = ?, key = ?, signature = ?').run(last, previousHash, key, signature);
  raw.prepare('UPDATE signing_keys SET key = ?, public_key = ?').run(key, text);
  for (const { sql } of triggers) raw.exec(sql);
  raw.close();
}

/** Verified, and the head signed by the newest key. */
async function expectSigned(service: Service, remarks: Verification['remarks'] = []): Promise<void> {
  const verification = await verify(service);
  const statement = await service.book.read((view) => readStatement(view));
  expect([verification.differences, verification.remarks]).toEqual([[], remarks]);
  expect([statement && statementHolds(statement), statement?.signed?.key, verification.signedBy]).toEqual([true, verification.keys.at(-1)?.key, verification.keys.at(-1)?.key]);
}

describe.each(DATABASES)('the signing key on %s', (database) => {
  let service: Service;
  let folder: string;
  beforeEach(async () => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-signing-'));
    service = await Service.start(database);
  });
  afterEach(async () => {
    await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('signs the first commit, which tells of it; its secret stands in a file for its owner alone, and in no copy', async () => {
    const file = service.config.signingKeyFile;
    const [key, ...others] = await keysOf(service);
    expect([key, others]).toEqual([{ seq: expect.any(Number), ...service.app.get(SigningKeys).current, endorsement: null }, []]);
    const entry = await service.book.read((view) => view.one('SELECT kind, subject, actor, reason FROM journal WHERE seq = ?', key?.seq ?? 0));
    expect(entry).toEqual({ kind: 'signing-key-changed/1', subject: 'book', actor: 'system', reason: null });
    await expectSigned(service);
    expect(statSync(file).mode & 0o777).toBe(0o600);
    const pem = readFileSync(file, 'utf8');
    const secret = Buffer.from(pem.replace(/-----.*-----|\s/g, ''), 'base64').subarray(-32);
    await backupBook(service.book, schema, join(folder, 'copy.db'));
    const copy = readFileSync(join(folder, 'copy.db'));
    for (const form of [secret, secret.toString('base64'), secret.toString('hex'), pem.split('\n')[1] ?? '']) expect(copy.includes(form)).toBe(false);
  });

  it('vouches for the one that takes its place', async () => {
    await write(service);
    const { key } = await rotate(service);
    const [former, next] = await keysOf(service);
    expect([next?.key, next?.endorsement]).toEqual([key, expect.any(String)]);
    expect(former?.key).not.toBe(key);
    const entry = await service.book.read((view) => view.one('SELECT actor, reason FROM journal WHERE seq = ?', next?.seq ?? 0));
    expect(entry).toEqual({ actor: 'operator:test', reason: 'Rotazione annuale' });
    await expectSigned(service);
    await write(service);
    await expectSigned(service);
    // A stolen one vouches for the last time, and is forgotten.
    await rotate(service, true);
    expect(service.app.get(SigningKeys).holds(key)).toBe(false);
    await write(service);
    await expectSigned(service);
    expect((await keysOf(service)).map(({ endorsement }) => endorsement === null)).toEqual([true, false, false]);
  });

  it('that was lost is replaced by the operator alone, without its word, which verification remarks', async () => {
    const analyst = await service.as('analyst');
    rmSync(service.config.signingKeyFile);
    service.app.get(SigningKeys).reload();
    await refused(analyst.post('/acts', actRequest()), 503, 'signing-key-unknown');
    expect((await verify(service)).differences).toMatchObject([{ problem: 'signing-key-held' }]);
    await rotate(service);
    await write(service);
    const keys = await keysOf(service);
    expect(keys.map(({ endorsement }) => endorsement)).toEqual([null, null]);
    await expectSigned(service, [{ code: 'key-not-endorsed', count: 1, examples: [keys[1]?.key ?? ''] }]);
  });

  it('that has been replaced signs no more: a machine that holds the former one alone writes nothing', async () => {
    const analyst = await service.as('analyst');
    const file = service.config.signingKeyFile;
    copyFileSync(file, join(folder, 'former.pem'));
    await rotate(service);
    const inForce = readFileSync(file);
    copyFileSync(join(folder, 'former.pem'), file);
    service.app.get(SigningKeys).reload();
    const before = await verify(service);
    await refused(analyst.post('/acts', actRequest()), 503, 'signing-key-retired');
    expect((await verify(service)).head).toEqual(before.head);
    writeFileSync(file, inForce);
    await ok(analyst.post('/acts', actRequest()), 201);
    await expectSigned(service);
  });
});

describe('the signing key', () => {
  let folder: string;
  const started: Service[] = [];
  const start = async (...given: Parameters<typeof Service.start>): Promise<Service> => {
    const service = await Service.start(...given);
    started.push(service);
    return service;
  };
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'pnrr-signing-'));
  });
  afterEach(async () => {
    for (const service of started.splice(0)) await service.stop();
    rmSync(folder, { recursive: true, force: true });
  });

  it('signs a book of release 0.1.0 from its next entry on', async () => {
    const path = join(folder, 'book.db');
    writeFileSync(path, gunzipSync(readFileSync(new URL('golden/0.1.0.db.gz', import.meta.url))));
    const service = await start('sqlite', { DATABASE_URL: `sqlite:${path}`, STATE_DIR: folder });
    const { verified, signedBy, keys, head, remarks } = await verify(service);
    expect([verified, signedBy, keys, remarks]).toEqual([true, null, [], [{ code: 'head-never-signed', count: 1, examples: [String(head?.seq)] }]]);
    await ok((await service.as('analyst', 'firmataria')).post('/acts', actRequest({ reference: 'DD 900/2024' })), 201);
    await expectSigned(service);
  });

  it('is held to the key file: a book made anew by whoever has the database alone neither verifies nor goes on', async () => {
    const path = join(folder, 'book.db');
    const environment = { DATABASE_URL: `sqlite:${path}`, STATE_DIR: folder };
    const service = await start('sqlite', environment);
    await write(service);
    await write(service);
    await service.stop();
    started.pop();
    makeAnew(path);
    const again = await start('sqlite', environment);
    const { differences } = await verify(again);
    expect(differences.map((difference) => difference.where === 'journal' && difference.problem)).toEqual(['anchor', 'signing-key-held']);
    expect((await again.book.read((view) => verifyBook(view, journal, schema))).differences).toEqual([]);
    await expect(again.as('analyst', 'altra')).rejects.toMatchObject({ status: 503 });
  });

  it('is shared by several servers on one PostgreSQL, and so is its rotation', async () => {
    const { url, drop } = await freshPostgres();
    const shared = { DATABASE_URL: url, SIGNING_KEY_FILE: join(folder, 'key.pem') };
    const [one, other] = [await start('postgres', shared), await start('postgres', shared)];
    const [analyst, colleague] = [await one.as('analyst'), await other.as('analyst', 'collega')];
    const together = (): Promise<unknown> => Promise.all([1, 2, 3, 4].flatMap(() => [analyst, colleague].map((client) => ok(client.post('/acts', actRequest()), 201))));
    await together();
    await expectSigned(one);
    const { key } = await rotate(one);
    await together();
    expect(other.app.get(SigningKeys).current?.key).toBe(key);
    await expectSigned(other);
    expect((await keysOf(other)).map(({ endorsement }) => endorsement === null)).toEqual([true, false]);
    for (const service of started.splice(0)) await service.stop();
    await drop();
  });
});
