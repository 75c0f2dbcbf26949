// GET /overview over HTTP on a book of a thousand and on one of a million movements.
import { awardGrants, addMovements, percentile } from './book.mjs';
import { get, issueToken, startServer } from './server.mjs';

const SAMPLES = 2_000;

export async function* measureOverview(withBook) {
  const small = await times(withBook, 1_000, 28_473);
  const large = await times(withBook, 1_000_000, 28_474);
  const p99 = percentile(large, 0.99);
  const ratio = percentile(large, 0.5) / percentile(small, 0.5);
  const of = (values) => `p50 ${percentile(values, 0.5).toFixed(2)} ms, p99 ${percentile(values, 0.99).toFixed(2)} ms`;
  yield { what: 'GET /overview on 1,000,000 movements, p99', value: `${p99.toFixed(2)} ms`, target: '< 10 ms', ok: p99 < 10, raw: of(large) };
  yield { what: 'the same against 1,000 movements, p50', value: `${ratio.toFixed(2)} ×`, target: '≤ 2.00', ok: ratio <= 2, raw: of(small) };
}

function times(withBook, movements, port) {
  return withBook(async (opened) => {
    await addMovements(opened, await awardGrants(opened), movements);
    await opened.book.close();
    const token = await issueToken(opened.path);
    const server = await startServer(opened.path, port);
    const measured = [];
    for (let sample = 0; sample < SAMPLES + 200; sample += 1) {
      const began = performance.now();
      const status = await get(port, '/api/v1/overview', token);
      if (status !== 200) throw new Error(`/overview answered ${status}`);
      // The first ones warm the process up.
      if (sample >= 200) measured.push(performance.now() - began);
    }
    await server.stop();
    return measured;
  });
}
