/** What was asked: the operation, which thing, which filters, and in which language the sentences come. */
export type Question = readonly [path: string, thing: unknown, query: unknown, language: string];

/**
 * Whether the answer to one question may stand while that to another comes: the same in the other language always;
 * the same thing with other filters where the page asks for it; another thing never, nor figures of another day.
 */
export function mayStand(before: Question, now: Question, keep: boolean): boolean {
  const isSame = (at: 0 | 1 | 2) => JSON.stringify(before[at]) === JSON.stringify(now[at]);
  const pastOf = (query: unknown) => JSON.stringify(['asOf', 'atEntry'].map((name) => (query as Record<string, unknown> | null)?.[name] ?? null));
  return isSame(0) && isSame(1) && (isSame(2) || (keep && pastOf(before[2]) === pastOf(now[2])));
}
