import type { BookCheck, Difference } from '../journal/index.js';
import type { View } from '../platform/index.js';
import { hashOfKept } from './content.js';

const TABLE = 'op_documents';

/** Every content that the journal names is there and is that, and nothing else is. */
export const checkDocuments: BookCheck = async (view, replayed) => {
  const named = await replayed.all<{ sha256: string }>('SELECT DISTINCT sha256 AS "sha256" FROM documents ORDER BY sha256');
  const kept = await view.all<{ sha256: string }>('SELECT DISTINCT sha256 AS "sha256" FROM op_documents ORDER BY sha256');
  const expected = new Set(named.map(({ sha256 }) => sha256));
  const strangers = kept.filter(({ sha256 }) => !expected.has(sha256));
  const differences = strangers.map(({ sha256 }): Difference => different(String(sha256), null, null, 'a row that no entry explains'));
  for (const sha256 of expected) differences.push(...(await checkContent(view, sha256)));
  return { differences, remarks: [] };
};

async function checkContent(view: View, sha256: string): Promise<Difference[]> {
  const pieces = await view.all<{ piece: number }>('SELECT piece AS "piece" FROM op_documents WHERE sha256 = ? ORDER BY piece', sha256);
  if (pieces.length === 0) return [different(sha256, null, 'the content with this SHA-256', null)];
  const misplaced = pieces.findIndex(({ piece }, index) => piece !== index);
  if (misplaced >= 0) return [different(sha256, 'piece', misplaced, Number(pieces[misplaced]?.piece))];
  const found = await hashOfKept(view, sha256);
  return found === sha256 ? [] : [different(sha256, 'content', sha256, found)];
}

function different(row: string, column: string | null, expected: string | number | null, found: string | number | null): Difference {
  return { where: 'table', table: TABLE, row, column, expected, found };
}
