import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { journal, schema } from '../src/app.module.js';
import { entryHash, GENESIS_HASH, textOf, verifyBook, type Entry } from '../src/journal/index.js';
import { withFile, withScratch, type View } from '../src/platform/index.js';

const GOLDEN = new URL('golden/', import.meta.url);
const releases = readdirSync(GOLDEN).flatMap((name) => /^(.*)\.ndjson$/.exec(name)?.[1] ?? []);
const fileOf = (release: string, kind: string): Buffer => readFileSync(new URL(`${release}.${kind}`, GOLDEN));

interface Line {
  entry: Entry;
  hash: string;
}

async function accountsOf(view: View): Promise<string[]> {
  const rows = await view.all<{ account: string; cents: number }>('SELECT account AS "account", balance_cents AS "cents" FROM accounts ORDER BY account');
  return rows.map(({ account, cents }) => `${account} ${cents}`);
}

describe.each(releases)('what release %s wrote', (release) => {
  const lines = fileOf(release, 'ndjson').toString('utf8').trimEnd().split('\n').map((line) => JSON.parse(line) as Line);
  const accounts = fileOf(release, 'accounts.txt').toString('utf8').trimEnd().split('\n');

  it('has the digests that it had', () => {
    let previousHash = GENESIS_HASH;
    for (const [index, { entry, hash }] of lines.entries()) {
      expect([entry.seq, entry.previousHash, entryHash(entry, textOf(entry))]).toEqual([index + 1, previousHash, hash]);
      previousHash = hash;
    }
  });

  it('is understood, and means the same money', async () => {
    const found = await withScratch(schema, async (tx) => {
      for (const { entry } of lines) await journal.project(tx, entry);
      return accountsOf(tx);
    });
    expect(found).toEqual(accounts);
  });

  it('is migrated, and then as a replay says to the last column', async () => {
    const folder = mkdtempSync(join(tmpdir(), 'pnrr-golden-'));
    const path = join(folder, 'book.db');
    writeFileSync(path, gunzipSync(fileOf(release, 'db.gz')));
    const { differences, found } = await withFile(path, schema, 'write', async (tx) => {
      return { ...(await verifyBook(tx, journal, schema)), found: await accountsOf(tx) };
    }).finally(() => rmSync(folder, { recursive: true, force: true }));
    expect(differences).toEqual([]);
    expect(found).toEqual(accounts);
  });
});

test('there is one for each release', () => {
  const released = readFileSync(new URL('../CHANGELOG.md', import.meta.url), 'utf8').match(/^## \[\d[^\]]*\]/gm) ?? [];
  expect(releases.map((release) => `## [${release}]`).sort()).toEqual([...released].sort());
});
