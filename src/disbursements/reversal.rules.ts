import { Conflict, requireDayWithin, type CalendarDate, type Money } from '../kernel/index.js';
import { decisionEntry, requireState } from '../approvals/index.js';
import type { EntryDraft } from '../journal/index.js';
import { move } from './disbursement.rules.js';
import type { DisbursementRow, ReversalRow } from './disbursement.entity.js';

export interface ReversalFacts {
  today: CalendarDate;
  /** A reversal of the same payment that waits for a decision. */
  waiting: string | null;
}

/** Proposes to undo a payment that was recorded wrongly; it stays paid until another person approves. */
export function proposeReversal(id: string, row: DisbursementRow, effectiveOn: CalendarDate, facts: ReversalFacts, reason: string): EntryDraft {
  checkReversal(row, effectiveOn, facts.today);
  if (facts.waiting !== null) throw reversalWaiting(row.id, facts.waiting);
  const { grantId: grant, hub, tranche, amount } = row;
  return {
    kind: 'reversal-proposed/1',
    subject: id,
    payload: { before: null, after: { disbursement: row.id, grant, hub, tranche, amountCents: amount.cents, effectiveOn, state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn,
  };
}

/**
 * Undoes the payment: the money is outstanding again. The whole payment must still be there.
 * @throws Conflict `recovery-in-force` when part of it has been ordered back
 */
export function approveReversal(reversal: ReversalRow, row: DisbursementRow, stillPaid: Money, today: CalendarDate, reason: string | null): EntryDraft[] {
  const { id, effectiveOn, amount, state } = reversal;
  checkReversal(row, effectiveOn, today);
  if (stillPaid.cents !== amount.cents) throw recoveryInForce(row, stillPaid);
  const reversed: EntryDraft = {
    kind: 'disbursement-reversed/1',
    subject: row.id,
    payload: { before: { state: row.state, reversedOn: null }, after: { state: 'reversed', reversedOn: effectiveOn, reversal: id } },
    movements: [move(row.grantId, 'paid', 'outstanding', amount, row.id)],
    reason: reversal.reason,
    effectiveOn,
  };
  return [reversed, decisionEntry({ noun: 'reversal', id, decision: 'approval', before: state, reason, effectiveOn })];
}

function checkReversal(row: DisbursementRow, effectiveOn: CalendarDate, today: CalendarDate): void {
  requireState(row.id, row.state, ['paid']);
  requireDayWithin('/effectiveOn', effectiveOn, row.paidOn ?? today, today);
}

function reversalWaiting(id: string, waiting: string): Conflict {
  return new Conflict(
    'state-conflict',
    { it: `Lo storno ${waiting} di ${id} attende già una decisione.`, en: `Reversal ${waiting} of ${id} waits for a decision already.` },
    { id, reversal: waiting },
  );
}

function recoveryInForce(row: DisbursementRow, stillPaid: Money): Conflict {
  return new Conflict(
    'recovery-in-force',
    {
      it: `Di ${row.id} risultano ancora erogati ${stillPaid} su ${row.amount}: con un recupero in corso non si storna.`,
      en: `Of ${row.id} only ${stillPaid} of ${row.amount} are still paid: it is not reversed while a recovery is in force.`,
    },
    { id: row.id, stillPaid: stillPaid.toString(), amount: row.amount.toString() },
  );
}
