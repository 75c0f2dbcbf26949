import { idOf, numberOf } from '../kernel/index.js';
import { decidedThings, proposalsAmong, type ProposalRow } from '../approvals/index.js';
import { actsInForce, type ActRow } from '../decree/index.js';
import type { Payload } from '../journal/index.js';
import { parseAccount } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import type { FigureMovement } from './movements.queries.js';

/** Where one goes on from a movement: to what was proposed and decided, and to the acts that gave the money. */
export interface Sources {
  proposals: ReadonlyMap<string, ProposalRow>;
  /** The acts in force that gave money to each tranche, in the order of their days. */
  acts: ReadonlyMap<string, readonly ActRow[]>;
  /** The tranche of each grant. */
  tranches: ReadonlyMap<string, string>;
}

export async function readSources(view: View, movements: readonly FigureMovement[]): Promise<Sources> {
  const acts = new Map<string, ActRow[]>();
  for (const act of await actsInForce(view)) {
    for (const code of new Set(act.movements.map(({ to }) => to))) acts.set(code, [...(acts.get(code) ?? []), act]);
  }
  const proposals = await proposalsAmong(view, movements.flatMap(decidedOn));
  return { proposals, acts, tranches: await tranchesOf(view, movements) };
}

async function tranchesOf(view: View, movements: readonly FigureMovement[]): Promise<Map<string, string>> {
  const accounts = movements.flatMap(({ from, to }) => [from ?? to, to]).map(parseAccount);
  const seqs = [...new Set(accounts.flatMap((account) => (account.kind === 'grant' ? [numberOf(account.grant)] : [])))];
  if (seqs.length === 0) return new Map();
  const sql = `SELECT seq AS "seq", tranche AS "tranche" FROM grants WHERE seq IN (${seqs.map(() => '?').join(', ')})`;
  const rows = await view.all<{ seq: number; tranche: string }>(sql, ...seqs);
  return new Map(rows.map(({ seq, tranche }) => [idOf('grant', seq), tranche]));
}

function decidedOn({ subject, thing, payload }: FigureMovement): string[] {
  return [...new Set([...decidedThings({ subject, payload: JSON.parse(payload) as Payload }), thing])];
}

/** What another person had to decide on: what the entry carries out, the thing that it is about, and the thing that the money is about. */
export function decisionsBehind(movement: FigureMovement, { proposals }: Sources): [string, ProposalRow][] {
  return decidedOn(movement).flatMap((id): [string, ProposalRow][] => {
    const proposal = proposals.get(id);
    return proposal ? [[id, proposal]] : [];
  });
}

/** The acts by which the tranche had its money on the day of the movement. */
export function actsBehind({ from, to, effectiveOn }: FigureMovement, { acts, tranches }: Sources): ActRow[] {
  const codes = [from ?? to, to].map(parseAccount).map((account) => {
    if (account.kind === 'unallocated') return null;
    return account.kind === 'tranche' ? account.tranche : (tranches.get(account.grant) ?? null);
  });
  const found = [...new Set(codes)].flatMap((code) => (code === null ? [] : (acts.get(code) ?? [])));
  return [...new Set(found)].filter((act) => act.effectiveOn <= effectiveOn);
}
