import { Injectable } from '@nestjs/common';
import type { CalendarDate } from '../kernel/index.js';
import { plainProposal, proposalId, type Decide, type Decision, type ProposalKind } from '../approvals/index.js';
import { getHub } from '../hubs/index.js';
import { Journal, type EntryDraft } from '../journal/index.js';
import { grantAccount, heldFor } from '../ledger/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import type { DisbursementRow, PaymentOrder } from './disbursement.entity.js';
import {
  approveDisbursement,
  giveUpDisbursement,
  orderDisbursement,
  orderKey,
  payDisbursement,
  requestDisbursement,
  returnOrder,
  type OrderFacts,
  type Request,
} from './disbursement.rules.js';
import { getDisbursement, getReversal, otherWithOrder, requestFacts, waitingReversal } from './disbursements.queries.js';
import { requestedRow } from './disbursements.projection.js';
import { disbursementView, reversalView, type DisbursementView, type ReversalView } from './disbursements.views.js';
import { approveReversal, proposeReversal } from './reversal.rules.js';

/** The money's run: request, approval, order, payment, reversal. Each step loads facts, asks the rule, appends. */
@Injectable()
export class DisbursementsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  async request(caller: Caller, grantId: string, request: Request, reason: string): Promise<DisbursementView> {
    return this.book.write(caller, async (tx) => {
      const facts = { ...(await requestFacts(tx, grantId)), today: tx.today };
      const id = await this.journal.nextId(tx, 'disbursement');
      return disbursementView(requestedRow(await this.journal.append(tx, requestDisbursement(id, request, facts, reason))));
    });
  }

  order(caller: Caller, id: string, order: PaymentOrder | null, reason: string | null): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => orderDisbursement(row, order, await orderFacts(tx, row, order), reason));
  }

  returnOrder(caller: Caller, id: string, reason: string): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => returnOrder(row, tx.today, reason));
  }

  pay(caller: Caller, id: string, paidOn: CalendarDate, order: PaymentOrder, reason: string | null): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => payDisbursement(row, paidOn, order, await orderFacts(tx, row, order), reason));
  }

  async proposeReversal(caller: Caller, id: string, effectiveOn: CalendarDate, reason: string): Promise<ReversalView> {
    return this.book.write(caller, async (tx) => {
      const row = await getDisbursement(tx, id);
      const reversal = await this.journal.nextId(tx, 'reversal');
      const facts = { today: tx.today, waiting: await waitingReversal(tx, id) };
      await this.journal.append(tx, proposeReversal(reversal, row, effectiveOn, facts, reason));
      return reversalView(await getReversal(tx, reversal));
    });
  }

  private step(caller: Caller, id: string, rule: (tx: Tx, row: DisbursementRow) => Promise<EntryDraft>): Promise<DisbursementView> {
    return this.book.write(caller, async (tx) => {
      await this.journal.append(tx, await rule(tx, await getDisbursement(tx, id)));
      return disbursementView(await getDisbursement(tx, id));
    });
  }
}

async function orderFacts(tx: Tx, row: DisbursementRow, order: PaymentOrder | null): Promise<OrderFacts> {
  const sameOrder = order && (await otherWithOrder(tx, orderKey(order), row.id));
  return { hub: await getHub(tx, row.hub), today: tx.today, actor: tx.actor, sameOrder };
}

function giveUp(decision: Decision): Decide {
  return async (tx, proposal, reason) => [giveUpDisbursement(await getDisbursement(tx, proposalId(proposal)), decision, tx.today, reason)];
}

/** What the approvals do with a disbursement: it reserves its money when requested, so giving it up moves it back. */
export const disbursementProposals: ProposalKind = {
  noun: 'disbursement',
  decide: {
    approval: async (tx, proposal, reason) => {
      const row = await getDisbursement(tx, proposalId(proposal));
      const limits = await requestFacts(tx, row.grantId);
      const facts = { hub: await getHub(tx, row.hub), limits, today: tx.today, actor: tx.actor };
      return [approveDisbursement(row, facts, reason)];
    },
    rejection: giveUp('rejection'),
    withdrawal: giveUp('withdrawal'),
  },
  show: async (view, id) => disbursementView(await getDisbursement(view, id)),
};

/** What the approvals do with a reversal. */
export const reversalProposals: ProposalKind = plainProposal(
  'reversal',
  async (tx, id, reason) => {
    const reversal = await getReversal(tx, id);
    const row = await getDisbursement(tx, reversal.disbursementId);
    const stillPaid = await heldFor(tx, grantAccount(row.grantId, 'paid'), row.id);
    return approveReversal(reversal, row, stillPaid, tx.today, reason);
  },
  async (view, id) => reversalView(await getReversal(view, id)),
);
