import { amountText, centsOf, plusDays, type Day } from './money-commands.js';
import { available, outstanding, paid, reserved, returned, toRecover, toReprogramme, TOTAL, type MoneyBook } from './money-book.js';
import { checkChanges } from './money-effects.js';
import { checkDisbursements, checkGrantTerms, checkHubs, checkRecoveries } from './money-lists.js';
import { checkMovements } from './money-movements.js';
import { ok, type Client, type Json } from './client.js';

/*
 * The figures that people look at, on one day: against the model, against each other by ARCHITECTURE.md's identities,
 * and the sums against the lists they are sums of.
 */

const HUB_FIGURES = ['granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const;
const TRANCHE_FIGURES = [...HUB_FIGURES, 'allocated', 'available', 'toReprogramme', 'returned'] as const;
type Figures = Record<string, string>;

/** Checks all that is shown as of a day (null: now). */
export async function checkFigures(client: Client, model: MoneyBook, asOf: Day | null): Promise<void> {
  const at = asOf === null ? '' : `asOf=${asOf}`;
  const day = asOf ?? model.today;
  const overview = await ok(client.get(`/overview?${at}`));
  const [tranches, grants] = [await everything(client, '/tranches', at), await everything(client, '/grants', at)];
  const shown = { overview, tranches, grants };
  checkAgainstModel(shown, model, day);
  checkIdentities(shown);
  checkSums(shown);
  expect(overview).toMatchObject({ asOf: day, atEntry: model.head });
  await checkMovements(client, { overview, grants }, at, model.head + Number(day.slice(-2)));
  checkHubs(await everything(client, '/hubs', at), overview, model, day);
  checkGrantTerms(grants, model, day);
  await checkChanges(client, await everything(client, '/changes'), model);
  checkRecoveries(await everything(client, '/recoveries', at), model, asOf);
  await checkDisbursements(client, { overview, items: await everything(client, '/disbursements', at), at }, model, day);
}

interface Shown {
  overview: Json;
  tranches: Json[];
  grants: Json[];
}

function checkAgainstModel({ overview, tranches, grants }: Shown, model: MoneyBook, day: Day): void {
  const ids = [...model.grants.keys()];
  const grantIn = (id: string) => model.grants.get(id)!.grant;
  const open = [...model.tranches].filter(([, { since }]) => since <= day).map(([code]) => code);
  const total = day < model.decreeOn ? 0n : TOTAL;
  expect(overview).toMatchObject({ total: amountText(total), unallocated: amountText(model.balance('unallocated', day)) });
  expect(figuresBy(tranches, 'code', TRANCHE_FIGURES)).toEqual(
    Object.fromEntries(open.map((code) => [code, trancheFigures(model, [code], ids.filter((id) => grantIn(id).tranche === code), day)])),
  );
  expect(only(overview.totals, TRANCHE_FIGURES)).toEqual(trancheFigures(model, [...model.tranches.keys()], ids, day));
  for (const hub of overview.hubs as Json[]) {
    expect({ [hub.code]: only(hub, HUB_FIGURES) }).toEqual({ [hub.code]: grantFigures(model, ids.filter((id) => grantIn(id).hub === hub.code), day) });
  }
  const inSight = ids.filter((id) => grantIn(id).effectiveOn <= day);
  expect(figuresBy(grants, 'id', HUB_FIGURES)).toEqual(Object.fromEntries(inSight.map((id) => [id, grantFigures(model, [id], day)])));
}

/** One formula each: outstanding = O, inProgress = R, toRecover = T, recovered = C, paid = P + T + C, netPaid = P + T, granted = O + R + P + T. */
function grantFigures(model: MoneyBook, grants: string[], day: Day): Figures {
  const sum = (account: (grant: string) => string): bigint => grants.reduce((cents, id) => cents + model.balance(account(id), day), 0n);
  const [O, R, P, T] = [sum(outstanding), sum(reserved), sum(paid), sum(toRecover)];
  const C = grants.reduce((cents, id) => cents + model.wentOut(toRecover(id), day), 0n);
  const cents = { granted: O + R + P + T, inProgress: R, paid: P + T + C, toRecover: T, recovered: C, netPaid: P + T, outstanding: O };
  return Object.fromEntries(Object.entries(cents).map(([name, figure]) => [name, amountText(figure)]));
}

function trancheFigures(model: MoneyBook, codes: string[], grants: string[], day: Day): Figures {
  const sum = (account: (code: string) => string): bigint => codes.reduce((cents, code) => cents + model.balance(account(code), day), 0n);
  const own = grantFigures(model, grants, day);
  const [free, saved, back] = [sum(available), sum(toReprogramme), sum(returned)];
  const allocated = free + saved + back + centsOf(own['granted'] ?? '');
  return { ...own, allocated: amountText(allocated), available: amountText(free), toReprogramme: amountText(saved), returned: amountText(back) };
}

/** Of what is shown alone, whatever the model thinks. */
function checkIdentities({ overview, tranches, grants }: Shown): void {
  for (const shown of [...tranches, ...overview.hubs, overview.totals, ...grants] as Json[]) {
    const f = Object.fromEntries(TRANCHE_FIGURES.map((name) => [name, centsOf(shown[name] ?? '0.00')])) as Record<string, bigint>;
    const name = shown.code ?? shown.id ?? 'totals';
    expect([name, f.granted]).toEqual([name, f.outstanding! + f.inProgress! + f.netPaid!]);
    expect([name, f.paid]).toEqual([name, f.netPaid! + f.recovered!]);
    if ('allocated' in shown) expect([name, f.allocated]).toEqual([name, f.available! + f.toReprogramme! + f.returned! + f.granted!]);
  }
  expect(centsOf(overview.total)).toBe(centsOf(overview.unallocated) + centsOf(overview.totals.allocated));
}

function checkSums({ overview, tranches, grants }: Shown): void {
  expect(overview.tranches).toEqual(tranches);
  expect(sums(tranches, TRANCHE_FIGURES)).toEqual(only(overview.totals, TRANCHE_FIGURES));
  expect(sums(overview.hubs, HUB_FIGURES)).toEqual(only(overview.totals, HUB_FIGURES));
  expect(sums(grants, HUB_FIGURES)).toEqual(only(overview.totals, HUB_FIGURES));
}

/** A whole list, page by page. */
export async function everything(client: Client, path: string, query = ''): Promise<Json[]> {
  const items: Json[] = [];
  for (let cursor = ''; ; ) {
    const page = await ok(client.get(`${path}?limit=50&${query}${cursor}`));
    items.push(...page.items);
    if (page.nextCursor === null) return items;
    cursor = `&cursor=${page.nextCursor}`;
  }
}

function sums(rows: Json[], names: readonly string[]): Figures {
  return Object.fromEntries(names.map((name) => [name, amountText(rows.reduce((cents: bigint, row) => cents + centsOf(row[name]), 0n))]));
}

function only(row: Json, names: readonly string[]): Figures {
  return Object.fromEntries(names.map((name) => [name, row[name]]));
}

function figuresBy(rows: Json[], key: string, names: readonly string[]): Record<string, Figures> {
  return Object.fromEntries(rows.map((row) => [row[key], only(row, names)]));
}

/** Days worth looking at: before and on the decree's, around days on which money moved, and now. */
export function tellingDays(model: MoneyBook, many: number): (Day | null)[] {
  const used = [...new Set(model.moved.map(({ on }) => on))].sort();
  const around = Array.from({ length: many }, (_, index) => plusDays(used[Math.floor((used.length * index) / many)]!, index % 2 === 0 ? 0 : -1));
  return [null, plusDays(model.decreeOn, -1), ...new Set(around.filter((day) => day <= model.today))];
}
