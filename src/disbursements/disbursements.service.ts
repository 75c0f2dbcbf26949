import { Injectable } from '@nestjs/common';
import { Refusal, type CalendarDate } from '../kernel/index.js';
import { inFieldsOfItem, requireDistinct } from '../approvals/index.js';
import { Journal, type EntryDraft } from '../journal/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import type { Admission } from './admission.rules.js';
import { closeGrant, requireLast } from './closing.rules.js';
import type { DisbursementRow, PaymentOrder } from './disbursement.entity.js';
import { approvalFacts, closingFacts, orderFacts, requestFactsOn, reversalFacts } from './disbursement.facts.js';
import { approveDisbursement, orderDisbursement, payDisbursement, requestDisbursement, returnOrder, type Request } from './disbursement.rules.js';
import { getDisbursement, getReversal, lastResumedOn } from './disbursements.queries.js';
import { requestedRow } from './disbursements.projection.js';
import { showDisbursement, showRequested } from './disbursements.showing.js';
import { reversalView, type DisbursementView, type ReversalView } from './disbursements.views.js';
import { answerRemarks, sendRemarks } from './remarks.rules.js';
import { proposeReversal } from './reversal.rules.js';

/** One of many that are recorded together. */
export interface Payment {
  id: string;
  paidOn: CalendarDate;
  order: PaymentOrder;
}

/** The money's run: request, remarks, approval, order, payment, reversal. Each step loads facts, asks the rule, appends. */
@Injectable()
export class DisbursementsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  async request(caller: Caller, grantId: string, request: Request, reason: string): Promise<DisbursementView> {
    return this.book.write(caller, async (tx) => {
      const facts = await requestFactsOn(tx, grantId, request.requestedOn, tx.today);
      const id = await this.journal.nextId(tx, 'disbursement');
      const entry = await this.journal.append(tx, requestDisbursement(id, request, facts, reason));
      const row = requestedRow(entry);
      const sameTerms = request.requestedOn >= facts.grant.termsSince;
      return sameTerms ? showRequested(tx, row, facts.grant.paymentDays) : showDisbursement(tx, row, tx.today);
    });
  }

  approve(caller: Caller, id: string, admission: Admission, reason: string | null): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => approveDisbursement(row, await approvalFacts(tx, row), admission, reason));
  }

  sendRemarks(caller: Caller, id: string, remarksOn: CalendarDate | null, reason: string): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => {
      const facts = { lastResumedOn: await lastResumedOn(tx, id), today: tx.today };
      return [sendRemarks(row, remarksOn ?? tx.today, facts, reason)];
    });
  }

  answerRemarks(caller: Caller, id: string, resumedOn: CalendarDate | null, reason: string): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => [answerRemarks(row, resumedOn ?? tx.today, tx.today, reason)]);
  }

  order(caller: Caller, id: string, order: PaymentOrder | null, reason: string | null): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => {
      const ordered = orderDisbursement(row, order, await orderFacts(tx, row, order, tx.today), reason);
      if (row.closesGrant) requireLast(row, await closingFacts(tx, row, tx.today, tx.today));
      return [ordered];
    });
  }

  returnOrder(caller: Caller, id: string, reason: string): Promise<DisbursementView> {
    return this.step(caller, id, async (tx, row) => [returnOrder(row, tx.today, reason)]);
  }

  pay(caller: Caller, id: string, paidOn: CalendarDate, order: PaymentOrder, reason: string | null): Promise<DisbursementView> {
    return this.step(caller, id, (tx, row) => this.paid(tx, row, paidOn, order, reason));
  }

  /** Records many payments in the order given, all or none. A refusal points at its item. */
  async payAll(caller: Caller, payments: readonly Payment[], reason: string | null): Promise<DisbursementView[]> {
    requireDistinct(payments.map(({ id }) => id));
    return this.book.write(caller, async (tx) => {
      for (const [index, { id, paidOn, order }] of payments.entries()) {
        try {
          for (const draft of await this.paid(tx, await getDisbursement(tx, id), paidOn, order, reason)) await this.journal.append(tx, draft);
        } catch (error) {
          throw error instanceof Refusal ? inFieldsOfItem(error, index) : error;
        }
      }
      const views: DisbursementView[] = [];
      for (const { id } of payments) views.push(await showDisbursement(tx, await getDisbursement(tx, id), tx.today));
      return views;
    });
  }

  async proposeReversal(caller: Caller, id: string, effectiveOn: CalendarDate, reason: string): Promise<ReversalView> {
    return this.book.write(caller, async (tx) => {
      const row = await getDisbursement(tx, id);
      const reversal = await this.journal.nextId(tx, 'reversal');
      await this.journal.append(tx, proposeReversal(reversal, row, effectiveOn, await reversalFacts(tx, row), reason));
      return reversalView(await getReversal(tx, reversal));
    });
  }

  private async paid(tx: Tx, row: DisbursementRow, paidOn: CalendarDate, order: PaymentOrder, reason: string | null): Promise<EntryDraft[]> {
    const paid = payDisbursement(row, paidOn, order, await orderFacts(tx, row, order, paidOn), reason);
    return row.closesGrant ? [paid, ...closeGrant(row, paidOn, await closingFacts(tx, row, paidOn, tx.today))] : [paid];
  }

  private step(caller: Caller, id: string, rule: (tx: Tx, row: DisbursementRow) => Promise<EntryDraft[]>): Promise<DisbursementView> {
    return this.book.write(caller, async (tx) => {
      for (const draft of await rule(tx, await getDisbursement(tx, id))) await this.journal.append(tx, draft);
      return showDisbursement(tx, await getDisbursement(tx, id), tx.today);
    });
  }
}
