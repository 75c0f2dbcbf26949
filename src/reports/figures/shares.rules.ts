import { Money } from '../../kernel/index.js';

/** Percent of a part in a whole with two decimals, half up; null where there is no whole to be a part of: not computable. */
export function percentOf(part: Money, whole: Money): number | null {
  if (whole.cents === 0) return null;
  const negative = part.cents < 0 !== whole.cents < 0;
  const [one, all] = [BigInt(Math.abs(part.cents)), BigInt(Math.abs(whole.cents))];
  const hundredths = Number((one * 20_000n + all) / (2n * all));
  return (negative && hundredths !== 0 ? -hundredths : hundredths) / 100;
}

const WHOLE = 10_000n;

/**
 * An amount split by percents (two decimals at most) that sum to 100: the parts sum to the amount, to the cent. What rounding
 * down leaves goes to the largest remainders, of equal ones to the first.
 */
export function splitByPercent(amount: Money, percents: readonly number[]): Money[] {
  const parts = percents.map((percent, index) => {
    const product = BigInt(amount.cents) * BigInt(Math.round(percent * 100));
    return { index, cents: Number(product / WHOLE), remainder: product % WHOLE };
  });
  const left = amount.cents - parts.reduce((sum, { cents }) => sum + cents, 0);
  const byRemainder = [...parts].sort((one, other) => Number(other.remainder - one.remainder) || one.index - other.index);
  for (const part of byRemainder.slice(0, left)) part.cents += 1;
  return parts.map(({ cents }) => Money.ofCents(cents));
}
