import { Conflict, RuleBroken, type CalendarDate } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { DocumentRow } from './document.entity.js';
import { ENDINGS, MEDIA_TYPES, mediaTypeOf, nameFor } from './content-form.rules.js';

/** 25 MiB. */
export const MAX_DOCUMENT_BYTES = 25 * 2 ** 20;
export const MAX_NAME = 120;

/** A file as it came. */
export interface SentFile {
  name: string;
  content: Uint8Array;
  sha256: string;
}

/** The thing that a document is attached to. */
export interface Holder {
  /** What kind of thing it is. */
  of: string;
  id: string;
  /** What entries about it are about. */
  subject: string;
}

export interface AttachingFacts {
  holder: Holder;
  /** The same content, where it is attached to this thing already and not withdrawn. */
  same: DocumentRow | undefined;
  today: CalendarDate;
}

/** @throws RuleBroken `document-type-refused`; Conflict `document-duplicate` */
export function attachDocument({ name, content, sha256 }: SentFile, { holder, same, today }: AttachingFacts, reason: string | null): EntryDraft {
  const mediaType = mediaTypeOf(content);
  if (mediaType === null) throw typeRefused(name);
  if (same) throw duplicate(same);
  const after = { of: holder.of, holder: holder.id, name: nameFor(mediaType, name, MAX_NAME), mediaType, size: content.length, sha256 };
  return { kind: 'document-attached/1', subject: holder.subject, payload: { before: null, after }, movements: [], reason, effectiveOn: today };
}

/** It was attached by mistake: it stays where it is, and says so. @throws Conflict `state-conflict` */
export function withdrawDocument({ seq, subject, withdrawnSeq }: DocumentRow, today: CalendarDate, reason: string): EntryDraft {
  if (withdrawnSeq !== null) throw withdrawnAlready(seq);
  const payload = { before: null, after: { document: seq, retracted: true } };
  return { kind: 'document-retracted/1', subject, payload, movements: [], reason, effectiveOn: today };
}

function typeRefused(name: string): RuleBroken {
  const endings = Object.values(ENDINGS).map(([usual]) => usual.slice(1).toUpperCase()).join(', ');
  return new RuleBroken(
    'document-type-refused',
    {
      it: `Dal suo contenuto "${name}" non risulta un documento di un tipo ammesso (${endings}): non è stato allegato.`,
      en: `By its content "${name}" is not a document of a type that is taken (${endings}): it was not attached.`,
    },
    { name, allowed: MEDIA_TYPES },
  );
}

function duplicate({ seq, holder, name }: DocumentRow): Conflict {
  return new Conflict(
    'document-duplicate',
    {
      it: `Lo stesso contenuto è già allegato a ${holder} come "${name}" (registrazione ${seq}): non è stato allegato di nuovo.`,
      en: `The same content is attached to ${holder} already, as "${name}" (entry ${seq}): it was not attached again.`,
    },
    { document: seq, name },
  );
}

function withdrawnAlready(seq: number): Conflict {
  return new Conflict(
    'state-conflict',
    { it: `Il documento ${seq} è già stato dichiarato allegato per errore.`, en: `Document ${seq} was declared attached by mistake already.` },
    { id: String(seq), state: 'withdrawn', allowed: ['attached'] },
  );
}
