import { hash } from 'node:crypto';
import { canonicalJson, type CalendarDate, type JsonObject } from '../kernel/index.js';

/** Money that an entry moves: `from` null is the outside; `for` is the thing that the money is about. */
export interface Movement {
  from: string | null;
  to: string;
  amountCents: number;
  for: string;
}

/**
 * What an entry says: fields as they were (null when the thing is new, else only those that change) and as they
 * are now. Amounts are whole cents (`amountCents`).
 */
export interface Payload {
  before: JsonObject | null;
  after: JsonObject;
}

/** What a rule returns and the journal makes an entry of. */
export interface EntryDraft {
  /** `disbursement-requested/1`: a released kind never changes meaning; a new shape is a new kind. */
  kind: string;
  /** The id or code of the thing that the entry is about. */
  subject: string;
  payload: Payload;
  movements: readonly Movement[];
  reason: string | null;
  /** The day in the world on which it takes effect. */
  effectiveOn: CalendarDate;
}

/** One entry of the book: exactly the object that is hashed. */
export interface Entry extends EntryDraft {
  /** 1, 2, 3, … without a gap. */
  seq: number;
  actor: string;
  /** The moment of knowledge: UTC with milliseconds, never before the previous entry's. */
  recordedAt: string;
  /** The previous entry's hash; 64 zeros in entry 1. */
  previousHash: string;
}

export const GENESIS_HASH = '0'.repeat(64);

/** The parts of an entry that are kept as canonical JSON text. */
export interface EntryText {
  payload: string;
  movements: string;
}

/** Whether it is printable ASCII that stands in JSON as it is: looking costs a fraction of writing it anew. */
function isPlain(text: string): boolean {
  for (let place = 0; place < text.length; place += 1) {
    const code = text.charCodeAt(place);
    if (code < 0x20 || code > 0x7e || code === 0x22 || code === 0x5c) return false;
  }
  return true;
}

function quoted(text: string | null): string {
  return text !== null && isPlain(text) ? `"${text}"` : JSON.stringify(text);
}

/** Canonical JSON (RFC 8785) of an entry, spliced from the kept text: keys in their sorted order. */
export function entryText(entry: Omit<Entry, 'payload' | 'movements'>, text: EntryText): string {
  const { actor, effectiveOn, kind, previousHash, recordedAt, subject } = entry;
  const { movements, payload } = text;
  const seq = String(entry.seq);
  const reason = quoted(entry.reason);
  // What nearly every entry is: quotes around each, and nothing else to do. Verification spends most of its time here.
  if (isPlain(actor) && isPlain(effectiveOn) && isPlain(kind) && isPlain(previousHash) && isPlain(recordedAt) && isPlain(subject)) {
    return `{"actor":"${actor}","effectiveOn":"${effectiveOn}","kind":"${kind}","movements":${movements},"payload":${payload},"previousHash":"${previousHash}","reason":${reason},"recordedAt":"${recordedAt}","seq":${seq},"subject":"${subject}"}`;
  }
  return (
    `{"actor":${quoted(actor)},"effectiveOn":${quoted(effectiveOn)},"kind":${quoted(kind)},"movements":${movements},"payload":${payload},` +
    `"previousHash":${quoted(previousHash)},"reason":${reason},"recordedAt":${quoted(recordedAt)},"seq":${seq},"subject":${quoted(subject)}}`
  );
}

/** Lowercase hex SHA-256 over the canonical JSON of the entry. */
export function entryHash(entry: Omit<Entry, 'payload' | 'movements'>, text: EntryText): string {
  return hash('sha256', entryText(entry, text), 'hex');
}

/** Canonical JSON of a movement: its keys in their sorted order. */
function movementText({ amountCents, for: thing, from, to }: Movement): string {
  return `{"amountCents":${amountCents},"for":${quoted(thing)},"from":${quoted(from)},"to":${quoted(to)}}`;
}

export function textOf(draft: Pick<EntryDraft, 'payload' | 'movements'>): EntryText {
  return {
    payload: canonicalJson(draft.payload as unknown as JsonObject),
    movements: `[${draft.movements.map(movementText).join(',')}]`,
  };
}
