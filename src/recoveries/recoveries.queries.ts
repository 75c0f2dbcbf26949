import { NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { collectionsTable, recoveriesTable, type CollectionRow, type RecoveryRow } from './recovery.entity.js';

/** @throws NotFound */
export async function getRecovery(view: View, id: string): Promise<RecoveryRow> {
  const row = await recoveriesTable.find(view, { id });
  if (!row) throw new NotFound(id);
  return row;
}

/** One recovery, of which a view then says how it stood on that day. @throws NotFound, also before it was ordered */
export async function getRecoveryOn(view: View, id: string, asOf: CalendarDate | null): Promise<RecoveryRow> {
  const row = await getRecovery(view, id);
  if (asOf !== null && (row.orderedOn === null || row.orderedOn > asOf)) throw new NotFound(`${id} @ ${asOf}`);
  return row;
}

export async function collectionsOf(view: View, recovery: string, asOf: CalendarDate | null): Promise<CollectionRow[]> {
  const conditions = new Conditions().equal('recovery_seq', numberOf(recovery)).upTo('collected_on', asOf);
  return collectionsTable.select(view, `${conditions.where} ORDER BY seq`, ...conditions.values);
}
