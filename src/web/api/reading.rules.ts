/** What was asked: the operation, which thing, which filters, and in which language the sentences come. */
export type Question = readonly [path: string, thing: unknown, query: unknown, language: string];

/** Whether what was there may stand: with other filters too, or only while another page of the same list comes. */
export type Keep = boolean | 'pages';

/**
 * Whether the answer to one question may stand while that to another comes: the same in the other language always;
 * the same thing with other filters, or only another page of the same list, where the reader asks for it; another thing
 * never, nor figures of another day.
 */
export function mayStand(before: Question, now: Question, keep: Keep): boolean {
  const isSame = (at: 0 | 1 | 2) => JSON.stringify(before[at]) === JSON.stringify(now[at]);
  const said = (query: unknown) => (query ?? {}) as Record<string, unknown>;
  const pastOf = (query: unknown) => JSON.stringify([said(query)['asOf'] ?? null, said(query)['atEntry'] ?? null]);
  const wholeOf = (query: unknown) => JSON.stringify(said(query), (name, value: unknown) => (name === 'cursor' ? undefined : value));
  const mayKeep = keep === 'pages' ? wholeOf(before[2]) === wholeOf(now[2]) : keep && pastOf(before[2]) === pastOf(now[2]);
  return isSame(0) && isSame(1) && (isSame(2) || mayKeep);
}
