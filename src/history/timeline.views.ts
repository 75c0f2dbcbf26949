import { IntersectionType } from '@nestjs/swagger';
import { Money, type CalendarDate } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { AfterReportView, ChangeView, changesOf, JournalFilters, lagDays, type Movement } from '../journal/index.js';
import { ActorField, ChoiceField, DayField, FigureField, IdField, ListField, ListQuery, MomentField, NestedField, TextField, WholeField } from '../platform/index.js';
import type { Timeline, Told } from './timeline.queries.js';

const SEQ = { min: 1, max: 2_147_483_647, example: 57 } as const;
const NAME = { max: 200, nullable: true, example: 'Ada Rossi' } as const;

export class TimelineQuery extends IntersectionType(ListQuery, JournalFilters) {}

export class TimelineMovementView {
  @TextField({ max: 80, nullable: true, description: 'The account that it left; null is the outside.', example: 'grant:G-70:reserved' })
  from!: string | null;

  @TextField({ max: 80, description: 'The account that it came to.', example: 'grant:G-70:paid' })
  to!: string;

  @FigureField()
  amount!: Money;

  @TextField({ max: 80, description: 'The thing that the money is about.', example: 'D-64' })
  for!: string;
}

export class TimelineProposalView {
  @IdField(undefined, { description: 'What was proposed: the thing, or the change, reversal or reduction that the entry carries out.' })
  id!: string;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @TextField({ ...NAME, description: 'The name, where it is that of a person and has not been erased.' })
  proposedByName!: string | null;

  @WholeField({ ...SEQ, description: 'The entry that proposed it.' })
  proposedEntry!: number;

  @ChoiceField(PROPOSAL_STATES, { description: 'What became of it.' })
  state!: ProposalState;

  @ActorField({ nullable: true, description: 'Who decided on it.' })
  decidedBy!: string | null;

  @TextField({ ...NAME, description: 'The name, where it is that of a person and has not been erased.' })
  decidedByName!: string | null;

  @WholeField({ ...SEQ, nullable: true, description: 'The entry that decided on it.' })
  decidedEntry!: number | null;
}

/** One entry of a thing's life. */
export class TimelineItemView {
  @WholeField({ ...SEQ, description: 'Number of the entry.' })
  seq!: number;

  @TextField({ max: 80, description: 'What happened, with the version of its shape.', example: 'disbursement-paid/1' })
  kind!: string;

  @TextField({ max: 80, description: 'The thing that the entry is about.', example: 'D-64' })
  subject!: string;

  @TextField({ max: 80, description: '`own`, or the id or code of the relative whose entry it is.', example: 'own' })
  relation!: string;

  @DayField({ description: 'The day in the world.' })
  effectiveOn!: CalendarDate;

  @MomentField({ description: 'The moment of recording.' })
  recordedAt!: string;

  @WholeField({ min: 0, max: 400_000, description: 'Days between the day in the world and that of recording.', example: 2 })
  lagDays!: number;

  @ActorField()
  actor!: string;

  @TextField({ ...NAME, description: 'The name, where it is that of a person and has not been erased.' })
  actorName!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why.', example: 'Nota prot. 1234' })
  reason!: string | null;

  @ListField(() => ChangeView, { max: 10_000, description: 'Which fields changed, from what to what.' })
  changes!: ChangeView[];

  @ListField(() => TimelineMovementView, { max: 10_000, description: 'The money that it moves.' })
  movements!: TimelineMovementView[];

  @NestedField(() => TimelineProposalView, { nullable: true, description: 'Who proposed and who decided; null where one person alone acts.' })
  proposal!: TimelineProposalView | null;

  @NestedField(() => AfterReportView, { nullable: true, description: 'The last published report that spoke of its day and did not know it; null where there is none.' })
  afterReport!: AfterReportView | null;

  @TextField({ min: 64, max: 64, description: 'SHA-256 of the entry.', example: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08' })
  hash!: string;
}

export function timelineItemView(subject: string, { row, entry, proposal }: Told, { names, markOf }: Pick<Timeline, 'names' | 'markOf'>): TimelineItemView {
  const { seq, kind, effectiveOn, recordedAt, actor, reason } = entry;
  const who = { actor, actorName: names.get(actor) ?? null, reason };
  return {
    ...{ seq, kind, subject: entry.subject, relation: entry.subject === subject ? 'own' : entry.subject },
    ...{ effectiveOn, recordedAt, lagDays: lagDays(row), ...who },
    changes: changesOf(entry.payload),
    movements: entry.movements.map(movementView),
    proposal: proposal && proposalView(proposal, names),
    afterReport: markOf(row),
    hash: row.hash,
  };
}

function movementView({ from, to, amountCents, for: thing }: Movement): TimelineMovementView {
  return { from, to, amount: Money.ofCents(amountCents), for: thing };
}

function proposalView({ id, row }: NonNullable<Told['proposal']>, names: ReadonlyMap<string, string>): TimelineProposalView {
  const { seq: proposedEntry, state, proposedBy, decidedBy, decidedSeq: decidedEntry } = row;
  const proposed = { proposedBy, proposedByName: names.get(proposedBy) ?? null, proposedEntry };
  return { id, ...proposed, state, decidedBy, decidedByName: decidedBy === null ? null : (names.get(decidedBy) ?? null), decidedEntry };
}
