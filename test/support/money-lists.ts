import { amountText, centsOf, daysBetween, plusDays, type Day } from './money-commands.js';
import type { Disbursement, MoneyBook, RunState } from './money-book.js';
import { clockStart } from './money-law-payments.js';
import { ok, type Client, type Json } from './client.js';

/* What the lists show as of a day: where things stood, the amounts that they were about, the days that count. */

export function checkHubs(listed: Json[], overview: Json, model: MoneyBook, day: Day): void {
  const known = [...model.hubs].filter(([, { registeredOn }]) => registeredOn <= day).sort(([a], [b]) => (a < b ? -1 : 1));
  const expected = known.map(([code, { statuses, tranche, since, taxCode, iban }]) => {
    const status = statuses.findLast(({ on }) => on <= day)?.status;
    return { code, status, tranche: since <= day ? tranche : null, taxCode, iban };
  });
  expect(listed.map(({ code, status, tranche, taxCode, iban }) => ({ code, status, tranche, taxCode, iban }))).toEqual(expected);
  expect(overview.hubs.map(({ code, status, tranche }: Json) => ({ code, status, tranche }))).toEqual(
    expected.map(({ code, status, tranche }) => ({ code, status, tranche })),
  );
}

export function checkGrantTerms(listed: Json[], model: MoneyBook, day: Day): void {
  for (const { id, terms, termsSince, closedBy, closedOn, saved } of listed) {
    const { closed } = model.grants.get(id)!;
    const shut = closed && closed.on <= day ? [closed.by, closed.on, amountText(closed.saved)] : [null, null, null];
    expect([id, closedBy, closedOn, saved]).toEqual([id, ...shut]);
    const { on, advanceMax: advanceMaxPercent, cumulativeMax: cumulativeMaxPercent, paymentDays } = model.termsOn(id, day);
    expect([id, terms, termsSince]).toEqual([id, { advanceMaxPercent, cumulativeMaxPercent, paymentDays }, on]);
  }
}

/** Each recovery with what has come back by then; on a past day only those that were ordered by then. */
export function checkRecoveries(listed: Json[], model: MoneyBook, asOf: Day | null): void {
  const shown = [...model.recoveries.values()].filter(({ orderedOn }) => asOf === null || (orderedOn !== null && orderedOn <= asOf));
  const expected = shown.map(({ id, state, cents, disbursement, orderedOn, parts: all }) => {
    const parts = all.filter(({ collectedOn }) => asOf === null || collectedOn <= asOf);
    const [collected, interest] = [sum(parts.map((part) => part.cents)), sum(parts.map((part) => part.interest))];
    const stood = state === 'collected' && collected < cents ? 'ordered' : state;
    return {
      ...{ id, disbursement, amount: amountText(cents), collected: amountText(collected), interest: amountText(interest) },
      ...{ remaining: amountText(stood === 'ordered' ? cents - collected : 0n), state: stood },
      ...{ orderedOn, collectedOn: parts.at(-1)?.collectedOn ?? null },
      collections: parts.map((part) => [part.collectedOn, amountText(part.cents), amountText(part.interest), part.destination]),
    };
  });
  expect(listed.map(({ id, disbursement, amount, collected, interest, remaining, state, orderedOn, collectedOn, collections }) => ({
    ...{ id, disbursement, amount, collected, interest, remaining, state, orderedOn, collectedOn },
    collections: collections.map((part: Json) => [part.collectedOn, part.amount, part.interest, part.destination]),
  }))).toEqual(expected);
}

interface Shown {
  overview: Json;
  items: Json[];
  at: string;
}

/** Each disbursement where it stood on that day; and by state they make what is in progress and what is paid. */
export async function checkDisbursements(client: Client, { overview, items, at }: Shown, model: MoneyBook, day: Day): Promise<void> {
  const expected = [...model.disbursements.values()].filter(({ requestedOn }) => requestedOn <= day).map((d) => standing(model, d, day));
  const names = Object.keys(expected[0] ?? {});
  expect(items.map(({ cuts, paymentOrder, ...item }) => only({ ...item, cuts: cuts.length, order: paymentOrder && [paymentOrder.number, paymentOrder.account].filter(Boolean).join('@') }, names))).toEqual(expected);
  const sumOf = async (...states: string[]): Promise<string> => {
    const totals = await Promise.all(states.map(async (state) => (await ok(client.get(`/disbursements?limit=1&state=${state}&${at}`))).totals));
    const listed = items.filter(({ state }) => states.includes(state));
    expect(totals.reduce((count, total) => count + total.count, 0)).toBe(listed.length);
    const [asked, admitted] = [sum(totals.map(({ amount }) => centsOf(amount))), sum(totals.map((total) => centsOf(total.admitted)))];
    expect([asked, admitted]).toEqual([sum(listed.map(({ amount }) => centsOf(amount))), sum(listed.map((item) => centsOf(item.admitted ?? item.amount)))]);
    return amountText(admitted);
  };
  expect(await sumOf('requested', 'approved', 'ordered')).toBe(overview.totals.inProgress);
  expect(await sumOf('paid')).toBe(overview.totals.paid);
}

function standing(model: MoneyBook, d: Disbursement, day: Day): Json {
  const { id, grant, kind, cuts, requestedOn, protocolOn, closesGrant } = d;
  const amounts = { amount: amountText(d.asked), admitted: cuts === 0 ? null : amountText(d.cents), cuts };
  const steps = d.steps.filter(({ on }) => on <= day);
  const dayOf = (state: RunState): Day | null => steps.findLast((step) => step.state === state)?.on ?? null;
  const [approval, order] = [steps.findLast(({ payee }) => payee !== undefined), steps.findLast((step) => step.order !== undefined)];
  const issued = steps.findLast((step) => step.order !== undefined && step.state !== 'paid');
  const state = steps.at(-1)?.state ?? 'requested';
  const paidOn = dayOf('paid');
  const until = paidOn ?? dayOf('rejected') ?? dayOf('withdrawn') ?? day;
  const open = d.remarks.find(({ sentOn, answeredOn }) => sentOn <= day && (answeredOn === null ? until >= day : answeredOn > day));
  return {
    ...{ id, grant, kind, ...amounts, requestedOn, protocolOn, closesGrant, state, paidOn, suspendedSince: open?.sentOn ?? null },
    ...{ approvedOn: approval?.on ?? null, payee: approval?.payee ?? null, order: order?.order ?? null, reversedOn: dayOf('reversed') },
    // Of an order that came back nothing is left.
    orderedOn: issued?.state === 'ordered' ? issued.on : null,
    ...clock(model, d, state, until),
  };
}

/** The clock, counted day by day: it stands still on the days between remarks and their answer. */
function clock(model: MoneyBook, d: Disbursement, state: RunState, until: Day): object {
  const start = clockStart(d);
  const { paymentDays } = model.termsOn(d.grant, start);
  const days = Array.from({ length: Math.max(daysBetween(start, until), 0) }, (_, index) => plusDays(start, index + 1));
  const stopped = days.filter((day) => d.remarks.some(({ sentOn, answeredOn }) => sentOn < day && (answeredOn === null || day <= answeredOn)));
  const [suspendedDays, netDays] = [stopped.length, days.length - stopped.length];
  if (state === 'rejected' || state === 'withdrawn') return { dueOn: null, suspendedDays, netDays, daysLate: 0 };
  return { dueOn: plusDays(start, paymentDays + suspendedDays), suspendedDays, netDays, daysLate: Math.max(netDays - paymentDays, 0) };
}

function only(row: Json, names: readonly string[]): Json {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

function sum(cents: readonly bigint[]): bigint {
  return cents.reduce((total, one) => total + one, 0n);
}
