import type { Noun } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { decisionEntry, proposalId, requireOtherPerson, requireState, type Decision } from './approvals.rules.js';
import type { ProposalRow } from './proposal.entity.js';

/** Checks and returns the entries of one decision, in their order, the decision's own last. */
export type Decide = (tx: Tx, proposal: ProposalRow, reason: string | null) => Promise<EntryDraft[]>;

/**
 * What deciding means for one kind of proposal; the modules hand these to the approvals at start.
 */
export interface ProposalKind {
  noun: Noun;
  decide: Record<Decision, Decide>;
  /** The thing as people see it. */
  show(tx: Tx, id: string): Promise<{ state: string }>;
}

/** A proposal that does nothing until it is approved, so that giving it up moves no money. */
export function plainProposal(
  noun: Noun,
  approve: (tx: Tx, id: string, reason: string | null) => Promise<EntryDraft[]>,
  show: ProposalKind['show'],
): ProposalKind {
  const giveUp =
    (decision: Decision) =>
    async (tx: Tx, proposal: ProposalRow, reason: string | null): Promise<EntryDraft[]> => {
      const [id, { state }] = [proposalId(proposal), proposal];
      requireState(id, state, ['proposed']);
      return [decisionEntry({ noun, id, decision, before: state, reason, effectiveOn: tx.today })];
    };
  return { noun, decide: { approval: guarded(approve), rejection: giveUp('rejection'), withdrawal: giveUp('withdrawal') }, show };
}

function guarded(approve: (tx: Tx, id: string, reason: string | null) => Promise<EntryDraft[]>): Decide {
  return async (tx, proposal, reason) => {
    const id = proposalId(proposal);
    requireState(id, proposal.state, ['proposed']);
    requireOtherPerson(id, proposal.proposedBy, tx.actor, `approve ${proposal.noun}`);
    return approve(tx, id, reason);
  };
}
