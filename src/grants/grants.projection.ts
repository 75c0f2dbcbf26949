import { Money } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { grantsTable, reductionsTable, type GrantRow, type ReductionRow } from './grant.entity.js';
import type { ProposedGrant, ProposedReduction } from './grants.rules.js';

const DECIDED: Record<string, GrantRow['state']> = { approved: 'in-force', rejected: 'rejected', withdrawn: 'withdrawn' };

export async function projectGrants(tx: Tx, entry: Entry): Promise<void> {
  if (entry.kind === 'grant-proposed/1') return insertGrant(tx, entry);
  if (entry.kind === 'reduction-proposed/1') return insertReduction(tx, entry);
  const [, noun, step = ''] = /^(grant|reduction)-(approved|rejected|withdrawn)\/1$/.exec(entry.kind) ?? [];
  const state = DECIDED[step];
  if (!noun || !state) return;
  const decided = { state, decidedBy: entry.actor };
  if (noun === 'grant') await grantsTable.update(tx, { id: entry.subject }, decided);
  else await reductionsTable.update(tx, { id: entry.subject }, decided);
}

type GrantAfter = Omit<ProposedGrant, 'amount'> & { amountCents: number };

async function insertGrant(tx: Tx, { subject, payload, effectiveOn, actor, reason }: Entry): Promise<void> {
  const { hub, tranche, amountCents, cup, localProjectCode, decree, agreement, furtherAgreements, terms } =
    payload.after as unknown as GrantAfter;
  await grantsTable.insert(tx, {
    id: subject,
    hub,
    tranche,
    amount: Money.ofCents(amountCents),
    cup,
    localProjectCode,
    decree,
    agreement,
    furtherAgreements: [...furtherAgreements],
    ...terms,
    effectiveOn,
    state: 'proposed',
    proposedBy: actor,
    decidedBy: null,
    reason,
  });
}

type ReductionAfter = Omit<ProposedReduction, 'amount'> & { amountCents: number; grant: string };

async function insertReduction(tx: Tx, { subject, payload, effectiveOn, actor, reason }: Entry): Promise<void> {
  const { grant, amountCents, cause } = payload.after as unknown as ReductionAfter;
  const row: ReductionRow = {
    id: subject,
    grantId: grant,
    amount: Money.ofCents(amountCents),
    cause,
    effectiveOn,
    state: 'proposed',
    proposedBy: actor,
    decidedBy: null,
    reason,
  };
  await reductionsTable.insert(tx, row);
}
