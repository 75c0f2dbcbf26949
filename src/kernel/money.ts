import { InvalidInput } from './errors.js';

/** Two decimals, a dot, no sign, no leading zero; at most 13 digits before the dot, so that cents stay a safe integer. */
export const AMOUNT_PATTERN = /^(?:0|[1-9]\d{0,12})\.\d{2}$/;

/**
 * An amount of euro, kept as whole cents. Amounts of the domain are never negative: the kind of an
 * event carries the sign. The largest representable amount is 9,999,999,999,999.99 EUR, far over the
 * decree's 350,000,000.00 and under 2^53 cents, so that no arithmetic here can round.
 */
export class Money {
  static readonly ZERO = new Money(0);

  private constructor(readonly cents: number) {}

  /** @throws RangeError if `cents` is not a safe integer: a defect, never a person's mistake. */
  static ofCents(cents: number): Money {
    if (!Number.isSafeInteger(cents)) throw new RangeError(`not a whole number of cents: ${cents}`);
    return cents === 0 ? Money.ZERO : new Money(cents);
  }

  /** Reads the contract's form, `"113400000.00"`. @throws InvalidInput `amount-format` on anything else. */
  static parse(text: unknown, pointer = ''): Money {
    if (typeof text !== 'string' || !AMOUNT_PATTERN.test(text)) throw amountFormat(pointer);
    return Money.ofCents(Number(text.replace('.', '')));
  }

  plus(other: Money): Money {
    return Money.ofCents(this.cents + other.cents);
  }

  minus(other: Money): Money {
    return Money.ofCents(this.cents - other.cents);
  }

  isGreaterThan(other: Money): boolean {
    return this.cents > other.cents;
  }

  /** `percent` of this amount, rounded down to the cent; `percent` has at most two decimals (10, 33.33). */
  percentRoundedDown(percent: number): Money {
    const hundredths = BigInt(Math.round(percent * 100));
    return Money.ofCents(Number((BigInt(this.cents) * hundredths) / 10_000n));
  }

  /** `"113400000.00"`: the form of the API, of data files and of messages to machines. */
  toString(): string {
    const sign = this.cents < 0 ? '-' : '';
    const digits = String(Math.abs(this.cents)).padStart(3, '0');
    return `${sign}${digits.slice(0, -2)}.${digits.slice(-2)}`;
  }

  toJSON(): string {
    return this.toString();
  }

  /** The sum, or as soon as it is more than `most` what it is by then: amounts that people give may be beyond adding up. */
  static sumUpTo(amounts: Iterable<Money>, most: Money): Money {
    let sum = Money.ZERO;
    for (const amount of amounts) {
      if (sum.isGreaterThan(most)) break;
      sum = sum.plus(amount);
    }
    return sum;
  }

  static sum(amounts: Iterable<Money>): Money {
    let cents = 0;
    for (const amount of amounts) cents += amount.cents;
    return Money.ofCents(cents);
  }
}

function amountFormat(pointer: string): InvalidInput {
  return InvalidInput.at('amount-format', pointer, {
    it: 'L’importo va scritto come testo, con il punto e due decimali, senza segno: "1234.50".',
    en: 'Write the amount as text, with a dot and two decimals, without a sign: "1234.50".',
  });
}

const SPOKEN = {
  it: new Intl.NumberFormat('it-IT', { style: 'currency', currency: 'EUR', useGrouping: 'always' as unknown as boolean }),
  en: new Intl.NumberFormat('en-IE', { style: 'currency', currency: 'EUR' }),
};

/** The amount as a person reads it: `1.234,50 €` in Italian, `€1,234.50` in English. */
export function spoken(amount: Money, language: 'it' | 'en'): string {
  // Intl takes a decimal string without passing through a float.
  return SPOKEN[language].format(amount.toString() as unknown as number);
}
