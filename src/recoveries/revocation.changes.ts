import { numberOf, type CalendarDate, type Money } from '../kernel/index.js';
import type { ChangeKind } from '../changes/index.js';
import { isInProgress, paymentsOf, type DisbursementRow } from '../disbursements/index.js';
import { getGrant, grantedOf, grantMoney } from '../grants/index.js';
import { readHead } from '../journal/index.js';
import { grantAccount, heldFor } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import { approveRevocation, effectsOfRevocation, type RevocationFacts } from './revocation.rules.js';

/** Everything of a grant that a revocation may reach. */
export async function revocationFacts(view: View, grant: string, today: CalendarDate): Promise<RevocationFacts> {
  const money = await grantMoney(view, grant, null);
  const payments = (await paymentsOf(view, grant)).sort((one, other) => numberOf(other.id) - numberOf(one.id));
  const paid: { payment: DisbursementRow; stillPaid: Money }[] = [];
  for (const payment of payments.filter(({ state }) => state === 'paid')) {
    const stillPaid = await heldFor(view, grantAccount(grant, 'paid'), payment.id);
    if (stillPaid.cents > 0) paid.push({ payment, stillPaid });
  }
  const inProgress = payments.filter(isInProgress);
  return { grant: await getGrant(view, grant), granted: grantedOf(money), outstanding: money.outstanding, inProgress, paid, today };
}

/** Taking a grant back, in one act that two people do. */
export const revocationChanges: ChangeKind = {
  of: 'grant-revocation',
  apply: async (tx, change) => {
    const head = await readHead(tx);
    return approveRevocation(change, await revocationFacts(tx, change.subject, tx.today), (head?.seq ?? 0) + 1);
  },
  effects: async (view, change) => effectsOfRevocation(change, await revocationFacts(view, change.subject, change.effectiveOn)),
};
