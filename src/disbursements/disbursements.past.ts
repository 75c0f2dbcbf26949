import { numberOf, type CalendarDate } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import type { DisbursementRow, DisbursementState } from './disbursement.entity.js';

interface StepRow {
  disbursementSeq: number;
  state: DisbursementState;
  kind: string;
  actor: string;
  payload: string;
}

const STEPS = `
  SELECT step.disbursement_seq AS "disbursementSeq", step.state AS "state", journal.kind AS "kind", journal.actor AS "actor", journal.payload AS "payload"
  FROM disbursement_steps AS step JOIN journal ON journal.seq = step.seq
  WHERE step.on_day <= ? AND step.disbursement_seq IN `;

/** What the steps of a disbursement say; what was requested, and what approval cut of it, takes the day of the request. */
const STEPPED = ['approvedOn', 'payee', 'orderedOn', 'paymentOrder', 'paidOn', 'reversedOn'] as const;
type Stepped = Pick<DisbursementRow, (typeof STEPPED)[number] | 'state' | 'approvedBy'>;

const REQUESTED: Stepped = {
  ...{ state: 'requested', approvedBy: null, approvedOn: null, payee: null, orderedOn: null, paymentOrder: null },
  ...{ paidOn: null, reversedOn: null },
};

/** The rows with the state, the dates and the people that they had at the end of a day: told again step by step. */
export async function asTheyStood(view: View, rows: DisbursementRow[], day: CalendarDate): Promise<DisbursementRow[]> {
  if (rows.length === 0) return rows;
  const places = rows.map(() => '?').join(', ');
  const steps = await view.all<StepRow>(`${STEPS} (${places}) ORDER BY step.seq`, day, ...rows.map(({ id }) => numberOf(id)));
  const told = new Map<number, Stepped>();
  for (const step of steps) told.set(step.disbursementSeq, afterStep(told.get(step.disbursementSeq) ?? REQUESTED, step));
  return rows.map((row) => ({ ...row, ...(told.get(numberOf(row.id)) ?? REQUESTED) }));
}

function afterStep(before: Stepped, { state, kind, actor, payload }: StepRow): Stepped {
  const { after } = JSON.parse(payload) as { after: Partial<Stepped> };
  const said = Object.fromEntries(STEPPED.filter((field) => field in after).map((field) => [field, after[field]]));
  return { ...before, ...said, state, ...(kind.startsWith('disbursement-approved/') ? { approvedBy: actor } : {}) };
}
