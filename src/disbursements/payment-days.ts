import type { View } from '../platform/index.js';
import { termsAt, termsOfGrants } from '../grants/index.js';
import { clockStart } from './clock.rules.js';
import type { DisbursementRow } from './disbursement.entity.js';

/** The days to pay of each disbursement: by the terms of its grant that held when its clock began to run. */
export async function paymentDaysOf(view: View, rows: readonly DisbursementRow[]): Promise<Map<string, number>> {
  const terms = await termsOfGrants(view, [...new Set(rows.map(({ grantId }) => grantId))]);
  return new Map(rows.map((row) => [row.id, termsAt(terms.get(row.grantId) ?? [], clockStart(row)).paymentDays]));
}
