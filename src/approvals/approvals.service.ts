import { Inject, Injectable } from '@nestjs/common';
import { InvalidInput, NotFound, Refusal } from '../kernel/index.js';
import { Journal } from '../journal/index.js';
import { Book, type Caller, type Tx } from '../platform/index.js';
import { findProposal } from './approvals.queries.js';
import { requireDeciding, requireProposer, type Decision } from './approvals.rules.js';
import type { ProposalKind } from './proposal-kind.js';

export const PROPOSAL_KINDS = Symbol('ProposalKinds');

interface Asked {
  id: string;
  decision: Decision;
  reason: string | null;
  /** The noun of the path that was called; null where any may be named. */
  noun: string | null;
}

interface Decided {
  id: string;
  state: string;
}

/** Propose, approve, reject, withdraw, four eyes, batch: once, for everyone. */
@Injectable()
export class ApprovalsService {
  private readonly kinds: ReadonlyMap<string, ProposalKind>;

  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    @Inject(PROPOSAL_KINDS) kinds: readonly ProposalKind[],
  ) {
    this.kinds = new Map(kinds.map((kind) => [kind.noun, kind]));
  }

  /** Decides one thing and answers it as it is now. `noun` is the one of the path that was called. */
  async decide(caller: Caller, noun: string, id: string, decision: Decision, reason: string | null): Promise<object> {
    return this.book.write(caller, async (tx) => {
      const kind = await this.decideIn(tx, caller, { id, decision, reason, noun });
      return kind.show(tx, id);
    });
  }

  /** Approves many at once, in the order given: all or none. A refusal names the item that caused it. */
  async approveAll(caller: Caller, ids: readonly string[], reason: string | null): Promise<{ items: Decided[] }> {
    return this.book.write(caller, async (tx) => {
      const items: Decided[] = [];
      for (const [index, id] of ids.entries()) {
        try {
          const kind = await this.decideIn(tx, caller, { id, decision: 'approval', reason, noun: null });
          const { state } = await kind.show(tx, id);
          items.push({ id, state });
        } catch (error) {
          throw error instanceof Refusal ? inItem(error, index) : error;
        }
      }
      return { items };
    });
  }

  private async decideIn(tx: Tx, { needs }: Caller, { id, decision, reason, noun }: Asked): Promise<ProposalKind> {
    const proposal = await findProposal(tx, id);
    const kind = proposal && this.kinds.get(proposal.noun);
    if (!proposal || !kind || (noun !== null && proposal.noun !== noun)) throw new NotFound(id);
    if (decision === 'withdrawal') requireProposer(proposal, tx.actor);
    else requireDeciding(proposal, needs);
    const drafts = await kind.decide[decision](tx, proposal, reason);
    for (const draft of drafts) await this.journal.append(tx, draft);
    return kind;
  }
}

/** The refusal of one of many, pointing at it, so that a screen can mark it. */
function inItem(refusal: Refusal, index: number): Refusal {
  refusal.fields = [{ pointer: `/items/${index}`, message: refusal.sentence, code: refusal.code }];
  return refusal;
}

/** The same where an item has fields of its own, at which the refusal may point already. */
export function inFieldsOfItem(refusal: Refusal, index: number): Refusal {
  if (refusal.fields.length === 0) return inItem(refusal, index);
  refusal.fields = refusal.fields.map((field) => ({ ...field, pointer: `/items/${index}${field.pointer}` }));
  return refusal;
}

/** Refuses the same id twice in one batch. */
export function requireDistinct(ids: readonly string[]): void {
  const seen = new Set<string>();
  for (const [index, id] of ids.entries()) {
    if (seen.has(id)) {
      throw InvalidInput.at('invalid-request', `/items/${index}`, { it: `${id} compare due volte.`, en: `${id} appears twice.` });
    }
    seen.add(id);
  }
}
