import type { CalendarDate, Money } from '../kernel/index.js';
import { AmountField, AsOfListQuery, ChoiceField, CodeField, DayField, FlagField, IdField, ListField, NestedField, ReasonField, SortField, TextField, WholeField, type Sort } from '../platform/index.js';
import { DISBURSEMENT_SORTS, type DisbursementSort } from './disbursement-lists.queries.js';
import { DISBURSEMENT_KINDS, DISBURSEMENT_STATES, type DisbursementKind, type DisbursementState } from './disbursement.entity.js';

export class DisbursementsQuery extends AsOfListQuery {
  @ChoiceField(DISBURSEMENT_STATES, { optional: true, description: 'Only in this state (on the day of `asOf`).' })
  state?: DisbursementState;

  @CodeField({ optional: true, example: 'CC-04', description: 'Only of this hub.' })
  hub?: string;

  @CodeField({ optional: true, example: 'CC', description: 'Only of this tranche.' })
  tranche?: string;

  @IdField('grant', { optional: true, description: 'Only of this grant.' })
  grant?: string;

  @ChoiceField(DISBURSEMENT_KINDS, { optional: true, description: 'Only of this kind.' })
  kind?: DisbursementKind;

  @DayField({ optional: true, description: 'Requested on this day or later.' })
  from?: CalendarDate;

  @DayField({ optional: true, description: 'Requested on this day or before.' })
  to?: CalendarDate;

  @TextField({ max: 100, optional: true, description: 'Text in id, hub, protocol, reason or payment order.', example: 'prot. 1234' })
  q?: string;

  @FlagField({ optional: true, description: 'Only those that are past their due day, neither paid nor given up; `false`: only the others.' })
  late?: boolean;

  @SortField(DISBURSEMENT_SORTS, { description: 'By what they are ordered: `state` in the order of their run, `amount` as requested.' })
  sort?: Sort<DisbursementSort>;
}

export class RequestDisbursementRequest {
  @IdField('grant')
  grant!: string;

  @ChoiceField(DISBURSEMENT_KINDS, { description: 'anticipazione, trasferimento intermedio or saldo finale.' })
  kind!: DisbursementKind;

  @AmountField({ example: '1500000.00' })
  amount!: Money;

  @DayField({ example: '2024-05-02', description: 'The day of the request: from it on the money is reserved.' })
  requestedOn!: CalendarDate;

  @TextField({ max: 100, optional: true, nullable: true, description: 'Protocol number of the request.', example: 'mimit.REG.2024.0098765' })
  protocol?: string | null;

  @DayField({ optional: true, nullable: true, example: '2024-05-03', description: 'Day of the protocol: the days to pay run from it; from the day of the request when absent.' })
  protocolOn?: CalendarDate | null;

  @FlagField({ optional: true, description: 'A balance with which the grant ends: when it is paid, what is left outstanding is a saving.' })
  closesGrant?: boolean;

  @ReasonField()
  reason!: string;
}

export class CutRequest {
  @TextField({ min: 3, max: 200, description: 'Why it is not admitted.', example: 'Spese fuori periodo' })
  cause!: string;

  @AmountField({ example: '1000.00' })
  amount!: Money;
}

/** An approval: of all of it, or of what is admitted, with a cause for each cut. */
export class ApproveDisbursementRequest {
  @AmountField({ optional: true, example: '1499000.00', description: 'What is admitted; all that was requested, less the cuts, when absent.' })
  admittedAmount?: Money;

  @ListField(() => CutRequest, { max: 100, optional: true, description: 'What is not admitted, cause by cause; the reason is the cause where there are none.' })
  cuts?: CutRequest[];

  @ReasonField({ optional: true })
  reason?: string;
}

export class RemarksRequest {
  @DayField({ optional: true, example: '2024-05-10', description: 'The day on which it was returned with remarks; today when absent.' })
  remarksOn?: CalendarDate;

  @ReasonField({ description: 'The remarks, in words that stay in the book.' })
  reason!: string;
}

export class ResumptionRequest {
  @DayField({ optional: true, example: '2024-05-15', description: 'The day on which the answer came; today when absent.' })
  resumedOn?: CalendarDate;

  @ReasonField({ description: 'The answer, in words that stay in the book.' })
  reason!: string;
}

export class PaymentOrderRequest {
  @TextField({ max: 20, optional: true, nullable: true, description: 'Kind of order.', example: 'OPF' })
  instrument?: string | null;

  @TextField({ max: 40, optional: true, nullable: true, description: 'Issuing account.', example: '25091' })
  account?: string | null;

  @WholeField({ min: 2000, max: 2100, description: 'Year of the order.', example: 2024 })
  year!: number;

  @TextField({ max: 40, description: 'Number of the order.', example: '1234' })
  number!: string;

  @TextField({ max: 20, optional: true, nullable: true, description: 'Line of the order.', example: '1' })
  line?: string | null;
}

export class OrderRequest {
  @NestedField(() => PaymentOrderRequest, { optional: true, description: 'The order, where its number is known already.' })
  paymentOrder?: PaymentOrderRequest;

  @ReasonField({ optional: true })
  reason?: string;
}

export class PaymentRequest {
  @DayField({ example: '2024-05-20', description: 'The day on which the order was executed.' })
  paidOn!: CalendarDate;

  @NestedField(() => PaymentOrderRequest, { description: 'The order that paid: year and number are mandatory, and it is unique.' })
  paymentOrder!: PaymentOrderRequest;

  @ReasonField({ optional: true })
  reason?: string;
}

export class PaymentItemRequest {
  @IdField('disbursement', { description: 'What was paid.' })
  id!: string;

  @DayField({ example: '2024-05-20', description: 'The day on which the order was executed.' })
  paidOn!: CalendarDate;

  @NestedField(() => PaymentOrderRequest, { description: 'The order that paid.' })
  paymentOrder!: PaymentOrderRequest;
}

export class PaymentsRequest {
  @ListField(() => PaymentItemRequest, { min: 1, max: 100, description: 'The executed orders, in this order: all or none.' })
  items!: PaymentItemRequest[];

  @ReasonField({ optional: true })
  reason?: string;
}

export class ReversalRequest {
  @DayField({ example: '2024-06-03', description: 'The day from which the payment is undone.' })
  effectiveOn!: CalendarDate;

  @ReasonField()
  reason!: string;
}

export class ObstaclesQuery {
  @ChoiceField(DISBURSEMENT_KINDS, { description: 'Of what kind the payment would be.' })
  kind!: DisbursementKind;

  @AmountField({ example: '1500000.00' })
  amount!: Money;

  @DayField({ optional: true, description: 'The day of the request; today when absent.', example: '2024-05-02' })
  on?: CalendarDate;
}
