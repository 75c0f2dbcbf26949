import { createHash } from 'node:crypto';
import canonicalize from 'canonicalize';

export type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };
export type JsonObject = { readonly [key: string]: Json };

/** Canonical JSON after RFC 8785 (JCS): sorted keys, no spaces, one form for each number and string. */
export function canonicalJson(value: Json): string {
  // What was read from canonical text stands in order: the same text in a fifth of the time.
  const text = isInOrder(value) ? JSON.stringify(value) : canonicalize(value);
  if (text === undefined) throw new TypeError('value has no JSON form');
  return text;
}

/** Whether every key comes after the one before it, and all is plain JSON: then `JSON.stringify` writes canonical JSON. */
function isInOrder(value: unknown): boolean {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return true;
  if (typeof value === 'number') return Number.isFinite(value);
  if (typeof value !== 'object' || 'toJSON' in value) return false;
  if (Array.isArray(value)) return value.every(isInOrder);
  const members = Object.entries(value);
  return members.every(([key, member], index) => (index === 0 || (members[index - 1]?.[0] ?? '') < key) && isInOrder(member));
}

/** SHA-256 of UTF-8 text, in lowercase hex. */
export function sha256Hex(text: string | Uint8Array): string {
  return createHash('sha256').update(text).digest('hex');
}
