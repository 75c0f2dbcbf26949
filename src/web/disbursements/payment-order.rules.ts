import type { Schema } from '../api/client.js';

/** A payment order as it is typed. */
export interface OrderTexts {
  instrument: string;
  account: string;
  year: string;
  number: string;
  line: string;
}

/** Nothing typed yet, the year proposed. */
export const emptyOrder = (year: string): OrderTexts => ({ instrument: '', account: '', year, number: '', line: '' });

export const isOrder = ({ year, number }: OrderTexts): boolean => /^\d{4}$/.test(year.trim()) && number.trim() !== '';

/** Whether nothing was typed: an order half typed is never taken for none. */
export const isUntouched = ({ instrument, account, year, number, line }: OrderTexts, proposedYear: string): boolean =>
  [instrument, account, number, line].every((text) => text.trim() === '') && (year.trim() === '' || year === proposedYear);

export function orderOf({ instrument, account, year, number, line }: OrderTexts): Schema<'PaymentOrderRequest'> {
  const given = { instrument, account, line };
  const stated = Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])));
  return { year: Number(year), number: number.trim(), ...stated };
}

/** An order that was issued, as it would have been typed. */
export function textsOf({ instrument, account, year, number, line }: NonNullable<Schema<'DisbursementView'>['paymentOrder']>): OrderTexts {
  return { instrument: instrument ?? '', account: account ?? '', year: String(year), number, line: line ?? '' };
}
