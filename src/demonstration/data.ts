import { readFileSync } from 'node:fs';

/** `data/`, beside the package's `dist/`. */
const DATA = new URL('../../data/', import.meta.url);

/** What `data/` holds in a file of the package. */
export function readData<T>(file: string): T {
  return JSON.parse(readFileSync(new URL(file, DATA), 'utf8')) as T;
}
