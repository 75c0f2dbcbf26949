import { ID_PATTERN, numberOf, type Noun } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import { proposalId } from './approvals.rules.js';
import { proposalsTable, type ProposalRow } from './proposal.entity.js';

/** The proposal with that id. */
export async function findProposal(view: View, id: string): Promise<ProposalRow | undefined> {
  const proposal = await proposalsTable.find(view, { seq: numberOf(id) });
  return proposal && proposalId(proposal) === id ? proposal : undefined;
}

/** What waits for a decision after `afterSeq`, oldest first. */
export function waitingProposals(view: View, afterSeq: number, limit: number): Promise<ProposalRow[]> {
  return proposalsTable.select(view, "WHERE state = 'proposed' AND seq > ? ORDER BY seq LIMIT ?", afterSeq, limit);
}

/** What is in force of one kind and one hub, oldest first. */
export async function inForce(view: View, noun: Noun, hub: string): Promise<string[]> {
  const rows = await proposalsTable.select(view, "WHERE noun = ? AND state = 'in-force' AND hub = ? ORDER BY seq", noun, hub);
  return rows.map(proposalId);
}

/** The proposals among things of any kind, by id. */
export async function proposalsAmong(view: View, things: Iterable<string>): Promise<Map<string, ProposalRow>> {
  const seqs = [...new Set(things)].filter((thing) => ID_PATTERN.test(thing)).map(numberOf);
  if (seqs.length === 0) return new Map();
  const rows = await proposalsTable.select(view, `WHERE seq IN (${seqs.map(() => '?').join(', ')})`, ...seqs);
  return new Map(rows.map((row) => [proposalId(row), row]));
}
