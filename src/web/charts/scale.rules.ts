/** What an axis names: whole millions. */
const UNIT = 1e6;

/** From nothing to at least `longest` in round steps of whole millions, about `parts` of them. */
export function scaleTo(longest: number, parts = 5): { end: number; marks: number[] } {
  const step = roundStep(Math.max(longest / parts, UNIT));
  const count = Math.max(1, Math.ceil(longest / step));
  return { end: count * step, marks: Array.from({ length: count + 1 }, (_, index) => index * step) };
}

function roundStep(about: number): number {
  const power = 10 ** Math.floor(Math.log10(about));
  const leading = about / power;
  return power * (leading < 1.5 ? 1 : leading < 2.5 ? 2 : leading < 4 ? 3 : leading < 7 ? 5 : 10);
}

const MONTHS_APART = [1, 2, 3, 6, 12, 24, 36, 60];

/** How many months stand between two that are named, where `fitting` names have room beside each other. */
export function monthsApart(months: number, fitting: number): number {
  return MONTHS_APART.find((apart) => Math.ceil(months / apart) <= fitting) ?? months;
}
