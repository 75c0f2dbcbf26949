import { NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { collectionsTable, recoveriesTable, type CollectionRow, type RecoveryRow, type RecoveryState } from './recovery.entity.js';

/** @throws NotFound */
export async function getRecovery(view: View, id: string): Promise<RecoveryRow> {
  const row = await recoveriesTable.find(view, { id });
  if (!row) throw new NotFound(id);
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

/** Recoveries after `afterSeq` in the order of the book; with `asOf` those ordered on or before that day. */
export async function listRecoveries(view: View, filter: RecoveryFilter, afterSeq: number, limit: number): Promise<RecoveryRow[]> {
  const conditions = new Conditions().and('seq > ?', afterSeq).equal('state', filter.state).equal('hub', filter.hub);
  conditions.equal('tranche', filter.tranche).upTo('ordered_on', filter.asOf);
  if (filter.disbursement !== undefined) conditions.equal('disbursement_seq', numberOf(filter.disbursement));
  return recoveriesTable.select(view, `${conditions.where} ORDER BY seq LIMIT ?`, ...conditions.values, limit);
}
