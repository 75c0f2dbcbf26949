import type { CalendarDate, Money } from '../kernel/index.js';
import { ActorField, CodeField, DayField, FigureField, FlagField, IdField, IdListField, ListField, MomentField, ReasonField, TextField } from '../platform/index.js';

/** An approval, an order: the reason may be left out. */
export class DecisionRequest {
  @ReasonField({ optional: true })
  reason?: string;
}

/** A rejection, a withdrawal, a return: the reason is mandatory. */
export class RefusalRequest {
  @ReasonField()
  reason!: string;
}

export class BatchRequest {
  @IdListField({ min: 1, max: 500, description: 'What to approve, in this order: all or none.', example: ['D-64', 'D-65'] })
  items!: string[];

  @ReasonField({ optional: true })
  reason?: string;
}

export class ApprovedView {
  @IdField(undefined, { example: 'D-64' })
  id!: string;

  @TextField({ max: 20, description: 'The state that it has now.', example: 'approved' })
  state!: string;
}

export class BatchView {
  @ListField(() => ApprovedView, { max: 500, description: 'What was approved, in the order given.' })
  items!: ApprovedView[];
}

/** One line of the queue of what waits for a decision. */
export class WaitingView {
  @IdField(undefined, { example: 'G-57' })
  id!: string;

  @TextField({ max: 40, description: 'What it is: act, grant, reduction, disbursement, reversal, recovery, change.', example: 'grant' })
  noun!: string;

  @ActorField({ description: 'Who proposed it.' })
  proposedBy!: string;

  @MomentField()
  proposedAt!: string;

  @DayField()
  effectiveOn!: CalendarDate;

  @FigureField({ nullable: true })
  amount!: Money | null;

  @CodeField({ nullable: true, example: 'CC-04' })
  hub!: string | null;

  @CodeField({ nullable: true, example: 'CC' })
  tranche!: string | null;

  @TextField({ max: 2000, nullable: true, description: 'Why it was proposed.', example: 'Nota prot. 1234' })
  reason!: string | null;

  @FlagField({ description: 'Whether whoever asks may approve it: never what one has proposed oneself.' })
  mayApprove!: boolean;
}
