import { useMemo } from 'react';
import { useUrlState } from '../parts/url-state.js';

export const HISTORY_FILTERS = ['subject', 'for', 'kind', 'actor', 'from', 'to', 'q', 'lateBy'] as const;

/** What the journal is asked for, as the address says it: lists and exports take the very same. */
export function useHistoryFilters(): Record<string, string> {
  const { values } = useUrlState();
  return useMemo(() => Object.fromEntries(HISTORY_FILTERS.flatMap((name) => (values[name] ? [[name, values[name]]] : []))), [values]);
}
