import type { Money } from '../kernel/index.js';
import type { Movement } from '../journal/index.js';
import { grantAccount, type GrantPurse } from '../ledger/index.js';
import type { DisbursementRow } from './disbursement.entity.js';

/** The money that a disbursement is about now: as requested, less what approval cut. */
export function moneyOf({ amount, admitted }: Pick<DisbursementRow, 'amount' | 'admitted'>): Money {
  return admitted ?? amount;
}

/** Whether it holds money that is reserved: asked for, and neither paid nor given up. */
export function isInProgress({ state }: Pick<DisbursementRow, 'state'>): boolean {
  return state === 'requested' || state === 'approved' || state === 'ordered';
}

/** Money of a grant from one of its accounts to another, for one thing. */
export function move(grant: string, from: GrantPurse, to: GrantPurse, amount: Money, thing: string): Movement {
  return { from: grantAccount(grant, from), to: grantAccount(grant, to), amountCents: amount.cents, for: thing };
}
