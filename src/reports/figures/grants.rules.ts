import { daysFrom, Money, type CalendarDate } from '../../kernel/index.js';
import type { ActRow } from '../../decree/index.js';
import type { GrantRow } from '../../grants/index.js';
import { GRANT_PURSES, grantAccount } from '../../ledger/index.js';
import type { HubAmounts } from '../../overview/index.js';
import { concerns, missingOf, type Missing, type OutcomeRow, type PaymentAsked } from '../../requirements/index.js';

/** A preventive control of a grant or of an act, and how it stands. */
export interface ControlLine {
  /** The grant (`G-70`) or the act (`A-2`) that needs it. */
  subject: string;
  name: string;
  status: 'positive' | 'pending' | 'negative' | 'expired';
  /** Of the outcome that was positive. */
  protocol: string | null;
  obtainedOn: CalendarDate | null;
}

/** A grant in force on the report's day. */
export interface GrantLine extends HubAmounts {
  id: string;
  hub: string;
  tranche: string;
  cup: string;
  localProjectCode: string | null;
  decree: string | null;
  /** How its agreements are cited, the first one first. */
  agreements: readonly string[];
  effectiveOn: CalendarDate;
  /** As awarded, before reductions. */
  awarded: Money;
  /** Its own controls, then those of the acts that its tranche's money came by. */
  controls: readonly ControlLine[];
  closedOn: CalendarDate | null;
  /** What was left when it was closed by that day: a saving. */
  saved: Money | null;
  lastMovedOn: CalendarDate;
  /** Days since money of it last moved. */
  daysIdle: number;
}

export interface GrantFacts {
  day: CalendarDate;
  grants: readonly GrantRow[];
  acts: readonly ActRow[];
  outcomes: readonly OutcomeRow[];
  amounts: ReadonlyMap<string, HubAmounts>;
  lastMoved: ReadonlyMap<string, CalendarDate>;
}

/** The grants that are in force on the day, in the order of the book. */
export function grantLines({ grants, ...facts }: GrantFacts): GrantLine[] {
  return grants.filter(({ state, effectiveOn }) => state === 'in-force' && effectiveOn <= facts.day).flatMap((grant) => grantLine(grant, facts) ?? []);
}

function grantLine(grant: GrantRow, { day, acts, outcomes, amounts, lastMoved }: Omit<GrantFacts, 'grants'>): GrantLine | null {
  const { id, hub, tranche, cup, localProjectCode, decree, agreement, furtherAgreements, effectiveOn, amount: awarded } = grant;
  const money = amounts.get(id);
  if (!money) return null;
  const isClosed = grant.closedOn !== null && grant.closedOn <= day;
  const days = GRANT_PURSES.flatMap((purse) => lastMoved.get(grantAccount(id, purse)) ?? []);
  const lastMovedOn = days.reduce((last, one) => (one > last ? one : last), effectiveOn);
  const came = actsOf(tranche, acts, day).map((act) => ({ subject: act.id, controls: act.controls }));
  return {
    ...{ id, hub, tranche, cup, localProjectCode, decree, effectiveOn, awarded, ...money },
    agreements: [agreement, ...furtherAgreements].map(({ reference }) => reference),
    controls: [{ subject: id, controls: grant.controls }, ...came].flatMap((one) => one.controls.map((name) => controlLine(one.subject, name, outcomes, day))),
    closedOn: isClosed ? grant.closedOn : null,
    saved: isClosed ? grant.saved : null,
    lastMovedOn,
    daysIdle: daysFrom(lastMovedOn, day),
  };
}

/** The acts in force on the day by which the tranche has its money. */
export function actsOf(tranche: string, acts: readonly ActRow[], day: CalendarDate): ActRow[] {
  return acts.filter((act) => act.state === 'in-force' && act.effectiveOn <= day && concerns(act, tranche));
}

const STATUSES: Readonly<Record<Missing['why'], ControlLine['status']>> = { none: 'pending', negative: 'negative', expired: 'expired', uncovered: 'pending' };

export function controlLine(subject: string, name: string, outcomes: readonly OutcomeRow[], day: CalendarDate): ControlLine {
  const [missing] = missingOf({ ...NOBODY, day }, { requirements: [], controlled: [{ subject, controls: [name] }], outcomes });
  if (missing) return { subject, name, status: STATUSES[missing.why], protocol: null, obtainedOn: null };
  const held = outcomes.filter((one) => one.subject === subject && one.control === name && one.result === 'positive' && one.obtainedOn <= day);
  const first = held.reduce((one, other) => (other.obtainedOn < one.obtainedOn ? other : one), held[0] as OutcomeRow);
  return { subject, name, status: 'positive', protocol: first.protocol, obtainedOn: first.obtainedOn };
}

/** Controls are asked of a grant or an act, whoever is paid and how much. */
const NOBODY: Omit<PaymentAsked, 'day'> = {
  ...{ grant: '', hub: '', tranche: '', kind: 'interim', amount: Money.ZERO, disbursement: null },
  inForce: { advance: Money.ZERO, interim: Money.ZERO, balance: Money.ZERO },
};
