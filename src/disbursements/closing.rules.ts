import { Money, RuleBroken, spoken, type CalendarDate } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { GrantRow } from '../grants/index.js';
import { grantAccount, trancheAccount } from '../ledger/index.js';
import { moneyOf } from './disbursement.moves.js';
import type { DisbursementRow } from './disbursement.entity.js';

export interface ClosingFacts extends Others {
  /** What is granted and what is outstanding, now. */
  granted: Money;
  outstanding: Money;
  /** What may be taken of it from the day of payment on. */
  freeOnPayment: Money;
  today: CalendarDate;
}

export interface Others {
  /** Other disbursements that hold money of the grant. */
  others: readonly Pick<DisbursementRow, 'id' | 'amount' | 'admitted'>[];
}

/** A balance that closes its grant is ordered and paid last. @throws RuleBroken `grant-in-progress` with what to end first */
export function requireLast(balance: DisbursementRow, { others }: Others): void {
  if (balance.closesGrant && others.length > 0) throw stillInProgress(balance.id, balance.grantId, others);
}

/**
 * The balance that closes its grant has been paid: what is left outstanding is a saving, to be reprogrammed, from the
 * day of payment where it was all free by then, else from today.
 * @throws RuleBroken `grant-in-progress` with the requests to end first
 */
export function closeGrant(balance: DisbursementRow, paidOn: CalendarDate, facts: ClosingFacts): EntryDraft[] {
  if (!balance.closesGrant) return [];
  const { id, grantId, tranche, reason } = balance;
  const { granted, outstanding, freeOnPayment, today } = facts;
  requireLast(balance, facts);
  if (outstanding.cents === 0) return [];
  const closed: EntryDraft = {
    kind: 'grant-closed/1',
    subject: grantId,
    payload: {
      before: { grantedCents: granted.cents, closedBy: null, savedCents: null },
      after: { grantedCents: granted.minus(outstanding).cents, closedBy: id, savedCents: outstanding.cents },
    },
    movements: [{ from: grantAccount(grantId, 'outstanding'), to: trancheAccount(tranche, 'to-reprogramme'), amountCents: outstanding.cents, for: grantId }],
    reason,
    effectiveOn: freeOnPayment.cents === outstanding.cents ? paidOn : today,
  };
  return [closed];
}

export interface ReopeningFacts {
  grant: Pick<GrantRow, 'id' | 'tranche' | 'closedBy' | 'closedOn' | 'saved'>;
  granted: Money;
}

/** The balance that closed its grant is reversed: what it saved is outstanding again, if no act has used it. */
export function reopenGrant(balance: Pick<DisbursementRow, 'id' | 'reason'>, effectiveOn: CalendarDate, { grant, granted }: ReopeningFacts): EntryDraft[] {
  const { id, tranche, closedBy, closedOn, saved } = grant;
  if (closedBy !== balance.id || saved === null) return [];
  const reopened: EntryDraft = {
    kind: 'grant-reopened/1',
    subject: id,
    payload: {
      before: { grantedCents: granted.cents, closedBy, savedCents: saved.cents },
      after: { grantedCents: granted.plus(saved).cents, closedBy: null, savedCents: null },
    },
    movements: [{ from: trancheAccount(tranche, 'to-reprogramme'), to: grantAccount(id, 'outstanding'), amountCents: saved.cents, for: id }],
    reason: balance.reason,
    // Not before it was closed: the saving may have taken a later day than the payment.
    effectiveOn: closedOn !== null && closedOn > effectiveOn ? closedOn : effectiveOn,
  };
  return [reopened];
}

function stillInProgress(id: string, grant: string, others: Others['others']): RuleBroken {
  const reserved = Money.sum(others.map(moneyOf));
  const names = others.map((other) => other.id).join(', ');
  return new RuleBroken(
    'grant-in-progress',
    {
      it: `${id} chiude la concessione ${grant}, che ha ancora ${spoken(reserved, 'it')} in corso: prima vanno pagate, respinte o ritirate ${names}.`,
      en: `${id} closes grant ${grant}, which still has ${spoken(reserved, 'en')} in progress: pay, reject or withdraw ${names} first.`,
    },
    { id, grant, reserved: `${reserved}`, requests: others.map((other) => ({ id: other.id, amount: `${moneyOf(other)}` })) },
  );
}
