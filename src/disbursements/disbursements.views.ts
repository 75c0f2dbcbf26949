import type { CalendarDate, Money } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ActorField, ChoiceField, CodeField, DayField, FigureField, FlagField, IdField, ListField, NestedField, pageOf, TextField, WholeField, type Language } from '../platform/index.js';
import type { Obstacle } from './obstacles.rules.js';
import {
  DISBURSEMENT_KINDS,
  DISBURSEMENT_STATES,
  type DisbursementKind,
  type DisbursementState,
  type ReversalRow,
} from './disbursement.entity.js';

export class PayeeView {
  @TextField({ max: 300, nullable: true, description: 'Legal name.', example: 'Centro di competenza di esempio S.c.a r.l.' })
  name!: string | null;

  @TextField({ max: 16, nullable: true, description: 'Codice fiscale.', example: '00743110157' })
  taxCode!: string | null;

  @TextField({ max: 34, nullable: true, description: 'IBAN.', example: 'IT60X0542811101000000123456' })
  iban!: string | null;
}

export class PaymentOrderView {
  @TextField({ max: 20, nullable: true, description: 'Kind of order.', example: 'OPF' })
  instrument!: string | null;

  @TextField({ max: 40, nullable: true, description: 'Issuing account.', example: '25091' })
  account!: string | null;

  @WholeField({ min: 2000, max: 2100, description: 'Year of the order.', example: 2024 })
  year!: number;

  @TextField({ max: 40, description: 'Number of the order.', example: '1234' })
  number!: string;

  @TextField({ max: 20, nullable: true, description: 'Line of the order.', example: '1' })
  line!: string | null;
}

export class CutView {
  @TextField({ max: 200, description: 'Why it was not admitted.', example: 'Spese fuori periodo' })
  cause!: string;

  @FigureField()
  amount!: Money;
}

export class DisbursementView {
  @IdField('disbursement')
  id!: string;

  @IdField('grant')
  grant!: string;

  @CodeField({ example: 'CC-04' })
  hub!: string;

  @CodeField({ example: 'CC' })
  tranche!: string;

  @ChoiceField(DISBURSEMENT_KINDS, { description: 'anticipazione, trasferimento intermedio or saldo finale.' })
  kind!: DisbursementKind;

  @FigureField({ description: 'As requested.' })
  amount!: Money;

  @FigureField({ nullable: true, description: 'What approval left of it; null where nothing was cut. It takes the day of the request.' })
  admitted!: Money | null;

  @ListField(() => CutView, { max: 1000, description: 'What was not admitted (decurtato), cause by cause.' })
  cuts!: CutView[];

  @DayField()
  requestedOn!: CalendarDate;

  @TextField({ max: 100, nullable: true, description: 'Protocol number of the request.', example: 'mimit.REG.2024.0098765' })
  protocol!: string | null;

  @DayField({ nullable: true, description: 'Day of the protocol: the days to pay run from it, or else from the request.' })
  protocolOn!: CalendarDate | null;

  @FlagField({ description: 'A balance with which the grant ends: when it is paid, what is left outstanding is a saving.' })
  closesGrant!: boolean;

  @DayField({ nullable: true, description: "By when it is to be paid by the grant's terms, suspensions included; null once it never will be." })
  dueOn!: CalendarDate | null;

  @DayField({ nullable: true, description: 'Since when it is suspended by remarks that wait for an answer.' })
  suspendedSince!: CalendarDate | null;

  @WholeField({ min: 0, max: 400_000, description: 'Days of suspension so far.', example: 0 })
  suspendedDays!: number;

  @WholeField({ min: 0, max: 400_000, description: 'Days from the protocol to payment, or to the day asked for, without suspensions.', example: 18 })
  netDays!: number;

  @WholeField({ min: 0, max: 400_000, description: 'Days past the due one: at payment, or on the day asked for.', example: 0 })
  daysLate!: number;

  @WholeField({ min: 0, max: 400_000, description: 'Days between the request and its recording here.', example: 1 })
  requestLag!: number;

  @WholeField({ min: 0, max: 400_000, nullable: true, description: 'Days between the payment and its recording here.', example: 2 })
  paymentLag!: number | null;

  @ChoiceField(DISBURSEMENT_STATES, { description: 'Where it stands.' })
  state!: DisbursementState;

  @ActorField({ description: 'Who requested it.' })
  requestedBy!: string;

  @ActorField({ description: 'Who approved it.', nullable: true })
  approvedBy!: string | null;

  @DayField({ nullable: true })
  approvedOn!: CalendarDate | null;

  @NestedField(() => PayeeView, { nullable: true, description: 'Who is paid, as approval held it.' })
  payee!: PayeeView | null;

  @DayField({ nullable: true })
  orderedOn!: CalendarDate | null;

  @NestedField(() => PaymentOrderView, { nullable: true, description: 'The payment order.' })
  paymentOrder!: PaymentOrderView | null;

  @DayField({ nullable: true })
  paidOn!: CalendarDate | null;

  @DayField({ nullable: true })
  reversedOn!: CalendarDate | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was requested.', example: 'Anticipazione da convenzione' })
  reason!: string | null;
}

export class DisbursementTotalsView {
  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many the filter selects.' })
  count!: number;

  @FigureField({ description: 'Their sum, as requested.' })
  amount!: Money;

  @FigureField({ description: 'Their sum, less what was cut: the money that they are about now.' })
  admitted!: Money;
}

export class DisbursementsPage extends pageOf(DisbursementView) {
  @NestedField(() => DisbursementTotalsView, { description: 'Sums of the whole filtered set, whatever the page.' })
  totals!: DisbursementTotalsView;
}

export class PaymentsView {
  @ListField(() => DisbursementView, { max: 100, description: 'The disbursements as they are now, in the order given.' })
  items!: DisbursementView[];
}

export class ReversalView {
  @IdField('reversal')
  id!: string;

  @IdField('disbursement')
  disbursement!: string;

  @FigureField()
  amount!: Money;

  @DayField()
  effectiveOn!: CalendarDate;

  @ChoiceField(PROPOSAL_STATES, { description: 'Where the proposal stands.' })
  state!: ProposalState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Registrato due volte' })
  reason!: string | null;
}

export function reversalView({ disbursementId, ...row }: ReversalRow): ReversalView {
  return { ...row, disbursement: disbursementId };
}

export class ObstacleView {
  @TextField({ max: 60, description: 'The code with which it would be refused.', example: 'control-pending' })
  code!: string;

  @ChoiceField(['blocking', 'warning'], { description: 'Whether it would be refused, or is only to be looked at.' })
  effect!: 'blocking' | 'warning';

  @TextField({ max: 5000, description: 'What is in the way, in the language asked for.', example: 'Manca il visto UCB di G-57.' })
  detail!: string;
}

export class ObstaclesView {
  @ListField(() => ObstacleView, { max: 1000, description: 'Everything that stands in the way; nothing, if nothing does.' })
  items!: ObstacleView[];
}

export function obstaclesView(obstacles: readonly Obstacle[], language: Language): ObstaclesView {
  return { items: obstacles.map(({ code, effect, sentence }) => ({ code, effect, detail: sentence[language] })) };
}
