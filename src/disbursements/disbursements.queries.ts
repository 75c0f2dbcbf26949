import { idOf, Money, NotFound, numberOf, type CalendarDate } from '../kernel/index.js';
import type { GrantRow } from '../grants/index.js';
import type { HubStatus } from '../hubs/index.js';
import { GRANT_PURSES, grantAccount } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import { asTheyStood } from './disbursements.past.js';
import { isSameOrder, orderKey, type RequestFacts } from './disbursement.rules.js';
import {
  DISBURSEMENT_KINDS,
  disbursementsTable,
  reversalsTable,
  type DisbursementKind,
  type DisbursementRow,
  type PaymentOrder,
  type ReversalRow,
} from './disbursement.entity.js';

/** @throws NotFound */
export async function getDisbursement(view: View, id: string): Promise<DisbursementRow> {
  const row = await disbursementsTable.find(view, { id });
  if (!row) throw new NotFound(id);
  return row;
}

/** @throws NotFound */
export async function getReversal(view: View, id: string): Promise<ReversalRow> {
  const row = await reversalsTable.find(view, { id });
  if (!row) throw new NotFound(id);
  return row;
}

/** The day on which remarks of it were last answered. */
export async function lastResumedOn(view: View, disbursement: string): Promise<CalendarDate | null> {
  const sql = 'SELECT MAX(resumed_on) AS "day" FROM suspensions WHERE disbursement_seq = ?';
  return (await view.one<{ day: CalendarDate | null }>(sql, numberOf(disbursement)))?.day ?? null;
}

/** Everybody who has approved it. */
export async function approversOf(view: View, disbursement: string): Promise<string[]> {
  const sql = `
    SELECT DISTINCT journal.actor AS "actor" FROM disbursement_steps AS step JOIN journal ON journal.seq = step.seq
    WHERE step.disbursement_seq = ? AND step.state = 'approved' AND journal.kind LIKE 'disbursement-approved/%' ORDER BY journal.actor`;
  return (await view.all<{ actor: string }>(sql, numberOf(disbursement))).map(({ actor }) => actor);
}

/** Whether a payment of the hub that was recorded after an entry is in force. */
export async function paidSince(view: View, hub: string, seq: number): Promise<boolean> {
  const sql = `
    SELECT disbursements.seq AS "seq" FROM disbursements JOIN disbursement_steps AS step ON step.disbursement_seq = disbursements.seq
    WHERE disbursements.hub = ? AND disbursements.state = 'paid' AND step.state = 'paid' AND step.seq > ? LIMIT 1`;
  return (await view.one(sql, hub, seq)) !== undefined;
}

/** A reversal of the payment that waits for a decision. */
export async function waitingReversal(view: View, disbursement: string): Promise<string | null> {
  const [row] = await reversalsTable.select(view, "WHERE disbursement_seq = ? AND state = 'proposed' LIMIT 1", numberOf(disbursement));
  return row?.id ?? null;
}

/** Another disbursement, ordered or paid, with that order. */
export async function otherWithOrder(view: View, order: PaymentOrder, id: string): Promise<string | null> {
  const rows = await disbursementsTable.select(view, 'WHERE order_key = ? AND seq <> ? ORDER BY seq', orderKey(order), numberOf(id));
  return rows.find(({ paymentOrder }) => paymentOrder !== null && isSameOrder(paymentOrder, order))?.id ?? null;
}

type InForceColumns = { [Kind in DisbursementKind as `${Kind}Cents`]: number };

interface RequestFactsRow extends InForceColumns {
  tranche: string;
  state: GrantRow['state'];
  effectiveOn: CalendarDate;
  advanceMax: number;
  cumulativeMax: number;
  paymentDays: number;
  termsSince: CalendarDate;
  closing: number | null;
  hub: string;
  status: HubStatus;
  grantedCents: number;
}

const IN_FORCE = (kind: DisbursementKind): string =>
  `coalesce((SELECT in_force_cents FROM disbursement_totals WHERE grant_seq = grants.seq AND kind = '${kind}'), 0) AS "${kind}Cents"`;

const REQUEST_FACTS = `
  SELECT grants.tranche AS "tranche", grants.state AS "state", grants.effective_on AS "effectiveOn",
    grants.advance_max_hundredths AS "advanceMax", grants.cumulative_max_hundredths AS "cumulativeMax",
    grants.payment_days AS "paymentDays", grants.terms_since AS "termsSince",
    hubs.code AS "hub", hubs.status AS "status",
    CAST(coalesce((SELECT SUM(balance_cents) FROM accounts WHERE account IN (?, ?, ?, ?)), 0) AS BIGINT) AS "grantedCents",
    (SELECT closing_seq FROM disbursement_totals WHERE grant_seq = grants.seq AND kind = 'balance') AS "closing",
    ${DISBURSEMENT_KINDS.map(IN_FORCE).join(', ')}
  FROM grants JOIN hubs ON hubs.code = grants.hub WHERE grants.seq = ?`;

/** Everything that a request is checked against, in one statement: the most frequent write reads no more than it needs. */
export async function requestFacts(view: View, grant: string, today: CalendarDate): Promise<RequestFacts> {
  const accounts = GRANT_PURSES.map((purse) => grantAccount(grant, purse));
  const row = await view.one<RequestFactsRow>(REQUEST_FACTS, ...accounts, numberOf(grant));
  if (!row) throw new NotFound(grant);
  const { tranche, state, effectiveOn, advanceMax, cumulativeMax, paymentDays, termsSince, hub, status } = row;
  const [advanceMaxPercent, cumulativeMaxPercent] = [advanceMax / 100, cumulativeMax / 100];
  return {
    today,
    grant: { id: grant, tranche, state, effectiveOn, advanceMaxPercent, cumulativeMaxPercent, paymentDays, termsSince },
    hub: { code: hub, status },
    closing: row.closing === null ? null : idOf('disbursement', row.closing),
    granted: Money.ofCents(row.grantedCents),
    inForce: { advance: Money.ofCents(row.advanceCents), interim: Money.ofCents(row.interimCents), balance: Money.ofCents(row.balanceCents) },
  };
}

/** One disbursement as it stood at the end of a day. @throws NotFound, also before it was requested */
export async function getDisbursementOn(view: View, id: string, asOf: CalendarDate | null): Promise<DisbursementRow> {
  const row = await getDisbursement(view, id);
  if (asOf === null) return row;
  if (row.requestedOn > asOf) throw new NotFound(`${id} @ ${asOf}`);
  const [stood] = await asTheyStood(view, [row], asOf);
  return stood ?? row;
}
