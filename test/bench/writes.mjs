// Durable, chained, ceiling-checked requests of a disbursement through the service, against raw single-row commits of
// the same driver on the same disk with the same durability; interleaved, so that both meet the same moods of the machine.
import { join } from 'node:path';
import BetterSqlite3 from 'better-sqlite3';
import { Money } from '../../dist/kernel/index.js';
import { ANALYST, awardGrants, percentile } from './book.mjs';

const ROUNDS = 7;

export async function* measureWrites(withBook) {
  const rounds = await withBook(async (opened) => {
    const grants = await awardGrants(opened);
    const insert = rawInsert(join(opened.folder, 'raw.db'));
    const request = (index) =>
      opened.disbursements.request(ANALYST, grants[index % grants.length], requestOf(), 'Misura della velocità di registrazione');
    const measured = [];
    for (let round = 0; round < ROUNDS; round += 1) {
      const raw = await rate(6_000, async (count) => {
        for (let index = 0; index < count; index += 1) insert(index);
      });
      const together = await rate(12_800, async (count) => {
        let next = 0;
        const waiting = Array.from({ length: 64 }, async () => {
          while (next < count) await request(next++);
        });
        await Promise.all(waiting);
      });
      const alone = await rate(2_000, async (count) => {
        for (let index = 0; index < count; index += 1) await request(index);
      });
      measured.push({ raw, together, alone });
    }
    return measured;
  });
  yield outcome('64 waiting at once', rounds, 'together', 1);
  yield outcome('one at a time', rounds, 'alone', 1 / 3);
}

function outcome(what, rounds, key, target) {
  const ratio = percentile(rounds.map((round) => round[key] / round.raw), 0.5);
  const per = (name) => Math.round(percentile(rounds.map((round) => round[name]), 0.5)).toLocaleString('en');
  return {
    what: `requests, ${what}`,
    value: `${ratio.toFixed(2)} × raw commits`,
    target: `≥ ${target.toFixed(2)}`,
    ok: ratio >= target,
    raw: `${per(key)}/s against ${per('raw')}/s raw; median of ${rounds.length} rounds (${rounds.map((r) => (r[key] / r.raw).toFixed(2)).join(' ')})`,
  };
}

function requestOf() {
  return { kind: 'interim', amount: Money.ofCents(100), requestedOn: '2024-05-02', protocol: 'mimit.REG.2024.0098765', protocolOn: null, closesGrant: false };
}

function rawInsert(path) {
  const raw = new BetterSqlite3(path);
  raw.pragma('journal_mode = WAL');
  raw.pragma('synchronous = FULL');
  raw.exec('CREATE TABLE rows (id INTEGER PRIMARY KEY, text TEXT NOT NULL, number INTEGER NOT NULL)');
  const statement = raw.prepare('INSERT INTO rows (text, number) VALUES (?, ?)');
  return (index) => statement.run('a row of some length, as rows are', index);
}

async function rate(count, run) {
  const began = performance.now();
  await run(count);
  return (count / (performance.now() - began)) * 1000;
}
