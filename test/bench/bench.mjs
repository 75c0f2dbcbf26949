// Measures what the project promises, as ratios within one run with the raw figure beside: machines differ, ratios less.
// npm run bench [-- writes overview workbook history lists web start memory]
import 'reflect-metadata';
import { book } from './book.mjs';
import { measureHistory } from './history.mjs';
import { measureMemory, measureStart } from './server.mjs';
import { measureLists } from './lists.mjs';
import { measureOverview } from './overview.mjs';
import { measureWeb } from './web.mjs';
import { measureWorkbook } from './workbook.mjs';
import { measureWrites } from './writes.mjs';

const SECTIONS = {
  ...{ writes: measureWrites, overview: measureOverview, workbook: measureWorkbook, history: measureHistory, lists: measureLists, web: measureWeb },
  ...{ start: measureStart, memory: measureMemory },
};

const asked = process.argv.slice(2);
const unknown = asked.find((name) => !(name in SECTIONS));
if (unknown) throw new Error(`no such section: ${unknown} (there are ${Object.keys(SECTIONS).join(', ')})`);

let met = true;
for (const [name, measure] of Object.entries(SECTIONS)) {
  if (asked.length > 0 && !asked.includes(name)) continue;
  console.log(`\n${name}`);
  for await (const { what, value, target, ok, raw } of measure(book)) {
    met &&= ok;
    console.log(`  ${ok ? 'ok  ' : 'MISS'}  ${what}: ${value} (target ${target})${raw ? `   ${raw}` : ''}`);
  }
}
console.log(met ? '\nEvery target was met in this run.' : '\nA target was missed in this run.');
process.exitCode = met ? 0 : 1;
