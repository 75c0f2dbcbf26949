import { NotFound, type CalendarDate } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import { tranchesTable, type TrancheRow } from './tranche.entity.js';

/** The tranches in the order of their establishment; with `asOf` only those that existed on that day. */
export async function listTranches(view: View, asOf: CalendarDate | null): Promise<TrancheRow[]> {
  return asOf === null
    ? tranchesTable.select(view, 'ORDER BY seq')
    : tranchesTable.select(view, 'WHERE effective_on <= ? ORDER BY seq', asOf);
}

/** @throws NotFound */
export async function getTranche(view: View, code: string): Promise<TrancheRow> {
  const tranche = await tranchesTable.find(view, { code });
  if (!tranche) throw new NotFound(`${code}`);
  return tranche;
}
