import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';

const NONE: readonly never[] = [];

/** The tranches of the decree: few, and read once. */
export function useTranches(): readonly Schema<'TrancheView'>[] {
  return useReading('/api/v1/tranches', { query: { limit: 100 } }).data?.items ?? NONE;
}

/** The grants that a request may be about. */
export function useGrantsInForce(): readonly Schema<'GrantView'>[] {
  return useReading('/api/v1/grants', { query: { state: 'in-force', limit: 100 } }).data?.items ?? NONE;
}
