import type { CalendarDate, Money } from '../kernel/index.js';
import { ActorField, AmountField, ChoiceField, CodeField, DayField, FlagField, IdField, TextField, WholeField } from '../platform/index.js';
import {
  EFFECTS_OF_MISSING,
  PAYMENT_KINDS,
  REQUIRED_OF,
  RESULTS,
  type EffectOfMissing,
  type Outcome,
  type PaymentKind,
  type RequiredOf,
  type RequirementRow,
} from './requirement.entity.js';
import type { DatedOutcome } from './requirements.queries.js';

const CODE = { max: 16, example: 'DURC' } as const;
const CONTROL = { max: 80, example: 'Visto UCB' } as const;
const REASON = { max: 2000, nullable: true, example: 'Nota prot. 1234' } as const;

export class RequirementView {
  @TextField({ ...CODE, description: 'Its code, which never changes.' })
  code!: string;

  @TextField({ max: 200, description: 'What it is.', example: 'Documento unico di regolarità contributiva' })
  name!: string;

  @ChoiceField(REQUIRED_OF, { description: 'Whose outcome counts.' })
  of!: RequiredOf;

  @CodeField({ nullable: true, example: 'CC', description: 'Only payments of this tranche.' })
  tranche!: string | null;

  @ChoiceField(PAYMENT_KINDS, { nullable: true, description: 'Only payments of this kind.' })
  kind!: PaymentKind | null;

  @AmountField({ nullable: true, example: '150000.00', description: 'Only payments of this amount or more.' })
  threshold!: Money | null;

  @DayField({ description: 'The first day of payment to which it applies.' })
  from!: CalendarDate;

  @DayField({ nullable: true, description: 'The last one.' })
  until!: CalendarDate | null;

  @ChoiceField(EFFECTS_OF_MISSING, { description: 'What happens where it is missing.' })
  effect!: EffectOfMissing;

  @WholeField({ min: 1, max: 3650, nullable: true, description: 'An outcome without an expiry of its own is good so many days.', example: 120 })
  validityDays!: number | null;

  @FlagField({ description: 'Its outcomes carry amounts that must cover the money.' })
  covers!: boolean;

  @IdField('change', { description: 'The change that made it what it is: who proposed it, who approved it.' })
  change!: string;

  @TextField({ ...REASON, description: 'Why it is so.' })
  reason!: string | null;
}

export class OutcomeView {
  @WholeField({ min: 1, max: 2_147_483_647, description: 'The entry that recorded it.', example: 64 })
  seq!: number;

  @TextField({ max: 16, description: 'What it is about.', example: 'CC-04' })
  subject!: string;

  @TextField({ ...CODE, nullable: true, description: 'Of which requirement; null of a control.' })
  requirement!: string | null;

  @TextField({ ...CONTROL, nullable: true, description: 'Of which preventive control; null of a requirement.' })
  control!: string | null;

  @ChoiceField(RESULTS, { description: 'What came of it.' })
  result!: Outcome['result'];

  @TextField({ max: 100, description: 'Its protocol number.', example: 'INPS_12345678' })
  protocol!: string;

  @DayField({ description: 'The day from which it is good.' })
  obtainedOn!: CalendarDate;

  @DayField({ nullable: true, description: 'The last day on which it is good, if it says so itself.' })
  expiresOn!: CalendarDate | null;

  @DayField({ nullable: true, description: 'The last day on which it is good: its own, or so many days after it was obtained as its requirement says now. Null: for good, and of a negative outcome.' })
  goodUntil!: CalendarDate | null;

  @AmountField({ nullable: true, description: 'How much it covers.' })
  amount!: Money | null;

  @ActorField({ description: 'Who recorded it.' })
  recordedBy!: string;

  @TextField({ ...REASON, description: 'Why it was recorded.' })
  reason!: string | null;
}

export function requirementView(row: RequirementRow): RequirementView {
  return row;
}

export function outcomeView(row: DatedOutcome): OutcomeView {
  return row;
}
