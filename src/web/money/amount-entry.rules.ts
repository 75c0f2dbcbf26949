import { isZero, type Amount } from './amount.rules.js';

/** What somebody typed, understood: an amount, nothing yet, a question, or no amount at all. */
export type Entry =
  | { kind: 'amount'; amount: Amount }
  | { kind: 'empty' }
  /** `1.230` may be thousands or, as a machine writes it, decimals: whoever typed it says which, or that it is the only one. */
  | { kind: 'ambiguous'; readings: readonly [Amount, ...Amount[]] }
  | { kind: 'wrong'; why: 'no-number' | 'negative' | 'zero' | 'too-many-decimals' | 'too-large' };

/** Thirteen digits before the decimals, as the API takes them. */
const MOST_DIGITS = 13;

/**
 * Reads an amount as people write it: `1.234.567,89`, `1234567,89`, `1 234 567`, `€ 10`, `10 euro`, `1,234.50`.
 * A single separator before exactly three digits is ambiguous; before one or two it is decimal.
 * @param zero whether nothing is an amount too: money that is asked for, moved or given back is always some
 */
export function readEntry(text: string, { zero = false }: { zero?: boolean } = {}): Entry {
  const entry = entryOf(text);
  return entry.kind === 'amount' && isZero(entry.amount) && !zero ? { kind: 'wrong', why: 'zero' } : entry;
}

function entryOf(text: string): Entry {
  const bare = text.replace(/[\s\u00a0\u202f'’_]|€|euro|eur/gi, '');
  if (bare === '') return { kind: 'empty' };
  if (/^[-−]/.test(bare)) return { kind: 'wrong', why: /^[-−][\d.,]+$/.test(bare) ? 'negative' : 'no-number' };
  if (!/^\d[\d.,]*$|^[.,]\d+$/.test(bare)) return { kind: 'wrong', why: 'no-number' };
  const last = Math.max(bare.lastIndexOf('.'), bare.lastIndexOf(','));
  if (last < 0) return amount(bare, '');
  const mark = bare.charAt(last);
  const other = mark === '.' ? ',' : '.';
  const [before, after] = [bare.slice(0, last), bare.slice(last + 1)];
  if (bare.split(mark).length > 2) return before.includes(other) || after === '' ? { kind: 'wrong', why: 'no-number' } : grouped(bare, mark);
  if (before.includes(other)) return isGrouped(before, other) ? amount(before.replaceAll(other, ''), after) : { kind: 'wrong', why: 'no-number' };
  if (after.length === 3 && /^[1-9]\d{0,2}$/.test(before)) return ambiguous(before, after);
  return amount(before, after);
}

function isGrouped(text: string, mark: string): boolean {
  const [first = '', ...rest] = text.split(mark);
  return /^\d{1,3}$/.test(first) && rest.every((part) => /^\d{3}$/.test(part));
}

function grouped(text: string, mark: string): Entry {
  return isGrouped(text, mark) ? amount(text.replaceAll(mark, ''), '') : { kind: 'wrong', why: 'no-number' };
}

/** `1.230`: 1230.00 or 1.23. `1.239`: 1239.00 alone, for 1.239 is no amount of euros; nothing near it is offered in its stead. */
function ambiguous(before: string, after: string): Entry {
  const thousands: Amount = `${before}${after}.00`;
  return { kind: 'ambiguous', readings: after.endsWith('0') ? [thousands, `${before}.${after.slice(0, 2)}`] : [thousands] };
}

function amount(euros: string, cents: string): Entry {
  if (/[^0]/.test(cents.slice(2))) return { kind: 'wrong', why: 'too-many-decimals' };
  const whole = euros.replace(/^0+(?=\d)/, '') || '0';
  if (whole.length > MOST_DIGITS) return { kind: 'wrong', why: 'too-large' };
  return { kind: 'amount', amount: `${whole}.${cents.slice(0, 2).padEnd(2, '0')}` };
}
