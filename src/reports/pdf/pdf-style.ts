import type { PdfContent, PdfLayout, PdfNode, PdfTable } from './pdfmake.js';
import type { Chart } from './cabina-charts.rules.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { COLOURS } from './svg.rules.js';

/** A4 in points. */
export const PORTRAIT = { width: 595.28, height: 841.89 };
export const LANDSCAPE = { width: PORTRAIT.height, height: PORTRAIT.width };
/** Left, top, right, bottom. */
export const MARGINS = [28, 42, 28, 34] as const;
/** Nothing is smaller: it must be read on paper. */
export const SMALLEST = 7;

export const widthOf = (page: { width: number }): number => page.width - MARGINS[0] - MARGINS[2];

/** A table of figures: its head in blue, hairlines between rows, a line over sums. */
export function tableLayout({ heads = 1, sums = 0, padding = 2, sides = 2 }: { heads?: number; sums?: number; padding?: number; sides?: number } = {}): PdfLayout {
  const rows = (node: { table: PdfTable }): number => node.table.body.length;
  return {
    hLineWidth: (index, node) => (index === 0 ? 0 : index === rows(node) - sums && sums > 0 ? 0.9 : 0.4),
    hLineColor: (index, node) => (index === rows(node) - sums && sums > 0 ? COLOURS.navy : COLOURS.rule),
    vLineWidth: () => 0,
    fillColor: (index, node) => (index < heads ? COLOURS.navy : sums > 0 && index >= rows(node) - sums ? COLOURS.mist : null),
    paddingLeft: () => sides,
    paddingRight: () => sides,
    paddingTop: () => padding,
    paddingBottom: () => padding,
  };
}

export const NO_LINES: PdfLayout = { hLineWidth: () => 0, vLineWidth: () => 0, paddingLeft: () => 0, paddingRight: () => 0, paddingTop: () => 0, paddingBottom: () => 0 };

export const head = (text: string, alignment: 'left' | 'right' | 'center' = 'left'): PdfContent => ({ text, alignment, bold: true, color: COLOURS.white });
export const right = (text: string, more: PdfNode = {}): PdfContent => ({ text, alignment: 'right', noWrap: true, ...more });
export const centre = (text: string, more: PdfNode = {}): PdfContent => ({ text, alignment: 'center', noWrap: true, ...more });

/** The name of a part of a page, over a blue line. */
export function heading(name: string, width: number, [above, below]: readonly [number, number] = [7, 3], note = ''): PdfContent {
  const rule = { type: 'line' as const, x1: 0, y1: 1, x2: width, y2: 1, lineWidth: 0.9, lineColor: COLOURS.navy };
  const text: PdfContent[] = [{ text: name, fontSize: 9.5, bold: true, color: COLOURS.navy }, { text: note && `  ${note}`, color: COLOURS.grey }];
  return { stack: [{ text }, { canvas: [rule] }], margin: [0, above, 0, below] };
}

/** The name of a sheet at the top of its page, which lies. */
export function sheetTitle(text: string, note: string): PdfContent {
  return { columns: [{ text, fontSize: 15, bold: true, color: COLOURS.navy, width: 'auto' }, { text: note, color: COLOURS.grey, alignment: 'right', margin: [0, 7, 0, 0] }], margin: [0, 0, 0, 6], pageBreak: 'before', pageOrientation: 'landscape' };
}

/** A chart under its name and finding. */
export function chartBlock({ title, finding, svg }: Chart, { width, height }: { width: number; height: number }, language: ReportLanguage, unit: string): PdfContent {
  return {
    width,
    stack: [
      { text: [{ text: title[language], bold: true, color: COLOURS.navy, fontSize: 8 }, { text: svg === null ? '' : `  ${unit}`, color: COLOURS.grey }] },
      { text: finding[language], margin: [0, 1, 0, 3] },
      svg === null ? { text: '' } : { svg, width, height },
    ],
  };
}
