import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { publishedReportsTable } from './published-report.entity.js';
import type { Publication } from './publishing.rules.js';

export function projectReports(tx: Tx, { kind, seq, payload, actor, recordedAt, reason }: Entry): Promise<void> | undefined {
  if (kind !== 'report-published/1') return undefined;
  const { meeting, asOf, atEntry, headHash, language, digest, softwareVersion } = payload.after as unknown as Publication;
  const question = { meeting, asOf, atEntry, headHash, language, digest, softwareVersion };
  return publishedReportsTable.insert(tx, { seq, ...question, publishedBy: actor, publishedAt: recordedAt, reason });
}
