import { Money, romeDay, type CalendarDate, type Sentence } from '../../kernel/index.js';
import { kindWords } from '../../history/index.js';
import { CompactRows } from './compact-rows.js';
import type { LateEntry } from './alerts.rules.js';
import { personCode } from './words.rules.js';

/** An entry as a query reads it. */
export interface EntryHead {
  seq: number;
  kind: string;
  subject: string;
  actor: string;
  reason: string | null;
  effectiveOn: CalendarDate;
  recordedAt: string;
  /** What its movements move, in cents; null where it moves nothing. */
  movedCents: number | null;
}

/** One entry of the register: when, who, what, of which thing, why. */
export interface RegisterLine {
  seq: number;
  /** RFC 3339 in UTC with milliseconds, and the day that it was in Rome. */
  recordedAt: string;
  recordedOn: CalendarDate;
  effectiveOn: CalendarDate;
  /** The code of a person (`P-12`), `operator` or `system`: never a name. */
  actor: string;
  kind: string;
  /** What happened, in words. */
  whatIt: string;
  whatEn: string;
  subject: string;
  /** What it moved. */
  amount: Money | null;
  reason: string | null;
}

export function registerRows(): CompactRows<RegisterLine> {
  return new CompactRows<RegisterLine>({
    ...{ seq: 'count', recordedAt: 'text', recordedOn: 'word', effectiveOn: 'word', actor: 'word', kind: 'word', whatIt: 'word', whatEn: 'word' },
    ...{ subject: 'text', amount: 'money', reason: 'word' },
  });
}

export function registerLine({ seq, kind, subject, actor, reason, effectiveOn, recordedAt, movedCents }: EntryHead): RegisterLine {
  const words = kindWords(kind);
  const amount = movedCents === null ? null : Money.ofCents(movedCents);
  const recordedOn = romeDay(new Date(recordedAt));
  return { seq, recordedAt, recordedOn, effectiveOn, actor: personCode(actor), kind, whatIt: words.it, whatEn: words.en, subject, amount, reason };
}

/** An entry of which it matters how late it was recorded. */
export function lateEntry({ seq, kind, subject, effectiveOn, recordedAt }: Pick<EntryHead, 'seq' | 'kind' | 'subject' | 'effectiveOn' | 'recordedAt'>): LateEntry {
  return { seq, words: kindWords(kind), subject, effectiveOn, recordedOn: romeDay(new Date(recordedAt)) };
}

/** How many entries of one kind there have been since, and what they moved. */
export interface ChangeCount {
  kind: string;
  words: Sentence;
  count: number;
  amount: Money;
}

/** In the order of the first of each kind. */
export function changeCounts(lines: Iterable<RegisterLine>): ChangeCount[] {
  const counts = new Map<string, ChangeCount>();
  for (const { kind, whatIt, whatEn, amount } of lines) {
    const before = counts.get(whatIt) ?? { kind: kind.replace(/\/\d+$/, ''), words: { it: whatIt, en: whatEn }, count: 0, amount: Money.ZERO };
    counts.set(whatIt, { ...before, count: before.count + 1, amount: before.amount.plus(amount ?? Money.ZERO) });
  }
  return [...counts.values()];
}
