import { readFileSync } from 'node:fs';

/** What the package says of itself. */
export interface Product {
  name: string;
  version: string;
  description: string;
  license: string;
}

export const PRODUCT = Symbol('Product');

export function readProduct(): Product {
  // Three folders up from here is the package, in `src/` as in `dist/`.
  const { name, version, description, license } = JSON.parse(readFileSync(new URL('../../../package.json', import.meta.url), 'utf8')) as Product;
  return { name, version, description, license };
}
