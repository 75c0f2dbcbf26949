import { monthsApart, scaleTo } from './scale.rules.js';

describe('the axis of a chart', () => {
  it.each([
    [114.4e6, 120e6, 7],
    [291e6, 300e6, 7],
    [350e6, 400e6, 5],
    [30e6, 30e6, 7],
    [1.5e6, 2e6, 3],
    [34, 1e6, 2],
    [0, 1e6, 2],
  ])('to %d goes in round steps to %d, with %d marks', (longest, end, marks) => {
    const scale = scaleTo(longest);
    expect(scale.end).toBeCloseTo(end, 9);
    expect(scale.marks).toHaveLength(marks);
    expect(scale.marks[0]).toBe(0);
  });

  it.each([
    [45, 8, 6],
    [45, 4, 12],
    [3, 8, 1],
    [24, 8, 3],
    [900, 2, 900],
    [0, 8, 1],
  ])('of %d months, where %d names fit, names one in %d', (months, fitting, apart) => {
    expect(monthsApart(months, fitting)).toBe(apart);
  });
});
