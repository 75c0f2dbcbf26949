import type { Entry } from '../../journal/index.js';
import type { Json } from '../../kernel/index.js';

export type PackLanguage = 'it' | 'en';

/** What a pack was made for: `pacchetto.json`. */
export interface PackQuestion {
  what: 'pnrr-audit-pack/1';
  /** The random id of the book, and the newest entry taken into account. */
  book: string;
  seq: number;
  hash: string;
  /** The day of the figures. */
  asOf: string;
  /** The period, both days included; null: open. */
  from: string | null;
  to: string | null;
  /** How many payments were drawn, and from which seed. */
  sample: number;
  seed: string;
  /** Recorded so many days, or more, after the day in the world is late. */
  lateDays: number;
  language: PackLanguage;
  softwareVersion: string;
}

export const LATE_DAYS = 30;

export const ENTRY_HEADERS = {
  it: ['registrazione', 'tipo', 'oggetto', 'chi', 'registrata il (UTC)', 'giorno di registrazione', 'giorno di effetto', 'ritardo in giorni', 'importo mosso', 'motivo', 'modifiche', 'impronta'],
  en: ['entry', 'kind', 'subject', 'who', 'recorded at (UTC)', 'day of recording', 'effective on', 'lag in days', 'amount moved', 'reason', 'changes', 'hash'],
};

export const MOVEMENT_HEADERS = {
  it: ['registrazione', 'riga', 'giorno di effetto', 'tipo', 'da', 'a', 'importo', 'per'],
  en: ['entry', 'line', 'effective on', 'kind', 'from', 'to', 'amount', 'for'],
};

/** Tables that take some of the entries: who asks for what is in `extractsOf`. */
export const EXTRACTS = ['rifiuti-quattro-occhi.csv', 'ruoli.csv', 'storni.csv', 'registrazioni-tardive.csv', 'atti-operatore.csv'];

/** The tables, of those that take some of the entries, in which this one stands. */
export function extractsOf(entry: Entry, day: string, lag: number, { from, to, lateDays }: PackQuestion): string[] {
  const within = (on: string): boolean => (from === null || on >= from) && (to === null || on <= to);
  if (!within(entry.effectiveOn) && !within(day)) return [];
  const { kind, actor, payload } = entry;
  const takes: [string, boolean][] = [
    ['rifiuti-quattro-occhi.csv', kind.startsWith('attempt-refused/')],
    ['ruoli.csv', /^person-(added|changed)\//.test(kind) || (kind.startsWith('change-proposed/') && payload.after['of'] === 'person-roles')],
    ['storni.csv', kind.startsWith('reversal-') || kind.startsWith('disbursement-reversed/')],
    ['registrazioni-tardive.csv', lag >= lateDays],
    ['atti-operatore.csv', actor.startsWith('operator:')],
  ];
  return takes.filter(([, taken]) => taken).map(([file]) => file);
}

/** The day in Rome of a moment of recording, and days between it and the day in the world. */
export function romeCalendar() {
  const format = new Intl.DateTimeFormat('en-CA', { timeZone: 'Europe/Rome', year: 'numeric', month: '2-digit', day: '2-digit' });
  // Rome's day can only change on a whole hour of UTC.
  let [hour, day] = ['', ''];
  const dayOf = ({ recordedAt }: Entry): string => {
    if (recordedAt.slice(0, 13) !== hour) {
      hour = recordedAt.slice(0, 13);
      day = format.format(new Date(recordedAt));
    }
    return day;
  };
  const lagOf = (entry: Entry): number => Math.round((Date.parse(dayOf(entry)) - Date.parse(entry.effectiveOn)) / 86_400_000);
  return { dayOf, lagOf };
}

/** `1234,50`: what an Italian spreadsheet reads as a number. */
export function commaAmount(cents: number): string {
  const digits = String(Math.abs(cents)).padStart(3, '0');
  return `${cents < 0 ? '-' : ''}${digits.slice(0, -2)},${digits.slice(-2)}`;
}

/** One line with its end. A text that a spreadsheet would take for a formula is made plain by an apostrophe. */
export function csvLine(cells: readonly string[]): string {
  const cell = (text: string): string => {
    const plain = /^[=+\-@\t\r]/.test(text) && !/^-?\d+(,\d+)?$/.test(text) ? `'${text}` : text;
    return /[";\r\n]/.test(plain) ? `"${plain.replace(/"/g, '""')}"` : plain;
  };
  return `${cells.map(cell).join(';')}\r\n`;
}

/** The cells of an entry, under ENTRY_HEADERS. */
export function entryCells(entry: Entry, hash: string, day: string, lag: number): string[] {
  const { seq, kind, subject, actor, recordedAt, effectiveOn, movements, reason, payload } = entry;
  const moved = movements.reduce((cents, { amountCents }) => cents + amountCents, 0);
  const amount = movements.length === 0 ? '' : commaAmount(moved);
  return [String(seq), kind, subject, actor, recordedAt, day, effectiveOn, String(lag), amount, reason ?? '', changeWords(payload), hash];
}

/** `state: "requested" → "approved"`, field by field. */
export function changeWords({ before, after }: Entry['payload']): string {
  const fields = [...new Set([...Object.keys(before ?? {}), ...Object.keys(after)])].sort();
  const said = (value: Json | undefined): string => (value === undefined || value === null ? '–' : JSON.stringify(value));
  const changed = fields.filter((field) => said(before?.[field]) !== said(after[field]));
  return changed.map((field) => (before === null ? `${field}: ${said(after[field])}` : `${field}: ${said(before[field])} → ${said(after[field])}`)).join('; ');
}

/** The cells of an entry's movements, under MOVEMENT_HEADERS. */
export function movementCells({ seq, kind, effectiveOn, movements }: Entry): string[][] {
  return movements.map((movement, index) => {
    return [String(seq), String(index + 1), effectiveOn, kind, movement.from ?? '', movement.to, commaAmount(movement.amountCents), movement.for];
  });
}
