import type { CalendarDate, Money } from '../kernel/index.js';
import { AmountField, ChoiceField, CodeField, DayField, FlagField, ListQuery, ReasonField, TextField, WholeField } from '../platform/index.js';
import {
  EFFECTS_OF_MISSING,
  PAYMENT_KINDS,
  REQUIRED_OF,
  REQUIREMENT_CODE,
  RESULTS,
  type EffectOfMissing,
  type Outcome,
  type PaymentKind,
  type RequiredOf,
} from './requirement.entity.js';

const CODE_SAYS = {
  it: 'Un codice come "DURC": da 2 a 16 maiuscole, cifre e trattini, che non sembri un identificativo ("D-64") né il codice di un soggetto attuatore ("CC-04").',
  en: 'A code such as "DURC": 2 to 16 capitals, digits and dashes, that does not read like an id ("D-64") or the code of a hub ("CC-04").',
};
const CODE = { min: 2, max: 16, pattern: REQUIREMENT_CODE, says: CODE_SAYS, example: 'DURC' } as const;

const SUBJECT = {
  max: 16,
  pattern: /^([AGD]-[1-9][0-9]{0,8}|[A-Z][A-Z0-9]{1,10}-[0-9]{2,3})$/,
  says: {
    it: 'Il codice di un soggetto attuatore ("CC-04"), o l’identificativo di una concessione, di una erogazione o di un atto.',
    en: 'The code of a hub ("CC-04"), or the id of a grant, a disbursement or an act.',
  },
  example: 'CC-04',
} as const;

export class ProposeRequirementRequest {
  @TextField({ ...CODE, description: 'Its code: a new one, which no tranche has, or that of the requirement which it replaces.' })
  code!: string;

  @TextField({ max: 200, description: 'What it is.', example: 'Documento unico di regolarità contributiva' })
  name!: string;

  @ChoiceField(REQUIRED_OF, { description: "Whose outcome counts: the hub's, the grant's, or that of the one disbursement." })
  of!: RequiredOf;

  @CodeField({ optional: true, nullable: true, example: 'CC', description: 'Only payments of this tranche; of all when absent.' })
  tranche?: string | null;

  @ChoiceField(PAYMENT_KINDS, { optional: true, nullable: true, description: 'Only payments of this kind; of each when absent.' })
  kind?: PaymentKind | null;

  @AmountField({ optional: true, nullable: true, example: '150000.00', description: 'Only payments of this amount or more.' })
  threshold?: Money | null;

  @DayField({ example: '2024-01-01', description: 'The first day of payment to which it applies; of one in place of another never later than that one\'s.' })
  from!: CalendarDate;

  @DayField({ optional: true, nullable: true, description: 'The last day of payment to which it applies.' })
  until?: CalendarDate | null;

  @ChoiceField(EFFECTS_OF_MISSING, { description: 'What happens where it is missing.' })
  effect!: EffectOfMissing;

  @WholeField({ min: 1, max: 3650, optional: true, nullable: true, description: 'An outcome without an expiry of its own is good so many days.', example: 120 })
  validityDays?: number | null;

  @FlagField({ optional: true, description: 'Its outcomes carry amounts that must cover the money (fideiussione); only of a grant or a disbursement.' })
  covers?: boolean;

  @ReasonField()
  reason!: string;
}

export class RecordOutcomeRequest {
  @TextField({ ...SUBJECT, description: 'What it is about.' })
  subject!: string;

  @TextField({ ...CODE, optional: true, nullable: true, description: 'The requirement; or name the control.' })
  requirement?: string | null;

  @TextField({ min: 2, max: 80, optional: true, nullable: true, description: 'The preventive control of an act or a grant; or name the requirement.', example: 'Visto UCB' })
  control?: string | null;

  @ChoiceField(RESULTS, { description: 'What came of it.' })
  result!: Outcome['result'];

  @TextField({ max: 100, description: 'Its protocol number.', example: 'INPS_12345678' })
  protocol!: string;

  @DayField({ example: '2024-04-15', description: 'The day from which it is good.' })
  obtainedOn!: CalendarDate;

  @DayField({ optional: true, nullable: true, description: 'The last day on which it is good, if it says so itself.' })
  expiresOn?: CalendarDate | null;

  @AmountField({ optional: true, nullable: true, example: '1500000.00', description: 'How much it covers.' })
  amount?: Money | null;

  @ReasonField()
  reason!: string;
}

export class OutcomesQuery extends ListQuery {
  @TextField({ ...SUBJECT, optional: true, description: 'Only about this thing.' })
  subject?: string;

  @TextField({ ...CODE, optional: true, description: 'Only of this requirement.' })
  requirement?: string;
}
