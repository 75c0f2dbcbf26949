export interface PageOf<T> {
  items: readonly T[];
  nextCursor: string | null;
}

/** Follows the cursors from the first page to the last. */
export async function wholeList<T>(ask: (cursor: { cursor?: string }) => Promise<PageOf<T>>): Promise<T[]> {
  const items: T[] = [];
  let cursor: string | null = null;
  do {
    const page: PageOf<T> = await ask(cursor === null ? {} : { cursor });
    items.push(...page.items);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return items;
}
