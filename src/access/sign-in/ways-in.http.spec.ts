import { ok, refused, type Client, type Json } from '../../../test/support/client.js';
import { BY_OPERATOR, DATABASES, Service } from '../../../test/support/service.js';
import { checkAccess } from '../access.verification.js';
import { enrolmentsTable, sessionsTable, tokensTable, type EnrolmentRow, type SessionRow, type TokenRow } from '../access.entity.js';

const PASSWORD = 'una frase che ricordo solo io';
const SHAPE = { id: expect.stringMatching(/^[0-9a-f]{16}$/) as unknown, since: expect.any(String) as unknown, until: expect.any(String) as unknown };

describe.each(DATABASES)('sessions and tokens, seen and ended, on %s', (database) => {
  let service: Service;
  let admin: Client;
  let nobody: Client;
  let ada: string;
  const email = 'ada.rossi@ente.example';

  /** The cookie of a new session of hers. */
  const signIn = async (): Promise<{ cookie: string }> => {
    const answer = await nobody.post('/sessions', { email, password: PASSWORD });
    await ok(Promise.resolve(answer), 201);
    return { cookie: answer.headers.getSetCookie()[0]?.split(';')[0] ?? '' };
  };
  const bearer = (token: string): { authorization: string } => ({ authorization: `Bearer ${token}` });
  const issued = async (by: { cookie: string }): Promise<string> => (await ok(nobody.post('/me/tokens', { days: 5 }, by), 201)).token as string;
  const listed = async (path: string, by: Record<string, string> = {}, client = nobody): Promise<Json[]> => (await ok(client.get(path, by), 200)).items as Json[];
  const remove = (path: string, by: Record<string, string> = {}, client = nobody): ReturnType<Client['send']> => client.send('DELETE', path, undefined, by);
  const revocations = async (): Promise<Json[]> => listed(`/journal?kind=token-revoked&subject=${ada}`, {}, admin);

  beforeAll(async () => {
    service = await Service.start(database);
    admin = await service.as('admin');
    nobody = service.anonymous();
    const { id, enrolment } = await ok(admin.post('/users', { email, name: 'Ada Rossi', roles: ['committee'] }), 201);
    ada = id as string;
    await ok(nobody.post('/enrolments', { token: enrolment.link.split('#')[1], password: PASSWORD }), 201);
  });
  afterAll(() => service.stop());

  it('a person sees the own sessions, page by page, and never a secret', async () => {
    const here = await signIn();
    const sessions = await listed('/me/sessions', here);
    expect(sessions).toEqual([{ ...SHAPE, current: false }, { ...SHAPE, current: true }]);
    expect(JSON.stringify(sessions)).not.toContain(here.cookie.split('=')[1]);
    const { items, nextCursor } = await ok(nobody.get('/me/sessions?limit=1', here), 200);
    expect([...items, ...(await listed(`/me/sessions?limit=1&cursor=${nextCursor}`, here))]).toEqual(sessions);
    await refused(nobody.get('/me/sessions?cursor=x', here), 400, 'invalid-request');
  });

  it('a session is ended elsewhere, at once, and leaves no entry', async () => {
    const [here, elsewhere] = [await signIn(), await signIn()];
    const [{ id }] = (await listed('/me/sessions', elsewhere)).filter(({ current }) => current) as [Json];
    const head = await ok(admin.get('/journal/head'), 200);
    expect((await remove(`/me/sessions/${id}`, here)).status).toBe(204);
    await refused(nobody.get('/me', elsewhere), 401, 'sign-in-required');
    await ok(nobody.get('/me', here), 200);
    await refused(remove(`/me/sessions/${id}`, here), 404, 'not-found');
    expect(await ok(admin.get('/journal/head'), 200)).toEqual(head);
  });

  it('a session of whose row something was altered beneath the program is none', async () => {
    const here = await signIn();
    const { id: other } = await ok((await service.as('approver')).get('/me'), 200);
    const [row] = await service.book.read((view) => sessionsTable.select(view, 'ORDER BY created_at DESC LIMIT 1')) as [SessionRow];
    const alter = (change: Partial<SessionRow>): Promise<void> => service.book.write(BY_OPERATOR, (tx) => sessionsTable.update(tx, { idHash: row.idHash }, { ...row, ...change }));
    const altered: Partial<SessionRow>[] = [{ personId: other as string }, { expiresAt: '2099-01-01T00:00:00.000Z' }, { within: ['committee'] }, { seal: null }, { seal: `${row.seal}0` }];
    for (const change of altered) {
      await alter(change);
      await refused(nobody.get('/me', here), 401, 'sign-in-required');
      expect(await ok(nobody.get('/sessions/current', here), 200)).toMatchObject({ me: null });
    }
    await alter({});
    expect(await ok(nobody.get('/me', here), 200)).toMatchObject({ id: ada });
  });

  it('a link that is put on another person’s row, or prolonged, is as good as expired', async () => {
    const invited = async (name: string): Promise<{ id: string; token: string }> => {
      const { id, enrolment } = await ok(admin.post('/users', { email: `${name}@ente.example`, name, roles: ['committee'] }), 201);
      return { id, token: enrolment.link.split('#')[1] };
    };
    const [mine, victims] = [await invited('mia'), await invited('altrui')];
    const redeem = (token: string): ReturnType<Client['post']> => nobody.post('/enrolments', { token, password: PASSWORD });
    const rowOf = async ({ id }: { id: string }): Promise<EnrolmentRow> => (await service.book.read((view) => enrolmentsTable.find(view, { personId: id }))) as EnrolmentRow;
    const [own, other] = [await rowOf(mine), await rowOf(victims)];
    const put = (row: EnrolmentRow): Promise<void> => service.book.write(BY_OPERATOR, async (tx) => {
      await tx.run('DELETE FROM op_enrolments WHERE token_hash IN (?, ?)', own.tokenHash, other.tokenHash);
      await enrolmentsTable.insert(tx, row);
    });
    for (const row of [{ ...other, tokenHash: own.tokenHash }, { ...own, personId: other.personId }, { ...own, personId: null }, { ...own, expiresAt: '2099-01-01T00:00:00.000Z' }, { ...own, seal: null }]) {
      await put(row);
      expect((await refused(redeem(mine.token), 409, 'state-conflict')).detail).toBe('Questo link è scaduto: chiederne uno nuovo a un amministratore.');
    }
    await put(own);
    await ok(redeem(mine.token), 201);
    // Used, it cannot be opened again by the database alone.
    await service.book.write(BY_OPERATOR, (tx) => enrolmentsTable.update(tx, { tokenHash: own.tokenHash }, { usedAt: null }));
    await refused(redeem(mine.token), 409, 'state-conflict');
    await service.book.write(BY_OPERATOR, (tx) => tx.run('DELETE FROM op_enrolments WHERE token_hash = ?', own.tokenHash));
  });

  it('a token is revoked: it stops working at once, its entry names it, and it cannot be put back', async () => {
    const here = await signIn();
    const [token, other] = [await issued(here), await issued(here)];
    const tokens = await listed('/me/tokens', bearer(token));
    expect(tokens).toEqual([{ ...SHAPE, current: true }, { ...SHAPE, current: false }]);
    const [{ id }] = tokens as [Json];
    const row = await service.book.read(async (view) => (await tokensTable.select(view, 'WHERE substr(token_hash, 1, 16) = ?', id as string))[0] as TokenRow);
    expect((await remove(`/me/tokens/${id}`, here)).status).toBe(204);
    await refused(nobody.get('/me', bearer(token)), 401, 'sign-in-required');
    await ok(nobody.get('/me', bearer(other)), 200);
    const [{ entry, actor }] = (await revocations()) as [Json];
    expect([actor, entry.payload]).toEqual([ada, { before: null, after: { tokenDigest: row.tokenHash } }]);

    const found = () => service.book.read(async (view) => (await checkAccess(view, view)).differences);
    expect(await found()).toEqual([]);
    await service.book.write(BY_OPERATOR, (tx) => tokensTable.insert(tx, row));
    expect(await found()).toMatchObject([{ table: 'op_tokens', row: row.tokenHash }]);
    await service.book.write(BY_OPERATOR, (tx) => tx.run('DELETE FROM op_tokens WHERE token_hash = ?', row.tokenHash));
  });

  it('nobody ends what is another person’s, and what has expired is not there', async () => {
    const here = await signIn();
    const colleague = await service.as('analyst', 'colleague');
    const [{ id }] = (await listed('/me/tokens', {}, colleague)) as [Json];
    await refused(remove(`/me/tokens/${id}`, here), 404, 'not-found');
    await refused(remove(`/users/${ada}/tokens/${id}`, {}, admin), 404, 'not-found');
    await ok(colleague.get('/me'), 200);
    const before = await listed('/me/tokens', here);
    service.clock.offset += 6 * 24 * 3_600_000;
    const later = await signIn();
    expect([before.length > 0, await listed('/me/tokens', later), (await listed('/me/sessions', later)).length]).toEqual([true, [], 1]);
    await refused(remove(`/me/tokens/${before[0]?.id}`, later), 404, 'not-found');
  });

  it('administrators see and end anybody’s, auditors see them, nobody else does', async () => {
    const here = await signIn();
    const token = await issued(here);
    const [{ id: session }] = (await listed('/me/sessions', here)).filter(({ current }) => current) as [Json];
    const auditor = await service.as('auditor');
    for (const who of [admin, auditor]) {
      expect((await listed(`/users/${ada}/sessions`, {}, who)).map(({ id, current }) => [id, current])).toContainEqual([session, false]);
      await refused(who.get('/users/P-999999/tokens'), 404, 'not-found');
    }
    const [{ id }] = (await listed(`/users/${ada}/tokens`, {}, auditor)) as [Json];
    for (const path of [`/users/${ada}/sessions/${session}`, `/users/${ada}/tokens/${id}`]) {
      await refused(remove(path, {}, auditor), 403, 'role-missing');
      expect((await remove(path, {}, admin)).status).toBe(204);
    }
    for (const by of [here, bearer(token)]) await refused(nobody.get('/me', by), 401, 'sign-in-required');
    expect((await revocations()).at(-1)).toMatchObject({ subject: ada, actor: (await ok(admin.get('/me'), 200)).id });
    await refused((await service.as('analyst')).get(`/users/${ada}/sessions`), 403, 'role-missing');
    await service.verify();
  });
});
