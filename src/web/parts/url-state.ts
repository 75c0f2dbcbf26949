import { useCallback, useMemo } from 'react';
import { useLocation, useSearch } from 'wouter';

/** The page of a list: its cursor, and how many rows come before it. */
const PLACE = ['cursor', 'dopo'];

export type UrlValues = Readonly<Record<string, string>>;

/**
 * What a list shows (filters, sort, page) stands in the address: it can be kept, sent and gone back to. Changing
 * anything but the page begins at the first page again.
 */
export function useUrlState(): { values: UrlValues; set: (changes: Record<string, string | null>, options?: { replace?: boolean }) => void } {
  const search = useSearch();
  const [path, navigate] = useLocation();
  const values = useMemo(() => Object.fromEntries(new URLSearchParams(search)), [search]);
  const set = useCallback(
    (changes: Record<string, string | null>, options: { replace?: boolean } = {}) => {
      const next = new URLSearchParams(search);
      if (!('cursor' in changes)) for (const name of PLACE) next.delete(name);
      for (const [name, value] of Object.entries(changes)) {
        if (value === null || value === '') next.delete(name);
        else next.set(name, value);
      }
      const text = next.toString();
      navigate(text === '' ? path : `${path}?${text}`, { replace: options.replace ?? false });
    },
    [search, path, navigate],
  );
  return { values, set };
}
