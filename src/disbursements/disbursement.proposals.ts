import { plainProposal, proposalId, type Decide, type Decision, type ProposalKind } from '../approvals/index.js';
import { grantAccount, heldFor } from '../ledger/index.js';
import { WHOLE } from './admission.rules.js';
import { approvalFacts, reopeningFacts } from './disbursement.facts.js';
import { approveDisbursement, giveUpDisbursement } from './disbursement.rules.js';
import { getDisbursement, getReversal } from './disbursements.queries.js';
import { showDisbursement } from './disbursements.showing.js';
import { reversalView } from './disbursements.views.js';
import { approveReversal } from './reversal.rules.js';

function giveUp(decision: Decision): Decide {
  return async (tx, proposal, reason) => [giveUpDisbursement(await getDisbursement(tx, proposalId(proposal)), decision, tx.today, reason)];
}

/** What the approvals do with a disbursement: it reserves its money when requested, so giving it up moves it back. */
export const disbursementProposals: ProposalKind = {
  noun: 'disbursement',
  decide: {
    approval: async (tx, proposal, reason) => {
      const row = await getDisbursement(tx, proposalId(proposal));
      return approveDisbursement(row, await approvalFacts(tx, row), WHOLE, reason);
    },
    rejection: giveUp('rejection'),
    withdrawal: giveUp('withdrawal'),
  },
  show: async (tx, id) => showDisbursement(tx, await getDisbursement(tx, id), tx.today),
};

/** What the approvals do with a reversal. */
export const reversalProposals: ProposalKind = plainProposal(
  'reversal',
  async (tx, id, reason) => {
    const reversal = await getReversal(tx, id);
    const row = await getDisbursement(tx, reversal.disbursementId);
    const stillPaid = await heldFor(tx, grantAccount(row.grantId, 'paid'), row.id);
    return approveReversal(reversal, row, { stillPaid, today: tx.today, ...(await reopeningFacts(tx, row)) }, reason);
  },
  async (view, id) => reversalView(await getReversal(view, id)),
);
