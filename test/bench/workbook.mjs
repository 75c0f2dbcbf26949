// The workbook of the Cabina di regia, each in a process of its own, against exceljs' own streaming writer.
import { execFile } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { measureReports } from './returned.mjs';

const RUN = fileURLToPath(new URL('./workbook-run.mjs', import.meta.url));
const USUAL = 1_000;
const MANY = 100_000;

export async function* measureWorkbook(withBook) {
  const usual = await run('ours', USUAL);
  yield { what: 'workbook of 50 hubs and 1,000 disbursements', value: `${usual.milliseconds.toFixed(0)} ms`, target: '< 1,000 ms', ok: usual.milliseconds < 1_000, raw: said(usual) };
  const [theirs, ours] = [await run('exceljs', MANY), await run('ours', MANY)];
  const ratio = ours.milliseconds / theirs.milliseconds;
  yield { what: 'workbook of 100,000 disbursements, proof and all, against the same cells by exceljs streaming', value: `${ratio.toFixed(2)} ×`, target: '≤ 1.30', ok: ratio <= 1.3, raw: `${said(ours)}; exceljs ${said(theirs)}` };
  yield { what: 'its peak memory, the rows of the report included', value: `${ours.peakMiB.toFixed(0)} MiB`, target: '< 250 MB', ok: ours.peakMiB * 1.048_576 < 250, raw: said(ours) };
  yield* measureReports(withBook);
}

/** The heap may grow to 128 MB and its young part is as small as in the threads of the server; exceljs, which needs more, has as much as it likes. */
async function run(writer, disbursements) {
  const heap = writer === 'ours' ? ['--max-old-space-size=128', '--max-semi-space-size=4'] : [];
  const { stdout } = await promisify(execFile)(process.execPath, [...heap, RUN, writer, String(disbursements)]);
  return JSON.parse(stdout);
}

function said({ milliseconds, bytes, peakMiB }) {
  return `${milliseconds.toFixed(0)} ms, ${(bytes / 1e6).toFixed(1)} MB, ${peakMiB.toFixed(0)} MiB`;
}
