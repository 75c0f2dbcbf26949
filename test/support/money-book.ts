import type { Command, Day, Decision, Do, HubStatus, Kind, Order, Person } from './money-commands.js';

/*
 * What the second opinion on the law of the money remembers, with nothing of src/ in it. Money is whole cents; what has
 * happened is a list of dated movements; what an account holds on a day is what came in less what went out up to that day.
 */

/** Money that moved on a day of the world, for something; `from` null is the outside. */
export interface Moved {
  on: Day;
  from: string | null;
  to: string;
  cents: bigint;
  thing: string;
}

/** An entry that an accepted command must add to the book. */
export interface ExpectedEntry {
  /** Without the version of its shape. */
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

/** False where there is nothing to object. */
export type Objection = Refusal | string | false;

export type State = 'proposed' | 'in-force' | 'rejected' | 'withdrawn';
export type RunState = 'requested' | 'approved' | 'ordered' | 'paid' | 'reversed' | 'rejected' | 'withdrawn';
export type RecoveryState = 'proposed' | 'ordered' | 'collected' | 'rejected' | 'withdrawn';

interface Proposed {
  id: string;
  by: Person;
}
type Proposal = Proposed & { state: State };
export type Act = Proposal & { act: Do<'propose-act'> };
export type Grant = Proposal & { grant: Do<'propose-grant'>; terms: Terms[]; closed: { by: string; saved: bigint; on: Day } | null };
export type Reduction = Proposal & { reduction: Do<'propose-reduction'> };
export type Reversal = Proposal & { disbursement: string; effectiveOn: Day };
export type Recovery = Proposed & { state: RecoveryState; disbursement: string; cents: bigint; effectiveOn: Day | null; orderedOn: Day | null; parts: Do<'collect'>[] } & {
  /** Ordered with a revocation: nobody decides on it by itself. */
  atOnce: boolean;
};
/** A change of who is paid, or of a grant's terms: what it was when proposed, what it shall be; a closed hub opened again; a grant's revocation. */
export type Change = Proposal & { on: Day } & (
    | { of: 'payee'; hub: string; from: Partial<Payee>; to: Partial<Payee> }
    | { of: 'terms'; grant: string; from: Terms; to: Terms }
    | { of: 'reopening'; hub: string }
    | { of: 'revocation'; grant: string; cents: bigint | null; plan: string }
  );

/** Terms of a grant, and the day from which they hold. */
export interface Terms {
  on: Day;
  advanceMax: number;
  cumulativeMax: number;
  paymentDays: number;
}

/** Who is paid, and where. */
export interface Payee {
  name: string | null;
  taxCode: string | null;
  iban: string | null;
}

export interface Disbursement {
  id: string;
  state: RunState;
  by: Person;
  grant: string;
  kind: Kind;
  asked: bigint;
  /** What approval left of it. */
  cents: bigint;
  cuts: number;
  requestedOn: Day;
  protocolOn: Day | null;
  closesGrant: boolean;
  /** Everybody who has approved it. */
  approvers: Person[];
  payee: Payee | null;
  order: Order | null;
  paidOn: Day | null;
  /** The number of the entry that recorded the payment. */
  paidAt: number;
  /** Each state that it came to after the request, and the day; of an approval whom it holds, of an order its number. */
  steps: { state: RunState; on: Day; payee?: Payee; order?: Order | null }[];
  remarks: { sentOn: Day; answeredOn: Day | null }[];
}

export interface Hub extends Payee {
  tranche: string | null;
  /** The day since which it is in the register, and in its tranche. */
  registeredOn: Day;
  since: Day;
  ibanSetBy: Person | null;
  /** The number of the entry that set it. */
  ibanSetAt: number;
  status: HubStatus;
  statuses: { status: HubStatus; on: Day }[];
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
  hubs: { code: string; name: string | null; tranche: string | null; version: number }[];
}

export const TOTAL = 350_000_000_00n;
export const IN_PROGRESS: RunState[] = ['requested', 'approved', 'ordered'];

export class MoneyBook {
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
  recoveries = new Map<string, Recovery>();
  changes = new Map<string, Change>();
  /** Payment orders that were returned or whose payment was reversed: another disbursement may have them. */
  freedOrders: Order[] = [];

  constructor({ decreeOn, today, head, tranches, hubs }: Opening) {
    [this.decreeOn, this.today, this.head] = [decreeOn, today, head];
    this.moved.push({ on: decreeOn, from: null, to: 'unallocated', cents: TOTAL, thing: '' });
    for (const [code, cents] of tranches) {
      this.tranches.set(code, { since: decreeOn });
      this.moved.push({ on: decreeOn, from: 'unallocated', to: available(code), cents, thing: '' });
    }
    for (const { code, ...hub } of hubs) this.hubs.set(code, { ...newHub(decreeOn), ...hub });
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

  /** What stands in an account at the end of a day, in all or for one thing. */
  balance(account: string, day: Day = this.today, thing?: string): bigint {
    let cents = 0n;
    for (const move of this.moved) {
      if (move.on > day || (thing !== undefined && move.thing !== thing)) continue;
      if (move.to === account) cents += move.cents;
      if (move.from === account) cents -= move.cents;
    }
    return cents;
  }

  /** All that ever went out of an account up to a day. */
  wentOut(account: string, day: Day): bigint {
    return this.moved.filter(({ from, on }) => from === account && on <= day).reduce((sum, { cents }) => sum + cents, 0n);
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
  overdrawn(moved: readonly Moved[]): Refusal[] {
    const accounts = new Set(moved.flatMap(({ from, to }) => (from === null ? [to] : [from, to])));
    const refusals: Refusal[] = [];
    for (const account of accounts) {
      const asked = moved.reduce((sum, { from, to, cents }) => sum + (from === account ? cents : 0n) - (to === account ? cents : 0n), 0n);
      if (asked <= 0n) continue;
      const { cents, on } = this.least(account, moved.find(({ from }) => from === account)?.on ?? this.today);
      if (cents < asked) refusals.push({ code: 'ceiling-exceeded', account, available: cents, asked, shortOn: on });
    }
    return refusals;
  }

  // ── Looking ───────────────────────────────────────────────────────────────────────────────────────────────────

  /** Whatever waits, or once waited, for a decision. */
  proposal(id: string): { state: State | RunState | RecoveryState; by: Person } | undefined {
    return this.proposals().find((map) => map.has(id))?.get(id);
  }

  /** All that waits, or once waited, for a decision. */
  proposals(): ReadonlyMap<string, { state: State | RunState | RecoveryState; by: Person }>[] {
    return [this.acts, this.grants, this.reductions, this.disbursements, this.reversals, this.recoveries, this.changes];
  }

  /** Granted to date, net of reductions and of what came back and left. */
  granted(grant: string): bigint {
    return this.balance(outstanding(grant)) + this.balance(reserved(grant)) + this.balance(paid(grant)) + this.balance(toRecover(grant));
  }

  /** What is requested, approved, ordered or paid of a grant, less what was cut. */
  inForce(grant: string, kinds: Kind[]): bigint {
    const counted = this.runsOf(grant).filter((d) => kinds.includes(d.kind) && [...IN_PROGRESS, 'paid'].includes(d.state));
    return counted.reduce((sum, { cents }) => sum + cents, 0n);
  }

  /** What of a payment is still paid: not reversed, not ordered back. */
  stillPaid({ id, grant }: Pick<Disbursement, 'id' | 'grant'>): bigint {
    return this.balance(paid(grant), this.today, id);
  }

  runsOf(grant: string): Disbursement[] {
    return [...this.disbursements.values()].filter((d) => d.grant === grant);
  }

  hubOf({ grant }: { grant: string }): Hub {
    return this.hubs.get(this.grants.get(grant)!.grant.hub)!;
  }

  /** The terms of a grant that hold on a day; before the first ones held, the first. */
  termsOn(grant: string, day: Day): Terms {
    const { terms } = this.grants.get(grant)!;
    return terms.findLast(({ on }) => on <= day) ?? terms[0]!;
  }

  /** A change of the same kind and thing waits for a decision already. */
  changeWaits(of: Change['of'], subject: string): Objection {
    return [...this.changes.values()].some((change) => change.state === 'proposed' && change.of === of && subjectOf(change) === subject) && 'state-conflict';
  }

  /** The id that the next thing of this letter gets. */
  next(letter: string): string {
    return `${letter}-${this.head + 1}`;
  }
}

// The accounts, by the names of ARCHITECTURE.md.
export const available = (tranche: string): string => `tranche:${tranche}:available`;
export const toReprogramme = (tranche: string): string => `tranche:${tranche}:to-reprogramme`;
export const returned = (tranche: string): string => `tranche:${tranche}:returned`;
export const outstanding = (grant: string): string => `grant:${grant}:outstanding`;
export const reserved = (grant: string): string => `grant:${grant}:reserved`;
export const paid = (grant: string): string => `grant:${grant}:paid`;
export const toRecover = (grant: string): string => `grant:${grant}:to-recover`;

/** What is changed. */
export function subjectOf(change: Change): string {
  return 'hub' in change ? change.hub : change.grant;
}

/** A hub that has just entered the register. */
export function newHub(on: Day): Hub {
  const unknown = { name: null, taxCode: null, iban: null, ibanSetBy: null, ibanSetAt: 0, tranche: null };
  return { ...unknown, registeredOn: on, since: on, status: 'provisional', statuses: [{ status: 'provisional', on }], version: 0 };
}

export function entry(kind: string, subject: string, on: Day, moved: Moved[] = []): ExpectedEntry {
  return { kind, subject, on, moved };
}

const NOUNS: Record<string, string> = { A: 'act', G: 'grant', N: 'reduction', D: 'disbursement', S: 'reversal', R: 'recovery', C: 'change' };

/** The entry of a decision. */
export function decided(id: string, decision: Decision, on: Day, moved: Moved[] = []): ExpectedEntry {
  const steps = { approval: 'approved', rejection: 'rejected', withdrawal: 'withdrawn' };
  return entry(`${NOUNS[id.charAt(0)]}-${steps[decision]}`, id, on, moved);
}

export function alive(state: State): boolean {
  return state === 'proposed' || state === 'in-force';
}

export function outside(day: Day, first: Day, last: Day): string | false {
  return (day < first || day > last) && 'date-out-of-range';
}

/** A share in percent with two decimals, rounded down to the cent. */
export function shareOf(cents: bigint, percent: number): bigint {
  return (cents * BigInt(percent.toFixed(2).replace('.', ''))) / 10_000n;
}

/** The commands that begin something or take a step: all but decisions. */
export type Step = Exclude<Command, { do: 'decide' | 'approve-all' | 'approve-in-part' }>;
