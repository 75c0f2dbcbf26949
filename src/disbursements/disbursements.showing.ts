import { daysFrom, Money, numberOf, romeDay, type CalendarDate } from '../kernel/index.js';
import type { Tx, View } from '../platform/index.js';
import { readClock } from './clock.rules.js';
import { stepsTable, suspensionsTable, type DisbursementRow, type SuspensionRow } from './disbursement.entity.js';
import type { DisbursementView } from './disbursements.views.js';
import { paymentDaysOf } from './payment-days.js';

/** What a view says beside the row: the clock, and how late things were recorded. */
interface Beside {
  paymentDays: number;
  suspensions: readonly SuspensionRow[];
  /** The day on which it was rejected or withdrawn. */
  endedOn: CalendarDate | null;
  /** Days between the day in the world and that of recording: of the request, and of the payment if there is one. */
  requestLag: number;
  paymentLag: number | null;
}

/** Disbursements as a person sees them at the end of a day; `rows` are as they stood then. */
export async function showDisbursements(view: View, rows: readonly DisbursementRow[], day: CalendarDate): Promise<DisbursementView[]> {
  if (rows.length === 0) return [];
  const days = await paymentDaysOf(view, rows);
  const suspensions = await suspensionsOf(view, rows);
  const recorded = await recordingDays(view, rows);
  const ended = await endsOf(view, rows);
  return rows.map((row) => {
    const { request, payment } = recorded.get(row.id) ?? { request: row.requestedOn, payment: null };
    return disbursementView(row, day, {
      paymentDays: days.get(row.id) ?? 0,
      suspensions: suspensions.filter(({ disbursementId }) => disbursementId === row.id),
      endedOn: ended.get(row.id) ?? null,
      requestLag: daysFrom(row.requestedOn, request),
      paymentLag: row.paidOn && payment && daysFrom(row.paidOn, payment),
    });
  });
}

export async function showDisbursement(view: View, row: DisbursementRow, day: CalendarDate): Promise<DisbursementView> {
  const [shown] = await showDisbursements(view, [row], day);
  if (!shown) throw new Error(`${row.id} is not shown`);
  return shown;
}

/** One that has just been requested, of which everything is known: the most frequent write reads nothing again. */
export function showRequested(tx: Tx, row: DisbursementRow, paymentDays: number): DisbursementView {
  return disbursementView(row, tx.today, { paymentDays, suspensions: [], endedOn: null, requestLag: daysFrom(row.requestedOn, tx.today), paymentLag: null });
}

/** Field by field, not spread: it is made on each request, the most frequent write. */
function disbursementView(row: DisbursementRow, day: CalendarDate, beside: Beside): DisbursementView {
  const { paymentDays, suspensions, endedOn } = beside;
  const until = endedOn ?? day;
  const open = suspensions.find(({ remarksOn, resumedOn }) => remarksOn <= day && (resumedOn === null ? until >= day : resumedOn > day));
  const { dueOn, suspendedDays, netDays, daysLate } = readClock({ row, endedOn, paymentDays, suspensions }, day);
  return {
    id: row.id,
    grant: row.grantId,
    hub: row.hub,
    tranche: row.tranche,
    kind: row.kind,
    amount: row.amount,
    admitted: row.admitted,
    cuts: (row.cuts ?? []).map(({ cause, amountCents }) => ({ cause, amount: Money.ofCents(amountCents) })),
    requestedOn: row.requestedOn,
    protocol: row.protocol,
    protocolOn: row.protocolOn,
    closesGrant: row.closesGrant,
    dueOn,
    suspendedSince: open?.remarksOn ?? null,
    suspendedDays,
    netDays,
    daysLate,
    requestLag: beside.requestLag,
    paymentLag: beside.paymentLag,
    state: row.state,
    requestedBy: row.requestedBy,
    approvedBy: row.approvedBy,
    approvedOn: row.approvedOn,
    payee: row.payee,
    orderedOn: row.orderedOn,
    paymentOrder: row.paymentOrder,
    paidOn: row.paidOn,
    reversedOn: row.reversedOn,
    reason: row.reason,
  };
}

async function suspensionsOf(view: View, rows: readonly DisbursementRow[]): Promise<SuspensionRow[]> {
  const interrupted = rows.filter(({ suspendedSince, suspendedDays }) => suspendedSince !== null || suspendedDays > 0);
  if (interrupted.length === 0) return [];
  const places = interrupted.map(() => '?').join(', ');
  return suspensionsTable.select(view, `WHERE disbursement_seq IN (${places}) ORDER BY seq`, ...interrupted.map(({ id }) => numberOf(id)));
}

/** When those that were given up were given up. */
async function endsOf(view: View, rows: readonly DisbursementRow[]): Promise<Map<string, CalendarDate>> {
  const ended = rows.filter(({ state }) => state === 'rejected' || state === 'withdrawn').map(({ id }) => numberOf(id));
  if (ended.length === 0) return new Map();
  const places = ended.map(() => '?').join(', ');
  const steps = await stepsTable.select(view, `WHERE state IN ('rejected', 'withdrawn') AND disbursement_seq IN (${places})`, ...ended);
  return new Map(steps.map(({ disbursementId, onDay }) => [disbursementId, onDay]));
}

interface Recorded {
  request: CalendarDate;
  payment: CalendarDate | null;
}

async function recordingDays(view: View, rows: readonly DisbursementRow[]): Promise<Map<string, Recorded>> {
  const seqs = rows.map(({ id }) => numberOf(id));
  const places = seqs.map(() => '?').join(', ');
  const moments = await view.all<{ of: number; kind: string; recordedAt: string }>(
    `SELECT seq AS "of", kind AS "kind", recorded_at AS "recordedAt" FROM journal WHERE seq IN (${places})
     UNION ALL
     SELECT step.disbursement_seq AS "of", journal.kind AS "kind", journal.recorded_at AS "recordedAt"
     FROM disbursement_steps AS step JOIN journal ON journal.seq = step.seq
     WHERE step.state = 'paid' AND step.disbursement_seq IN (${places})`,
    ...seqs,
    ...seqs,
  );
  const isPayment = (kind: string): boolean => kind.startsWith('disbursement-paid');
  const days = new Map(moments.map(({ of, kind, recordedAt }) => [`${of} ${isPayment(kind)}`, romeDay(new Date(recordedAt))]));
  const dayOf = (of: number, paid: boolean): CalendarDate | null => days.get(`${of} ${paid}`) ?? null;
  return new Map(rows.map(({ id, requestedOn }) => [id, { request: dayOf(numberOf(id), false) ?? requestedOn, payment: dayOf(numberOf(id), true) }]));
}
