// The history: how fast the journal is hashed again and replayed, and how soon the book as known at an entry answers.
import { hash } from 'node:crypto';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { journal, schema } from '../../dist/app.module.js';
import { entryHash, entryText, GENESIS_HASH } from '../../dist/journal/index.js';
import { keepScratch } from '../../dist/platform/index.js';
import { addDisbursements, awardGrants, percentile } from './book.mjs';
import { get, issueToken, startServer } from './server.mjs';

const ENTRIES = 100_000;
const ROUNDS = 5;
const SAMPLES = 1_000;
const PORT = 28_475;

export async function* measureHistory(withBook) {
  const { links, hashes, replays, first, cached } = await withBook(async (opened) => {
    await addDisbursements(opened, await awardGrants(opened), ENTRIES);
    const { book } = opened;
    const { links, hashes } = await book.read((view) => hashingRates(view));
    const replays = [];
    for (let round = 0; round < ROUNDS; round += 1) replays.push(await replayRate(book));
    await book.close();
    return { links, hashes, replays, ...(await askTheBook(opened.path)) };
  });
  const ratio = percentile(hashes.map((rate, round) => rate / links[round]), 0.5);
  const per = (rates) => Math.round(percentile(rates, 0.5)).toLocaleString('en');
  const replay = percentile(replays, 0.5);
  const p99 = percentile(cached, 0.99);
  yield {
    what: 'entries hashed again',
    value: `${ratio.toFixed(2)} × raw SHA-256 links`,
    target: '≥ 0.50',
    ok: ratio >= 0.5,
    raw: `${per(hashes)}/s against ${per(links)}/s raw over the same texts; median of ${ROUNDS} rounds`,
  };
  yield {
    what: `entries replayed into a book of their own, of ${ENTRIES.toLocaleString('en')}`,
    value: `${Math.round(replay).toLocaleString('en')}/s`,
    target: '≥ 30,000/s',
    ok: replay >= 30_000,
    raw: `median of ${replays.map((rate) => Math.round(rate).toLocaleString('en')).join(' ')}`,
  };
  yield {
    what: 'GET /overview?atEntry= once replayed, p99',
    value: `${p99.toFixed(1)} ms`,
    target: '< 300 ms',
    ok: p99 < 300,
    raw: `the first time ${(first / 1000).toFixed(2)} s; then p50 ${percentile(cached, 0.5).toFixed(1)} ms`,
  };
}

/** As verification reads them: what stands in memory all at once is waited for, hashed or not. */
const AT_ONCE = 500;

/** Links a second, raw and as verification makes them from rows, in turns over the same few hundred. */
async function hashingRates(view) {
  const [links, hashes] = [[], []];
  for (let round = 0; round < ROUNDS; round += 1) {
    let [previous, link, seq, raw, own, count] = [GENESIS_HASH, GENESIS_HASH, 0, 0, 0, 0];
    for (;;) {
      const rows = await journalRows(view, seq, AT_ONCE);
      if (rows.length === 0) break;
      // A link is the digest before it and the rest of the entry, hashed together: as many bytes, in the fewest steps.
      const rests = rows.map((row) => Buffer.from(entryText(row, row).slice(GENESIS_HASH.length)).toString());
      raw += spent(rests, (rest) => (link = hash('sha256', link + rest, 'hex')));
      own += spent(rows, (row) => {
        if (row.previousHash !== previous || entryHash(row, row) !== row.hash) throw new Error(`entry ${row.seq} is not what was hashed`);
        previous = row.hash;
      });
      seq = rows.at(-1).seq;
      count += rows.length;
    }
    links.push((count / raw) * 1000);
    hashes.push((count / own) * 1000);
  }
  return { links, hashes };
}

function spent(items, work) {
  const began = performance.now();
  for (const item of items) work(item);
  return performance.now() - began;
}

const COLUMNS = `seq AS "seq", kind AS "kind", subject AS "subject", payload AS "payload", movements AS "movements", actor AS "actor",
  reason AS "reason", effective_on AS "effectiveOn", recorded_at AS "recordedAt", previous_hash AS "previousHash", hash AS "hash"`;

function journalRows(view, after, many) {
  return view.all(`SELECT ${COLUMNS} FROM journal WHERE seq > ? ORDER BY seq LIMIT ?`, after, many);
}

/** As the past is replayed: read, parsed, projected, written to a file. Making the empty file is no part of it. */
async function replayRate(book) {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-bench-'));
  let began = 0;
  let entries = 0;
  const scratch = await book.read((view) =>
    keepScratch(join(folder, 'past.db'), schema, async (tx) => {
      began = performance.now();
      for (let rows = await journalRows(view, 0, 500); rows.length > 0; rows = await journalRows(view, entries, 500)) {
        await journal.replay(tx, rows);
        entries += rows.length;
      }
    }),
  );
  const rate = (entries / (performance.now() - began)) * 1000;
  await scratch.close();
  rmSync(folder, { recursive: true, force: true });
  return rate;
}

/** Over HTTP, of an entry that is not the newest: the first time it is replayed, then it is kept. */
async function askTheBook(path) {
  const token = await issueToken(path);
  const server = await startServer(path, PORT);
  const ask = async () => {
    const began = performance.now();
    const status = await get(PORT, `/api/v1/overview?atEntry=${ENTRIES}`, token);
    if (status !== 200) throw new Error(`/overview?atEntry= answered ${status}`);
    return performance.now() - began;
  };
  const first = await ask();
  const cached = [];
  for (let sample = 0; sample < SAMPLES; sample += 1) cached.push(await ask());
  await server.stop();
  return { first, cached };
}
