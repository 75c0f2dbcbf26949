import type { Json } from '../../kernel/index.js';

/** Canonical JSON after RFC 8785, written here a second time so that the page trusts nothing of the pack's form. */
export function canonicalText(value: Json): string {
  if (value === null || typeof value !== 'object') return JSON.stringify(value);
  if (Array.isArray(value)) return `[${(value as readonly Json[]).map((item) => canonicalText(item)).join(',')}]`;
  const object = value as { readonly [key: string]: Json };
  const members = Object.keys(object).sort().map((key) => `${JSON.stringify(key)}:${canonicalText(object[key] as Json)}`);
  return `{${members.join(',')}}`;
}
