import { Money } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { grantsTable, grantTermsTable, reductionsTable, type Agreement, type GrantRow, type ReductionRow, type Terms } from './grant.entity.js';
import { termsOf } from './grant-terms.rules.js';
import type { ProposedGrant, ProposedReduction } from './grants.rules.js';

const DECIDED: Record<string, GrantRow['state']> = { approved: 'in-force', rejected: 'rejected', withdrawn: 'withdrawn' };

export function projectGrants(tx: Tx, entry: Entry): Promise<void> | undefined {
  if (entry.kind === 'grant-proposed/1' || entry.kind === 'grant-proposed/2') return insertGrant(tx, entry);
  if (entry.kind === 'grant-terms-changed/1') return changeTerms(tx, entry);
  if (entry.kind === 'reduction-proposed/1') return insertReduction(tx, entry);
  if (entry.kind === 'grant-closed/1' || entry.kind === 'grant-reopened/1') return closeOrReopen(tx, entry);
  if (entry.kind === 'reduction-ordered/1') return insertOrderedReduction(tx, entry);
  const [, noun, step = ''] = /^(grant|reduction)-(approved|rejected|withdrawn)\/1$/.exec(entry.kind) ?? [];
  const state = DECIDED[step];
  if (!noun || !state) return undefined;
  const decided = { state, decidedBy: entry.actor };
  return noun === 'grant' ? grantsTable.update(tx, { id: entry.subject }, decided) : reductionsTable.update(tx, { id: entry.subject }, decided);
}

/** `grant-proposed/1` knew no controls. */
type GrantAfter = Omit<ProposedGrant, 'amount' | 'controls'> & { amountCents: number; controls?: string[] };

async function insertGrant(tx: Tx, entry: Entry): Promise<void> {
  const { subject, payload, effectiveOn, actor, reason } = entry;
  const { hub, tranche, amountCents, cup, localProjectCode, decree, agreement, furtherAgreements, controls = [], terms } =
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
    controls,
    ...termsOf(terms),
    termsSince: effectiveOn,
    effectiveOn,
    ...{ closedBy: null, closedOn: null, saved: null },
    state: 'proposed',
    proposedBy: actor,
    decidedBy: null,
    reason,
  });
  await enterTerms(tx, entry, terms);
}

async function changeTerms(tx: Tx, entry: Entry): Promise<void> {
  const { subject: id, effectiveOn: termsSince } = entry;
  const { agreement, ...after } = entry.payload.after as unknown as Terms & { agreement?: Agreement };
  const grant = await grantsTable.find(tx, { id });
  const furtherAgreements = [...(grant?.furtherAgreements ?? []), ...(agreement ? [agreement] : [])];
  await grantsTable.update(tx, { id }, { ...termsOf(after), termsSince, furtherAgreements });
  await enterTerms(tx, entry, after);
}

function enterTerms(tx: Tx, { subject: grantId, seq, effectiveOn }: Entry, terms: Terms): Promise<void> {
  return grantTermsTable.insert(tx, { grantId, seq, effectiveOn, ...termsOf(terms) });
}

type ReductionAfter = Omit<ProposedReduction, 'amount'> & { amountCents: number; grant: string };

function closeOrReopen(tx: Tx, { subject: id, payload, effectiveOn }: Entry): Promise<void> {
  const { closedBy, savedCents } = payload.after as unknown as { closedBy: string | null; savedCents: number | null };
  return grantsTable.update(tx, { id }, { closedBy, closedOn: closedBy === null ? null : effectiveOn, saved: savedCents === null ? null : Money.ofCents(savedCents) });
}

function insertReduction(tx: Tx, entry: Entry): Promise<void> {
  return reductionsTable.insert(tx, { ...reductionOf(entry), state: 'proposed', proposedBy: entry.actor, decidedBy: null });
}

/** Ordered with a revocation: proposed by whoever proposed that, decided by whoever approved it. */
function insertOrderedReduction(tx: Tx, entry: Entry): Promise<void> {
  const { proposedBy } = entry.payload.after as unknown as Pick<ReductionRow, 'proposedBy'>;
  return reductionsTable.insert(tx, { ...reductionOf(entry), state: 'in-force', proposedBy, decidedBy: entry.actor });
}

function reductionOf({ subject: id, payload, effectiveOn, reason }: Entry): Omit<ReductionRow, 'state' | 'proposedBy' | 'decidedBy'> {
  const { grant, amountCents, cause } = payload.after as unknown as ReductionAfter;
  return { id, grantId: grant, amount: Money.ofCents(amountCents), cause, effectiveOn, reason };
}
