import { Conflict, italianDay, Money, RuleBroken, requireDayWithin, spoken, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { decisionEntry, requireState } from '../approvals/index.js';
import { requireActiveHub, type HubRow } from '../hubs/index.js';
import type { EntryDraft } from '../journal/index.js';
import { grantAccount, trancheAccount, type Available, type Holding } from '../ledger/index.js';
import type { TrancheRow } from '../tranches/index.js';
import { requireCup } from './cup.js';
import type { Agreement, GrantRow, ReductionCause, ReductionRow, Terms } from './grant.entity.js';
import { requireConsistent } from './grant-terms.rules.js';

export interface ProposedGrant {
  hub: string;
  tranche: string;
  amount: Money;
  cup: string;
  localProjectCode: string | null;
  decree: string | null;
  agreement: Agreement;
  furtherAgreements: readonly Agreement[];
  /** The names of the preventive controls that it needs. */
  controls: readonly string[];
  terms: Terms;
  effectiveOn: CalendarDate;
}

/** What of the book a grant is checked against. */
export interface GrantFacts {
  hub: HubRow;
  tranche: TrancheRow;
  today: CalendarDate;
  /** Another grant, proposed or in force, with the same CUP and local project code. */
  sameProject: string | null;
}

/** An analyst proposes to award tranche money to a hub: all but the tranche's ceiling is checked now. */
export function proposeGrant(id: string, grant: ProposedGrant, facts: GrantFacts, reason: string): EntryDraft {
  checkGrant(grant, facts);
  const { amount, agreement, furtherAgreements, terms, ...plain } = grant;
  const nested = { agreement, furtherAgreements, terms } as unknown as JsonObject;
  return {
    kind: 'grant-proposed/2',
    subject: id,
    payload: { before: null, after: { ...plain, ...nested, amountCents: amount.cents, state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn: grant.effectiveOn,
  };
}

/** Another person awards it: the money goes from the tranche to the grant; the ledger holds the ceiling. */
export function approveGrant(grant: GrantRow, facts: GrantFacts, reason: string | null): EntryDraft {
  const { id, tranche, amount, effectiveOn, state } = grant;
  checkGrant({ ...grant, terms: grant }, facts);
  return decisionEntry({
    noun: 'grant',
    id,
    decision: 'approval',
    before: state,
    reason,
    effectiveOn,
    movements: [
      { from: trancheAccount(tranche, 'available'), to: grantAccount(id, 'outstanding'), amountCents: amount.cents, for: id },
    ],
  });
}

function checkGrant(grant: ProposedGrant, { hub, tranche, today, sameProject }: GrantFacts): void {
  requireCup('/cup', grant.cup);
  requireActiveHub(hub);
  if (hub.tranche !== tranche.code) throw hubNotInTranche(hub, tranche.code);
  requireDayWithin('/effectiveOn', grant.effectiveOn, hub.trancheSince ?? tranche.effectiveOn, today);
  requireConsistent(grant.terms);
  if (sameProject !== null) throw projectDuplicate(grant, sameProject);
}

function hubNotInTranche(hub: HubRow, tranche: string): RuleBroken {
  const message = {
    it: `${hub.code} non è nella linea ${tranche}${hub.tranche ? `: è nella linea ${hub.tranche}` : ': non è in alcuna linea'}.`,
    en: `${hub.code} is not in tranche ${tranche}${hub.tranche ? `: it is in tranche ${hub.tranche}` : ': it is in no tranche'}.`,
  };
  return new RuleBroken('hub-not-in-tranche', message, { hub: hub.code, hubTranche: hub.tranche, tranche }, [{ pointer: '/tranche', message }]);
}

function projectDuplicate({ cup, localProjectCode }: ProposedGrant, grant: string): Conflict {
  const clp = localProjectCode ?? '—';
  return new Conflict(
    'project-duplicate',
    {
      it: `Il progetto con CUP ${cup} e codice locale ${clp} ha già la concessione ${grant}.`,
      en: `The project with CUP ${cup} and local code ${clp} has grant ${grant} already.`,
    },
    { cup, localProjectCode, grant },
  );
}

export interface ProposedReduction {
  amount: Money;
  cause: ReductionCause;
  effectiveOn: CalendarDate;
}

/** Proposes to take back part of a grant in force. */
export function proposeReduction(id: string, grant: GrantRow, reduction: ProposedReduction, today: CalendarDate, reason: string): EntryDraft {
  checkReduction(grant, reduction.effectiveOn, today);
  const { amount, cause, effectiveOn } = reduction;
  return {
    kind: 'reduction-proposed/1',
    subject: id,
    payload: {
      before: null,
      after: { grant: grant.id, hub: grant.hub, tranche: grant.tranche, amountCents: amount.cents, cause, effectiveOn, state: 'proposed' },
    },
    movements: [],
    reason,
    effectiveOn,
  };
}

export interface ReductionFacts {
  grant: GrantRow;
  today: CalendarDate;
  /** O, R, P, T of the grant: their sum is what is granted. */
  granted: Money;
  /** What is outstanding now. */
  outstanding: Money;
  /** What may be taken of that from the effective day on. */
  available: Available;
  /** The requests that hold money of the grant in progress; asked for only where outstanding falls short. */
  requests: readonly Holding[];
}

/**
 * A reduction takes only what is outstanding: by saving, waiver or revocation it waits to be reprogrammed, as the
 * correction of a mistake it is available again. @throws RuleBroken `ceiling-exceeded` naming the requests to withdraw
 * and what would have to be recovered.
 */
export function approveReduction(reduction: ReductionRow, facts: ReductionFacts, reason: string | null): EntryDraft[] {
  const { id, amount, cause, effectiveOn, state } = reduction;
  const { grant, granted } = facts;
  checkReduction(grant, effectiveOn, facts.today);
  if (amount.isGreaterThan(facts.available.amount)) throw reductionRefused(amount, facts);
  const reduced = grantReduced(id, { grant, granted, amount, cause, effectiveOn }, reduction.reason);
  return [reduced, decisionEntry({ noun: 'reduction', id, decision: 'approval', before: state, reason, effectiveOn })];
}

export interface OrderedReduction {
  grant: GrantRow;
  granted: Money;
  amount: Money;
  cause: ReductionCause;
  effectiveOn: CalendarDate;
  /** Who proposed the change with which it is ordered, and that change. */
  proposedBy: string;
  change: string;
}

/** Reduced as part of an act that two people have decided on already (a revocation, a waiver). */
export function orderReduction(id: string, reduction: OrderedReduction, reason: string | null): EntryDraft[] {
  const { grant, amount, cause, effectiveOn, proposedBy, change } = reduction;
  const { id: subject, hub, tranche } = grant;
  const ordered: EntryDraft = {
    kind: 'reduction-ordered/1',
    subject: id,
    payload: { before: null, after: { grant: subject, hub, tranche, amountCents: amount.cents, cause, effectiveOn, proposedBy, change, state: 'in-force' } },
    movements: [],
    reason,
    effectiveOn: reduction.effectiveOn,
  };
  return [ordered, grantReduced(id, reduction, reason)];
}

type Reduced = Pick<OrderedReduction, 'grant' | 'granted' | 'amount' | 'cause' | 'effectiveOn'>;

function grantReduced(id: string, { grant, granted, amount, cause, effectiveOn }: Reduced, reason: string | null): EntryDraft {
  const to = trancheAccount(grant.tranche, cause === 'correction' ? 'available' : 'to-reprogramme');
  return {
    kind: 'grant-reduced/1',
    subject: grant.id,
    payload: { before: { grantedCents: granted.cents }, after: { grantedCents: granted.minus(amount).cents, reduction: id } },
    movements: [{ from: grantAccount(grant.id, 'outstanding'), to, amountCents: amount.cents, for: id }],
    reason,
    effectiveOn,
  };
}

function checkReduction(grant: GrantRow, effectiveOn: CalendarDate, today: CalendarDate): void {
  requireState(grant.id, grant.state, ['in-force']);
  requireDayWithin('/effectiveOn', effectiveOn, grant.effectiveOn, today);
}

function reductionRefused(amount: Money, { grant, outstanding, available: { amount: available, on }, requests }: ReductionFacts): RuleBroken {
  const held = Money.sum(requests.map((request) => request.amount));
  // What neither stands there now nor is held by requests has been paid, and could only be recovered.
  const reach = outstanding.plus(held);
  const toRecover = amount.isGreaterThan(reach) ? amount.minus(reach) : Money.ZERO;
  const short = amount.minus(available);
  const names = (language: 'it' | 'en'): string => requests.map(({ thing, amount: of }) => `${thing} (${spoken(of, language)})`).join(', ');
  return new RuleBroken(
    'ceiling-exceeded',
    {
      it: `Della concessione ${grant.id} restano da erogare ${spoken(available, 'it')}${on ? ` il ${italianDay(on)}` : ''}: ne mancano ${spoken(short, 'it')}. Richieste da ritirare o respingere: ${names('it') || 'nessuna'}; da recuperare: ${spoken(toRecover, 'it')}.`,
      en: `Of grant ${grant.id} ${spoken(available, 'en')} are outstanding${on ? ` on ${on}` : ''}: ${spoken(short, 'en')} are missing. Requests to withdraw or reject: ${names('en') || 'none'}; to recover: ${spoken(toRecover, 'en')}.`,
    },
    {
      account: grantAccount(grant.id, 'outstanding'),
      available: available.toString(),
      asked: amount.toString(),
      ...(on ? { on } : {}),
      requests: requests.map(({ thing, amount: of }) => ({ id: thing, amount: of.toString() })),
      toRecover: toRecover.toString(),
    },
  );
}
