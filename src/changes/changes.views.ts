import { ROLES, type CalendarDate, type Money, type Role } from '../kernel/index.js';
import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ChangeView, changesOf } from '../journal/index.js';
import { ActorField, ChoiceField, CodeField, DayField, FigureField, IdField, ListField, TextField } from '../platform/index.js';
import { EFFECTS, type Effect } from './change-kind.js';
import { CHANGE_KINDS, type ChangeOf, type ChangeRow } from './change.entity.js';

export class EffectView {
  @TextField({ max: 16, description: 'What it would touch.', example: 'D-64' })
  id!: string;

  @ChoiceField(EFFECTS, { description: 'What would happen to it.' })
  effect!: Effect['effect'];

  @FigureField({ nullable: true, description: 'The money concerned.' })
  amount!: Money | null;

  @DayField({ nullable: true, description: 'The day that would follow.' })
  day!: CalendarDate | null;
}

/** A change that waits for a decision, or has been decided on. */
export class ProposedChangeView {
  @IdField('change')
  id!: string;

  @ChoiceField(CHANGE_KINDS, { description: 'What it changes.' })
  of!: ChangeOf;

  @TextField({ max: 40, description: 'The id or code of what is changed.', example: 'CC-04' })
  subject!: string;

  @CodeField({ nullable: true, example: 'CC-04' })
  hub!: string | null;

  @CodeField({ nullable: true, example: 'CC' })
  tranche!: string | null;

  @FigureField({ nullable: true, description: 'The money concerned, if any.' })
  amount!: Money | null;

  @ListField(() => ChangeView, { max: 10_000, description: 'Which fields, from what to what.' })
  changes!: ChangeView[];

  @ListField(() => EffectView, { max: 1000, nullable: true, description: 'What approving it now would do to open things; empty once decided, null in lists.' })
  effects!: EffectView[] | null;

  @DayField()
  effectiveOn!: CalendarDate;

  @ChoiceField(ROLES, { description: 'The role of whoever decides.', example: 'approver' })
  decides!: Role;

  @ChoiceField(PROPOSAL_STATES, { description: 'Where the proposal stands.' })
  state!: ProposalState;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @ActorField({ description: 'Who decided on it.', nullable: true })
  decidedBy!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Comunicazione prot. 1234' })
  reason!: string | null;
}

const MOST_EFFECTS = 1000;

export function proposedChangeView({ from, to, ...row }: ChangeRow, effects: Effect[] | null): ProposedChangeView {
  return { ...row, changes: changesOf({ before: from, after: to }), effects: effects && effects.slice(0, MOST_EFFECTS) };
}
