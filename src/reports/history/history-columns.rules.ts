import { italianDay, Money, spoken, type CalendarDate } from '../../kernel/index.js';
import { changeWords, kindWords } from '../../history/index.js';
import type { AfterReport, Change, Entry, Movement } from '../../journal/index.js';
import { accountWords, movedCents } from '../../ledger/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { HISTORY_TEXTS } from './history.texts.js';

/** An entry with what is read off it. */
export interface HistoryRow {
  entry: Entry;
  hash: string;
  lagDays: number;
  changes: readonly Change[];
  afterReport: AfterReport | null;
}

/** One column of the journal as a table: its width in characters, its kind, where its values come from; null is an empty cell. */
export type HistoryColumn = { key: keyof typeof HISTORY_TEXTS.columns; width: number } & (
  | { kind: 'text'; of: (row: HistoryRow, language: ReportLanguage) => string | null }
  | { kind: 'count'; of: (row: HistoryRow) => number }
  | { kind: 'day'; of: (row: HistoryRow) => CalendarDate }
  | { kind: 'amount'; of: (row: HistoryRow) => Money | null }
);

/** People are named by their ids alone: what is downloaded is out of reach of an erasure. */
export const HISTORY_COLUMNS: readonly HistoryColumn[] = [
  { key: 'seq', width: 13, kind: 'count', of: ({ entry }) => entry.seq },
  { key: 'effectiveOn', width: 12, kind: 'day', of: ({ entry }) => entry.effectiveOn },
  { key: 'recordedAt', width: 25, kind: 'text', of: ({ entry }) => entry.recordedAt },
  { key: 'lagDays', width: 10, kind: 'count', of: ({ lagDays }) => lagDays },
  { key: 'kind', width: 26, kind: 'text', of: ({ entry }, language) => kindWords(entry.kind)[language] },
  { key: 'subject', width: 12, kind: 'text', of: ({ entry }) => entry.subject },
  { key: 'actor', width: 14, kind: 'text', of: ({ entry }) => entry.actor },
  { key: 'reason', width: 34, kind: 'text', of: ({ entry }) => entry.reason },
  { key: 'changes', width: 56, kind: 'text', of: ({ changes, entry }, language) => textOf(changes.map((change) => changeWords(change, entry.subject, language))) },
  { key: 'movements', width: 50, kind: 'text', of: ({ entry }, language) => textOf(entry.movements.map((movement) => movementWords(movement, language))) },
  { key: 'amount', width: 18, kind: 'amount', of: ({ entry }) => movedBy(entry) },
  { key: 'hash', width: 36, kind: 'text', of: ({ hash }) => hash },
  { key: 'afterReport', width: 26, kind: 'text', of: ({ afterReport }, language) => afterReport && afterWords(afterReport, language) },
];

function textOf(lines: readonly string[]): string | null {
  return lines.length === 0 ? null : lines.join('\n');
}

/** Null where an entry moves none. */
function movedBy({ movements }: Entry): Money | null {
  return movements.length === 0 ? null : Money.ofCents(Number(movedCents(movements)));
}

function movementWords({ from, to, amountCents, for: thing }: Movement, language: ReportLanguage): string {
  const [source, target] = [from === null ? HISTORY_TEXTS.outside : accountWords(from), accountWords(to)];
  return `${source[language]} → ${target[language]}: ${spoken(Money.ofCents(amountCents), language)} (${thing})`;
}

function afterWords({ entry, asOf }: AfterReport, language: ReportLanguage): string {
  const { after, entry: word } = HISTORY_TEXTS;
  return `${after[language]} ${dayWords(asOf, language)} (${word[language]} ${entry})`;
}

export function dayWords(day: CalendarDate, language: ReportLanguage): string {
  return language === 'it' ? italianDay(day) : day;
}
