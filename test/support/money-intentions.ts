import type { Admission, Command, Order, Person } from './money-commands.js';
import { available, IN_PROGRESS, outstanding, shareOf, toRecover, type Disbursement } from './money-book.js';
import { accountOf } from './money-law-grants.js';
import { approvable, lastAnswered } from './money-law-payments.js';
import { collected } from './money-law-recoveries.js';
import type { MoneyModel } from './money-model.js';
import { amountOf, dayOf, of } from './money-picks.js';
import type { Intent, Try } from './money-steps.js';

/* What the intention of a step comes to in the book as it then is. */

const HUBS = ['CC-01', 'CC-02', 'EDIH-01', 'SOE-01', 'RETE-46', 'RETE-47'];
const NEW_HUBS = ['RETE-51', 'RETE-52'];
const TAX_CODES = ['00743110157', '01122330150'];
const IBANS = ['IT60X0542811101000000123456', 'DE89370400440532013000', 'GB29NWBK60161331926819'];
const PERCENTS = [0, 10, 29.99, 30, 33.33, 90, 99.99, 100];
const ACCOUNTABLE: Person[] = ['anna', 'dora', 'anna', 'paolo'];
const APPROVERS: Person[] = ['paolo', 'dora', 'ugo'];
const EVERYONE: Person[] = ['carla', 'anna', 'paolo', 'dora'];
const NOBODY = 'G-999999';

/** Where there is nothing to pay, something is approved instead; where nothing waits, something is asked for. */
const OTHERWISE: Partial<Record<Intent, [Intent, (model: MoneyModel) => boolean]>> = {
  collect: ['propose-recovery', (model) => [...model.recoveries.values()].some(({ state }) => state === 'ordered')],
  'propose-recovery': ['pay', (model) => anyRun(model, ({ state }) => state === 'paid')],
  'propose-reversal': ['pay', (model) => anyRun(model, ({ state }) => state === 'paid')],
  'return-order': ['order', (model) => anyRun(model, ({ state }) => state === 'ordered')],
  pay: ['approve', (model) => anyRun(model, ({ state }) => state === 'approved' || state === 'ordered')],
  order: ['approve', (model) => anyRun(model, ({ state }) => state === 'approved')],
  'approve-in-part': ['request', (model) => anyRun(model, (d) => approvable(model, d))],
  'answer-remarks': ['send-remarks', (model) => anyRun(model, remarked)],
  'send-remarks': ['request', (model) => anyRun(model, ({ state }) => state === 'requested')],
  ...Object.fromEntries((['approve', 'reject', 'withdraw', 'approve-all'] as const).map((name) => [name, ['request', (model: MoneyModel) => waiting(model, ['proposed', 'requested'], false).length > 0]])),
};

/** What a step comes to in the book as it is now. */
export function commandOf(a: Try, model: MoneyModel): Command {
  // Hubs are not suspended for long: nothing else would happen.
  if (!a.wild && a.who % 4 === 3 && suspendedHubs(model).length > 0) return commandFor({ ...a, intent: 'set-hub-status' }, model);
  const [other, hasAny] = OTHERWISE[a.intent] ?? [a.intent, () => true];
  return a.wild || hasAny(model) ? commandFor(a, model) : commandOf({ ...a, intent: other }, model);
}

function commandFor(a: Try, model: MoneyModel): Command {
  const by = of(a.wild ? EVERYONE : ACCOUNTABLE, a.who);
  switch (a.intent) {
    case 'register-hub':
      return { do: 'register-hub', by, hub: of(a.wild ? HUBS : NEW_HUBS, a.pick), tranche: of([...model.tranches.keys(), null, ...(a.wild ? ['NIENTE'] : [])], a.who) };
    case 'identify-hub':
    case 'enter-iban':
    case 'set-hub-status':
      return hubCommand(a, by, model);
    case 'propose-act':
      return actOf(a, by, model);
    case 'propose-grant':
      return grantOf(a, by, model);
    case 'propose-terms':
      return termsOf(a, by, model);
    case 'propose-reduction': {
      const grant = grantIdOf(a, model);
      const effectiveOn = dayOf(a, model, model.grants.get(grant)?.grant.effectiveOn);
      const cents = amountOf(a, model.least(outstanding(grant), effectiveOn).cents);
      return { do: 'propose-reduction', by, grant, cents, cause: of(['revocation', 'waiver', 'saving', 'correction'], a.who), effectiveOn };
    }
    case 'propose-revocation': {
      const grant = grantIdOf(a, model);
      const cents = a.day.n % 4 === 0 ? null : amountOf(a, model.granted(grant) - model.balance(toRecover(grant)));
      return { do: 'propose-revocation', by, grant, cents, cause: of(['revocation', 'waiver'], a.who) };
    }
    case 'request':
      return requestOf(a, by, model);
    case 'propose-recovery':
    case 'collect':
      return recoveryCommand(a, by, model);
    case 'approve':
    case 'reject':
    case 'withdraw':
    case 'approve-all':
      return decisionOf(a, by, model);
    default:
      return runCommand(a, by, model);
  }
}

// ── Hubs, acts, grants ────────────────────────────────────────────────────────────────────────────────────────────

function hubCommand(a: Try, by: Person, model: MoneyModel): Command {
  const known = (codes: string[], suits: (hub: string) => boolean): string => of(a.wild ? codes : codes.filter(suits), a.pick) ?? of(codes, a.pick);
  const versionOf = (hub: string): number => (model.hubs.get(hub)?.version ?? 1) - (a.wild ? a.day.n % 2 : 0);
  const status = (hub: string): string | undefined => model.hubs.get(hub)?.status;
  const closed = [...model.hubs].filter(([, hub]) => hub.status === 'closed').map(([code]) => code);
  // Now and then one that is closed for good.
  const all = closed.length > 0 && a.pick % 3 === 1 ? closed : [...HUBS, ...NEW_HUBS];
  if (a.intent === 'identify-hub') {
    const hub = known(all, (code) => status(code) === 'provisional');
    return { do: 'enter-hub', by, hub, taxCode: of(TAX_CODES, a.who), iban: of([null, ...IBANS], a.day.n), version: versionOf(hub) };
  }
  if (a.intent === 'enter-iban') {
    // Of those that have money in progress, or of one that nobody has identified.
    const awaited = [...model.disbursements.values()].filter(({ state }) => state === 'approved' || state === 'ordered').map((d) => model.grants.get(d.grant)!.grant.hub);
    const suits = (code: string): boolean => (awaited.length > 0 ? awaited.includes(code) : status(code) === 'identified');
    const hub = a.pick % 3 === 0 && status('CC-02') === 'provisional' ? 'CC-02' : known(all, suits);
    return { do: 'enter-hub', by, hub, taxCode: a.day.n % 6 === 0 ? of(TAX_CODES, a.who) : null, iban: of(IBANS, a.day.n), version: versionOf(hub) };
  }
  const suspended = suspendedHubs(model);
  const hub = suspended.length > 0 && a.who % 4 !== 0 && all !== closed ? of(suspended, a.pick) : known(all, (code) => status(code) === 'identified');
  const next = status(hub) === 'suspended' && a.day.n % 8 !== 0 ? 'identified' : of(['suspended', 'closed', 'suspended', 'closed', 'identified'] as const, a.day.n);
  return { do: 'set-hub-status', by, hub, status: next, version: versionOf(hub) };
}

function actOf(a: Try, by: Person, model: MoneyModel): Command {
  const codes = [...model.tranches.keys()];
  const tranche = a.pick % 4 === 0 ? of(['POLI', 'TEF', 'POLI', 'CC'], a.who) : null;
  const hub = a.pick % 3 === 0 ? { code: of([...HUBS, ...NEW_HUBS].slice(a.wild ? 0 : 4), a.who), tranche: tranche ?? of(codes, a.day.n) } : null;
  const ends = ['unallocated', ...codes, ...codes.map((code) => `${code}:to-reprogramme`), ...(a.wild ? ['NIENTE'] : [])];
  const to = ends.slice(0, a.wild ? undefined : codes.length + 1);
  const effectiveOn = dayOf(a, model, model.decreeOn);
  const moveOf = (from: string, end: string) => ({ from, to: end, cents: amountOf(a, model.least(accountOf(from), effectiveOn).cents) });
  // Sometimes the money goes on in the same act, which the account in between must not notice.
  const first = moveOf(of(ends, a.pick), tranche ?? of(to, a.pick + a.who));
  const second = a.pick % 5 === 0 && !first.to.includes(':') ? [{ from: first.to, to: of(to, a.who + 1), cents: amountOf(a, first.cents) }] : [];
  const reference = a.wild ? `Atto ${a.pick % 3}` : `Atto ${model.head}/${a.pick}`;
  return { do: 'propose-act', by, reference, effectiveOn, tranche, hub, moves: [first, ...second].filter(({ from, to: end }) => a.wild || from !== end) };
}

function grantOf(a: Try, by: Person, model: MoneyModel): Command {
  const identified = [...HUBS, ...NEW_HUBS].filter((code) => model.hubs.get(code)?.taxCode && model.hubs.get(code)?.tranche);
  const hub = (a.wild ? of(HUBS, a.pick) : of(identified, a.pick)) ?? HUBS[0]!;
  const tranche = (a.wild ? of([...model.tranches.keys()], a.who) : model.hubs.get(hub)?.tranche) ?? 'CC';
  const effectiveOn = dayOf(a, model, model.tranches.get(tranche)?.since);
  return {
    ...{ do: 'propose-grant', by, hub, tranche, effectiveOn, project: `CLP-${a.wild ? a.pick % 4 : `${model.head}-${a.pick}`}` },
    cents: amountOf(a, model.least(available(tranche), effectiveOn).cents),
    ...limitsOf(a),
  };
}

function termsOf(a: Try, by: Person, model: MoneyModel): Command {
  const grant = grantIdOf(a, model);
  const effectiveOn = dayOf(a, model, model.grants.get(grant)?.terms.at(-1)?.on);
  return { do: 'propose-terms', by, grant, effectiveOn, ...limitsOf(a), paymentDays: of([null, 10, 60], a.day.n) };
}

function limitsOf(a: Try): { advanceMax: number; cumulativeMax: number } {
  const [one, other] = [of(PERCENTS, a.pick), of(PERCENTS, a.who)];
  return a.wild ? { advanceMax: one, cumulativeMax: other } : { advanceMax: Math.min(one, other), cumulativeMax: Math.max(one, other, 10) };
}

// ── One disbursement ──────────────────────────────────────────────────────────────────────────────────────────────

function requestOf(a: Try, by: Person, model: MoneyModel): Command {
  // Mostly of a grant that no balance is about to close.
  const closing = (grantId: string): boolean => model.runsOf(grantId).some((d) => d.closesGrant && IN_PROGRESS.includes(d.state));
  const open = [...model.grants.values()].filter(({ id: grantId, state }) => state === 'in-force' && !closing(grantId));
  const id = a.wild || a.day.n % 4 === 0 ? grantIdOf(a, model) : (of(open, a.pick)?.id ?? grantIdOf(a, model));
  const grant = model.grants.get(id);
  const requestedOn = dayOf(a, model, grant?.grant.effectiveOn);
  const kind = of(['advance', 'interim', 'balance', 'interim'] as const, a.who);
  const [granted, ceiling] = [model.granted(id), model.least(outstanding(id), requestedOn).cents];
  const { advanceMax, cumulativeMax } = grant ? model.termsOn(id, requestedOn) : { advanceMax: 0, cumulativeMax: 0 };
  const underAdvance = shareOf(granted, advanceMax) - model.inForce(id, ['advance']);
  const underCumulative = shareOf(granted, cumulativeMax) - model.inForce(id, ['advance', 'interim']);
  // The nearest edge, or now and then another one.
  const edges = kind === 'balance' ? [ceiling] : kind === 'interim' ? [underCumulative, ceiling] : [underAdvance, underCumulative, ceiling];
  const nearest = edges.reduce((least, edge) => (edge < least ? edge : least));
  // A balance that closes its grant mostly leaves something, and nothing else under way.
  const wanted = kind === 'balance' && a.pick % 2 === 0 ? ceiling / 3n : a.pick % 4 === 0 ? of(edges, a.day.n) : nearest;
  const protocolOn = a.day.n % 3 === 0 ? dayOf({ ...a, day: { ...a.day, n: a.pick } }, model, requestedOn) : null;
  const closesGrant = a.wild ? a.pick % 2 === 0 : kind === 'balance' && a.pick % 4 !== 0;
  return { do: 'request', by, grant: id, kind, cents: amountOf(a, wanted), requestedOn, protocolOn, closesGrant };
}

function runCommand(a: Try, by: Person, model: MoneyModel): Command {
  switch (a.intent) {
    case 'send-remarks': {
      const d = runOf(a, model, ({ state }) => state === 'requested');
      return { do: 'send-remarks', by, id: idOf(d), on: a.pick % 5 === 0 ? null : dayOf(a, model, d?.remarks.at(-1)?.answeredOn ?? d?.protocolOn ?? d?.requestedOn) };
    }
    case 'answer-remarks': {
      const d = runOf(a, model, remarked);
      return { do: 'answer-remarks', by, id: idOf(d), on: a.pick % 5 === 0 ? null : dayOf(a, model, d?.remarks.at(-1)?.sentOn) };
    }
    case 'approve-in-part': {
      const d = runOf(a, model, (run) => approvable(model, run));
      return { do: 'approve-in-part', by: approverOf(a, model, idOf(d)), id: idOf(d), ...admissionOf(a, d?.cents ?? 100n) };
    }
    case 'order':
      return { do: 'order', by, id: idOf(runOf(a, model, ({ state }) => state === 'approved')), order: of([null, orderOf(a, model), orderOf(a, model)], a.who) };
    case 'return-order':
      return { do: 'return-order', by, id: idOf(runOf(a, model, ({ state }) => state === 'ordered')) };
    case 'propose-reversal': {
      const closing = a.pick % 2 === 0 ? [...model.disbursements.values()].find(({ state, closesGrant }) => state === 'paid' && closesGrant) : undefined;
      const d = closing ?? runOf(a, model, ({ state }) => state === 'paid');
      return { do: 'propose-reversal', by, id: idOf(d), effectiveOn: dayOf(a, model, d?.paidOn ?? undefined) };
    }
    default: {
      const payable = ({ state }: Disbursement): boolean => state === 'approved' || state === 'ordered';
      const last = [...model.disbursements.values()].find((run) => run.closesGrant && payable(run));
      // What stands in the way of closing is paid or withdrawn first.
      const inTheWay = last && a.pick % 4 !== 0 ? model.runsOf(last.grant).find((run) => run !== last && IN_PROGRESS.includes(run.state)) : undefined;
      if (inTheWay && inTheWay.state !== 'ordered') return { do: 'decide', by: inTheWay.by, id: inTheWay.id, decision: 'withdrawal' };
      const d = inTheWay ?? last ?? runOf(a, model, payable);
      const other = a.who === 0 ? d?.approvers.at(-1) : of(ACCOUNTABLE.filter((person) => !d?.approvers.includes(person)), a.who);
      const order = (a.pick % 6 === 5 ? null : d?.order) ?? orderOf(a, model);
      return { do: 'pay', by: a.wild ? by : (other ?? by), id: idOf(d), paidOn: dayOf(a, model, (d && lastAnswered(d)) ?? d?.requestedOn), order };
    }
  }
}

/** Said or left to the cuts, explained by causes, by the reason or not at all, sometimes wrongly. */
function admissionOf(a: Try, asked: bigint): Admission {
  const cut = amountOf(a, asked);
  const admitted = asked > cut ? asked - cut : 1n;
  const parts = cut > 1n ? [cut / 3n + 1n, cut - cut / 3n - 1n].filter((cents) => cents > 0n) : [cut];
  const because = a.day.n % 3 !== 0;
  switch (a.pick % 7) {
    case 0:
      return { admitted: a.wild ? asked + 1n : admitted, cuts: [], because };
    case 1:
      return { admitted: asked + (a.day.n % 2 === 0 ? 1n : 0n), cuts: [], because };
    case 2:
      return { admitted: asked > cut ? asked - cut : asked, cuts: asked > cut ? [...parts.slice(1), parts[0]! + 1n] : parts, because };
    case 3:
      return { admitted, cuts: [], because: true };
    case 4:
      return { admitted: null, cuts: parts, because };
    default:
      return asked > cut ? { admitted, cuts: parts, because } : { admitted: null, cuts: parts, because };
  }
}

/** Often an order that has been one before: taken, or free again; now and then less or more than it says. */
function orderOf(a: Try, model: MoneyModel): Order {
  const order = a.pick % 2 === 0 && model.freedOrders.length > 0 ? of(model.freedOrders, a.who) : String((a.pick + a.who) % 12);
  return `${order.split('@')[0]}${of(['@25091', '@25091', '', '@348'], a.day.n)}`;
}

// ── Money that comes back, decisions ──────────────────────────────────────────────────────────────────────────────

function recoveryCommand(a: Try, by: Person, model: MoneyModel): Command {
  if (a.intent === 'propose-recovery') {
    const d = runOf(a, model, ({ state }) => state === 'paid');
    return { do: 'propose-recovery', by, disbursement: idOf(d), cents: amountOf(a, d ? model.stillPaid(d) : 1n), effectiveOn: a.pick % 3 === 0 ? null : dayOf(a, model, d?.paidOn ?? undefined) };
  }
  const recoveries = [...model.recoveries.values()];
  const recovery = of(recoveries.filter(({ state }) => a.wild || state === 'ordered'), a.pick);
  const left = recovery ? recovery.cents - collected(recovery) : 1n;
  const interest = [0n, 0n, left / 50n, recovery ? recovery.cents - collected(recovery, 'interest') + (a.wild ? 1n : 0n) : 0n, recovery?.cents ?? 0n];
  return {
    ...{ do: 'collect', by, id: recovery?.id ?? 'R-999999', cents: amountOf(a, left), interest: of(interest, a.day.n) },
    ...{ collectedOn: dayOf(a, model, recovery?.orderedOn ?? undefined), destination: of(['to-reprogramme', 'returned', 'outstanding'] as const, a.who) },
  };
}

function decisionOf(a: Try, by: Person, model: MoneyModel): Command {
  switch (a.intent) {
    case 'approve-all': {
      const approver = a.wild ? by : of(APPROVERS, a.who);
      const all = waiting(model, ['proposed', 'requested'], a.wild).filter((id) => a.wild || a.who === 0 || model.proposal(id)?.by !== approver);
      const ids = [0, 7, 11].slice(0, 1 + (a.who % 3)).map((hop) => of(all, a.pick + hop) ?? NOBODY);
      return { do: 'approve-all', by: approver, ids: a.wild ? ids : [...new Set(ids)] };
    }
    case 'withdraw': {
      const id = of(waiting(model, ['proposed', 'requested', 'approved'], a.wild), a.pick) ?? NOBODY;
      return { do: 'decide', by: a.wild || a.who < 2 ? by : (model.proposal(id)?.by ?? by), id, decision: 'withdrawal' };
    }
    case 'reject': {
      const id = of(waiting(model, ['proposed', 'requested', 'approved'], a.wild), a.pick) ?? NOBODY;
      return { do: 'decide', by: approverOf(a, model, id), id, decision: 'rejection' };
    }
    default: {
      const again = [...model.disbursements.values()].filter((d) => d.state === 'approved' && approvable(model, d)).map(({ id }) => id);
      const all = [...waiting(model, ['proposed', 'requested'], a.wild), ...again];
      // What was asked for last has the best chance.
      const id = (a.pick % 3 === 0 ? all.at(-1) : of(all, a.pick)) ?? NOBODY;
      return { do: 'decide', by: approverOf(a, model, id), id, decision: 'approval' };
    }
  }
}

function waiting(model: MoneyModel, states: string[], any: boolean): string[] {
  return model.proposals().flatMap((map) => [...map].filter(([, { state }]) => any || states.includes(state)).map(([id]) => id));
}

function approverOf(a: Try, model: MoneyModel, id: string): Person {
  if (a.wild) return of(EVERYONE, a.who);
  // Now and then whoever proposed it tries.
  if (a.who === 0) return model.proposal(id)?.by ?? 'dora';
  return of(APPROVERS.filter((person) => person !== model.proposal(id)?.by), a.who);
}

function suspendedHubs({ hubs }: MoneyModel): string[] {
  return [...hubs].filter(([, { status }]) => status === 'suspended').map(([code]) => code);
}

// ── Which ─────────────────────────────────────────────────────────────────────────────────────────────────────────

function grantIdOf(a: Try, model: MoneyModel): string {
  const grants = [...model.grants.values()].filter(({ state }) => a.wild || state === 'in-force');
  return of(grants, a.pick)?.id ?? NOBODY;
}

function runOf(a: Try, model: MoneyModel, suits: (d: Disbursement) => boolean): Disbursement | undefined {
  const all = [...model.disbursements.values()].filter((d) => a.wild || suits(d));
  // Mostly one that nothing stands in the way of.
  const ready = all.filter((d) => a.intent === 'answer-remarks' || a.day.n % 4 === 0 || !remarked(d));
  return of(ready.length > 0 ? ready : all, a.pick);
}

function anyRun(model: MoneyModel, suits: (d: Disbursement) => boolean): boolean {
  return [...model.disbursements.values()].some(suits);
}

function idOf(d: Disbursement | undefined): string {
  return d?.id ?? 'D-999999';
}

function remarked({ state, remarks }: Disbursement): boolean {
  return state === 'requested' && remarks.some(({ answeredOn }) => answeredOn === null);
}
