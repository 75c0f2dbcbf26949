import type { CalendarDate, Money } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ActorField, ChoiceField, CodeField, DayField, FigureField, IdField, ListField, NestedField, pageOf, PercentField, TextField, TextListField, WholeField, type View } from '../platform/index.js';
import { REDUCTION_CAUSES, type GrantRow, type ReductionCause, type ReductionRow } from './grant.entity.js';
import { termsOn } from './grant-terms.queries.js';
import { termsOf } from './grant-terms.rules.js';
import type { GrantTotals } from './grant-lists.queries.js';
import { grantedOf, grantMoney, reductionsOf, type GrantBalances, type GrantMoney } from './grants.queries.js';

export class AgreementView {
  @TextField({ max: 200, description: 'How the convenzione is cited.', example: 'Convenzione 12/2024' })
  reference!: string;

  @DayField({ nullable: true })
  signedOn!: CalendarDate | null;

  @TextField({ max: 100, nullable: true, description: 'Its protocol number.', example: 'mimit.REG.2024.0012345' })
  protocol!: string | null;
}

export class TermsView {
  @PercentField({ description: 'Advances in force at most, percent of what is granted.', example: 30 })
  advanceMaxPercent!: number;

  @PercentField({ description: 'All but the balance in force at most, percent of what is granted.', example: 90 })
  cumulativeMaxPercent!: number;

  @WholeField({ min: 1, max: 365, description: 'Days to pay.', example: 30 })
  paymentDays!: number;
}

export class ReductionView {
  @IdField('reduction')
  id!: string;

  @IdField('grant')
  grant!: string;

  @FigureField()
  amount!: Money;

  @ChoiceField(REDUCTION_CAUSES, { description: 'Why the grant is reduced.' })
  cause!: ReductionCause;

  @DayField()
  effectiveOn!: CalendarDate;

  @ChoiceField(PROPOSAL_STATES, { description: 'Where the proposal stands.' })
  state!: ProposalState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Rinuncia parziale' })
  reason!: string | null;
}

/** A grant with its money: each figure by its one formula from the ledger's four accounts. */
export class GrantView {
  @IdField('grant')
  id!: string;

  @CodeField({ example: 'CC-04' })
  hub!: string;

  @CodeField({ example: 'CC' })
  tranche!: string;

  @FigureField({ description: 'As awarded, before reductions.' })
  amount!: Money;

  @FigureField({ description: 'Granted now, net of reductions (concesso).' })
  granted!: Money;

  @FigureField({ description: 'Requested, approved or ordered, not yet paid (in corso).' })
  inProgress!: Money;

  @FigureField({ description: 'Paid, gross of what came back (erogato).' })
  paid!: Money;

  @FigureField({ description: 'Ordered back (da recuperare).' })
  toRecover!: Money;

  @FigureField({ description: 'Come back (recuperato).' })
  recovered!: Money;

  @FigureField({ description: 'Paid and not come back (erogato netto).' })
  netPaid!: Money;

  @FigureField({ description: 'Neither in progress nor paid (da erogare).' })
  outstanding!: Money;

  @TextField({ max: 15, description: 'CUP.', example: 'B57H22006500008' })
  cup!: string;

  @TextField({ max: 80, nullable: true, description: 'Local project code (CLP).', example: '17376625' })
  localProjectCode!: string | null;

  @TextField({ max: 200, nullable: true, description: 'The concession decree.', example: 'DD 14 marzo 2024 n. 512' })
  decree!: string | null;

  @NestedField(() => AgreementView, { description: 'The convenzione.' })
  agreement!: AgreementView;

  @ListField(() => AgreementView, { max: 1000, description: 'Further convenzioni, also those that changed the terms.' })
  furtherAgreements!: AgreementView[];

  @TextListField({ of: { min: 2, max: 80 }, max: 10, distinct: true, description: 'The preventive controls that it needs.', example: ['Visto UCB'] })
  controls!: string[];

  @NestedField(() => TermsView, { description: 'The terms agreed, as in force.' })
  terms!: TermsView;

  @DayField({ description: 'The day since which these terms hold.' })
  termsSince!: CalendarDate;

  @DayField()
  effectiveOn!: CalendarDate;

  @IdField('disbursement', { nullable: true, description: 'The balance with which it was closed and which left a saving.' })
  closedBy!: string | null;

  @DayField({ nullable: true })
  closedOn!: CalendarDate | null;

  @FigureField({ nullable: true, description: 'What was left then: a saving (economia).' })
  saved!: Money | null;

  @ChoiceField(PROPOSAL_STATES, { description: 'Where the proposal stands.' })
  state!: ProposalState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Nota prot. 1234' })
  reason!: string | null;

  @ListField(() => ReductionView, { max: 1000, description: 'Its reductions, in the order of the book.' })
  reductions!: ReductionView[];
}

export class GrantTotalsView {
  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many the filter selects.' })
  count!: number;

  @FigureField({ description: 'Granted now, net of reductions: a proposed grant adds nothing to it.' })
  granted!: Money;

  @FigureField({ description: 'Requested, approved or ordered, not yet paid.' })
  inProgress!: Money;

  @FigureField({ description: 'Paid and not come back.' })
  netPaid!: Money;

  @FigureField({ description: 'Ordered back.' })
  toRecover!: Money;

  @FigureField({ description: 'Neither in progress nor paid.' })
  outstanding!: Money;
}

export class GrantsPage extends pageOf(GrantView) {
  @NestedField(() => GrantTotalsView, { description: 'Sums of the whole filtered set, whatever the page.' })
  totals!: GrantTotalsView;
}

/** The grant as a person sees it, now or as of a day. */
export async function grantView(view: View, grant: GrantRow, asOf: CalendarDate | null): Promise<GrantView> {
  const { advanceMaxPercent: _advance, cumulativeMaxPercent: _cumulative, paymentDays: _days, ...plain } = grant;
  const reductions = await reductionsOf(view, grant.id, asOf);
  const open = asOf !== null && plain.closedOn !== null && plain.closedOn > asOf ? { closedBy: null, closedOn: null, saved: null } : {};
  const held = asOf === null ? null : await termsOn(view, grant.id, asOf);
  return {
    ...plain,
    ...open,
    ...figures(await grantMoney(view, grant.id, asOf)),
    terms: termsOf(held ?? grant),
    termsSince: held?.effectiveOn ?? grant.termsSince,
    reductions: reductions.map(reductionView),
  };
}

function figures(money: GrantMoney): Pick<GrantView, 'granted' | 'inProgress' | 'paid' | 'toRecover' | 'recovered' | 'netPaid' | 'outstanding'> {
  const standing = standingFigures(money);
  return { ...standing, paid: standing.netPaid.plus(money.recovered), recovered: money.recovered };
}

/** Those of one grant, and of several together. */
function standingFigures(money: GrantBalances): Omit<GrantTotalsView, 'count'> {
  const { outstanding, inProgress, stillPaid, toRecover } = money;
  return { granted: grantedOf(money), inProgress, netPaid: stillPaid.plus(toRecover), toRecover, outstanding };
}

export function grantTotalsView({ count, ...money }: GrantTotals): GrantTotalsView {
  return { count, ...standingFigures(money) };
}

export function reductionView({ grantId, ...row }: ReductionRow): ReductionView {
  return { ...row, grant: grantId };
}
