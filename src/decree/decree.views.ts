import { Money, type CalendarDate } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ChoiceField, CodeField, DayField, FigureField, IdField, ListField, ActorField, TextField, TextListField, WholeField } from '../platform/index.js';
import { INTERVENTION_LINES, type InterventionLine } from '../tranches/index.js';
import type { ActRow } from './act.entity.js';

export class ActTrancheView {
  @CodeField({ example: 'POLI' })
  code!: string;

  @TextField({ max: 300, description: 'Its name.', example: 'Poli di innovazione digitale' })
  name!: string;

  @WholeField({ min: 0, max: 1000, description: 'How many hubs it expects.', example: 6 })
  expectedHubs!: number;

  @ChoiceField(INTERVENTION_LINES, { description: 'Toward which targets it counts.' })
  interventionLine!: InterventionLine;
}

export class ActHubView {
  @CodeField({ example: 'RETE-46' })
  code!: string;

  @TextField({ max: 300, nullable: true, description: 'Its name.', example: 'Polo di esempio' })
  name!: string | null;

  @CodeField({ example: 'POLI', description: 'The tranche that it enters.' })
  tranche!: string;
}

export class ActMovementView {
  @TextField({ max: 40, description: 'Where the money comes from.', example: 'unallocated' })
  from!: string;

  @TextField({ max: 40, description: 'Where it goes.', example: 'POLI' })
  to!: string;

  @FigureField({ example: '42000000.00' })
  amount!: Money;
}

export class ActView {
  @IdField('act')
  id!: string;

  @ChoiceField(['decree', 'reallocation'], { description: 'The decree, or an act that changes how it is broken down.' })
  kind!: ActRow['kind'];

  @TextField({ max: 200, description: 'How the act is cited.', example: 'DD 24 agosto 2023' })
  reference!: string;

  @TextField({ max: 500, description: 'Its title.', example: 'Assegnazione di risorse ai poli di innovazione digitale' })
  title!: string;

  @DayField()
  publishedOn!: CalendarDate;

  @DayField()
  effectiveOn!: CalendarDate;

  @ListField(() => ActTrancheView, { max: 20, description: 'Tranches that it establishes.' })
  tranches!: ActTrancheView[];

  @ListField(() => ActHubView, { max: 100, description: 'Hubs that it puts into a tranche.' })
  hubs!: ActHubView[];

  @ListField(() => ActMovementView, { max: 50, description: 'Money that it moves.' })
  movements!: ActMovementView[];

  @TextListField({ of: { min: 2, max: 80 }, max: 10, distinct: true, description: 'The preventive controls that it needs.', example: ['Visto UCB'] })
  controls!: string[];

  @ChoiceField(PROPOSAL_STATES, { description: 'Where the proposal stands.' })
  state!: ProposalState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Registrazione del decreto direttoriale' })
  reason!: string | null;
}

export function actView(act: ActRow): ActView {
  const { movements, ...rest } = act;
  return {
    ...rest,
    movements: movements.map(({ from, to, amountCents }) => ({ from, to, amount: Money.ofCents(amountCents) })),
  };
}
