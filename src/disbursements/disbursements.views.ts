import type { CalendarDate, Money } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ActorField, ChoiceField, CodeField, DayField, FigureField, IdField, NestedField, pageOf, TextField, WholeField } from '../platform/index.js';
import {
  DISBURSEMENT_KINDS,
  DISBURSEMENT_STATES,
  type DisbursementKind,
  type DisbursementRow,
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

  @FigureField()
  amount!: Money;

  @DayField()
  requestedOn!: CalendarDate;

  @TextField({ max: 100, nullable: true, description: 'Protocol number of the request.', example: 'mimit.REG.2024.0098765' })
  protocol!: string | null;

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

  @FigureField({ description: 'Their sum.' })
  amount!: Money;
}

export class DisbursementsPage extends pageOf(DisbursementView) {
  @NestedField(() => DisbursementTotalsView, { description: 'Sums of the whole filtered set, whatever the page.' })
  totals!: DisbursementTotalsView;
}

export function disbursementView({ orderKey: _, grantId, ...row }: DisbursementRow): DisbursementView {
  return { ...row, grant: grantId };
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
