import type { CalendarDate, Money, Sentence } from '../../kernel/index.js';
import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import type { CsvColumn } from './csv-dialect.rules.js';

/** Figures by the names that programs know them by; open data keep these for good. */
export const AMOUNT_KEYS: Readonly<Record<keyof typeof AMOUNT_NAMES, string>> = {
  total: 'dotazione',
  unallocated: 'non_ripartito',
  allocated: 'assegnato',
  granted: 'concesso',
  available: 'da_concedere',
  toReprogramme: 'da_riprogrammare',
  returned: 'restituito',
  inProgress: 'in_corso',
  paid: 'erogato',
  toRecover: 'da_recuperare',
  recovered: 'recuperato',
  netPaid: 'erogato_netto',
  outstanding: 'da_erogare',
  approvedUnpaid: 'liquidato_non_pagato',
  awarded: 'concesso_in_origine',
  reduced: 'riduzioni',
};

export function text<Row>(key: string, it: string, en: string, of: (row: Row, language: 'it' | 'en') => string | null): CsvColumn<Row> {
  return { key, label: { it, en }, kind: 'text', of };
}

/** A word of the report, in its language. */
export function word<Row>(key: string, it: string, en: string, of: (row: Row) => Sentence | null): CsvColumn<Row> {
  return text(key, it, en, (row, language) => of(row)?.[language] ?? null);
}

/** Several things in one cell. */
export function list<Row>(key: string, it: string, en: string, of: (row: Row, language: 'it' | 'en') => readonly string[]): CsvColumn<Row> {
  return text(key, it, en, (row, language) => of(row, language).join(' · ') || null);
}

export function amount<Row>(key: string, it: string, en: string, of: (row: Row) => Money | null): CsvColumn<Row> {
  return { key, label: { it, en }, kind: 'amount', of };
}

export function day<Row>(key: string, it: string, en: string, of: (row: Row) => CalendarDate | null): CsvColumn<Row> {
  return { key, label: { it, en }, kind: 'day', of };
}

export function number<Row>(key: string, it: string, en: string, of: (row: Row) => number | null): CsvColumn<Row> {
  return { key, label: { it, en }, kind: 'number', of };
}

export function flag<Row>(key: string, it: string, en: string, of: (row: Row) => boolean | null): CsvColumn<Row> {
  return { key, label: { it, en }, kind: 'flag', of };
}

/** Figures of a row under their own names. */
export function figures<Key extends keyof typeof AMOUNT_NAMES>(keys: readonly Key[]): CsvColumn<Readonly<Record<Key, Money>>>[] {
  return keys.map((key) => ({ key: AMOUNT_KEYS[key], label: AMOUNT_NAMES[key], kind: 'amount', of: (row) => row[key] }));
}
