import { useMemo } from 'react';
import { useReading } from '../api/reading.js';

/** The hubs' names by their codes: some fifty, read once. */
export function useHubNames(): ReadonlyMap<string, string> {
  const { data } = useReading('/api/v1/hubs', { query: { limit: 100 } });
  return useMemo(() => new Map((data?.items ?? []).flatMap(({ code, name }) => (name === null ? [] : [[code, name] as const]))), [data]);
}
