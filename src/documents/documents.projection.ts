import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { documentsTable, type DocumentRow } from './document.entity.js';

export function projectDocuments(tx: Tx, entry: Entry): Promise<void> | undefined {
  if (entry.kind === 'document-attached/1') return documentsTable.insert(tx, documentRow(entry));
  if (entry.kind === 'document-retracted/1') return withdraw(tx, entry);
  return undefined;
}

type AttachedAfter = Pick<DocumentRow, 'of' | 'holder' | 'name' | 'mediaType' | 'size' | 'sha256'>;

const COUNTS = { withdrawnSeq: null, withdrawnBy: null, withdrawnAt: null, withdrawalReason: null } as const;

function documentRow({ seq, subject, payload, actor: attachedBy, recordedAt: attachedAt, reason }: Entry): DocumentRow {
  const { of, holder, name, mediaType, size, sha256 } = payload.after as unknown as AttachedAfter;
  return { seq, of, holder, subject, name, mediaType, size, sha256, attachedBy, attachedAt, reason, ...COUNTS };
}

async function withdraw(tx: Tx, { seq, payload, actor, recordedAt, reason }: Entry): Promise<void> {
  const { document } = payload.after as unknown as { document: number };
  await documentsTable.update(tx, { seq: document }, { withdrawnSeq: seq, withdrawnBy: actor, withdrawnAt: recordedAt, withdrawalReason: reason });
}
