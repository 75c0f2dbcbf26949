import type { Language } from '../language/language-choice.js';
import { centsOf, type Amount } from '../money/amount.rules.js';

/** The length that stands for an amount in a picture; what is added up or written are always the amounts themselves. */
export const pictured = (amount: Amount): number => Number(centsOf(amount)) / 100;

/** The colour of a picture's parts, one after the other; night has others. */
export const seriesColour = (index: number): string => `var(--chart-${index + 1})`;

/** A length of a picture said beside it, in millions with one decimal. */
export function lengthSaid(length: unknown, language: Language): string {
  return `${new Intl.NumberFormat(language, { minimumFractionDigits: 1, maximumFractionDigits: 1, useGrouping: 'always' }).format(Number(length) / 1e6)} M€`;
}
