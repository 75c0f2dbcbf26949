import { PEOPLE, type Command, type Day, type Decision, type Kind, type Person } from './money-commands.js';

/*
 * The second opinion on the law of the money: DOMAIN.md and ARCHITECTURE.md told again in a few pages, with nothing of
 * src/ in them. Money is whole cents; what has happened is a list of dated movements; what an account holds on a day is
 * what came in less what went out up to that day. A command is allowed unless something here says why not.
 */

/** Money that moved on a day of the world; `from` null is the outside. */
export interface Moved {
  on: Day;
  from: string | null;
  to: string;
  cents: bigint;
}

/** An entry that an accepted command must add to the book. */
export interface ExpectedEntry {
  kind: string;
  subject: string;
  on: Day;
  moved: Moved[];
}

/** Why not: a code of the contract, for a ceiling with the figures that explain it. */
export interface Refusal {
  code: string;
  account?: string;
  available?: bigint;
  asked?: bigint;
  /** The days that are short by most; null is the present. */
  shortOn?: (Day | null)[];
}

type State = 'proposed' | 'in-force' | 'rejected' | 'withdrawn';
type RunState = 'requested' | 'approved' | 'ordered' | 'paid' | 'reversed' | 'rejected' | 'withdrawn';

interface Proposal {
  id: string;
  state: State;
  by: Person;
}
type Act = Proposal & { act: Command & { do: 'propose-act' } };
type Grant = Proposal & { grant: Command & { do: 'propose-grant' } };
type Reduction = Proposal & { reduction: Command & { do: 'propose-reduction' } };
type Reversal = Proposal & { disbursement: string; effectiveOn: Day };
interface Disbursement {
  id: string;
  state: RunState;
  by: Person;
  grant: string;
  kind: Kind;
  cents: bigint;
  requestedOn: Day;
  approvedBy: Person | null;
  order: string | null;
  paidOn: Day;
}

interface Hub {
  tranche: string | null;
  since: Day;
  taxCode: string | null;
  /** The number of the last entry about it. */
  version: number;
}

export interface Opening {
  /** The day of the decree. */
  decreeOn: Day;
  today: Day;
  /** How many entries the book has. */
  head: number;
  tranches: [code: string, cents: bigint][];
  hubs: [code: string, tranche: string | null, version: number][];
}

export const TOTAL = 350_000_000_00n;
const IN_PROGRESS: RunState[] = ['requested', 'approved', 'ordered'];

export class MoneyModel {
  today: Day;
  head: number;
  readonly decreeOn: Day;
  moved: Moved[] = [];
  tranches = new Map<string, { since: Day }>();
  hubs = new Map<string, Hub>();
  acts = new Map<string, Act>();
  grants = new Map<string, Grant>();
  reductions = new Map<string, Reduction>();
  disbursements = new Map<string, Disbursement>();
  reversals = new Map<string, Reversal>();
  /** Payment orders that were returned or whose payment was reversed: another disbursement may have them. */
  freedOrders: string[] = [];

  constructor({ decreeOn, today, head, tranches, hubs }: Opening) {
    [this.decreeOn, this.today, this.head] = [decreeOn, today, head];
    this.moved.push({ on: decreeOn, from: null, to: 'unallocated', cents: TOTAL });
    for (const [code, cents] of tranches) {
      this.tranches.set(code, { since: decreeOn });
      this.moved.push({ on: decreeOn, from: 'unallocated', to: available(code), cents });
    }
    for (const [code, tranche, version] of hubs) this.hubs.set(code, { tranche, since: decreeOn, taxCode: null, version });
  }

  /** The same book, to try something on. */
  copy(): MoneyModel {
    return Object.assign(Object.create(MoneyModel.prototype) as MoneyModel, structuredClone({ ...this }));
  }

  // ── Accounts ──────────────────────────────────────────────────────────────────────────────────────────────────

  /** What came in less what went out of each account, by day: entries without effect left out. */
  netByDay(): Map<string, Map<Day, bigint>> {
    const accounts = new Map<string, Map<Day, bigint>>();
    const add = (account: string, on: Day, cents: bigint): void => {
      const days = accounts.get(account) ?? new Map<Day, bigint>();
      accounts.set(account, days.set(on, (days.get(on) ?? 0n) + cents));
    };
    for (const { from, to, on, cents } of this.moved) {
      if (from !== null) add(from, on, -cents);
      add(to, on, cents);
    }
    return accounts;
  }

  /** What stands in an account at the end of a day. */
  balance(account: string, day: Day = this.today): bigint {
    let cents = 0n;
    for (const move of this.moved) {
      if (move.on > day) continue;
      if (move.to === account) cents += move.cents;
      if (move.from === account) cents -= move.cents;
    }
    return cents;
  }

  /** The least that an account holds on that day or any later one, and when: the present (null) or the days in question. */
  least(account: string, from: Day): { cents: bigint; on: (Day | null)[] } {
    const days = new Set([from, ...this.moved.map((move) => move.on).filter((day) => day > from)]);
    const levels = [...days].map((day) => ({ on: day, cents: this.balance(account, day) }));
    const present = this.balance(account);
    const cents = levels.reduce((least, level) => (level.cents < least ? level.cents : least), present);
    return { cents, on: cents === present ? [null] : levels.filter((level) => level.cents === cents).map(({ on }) => on) };
  }

  /** No account is ever negative, on no day: the accounts that these movements would overdraw. */
  private overdrawn(moved: readonly Moved[]): Refusal[] {
    const accounts = new Set(moved.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
    const refusals: Refusal[] = [];
    for (const account of accounts) {
      const asked = moved.reduce((sum, { from, to, cents }) => sum + (from === account ? cents : 0n) - (to === account ? cents : 0n), 0n);
      if (asked <= 0n) continue;
      const { cents, on } = this.least(account, moved[0]?.on ?? this.today);
      if (cents < asked) refusals.push({ code: 'ceiling-exceeded', account, available: cents, asked, shortOn: on });
    }
    return refusals;
  }

  // ── What is allowed ───────────────────────────────────────────────────────────────────────────────────────────

  /** Every reason for which the book must refuse the command now; none: it must accept. */
  refusals(c: Command): Refusal[] {
    const needs = c.do === 'approve-all' || (c.do === 'decide' && c.decision !== 'withdrawal') ? ['approver'] : ['analyst', 'approver'];
    if (!PEOPLE[c.by].some((role) => needs.includes(role))) return [{ code: 'role-missing' }];
    if (c.do === 'approve-all') return this.batchRefusals(c.by, c.ids);
    if (c.do === 'decide') return this.decisionRefusals(c.by, c.id, c.decision);
    return this.stepRefusals(c).filter((reason) => reason !== false).map((reason) => (typeof reason === 'string' ? { code: reason } : reason));
  }

  private stepRefusals(c: Exclude<Command, { do: 'decide' | 'approve-all' }>): (Refusal | string | false)[] {
    switch (c.do) {
      case 'identify-hub': {
        const hub = this.hubs.get(c.hub);
        if (!hub) return ['not-found'];
        return [
          hub.version !== c.version && 'stale-version',
          hub.taxCode !== null && hub.taxCode !== c.taxCode && 'state-conflict',
          hub.taxCode === c.taxCode && 'invalid-request',
        ];
      }
      case 'register-hub':
        return [c.tranche !== null && !this.tranches.has(c.tranche) && 'not-found', this.hubs.has(c.hub) && 'hub-duplicate'];
      case 'propose-act':
        return this.actRefusals(c, null);
      case 'propose-grant':
        return this.grantRefusals(c, null);
      case 'propose-reduction':
        return this.reductionRefusals(c);
      case 'request': {
        const grant = this.grants.get(c.grant);
        if (!grant) return ['not-found'];
        return [
          grant.state !== 'in-force' && 'state-conflict',
          this.hubRefusal(grant.grant.hub),
          outside(c.requestedOn, grant.grant.effectiveOn, this.today),
          ...this.limitRefusals(grant, c.kind, c.cents),
          ...this.overdrawn([{ on: c.requestedOn, from: outstanding(c.grant), to: reserved(c.grant), cents: c.cents }]),
        ];
      }
      case 'order':
        return this.runRefusals(c.id, ['approved'], (d) => [this.hubRefusal(this.hubOf(d)), c.order !== null && this.orderRefusal(c.order, d)]);
      case 'return-order':
        return this.runRefusals(c.id, ['ordered'], () => []);
      case 'pay':
        return this.runRefusals(c.id, ['approved', 'ordered'], (d) => [
          d.approvedBy === c.by && 'four-eyes',
          this.hubRefusal(this.hubOf(d)),
          outside(c.paidOn, d.requestedOn, this.today),
          this.orderRefusal(c.order, d),
        ]);
      case 'propose-reversal':
        return this.runRefusals(c.id, ['paid'], (d) => [
          outside(c.effectiveOn, d.paidOn, this.today),
          [...this.reversals.values()].some(({ disbursement, state }) => disbursement === d.id && state === 'proposed') && 'state-conflict',
        ]);
    }
  }

  private actRefusals(act: Act['act'], own: string | null): (Refusal | string | false)[] {
    const exists = (code: string): boolean => this.tranches.has(code) || code === act.tranche;
    const bornAfter = (code: string): boolean => (this.tranches.get(code)?.since ?? act.effectiveOn) > act.effectiveOn;
    const ends = act.moves.flatMap(({ from, to }) => [from, to]).filter((end) => end !== 'unallocated').map(codeOf);
    const hub = act.hub && this.hubs.get(act.hub.code);
    return [
      outside(act.effectiveOn, this.decreeOn, this.today),
      [...this.acts.values()].some(({ id, act: other, state }) => id !== own && other.reference === act.reference && alive(state)) && 'act-duplicate',
      act.tranche !== null && this.tranches.has(act.tranche) && 'tranche-duplicate',
      [...ends, ...(act.hub ? [act.hub.tranche] : [])].some((code) => !exists(code)) && 'not-found',
      // No money stands in a tranche before the day of the act that establishes it.
      [...ends, ...(act.hub ? [act.hub.tranche] : [])].some(bornAfter) && 'date-out-of-range',
      // No hub enters a tranche before it stands in the register.
      Boolean(hub && hub.since > act.effectiveOn) && 'date-out-of-range',
      act.moves.some(({ from, to }) => !mayMove(from, to)) && 'movement-not-allowed',
      Boolean(hub && hub.tranche !== null) && 'state-conflict',
      act.moves.length === 0 && act.tranche === null && act.hub === null && 'invalid-request',
    ];
  }

  private grantRefusals(grant: Grant['grant'], own: string | null): (Refusal | string | false)[] {
    const [hub, tranche] = [this.hubs.get(grant.hub), this.tranches.get(grant.tranche)];
    if (!hub || !tranche) return ['not-found'];
    return [
      this.hubRefusal(grant.hub),
      hub.tranche !== grant.tranche && 'hub-not-in-tranche',
      outside(grant.effectiveOn, tranche.since, this.today),
      // Nobody is awarded money of a tranche before being in it.
      grant.effectiveOn < hub.since && 'date-out-of-range',
      grant.advanceMax > grant.cumulativeMax && 'terms-contradict',
      [...this.grants.values()].some(({ id, grant: other, state }) => id !== own && other.project === grant.project && alive(state)) && 'project-duplicate',
    ];
  }

  private reductionRefusals({ grant: id, effectiveOn }: Reduction['reduction']): (Refusal | string | false)[] {
    const grant = this.grants.get(id);
    if (!grant) return ['not-found'];
    return [grant.state !== 'in-force' && 'state-conflict', outside(effectiveOn, grant.grant.effectiveOn, this.today)];
  }

  /** Σ advances ≤ granted × advance %, Σ all but the balance ≤ granted × cumulative %, rounded down to the cent. */
  private limitRefusals({ id, grant }: Grant, kind: Kind, asked: bigint): (string | false)[] {
    return [
      kind === 'advance' && this.inForce(id, ['advance']) + asked > shareOf(this.granted(id), grant.advanceMax) && 'advance-over-limit',
      kind !== 'balance' && this.inForce(id, ['advance', 'interim']) + asked > shareOf(this.granted(id), grant.cumulativeMax) && 'cumulative-over-limit',
    ];
  }

  private runRefusals(id: string, states: RunState[], more: (d: Disbursement) => (Refusal | string | false)[]): (Refusal | string | false)[] {
    const d = this.disbursements.get(id);
    if (!d) return ['not-found'];
    if (states.includes(d.state)) return more(d);
    return [d.state === 'requested' && states.includes('approved') ? 'payment-before-approval' : 'state-conflict'];
  }

  /** A payment order pays one disbursement: no other one, ordered or paid, may have it. */
  private orderRefusal(order: string, { id }: Disbursement): string | false {
    const taken = [...this.disbursements.values()].some((d) => d.id !== id && d.order === order && (d.state === 'ordered' || d.state === 'paid'));
    return taken && 'payment-order-duplicate';
  }

  private hubRefusal(code: string): string | false {
    return this.hubs.get(code)?.taxCode === null && 'hub-provisional';
  }

  private decisionRefusals(by: Person, id: string, decision: Decision): Refusal[] {
    const thing = this.proposal(id);
    if (!thing) return [{ code: 'not-found' }];
    const mayDecide: string[] = id.startsWith('D') && decision !== 'approval' ? ['requested', 'approved'] : ['requested', 'proposed'];
    const reasons: (Refusal | string | false)[] = [
      !mayDecide.includes(thing.state) && 'state-conflict',
      decision === 'withdrawal' && thing.by !== by && 'proposer-only',
    ];
    if (decision === 'approval' && mayDecide.includes(thing.state)) {
      reasons.push(thing.by === by && 'four-eyes', ...this.approvalRefusals(id), ...this.overdrawn(this.movedByApproval(id)));
    }
    return reasons.filter((reason) => reason !== false).map((reason) => (typeof reason === 'string' ? { code: reason } : reason));
  }

  /** What was checked when it was proposed is checked again when it takes effect. */
  private approvalRefusals(id: string): (Refusal | string | false)[] {
    const [act, grant, reduction, reversal, d] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id), this.reversals.get(id), this.disbursements.get(id)];
    if (act) return this.actRefusals(act.act, id);
    if (grant) return this.grantRefusals(grant.grant, id);
    if (reduction) return this.reductionRefusals(reduction.reduction);
    if (d) return [this.hubRefusal(this.hubOf(d)), ...this.limitRefusals(this.grants.get(d.grant)!, d.kind, 0n)];
    if (!reversal) return ['not-found'];
    return this.runRefusals(reversal.disbursement, ['paid'], (paid) => [outside(reversal.effectiveOn, paid.paidOn, this.today)]);
  }

  private batchRefusals(by: Person, ids: string[]): Refusal[] {
    if (new Set(ids).size < ids.length) return [{ code: 'invalid-request' }];
    const trial = this.copy();
    for (const id of ids) {
      const refusals = trial.decisionRefusals(by, id, 'approval');
      if (refusals.length > 0) return refusals;
      trial.carryOut({ do: 'decide', by, id, decision: 'approval' });
    }
    return [];
  }

  // ── What happens ──────────────────────────────────────────────────────────────────────────────────────────────

  /** Carries out a command that is allowed, and answers the entries that the book must gain by it. */
  carryOut(c: Command): ExpectedEntry[] {
    const entries = c.do === 'approve-all' ? c.ids.flatMap((id) => this.carryOut({ do: 'decide', by: c.by, id, decision: 'approval' })) : this.entriesOf(c);
    if (c.do === 'approve-all') return entries;
    this.moved.push(...entries.flatMap(({ moved }) => moved));
    this.head += entries.length;
    return entries;
  }

  private entriesOf(c: Exclude<Command, { do: 'approve-all' }>): ExpectedEntry[] {
    const entry = (kind: string, subject: string, on: Day = this.today, moved: Moved[] = []): ExpectedEntry[] => [{ kind: `${kind}/1`, subject, on, moved }];
    const next = (letter: string): string => `${letter}-${this.head + 1}`;
    const proposed = (id: string): Proposal => ({ id, state: 'proposed', by: c.by });
    switch (c.do) {
      case 'identify-hub':
        Object.assign(this.hubs.get(c.hub)!, { taxCode: c.taxCode, version: this.head + 1 });
        return entry('hub-changed', c.hub);
      case 'register-hub':
        this.hubs.set(c.hub, { tranche: c.tranche, since: this.today, taxCode: null, version: this.head + 1 });
        return entry('hub-registered', c.hub);
      case 'propose-act':
        this.acts.set(next('A'), { ...proposed(next('A')), act: c });
        return entry('act-proposed', next('A'), c.effectiveOn);
      case 'propose-grant':
        this.grants.set(next('G'), { ...proposed(next('G')), grant: c });
        return entry('grant-proposed', next('G'), c.effectiveOn);
      case 'propose-reduction':
        this.reductions.set(next('N'), { ...proposed(next('N')), reduction: c });
        return entry('reduction-proposed', next('N'), c.effectiveOn);
      case 'propose-reversal':
        this.reversals.set(next('S'), { ...proposed(next('S')), disbursement: c.id, effectiveOn: c.effectiveOn });
        return entry('reversal-proposed', next('S'), c.effectiveOn);
      case 'request': {
        const { grant, kind, cents, requestedOn, by } = c;
        const run = { approvedBy: null, order: null, paidOn: '' };
        this.disbursements.set(next('D'), { id: next('D'), state: 'requested', by, grant, kind, cents, requestedOn, ...run });
        return entry('disbursement-requested', next('D'), requestedOn, [{ on: requestedOn, from: outstanding(grant), to: reserved(grant), cents }]);
      }
      case 'order':
        Object.assign(this.disbursements.get(c.id)!, { state: 'ordered', order: c.order });
        return entry('disbursement-ordered', c.id);
      case 'return-order':
        this.freeOrder(c.id);
        Object.assign(this.disbursements.get(c.id)!, { state: 'approved', order: null });
        return entry('order-returned', c.id);
      case 'pay': {
        const d = Object.assign(this.disbursements.get(c.id)!, { state: 'paid', order: c.order, paidOn: c.paidOn });
        return entry('disbursement-paid', c.id, c.paidOn, [{ on: c.paidOn, from: reserved(d.grant), to: paid(d.grant), cents: d.cents }]);
      }
      case 'decide':
        return c.decision === 'approval' ? this.approve(c.by, c.id) : this.giveUp(c.id, c.decision);
    }
  }

  private freeOrder(id: string): void {
    const order = this.disbursements.get(id)?.order;
    if (order) this.freedOrders.push(order);
  }

  private giveUp(id: string, decision: Decision): ExpectedEntry[] {
    const state = decision === 'rejection' ? 'rejected' : 'withdrawn';
    const d = this.disbursements.get(id);
    const moved = d ? [{ on: this.today, from: reserved(d.grant), to: outstanding(d.grant), cents: d.cents }] : [];
    this.proposal(id)!.state = state;
    return [{ kind: `${nounOf(id)}-${state}/1`, subject: id, on: this.today, moved }];
  }

  private approve(by: Person, id: string): ExpectedEntry[] {
    const moved = this.movedByApproval(id);
    const approved = (on: Day, itsOwn = moved): ExpectedEntry => ({ kind: `${nounOf(id)}-approved/1`, subject: id, on, moved: itsOwn });
    const [act, grant, reduction, reversal, d] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id), this.reversals.get(id), this.disbursements.get(id)];
    if (d) {
      Object.assign(d, { state: 'approved', approvedBy: by });
      return [approved(this.today)];
    }
    this.proposal(id)!.state = 'in-force';
    if (act) return [...this.establish(act.act), approved(act.act.effectiveOn)];
    if (grant) return [approved(grant.grant.effectiveOn)];
    if (reduction) {
      const { grant: reduced, effectiveOn: on } = reduction.reduction;
      return [{ kind: 'grant-reduced/1', subject: reduced, on, moved }, approved(on, [])];
    }
    const { disbursement, effectiveOn: on } = reversal!;
    this.freeOrder(disbursement);
    this.disbursements.get(disbursement)!.state = 'reversed';
    return [{ kind: 'disbursement-reversed/1', subject: disbursement, on, moved }, approved(on, [])];
  }

  /** The tranche that an act establishes, and the hub that it puts into one. */
  private establish({ tranche, hub, effectiveOn: on }: Act['act']): ExpectedEntry[] {
    const entries: ExpectedEntry[] = [];
    if (tranche !== null) {
      this.tranches.set(tranche, { since: on });
      entries.push({ kind: 'tranche-established/1', subject: tranche, on, moved: [] });
    }
    if (hub) {
      const known = this.hubs.get(hub.code);
      const version = this.head + entries.length + 1;
      this.hubs.set(hub.code, { ...(known ?? { taxCode: null }), since: on, tranche: hub.tranche, version });
      entries.push({ kind: known ? 'hub-assigned/1' : 'hub-registered/1', subject: hub.code, on, moved: [] });
    }
    return entries;
  }

  /** The money that moves if this is approved. A disbursement has reserved its money before. */
  private movedByApproval(id: string): Moved[] {
    const [act, grant, reduction, reversal] = [this.acts.get(id), this.grants.get(id), this.reductions.get(id), this.reversals.get(id)];
    if (act) return act.act.moves.map(({ from, to, cents }) => ({ on: act.act.effectiveOn, from: accountOf(from), to: accountOf(to), cents }));
    if (grant) return [{ on: grant.grant.effectiveOn, from: available(grant.grant.tranche), to: outstanding(id), cents: grant.grant.cents }];
    if (reduction) {
      const { grant: reduced, cause, cents, effectiveOn: on } = reduction.reduction;
      const tranche = this.grants.get(reduced)!.grant.tranche;
      return [{ on, from: outstanding(reduced), to: cause === 'correction' ? available(tranche) : toReprogramme(tranche), cents }];
    }
    if (!reversal) return [];
    const d = this.disbursements.get(reversal.disbursement)!;
    return [{ on: reversal.effectiveOn, from: paid(d.grant), to: outstanding(d.grant), cents: d.cents }];
  }

  // ── Looking ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Whatever waits, or once waited, for a decision. */
  proposal(id: string): { state: State | RunState; by: Person } | undefined {
    return this.acts.get(id) ?? this.grants.get(id) ?? this.reductions.get(id) ?? this.disbursements.get(id) ?? this.reversals.get(id);
  }

  /** Granted to date, net of reductions. */
  granted(grant: string): bigint {
    return this.balance(outstanding(grant)) + this.balance(reserved(grant)) + this.balance(paid(grant));
  }

  /** What is requested, approved, ordered or paid of a grant. */
  inForce(grant: string, kinds: Kind[]): bigint {
    const counted = [...this.disbursements.values()].filter((d) => d.grant === grant && kinds.includes(d.kind) && [...IN_PROGRESS, 'paid'].includes(d.state));
    return counted.reduce((sum, { cents }) => sum + cents, 0n);
  }

  private hubOf({ grant }: Disbursement): string {
    return this.grants.get(grant)!.grant.hub;
  }
}

// The accounts, by the names of ARCHITECTURE.md.
export const available = (tranche: string): string => `tranche:${tranche}:available`;
export const toReprogramme = (tranche: string): string => `tranche:${tranche}:to-reprogramme`;
export const outstanding = (grant: string): string => `grant:${grant}:outstanding`;
export const reserved = (grant: string): string => `grant:${grant}:reserved`;
export const paid = (grant: string): string => `grant:${grant}:paid`;

/** The account that an end of an act's movement means. */
export function accountOf(end: string): string {
  if (end === 'unallocated') return end;
  return end.includes(':') ? toReprogramme(codeOf(end)) : available(end);
}

/** Acts move `unallocated` ⇄ available, available → available, and savings only back to their tranche or the remainder. */
function mayMove(from: string, to: string): boolean {
  if (from === to || to.includes(':')) return false;
  return !from.includes(':') || to === 'unallocated' || to === codeOf(from);
}

function codeOf(end: string): string {
  return end.split(':')[0] ?? '';
}

const NOUNS: Record<string, string> = { A: 'act', G: 'grant', N: 'reduction', D: 'disbursement', S: 'reversal' };

function nounOf(id: string): string {
  return NOUNS[id.charAt(0)] ?? '';
}

function alive(state: State): boolean {
  return state === 'proposed' || state === 'in-force';
}

function outside(day: Day, first: Day, last: Day): string | false {
  return (day < first || day > last) && 'date-out-of-range';
}

/** A share in percent with two decimals, rounded down to the cent. */
export function shareOf(cents: bigint, percent: number): bigint {
  return (cents * BigInt(percent.toFixed(2).replace('.', ''))) / 10_000n;
}
