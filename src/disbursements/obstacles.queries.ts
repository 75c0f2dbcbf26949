import { Refusal, type CalendarDate, type Money } from '../kernel/index.js';
import { getGrant } from '../grants/index.js';
import { getHub } from '../hubs/index.js';
import { grantAccount, shortage } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import { missingFor } from '../requirements/index.js';
import { closeGrant } from './closing.rules.js';
import type { DisbursementKind, DisbursementRow } from './disbursement.entity.js';
import { closingFacts, paymentAsked, requestFactsOn } from './disbursement.facts.js';
import { getDisbursement } from './disbursements.queries.js';
import { obstaclesToPayment, obstaclesToRequest, type Obstacle } from './obstacles.rules.js';

export interface Planned {
  kind: DisbursementKind;
  amount: Money;
  /** The day of the request. */
  on: CalendarDate;
}

/** What would stand in the way of a payment that has not been requested yet. */
export async function obstaclesOfGrant(view: View, id: string, { kind, amount, on }: Planned, today: CalendarDate): Promise<Obstacle[]> {
  const { state, hub, tranche, effectiveOn } = await getGrant(view, id);
  const limits = await requestFactsOn(view, id, on, today);
  const asked = { grant: id, hub, tranche, kind, amount, day: today, disbursement: null, inForce: { ...limits.inForce, [kind]: limits.inForce[kind].plus(amount) } };
  return obstaclesToRequest(kind, amount, {
    grant: { id, state, effectiveOn },
    ...{ on, today },
    hub: await getHub(view, hub),
    limits,
    missing: await missingFor(view, asked),
    shortage: await shortage(view, grantAccount(id, 'outstanding'), amount, on),
  });
}

/** What stands in the way of paying a disbursement today. */
export async function obstaclesOfDisbursement(view: View, id: string, today: CalendarDate): Promise<Obstacle[]> {
  const row = await getDisbursement(view, id);
  const limits = await requestFactsOn(view, row.grantId, row.requestedOn, today);
  return obstaclesToPayment(row, {
    hub: await getHub(view, row.hub),
    limits,
    missing: await missingFor(view, paymentAsked(row, limits, today)),
    closing: row.closesGrant ? await closingRefusal(view, row, today) : null,
  });
}

async function closingRefusal(view: View, row: DisbursementRow, today: CalendarDate): Promise<Refusal | null> {
  const facts = await closingFacts(view, row, today, today);
  try {
    closeGrant(row, today, facts);
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
