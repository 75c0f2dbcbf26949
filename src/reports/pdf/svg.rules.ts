/** The colours of the report: the blue of Italian public bodies and greys, so spaced in lightness that a grey print tells them apart. */
export const COLOURS = {
  navy: '#17324d',
  blue: '#2a76c6',
  sky: '#8fb9e3',
  mist: '#dde5ee',
  white: '#ffffff',
  ink: '#1a1a1a',
  grey: '#5b6770',
  rule: '#cbd3dc',
  band: '#f3f5f8',
  red: '#a3142a',
} as const;

type Attributes = Readonly<Record<string, string | number>>;

/** XML 1.0 knows no such characters. */
const UNWRITABLE = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\u007F\uFFFE\uFFFF]|\p{Cs}/gu;

export function escaped(text: string): string {
  return text.replace(UNWRITABLE, '\uFFFD').replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;');
}

/** Two decimals of a point are finer than any printer, and the same on every machine. */
function written(value: string | number): string {
  return typeof value === 'number' ? String(Math.round(value * 100) / 100) : escaped(value);
}

export function element(name: string, attributes: Attributes, content = ''): string {
  const all = Object.entries(attributes).map(([key, value]) => ` ${key}="${written(value)}"`).join('');
  return content === '' ? `<${name}${all}/>` : `<${name}${all}>${content}</${name}>`;
}

export interface Size {
  width: number;
  height: number;
}

export function drawing({ width, height }: Size, parts: readonly string[]): string {
  return element('svg', { xmlns: 'http://www.w3.org/2000/svg', width, height, viewBox: `0 0 ${written(width)} ${written(height)}` }, parts.join(''));
}

export type Anchor = 'start' | 'middle' | 'end';

interface TextStyle {
  size?: number;
  anchor?: Anchor;
  fill?: string;
  bold?: boolean;
}

/** A line of text on its baseline. */
export function label(x: number, y: number, text: string, { size = 7, anchor = 'start', fill = COLOURS.ink, bold = false }: TextStyle = {}): string {
  return element('text', { x, y, 'font-family': 'Roboto', 'font-size': size, 'font-weight': bold ? 'bold' : 'normal', 'text-anchor': anchor, fill }, escaped(text) || ' ');
}

export function line(x1: number, y1: number, x2: number, y2: number, stroke: string = COLOURS.rule, width = 0.5, dashes = ''): string {
  return element('line', { x1, y1, x2, y2, stroke, 'stroke-width': width, ...(dashes === '' ? {} : { 'stroke-dasharray': dashes }) });
}

/** How an area is filled: a colour, or lines over white, which no print mixes up with a colour. */
export type Filling = { colour: string } | { hatch: 'rising' | 'falling' };

export interface Box extends Size {
  x: number;
  y: number;
}

export function area(box: Box, filling: Filling): string {
  const { x, y, width, height } = box;
  if ('colour' in filling) return element('rect', { x, y, width, height, fill: filling.colour });
  const frame = element('rect', { x, y, width, height, fill: COLOURS.white, stroke: COLOURS.navy, 'stroke-width': 0.5 });
  return frame + hatchLines(box, filling.hatch).join('');
}

const HATCH_STEP = 3;

/** Lines at 45 degrees, each cut where it leaves the box. */
function hatchLines({ x, y, width, height }: Box, hatch: 'rising' | 'falling'): string[] {
  const lines: string[] = [];
  for (let along = HATCH_STEP; along < width + height; along += HATCH_STEP) {
    // From the left or lower edge up to the upper or right one.
    const [fromX, fromY] = [Math.max(0, along - height), Math.min(height, along)];
    const [toX, toY] = [Math.min(width, along), Math.max(0, along - width)];
    const [top, bottom] = hatch === 'rising' ? [y + fromY, y + toY] : [y + height - fromY, y + height - toY];
    lines.push(line(x + fromX, top, x + toX, bottom, COLOURS.navy, 0.4));
  }
  return lines;
}

/** A round number at or over the greatest value, and the step between the lines of its axis: 1, 2 or 5 times a power of ten. */
export function axis(greatest: number, lines = 4): { step: number; top: number } {
  if (greatest <= 0) return { step: 1, top: lines };
  const rough = greatest / lines;
  const power = 10 ** Math.floor(Math.log10(rough));
  const step = ([1, 2, 5, 10].find((times) => times * power >= rough) ?? 10) * power;
  return { step, top: Math.ceil(greatest / step) * step };
}
