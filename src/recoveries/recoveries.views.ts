import { Money, type CalendarDate } from '../kernel/index.js';
import { ActorField, ChoiceField, CodeField, DayField, FigureField, IdField, ListField, NestedField, pageOf, TextField, WholeField, type View } from '../platform/index.js';
import { collectionsOf } from './recoveries.queries.js';
import {
  DESTINATIONS,
  RECOVERY_CAUSES,
  RECOVERY_STATES,
  SETTLEMENTS,
  type CollectionRow,
  type Destination,
  type RecoveryCause,
  type RecoveryRow,
  type RecoveryState,
  type Settlement,
} from './recovery.entity.js';

export class CollectionView {
  @DayField()
  collectedOn!: CalendarDate;

  @FigureField()
  amount!: Money;

  @FigureField({ description: 'Interest that came with it: a memo.' })
  interest!: Money;

  @ChoiceField(SETTLEMENTS, { description: 'How it came back.' })
  settlement!: Settlement;

  @ChoiceField(DESTINATIONS, { description: 'Where the money went.' })
  destination!: Destination;

  @ActorField({ description: 'Who recorded it.' })
  recordedBy!: string;
}

export class RecoveryView {
  @IdField('recovery')
  id!: string;

  @IdField('disbursement')
  disbursement!: string;

  @IdField('grant')
  grant!: string;

  @CodeField({ example: 'CC-04' })
  hub!: string;

  @CodeField({ example: 'CC' })
  tranche!: string;

  @FigureField()
  amount!: Money;

  @FigureField({ description: 'Come back so far.' })
  collected!: Money;

  @FigureField({ description: 'Still to come back: nothing of one that was not ordered.' })
  remaining!: Money;

  @FigureField({ description: 'Interest that came with it: a memo, outside the decree.' })
  interest!: Money;

  @DayField({ description: 'By when it is to be paid back.' })
  dueOn!: CalendarDate;

  @ChoiceField(RECOVERY_CAUSES, { description: 'Why it is ordered back.' })
  cause!: RecoveryCause;

  @ChoiceField(RECOVERY_STATES, { description: 'Where it stands.' })
  state!: RecoveryState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @DayField({ nullable: true, description: 'The day from which it is ordered back; that of the approval where nobody said it.' })
  effectiveOn!: CalendarDate | null;

  @DayField({ nullable: true })
  orderedOn!: CalendarDate | null;

  @DayField({ nullable: true, description: 'The day of the last part that came back.' })
  collectedOn!: CalendarDate | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Spese non ammesse' })
  reason!: string | null;

  @ListField(() => CollectionView, { max: 1000, description: 'The parts that came back, in the order of the book.' })
  collections!: CollectionView[];
}

export class RecoveryTotalsView {
  @WholeField({ min: 0, max: 2_147_483_647, description: 'How many the filter selects.' })
  count!: number;

  @FigureField({ description: 'Their sum.' })
  amount!: Money;

  @FigureField({ description: 'Come back so far.' })
  collected!: Money;

  @FigureField({ description: 'Still to come back of those that were ordered.' })
  remaining!: Money;
}

export class RecoveriesPage extends pageOf(RecoveryView) {
  @NestedField(() => RecoveryTotalsView, { description: 'Sums of the whole filtered set, whatever the page.' })
  totals!: RecoveryTotalsView;
}

/** The recovery as a person sees it, now or as it stood at the end of a day. */
export async function recoveryView(view: View, row: RecoveryRow, asOf: CalendarDate | null): Promise<RecoveryView> {
  const parts = await collectionsOf(view, row.id, asOf);
  const { disbursementId: disbursement, grantId: grant, ...plain } = asOf === null ? row : asItStood(row, parts);
  return {
    ...plain,
    disbursement,
    grant,
    remaining: plain.state === 'ordered' ? plain.amount.minus(plain.collected) : Money.ZERO,
    collections: parts.map(({ seq: _, recoveryId: __, ...part }) => part),
  };
}

/** Of one that was ordered by then: those that were not are not shown of that day. */
function asItStood(row: RecoveryRow, parts: readonly CollectionRow[]): RecoveryRow {
  const [collected, interest] = [Money.sum(parts.map(({ amount }) => amount)), Money.sum(parts.map((part) => part.interest))];
  const state = collected.cents === row.amount.cents ? 'collected' : 'ordered';
  return { ...row, collected, interest, state, collectedOn: parts.at(-1)?.collectedOn ?? null };
}
