import { LAST_DAY, requireDayWithin, RuleBroken, spoken, type CalendarDate, type Money } from '../kernel/index.js';
import { decisionEntry, requireState } from '../approvals/index.js';
import { move, type DisbursementRow } from '../disbursements/index.js';
import type { EntryDraft, Movement } from '../journal/index.js';
import { grantAccount, trancheAccount } from '../ledger/index.js';
import type { Destination, RecoveryCause, RecoveryRow, Settlement } from './recovery.entity.js';

export interface ProposedRecovery {
  amount: Money;
  /** The day from which it is ordered back; null for that of the approval. */
  effectiveOn: CalendarDate | null;
  dueOn: CalendarDate;
  cause: RecoveryCause;
}

export interface RecoveryFacts {
  payment: DisbursementRow;
  /** What is still paid of it: paid less what was ordered back. */
  stillPaid: Money;
  today: CalendarDate;
}

/** Proposes to order money of a payment back. */
export function proposeRecovery(id: string, recovery: ProposedRecovery, facts: RecoveryFacts, reason: string): EntryDraft {
  const { amount, dueOn, cause, effectiveOn } = recovery;
  checkRecovery(amount, effectiveOn, facts);
  requireDayWithin('/dueOn', dueOn, facts.payment.paidOn ?? facts.today, LAST_DAY);
  const { id: disbursement, grantId: grant, hub, tranche } = facts.payment;
  return {
    kind: 'recovery-proposed/2',
    subject: id,
    payload: { before: null, after: { disbursement, grant, hub, tranche, amountCents: amount.cents, dueOn, cause, effectiveOn, state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn: effectiveOn ?? facts.today,
  };
}

/** Another person orders it: the money is with the hub no longer rightfully. */
export function orderRecovery(recovery: RecoveryRow, facts: RecoveryFacts, reason: string | null): EntryDraft {
  const { id, amount, state, effectiveOn } = recovery;
  checkRecovery(amount, effectiveOn, facts);
  const orderedOn = effectiveOn ?? facts.today;
  return decisionEntry({
    noun: 'recovery',
    id,
    decision: 'approval',
    before: state,
    becomes: 'ordered',
    reason,
    effectiveOn: orderedOn,
    movements: [orderBack(facts.payment, amount)],
    more: { orderedOn },
  });
}

export interface OrderAtOnce {
  payment: DisbursementRow;
  amount: Money;
  cause: RecoveryCause;
  dueOn: CalendarDate;
  orderedOn: CalendarDate;
  /** Who proposed the change with which it is ordered, and that change. */
  proposedBy: string;
  change: string;
}

/** Ordered as part of an act that two people have decided on already (a revocation, a waiver). */
export function orderAtOnce(id: string, order: OrderAtOnce, reason: string | null): EntryDraft {
  const { payment, amount, ...plain } = order;
  const { id: disbursement, grantId: grant, hub, tranche } = payment;
  return {
    kind: 'recovery-ordered/1',
    subject: id,
    payload: { before: null, after: { disbursement, grant, hub, tranche, amountCents: amount.cents, ...plain, state: 'ordered' } },
    movements: [orderBack(payment, amount)],
    reason,
    effectiveOn: order.orderedOn,
  };
}

function orderBack({ id, grantId }: DisbursementRow, amount: Money): Movement {
  return move(grantId, 'paid', 'to-recover', amount, id);
}

/** Only of a payment in force, and never more than is still paid of it. @throws Conflict; RuleBroken `ceiling-exceeded` */
function checkRecovery(amount: Money, effectiveOn: CalendarDate | null, { payment, stillPaid, today }: RecoveryFacts): void {
  requireState(payment.id, payment.state, ['paid']);
  if (effectiveOn !== null) requireDayWithin('/effectiveOn', effectiveOn, payment.paidOn ?? today, today);
  if (!amount.isGreaterThan(stillPaid)) return;
  throw new RuleBroken(
    'ceiling-exceeded',
    {
      it: `Di ${payment.id} risultano ancora erogati ${spoken(stillPaid, 'it')}: non se ne possono recuperare ${spoken(amount, 'it')}.`,
      en: `Of ${payment.id} ${spoken(stillPaid, 'en')} are still paid: ${spoken(amount, 'en')} cannot be recovered.`,
    },
    { account: grantAccount(payment.grantId, 'paid'), available: `${stillPaid}`, asked: `${amount}`, disbursement: payment.id },
  );
}

export interface Collection {
  collectedOn: CalendarDate;
  amount: Money;
  interest: Money;
  settlement: Settlement;
  destination: Destination;
}

/** A part has come back. The last part makes it collected. */
export function collectRecovery(recovery: RecoveryRow, collection: Collection, today: CalendarDate, reason: string | null): EntryDraft {
  const { id, state, amount, collected, interest, orderedOn, collectedOn } = recovery;
  requireState(id, state, ['ordered']);
  requireDayWithin('/collectedOn', collection.collectedOn, orderedOn ?? today, today);
  const remaining = amount.minus(collected);
  if (collection.amount.isGreaterThan(remaining)) throw overCollected(recovery, collection.amount, remaining);
  if (interest.plus(collection.interest).isGreaterThan(amount)) throw interestImplausible(recovery, collection.interest);
  const whole = collection.amount.cents === remaining.cents;
  const { amount: part, interest: more, ...plain } = collection;
  return {
    kind: 'recovery-collected/1',
    subject: id,
    payload: {
      before: { state, collectedCents: collected.cents, interestCents: interest.cents, collectedOn },
      after: {
        state: whole ? 'collected' : 'ordered',
        collectedCents: collected.plus(part).cents,
        interestCents: interest.plus(more).cents,
        collectedOn: collection.collectedOn,
        part: { ...plain, amountCents: part.cents, interestCents: more.cents },
      },
    },
    movements: [
      {
        from: grantAccount(recovery.grantId, 'to-recover'),
        to: destinationAccount(recovery, collection.destination),
        amountCents: part.cents,
        for: recovery.disbursementId,
      },
    ],
    reason,
    effectiveOn: collection.collectedOn,
  };
}

function destinationAccount({ grantId, tranche }: RecoveryRow, destination: Destination): string {
  return destination === 'outstanding' ? grantAccount(grantId, 'outstanding') : trancheAccount(tranche, destination);
}

/** Interest is a memo that no account bounds: more of it than of the money itself is a mistake of keying. */
function interestImplausible({ id, amount, interest }: RecoveryRow, asked: Money): RuleBroken {
  const message = {
    it: `Gli interessi del recupero ${id} (già ${spoken(interest, 'it')}, ora ${spoken(asked, 'it')}) supererebbero l’importo da recuperare, ${spoken(amount, 'it')}.`,
    en: `The interest of recovery ${id} (${spoken(interest, 'en')} so far, ${spoken(asked, 'en')} now) would exceed the amount to recover, ${spoken(amount, 'en')}.`,
  };
  const figures = { recovery: id, amount: `${amount}`, interest: `${interest}`, asked: `${asked}` };
  return new RuleBroken('interest-implausible', message, figures, [{ pointer: '/interest', message }]);
}

function overCollected({ id, grantId }: RecoveryRow, asked: Money, remaining: Money): RuleBroken {
  return new RuleBroken(
    'ceiling-exceeded',
    {
      it: `Del recupero ${id} restano da incassare ${spoken(remaining, 'it')}: non se ne possono registrare ${spoken(asked, 'it')}.`,
      en: `Of recovery ${id} ${spoken(remaining, 'en')} are still to be collected: ${spoken(asked, 'en')} cannot be recorded.`,
    },
    { account: grantAccount(grantId, 'to-recover'), available: `${remaining}`, asked: `${asked}`, recovery: id },
  );
}

