import type { ActMove, Do } from './money-commands.js';
import {
  alive,
  available,
  decided,
  entry,
  newHub,
  outside,
  outstanding,
  toReprogramme,
  type Act,
  type Change,
  type ExpectedEntry,
  type Grant,
  type MoneyBook,
  type Moved,
  type Objection,
  type Reduction,
  type Terms,
} from './money-book.js';
import { inactive } from './money-law-hubs.js';

/* The law of acts, grants, their terms and their reductions. */

export type TermsChange = Extract<Change, { of: 'terms' }>;

// ── Acts ──────────────────────────────────────────────────────────────────────────────────────────────────────────

export function actObjections(book: MoneyBook, act: Act['act'], own: string | null): Objection[] {
  const exists = (code: string): boolean => book.tranches.has(code) || code === act.tranche;
  const bornAfter = (code: string): boolean => (book.tranches.get(code)?.since ?? act.effectiveOn) > act.effectiveOn;
  const ends = act.moves.flatMap(({ from, to }) => [from, to]).filter((end) => end !== 'unallocated').map(codeOf);
  const named = [...ends, ...(act.hub ? [act.hub.tranche] : [])];
  const hub = act.hub && book.hubs.get(act.hub.code);
  return [
    outside(act.effectiveOn, book.decreeOn, book.today),
    [...book.acts.values()].some(({ id, act: other, state }) => id !== own && other.reference === act.reference && alive(state)) && 'act-duplicate',
    act.tranche !== null && book.tranches.has(act.tranche) && 'tranche-duplicate',
    named.some((code) => !exists(code)) && 'not-found',
    // No money stands in a tranche before the day of the act that establishes it.
    named.some(bornAfter) && 'date-out-of-range',
    // No hub enters a tranche before it stands in the register.
    Boolean(hub && hub.since > act.effectiveOn) && 'date-out-of-range',
    act.moves.some(({ from, to }) => !mayMove(from, to)) && 'movement-not-allowed',
    Boolean(hub && hub.tranche !== null) && 'state-conflict',
    act.moves.length === 0 && act.tranche === null && act.hub === null && 'invalid-request',
  ];
}

export function movedByAct(id: string, { moves, effectiveOn: on }: Act['act']): Moved[] {
  return moves.map(({ from, to, cents }) => ({ on, from: accountOf(from), to: accountOf(to), cents, thing: id }));
}

/** The tranche that an act establishes, the hub that it puts into one, and its money. */
export function carryOutAct(book: MoneyBook, { id, act }: Act): ExpectedEntry[] {
  const { tranche, hub, effectiveOn: on } = act;
  const entries: ExpectedEntry[] = [];
  if (tranche !== null) {
    book.tranches.set(tranche, { since: on });
    entries.push(entry('tranche-established', tranche, on));
  }
  if (hub) {
    const known = book.hubs.get(hub.code);
    const version = book.head + entries.length + 1;
    book.hubs.set(hub.code, { ...(known ?? newHub(on)), since: on, tranche: hub.tranche, version });
    entries.push(entry(known ? 'hub-assigned' : 'hub-registered', hub.code, on));
  }
  return [...entries, decided(id, 'approval', on, movedByAct(id, act))];
}

/** The account that an end of an act's movement means. */
export function accountOf(end: string): string {
  if (end === 'unallocated') return end;
  return end.includes(':') ? toReprogramme(codeOf(end)) : available(end);
}

/** Acts move `unallocated` ⇄ available, available → available, and savings only back to their tranche or the remainder. */
function mayMove(from: ActMove['from'], to: ActMove['to']): boolean {
  if (from === to || to.includes(':')) return false;
  return !from.includes(':') || to === 'unallocated' || to === codeOf(from);
}

function codeOf(end: string): string {
  return end.split(':')[0] ?? '';
}

// ── Grants, and what reduces them ─────────────────────────────────────────────────────────────────────────────────

export function grantObjections(book: MoneyBook, grant: Grant['grant'], own: string | null): Objection[] {
  const [hub, tranche] = [book.hubs.get(grant.hub), book.tranches.get(grant.tranche)];
  if (!hub || !tranche) return ['not-found'];
  return [
    inactive(hub),
    hub.tranche !== grant.tranche && 'hub-not-in-tranche',
    outside(grant.effectiveOn, tranche.since, book.today),
    // Nobody is awarded money of a tranche before being in it.
    grant.effectiveOn < hub.since && 'date-out-of-range',
    grant.advanceMax > grant.cumulativeMax && 'terms-contradict',
    [...book.grants.values()].some(({ id, grant: other, state }) => id !== own && other.project === grant.project && alive(state)) && 'project-duplicate',
  ];
}

export function movedByGrant(id: string, { tranche, cents, effectiveOn: on }: Grant['grant']): Moved[] {
  return [{ on, from: available(tranche), to: outstanding(id), cents, thing: id }];
}

export function reductionObjections(book: MoneyBook, { grant: id, effectiveOn }: Reduction['reduction']): Objection[] {
  const grant = book.grants.get(id);
  if (!grant) return ['not-found'];
  return [grant.state !== 'in-force' && 'state-conflict', outside(effectiveOn, grant.grant.effectiveOn, book.today)];
}

export function movedByReduction(book: MoneyBook, { id, reduction }: Reduction): Moved[] {
  const { grant, cause, cents, effectiveOn: on } = reduction;
  const { tranche } = book.grants.get(grant)!.grant;
  return [{ on, from: outstanding(grant), to: cause === 'correction' ? available(tranche) : toReprogramme(tranche), cents, thing: id }];
}

// ── Terms ─────────────────────────────────────────────────────────────────────────────────────────────────────────

/** Nothing in the past of the present terms is rewritten, and what changes nothing is no change. */
export function termsObjections(book: MoneyBook, c: Do<'propose-terms'>): Objection[] {
  const grant = book.grants.get(c.grant);
  if (!grant) return ['not-found'];
  const [present, proposed] = [grant.terms.at(-1)!, termsOf(grant, c)];
  const same = (['advanceMax', 'cumulativeMax', 'paymentDays'] as const).every((field) => present[field] === proposed[field]);
  return [...heldObjections(book, grant, proposed), same && 'invalid-request', book.changeWaits('terms', c.grant)];
}

function heldObjections({ today }: MoneyBook, { state, terms }: Grant, { on, advanceMax, cumulativeMax }: Terms): Objection[] {
  return [state !== 'in-force' && 'state-conflict', advanceMax > cumulativeMax && 'terms-contradict', outside(on, terms.at(-1)!.on, today)];
}

export function proposeTerms(book: MoneyBook, c: Do<'propose-terms'>): ExpectedEntry[] {
  const [id, grant] = [book.next('C'), book.grants.get(c.grant)!];
  const { effectiveOn: on, by } = c;
  book.changes.set(id, { id, by, state: 'proposed', on, of: 'terms', grant: c.grant, from: grant.terms.at(-1)!, to: termsOf(grant, c) });
  return [entry('change-proposed', id, on)];
}

function termsOf({ terms }: Grant, { advanceMax, cumulativeMax, paymentDays, effectiveOn: on }: Do<'propose-terms'>): Terms {
  return { on, advanceMax, cumulativeMax, paymentDays: paymentDays ?? terms.at(-1)!.paymentDays };
}

/** Terms are approved only where those that they follow are still the present ones. */
export function termsChangeObjections(book: MoneyBook, { grant: id, from, to }: TermsChange): Objection[] {
  const grant = book.grants.get(id)!;
  const moved = JSON.stringify(grant.terms.at(-1)) !== JSON.stringify(from);
  return [moved && 'state-conflict', ...heldObjections(book, grant, to)];
}

export function applyTerms(book: MoneyBook, { id, grant, to }: TermsChange): ExpectedEntry[] {
  book.grants.get(grant)!.terms.push(to);
  return [entry('grant-terms-changed', grant, to.on), decided(id, 'approval', to.on)];
}
