import { SERIES } from './palette.js';

const channels = (rgb: string): number[] => [0, 2, 4].map((at) => parseInt(rgb.slice(at, at + 2), 16) / 255).map((c) => (c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4));

/** L* of CIE Lab, 0 to 100: what a black-and-white print keeps. */
function lightness([r = 0, g = 0, b = 0]: number[]): number {
  const y = 0.2126 * r + 0.7152 * g + 0.0722 * b;
  return y > 0.008856 ? 116 * Math.cbrt(y) - 16 : 903.3 * y;
}

/** Viénot, Brettel, Mollon 1999, in linear RGB: how who lacks one kind of cones sees a colour. */
const BLIND = {
  protanopia: ([r = 0, g = 0, b = 0]: number[]) => [0.11238 * r + 0.88762 * g, 0.11238 * r + 0.88762 * g, 0.00401 * r - 0.00401 * g + b],
  deuteranopia: ([r = 0, g = 0, b = 0]: number[]) => [0.29275 * r + 0.70725 * g, 0.29275 * r + 0.70725 * g, -0.02234 * r + 0.02234 * g + b],
};

describe('the colours of series', () => {
  it('grow lighter from one to the next, so that they stay apart in black and white', () => {
    const steps = SERIES.map((rgb) => lightness(channels(rgb)));
    steps.slice(1).forEach((step, index) => expect(step - (steps[index] ?? 0)).toBeGreaterThan(10));
  });

  it.each(Object.entries(BLIND))('and so with %s', (_, seen) => {
    const steps = SERIES.map((rgb) => lightness(seen(channels(rgb))));
    steps.slice(1).forEach((step, index) => expect(step - (steps[index] ?? 0)).toBeGreaterThan(10));
  });
});
