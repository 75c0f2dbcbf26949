import { numberOf, type CalendarDate } from '../../kernel/index.js';
import { disbursementsByPage, stepsTable, suspensionsTable, type DisbursementRow, type SuspensionRow } from '../../disbursements/index.js';
import type { View } from '../../platform/index.js';
import { DisbursementTally, type Around, type Beside } from './disbursement-lines.rules.js';

/** Every disbursement as it stood at the end of a day (null: now), told with what stands around it. */
export async function readDisbursements(view: View, past: CalendarDate | null, around: Around): Promise<DisbursementTally> {
  const tally = new DisbursementTally(around);
  for await (const rows of disbursementsByPage(view, past)) {
    const beside = await besideOf(view, rows);
    for (const row of rows) tally.add(row, beside(row));
  }
  return tally;
}

/** A page's disbursements stand next to each other in the book. */
async function besideOf(view: View, rows: readonly DisbursementRow[]): Promise<(row: DisbursementRow) => Beside> {
  const ends = [numberOf(rows[0]?.id ?? ''), numberOf(rows.at(-1)?.id ?? '')];
  const suspensions = new Map<string, SuspensionRow[]>();
  for (const one of await suspensionsTable.select(view, 'WHERE disbursement_seq BETWEEN ? AND ? ORDER BY seq', ...ends)) {
    suspensions.set(one.disbursementId, [...(suspensions.get(one.disbursementId) ?? []), one]);
  }
  const given = await stepsTable.select(view, "WHERE disbursement_seq BETWEEN ? AND ? AND state IN ('rejected', 'withdrawn')", ...ends);
  const endedOn = new Map(given.map(({ disbursementId, onDay }) => [disbursementId, onDay]));
  const isGivenUp = ({ state }: DisbursementRow): boolean => state === 'rejected' || state === 'withdrawn';
  return (row) => ({ suspensions: suspensions.get(row.id) ?? [], endedOn: isGivenUp(row) ? (endedOn.get(row.id) ?? null) : null });
}
