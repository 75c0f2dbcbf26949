import { connect } from 'node:net';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { AlteredBook } from '../../test/support/altered-book.js';
import { ok, refused, type Client, type Json } from '../../test/support/client.js';
import { formOf, FORM_TYPE, pdf, upload, type SentFile } from '../../test/support/forms.js';
import { grantInForce, identifyHub, outcomeRequest, paidDisbursement, peopleOf, recoveryRequest, requirementRequest, type People } from '../../test/support/life.js';
import { BY_OPERATOR, DATABASES, Service } from '../../test/support/service.js';
import { schema } from '../app.module.js';
import { codedWord } from '../history/index.js';
import { backupBook, readHead, restoreBook } from '../journal/index.js';
import { sha256Hex } from '../kernel/index.js';
import type { SqlValue, Tx } from '../platform/index.js';

const MIB = 2 ** 20;

let made = 0;
/** A file of its own, of that length. */
function fileOf(size: number, name = 'grande.pdf'): SentFile & { content: Buffer } {
  const content = Buffer.alloc(size, `${(made += 1)} `);
  content.write('%PDF-1.7\n');
  return { name, content, type: 'application/pdf' };
}
const another = (): SentFile => pdf(`Atto ${(made += 1)}`);

describe.each(DATABASES)('documents on %s', (database) => {
  let service: Service;
  let people: People;
  let analyst: Client;
  let things: Record<string, string>;

  beforeAll(async () => {
    service = await Service.start(database);
    people = await peopleOf(service);
    ({ analyst } = people);
    await identifyHub(analyst);
    const grant = await grantInForce(people);
    const disbursement = await paidDisbursement(people, grant);
    const { id: reduction } = await ok(analyst.post(`/grants/${grant}/reductions`, { amount: '10.00', cause: 'saving', effectiveOn: '2024-07-01', reason: 'Economia' }), 201);
    const { id: recovery } = await ok(analyst.post('/recoveries', recoveryRequest(disbursement)), 201);
    const { id: change } = await ok(analyst.post('/requirements', requirementRequest('DURC')), 201);
    await ok(people.approver.post(`/changes/${change}/approval`), 200);
    const { seq: outcome } = await ok(analyst.post('/outcomes', outcomeRequest('CC-04', 'DURC')), 201);
    const { items: [act] } = await ok(analyst.get('/acts'), 200);
    things = { acts: act.id, changes: change, grants: grant, disbursements: disbursement, reductions: reduction, recoveries: recovery, outcomes: String(outcome) };
  });
  afterAll(async () => {
    await service.verify();
    await service.stop();
  });

  const at = (plural: string): string => `/${plural}/${things[plural]}/documents`;
  const attached = (file = another(), plural = 'disbursements'): Promise<Json> => ok(upload(analyst, at(plural), file), 201);
  const entry = async (seq: number): Promise<Json> => ok(analyst.get(`/journal/${seq}`), 200);
  const headOf = (): Promise<unknown> => service.book.read((view) => readHead(view));
  const kept = (): Promise<number> => service.book.read(async (view) => (await view.one<{ n: number }>('SELECT COUNT(*) AS "n" FROM op_documents'))?.n ?? 0);

  test.each(['acts', 'changes', 'grants', 'disbursements', 'reductions', 'recoveries', 'outcomes'])('are attached to %s, listed under them and read back byte by byte', async (plural) => {
    const content = Buffer.from(`%PDF-1.7 ${plural} \0\xff`, 'latin1');
    const document = await ok(upload(analyst, at(plural), { name: 'Perché.pdf', content }, { reason: 'Nota prot. 12' }), 201);
    const of = { acts: 'act', changes: 'change', grants: 'grant', disbursements: 'disbursement', reductions: 'reduction', recoveries: 'recovery', outcomes: 'outcome' }[plural];
    expect(document).toEqual({
      ...{ entry: expect.any(Number), of, holder: things[plural], state: 'attached', name: 'Perché.pdf', mediaType: 'application/pdf' },
      ...{ size: content.length, sha256: sha256Hex(content), attachedBy: expect.stringMatching(/^P-/), attachedAt: expect.any(String), reason: 'Nota prot. 12' },
      ...{ withdrawnIn: null, withdrawnBy: null, withdrawnAt: null, withdrawalReason: null },
    });
    expect(codedWord(document.of as string, null, 'it')).toBeDefined();
    expect(await ok(people.auditor.get(`/documents/${document.entry}`), 200)).toEqual(document);
    expect((await ok(people.auditor.get(at(plural)), 200)).items).toContainEqual(document);
    expect(await entry(document.entry)).toMatchObject({
      ...{ kind: 'document-attached/1', subject: plural === 'outcomes' ? 'CC-04' : things[plural], reason: 'Nota prot. 12' },
      entry: { payload: { before: null, after: { of, holder: things[plural], name: 'Perché.pdf', mediaType: 'application/pdf', size: content.length, sha256: sha256Hex(content) } }, movements: [] },
    });
    const { status, headers, content: read } = await people.auditor.download(`/documents/${document.entry}/content`);
    expect([status, read.equals(content)]).toEqual([200, true]);
    expect(Object.fromEntries(headers)).toMatchObject({
      'content-type': 'application/octet-stream',
      'content-length': String(content.length),
      'content-disposition': `attachment; filename="Perche.pdf"; filename*=UTF-8''Perch%C3%A9.pdf`,
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
      'cache-control': 'no-store',
    });
  });

  test('keep one content once, on however many things; on one thing it is refused a second time', async () => {
    const file = another();
    const first = await attached(file, 'grants');
    const before = await kept();
    const { sha256, name, entry: second } = await attached({ ...file, name: 'copia.pdf' }, 'recoveries');
    expect([sha256, name, await kept()]).toEqual([first.sha256, 'copia.pdf', before]);
    expect(await refused(upload(analyst, at('recoveries'), file), 409, 'document-duplicate')).toMatchObject({ document: second, name: 'copia.pdf' });
  });

  test('that were attached by mistake say so, stay, and may be attached again', async () => {
    const file = another();
    const { entry: seq } = await attached(file);
    const { entry: other } = await attached();
    await refused(analyst.post(`/documents/${seq}/withdrawal`, {}), 400, 'invalid-request');
    await refused(people.auditor.post(`/documents/${seq}/withdrawal`, { reason: 'Non era questo' }), 403, 'role-missing');
    const withdrawn = await ok(people.approver.post(`/documents/${seq}/withdrawal`, { reason: 'Di altro soggetto' }), 200);
    expect(withdrawn).toMatchObject({ state: 'withdrawn', withdrawnIn: expect.any(Number), withdrawalReason: 'Di altro soggetto' });
    expect(await entry(withdrawn.withdrawnIn)).toMatchObject({ kind: 'document-retracted/1', subject: things['disbursements'], reason: 'Di altro soggetto' });
    await refused(analyst.post(`/documents/${seq}/withdrawal`, { reason: 'Di nuovo' }), 409, 'state-conflict');
    const { items } = await ok(analyst.get(`${at('disbursements')}?limit=100`), 200);
    expect(items).toEqual(expect.arrayContaining([withdrawn, expect.objectContaining({ entry: other, state: 'attached' })]));
    expect((await analyst.download(`/documents/${seq}/content`)).content.toString()).toBe(file.content);
    expect(await attached(file)).toMatchObject({ state: 'attached', sha256: withdrawn.sha256 });
    // As it was known before.
    const known = await ok(analyst.get(`${at('disbursements')}?limit=100&atEntry=${other}`), 200);
    expect(known.items).toContainEqual(expect.objectContaining({ entry: seq, state: 'attached', withdrawnIn: null }));
  });

  test('come in pages', async () => {
    const grant = await grantInForce(people);
    for (let count = 0; count < 3; count += 1) await ok(upload(analyst, `/grants/${grant}/documents`, another()), 201);
    const { items, nextCursor } = await ok(analyst.get(`/grants/${grant}/documents?limit=2`), 200);
    const rest = await ok(analyst.get(`/grants/${grant}/documents?limit=2&cursor=${nextCursor}`), 200);
    expect([items.length, rest.items.length, rest.nextCursor]).toEqual([2, 1, null]);
  });

  test('happen once under one key, whatever comes twice', async () => {
    const file = another();
    const [key, before] = [{ 'idempotency-key': `once-${made}` }, (await headOf()) as { seq: number }];
    const answers = await Promise.all([1, 2, 3].map(() => upload(analyst, at('grants'), file, {}, key)));
    expect(answers.map(({ status }) => status)).toEqual([201, 201, 201]);
    expect(new Set(answers.map(({ body }) => body.entry)).size).toBe(1);
    expect(await headOf()).toMatchObject({ seq: before.seq + 1 });
    await refused(upload(analyst, at('grants'), another(), {}, key), 409, 'idempotency-key-reused');
  });

  test.each<[string, string | Buffer, string]>([
    ['a program', Buffer.from('MZ\x90\0'), 'fattura.pdf'],
    ['a page', '<!DOCTYPE html><html><script>alert(1)</script></html>', 'atto.xml'],
    ['another page', '<html xmlns="http://www.w3.org/1999/xhtml"></html>', 'atto.xml'],
    ['an archive', Buffer.from('PK\x03\x04xl/worksheets'), 'atto.pdf'],
    ['plain text', 'Spett.le Ministero', 'atto.pdf'],
    ['a picture that runs', Buffer.from('GIF89a'), 'foto.jpg'],
    ['almost a PDF', ' %PDF-1.7', 'atto.pdf'],
  ])('%s is refused, whatever it is called', async (_, content, name) => {
    const [before, pieces] = [await headOf(), await kept()];
    const { allowed } = await refused(upload(analyst, at('grants'), { name, content, type: 'application/pdf' }), 422, 'document-type-refused');
    expect(allowed).toContain('application/pdf');
    expect([await headOf(), await kept()]).toEqual([before, pieces]);
  });

  test('are called after what they are', async () => {
    expect(await attached({ ...another(), name: '../../<fattura>.exe' })).toMatchObject({ name: '_fattura_.exe.pdf' });
    const xml = { name: 'fattura.html', content: `<?xml version="1.0"?><!DOCTYPE x [<!ENTITY e SYSTEM "file:///etc/passwd">]><x>&e;${made}</x>` };
    const { entry: seq, name, mediaType } = await attached(xml);
    expect([name, mediaType]).toEqual(['fattura.html.xml', 'application/xml']);
    // As it came: nobody has looked into it.
    expect((await analyst.download(`/documents/${seq}/content`)).content.toString()).toBe(xml.content);
  });

  test('are attached by those who may, to things that are there', async () => {
    for (const client of [people.auditor, people.admin, await service.as('committee')]) await refused(upload(client, at('grants'), another()), 403, 'role-missing');
    const before = await headOf();
    await refused(upload(service.anonymous(), at('grants'), another()), 401, 'sign-in-required');
    for (const path of ['/grants/G-999999', '/grants/D-1', '/outcomes/999999', '/outcomes/G-1', '/disbursements/1', '/hubs/CC-04', '/acts/A-999999', '/changes/C-999999', '/people/P-1']) {
      await refused(upload(analyst, `${path}/documents`, another()), 404, 'not-found');
      await refused(analyst.get(`${path}/documents`), 404, 'not-found');
    }
    for (const path of ['/documents/999999', '/documents/1/content', '/documents/x', `/documents/${'a'.repeat(64)}`]) await refused(analyst.get(path), 404, 'not-found');
    await refused(analyst.post('/documents/999999/withdrawal', { reason: 'Non era questo' }), 404, 'not-found');
    expect(await headOf()).toEqual(before);
  });

  test('that arrive in part, or of whom the sender breaks off, are not there', async () => {
    const [before, pieces] = [await headOf(), await kept()];
    const whole = formOf(fileOf(MIB));
    await refused(analyst.send('POST', at('grants'), whole.subarray(0, whole.length - 4), { 'content-type': FORM_TYPE }), 400, 'invalid-request');
    const { hostname, port } = new URL(service.url);
    const token = (await ok(analyst.post('/me/tokens', { days: 1 }), 201)).token as string;
    const afterToken = await headOf();
    const head = [`POST /api/v1${at('grants')} HTTP/1.1`, `Host: ${hostname}:${port}`, `Authorization: Bearer ${token}`, `Content-Type: ${FORM_TYPE}`, `Content-Length: ${whole.length}`];
    await new Promise<void>((resolve) => {
      const socket = connect(Number(port), hostname, () => socket.write(Buffer.concat([Buffer.from(`${head.join('\r\n')}\r\n\r\n`), whole.subarray(0, MIB / 2)])));
      socket.on('error', () => undefined).on('close', () => resolve());
      setTimeout(() => socket.destroy(), 200);
    });
    await new Promise((resolve) => setTimeout(resolve, 200));
    expect([before !== null, await headOf(), await kept()]).toEqual([true, afterToken, pieces]);
    expect((await analyst.get('/status')).status).toBe(200);
  });

  describe('altered beneath the program', () => {
    let book: AlteredBook;
    let one: Json;
    let long: Json;

    beforeAll(async () => {
      one = await attached();
      long = await attached(fileOf(3 * MIB));
      book = await AlteredBook.of(service);
    });
    afterAll(() => book.close());

    const named = async (alter: (tx: Tx) => Promise<unknown>): Promise<Json[]> => {
      const { verified, differences } = await book.verify(alter);
      expect(verified).toBe(differences.length === 0);
      return differences.map((difference: Json) => [difference.table, difference.row, difference.column]);
    };
    const run = (sql: string, ...values: SqlValue[]) => (tx: Tx): Promise<unknown> => tx.run(sql, ...values);

    test.each<[string, () => (tx: Tx) => Promise<unknown>, () => Json[]]>([
      ['nothing', () => async () => undefined, () => []],
      ['a content', () => run('UPDATE op_documents SET content = ? WHERE sha256 = ?', Buffer.from('%PDF-1.8'), one.sha256), () => [['op_documents', one.sha256, 'content']]],
      ['one bit of a piece', () => async (tx) => {
        const { content } = (await tx.one<{ content: Buffer }>('SELECT content AS "content" FROM op_documents WHERE sha256 = ? AND piece = 1', long.sha256)) ?? { content: Buffer.alloc(1) };
        content[content.length - 1]! ^= 1;
        await tx.run('UPDATE op_documents SET content = ? WHERE sha256 = ? AND piece = 1', content, long.sha256);
      }, () => [['op_documents', long.sha256, 'content']]],
      ['a content that is taken away', () => run('DELETE FROM op_documents WHERE sha256 = ?', one.sha256), () => [['op_documents', one.sha256, null]]],
      ['a piece in between', () => run('DELETE FROM op_documents WHERE sha256 = ? AND piece = 1', long.sha256), () => [['op_documents', long.sha256, 'piece']]],
      ['the last piece', () => run('DELETE FROM op_documents WHERE sha256 = ? AND piece = 2', long.sha256), () => [['op_documents', long.sha256, 'content']]],
      ['the number of a piece', () => run('UPDATE op_documents SET piece = 7 WHERE sha256 = ? AND piece = 2', long.sha256), () => [['op_documents', long.sha256, 'piece']]],
      ['one piece more', () => run('INSERT INTO op_documents (sha256, piece, content) VALUES (?, 1, ?)', one.sha256, Buffer.from('more')), () => [['op_documents', one.sha256, 'content']]],
      ['a content that nobody attached', () => run('INSERT INTO op_documents (sha256, piece, content) VALUES (?, 0, ?)', 'f'.repeat(64), Buffer.from('x')), () => [['op_documents', 'f'.repeat(64), null]]],
      ['the hash of a content', () => run('UPDATE op_documents SET sha256 = ? WHERE sha256 = ?', 'e'.repeat(64), one.sha256), () => [['op_documents', 'e'.repeat(64), null], ['op_documents', one.sha256, null]]],
      ['the hash that the table names', () => run('UPDATE documents SET sha256 = ? WHERE seq = ?', 'e'.repeat(64), one.entry), () => [['documents', String(one.entry), 'sha256']]],
      ['a withdrawal that never was', () => run('UPDATE documents SET withdrawn_seq = 1 WHERE seq = ?', one.entry), () => [['documents', String(one.entry), 'withdrawn_seq']]],
      ['a document that is taken away', () => run('DELETE FROM documents WHERE seq = ?', one.entry), () => [['documents', String(one.entry), null]]],
    ])('%s', async (_, alter, found) => {
      const differences = await named(alter());
      expect(differences).toHaveLength(found().length);
      expect(differences).toEqual(expect.arrayContaining(found()));
    });
  });

  // After the alterations, each of which reads every content again, and before the copies, which bring it along.
  test('may have 25 MiB, and no byte more', async () => {
    const largest = fileOf(25 * MIB);
    const { entry: seq, size } = await attached(largest);
    expect(size).toBe(25 * MIB);
    expect((await analyst.download(`/documents/${seq}/content`)).content.equals(largest.content)).toBe(true);
    const before = await headOf();
    const { detail } = await refused(upload(analyst, at('grants'), fileOf(25 * MIB + 1)), 413, 'file-too-large');
    expect(detail).toContain('25 MiB');
    expect(await headOf()).toEqual(before);
  });

  test('that are not what was attached any more are not handed out', async () => {
    const { entry: seq, sha256 } = await attached();
    const { content } = (await service.book.read((view) => view.one<{ content: Buffer }>('SELECT content AS "content" FROM op_documents WHERE sha256 = ?', sha256))) as { content: Buffer };
    await service.book.write(BY_OPERATOR, (tx) => tx.run('UPDATE op_documents SET content = ? WHERE sha256 = ?', Buffer.from('other'), sha256));
    await refused(analyst.get(`/documents/${seq}/content`), 404, 'content-lost');
    await service.book.write(BY_OPERATOR, (tx) => tx.run('DELETE FROM op_documents WHERE sha256 = ?', sha256));
    await refused(analyst.get(`/documents/${seq}/content`), 404, 'content-lost');
    await service.book.write(BY_OPERATOR, (tx) => tx.run('INSERT INTO op_documents (sha256, piece, content) VALUES (?, 0, ?)', sha256, content));
    expect((await analyst.download(`/documents/${seq}/content`)).content.equals(content)).toBe(true);
  });

  test.each(DATABASES)('are in a copy of the book, restored on %s', async (to) => {
    const file = fileOf(2 * MIB + 5);
    const { entry: seq } = await attached(file);
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-documents-'));
    await backupBook(service.book, schema, join(folder, 'copy.db'));
    const target = await Service.start(to, {}, { empty: true });
    const { restored, verification } = await restoreBook(target.book, target.restoring, schema, join(folder, 'copy.db'), BY_OPERATOR);
    expect([restored, verification.differences]).toEqual([true, []]);
    const reader = await target.as('auditor', 'who reads the copy');
    expect((await reader.download(`/documents/${seq}/content`)).content.equals(file.content)).toBe(true);
    await target.verify();
    await target.stop();
    rmSync(folder, { recursive: true });
  });
});
