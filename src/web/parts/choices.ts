import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';

const NONE: readonly never[] = [];

/** The tranches of the decree: few, and read once. */
export function useTranches(): readonly Schema<'TrancheView'>[] {
  return useReading('/api/v1/tranches', { query: { limit: 100 } }).data?.items ?? NONE;
}
