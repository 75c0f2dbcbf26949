import type { CalendarDate, Money } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import {
  AmountField,
  AsOfListQuery,
  ChoiceField,
  CodeField,
  DayField,
  ListField,
  NestedField,
  PercentField,
  ReasonField,
  SortField,
  TextField,
  TextListField,
  WholeField,
  type Sort,
} from '../platform/index.js';
import { GRANT_SORTS, type GrantSort } from './grant-lists.queries.js';
import { REDUCTION_CAUSES, type ReductionCause } from './grant.entity.js';

export class GrantsQuery extends AsOfListQuery {
  @CodeField({ optional: true, example: 'CC-04', description: 'Only grants of this hub.' })
  hub?: string;

  @CodeField({ optional: true, example: 'CC', description: 'Only grants of this tranche.' })
  tranche?: string;

  @ChoiceField(PROPOSAL_STATES, { optional: true, description: 'Only grants in this state.' })
  state?: ProposalState;

  @TextField({ max: 100, optional: true, description: 'Text in id, hub’s code or name, CUP, CLP, decree, or reference and protocol of the convenzione.', example: 'B57H22006500008' })
  q?: string;

  @SortField(GRANT_SORTS, { description: 'By what they are ordered: `amount` as awarded.' })
  sort?: Sort<GrantSort>;
}

export class AgreementRequest {
  @TextField({ max: 200, description: 'How the convenzione is cited.', example: 'Convenzione 12/2024' })
  reference!: string;

  @DayField({ optional: true, nullable: true, description: 'The day on which it was signed.' })
  signedOn?: CalendarDate | null;

  @TextField({ max: 100, optional: true, nullable: true, description: 'Its protocol number.', example: 'mimit.REG.2024.0012345' })
  protocol?: string | null;
}

export class TermsRequest {
  @PercentField({ description: 'Advances in force at most, percent of what is granted.', example: 30 })
  advanceMaxPercent!: number;

  @PercentField({ description: 'All but the balance in force at most, percent of what is granted.', example: 90 })
  cumulativeMaxPercent!: number;

  @WholeField({ min: 1, max: 365, optional: true, description: 'Days to pay; when absent 30, and in a change of terms as they are.', example: 30 })
  paymentDays?: number;
}

export class ProposeGrantRequest {
  @CodeField({ example: 'CC-04', description: 'The hub that is awarded.' })
  hub!: string;

  @CodeField({ example: 'CC', description: 'The tranche that the money comes from.' })
  tranche!: string;

  @AmountField({ example: '5000000.00' })
  amount!: Money;

  @TextField({ max: 40, description: 'CUP, 15 characters: an act without it is void.', example: 'B57H22006500008' })
  cup!: string;

  @TextField({ max: 80, optional: true, nullable: true, description: 'Local project code (CLP): not unique alone.', example: '17376625' })
  localProjectCode?: string | null;

  @TextField({ max: 200, optional: true, nullable: true, description: 'The concession decree.', example: 'DD 14 marzo 2024 n. 512' })
  decree?: string | null;

  @NestedField(() => AgreementRequest, { description: 'The convenzione.' })
  agreement!: AgreementRequest;

  @ListField(() => AgreementRequest, { max: 10, optional: true, description: 'Further convenzioni.' })
  furtherAgreements?: AgreementRequest[];

  @TextListField({
    ...{ of: { min: 2, max: 80 }, max: 10, distinct: true, optional: true },
    description: 'The preventive controls that it needs: without a positive outcome of each nothing of it is paid.',
    example: ['Visto UCB', 'Registrazione Corte dei conti'],
  })
  controls?: string[];

  @NestedField(() => TermsRequest, { description: 'The terms agreed.' })
  terms!: TermsRequest;

  @DayField({ example: '2024-03-14', description: 'The day from which it is granted.' })
  effectiveOn!: CalendarDate;

  @ReasonField()
  reason!: string;
}

export class ProposeTermsRequest {
  @NestedField(() => TermsRequest, { description: 'The terms as they shall be.' })
  terms!: TermsRequest;

  @NestedField(() => AgreementRequest, { optional: true, description: 'The further convenzione that says so.' })
  agreement?: AgreementRequest;

  @DayField({ example: '2024-12-06', description: 'The day from which they hold: not before that of the present terms.' })
  effectiveOn!: CalendarDate;

  @ReasonField()
  reason!: string;
}

export class ReductionRequest {
  @AmountField({ example: '100000.00' })
  amount!: Money;

  @ChoiceField(REDUCTION_CAUSES, { description: 'Why: only the correction of a mistake makes the money available at once.' })
  cause!: ReductionCause;

  @DayField({ example: '2025-06-30', description: 'The day from which it is reduced.' })
  effectiveOn!: CalendarDate;

  @ReasonField()
  reason!: string;
}
