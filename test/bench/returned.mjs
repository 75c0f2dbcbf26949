// The report over HTTP: built, and looked at when it comes back; and how the server answers others meanwhile.
import { addDisbursements, addRequests, awardGrants, percentile } from './book.mjs';
import { get, issueToken, read, send, startServer } from './server.mjs';

const PORT = 28_491;
const WORKBOOK = '/api/v1/reports/cabina-di-regia.xlsx';
/** So many entries make 10,000 disbursements in all their states. */
const ENTRIES = 34_935;
const RETURNED = 10_000;
const MANY = 100_000;

export async function* measureReports(withBook) {
  const verified = await withBook(async (opened) => {
    await addDisbursements(opened, await awardGrants(opened), ENTRIES);
    return onServer(opened, async (token) => {
      const workbook = await read(PORT, WORKBOOK, token);
      return meanwhile(() => timesVerified(token, workbook));
    });
  });
  const slowest = Math.max(...verified.result);
  yield {
    what: `a returned workbook of ${RETURNED.toLocaleString('en')} disbursements verified, over HTTP`,
    value: `${slowest.toFixed(2)} s`,
    target: '< 5 s',
    ok: slowest < 5,
    raw: `the slowest of ${verified.result.map((seconds) => seconds.toFixed(2)).join(' ')}, the first of them on a thread that has to start`,
  };
  yield statusOf('while it is verified', verified);
  const built = await withBook(async (opened) => {
    await addRequests(opened, await awardGrants(opened), MANY);
    return onServer(opened, (token) => meanwhile(async () => read(PORT, WORKBOOK, token)));
  });
  yield statusOf(`while a workbook of ${MANY.toLocaleString('en')} disbursements is built over HTTP`, built);
}

async function timesVerified(token, workbook) {
  const seconds = [];
  while (seconds.length < 3) {
    const began = performance.now();
    const { verdict } = await send(PORT, '/api/v1/reports/verification', token, 'rapporto.xlsx', workbook);
    if (verdict !== 'authentic') throw new Error(`the workbook that came back is ${verdict}`);
    seconds.push((performance.now() - began) / 1000);
  }
  return seconds;
}

function statusOf(when, { milliseconds, times }) {
  const p99 = percentile(times, 0.99);
  return {
    what: `GET /status ${when}, p99`,
    value: `${p99.toFixed(1)} ms`,
    target: '< 100 ms',
    ok: p99 < 100,
    raw: `${times.length.toLocaleString('en')} asked in ${(milliseconds / 1000).toFixed(1)} s, the longest ${percentile(times, 1).toFixed(1)} ms`,
  };
}

async function onServer({ book, path }, job) {
  await book.close();
  const token = await issueToken(path);
  const server = await startServer(path, PORT);
  try {
    return await job(token);
  } finally {
    await server.stop();
  }
}

/** Asks for the status again and again until the work is done. */
async function meanwhile(work) {
  const times = [];
  let done = false;
  const asking = (async () => {
    while (!done) {
      const began = performance.now();
      await get(PORT, '/status');
      times.push(performance.now() - began);
      await new Promise((resolve) => setTimeout(resolve, 5));
    }
  })();
  const began = performance.now();
  const result = await work();
  const milliseconds = performance.now() - began;
  done = true;
  await asking;
  return { result, milliseconds, times };
}
