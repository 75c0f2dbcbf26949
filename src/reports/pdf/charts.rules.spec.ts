import { barChart, lineChart } from './charts.rules.js';
import { area, axis, COLOURS, drawing, element, escaped, label } from './svg.rules.js';

const NAVY = { colour: COLOURS.navy };
const rectangles = (svg: string): { x: number; width: number }[] => [...svg.matchAll(/<rect x="([\d.]+)" y="[\d.]+" width="([\d.]+)"/g)].map(([, x, width]) => ({ x: Number(x), width: Number(width) }));
const textsIn = (svg: string): string[] => [...svg.matchAll(/<text[^>]*>([^<]*)</g)].map(([, text]) => text ?? '');

describe('what charts are drawn with', () => {
  it.each([
    [0, { step: 1, top: 4 }],
    [1, { step: 0.5, top: 1 }],
    [100, { step: 50, top: 100 }],
    [101, { step: 50, top: 150 }],
    [350, { step: 100, top: 400 }],
    [7_900, { step: 2000, top: 8000 }],
  ])('an axis up to %d', (greatest, expected) => expect(axis(greatest)).toEqual(expected));

  it('no text breaks out of its element', () => {
    expect(escaped('<b>&"\u0000')).toBe('&lt;b&gt;&amp;&quot;\uFFFD');
    expect(label(0, 0, '</svg><script>')).not.toContain('<script>');
    expect(element('rect', { fill: '"x' })).toBe('<rect fill="&quot;x"/>');
  });

  it('numbers are the same on every machine: two decimals', () => {
    expect(element('rect', { x: 1 / 3, y: 2 })).toBe('<rect x="0.33" y="2"/>');
    expect(drawing({ width: 10, height: 5 }, [])).toBe('<svg xmlns="http://www.w3.org/2000/svg" width="10" height="5" viewBox="0 0 10 5"/>');
  });

  it.each(['rising', 'falling'] as const)('a %s hatch stays inside its box', (hatch) => {
    const ends = [...area({ x: 10, y: 20, width: 17, height: 9 }, { hatch }).matchAll(/x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)"/g)].map((found) => found.slice(1).map(Number));
    expect(ends.length).toBeGreaterThan(5);
    for (const [x1 = 0, y1 = 0, x2 = 0, y2 = 0] of ends) {
      for (const x of [x1, x2]) expect(x >= 10 && x <= 27).toBe(true);
      for (const y of [y1, y2]) expect(y >= 20 && y <= 29).toBe(true);
      expect(Math.sign(y2 - y1)).toBe(hatch === 'rising' ? -1 : 1);
    }
  });
});

describe('a chart of bars', () => {
  const chart = (bars: Parameters<typeof barChart>[0]['bars']): string => barChart({ width: 200, height: 60, bars, names: 50, texts: 50, legend: [] });

  it('is as long as its value, the longest one as long as there is room', () => {
    const svg = chart([{ name: 'a', parts: [{ value: 100, filling: NAVY }], text: '1' }, { name: 'b', parts: [{ value: 50, filling: NAVY }], text: '2' }]);
    expect(rectangles(svg)).toEqual([{ x: 50, width: 99.4 }, { x: 50, width: 49.4 }]);
    expect(textsIn(svg)).toEqual(['a', '1', 'b', '2']);
  });

  it('puts parts one behind the other, leaving out what is nothing', () => {
    const parts = [30, 0, 70].map((value) => ({ value, filling: NAVY }));
    expect(rectangles(chart([{ name: 'a', parts, text: '' }]))).toEqual([{ x: 50, width: 29.4 }, { x: 80, width: 69.4 }]);
  });

  it('of nothing draws nothing', () => {
    expect(rectangles(chart([{ name: 'a', parts: [{ value: 0, filling: NAVY }], text: '0' }]))).toEqual([]);
  });

  it('wraps its legend', () => {
    const legend = ['Erogato netto', 'In corso', 'Da erogare', 'Economie da riprogrammare'].map((name) => ({ name, filling: NAVY }));
    const at = [...barChart({ width: 150, height: 60, bars: [], names: 10, texts: 10, legend }).matchAll(/<text x="([\d.]+)" y="([\d.]+)"/g)].map(([, , y]) => y);
    expect(new Set(at).size).toBe(3);
  });
});

describe('a chart of a line', () => {
  const chart = (months: string[], values: number[]): string => lineChart({ width: 236, height: 100, months, series: [{ name: 'Erogato', values, stroke: COLOURS.navy, dashes: '' }], tick: String });

  it('goes from the first month to the last, up to the top of its axis', () => {
    const svg = chart(['2024-01', '2024-02', '2024-03'], [0, 50, 100]);
    const pieces = [...svg.matchAll(/<line x1="([\d.]+)" y1="([\d.]+)" x2="([\d.]+)" y2="([\d.]+)" stroke="#17324d" stroke-width="1.6"/g)].map((found) => found.slice(1).map(Number));
    expect(pieces.slice(0, 2)).toEqual([[30, 88, 130, 51], [130, 51, 230, 14]]);
    expect(textsIn(svg)).toEqual(['0', '50', '100', '01/2024', '03/2024', 'Erogato']);
  });

  it('of one month is a point', () => {
    expect(textsIn(chart(['2024-05'], [10]))).toContain('05/2024');
    expect(rectangles(chart(['2024-05'], [10]))).toHaveLength(1);
  });
});
