import { NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { collectionsTable, recoveriesTable, type CollectionRow, type RecoveryRow, type RecoveryState } from './recovery.entity.js';

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

export interface RecoveryFilter {
  state?: RecoveryState | undefined;
  hub?: string | undefined;
  tranche?: string | undefined;
  disbursement?: string | undefined;
  asOf?: CalendarDate | null | undefined;
}

/** The state that an ordered recovery had come to by a day: collected once the parts up to then make the whole. */
const STATE_ON_DAY = `CASE WHEN (SELECT SUM(part.amount_cents) FROM collections AS part
  WHERE part.recovery_seq = recoveries.seq AND part.collected_on <= ?) = recoveries.amount_cents THEN 'collected' ELSE 'ordered' END`;

/** Recoveries after `afterSeq` in the order of the book; with `asOf` those ordered on or before that day, in their state of then. */
export async function listRecoveries(view: View, filter: RecoveryFilter, afterSeq: number, limit: number): Promise<RecoveryRow[]> {
  const { asOf, state } = filter;
  const conditions = new Conditions().and('seq > ?', afterSeq).equal('hub', filter.hub).equal('tranche', filter.tranche).upTo('ordered_on', asOf);
  if (state && asOf) conditions.and(`${STATE_ON_DAY} = ?`, asOf, state);
  else conditions.equal('state', state);
  if (filter.disbursement !== undefined) conditions.equal('disbursement_seq', numberOf(filter.disbursement));
  return recoveriesTable.select(view, `${conditions.where} ORDER BY seq LIMIT ?`, ...conditions.values, limit);
}
