import type { Schema } from '../api/client.js';

/** The terms of an agreement as they are typed. */
export interface TermsTexts {
  advance: string;
  cumulative: string;
  days: string;
}

/** Nothing is proposed that an agreement has not said. */
export const NO_TERMS: TermsTexts = { advance: '', cumulative: '', days: '30' };

export const termsTextsOf = ({ advanceMaxPercent, cumulativeMaxPercent, paymentDays }: Schema<'TermsView'>): TermsTexts => ({ advance: asText(advanceMaxPercent), cumulative: asText(cumulativeMaxPercent), days: String(paymentDays) });

const asText = (percent: number): string => String(percent).replace('.', ',');
const numberIn = (text: string): number => Number(text.trim().replace(',', '.'));

/** 0 to 100 with at most two decimals, with a comma or a point. */
export const isPercent = (text: string): boolean => /^\d{1,3}([.,]\d{1,2})?$/.test(text.trim()) && numberIn(text) <= 100;
export const isDays = (text: string): boolean => /^\d{1,3}$/.test(text.trim()) && Number(text) >= 1 && Number(text) <= 365;
export const isTerms = ({ advance, cumulative, days }: TermsTexts): boolean => isPercent(advance) && isPercent(cumulative) && isDays(days);

export function termsIn({ advance, cumulative, days }: TermsTexts): Schema<'TermsRequest'> {
  return { advanceMaxPercent: numberIn(advance), cumulativeMaxPercent: numberIn(cumulative), paymentDays: Number(days) };
}
