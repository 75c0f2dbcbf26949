import type { CalendarDate, Money } from '../kernel/index.js';
import { HUB_CODE, HUB_CODE_SAYS } from '../hubs/index.js';
import { AmountField, ChoiceField, DayField, ListField, ReasonField, TextField, TextListField, WholeField } from '../platform/index.js';
import { INTERVENTION_LINES, TRANCHE_CODE, type InterventionLine } from '../tranches/index.js';

const CODE_SAYS = { it: 'Un codice di linea come "POLI": maiuscole e cifre.', en: 'A tranche code such as "POLI": capitals and digits.' };
const END = /^(unallocated|[A-Z][A-Z0-9]{1,11}(:to-reprogramme)?)$/;
const END_SAYS = {
  it: 'Una voce: "unallocated", il codice di una linea, oppure "LINEA:to-reprogramme".',
  en: 'An end: "unallocated", a tranche code, or "CODE:to-reprogramme".',
};

export class ActTrancheRequest {
  @TextField({ min: 2, max: 12, pattern: TRANCHE_CODE, says: CODE_SAYS, description: 'Code of the new tranche.', example: 'POLI' })
  code!: string;

  @TextField({ max: 300, description: 'Its name.', example: 'Poli di innovazione digitale' })
  name!: string;

  @WholeField({ min: 0, max: 1000, description: 'How many hubs it expects.', example: 6 })
  expectedHubs!: number;

  @ChoiceField(INTERVENTION_LINES, { description: 'Toward which targets it counts.' })
  interventionLine!: InterventionLine;
}

export class ActHubRequest {
  @TextField({ max: 16, pattern: HUB_CODE, says: HUB_CODE_SAYS, description: 'A hub of the register that is in no tranche, or a new one.', example: 'RETE-46' })
  code!: string;

  @TextField({ max: 300, nullable: true, optional: true, description: 'Its name.', example: 'Polo di esempio' })
  name?: string | null;

  @TextField({ min: 2, max: 12, pattern: TRANCHE_CODE, says: CODE_SAYS, description: 'The tranche that it enters.', example: 'POLI' })
  tranche!: string;
}

export class ActMovementRequest {
  @TextField({ max: 40, pattern: END, says: END_SAYS, description: 'Where the money comes from.', example: 'unallocated' })
  from!: string;

  @TextField({ max: 40, pattern: END, says: END_SAYS, description: 'Where it goes.', example: 'POLI' })
  to!: string;

  @AmountField({ example: '42000000.00' })
  amount!: Money;
}

const REFERENCE = { max: 200, description: 'How the act is cited.', example: 'DD 24 agosto 2023' } as const;
const TITLE = { max: 500, description: 'Its title.', example: 'Assegnazione di risorse ai poli di innovazione digitale' } as const;

export class ProposeActRequest {
  @TextField(REFERENCE)
  reference!: string;

  @TextField(TITLE)
  title!: string;

  @DayField({ example: '2023-08-24' })
  publishedOn!: CalendarDate;

  @DayField({ example: '2023-08-24', description: 'The day from which the money is where the act puts it.' })
  effectiveOn!: CalendarDate;

  @ListField(() => ActTrancheRequest, { max: 20, optional: true, description: 'Tranches that it establishes.' })
  tranches?: ActTrancheRequest[];

  @ListField(() => ActHubRequest, { max: 100, optional: true, description: 'Hubs that it puts into a tranche.' })
  hubs?: ActHubRequest[];

  @ListField(() => ActMovementRequest, { max: 50, optional: true, description: 'Money that it moves.' })
  movements?: ActMovementRequest[];

  @TextListField({
    ...{ of: { min: 2, max: 80 }, max: 10, distinct: true, optional: true },
    description: 'The preventive controls that it needs: without a positive outcome of each nothing of its tranches is paid.',
    example: ['Visto UCB', 'Registrazione Corte dei conti'],
  })
  controls?: string[];

  @ReasonField()
  reason!: string;
}
