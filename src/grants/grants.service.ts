import { Injectable } from '@nestjs/common';
import { plainProposal } from '../approvals/index.js';
import { ChangesService, type ProposedChangeView } from '../changes/index.js';
import { getHub } from '../hubs/index.js';
import { Journal } from '../journal/index.js';
import { availableFrom, grantAccount, holdersOf } from '../ledger/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import { getTranche } from '../tranches/index.js';
import { proposeTerms, type ProposedTerms } from './grant-terms.rules.js';
import { getGrant, getReduction, grantedOf, grantMoney, otherOfProject } from './grants.queries.js';
import {
  approveGrant,
  approveReduction,
  proposeGrant,
  proposeReduction,
  type GrantFacts,
  type ProposedGrant,
  type ProposedReduction,
} from './grants.rules.js';
import { grantView, reductionView, type GrantView, type ReductionView } from './grants.views.js';

/** Tranche money awarded to hubs, and taken back before it was paid. */
@Injectable()
export class GrantsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly changes: ChangesService,
  ) {}

  async propose(caller: Caller, grant: ProposedGrant, reason: string): Promise<GrantView> {
    return this.book.write(caller, async (tx) => {
      const id = await this.journal.nextId(tx, 'grant');
      await this.journal.append(tx, proposeGrant(id, grant, await grantFacts(tx, grant, id), reason));
      return grantView(tx, await getGrant(tx, id), null);
    });
  }

  /** They hold when another person approves them. */
  async proposeTerms(caller: Caller, grantId: string, terms: ProposedTerms, reason: string): Promise<ProposedChangeView> {
    return this.book.write(caller, async (tx) => this.changes.propose(tx, proposeTerms(await getGrant(tx, grantId), terms, tx.today), reason));
  }

  async proposeReduction(caller: Caller, grantId: string, reduction: ProposedReduction, reason: string): Promise<ReductionView> {
    return this.book.write(caller, async (tx) => {
      const grant = await getGrant(tx, grantId);
      const id = await this.journal.nextId(tx, 'reduction');
      await this.journal.append(tx, proposeReduction(id, grant, reduction, tx.today, reason));
      return reductionView(await getReduction(tx, id));
    });
  }
}

type Project = Pick<ProposedGrant, 'hub' | 'tranche' | 'cup' | 'localProjectCode'>;

async function grantFacts(tx: Tx, { hub, tranche, cup, localProjectCode }: Project, id: string): Promise<GrantFacts> {
  return {
    hub: await getHub(tx, hub),
    tranche: await getTranche(tx, tranche),
    today: tx.today,
    sameProject: await otherOfProject(tx, cup, localProjectCode, id),
  };
}

/** What the approvals do with a grant. */
export const grantProposals = plainProposal(
  'grant',
  async (tx, id, reason) => {
    const grant = await getGrant(tx, id);
    return [approveGrant(grant, await grantFacts(tx, grant, id), reason)];
  },
  async (view, id) => grantView(view, await getGrant(view, id), null),
);

/** What the approvals do with a reduction. */
export const reductionProposals = plainProposal(
  'reduction',
  async (tx, id, reason) => {
    const reduction = await getReduction(tx, id);
    const money = await grantMoney(tx, reduction.grantId, null);
    const available = await availableFrom(tx, grantAccount(reduction.grantId, 'outstanding'), reduction.effectiveOn);
    const short = reduction.amount.isGreaterThan(available.amount);
    const facts = {
      grant: await getGrant(tx, reduction.grantId),
      today: tx.today,
      granted: grantedOf(money),
      outstanding: money.outstanding,
      available,
      requests: short ? await holdersOf(tx, grantAccount(reduction.grantId, 'reserved')) : [],
    };
    return approveReduction(reduction, facts, reason);
  },
  async (view, id) => reductionView(await getReduction(view, id)),
);
