import { Injectable } from '@nestjs/common';
import { plainProposal } from '../approvals/index.js';
import { getDisbursement } from '../disbursements/index.js';
import { Journal } from '../journal/index.js';
import { grantAccount, heldFor } from '../ledger/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import { getRecovery } from './recoveries.queries.js';
import { recoveryView, type RecoveryView } from './recoveries.views.js';
import { collectRecovery, orderRecovery, proposeRecovery, type Collection, type ProposedRecovery, type RecoveryFacts } from './recovery.rules.js';

/** Money that comes back: proposed, ordered by another person, collected in one or more parts. */
@Injectable()
export class RecoveriesService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  propose(caller: Caller, disbursement: string, recovery: ProposedRecovery, reason: string): Promise<RecoveryView> {
    return this.book.write(caller, async (tx) => {
      const id = await this.journal.nextId(tx, 'recovery');
      await this.journal.append(tx, proposeRecovery(id, recovery, await recoveryFacts(tx, disbursement), reason));
      return recoveryView(tx, await getRecovery(tx, id), null);
    });
  }

  collect(caller: Caller, id: string, collection: Collection, reason: string | null): Promise<RecoveryView> {
    return this.book.write(caller, async (tx) => {
      await this.journal.append(tx, collectRecovery(await getRecovery(tx, id), collection, tx.today, reason));
      return recoveryView(tx, await getRecovery(tx, id), null);
    });
  }
}

async function recoveryFacts(tx: Tx, disbursement: string): Promise<RecoveryFacts> {
  const payment = await getDisbursement(tx, disbursement);
  return { payment, stillPaid: await heldFor(tx, grantAccount(payment.grantId, 'paid'), disbursement), today: tx.today };
}

/** What the approvals do with a recovery: approving it is ordering the money back. */
export const recoveryProposals = plainProposal(
  'recovery',
  async (tx, id, reason) => {
    const recovery = await getRecovery(tx, id);
    return [orderRecovery(recovery, await recoveryFacts(tx, recovery.disbursementId), reason)];
  },
  async (view, id) => recoveryView(view, await getRecovery(view, id), null),
);
