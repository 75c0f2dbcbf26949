import BetterSqlite3 from 'better-sqlite3';
import fc from 'fast-check';
import pg from 'pg';
import { Conditions } from './conditions.js';
import type { Dialect } from './handle.js';
import { holdsText, soughtText } from './sought-text.rules.js';

const cases: [string, string, string[], string[]][] = [
  ['capitals or not', 'attuatore', ['Attuatore', 'SOGGETTO ATTUATORE'], ['attuator', 'at tuatore']],
  ['an accented letter in both cases', 'èvidenza', ['ÈVIDENZA Città', 'èvidenza'], ['evidenza', 'évidenza']],
  ['and as a capital', 'CITTÀ', ['città', 'Città', 'LA CITTÀ'], ['citta', 'CITTÁ']],
  ['a plain letter with its accented forms', 'citta', ['città', 'CITTÀ', 'Citta', 'cittá'], ['citt', 'cità']],
  ['of other languages too', 'munchen senor facade', ['München SEÑOR façade'], ['Munchen senor fakade']],
  ['letters beyond', 'čedad', ['Čedad', 'ČEDAD'], ['Cedad']],
  ['ÿ, whose capital stands elsewhere', 'ÿ', ['ÿ', 'Ÿ'], ['y', 'ý']],
  ['ß, which has no capital of one letter', 'straße', ['Straße', 'STRAßE'], ['strasse', 'STRASSE']],
  ['other scripts', 'αθήνα', ['ΑΘΉΝΑ', 'Αθήνα'], ['αθηνα']],
  ['the signs of LIKE', '5%_!', ['Più 5%_!'], ['5 5_!', '5%a!']],
  ['those of GLOB', '*?[à]', ['È *?[À]'], ['è xxà', 'è *?à', 'è *?[a]']],
  ['those of a regular expression', '(à|b).+$^{2}\\d', ['(À|B).+$^{2}\\D'], ['à', '(à|b)xx$^{2}\\d', '(à|b).+$^{2}1']],
  ['signs of a set', 'à-]^', ['À-]^'], ['à', '-', 'à-^']],
  ['what a regular expression begins with', '***:à', ['***:à'], ['à', '***a']],
  ['lines', 'perche\nno', ['Perché\nno'], ['Perché no']],
  ['a sign of two units', '🜁 à', ['🜁 À'], ['🜂 À', 'À']],
];

describe('text that is sought', () => {
  let sqlite: BetterSqlite3.Database;
  let postgres: pg.Client;

  beforeAll(async () => {
    sqlite = new BetterSqlite3(':memory:');
    sqlite.exec('CREATE TABLE texts (said TEXT)');
    postgres = new pg.Client({ connectionString: `${process.env['PNRR_TEST_POSTGRES']}/postgres` });
    await postgres.connect();
    await postgres.query('CREATE TEMPORARY TABLE texts (said TEXT COLLATE "C")');
  });
  afterAll(async () => {
    sqlite.close();
    await postgres.end();
  });

  async function foundOn(dialect: Dialect, asked: string, texts: readonly string[]): Promise<string[]> {
    const { where, values } = new Conditions().containing(dialect, ['said'], asked);
    const sql = `SELECT said FROM texts ${where}`;
    let found: { said: string }[];
    if (dialect === 'sqlite') {
      sqlite.exec('DELETE FROM texts');
      for (const text of [...texts, null]) sqlite.prepare('INSERT INTO texts VALUES (?)').run(text);
      found = sqlite.prepare<unknown[], { said: string }>(sql).all(...values);
    } else {
      await postgres.query('TRUNCATE texts');
      await postgres.query('INSERT INTO texts SELECT unnest($1::text[])', [[...texts, null]]);
      let place = 0;
      found = (await postgres.query<{ said: string }>(sql.replace(/\?/g, () => `$${++place}`), values)).rows;
    }
    return found.map(({ said }) => said).sort();
  }

  it.each(cases)('%s', async (_, asked, found, others) => {
    const texts = [...found, ...others];
    const expected = [...found].sort();
    expect(texts.filter((text) => holdsText(text, asked)).sort()).toEqual(expected);
    for (const dialect of ['sqlite', 'postgres'] as const) expect([dialect, ...(await foundOn(dialect, asked, texts))]).toEqual([dialect, ...expected]);
  });

  it('is found in the same texts by both databases and without one', async () => {
    const letters = fc.constantFrom(...'aAàÀáeEèÈcCçÇnñÑzßÿŸšŠ*?[]^-%_!.\\(|$ \n🜁'.match(/./gsu)!);
    const text = (maxLength: number): fc.Arbitrary<string> => fc.string({ unit: letters, minLength: 1, maxLength });
    await fc.assert(
      fc.asyncProperty(text(3), fc.uniqueArray(text(12), { minLength: 20, maxLength: 20 }), async (asked, texts) => {
        const expected = texts.filter((one) => holdsText(one, asked)).sort();
        for (const dialect of ['sqlite', 'postgres'] as const) expect(await foundOn(dialect, asked, texts)).toEqual(expected);
      }),
    );
  });

  it('stays far within what SQLite takes as a pattern, however long', () => {
    expect(Buffer.byteLength(soughtText('a'.repeat(200)).glob)).toBeLessThan(50_000);
  });
});
