// GET /disbursements over HTTP on a book of a hundred thousand of them: pages, orders and filters, each with the sums of all that is selected.
import { addDisbursements, awardGrants, percentile } from './book.mjs';
import { get, issueToken, startServer } from './server.mjs';

/** Entries that make a hundred thousand disbursements: most have four, some one or two. */
const ENTRIES = 352_000;
const SAMPLES = 60;
const PORT = 28_475;

const LISTS = {
  'first page': '',
  'deep page': `&cursor=${Buffer.from('[250000]').toString('base64url')}`,
  'by amount': '&sort=-amount',
  'by hub': '&sort=hub',
  'by due day': '&sort=dueOn',
  'of a state': '&state=requested',
  'that are late': '&late=true',
  'by text': '&q=098765',
  'by text that is nowhere': '&q=zzz',
  'by amount, on a past day': '&sort=amount&asOf=2024-12-31',
};

export async function* measureLists(withBook) {
  yield* await withBook(async (opened) => {
    await addDisbursements(opened, await awardGrants(opened), ENTRIES);
    const { count } = await opened.book.read((view) => view.one('SELECT count(*) AS "count" FROM disbursements'));
    await opened.book.close();
    const token = await issueToken(opened.path);
    const server = await startServer(opened.path, PORT);
    const results = [];
    for (const [name, query] of Object.entries(LISTS)) results.push(result(`${count.toLocaleString('en')} disbursements, ${name}, with totals`, await times(query, token)));
    await server.stop();
    return results;
  });
}

function result(name, times) {
  const [half, p99] = [percentile(times, 0.5), percentile(times, 0.99)];
  return { what: `${name}, p50`, value: `${half.toFixed(1)} ms`, target: '< 150 ms', ok: half < 150, raw: `p99 ${p99.toFixed(1)} ms` };
}

async function times(query, token) {
  const measured = [];
  for (let sample = 0; sample < SAMPLES + 5; sample += 1) {
    const began = performance.now();
    const status = await get(PORT, `/api/v1/disbursements?limit=50${query}`, token);
    if (status !== 200) throw new Error(`/disbursements?${query} answered ${status}`);
    if (sample >= 5) measured.push(performance.now() - began);
  }
  return measured;
}
