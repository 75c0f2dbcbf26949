import { amountText, daysBetween, plusDays, type Day, type Kind } from './money-commands.js';
import { IN_PROGRESS, shareOf, subjectOf, type Change, type Disbursement, type MoneyBook } from './money-book.js';
import type { TermsChange } from './money-law-grants.js';
import { clockStart } from './money-law-payments.js';
import { reachOf, takenBy, type Revocation } from './money-law-recoveries.js';
import { ok, type Client, type Json } from './client.js';

/* The changes, decided or not, and what approving those that wait would do, whatever has happened since. */

interface Effect {
  id: string;
  effect: string;
  amount: string;
  day: Day | null;
}

export async function checkChanges(client: Client, listed: Json[], model: MoneyBook): Promise<void> {
  const changes = [...model.changes.values()];
  expect(listed.map(({ id, state, effectiveOn: on, subject }) => ({ id, state, on, subject }))).toEqual(changes.map((change) => {
    const { id, state, on } = change;
    return { id, state, on, subject: subjectOf(change) };
  }));
  for (const change of changes.filter(({ state }) => state === 'proposed')) {
    const { effects } = await ok(client.get(`/changes/${change.id}`));
    expect({ [change.id]: effects }).toEqual({ [change.id]: effectsOf(model, change) });
  }
}

function effectsOf(model: MoneyBook, change: Change): Effect[] {
  if (change.of === 'terms') return effectsOfTerms(model, change);
  if (change.of === 'reopening') return [];
  if (change.of === 'revocation') return effectsOfRevocation(model, change);
  const open = [...model.disbursements.values()].filter((d) => model.grants.get(d.grant)!.grant.hub === change.hub && IN_PROGRESS.includes(d.state));
  return open.map((d) => effect(d, d.state === 'requested' ? 'hold-new-payee' : 'approve-again'));
}

/** Due dates that move, and what would then stand beyond the limits: of what was requested since the day of the terms. */
function effectsOfTerms(model: MoneyBook, { grant, to }: TermsChange): Effect[] {
  const open = model.runsOf(grant).filter(({ state }) => IN_PROGRESS.includes(state));
  const moved = open.filter((d) => clockStart(d) >= to.on && model.termsOn(grant, clockStart(d)).paymentDays !== to.paymentDays);
  // While remarks are open it moves on each day.
  const dueOn = (d: Disbursement): Day | null => d.remarks.reduce<Day | null>((due, { sentOn, answeredOn }) => {
    return due === null || answeredOn === null ? null : plusDays(due, daysBetween(sentOn, answeredOn));
  }, plusDays(clockStart(d), to.paymentDays));
  const over = (kinds: Kind[], percent: number): boolean => model.inForce(grant, kinds) > shareOf(model.granted(grant), percent);
  const [advances, all] = [over(['advance'], to.advanceMax), over(['advance', 'interim'], to.cumulativeMax)];
  const beyond = open.filter(({ requestedOn }) => requestedOn >= to.on).flatMap((d): Effect[] => {
    if (d.kind === 'advance' && advances) return [effect(d, 'advance-over-limit')];
    return d.kind !== 'balance' && all ? [effect(d, 'cumulative-over-limit')] : [];
  });
  return [...moved.map((d) => effect(d, 'due-date-moves', dueOn(d))), ...beyond];
}

/** Of one that has come to ask for more than is left, what is left. */
function effectsOfRevocation(model: MoneyBook, { grant, cents }: Revocation): Effect[] {
  const reach = reachOf(model, grant);
  const { reduced, given, back } = takenBy(model, { grant, cents: cents !== null && cents > reach ? null : cents });
  return [
    ...given.map((d) => effect(d, d.state === 'ordered' ? 'return-order-first' : 'reject-request')),
    ...(reduced > 0n ? [effect({ id: grant, cents: reduced }, 'reduce-outstanding')] : []),
    ...back.map(({ payment, cents: part }) => effect({ id: payment.id, cents: part }, 'order-back')),
  ];
}

function effect({ id, cents }: Pick<Disbursement, 'id' | 'cents'>, what: string, day: Day | null = null): Effect {
  return { id, effect: what, amount: amountText(cents), day };
}
