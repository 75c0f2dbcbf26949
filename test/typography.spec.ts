import { readFileSync, readdirSync } from 'node:fs';
import { join, relative } from 'node:path';

const SRC = join(import.meta.dirname, '../src');
/** Words before which Italian leaves a vowel out, and the straight stroke of a typewriter. */
const STRAIGHT = /\b(?:un|l|d|dell|all|nell|sull|dall|c|quest|quell|senz|anch)\\?'(?=[a-zàèéìòùA-ZÈ$])/i;
/** A number that a line’s end could tear from its unit, in a sentence of the server. */
const TORN = /\$\{\w*[pP]ercent\w*\} %/;
/** Published workbooks prove these texts as they are; and names of the State's own list. */
const PROVEN = ['reports/cabina-di-regia/', 'reports/csv/', 'reports/figures/', 'reports/lists/', 'hubs/regions.ts', 'web/hubs/regions.ts', 'demonstration/cast.rules.ts'];
/** A page's script in the text of another: its first word is in straight quotes. */
const SCRIPTS = ['audit/verifier/verifier-page.ts'];

const sources = readdirSync(SRC, { recursive: true, withFileTypes: true })
  .filter((entry) => entry.isFile() && /\.tsx?$/.test(entry.name) && !/\.spec\.tsx?$/.test(entry.name))
  .map((entry) => relative(SRC, join(entry.parentPath, entry.name)))
  .filter((path) => ![...PROVEN, ...SCRIPTS].some((one) => path.startsWith(one)));

function faultsOf(path: string): string[] {
  const lines = readFileSync(join(SRC, path), 'utf8').split('\n');
  const isText = (line: string): boolean => !/^\s*(?:\*|\/\*|\/\/)/.test(line);
  return lines.flatMap((line, index) => (isText(line) && (STRAIGHT.test(line) || (TORN.test(line) && !path.startsWith('web/'))) ? [`${path}:${index + 1}: ${line.trim()}`] : []));
}

test('Italian sentences have the apostrophe of print, and percents of the server stay with their sign', () => {
  expect(sources.length).toBeGreaterThan(300);
  expect(sources.flatMap(faultsOf)).toEqual([]);
});
