import { Money, type CalendarDate } from '../kernel/index.js';
import { ActorField, ChoiceField, DayField, FigureField, IdField, ListField, MomentField, pageOf, TextField, WholeField, AsOfListQuery } from '../platform/index.js';
import { FIGURES, type Figure } from './figure-formulas.rules.js';
import { SCOPE_PATTERN } from './figure-scope.rules.js';
import { actsBehind, decisionsBehind, type Sources } from './movement-sources.queries.js';
import type { FigureMovement } from './movements.queries.js';

const SEQ = { min: 1, max: 2_147_483_647, example: 57 } as const;
const SIGNED = /^-?(0|[1-9][0-9]{0,12})\.[0-9]{2}$/;
const OF = { max: 24, pattern: SCOPE_PATTERN, description: 'Of what: `total`, `tranche:CC`, `hub:CC-01` or `grant:G-70`.', example: 'tranche:CC' } as const;
const ACCOUNT = { max: 80, example: 'grant:G-70:paid' } as const;

export class FigureMovementsQuery extends AsOfListQuery {
  @ChoiceField(FIGURES, { description: 'Which figure; a grant and a hub have those from `granted` on, a tranche all but `total` and `unallocated`.' })
  figure!: Figure;

  @TextField({ ...OF, optional: true, description: 'Of what: `total` (when absent), `tranche:CC`, `hub:CC-01` or `grant:G-70`.' })
  of?: string;
}

export class MovementDecisionView {
  @IdField(undefined, { description: 'What was proposed.' })
  id!: string;

  @ActorField({ description: 'Who proposed it: the entry is the number in the id.' })
  proposedBy!: string;

  @ActorField({ nullable: true, description: 'Who decided on it.' })
  decidedBy!: string | null;

  @WholeField({ ...SEQ, nullable: true, description: 'The entry that decided on it.' })
  decidedEntry!: number | null;
}

export class MovementActView {
  @IdField('act')
  id!: string;

  @TextField({ max: 200, description: 'Its reference.', example: 'DM 10 marzo 2023' })
  reference!: string;

  @TextField({ max: 1000, description: 'Its title.', example: 'Potenziamento dei centri di trasferimento tecnologico' })
  title!: string;
}

/** One movement that makes a figure up, and where one goes on from it. */
export class FigureMovementView {
  @WholeField({ ...SEQ, description: 'The entry.' })
  entry!: number;

  @WholeField({ min: 1, max: 10_000, description: 'Which of its movements.', example: 1 })
  line!: number;

  @TextField({ max: 80, description: 'What happened, with the version of its shape.', example: 'disbursement-paid/1' })
  kind!: string;

  @TextField({ max: 80, description: 'The thing that the entry is about.', example: 'D-64' })
  subject!: string;

  @TextField({ max: 80, description: 'The thing that the money is about.', example: 'D-64' })
  for!: string;

  @TextField({ ...ACCOUNT, nullable: true, description: 'The account that it left; null is the outside.', example: 'grant:G-70:reserved' })
  from!: string | null;

  @TextField({ ...ACCOUNT, description: 'The account that it came to.' })
  to!: string;

  @FigureField({ description: 'What was moved.' })
  amount!: Money;

  @TextField({ max: 17, pattern: SIGNED, description: 'What it adds to the figure (takes away, with a minus).', example: '-1234.50' })
  contribution!: string;

  @DayField({ description: 'The day in the world.' })
  effectiveOn!: CalendarDate;

  @MomentField({ description: 'The moment of recording.' })
  recordedAt!: string;

  @ActorField()
  actor!: string;

  @ListField(() => MovementDecisionView, { max: 2, description: 'What was proposed by one and decided on by another, of the two things above.' })
  decisions!: MovementDecisionView[];

  @ListField(() => MovementActView, { max: 1000, description: 'The acts by which the tranche had its money on that day.' })
  acts!: MovementActView[];
}

export class FigureMovementsPage extends pageOf(FigureMovementView) {
  @ChoiceField(FIGURES, { description: 'Which figure.' })
  figure!: Figure;

  @TextField(OF)
  of!: string;

  @DayField({ description: 'The day as of which the figure speaks.' })
  asOf!: CalendarDate;

  @WholeField({ ...SEQ, description: 'The newest entry that it knows of.' })
  atEntry!: number;

  @FigureField({ description: 'The figure, as the overview shows it: the sum of what all movements, whatever the page, add.', example: '113400000.00' })
  total!: Money;
}

export function figureMovementView(movement: FigureMovement, sources: Sources): FigureMovementView {
  const { seq: entry, line, kind, subject, thing, from, to, amountCents, contributionCents, effectiveOn, recordedAt, actor } = movement;
  const money = { amount: Money.ofCents(amountCents), contribution: `${Money.ofCents(contributionCents)}` };
  const decisions = decisionsBehind(movement, sources).map(([id, { proposedBy, decidedBy, decidedSeq }]) => ({ id, proposedBy, decidedBy, decidedEntry: decidedSeq }));
  const acts = actsBehind(movement, sources).map(({ id, reference, title }) => ({ id, reference, title }));
  return { entry, line, kind, subject, for: thing, from, to, ...money, effectiveOn, recordedAt, actor, decisions, acts };
}
