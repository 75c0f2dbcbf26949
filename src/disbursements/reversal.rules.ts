import { Conflict, requireDayWithin, spoken, type CalendarDate, type Money } from '../kernel/index.js';
import { decisionEntry, requireState } from '../approvals/index.js';
import type { EntryDraft } from '../journal/index.js';
import { reopenGrant, type ReopeningFacts } from './closing.rules.js';
import { move, moneyOf } from './disbursement.moves.js';
import type { DisbursementRow, ReversalRow } from './disbursement.entity.js';

export interface ReversalFacts {
  today: CalendarDate;
  /** How much of the payment is still there: paid, and not ordered back. */
  stillPaid: Money;
  /** A reversal of the same payment that waits for a decision. */
  waiting: string | null;
}

/** Proposes to undo a payment that was recorded wrongly; it stays paid until another person approves. */
export function proposeReversal(id: string, row: DisbursementRow, effectiveOn: CalendarDate, facts: ReversalFacts, reason: string): EntryDraft {
  checkReversal(row, effectiveOn, facts.today);
  if (facts.waiting !== null) throw reversalWaiting(row.id, facts.waiting);
  requireWholePayment(row, facts.stillPaid);
  const { grantId: grant, hub, tranche } = row;
  const amount = moneyOf(row);
  return {
    kind: 'reversal-proposed/1',
    subject: id,
    payload: { before: null, after: { disbursement: row.id, grant, hub, tranche, amountCents: amount.cents, effectiveOn, state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn,
  };
}

export interface ReversalApproval extends ReopeningFacts {
  stillPaid: Money;
  today: CalendarDate;
}

/**
 * Undoes the payment: the money is outstanding again, and the grant open that it closed. The whole payment must still be there.
 * @throws Conflict `recovery-in-force` when part of it has been ordered back
 */
export function approveReversal(reversal: ReversalRow, row: DisbursementRow, facts: ReversalApproval, reason: string | null): EntryDraft[] {
  const { stillPaid, today } = facts;
  const { id, effectiveOn, amount, state } = reversal;
  checkReversal(row, effectiveOn, today);
  requireWholePayment(row, stillPaid);
  const reversed: EntryDraft = {
    kind: 'disbursement-reversed/1',
    subject: row.id,
    payload: { before: { state: row.state, reversedOn: null }, after: { state: 'reversed', reversedOn: effectiveOn, reversal: id } },
    movements: [move(row.grantId, 'paid', 'outstanding', amount, row.id)],
    reason: reversal.reason,
    effectiveOn,
  };
  return [reversed, ...reopenGrant({ id: row.id, reason: reversal.reason }, effectiveOn, facts), decisionEntry({ noun: 'reversal', id, decision: 'approval', before: state, reason, effectiveOn })];
}

function checkReversal(row: DisbursementRow, effectiveOn: CalendarDate, today: CalendarDate): void {
  requireState(row.id, row.state, ['paid']);
  requireDayWithin('/effectiveOn', effectiveOn, row.paidOn ?? today, today);
}

function requireWholePayment(row: DisbursementRow, stillPaid: Money): void {
  if (stillPaid.cents !== moneyOf(row).cents) throw recoveryInForce(row, stillPaid);
}

function reversalWaiting(id: string, waiting: string): Conflict {
  return new Conflict(
    'state-conflict',
    { it: `Lo storno ${waiting} di ${id} attende già una decisione.`, en: `Reversal ${waiting} of ${id} waits for a decision already.` },
    { id, reversal: waiting },
  );
}

function recoveryInForce(row: DisbursementRow, stillPaid: Money): Conflict {
  const amount = moneyOf(row);
  return new Conflict(
    'recovery-in-force',
    {
      it: `Di ${row.id} risultano ancora erogati ${spoken(stillPaid, 'it')} su ${spoken(amount, 'it')}: con un recupero in corso non si storna.`,
      en: `Of ${row.id} only ${spoken(stillPaid, 'en')} of ${spoken(amount, 'en')} are still paid: it is not reversed while a recovery is in force.`,
    },
    { id: row.id, stillPaid: `${stillPaid}`, amount: `${amount}` },
  );
}
