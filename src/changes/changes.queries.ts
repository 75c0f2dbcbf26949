import { NotFound } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import { Conditions, type View } from '../platform/index.js';
import { changesTable, type ChangeOf, type ChangeRow } from './change.entity.js';

/** @throws NotFound */
export async function getChange(view: View, id: string): Promise<ChangeRow> {
  const row = await changesTable.find(view, { id });
  if (!row) throw new NotFound(id);
  return row;
}

/** A change of the same thing that waits for a decision. */
export async function waitingChange(view: View, of: ChangeOf, subject: string): Promise<string | null> {
  const [row] = await changesTable.select(view, "WHERE kind = ? AND subject = ? AND state = 'proposed' LIMIT 1", of, subject);
  return row?.id ?? null;
}

export interface ChangeFilter {
  state?: ProposalState | undefined;
  of?: ChangeOf | undefined;
  subject?: string | undefined;
}

/** Changes after `afterSeq` in the order of the book. */
export async function listChanges(view: View, { state, of, subject }: ChangeFilter, afterSeq: number, limit: number): Promise<ChangeRow[]> {
  const conditions = new Conditions().and('seq > ?', afterSeq).equal('state', state).equal('kind', of).equal('subject', subject);
  return changesTable.select(view, `${conditions.where} ORDER BY seq LIMIT ?`, ...conditions.values, limit);
}
