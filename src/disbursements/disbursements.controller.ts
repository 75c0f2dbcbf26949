import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { RefusalRequest } from '../approvals/index.js';
import { Hindsight } from '../journal/index.js';
import { Answers, AsOfQuery, By, IdParam, May, SignedIn, type Caller } from '../platform/index.js';
import type { PaymentOrder } from './disbursement.entity.js';
import { pageOfDisbursements, totalsOf } from './disbursement-lists.queries.js';
import { getDisbursementOn } from './disbursements.queries.js';
import {
  ApproveDisbursementRequest,
  DisbursementsQuery,
  OrderRequest,
  PaymentRequest,
  PaymentsRequest,
  RemarksRequest,
  RequestDisbursementRequest,
  ResumptionRequest,
  ReversalRequest,
  type PaymentOrderRequest,
} from './disbursements.requests.js';
import { DisbursementsService } from './disbursements.service.js';
import { showDisbursement, showDisbursements } from './disbursements.showing.js';
import { DisbursementsPage, DisbursementView, PaymentsView, ReversalView } from './disbursements.views.js';

@ApiTags('Erogazioni')
@Controller('disbursements')
export class DisbursementsController {
  constructor(
    private readonly disbursements: DisbursementsService,
    private readonly hindsight: Hindsight,
  ) {}

  @Get()
  @SignedIn()
  @Answers(DisbursementsPage, { summary: 'The disbursements, in the order of the book or the one asked for, with the sums of the whole filtered set' })
  async list(@Query() query: DisbursementsQuery): Promise<DisbursementsPage> {
    const { limit, cursor, sort, asOf: _, atEntry: __, ...filter } = query;
    return this.hindsight.at(query, async (view, sight) => {
      const { items, ...rest } = await pageOfDisbursements(view, filter, sight, { limit, cursor, sort });
      return { items: await showDisbursements(view, items, sight.day), ...rest, totals: await totalsOf(view, filter, sight) };
    });
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(DisbursementView, { status: 201, summary: 'Requests a disbursement: its money is reserved at once' })
  request(@By() caller: Caller, @Body() request: RequestDisbursementRequest): Promise<DisbursementView> {
    const { grant, kind, amount, requestedOn, protocol = null, protocolOn = null, closesGrant = false, reason } = request;
    return this.disbursements.request(caller, grant, { kind, amount, requestedOn, protocol, protocolOn, closesGrant }, reason);
  }

  @Post('payments')
  @May('analyst', 'approver')
  @Answers(PaymentsView, { summary: 'Records many executed orders at once: all or none', description: 'Each as by itself, never by whoever approved it; a refusal points at its item.' })
  async payAll(@By() caller: Caller, @Body() request: PaymentsRequest): Promise<PaymentsView> {
    const payments = request.items.map(({ id, paidOn, paymentOrder: order }) => ({ id, paidOn, order: paymentOrder(order) }));
    return { items: await this.disbursements.payAll(caller, payments, request.reason ?? null) };
  }

  @Get(':id')
  @SignedIn()
  @Answers(DisbursementView, { summary: 'One disbursement' })
  async get(@IdParam('disbursement') id: string, @Query() query: AsOfQuery): Promise<DisbursementView> {
    return this.hindsight.at(query, async (view, { asOf, day }) => showDisbursement(view, await getDisbursementOn(view, id, asOf), day));
  }

  @Post(':id/remarks')
  @May('analyst', 'approver')
  @Answers(DisbursementView, { summary: 'Returns it with remarks: the clock stops, the request stays' })
  sendRemarks(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: RemarksRequest): Promise<DisbursementView> {
    return this.disbursements.sendRemarks(caller, id, request.remarksOn ?? null, request.reason);
  }

  @Post(':id/resumption')
  @May('analyst', 'approver')
  @Answers(DisbursementView, { summary: 'The remarks are answered: the clock runs on' })
  answerRemarks(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: ResumptionRequest): Promise<DisbursementView> {
    return this.disbursements.answerRemarks(caller, id, request.resumedOn ?? null, request.reason);
  }

  @Post(':id/approval')
  @May('approver')
  @Answers(DisbursementView, { summary: 'Approves, all of it or what is admitted: the payee is held as of now' })
  approve(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: ApproveDisbursementRequest): Promise<DisbursementView> {
    const { admittedAmount = null, cuts = [], reason = null } = request;
    return this.disbursements.approve(caller, id, { admittedAmount, cuts }, reason);
  }

  @Post(':id/order')
  @May('analyst', 'approver')
  @Answers(DisbursementView, { summary: 'The payment order is issued' })
  order(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: OrderRequest): Promise<DisbursementView> {
    const order = request.paymentOrder ? paymentOrder(request.paymentOrder) : null;
    return this.disbursements.order(caller, id, order, request.reason ?? null);
  }

  @Post(':id/order/return')
  @May('analyst', 'approver')
  @Answers(DisbursementView, { summary: 'The bank sent the order back: approved again' })
  returnOrder(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: RefusalRequest): Promise<DisbursementView> {
    return this.disbursements.returnOrder(caller, id, request.reason);
  }

  @Post(':id/payment')
  @May('analyst', 'approver')
  @Answers(DisbursementView, { summary: 'Records the payment: never by whoever approved it' })
  pay(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: PaymentRequest): Promise<DisbursementView> {
    return this.disbursements.pay(caller, id, request.paidOn, paymentOrder(request.paymentOrder), request.reason ?? null);
  }

  @Post(':id/reversal')
  @May('analyst', 'approver')
  @Answers(ReversalView, { status: 201, summary: 'Proposes to undo a payment that was recorded wrongly' })
  reverse(@By() caller: Caller, @IdParam('disbursement') id: string, @Body() request: ReversalRequest): Promise<ReversalView> {
    return this.disbursements.proposeReversal(caller, id, request.effectiveOn, request.reason);
  }
}

function paymentOrder({ instrument = null, account = null, year, number, line = null }: PaymentOrderRequest): PaymentOrder {
  return { instrument, account, year, number, line };
}
