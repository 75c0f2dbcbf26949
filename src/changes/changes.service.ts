import { Inject, Injectable } from '@nestjs/common';
import { ApprovalsService, decisionEntry, plainProposal, type Decision, type ProposalKind } from '../approvals/index.js';
import { Journal } from '../journal/index.js';
import { Book, type Caller, type Tx, type View } from '../platform/index.js';
import type { ChangeKind } from './change-kind.js';
import { getChange, waitingChange } from './changes.queries.js';
import { proposeChange, requireNoneWaiting, type ProposedChange } from './changes.rules.js';
import { proposedChangeView, type ProposedChangeView } from './changes.views.js';
import type { ChangeRow } from './change.entity.js';

export const CHANGES = Symbol('Changes');

/** The kinds of change that there are, each with what it does. */
export type ChangeKinds = ReadonlyMap<string, ChangeKind>;

/** Sensitive changes: proposed by one person, decided on by another. */
@Injectable()
export class ChangesService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly approvals: ApprovalsService,
    @Inject(CHANGES) private readonly kinds: ChangeKinds,
  ) {}

  /** Inside the unit of work of whoever proposes. */
  async propose(tx: Tx, change: ProposedChange, reason: string | null): Promise<ProposedChangeView> {
    requireNoneWaiting(change, await waitingChange(tx, change.of, change.subject));
    const id = await this.journal.nextId(tx, 'change');
    await this.journal.append(tx, proposeChange(id, change, reason));
    return this.show(tx, await getChange(tx, id));
  }

  /** Decides with the role that the change asks for, which is read again in the unit of work. */
  async decide(caller: Caller, id: string, decision: Decision, reason: string | null): Promise<object> {
    const { decides } = await this.book.read((view) => getChange(view, id));
    // Only there is the role known that is needed. Who may move money is a matter of money too.
    const attempt = { subject: id, action: `${decision} of a change` };
    return this.approvals.decide({ ...caller, needs: [decides], attempt }, 'change', id, decision, reason);
  }

  show(view: View, row: ChangeRow): Promise<ProposedChangeView> {
    return showChange(view, row, this.kinds);
  }
}

async function showChange(view: View, row: ChangeRow, kinds: ChangeKinds): Promise<ProposedChangeView> {
  return proposedChangeView(row, row.state === 'proposed' ? await kindOf(kinds, row).effects(view, row) : []);
}

function kindOf(kinds: ChangeKinds, { of }: ChangeRow): ChangeKind {
  const kind = kinds.get(of);
  if (!kind) throw new Error(`nobody knows what a change of ${of} does`);
  return kind;
}

/** What the approvals do with a change. */
export function changeProposals(kinds: ChangeKinds): ProposalKind {
  return plainProposal(
    'change',
    async (tx, id, reason) => {
      const change = await getChange(tx, id);
      const drafts = await kindOf(kinds, change).apply(tx, change);
      // It takes effect on the day of what it changes.
      const effectiveOn = drafts.at(-1)?.effectiveOn ?? tx.today;
      return [...drafts, decisionEntry({ noun: 'change', id, decision: 'approval', before: change.state, reason, effectiveOn })];
    },
    async (view, id) => showChange(view, await getChange(view, id), kinds),
  );
}
