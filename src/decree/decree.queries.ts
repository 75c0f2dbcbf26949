import { NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { actsTable, type ActRow } from './act.entity.js';

/** Acts after `afterSeq` in the order of the book; with `asOf` only those that take effect on or before that day. */
export async function listActs(view: View, asOf: CalendarDate | null, afterSeq: number, limit: number): Promise<ActRow[]> {
  const conditions = new Conditions().and('seq > ?', afterSeq).upTo('effective_on', asOf);
  return actsTable.select(view, `${conditions.where} ORDER BY seq LIMIT ?`, ...conditions.values, limit);
}

/** @throws NotFound, also of a day before it takes effect */
export async function getAct(view: View, id: string, asOf: CalendarDate | null = null): Promise<ActRow> {
  const act = await actsTable.find(view, { id });
  if (!act || (asOf !== null && act.effectiveOn > asOf)) throw new NotFound(id);
  return act;
}

/** The decree itself. @throws Error in a book without one. */
export async function getDecree(view: View): Promise<ActRow> {
  const [decree] = await actsTable.select(view, "WHERE kind = 'decree' LIMIT 1");
  if (!decree) throw new Error('the book holds no decree');
  return decree;
}

/** The decree and every act in force, in the order of their days. */
export function actsInForce(view: View): Promise<ActRow[]> {
  return actsTable.select(view, "WHERE state = 'in-force' ORDER BY effective_on, seq");
}

/** An act with that reference that is proposed or in force, other than `id`. */
export async function otherWithReference(view: View, reference: string, id: string): Promise<string | null> {
  const [act] = await actsTable.select(view, "WHERE reference = ? AND seq <> ? AND state IN ('proposed', 'in-force') LIMIT 1", reference, numberOf(id));
  return act?.id ?? null;
}
