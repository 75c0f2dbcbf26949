import { amountText } from './money-commands.js';
import { ok, type Client, type Json } from './client.js';

/*
 * Every figure can be followed down: the movements that make it up add up to it, to the cent, on any day.
 */

/** Of the pairs of a place and a figure only some are looked at each time: over many books all of them are. */
const LOOKED_AT = 5;

/** Checks against what is shown as of a day (`at`, a query); `turn` says which pairs are looked at. */
export async function checkMovements(client: Client, { overview, grants }: { overview: Json; grants: Json[] }, at: string, turn: number): Promise<void> {
  const { total, unallocated, totals, tranches, hubs } = overview;
  const places: [string, Json][] = [
    ['total', { total, unallocated, ...totals }],
    ...(tranches as Json[]).map((tranche): [string, Json] => [`tranche:${tranche.code}`, tranche]),
    ...(hubs as Json[]).filter(({ granted }) => granted !== '0.00').map((hub): [string, Json] => [`hub:${hub.code}`, hub]),
    ...grants.filter(({ state }) => state === 'in-force').map((grant): [string, Json] => [`grant:${grant.id}`, grant]),
  ];
  const known = Object.keys({ total, unallocated, ...totals });
  const pairs = places.flatMap(([of, figures]) => known.filter((figure) => figure in figures).map((figure) => [of, figure, figures[figure]] as const));
  for (const [index, [of, figure, amount]] of pairs.entries()) {
    if ((index + turn) % LOOKED_AT !== 0) continue;
    const { sum, totals: said, asOf } = await addedUp(client, `figure=${figure}&of=${of}&${at}`);
    expect([of, figure, amountText(sum), [...new Set(said)], asOf]).toEqual([of, figure, amount, [amount], overview.asOf]);
  }
}

/** All pages of the movements of a figure, added up. */
export async function addedUp(client: Client, query: string, limit = 50): Promise<{ items: Json[]; sum: bigint; totals: string[]; asOf: string }> {
  const [items, totals]: [Json[], string[]] = [[], []];
  for (let cursor = ''; ; ) {
    const page = await ok(client.get(`/overview/movements?limit=${limit}&${query}${cursor}`));
    items.push(...page.items);
    totals.push(page.total);
    if (page.nextCursor === null) return { items, sum: items.reduce((cents: bigint, { contribution }) => cents + signedCents(contribution), 0n), totals, asOf: page.asOf };
    cursor = `&cursor=${page.nextCursor}`;
  }
}

function signedCents(text: string): bigint {
  return BigInt(text.replace('.', ''));
}
