import { Body, Controller, Get, Post, Query } from '@nestjs/common';
import { ApiTags } from '@nestjs/swagger';
import { numberOf } from '../kernel/index.js';
import { RefusalRequest } from '../approvals/index.js';
import { Answers, AsOfQuery, Book, By, Clock, cursorKey, IdParam, May, page, pastDay, SignedIn, type Caller } from '../platform/index.js';
import type { PaymentOrder } from './disbursement.entity.js';
import { getDisbursementOn, listDisbursements, totalsOf } from './disbursements.queries.js';
import {
  DisbursementsQuery,
  OrderRequest,
  PaymentRequest,
  RequestDisbursementRequest,
  ReversalRequest,
  type PaymentOrderRequest,
} from './disbursements.requests.js';
import { DisbursementsService } from './disbursements.service.js';
import { DisbursementsPage, DisbursementView, disbursementView, ReversalView } from './disbursements.views.js';

@ApiTags('Erogazioni')
@Controller('disbursements')
export class DisbursementsController {
  constructor(
    private readonly disbursements: DisbursementsService,
    private readonly book: Book,
    private readonly clock: Clock,
  ) {}

  @Get()
  @SignedIn()
  @Answers(DisbursementsPage, { summary: 'The disbursements, in the order of the book, with the sums of the whole filtered set' })
  async list(@Query() query: DisbursementsQuery): Promise<DisbursementsPage> {
    const { limit, cursor, asOf: _, ...filters } = query;
    const after = cursorKey(cursor, 'number')?.[0] ?? 0;
    const filter = { ...filters, asOf: pastDay(query, this.clock) };
    return this.book.read(async (view) => {
      const rows = await listDisbursements(view, filter, after, limit + 1);
      return { ...page(rows, limit, ({ id }) => [numberOf(id)], disbursementView), totals: await totalsOf(view, filter) };
    });
  }

  @Post()
  @May('analyst', 'approver')
  @Answers(DisbursementView, { status: 201, summary: 'Requests a disbursement: its money is reserved at once' })
  request(@By() caller: Caller, @Body() request: RequestDisbursementRequest): Promise<DisbursementView> {
    const { grant, kind, amount, requestedOn, protocol = null, reason } = request;
    return this.disbursements.request(caller, grant, { kind, amount, requestedOn, protocol }, reason);
  }

  @Get(':id')
  @SignedIn()
  @Answers(DisbursementView, { summary: 'One disbursement' })
  async get(@IdParam('disbursement') id: string, @Query() query: AsOfQuery): Promise<DisbursementView> {
    const asOf = pastDay(query, this.clock);
    return disbursementView(await this.book.read((view) => getDisbursementOn(view, id, asOf)));
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
