/**
 * To which row a key leads from the row `at` (-1: from beside the rows) of so many; null: the key is not for the rows.
 */
export function rowAfter(key: string, at: number, count: number): number | null {
  if (count === 0) return null;
  switch (key) {
    case 'ArrowDown':
      return Math.min(at + 1, count - 1);
    case 'ArrowUp':
      return at < 0 ? null : Math.max(at - 1, 0);
    case 'Home':
      return at < 0 ? null : 0;
    case 'End':
      return at < 0 ? null : count - 1;
    default:
      return null;
  }
}

/** The row by which somebody left a list, and where on the screen it stood. */
export interface RowLeft {
  /** The address that the row opens. */
  opens: string;
  /** The link in it that was followed. */
  href: string;
  top: number;
  /** How far the list itself was scrolled. */
  within: number;
}

/** What a list has kept in its place of the browser's history; null where nothing, or something else, is there. */
export function rowLeft(state: unknown): RowLeft | null {
  const left = (state as { row?: Partial<RowLeft> } | null)?.row;
  const { opens, href, top, within } = left ?? {};
  const isWhole = typeof opens === 'string' && typeof href === 'string' && typeof top === 'number' && typeof within === 'number';
  return isWhole ? { opens, href, top, within } : null;
}

/** Which rows of how many a page of a list shows. */
export interface RowsShown {
  /** Null: the address does not say how many come before. */
  first: number | null;
  last: number | null;
  /** Of how many; null: the list does not count them. */
  of: number | null;
  isWhole: boolean;
}

/** @param skipped how many come before, as the address says it */
export function rowsShown(skipped: string | undefined, isFirstPage: boolean, shown: number, isLastPage: boolean, count: number | undefined): RowsShown {
  const before = isFirstPage ? 0 : skipped !== undefined && /^[1-9]\d{0,8}$/.test(skipped) ? Number(skipped) : null;
  // An address that was made up, or rows that have come to be fewer: then nothing is said of their places.
  const fits = before !== null && (count === undefined || before + shown <= count);
  return { first: fits ? before + 1 : null, last: fits ? before + shown : null, of: count ?? null, isWhole: isFirstPage && isLastPage };
}
