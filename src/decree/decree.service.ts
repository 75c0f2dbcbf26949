import { Injectable } from '@nestjs/common';
import { Journal, type EntryDraft } from '../journal/index.js';
import { allHubs } from '../hubs/index.js';
import { plainProposal } from '../approvals/index.js';
import { Book, type Caller, type Tx, type View } from '../platform/index.js';
import { listTranches } from '../tranches/index.js';
import { getAct, getDecree, otherWithReference } from './decree.queries.js';
import { approveAct, proposeAct, requireSubstance, type ActFacts, type ProposedAct } from './decree.rules.js';
import { actView, type ActView } from './decree.views.js';

/** The acts that change how the decree is broken down. */
@Injectable()
export class DecreeService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  async propose(caller: Caller, act: ProposedAct, reason: string): Promise<ActView> {
    requireSubstance(act);
    return this.book.write(caller, async (tx) => {
      const id = await this.journal.nextId(tx, 'act');
      await this.journal.append(tx, proposeAct(id, act, await actFacts(tx, act.reference, id), reason));
      return actView(await getAct(tx, id));
    });
  }
}

async function actFacts(tx: Tx, reference: string, id: string): Promise<ActFacts> {
  const [tranches, hubs, decree] = [await listTranches(tx, null), await allHubs(tx, null), await getDecree(tx)];
  return {
    decreeOn: decree.effectiveOn,
    today: tx.today,
    tranches: new Map(tranches.map((tranche) => [tranche.code, tranche])),
    hubs: new Map(hubs.map((hub) => [hub.code, hub])),
    sameReference: await otherWithReference(tx, reference, id),
  };
}

async function approve(tx: Tx, id: string, reason: string | null): Promise<EntryDraft[]> {
  const act = await getAct(tx, id);
  return approveAct(act, await actFacts(tx, act.reference, id), reason);
}

/** What the approvals do with an act. */
export const actProposals = plainProposal('act', approve, async (view: View, id: string) => actView(await getAct(view, id)));
