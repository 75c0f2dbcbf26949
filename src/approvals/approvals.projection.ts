import { Money, numberOf, type Noun, type Role } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { proposalsTable, type ProposalState } from './proposal.entity.js';

const KIND = /^([a-z]+)-(proposed|requested|approved|rejected|withdrawn)\/\d+$/;

const DECIDED: Record<string, ProposalState> = { approved: 'in-force', rejected: 'rejected', withdrawn: 'withdrawn' };

/** Follows every proposal, whatever it is about: `grant-proposed/1` opens one, `grant-approved/1` decides it. */
export function projectProposals(tx: Tx, entry: Entry): Promise<void> | undefined {
  const [, noun, step] = KIND.exec(entry.kind) ?? [];
  if (!noun || !step) return undefined;
  const state = DECIDED[step];
  if (state) return proposalsTable.update(tx, { seq: numberOf(entry.subject) }, { state, decidedBy: entry.actor, decidedSeq: entry.seq });
  const { amountCents, hub, tranche, decides } = entry.payload.after;
  return proposalsTable.insert(tx, {
    seq: entry.seq,
    noun: noun as Noun,
    state: 'proposed',
    proposedBy: entry.actor,
    proposedAt: entry.recordedAt,
    effectiveOn: entry.effectiveOn,
    reason: entry.reason,
    amount: typeof amountCents === 'number' ? Money.ofCents(amountCents) : null,
    hub: typeof hub === 'string' ? hub : null,
    tranche: typeof tranche === 'string' ? tranche : null,
    decides: typeof decides === 'string' ? (decides as Role) : 'approver',
    decidedBy: null,
    decidedSeq: null,
  });
}
