/** Amounts as the API gives them: `"113400000.00"`, sometimes with a minus. Cents are `bigint`; a float never holds money. */
export type Amount = string;

export function centsOf(amount: Amount): bigint {
  return BigInt(amount.replace('.', ''));
}

export function amountOf(cents: bigint): Amount {
  const digits = String(cents < 0n ? -cents : cents).padStart(3, '0');
  return `${cents < 0n ? '-' : ''}${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

export const plus = (...amounts: readonly Amount[]): Amount => amountOf(amounts.reduce((sum, amount) => sum + centsOf(amount), 0n));
export const minus = (one: Amount, other: Amount): Amount => amountOf(centsOf(one) - centsOf(other));
export const isZero = (amount: Amount): boolean => centsOf(amount) === 0n;
export const isMore = (one: Amount, other: Amount): boolean => centsOf(one) > centsOf(other);

/** `1.234.567,89` in Italian, `1,234,567.89` in English. */
export function written(amount: Amount, language: 'it' | 'en'): string {
  const [group, point] = language === 'it' ? ['.', ','] : [',', '.'];
  const [euros = '0', cents = '00'] = amount.replace('-', '').split('.');
  return `${amount.startsWith('-') ? '−' : ''}${euros.replace(/\B(?=(\d{3})+$)/g, group)}${point}${cents}`;
}

/** `part` of `whole` in percent with two decimals, as the report has them; null where there is no whole. */
export function share(part: Amount, whole: Amount): number | null {
  const [of, all] = [centsOf(part), centsOf(whole)];
  return all === 0n ? null : Number((of * 10_000n * 2n + all) / (all * 2n)) / 100;
}

/** `57,45 %`, never apart at a line's end. Without `Intl`, whose first use costs a browser 50 ms and more of its first page. */
export const percentWritten = (percent: number, language: 'it' | 'en'): string => `${language === 'it' ? percent.toFixed(2).replace('.', ',') : percent.toFixed(2)}\u00a0%`;
