import { Money, type CalendarDate } from '../../kernel/index.js';
import { changedPayee, clockStart, moneyOf, orderWords, readClock } from '../../disbursements/index.js';
import type { DisbursementRow as Held, SuspensionRow } from '../../disbursements/index.js';
import { termsAt, type GrantTermsRow } from '../../grants/index.js';
import type { HubRow } from '../../hubs/index.js';
import { STATES_WITHOUT_MONEY, type DisbursementKind, type DisbursementRow, type DisbursementState } from '../cabina-di-regia.figures.js';
import { CompactRows, type ColumnKind } from './compact-rows.js';

/** One disbursement on the report's day. */
export interface DisbursementLine extends DisbursementRow {
  /** The day of the protocol, from which the days to pay run; null for the day of the request. */
  protocolOn: CalendarDate | null;
  /** The term: days to pay by the grant's terms that held when the clock began. */
  paymentDays: number;
  /** By when it is to be paid; null once it never will be. */
  dueOn: CalendarDate | null;
  /** Days from the protocol to payment, or to the report's day, without those of remarks. */
  netDays: number;
  suspendedDays: number;
  /** Net days less the term: positive is late, zero on the last day, negative early; null of what was given up. */
  daysAgainstTerm: number | null;
  /** The day of remarks that are not answered on the report's day. */
  suspendedSince: CalendarDate | null;
}

export const DISBURSEMENT_COLUMNS = {
  ...{ id: 'text', hub: 'word', hubName: 'word', tranche: 'word', grant: 'word', cup: 'word', kind: 'word', state: 'word' },
  ...{ requested: 'money', cut: 'money', amount: 'money' },
  ...{ requestedOn: 'word', protocol: 'text', approvedOn: 'word', orderedOn: 'word', paidOn: 'word', reversedOn: 'word', paymentOrder: 'text' },
  ...{ protocolOn: 'word', paymentDays: 'count', dueOn: 'word', netDays: 'count', suspendedDays: 'count', daysAgainstTerm: 'count', suspendedSince: 'word' },
} as const satisfies Record<keyof DisbursementLine, ColumnKind>;

/** A disbursement on its way on the report's day, as far as what may stand in its way goes. */
export interface OpenPayment {
  id: string;
  grant: string;
  hub: string;
  tranche: string;
  kind: DisbursementKind;
  state: DisbursementState;
  amount: Money;
  suspendedSince: CalendarDate | null;
  /** The hub's tax code or IBAN is another than approval held. */
  payeeChanged: boolean;
}

/** Sums of disbursements, in cents, by what they are summed over. */
export type Sums = ReadonlyMap<string, number>;

export interface GrantPlaceOf {
  cup: string;
  terms: readonly GrantTermsRow[];
}

/** What disbursements are told with. */
export interface Around {
  day: CalendarDate;
  grants: ReadonlyMap<string, GrantPlaceOf>;
  hubs: ReadonlyMap<string, HubRow>;
}

/** What stands beside one row. */
export interface Beside {
  suspensions: readonly Pick<SuspensionRow, 'remarksOn' | 'resumedOn'>[];
  endedOn: CalendarDate | null;
}

/** Goes over all disbursements once, holds them compactly, and adds up what the other sheets say of them. */
export class DisbursementTally {
  readonly lines = new CompactRows<DisbursementLine>(DISBURSEMENT_COLUMNS);
  readonly open: OpenPayment[] = [];
  /** The last payment in force of each hub. */
  readonly lastPaid = new Map<string, CalendarDate>();
  private readonly sums = new Map<string, number>();

  constructor(private readonly around: Around) {}

  add(row: Held, beside: Beside): void {
    const hub = this.around.hubs.get(row.hub);
    const line = lineOf(row, beside, this.around, hub);
    this.lines.push(line);
    const { id, grant, tranche, kind, state, amount, suspendedSince } = line;
    for (const key of [`state:${state}`, `tranche:${tranche}:${state}`, `hub:${line.hub}:${state}`]) this.count(key, amount);
    if (!STATES_WITHOUT_MONEY.includes(state)) this.count(`grant:${grant}:${kind}`, amount);
    if (state === 'paid' && line.paidOn !== null && line.paidOn > (this.lastPaid.get(line.hub) ?? '')) this.lastPaid.set(line.hub, line.paidOn);
    if (state !== 'requested' && state !== 'approved' && state !== 'ordered') return;
    const payeeChanged = hub !== undefined && changedPayee(row, hub).length > 0;
    this.open.push({ id, grant, hub: line.hub, tranche, kind, state, amount, suspendedSince, payeeChanged });
  }

  /** Of disbursements in these states: of all (`state`), of a tranche, of a hub. */
  inStates(of: 'state' | `tranche:${string}` | `hub:${string}`, states: readonly DisbursementState[]): Money {
    return Money.ofCents(states.reduce((sum, state) => sum + (this.sums.get(`${of}:${state}`) ?? 0), 0));
  }

  /** What is in force of a grant and a kind: in progress or paid. */
  inForce(grant: string, kind: DisbursementKind): Money {
    return Money.ofCents(this.sums.get(`grant:${grant}:${kind}`) ?? 0);
  }

  private count(key: string, amount: Money): void {
    this.sums.set(key, (this.sums.get(key) ?? 0) + amount.cents);
  }
}

/** Field by field, not spread: there may be 100,000 of them. */
function lineOf(row: Held, { suspensions, endedOn }: Beside, { day, grants }: Around, hub: HubRow | undefined): DisbursementLine {
  const grant = grants.get(row.grantId);
  const amount = moneyOf(row);
  const paymentDays = termsAt(grant?.terms ?? [], clockStart(row)).paymentDays;
  const { dueOn, netDays, suspendedDays } = readClock({ row, endedOn, paymentDays, suspensions }, day);
  const until = endedOn ?? day;
  const remarks = suspensions.find(({ remarksOn, resumedOn }) => remarksOn <= day && (resumedOn === null ? until >= day : resumedOn > day));
  return {
    id: row.id,
    hub: row.hub,
    hubName: hub?.name ?? null,
    tranche: row.tranche,
    grant: row.grantId,
    cup: grant?.cup ?? '',
    kind: row.kind,
    state: row.state,
    requested: row.amount,
    cut: row.amount.minus(amount),
    amount,
    requestedOn: row.requestedOn,
    protocol: row.protocol,
    approvedOn: row.approvedOn,
    orderedOn: row.orderedOn,
    paidOn: row.paidOn,
    reversedOn: row.reversedOn,
    paymentOrder: row.paymentOrder && orderWords(row.paymentOrder),
    protocolOn: row.protocolOn,
    paymentDays,
    dueOn,
    netDays,
    suspendedDays,
    daysAgainstTerm: dueOn === null ? null : netDays - paymentDays,
    suspendedSince: remarks?.remarksOn ?? null,
  };
}
