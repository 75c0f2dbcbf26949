import { NotFound } from '../kernel/index.js';
import type { View } from '../platform/index.js';
import { documentsTable, type DocumentRow } from './document.entity.js';

/** The document that an entry attached. @throws NotFound */
export async function getDocument(view: View, seq: number): Promise<DocumentRow> {
  const document = await documentsTable.find(view, { seq });
  if (!document) throw new NotFound(String(seq));
  return document;
}

/** What is attached to a thing, withdrawn or not, after `afterSeq` in the order of the book. */
export function listDocuments(view: View, of: string, holder: string, afterSeq: number, limit: number): Promise<DocumentRow[]> {
  return documentsTable.select(view, 'WHERE holder_kind = ? AND holder = ? AND seq > ? ORDER BY seq LIMIT ?', of, holder, afterSeq, limit);
}

/** The same content on the same thing, unless it was attached by mistake. */
export async function sameAttached(view: View, of: string, holder: string, sha256: string): Promise<DocumentRow | undefined> {
  const [same] = await documentsTable.select(view, 'WHERE holder_kind = ? AND holder = ? AND sha256 = ? AND withdrawn_seq IS NULL', of, holder, sha256);
  return same;
}
