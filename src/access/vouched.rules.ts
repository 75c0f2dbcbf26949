import { romeDay, type CalendarDate } from '../kernel/index.js';
import type { TokenRow } from './access.entity.js';

/** What an entry about a person says of what that person comes in with. */
export interface VouchingEntry {
  kind: string;
  subject: string;
  after: Readonly<Record<string, unknown>>;
  effectiveOn: CalendarDate;
  recordedAt: string;
}

export interface VouchedToken {
  expiresOn: CalendarDate;
  effectiveOn: CalendarDate;
  recordedAt: string;
  /** The roles that it may have at most, as JSON; null: all of its person's. */
  within: string | null;
}

/** With what the journal says that a person may come in now. */
export interface Vouched {
  /** SHA-256 of the password's argon2 hash; null where none was ever chosen, or the person was erased. */
  credentialDigest: string | null;
  /** By their digests; some of them may have expired. */
  tokens: Map<string, VouchedToken>;
  /** Until when at most the newest one-time link may be used; null where it was used or ended. */
  linkUntil: string | null;
}

/** A token's row as the database has it: what is no list any more is still to be named. */
export type StoredToken = Omit<TokenRow, 'within'> & { within: string | null };

/** The kinds that say something of it. */
export const VOUCHING_KINDS = [
  'person-added/1',
  'person-changed/1',
  'person-changed/2',
  'person-erased/1',
  'enrolment-issued/1',
  'credential-enrolled/1',
  'token-issued/1',
  'token-issued/2',
  'token-revoked/1',
] as const;

const LINK_MS = 7 * 24 * 3_600_000;
const DAY_MS = 24 * 3_600_000;

/** By person, from the entries in the order of the book. */
export function vouchedBy(entries: Iterable<VouchingEntry>): Map<string, Vouched> {
  const people = new Map<string, Vouched>();
  for (const entry of entries) {
    const person = people.get(entry.subject) ?? { credentialDigest: null, tokens: new Map<string, VouchedToken>(), linkUntil: null };
    people.set(entry.subject, person);
    vouch(person, entry);
  }
  return people;
}

function vouch(person: Vouched, { kind, after, effectiveOn, recordedAt }: VouchingEntry): void {
  switch (kind) {
    case 'person-added/1':
      // The first link is made with the person.
      person.linkUntil = weekAfter(recordedAt);
      return;
    case 'enrolment-issued/1':
      person.linkUntil = String(after['expiresAt']);
      return;
    case 'credential-enrolled/1':
      // A new password ends what was issued under the old one, and uses up the link.
      endAccess(person);
      person.credentialDigest = String(after['credentialDigest']);
      return;
    case 'token-issued/1':
    case 'token-issued/2':
      person.tokens.set(String(after['tokenDigest']), { expiresOn: String(after['expiresOn']) as CalendarDate, effectiveOn, recordedAt, within: said(after['within']) });
      return;
    case 'token-revoked/1':
      person.tokens.delete(String(after['tokenDigest']));
      return;
    case 'person-erased/1':
      endAccess(person);
      person.credentialDigest = null;
      return;
    default:
      if (after['disabled'] === true) endAccess(person);
  }
}

function endAccess(person: Vouched): void {
  person.tokens.clear();
  person.linkUntil = null;
}

interface TokenFault {
  column: string;
  expected: string | null;
  found: string | null;
}

/** A column of a token that is not as its entry says, and what it should be; null where all of it is. */
export function tokenFault(row: StoredToken, vouched: VouchedToken): TokenFault | null {
  const { issuedAt, expiresAt, within } = row;
  if (within !== vouched.within) return { column: 'within', expected: vouched.within, found: within };
  const lasts = Date.parse(expiresAt) - Date.parse(issuedAt);
  if (dayOf(issuedAt) !== vouched.effectiveOn || issuedAt > vouched.recordedAt) {
    return { column: 'issued_at', expected: `${vouched.effectiveOn}, by ${vouched.recordedAt}`, found: issuedAt };
  }
  // A token lasts whole days, so the entry's day and the moment of issue leave one moment on which it ends.
  if (dayOf(expiresAt) !== vouched.expiresOn || lasts % DAY_MS !== 0 || lasts <= 0) {
    return { column: 'expires_at', expected: `${vouched.expiresOn}, whole days after ${issuedAt}`, found: expiresAt };
  }
  return null;
}

/** As it stands in the table. */
function said(within: unknown): string | null {
  return within === undefined || within === null ? null : JSON.stringify(within);
}

/** The moment itself where it is none, as in an entry that was altered. */
function weekAfter(moment: string): string {
  const time = Date.parse(moment) + LINK_MS;
  return Number.isNaN(time) ? moment : new Date(time).toISOString();
}

/** In Rome; empty for what is no moment as this program writes it. */
function dayOf(moment: string): string {
  const time = new Date(moment);
  return Number.isNaN(time.getTime()) || time.toISOString() !== moment ? '' : romeDay(time);
}
