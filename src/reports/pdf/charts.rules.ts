import { area, axis, COLOURS, drawing, label, line, type Filling, type Size } from './svg.rules.js';

/** One bar, of one part or of several. Values are whole cents; `text` stands beside it. */
export interface Bar {
  name: string;
  parts: readonly { value: number; filling: Filling }[];
  text: string;
}

export interface LegendEntry {
  name: string;
  filling: Filling;
}

interface BarChart extends Size {
  bars: readonly Bar[];
  /** Room for the names at the left, and for the texts at the right. */
  names: number;
  texts: number;
  legend: readonly LegendEntry[];
}

const LEGEND_LINE = 10;
/** What a letter of 7 points takes at most on average. */
const LETTER = 3.75;

/** Lying bars, one under the other, with a common beginning. */
export function barChart({ width, height, bars, names, texts, legend }: BarChart): string {
  const key = legendRows(legend, width);
  const bottom = height - key.length * LEGEND_LINE - (key.length > 0 ? 3 : 0);
  const pitch = Math.min(bottom / Math.max(1, bars.length), 26);
  const thick = Math.min(pitch * 0.68, 16);
  const greatest = Math.max(1, ...bars.map(({ parts }) => parts.reduce((sum, { value }) => sum + value, 0)));
  const scale = (width - names - texts) / greatest;
  const drawn = bars.flatMap(({ name, parts, text }, index) => {
    const y = index * pitch + (pitch - thick) / 2;
    const baseline = y + thick / 2 + 2.5;
    let x = names;
    const pieces = parts.filter(({ value }) => value > 0).map(({ value, filling }) => {
      const [at, wide] = [x, value * scale];
      x += wide;
      // A white hair's breadth tells neighbours apart on any print.
      return area({ x: at, y, width: Math.max(0.3, wide - 0.6), height: thick }, filling);
    });
    return [label(names - 4, baseline, name, { anchor: 'end' }), ...pieces, label(x + 3, baseline, text)];
  });
  const foot = key.flatMap((row, index) => row.map(({ x, name, filling }) => {
    const y = bottom + 3 + index * LEGEND_LINE;
    return area({ x, y: y + 1, width: 9, height: 6 }, filling) + label(x + 12, y + 6.8, name, { fill: COLOURS.grey });
  }));
  return drawing({ width, height }, [line(names - 0.5, 0, names - 0.5, pitch * bars.length, COLOURS.grey), ...drawn, ...foot]);
}

function legendRows(legend: readonly LegendEntry[], width: number): (LegendEntry & { x: number })[][] {
  const rows: (LegendEntry & { x: number })[][] = [];
  let x = width;
  for (const entry of legend) {
    const wide = 12 + entry.name.length * LETTER + 8;
    if (rows.length === 0 || x + wide > width) {
      rows.push([]);
      x = 0;
    }
    rows.at(-1)?.push({ ...entry, x });
    x += wide;
  }
  return rows;
}

/** A line over months. */
export interface Series {
  name: string;
  values: readonly number[];
  stroke: string;
  dashes: string;
}

interface LineChart extends Size {
  /** One for each value: `2024-05`. */
  months: readonly string[];
  series: readonly Series[];
  /** What a value is called on the axis. */
  tick: (value: number) => string;
}

const AXIS_WIDTH = 30;
const AXIS_HEIGHT = 12;
const END_WIDTH = 6;

/** Values that stand at the end of each month, joined; from the first one on. */
export function lineChart({ width, height, months, series, tick }: LineChart): string {
  const { step, top } = axis(Math.max(0, ...series.flatMap(({ values }) => values)));
  const [left, right, head, foot] = [AXIS_WIDTH, width - END_WIDTH, LEGEND_LINE + 4, height - AXIS_HEIGHT];
  const x = (index: number): number => left + ((right - left) * index) / Math.max(1, months.length - 1);
  const y = (value: number): number => foot - ((foot - head) * value) / top;
  const ticks = Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step);
  const grid = ticks.map((value) => line(left, y(value), right, y(value)) + label(left - 4, y(value) + 2.5, tick(value), { anchor: 'end', fill: COLOURS.grey }));
  const curves = series.flatMap(({ values, stroke, dashes }) => {
    const pieces = values.slice(1).map((value, index) => line(x(index), y(values[index] ?? 0), x(index + 1), y(value), stroke, 1.6, dashes));
    const last = values.length - 1;
    return [...pieces, area({ x: x(last) - 1.7, y: y(values[last] ?? 0) - 1.7, width: 3.4, height: 3.4 }, { colour: stroke })];
  });
  let at = left;
  const names = series.map(({ name, stroke, dashes }) => {
    const start = at;
    at += 22 + name.length * LETTER + 8;
    return line(start, 4, start + 16, 4, stroke, 1.6, dashes) + label(start + 19, 6.5, name, { fill: COLOURS.grey });
  });
  return drawing({ width, height }, [...grid, ...monthLabels(months, x, foot), ...curves, ...names]);
}

/** The first and the last month, and each January between that has room. */
function monthLabels(months: readonly string[], x: (index: number) => number, foot: number): string[] {
  const last = months.length - 1;
  const shown = (month: string): string => `${month.slice(5)}/${month.slice(0, 4)}`;
  const between = months.flatMap((month, index) => (month.endsWith('-01') && x(index) - x(0) > 36 && x(last) - x(index) > 36 ? [{ month: month.slice(0, 4), index }] : []));
  return [
    label(x(0), foot + 9, shown(months[0] ?? ''), { anchor: 'start', fill: COLOURS.grey }),
    ...between.map(({ month, index }) => line(x(index), foot, x(index), foot + 2, COLOURS.grey) + label(x(index), foot + 9, month, { anchor: 'middle', fill: COLOURS.grey })),
    ...(last > 0 ? [label(x(last), foot + 9, shown(months[last] ?? ''), { anchor: 'end', fill: COLOURS.grey })] : []),
  ];
}
