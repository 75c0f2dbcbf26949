import type { CalendarDate, Money } from '../kernel/index.js';
import { AmountField, AsOfListQuery, ChoiceField, CodeField, DayField, FlagField, IdField, ReasonField, SortField, type Sort } from '../platform/index.js';
import {
  DESTINATIONS,
  RECOVERY_CAUSES,
  RECOVERY_STATES,
  SETTLEMENTS,
  type Destination,
  type RecoveryCause,
  type RecoveryState,
  type Settlement,
} from './recovery.entity.js';
import { RECOVERY_SORTS, type RecoverySort } from './recovery-lists.queries.js';
import { REVOCATION_CAUSES, type RevocationCause } from './revocation.rules.js';

export class RecoveriesQuery extends AsOfListQuery {
  @ChoiceField(RECOVERY_STATES, { optional: true, description: 'Only in this state.' })
  state?: RecoveryState;

  @CodeField({ optional: true, example: 'CC-04', description: 'Only from this hub.' })
  hub?: string;

  @CodeField({ optional: true, example: 'CC', description: 'Only of this tranche.' })
  tranche?: string;

  @IdField('disbursement', { optional: true, description: 'Only of this payment.' })
  disbursement?: string;

  @FlagField({ optional: true, description: 'Only those of which something is still to come back past its due day; `false`: only the others.' })
  overdue?: boolean;

  @SortField(RECOVERY_SORTS, { description: 'By what they are ordered.' })
  sort?: Sort<RecoverySort>;
}

export class ProposeRecoveryRequest {
  @IdField('disbursement', { description: 'The payment of which money is ordered back.' })
  disbursement!: string;

  @AmountField({ example: '100000.00' })
  amount!: Money;

  @DayField({ description: 'By when it is to be paid back.', example: '2026-06-30' })
  dueOn!: CalendarDate;

  @ChoiceField(RECOVERY_CAUSES, { description: 'revoca, rinuncia, economia, or paid more than was due.' })
  cause!: RecoveryCause;

  @DayField({ optional: true, description: 'The day from which it is ordered back; that of the approval when absent.', example: '2026-04-30' })
  effectiveOn?: CalendarDate;

  @ReasonField()
  reason!: string;
}

export class RevocationRequest {
  @AmountField({ optional: true, example: '100000.00', description: 'How much of the grant; all that is left of it when absent.' })
  amount?: Money;

  @ChoiceField(REVOCATION_CAUSES, { description: 'revoca or rinuncia.' })
  cause!: RevocationCause;

  @DayField({ description: 'By when what was paid is to be paid back.', example: '2027-06-30' })
  dueOn!: CalendarDate;

  @ReasonField()
  reason!: string;
}

export class CollectionRequest {
  @DayField({ description: 'The day on which it came back.', example: '2026-05-15' })
  collectedOn!: CalendarDate;

  @AmountField({ example: '50000.00' })
  amount!: Money;

  @ChoiceField(SETTLEMENTS, { description: 'In cash, by set-off, or from the guarantee called.' })
  settlement!: Settlement;

  @ChoiceField(DESTINATIONS, { description: 'To be reprogrammed, given back to the State, or outstanding again.' })
  destination!: Destination;

  @AmountField({ optional: true, zero: true, example: '120.50', description: 'Interest that came with it: a memo, outside the decree.' })
  interest?: Money;

  @ReasonField({ optional: true })
  reason?: string;
}
