import { sha256Hex } from '../src/kernel/index.js';
import type { Tx } from '../src/platform/index.js';
import { another, AlteredBook, change, insert, type Row } from './support/altered-book.js';
import { fillRichly } from './support/rich-book.js';
import { DATABASES, Service } from './support/service.js';

/** What stands beside the history, and the history vouches for: with what people come in, and who they are. */
describe.each(DATABASES)('with what people come in on %s, altered underneath', (database) => {
  let service: Service;
  let book: AlteredBook;

  beforeAll(async () => {
    service = await Service.start(database);
    await fillRichly(service);
    book = await AlteredBook.of(service);
  });
  afterAll(async () => {
    await book.close();
    await service.stop();
  });

  const named = async (alter: (tx: Tx) => Promise<unknown>): Promise<unknown[]> => {
    const { differences } = await book.verify(alter);
    return differences.map((one) => (one.where === 'table' ? [one.table, one.row, one.column] : [one.where, one.seq, one.problem]));
  };
  const some = async (sql: string): Promise<Row> => (await book.all<Row>(sql))[0] as Row;

  /** Alters each column by itself: what is then named of that table, column by column. */
  async function columnByColumn(table: string, row: Row): Promise<Record<string, unknown[]>> {
    const columns = await book.columnsOf(table);
    const keys = columns.filter(({ key }) => key).map(({ name }) => name);
    const answers: Record<string, unknown[]> = {};
    for (const column of columns) {
      answers[column.name] = await named((tx) => change(tx, table, row, keys, { [column.name]: another(row[column.name] ?? null, column) }));
    }
    return answers;
  }

  it('verifies, and says of whom the data were erased', async () => {
    const { verified, remarks } = await book.verify(async () => undefined);
    const erased = await some('SELECT id FROM persons WHERE erased = 1');
    expect([verified, remarks]).toEqual([true, [{ code: 'person-erased', count: 1, examples: [erased['id']] }]]);
  });

  it('a password', async () => {
    const row = await some('SELECT * FROM op_credentials');
    const id = row['person_id'];
    expect(await columnByColumn('op_credentials', row)).toEqual({
      person_id: [['op_credentials', `${id} `, null], ['op_credentials', id, null]],
      argon2_hash: [['op_credentials', id, 'argon2_hash']],
    });
    expect(await named((tx) => tx.run('DELETE FROM op_credentials'))).toEqual([['op_credentials', id, null]]);
    const { id: other } = await some(`SELECT id FROM persons WHERE erased = 0 AND id <> '${id}'`);
    expect(await named((tx) => insert(tx, 'op_credentials', { ...row, person_id: other ?? null }))).toEqual([['op_credentials', other, null]]);
    // After the first failure PostgreSQL answers nothing more in this transaction.
    expect(await named((tx) => tx.run('ALTER TABLE op_credentials RENAME TO op_old'))).toContainEqual(['op_…', '', null]);
  });

  it('a token', async () => {
    const row = await some('SELECT * FROM op_tokens');
    const hash = row['token_hash'];
    const whole = ['op_tokens', hash, null];
    expect(await columnByColumn('op_tokens', row)).toEqual({
      token_hash: [['op_tokens', `${hash} `, null]],
      person_id: [whole],
      issued_at: [['op_tokens', hash, 'issued_at']],
      expires_at: [['op_tokens', hash, 'expires_at']],
      within: [['op_tokens', hash, 'within']],
    });
    const longer = new Date(Date.parse(String(row['expires_at'])) + 24 * 3_600_000).toISOString();
    expect(await named((tx) => tx.run('UPDATE op_tokens SET expires_at = ? WHERE token_hash = ?', longer, hash ?? null))).toEqual([['op_tokens', hash, 'expires_at']]);
    const planted = sha256Hex('pnrr_planted');
    expect(await named((tx) => insert(tx, 'op_tokens', { ...row, token_hash: planted }))).toEqual([['op_tokens', planted, null]]);
    // Tokens end: one that is not there any more is in order.
    expect(await named((tx) => tx.run('DELETE FROM op_tokens'))).toEqual([]);
  });

  it('a token of somebody whose access has ended, put back', async () => {
    const { subject, payload, recorded_at } = await some(`SELECT * FROM journal WHERE kind = 'token-issued/1' AND subject IN (SELECT id FROM persons WHERE erased = 1)`);
    const { tokenDigest, expiresOn } = (JSON.parse(String(payload)) as { after: { tokenDigest: string; expiresOn: string } }).after;
    const row = { token_hash: tokenDigest, person_id: subject ?? null, issued_at: recorded_at ?? null, expires_at: `${expiresOn}T00:00:00.000Z` };
    expect(await named((tx) => insert(tx, 'op_tokens', row))).toEqual([['op_tokens', tokenDigest, null]]);
  });

  it('who somebody is', async () => {
    const row = await some('SELECT * FROM op_identities');
    const id = row['person_id'];
    const otherwise = [['op_identities', id, 'salt, name, email']];
    expect(await columnByColumn('op_identities', row)).toEqual({
      person_id: [['op_identities', `${id} `, null], ['op_identities', id, null]],
      ...{ name: otherwise, email: otherwise, salt: otherwise },
    });
    expect(await named((tx) => tx.run('DELETE FROM op_identities WHERE person_id = ?', id ?? null))).toEqual([['op_identities', id, null]]);
    const { id: erased } = await some('SELECT id FROM persons WHERE erased = 1');
    expect(await named((tx) => insert(tx, 'op_identities', { ...row, person_id: erased ?? null, email: 'altra@ente.example' }))).toEqual([['op_identities', erased, null]]);
  });

  it('a session: turned to another person, prolonged, widened', async () => {
    const row = await some('SELECT * FROM op_sessions');
    const hash = row['id_hash'] ?? null;
    const { id_hash, ...others } = await columnByColumn('op_sessions', row);
    expect(id_hash).toEqual([['op_sessions', `${hash} `, 'seal']]);
    expect(others).toEqual(Object.fromEntries(['person_id', 'created_at', 'expires_at', 'within', 'seal'].map((column) => [column, [['op_sessions', hash, 'seal']]])));
    const { id: other } = await some(`SELECT id FROM persons WHERE erased = 0 AND id <> '${row['person_id']}'`);
    const { differences } = await book.verify((tx) => tx.run('UPDATE op_sessions SET person_id = ? WHERE id_hash = ?', other ?? null, hash));
    expect(differences).toEqual([{ where: 'table', table: 'op_sessions', row: hash, column: 'seal', expected: 'the seal of what the row says', found: 'another one' }]);
    expect(await named((tx) => insert(tx, 'op_sessions', { ...row, id_hash: 'planted' }))).toEqual([['op_sessions', 'planted', 'seal']]);
    // Sessions end, and one under a secret that was replaced, or under none, lets nobody in.
    expect(await named((tx) => tx.run('DELETE FROM op_sessions'))).toEqual([]);
    for (const seal of [null, `${'0'.repeat(16)}.x`]) expect(await named((tx) => tx.run('UPDATE op_sessions SET seal = ?', seal))).toEqual([]);
  });

  it('a link that is still to be used, put on another person’s row', async () => {
    const [one, other] = await book.all<Row>('SELECT * FROM op_enrolments WHERE used_at IS NULL AND person_id IS NOT NULL');
    const turned = await named(async (tx) => {
      await tx.run('DELETE FROM op_enrolments WHERE token_hash = ?', one?.['token_hash'] ?? null);
      await tx.run('UPDATE op_enrolments SET token_hash = ? WHERE token_hash = ?', one?.['token_hash'] ?? null, other?.['token_hash'] ?? null);
    });
    expect(turned).toEqual([['op_enrolments', one?.['token_hash'], 'seal']]);
  });

  it('a link that is still to be used', async () => {
    const row = await some('SELECT * FROM op_enrolments WHERE used_at IS NULL AND person_id IS NOT NULL');
    const hash = row['token_hash'] ?? null;
    const sealed = ['op_enrolments', hash, 'seal'];
    for (const column of ['issued_by', 'seal']) expect(await named((tx) => tx.run(`UPDATE op_enrolments SET ${column} = '${row[column]}~' WHERE token_hash = ?`, hash))).toEqual([sealed]);
    const longer = new Date(Date.parse(String(row['expires_at'])) + 1000).toISOString();
    expect(await named((tx) => tx.run('UPDATE op_enrolments SET expires_at = ? WHERE token_hash = ?', longer, hash))).toEqual([['op_enrolments', hash, 'expires_at'], sealed]);
    const { person_id: enrolled } = await some('SELECT person_id FROM op_credentials');
    expect(await named((tx) => insert(tx, 'op_enrolments', { ...row, token_hash: 'planted', person_id: enrolled ?? null }))).toEqual([['op_enrolments', 'planted', null], ['op_enrolments', 'planted', 'seal']]);
    const used = await some('SELECT * FROM op_enrolments WHERE used_at IS NOT NULL');
    expect(await named((tx) => tx.run('UPDATE op_enrolments SET used_at = NULL WHERE token_hash = ?', used['token_hash'] ?? null))).toEqual([['op_enrolments', used['token_hash'], null]]);
  });
});
