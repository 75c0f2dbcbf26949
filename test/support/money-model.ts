import { PEOPLE, type Admission, type Command, type Decision, type Do, type Person } from './money-commands.js';
import { decided, entry, MoneyBook, type Change, type ExpectedEntry, type Moved, type Objection, type Refusal, type Step } from './money-book.js';
import {
  actObjections,
  applyTerms,
  carryOutAct,
  grantObjections,
  movedByAct,
  movedByGrant,
  movedByReduction,
  proposeTerms,
  reductionObjections,
  termsChangeObjections,
  termsObjections,
} from './money-law-grants.js';
import { applyPayee, carryOutHub, hubObjections, payeeObjections, reopen } from './money-law-hubs.js';
import {
  approvable,
  approveReversal,
  approveRun,
  carryOutRun,
  giveUpRun,
  movedByReversal,
  reversalObjections,
  runApprovalObjections,
  runObjections,
  WHOLE,
} from './money-law-payments.js';
import {
  collect,
  collectionObjections,
  movedByOrder,
  orderRecovery,
  proposeRecovery,
  proposeRevocation,
  recoveryObjections,
  revocationApprovalObjections,
  revocationObjections,
  revoke,
} from './money-law-recoveries.js';

/*
 * The second opinion on the law of the money: DOMAIN.md and ARCHITECTURE.md told again in a few pages. A command is
 * allowed unless something here says why not.
 */
export class MoneyModel extends MoneyBook {
  /** The same book, to try something on. */
  copy(): MoneyModel {
    return Object.assign(Object.create(MoneyModel.prototype) as MoneyModel, structuredClone({ ...this }));
  }

  // ── What is allowed ───────────────────────────────────────────────────────────────────────────────────────────

  /** Every reason for which the book must refuse the command now; none: it must accept. */
  refusals(c: Command): Refusal[] {
    const approves = c.do === 'approve-all' || c.do === 'approve-in-part' || (c.do === 'decide' && c.decision !== 'withdrawal');
    const needs: string[] = approves ? ['approver'] : ['analyst', 'approver'];
    if (!PEOPLE[c.by].some((role) => needs.includes(role))) return [{ code: 'role-missing' }];
    if (c.do === 'approve-all') return this.batchRefusals(c.by, c.ids);
    if (c.do === 'decide') return plain(this.decisionObjections(c.by, c.id, c.decision));
    if (c.do === 'approve-in-part') return plain(this.decisionObjections(c.by, c.id, 'approval', c));
    return plain(this.stepObjections(c));
  }

  private stepObjections(c: Step): Objection[] {
    switch (c.do) {
      case 'register-hub':
      case 'enter-hub':
      case 'set-hub-status':
        return hubObjections(this, c);
      case 'propose-act':
        return actObjections(this, c, null);
      case 'propose-grant':
        return grantObjections(this, c, null);
      case 'propose-terms':
        return termsObjections(this, c);
      case 'propose-reduction':
        return reductionObjections(this, c);
      case 'propose-revocation':
        return [...revocationObjections(this, c), this.changeWaits('revocation', c.grant)];
      case 'propose-recovery':
        return recoveryObjections(this, c);
      case 'collect':
        return collectionObjections(this, c);
      default:
        return runObjections(this, c);
    }
  }

  private decisionObjections(by: Person, id: string, decision: Decision, admission: Admission = WHOLE): Objection[] {
    const thing = this.proposal(id);
    if (!thing || this.recoveries.get(id)?.atOnce) return ['not-found'];
    const d = this.disbursements.get(id);
    const open = d ? (decision === 'approval' ? approvable(this, d) : ['requested', 'approved'].includes(d.state)) : thing.state === 'proposed';
    const reasons: Objection[] = [!open && 'state-conflict', decision === 'withdrawal' && thing.by !== by && 'proposer-only'];
    if (decision !== 'approval' || !open) return reasons;
    return [...reasons, thing.by === by && 'four-eyes', ...this.approvalObjections(by, id, admission), ...this.overdrawn(this.movedByApproval(id))];
  }

  /** What was checked when it was proposed is checked again when it takes effect. */
  private approvalObjections(by: Person, id: string, admission: Admission): Objection[] {
    const [act, grant, reduction, d] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id), this.disbursements.get(id)];
    const [reversal, recovery, change] = [this.reversals.get(id), this.recoveries.get(id), this.changes.get(id)];
    if (act) return actObjections(this, act.act, id);
    if (grant) return grantObjections(this, grant.grant, id);
    if (reduction) return reductionObjections(this, reduction.reduction);
    if (d) return runApprovalObjections(this, d, by, admission);
    if (reversal) return reversalObjections(this, this.disbursements.get(reversal.disbursement)!, reversal.effectiveOn);
    if (recovery) return recoveryObjections(this, recovery);
    if (!change) return ['not-found'];
    if (change.of === 'payee') return payeeObjections(this, change);
    if (change.of === 'reopening') return [this.hubs.get(change.hub)?.status !== 'closed' && 'state-conflict'];
    return change.of === 'terms' ? termsChangeObjections(this, change) : revocationApprovalObjections(this, change);
  }

  private batchRefusals(by: Person, ids: string[]): Refusal[] {
    if (new Set(ids).size < ids.length) return [{ code: 'invalid-request' }];
    const trial = this.copy();
    for (const id of ids) {
      const refusals = plain(trial.decisionObjections(by, id, 'approval'));
      if (refusals.length > 0) return refusals;
      trial.carryOut({ do: 'decide', by, id, decision: 'approval' });
    }
    return [];
  }

  // ── What happens ──────────────────────────────────────────────────────────────────────────────────────────────

  /** Carries out a command that is allowed, and answers the entries that the book must gain by it. */
  carryOut(c: Command): ExpectedEntry[] {
    if (c.do === 'approve-all') return c.ids.flatMap((id) => this.carryOut({ do: 'decide', by: c.by, id, decision: 'approval' }));
    const entries = c.do === 'decide' || c.do === 'approve-in-part' ? this.decide(c) : this.carryOutStep(c);
    this.moved.push(...entries.flatMap(({ moved }) => moved));
    this.head += entries.length;
    return entries;
  }

  private carryOutStep(c: Step): ExpectedEntry[] {
    const proposed = { by: c.by, state: 'proposed' } as const;
    switch (c.do) {
      case 'register-hub':
      case 'enter-hub':
      case 'set-hub-status':
        return carryOutHub(this, c);
      case 'propose-act': {
        const id = this.next('A');
        this.acts.set(id, { id, ...proposed, act: c });
        return [entry('act-proposed', id, c.effectiveOn)];
      }
      case 'propose-grant': {
        const id = this.next('G');
        const { advanceMax, cumulativeMax, effectiveOn: on } = c;
        this.grants.set(id, { id, ...proposed, grant: c, terms: [{ on, advanceMax, cumulativeMax, paymentDays: 30 }], closed: null });
        return [entry('grant-proposed', id, on)];
      }
      case 'propose-terms':
        return proposeTerms(this, c);
      case 'propose-reduction': {
        const id = this.next('N');
        this.reductions.set(id, { id, ...proposed, reduction: c });
        return [entry('reduction-proposed', id, c.effectiveOn)];
      }
      case 'propose-revocation':
        return proposeRevocation(this, c);
      case 'propose-recovery':
        return proposeRecovery(this, c);
      case 'collect':
        return collect(this, c);
      default:
        return carryOutRun(this, c);
    }
  }

  private decide(c: Do<'decide' | 'approve-in-part'>): ExpectedEntry[] {
    const { by, id } = c;
    const d = this.disbursements.get(id);
    const decision = c.do === 'decide' ? c.decision : 'approval';
    if (decision === 'approval') return d ? approveRun(this, d, by, c.do === 'decide' ? WHOLE : c) : this.approve(id);
    if (d) return giveUpRun(this, d, decision);
    this.proposal(id)!.state = decision === 'rejection' ? 'rejected' : 'withdrawn';
    return [decided(id, decision, this.today)];
  }

  private approve(id: string): ExpectedEntry[] {
    const moved = this.movedByApproval(id);
    const [act, grant, reduction] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id)];
    const [reversal, recovery, change] = [this.reversals.get(id), this.recoveries.get(id), this.changes.get(id)];
    if (recovery) return orderRecovery(this, recovery);
    this.proposal(id)!.state = 'in-force';
    if (act) return carryOutAct(this, act);
    if (grant) return [decided(id, 'approval', grant.grant.effectiveOn, moved)];
    if (reversal) return approveReversal(this, reversal);
    if (change) return this.apply(change);
    const { grant: reduced, effectiveOn: on } = reduction!.reduction;
    return [entry('grant-reduced', reduced, on, moved), decided(id, 'approval', on)];
  }

  /** It takes effect on the day of what it changes. */
  private apply(change: Change): ExpectedEntry[] {
    if (change.of === 'terms') return applyTerms(this, change);
    change.on = this.today;
    if (change.of === 'payee') return applyPayee(this, change);
    return change.of === 'reopening' ? reopen(this, change) : revoke(this, change);
  }

  /** The money that moves if this is approved. A disbursement has reserved its money before. */
  private movedByApproval(id: string): Moved[] {
    const [act, grant, reduction] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id)];
    const [reversal, recovery] = [this.reversals.get(id), this.recoveries.get(id)];
    if (act) return movedByAct(id, act.act);
    if (grant) return movedByGrant(id, grant.grant);
    if (reduction) return movedByReduction(this, reduction);
    if (reversal) return movedByReversal(this, reversal);
    return recovery ? movedByOrder(this, recovery) : [];
  }
}

function plain(reasons: readonly Objection[]): Refusal[] {
  return reasons.filter((reason) => reason !== false).map((reason) => (typeof reason === 'string' ? { code: reason } : reason));
}
