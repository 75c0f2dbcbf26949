import fc from 'fast-check';
import { plusDays, type ActMove, type Command, type Day, type Person } from './money-commands.js';
import { accountOf, available, outstanding, shareOf, type MoneyModel } from './money-model.js';

/*
 * Random intentions. A step says what kind of thing is tried and how near to the edge; what it is about is chosen when
 * its turn comes, from what the book then holds, so that most commands have a chance and the rest are refused for one
 * reason each.
 */

const INTENTS = {
  'identify-hub': 2,
  'register-hub': 2,
  'propose-act': 6,
  'propose-grant': 5,
  'propose-reduction': 4,
  request: 13,
  approve: 20,
  reject: 2,
  withdraw: 2,
  order: 4,
  'return-order': 4,
  pay: 10,
  'propose-reversal': 6,
  'approve-all': 4,
} as const;
type Intent = keyof typeof INTENTS;

export interface Try {
  intent: Intent;
  /** Which of the things in question. */
  pick: number;
  /** Which of the people in question. */
  who: number;
  /** Anything goes: things in the wrong state, people without the role, ends that cannot be. */
  wild: boolean;
  /** How much: a share in thousandths of what is left, or exactly what is left and so many cents more. */
  amount: { share: number } | { edge: number };
  /** When: near a fact's first day, near today, near a day on which money moved, or any day in between. */
  day: { near: 'start' | 'today' | 'used' | 'any'; n: number };
  /** With an Idempotency-Key, and sent a second time. */
  twice: boolean;
}

/** `exactly` is for stories told by hand. */
export type Step = { exactly: (model: MoneyModel) => Command } | { try: Try } | { atOnce: Try[] } | { daysPass: number } | { again: number; otherBody: boolean };

const intent = fc.oneof(...Object.entries(INTENTS).map(([name, weight]) => ({ weight, arbitrary: fc.constant(name as Intent) })));
/** Objects that print as they are written. */
function plain<T>(members: { [K in keyof T]: fc.Arbitrary<T[K]> }): fc.Arbitrary<T> {
  return fc.record(members, { noNullPrototype: true });
}

const anyNumber = fc.nat({ max: 9_999 });

const aTry: fc.Arbitrary<Try> = plain({
  intent,
  pick: anyNumber,
  who: fc.nat({ max: 11 }),
  wild: fc.oneof({ weight: 7, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
  amount: fc.oneof(
    { weight: 3, arbitrary: plain({ share: fc.integer({ min: 1, max: 600 }) }) },
    { weight: 2, arbitrary: plain({ edge: fc.integer({ min: -1, max: 1 }) }) },
  ),
  day: plain({ near: fc.constantFrom('any', 'start', 'used', 'used', 'any', 'today'), n: anyNumber }),
  twice: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});

const step: fc.Arbitrary<Step> = fc.oneof(
  { weight: 22, arbitrary: plain({ try: aTry }) },
  { weight: 3, arbitrary: plain({ atOnce: fc.array(aTry, { minLength: 2, maxLength: 8 }) }) },
  // A crowd on one thing: the same intention, many times.
  { weight: 2, arbitrary: fc.tuple(aTry, fc.integer({ min: 2, max: 8 })).map(([one, times]) => ({ atOnce: crowd(one, times) })) },
  { weight: 1, arbitrary: plain({ daysPass: fc.integer({ min: 1, max: 4 }) }) },
  { weight: 2, arbitrary: plain({ again: anyNumber, otherBody: fc.boolean() }) },
);

function crowd(one: Try, times: number): Try[] {
  return Array.from({ length: times }, (_, index) => ({ ...one, who: (one.who + index) % 12 }));
}

/** Steps for one book. */
export const steps = (length: number): fc.Arbitrary<Step[]> => fc.array(step, { minLength: Math.ceil(length / 2), maxLength: length, size: 'max' });

const HUBS = ['CC-01', 'CC-02', 'EDIH-01', 'SOE-01', 'RETE-46', 'RETE-47'];
const NEW_HUBS = ['RETE-51', 'RETE-52'];
const TAX_CODES = ['00743110157', '01122330150'];
const PERCENTS = [0, 10, 29.99, 30, 33.33, 90, 99.99, 100];
const ACCOUNTABLE: Person[] = ['anna', 'dora', 'anna', 'paolo'];
const EVERYONE: Person[] = ['carla', 'anna', 'paolo', 'dora'];
const NOBODY = 'G-999999';

/** Where there is nothing to pay, something is approved instead; where nothing waits, something is asked for. */
const OTHERWISE: Partial<Record<Intent, [Intent, (model: MoneyModel) => boolean]>> = {
  'propose-reversal': ['pay', (model) => anyRun(model, ['paid'])],
  'return-order': ['order', (model) => anyRun(model, ['ordered'])],
  pay: ['approve', (model) => anyRun(model, ['approved', 'ordered'])],
  order: ['approve', (model) => anyRun(model, ['approved'])],
  ...Object.fromEntries((['approve', 'reject', 'withdraw', 'approve-all'] as const).map((name) => [name, ['request', (model: MoneyModel) => waiting(model, ['proposed', 'requested'], false).length > 0]])),
};

/** What a step comes to in the book as it is now. */
export function commandOf(a: Try, model: MoneyModel): Command {
  const [other, hasAny] = OTHERWISE[a.intent] ?? [a.intent, () => true];
  return a.wild || hasAny(model) ? commandFor(a, model) : commandOf({ ...a, intent: other }, model);
}

function commandFor(a: Try, model: MoneyModel): Command {
  const by = of(a.wild ? EVERYONE : ACCOUNTABLE, a.who);
  switch (a.intent) {
    case 'identify-hub': {
      const provisional = [...HUBS, ...NEW_HUBS].filter((code) => model.hubs.get(code)?.taxCode === null);
      const hub = of(a.wild ? [...HUBS, ...NEW_HUBS] : provisional, a.pick) ?? HUBS[0]!;
      return { do: 'identify-hub', by, hub, taxCode: of(TAX_CODES, a.who), version: (model.hubs.get(hub)?.version ?? 1) - (a.wild ? a.day.n % 2 : 0) };
    }
    case 'register-hub':
      return { do: 'register-hub', by, hub: of(a.wild ? HUBS : NEW_HUBS, a.pick), tranche: of([...model.tranches.keys(), null, ...(a.wild ? ['NIENTE'] : [])], a.who) };
    case 'propose-act':
      return actOf(a, by, model);
    case 'propose-grant':
      return grantOf(a, by, model);
    case 'propose-reduction': {
      const grant = grantIdOf(a, model);
      const effectiveOn = dayOf(a, model, model.grants.get(grant)?.grant.effectiveOn);
      const cents = amountOf(a, model.least(outstanding(grant), effectiveOn).cents);
      return { do: 'propose-reduction', by, grant, cents, cause: of(['revocation', 'waiver', 'saving', 'correction'], a.who), effectiveOn };
    }
    case 'request':
      return requestOf(a, by, model);
    case 'order':
      return { do: 'order', by, id: runIdOf(a, model, ['approved']), order: of([null, orderOf(a, model), orderOf(a, model)], a.who) };
    case 'return-order':
      return { do: 'return-order', by, id: runIdOf(a, model, ['ordered']) };
    case 'pay': {
      const id = runIdOf(a, model, ['approved', 'ordered']);
      const d = model.disbursements.get(id);
      const other = a.who === 0 ? d?.approvedBy : of(ACCOUNTABLE.filter((person) => person !== d?.approvedBy), a.who);
      return { do: 'pay', by: a.wild ? by : (other ?? by), id, paidOn: dayOf(a, model, d?.requestedOn), order: d?.order ?? orderOf(a, model) };
    }
    case 'propose-reversal': {
      const id = runIdOf(a, model, ['paid']);
      return { do: 'propose-reversal', by, id, effectiveOn: dayOf(a, model, model.disbursements.get(id)?.paidOn || undefined) };
    }
    case 'approve':
    case 'reject': {
      const id = of(waiting(model, a.intent === 'approve' ? ['proposed', 'requested'] : ['proposed', 'requested', 'approved'], a.wild), a.pick) ?? NOBODY;
      return { do: 'decide', by: approverOf(a, model, id), id, decision: a.intent === 'approve' ? 'approval' : 'rejection' };
    }
    case 'withdraw': {
      const id = of(waiting(model, ['proposed', 'requested', 'approved'], a.wild), a.pick) ?? NOBODY;
      return { do: 'decide', by: a.wild || a.who < 2 ? by : (model.proposal(id)?.by ?? by), id, decision: 'withdrawal' };
    }
    case 'approve-all': {
      const approver = a.wild ? by : of<Person>(['paolo', 'dora'], a.who);
      const all = waiting(model, ['proposed', 'requested'], a.wild).filter((id) => a.wild || a.who === 0 || model.proposal(id)?.by !== approver);
      const ids = [0, 7, 11].slice(0, 1 + (a.who % 3)).map((hop) => of(all, a.pick + hop) ?? NOBODY);
      return { do: 'approve-all', by: approver, ids: a.wild ? ids : [...new Set(ids)] };
    }
  }
}

function actOf(a: Try, by: Person, model: MoneyModel): Command {
  const codes = [...model.tranches.keys()];
  const tranche = a.pick % 4 === 0 ? of(['POLI', 'TEF', 'POLI', 'CC'], a.who) : null;
  const hub = a.pick % 3 === 0 ? { code: of([...HUBS, ...NEW_HUBS].slice(a.wild ? 0 : 4), a.who), tranche: tranche ?? of(codes, a.day.n) } : null;
  const ends = ['unallocated', ...codes, ...codes.map((code) => `${code}:to-reprogramme`), ...(a.wild ? ['NIENTE'] : [])];
  const to = ends.slice(0, a.wild ? undefined : codes.length + 1);
  const effectiveOn = dayOf(a, model, model.decreeOn);
  // Sometimes the money goes on in the same act, which the account in between must not notice.
  const first = moveOf(a, model, effectiveOn, of(ends, a.pick), tranche ?? of(to, a.pick + a.who));
  const second = a.pick % 5 === 0 && !first.to.includes(':') ? [{ from: first.to, to: of(to, a.who + 1), cents: amountOf(a, first.cents) }] : [];
  const reference = a.wild ? `Atto ${a.pick % 3}` : `Atto ${model.head}/${a.pick}`;
  return { do: 'propose-act', by, reference, effectiveOn, tranche, hub, moves: [first, ...second].filter(({ from, to: end }) => a.wild || from !== end) };
}

function moveOf(a: Try, model: MoneyModel, on: Day, from: string, to: string): ActMove {
  return { from, to, cents: amountOf(a, model.least(accountOf(from), on).cents) };
}

function grantOf(a: Try, by: Person, model: MoneyModel): Command {
  const identified = [...HUBS, ...NEW_HUBS].filter((code) => model.hubs.get(code)?.taxCode && model.hubs.get(code)?.tranche);
  const hub = (a.wild ? of(HUBS, a.pick) : of(identified, a.pick)) ?? HUBS[0]!;
  const tranche = (a.wild ? of([...model.tranches.keys()], a.who) : model.hubs.get(hub)?.tranche) ?? 'CC';
  const effectiveOn = dayOf(a, model, model.tranches.get(tranche)?.since);
  const [one, other] = [of(PERCENTS, a.pick), of(PERCENTS, a.who)];
  return {
    ...{ do: 'propose-grant', by, hub, tranche, effectiveOn, project: `CLP-${a.wild ? a.pick % 4 : `${model.head}-${a.pick}`}` },
    cents: amountOf(a, model.least(available(tranche), effectiveOn).cents),
    ...(a.wild ? { advanceMax: one, cumulativeMax: other } : { advanceMax: Math.min(one, other), cumulativeMax: Math.max(one, other, 10) }),
  };
}

function requestOf(a: Try, by: Person, model: MoneyModel): Command {
  const id = grantIdOf(a, model);
  const grant = model.grants.get(id)?.grant;
  const requestedOn = dayOf(a, model, grant?.effectiveOn);
  const kind = of(['advance', 'interim', 'balance', 'interim'] as const, a.who);
  const [granted, ceiling] = [model.granted(id), model.least(outstanding(id), requestedOn).cents];
  const underAdvance = shareOf(granted, grant?.advanceMax ?? 0) - model.inForce(id, ['advance']);
  const underCumulative = shareOf(granted, grant?.cumulativeMax ?? 0) - model.inForce(id, ['advance', 'interim']);
  // The nearest edge, or now and then another one.
  const edges = kind === 'balance' ? [ceiling] : kind === 'interim' ? [underCumulative, ceiling] : [underAdvance, underCumulative, ceiling];
  const nearest = edges.reduce((least, edge) => (edge < least ? edge : least));
  return { do: 'request', by, grant: id, kind, cents: amountOf(a, a.pick % 4 === 0 ? of(edges, a.day.n) : nearest), requestedOn };
}

function grantIdOf(a: Try, model: MoneyModel): string {
  const grants = [...model.grants.values()].filter(({ state }) => a.wild || state === 'in-force');
  return of(grants, a.pick)?.id ?? NOBODY;
}

function runIdOf(a: Try, model: MoneyModel, states: string[]): string {
  const runs = [...model.disbursements.values()].filter(({ state }) => a.wild || states.includes(state));
  return of(runs, a.pick)?.id ?? NOBODY.replace('G', 'D');
}

function anyRun(model: MoneyModel, states: string[]): boolean {
  return [...model.disbursements.values()].some(({ state }) => states.includes(state));
}

function waiting(model: MoneyModel, states: string[], any: boolean): string[] {
  const things = [model.acts, model.grants, model.reductions, model.disbursements, model.reversals].flatMap((map) => [...map.keys()]);
  return things.filter((id) => any || states.includes(model.proposal(id)?.state ?? ''));
}

function approverOf(a: Try, model: MoneyModel, id: string): Person {
  if (a.wild) return of(EVERYONE, a.who);
  // Now and then whoever proposed it tries.
  if (a.who === 0) return model.proposal(id)?.by ?? 'dora';
  const others = (['paolo', 'dora'] as const).filter((person) => person !== model.proposal(id)?.by);
  return of(others, a.who);
}

/** Often an order that has been one before: taken, or free again. */
function orderOf(a: Try, model: MoneyModel): string {
  return a.pick % 2 === 0 && model.freedOrders.length > 0 ? of(model.freedOrders, a.who) : String((a.pick + a.who) % 12);
}

function amountOf({ amount }: Try, left: bigint): bigint {
  const cents = 'edge' in amount ? left + BigInt(amount.edge) : (left * BigInt(amount.share)) / 1000n;
  return cents > 0n ? cents : 1n;
}

function dayOf({ day: { near, n } }: Try, model: MoneyModel, start: Day = model.decreeOn): Day {
  const nudge = (n % 3) - 1;
  if (near === 'start') return plusDays(start, nudge);
  if (near === 'today') return plusDays(model.today, nudge);
  const used = [...new Set(model.moved.map(({ on }) => on))].filter((day) => day >= start).sort();
  if (near === 'used' && used.length > 0) return plusDays(of(used, n), nudge);
  const span = Math.round((Date.parse(model.today) - Date.parse(start)) / 86_400_000);
  return plusDays(start, span > 0 ? n % (span + 1) : 0);
}

/** One of them, round and round; undefined of none. */
function of<T>(items: readonly T[], n: number): T {
  return items[n % items.length]!;
}
