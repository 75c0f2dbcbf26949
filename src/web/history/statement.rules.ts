import type { Schema } from '../api/client.js';

/**
 * What the book says of itself at its head, as one line of the file that `pnrr witness check` reads: canonical JSON
 * (RFC 8785), so members stand in the order of their names.
 */
export function statementLine({ book, seq, hash, recordedAt, signature, key, publicKey }: Schema<'HeadView'>): string {
  const signed = signature === null || key === null || publicKey === null ? null : { key, publicKey, signature };
  return `${JSON.stringify({ statement: { book, hash, recordedAt, seq, signed }, timeStamp: null })}\n`;
}
