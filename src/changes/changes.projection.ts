import { Money, type JsonObject } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { changesTable } from './change.entity.js';
import type { ProposedChange } from './changes.rules.js';

const DECIDED: Record<string, ProposalState> = {
  'change-approved/1': 'in-force',
  'change-rejected/1': 'rejected',
  'change-withdrawn/1': 'withdrawn',
};

export function projectChanges(tx: Tx, entry: Entry): Promise<void> | undefined {
  const { kind, subject: id, actor, reason, effectiveOn } = entry;
  const state = DECIDED[kind];
  if (state) return changesTable.update(tx, { id }, { state, decidedBy: actor, ...(state === 'in-force' ? { effectiveOn } : {}) });
  if (kind !== 'change-proposed/1') return undefined;
  const { of, subject, hub, tranche, from, to, decides, amountCents } = entry.payload.after as unknown as ProposedAfter;
  const amount = amountCents === null ? null : Money.ofCents(amountCents);
  const proposed = { state: 'proposed', proposedBy: actor, decidedBy: null } as const;
  return changesTable.insert(tx, { id, of, subject, hub, tranche, amount, from, to, effectiveOn, decides, ...proposed, reason });
}

type ProposedAfter = Omit<ProposedChange, 'amount'> & { amountCents: number | null; from: JsonObject; to: JsonObject };
