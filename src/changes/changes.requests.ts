import { PROPOSAL_STATES, type ProposalState } from '../approvals/index.js';
import { ChoiceField, ListQuery, TextField } from '../platform/index.js';
import { CHANGE_KINDS, type ChangeOf } from './change.entity.js';

export class ChangesQuery extends ListQuery {
  @ChoiceField(PROPOSAL_STATES, { optional: true, description: 'Only in this state.' })
  state?: ProposalState;

  @ChoiceField(CHANGE_KINDS, { optional: true, description: 'Only of this kind.' })
  of?: ChangeOf;

  @TextField({ max: 40, optional: true, description: 'Only of this thing.', example: 'CC-04' })
  subject?: string;
}
