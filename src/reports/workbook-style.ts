import type { Borders, ConditionalFormattingRule, Font, HeaderFooter, PageSetup, Style } from 'exceljs';

/** The one look of the ministry's workbooks: a dark blue, greys, and red for nothing but alarms. */
const BLUE = 'FF17324D';
const INK = 'FF1A1A1A';
const GREY = 'FF5B6770';
const BAND = 'FFF3F5F8';
const RULE = 'FFCBD3DC';
const TOTAL = 'FFE1E7EE';
const WHITE = 'FFFFFFFF';
const RED = 'FFA3142A';
const GREEN = 'FF1B6B3A';

export type CellKind = 'text' | 'amount' | 'day' | 'count';
export type CellStyle = Partial<Style>;

const fill = (argb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: { argb } }) as const;

const font = (more: Partial<Font> = {}): Partial<Font> => ({
  name: 'Calibri',
  family: 2,
  size: 10,
  color: { argb: INK },
  ...more,
});

const HAIRLINE: Partial<Borders> = { bottom: { style: 'thin', color: { argb: RULE } } };
const SUM_LINE: Partial<Borders> = {
  top: { style: 'thin', color: { argb: BLUE } },
  bottom: { style: 'thin', color: { argb: BLUE } },
};

const ALIGNED = {
  text: { horizontal: 'left', vertical: 'middle', wrapText: true },
  amount: { horizontal: 'right', vertical: 'middle' },
  day: { horizontal: 'center', vertical: 'middle' },
  count: { horizontal: 'center', vertical: 'middle' },
} as const;

/** `@`: a text that looks like a formula stays text even after somebody edits its cell. */
const NUMBER_FORMAT = { text: '@', amount: '#,##0.00 "€"', day: 'dd/mm/yyyy', count: '#,##0' } as const;

/** The same style objects serve every cell: exceljs recognises them by identity, which is what makes it quick. */
function forKinds(make: (kind: CellKind) => CellStyle): Readonly<Record<CellKind, CellStyle>> {
  return { text: make('text'), amount: make('amount'), day: make('day'), count: make('count') };
}

const body = (kind: CellKind): CellStyle => ({
  numFmt: NUMBER_FORMAT[kind],
  font: font(),
  alignment: ALIGNED[kind],
  border: HAIRLINE,
});

export const STYLE = {
  header: forKinds((kind) => ({
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(BLUE),
    // At the top: the filter's button covers the bottom right corner.
    alignment: { ...ALIGNED[kind], vertical: 'top', wrapText: true },
  })),
  plain: forKinds(body),
  banded: forKinds((kind) => ({ ...body(kind), fill: fill(BAND) })),
  total: forKinds((kind) => ({ ...body(kind), font: font({ bold: true }), fill: fill(TOTAL), border: SUM_LINE })),
  coverTitle: {
    font: font({ size: 24, bold: true, color: { argb: WHITE } }),
    fill: fill(BLUE),
    alignment: { vertical: 'middle' },
  },
  coverDay: { font: font({ size: 14, color: { argb: WHITE } }), fill: fill(BLUE), alignment: { vertical: 'top' } },
  sheetTitle: {
    font: font({ size: 16, bold: true, color: { argb: BLUE } }),
    alignment: { vertical: 'middle' },
  },
  heading: {
    font: font({ size: 12, bold: true, color: { argb: BLUE } }),
    alignment: { vertical: 'middle' },
    border: { bottom: { style: 'medium', color: { argb: BLUE } } },
  },
  strong: { font: font({ size: 11, bold: true }), alignment: { vertical: 'middle' } },
  note: { font: font({ color: { argb: GREY } }), alignment: { vertical: 'middle' } },
  alarm: { font: font({ bold: true, color: { argb: RED } }), alignment: { vertical: 'middle' } },
  link: { font: font({ underline: true, color: { argb: BLUE } }), alignment: { vertical: 'middle' } },
  linkRow: {
    font: font({ underline: true, bold: true, color: { argb: BLUE } }),
    alignment: ALIGNED.text,
    border: HAIRLINE,
  },
  strongRow: { ...body('text'), font: font({ bold: true }) },
  fixedWidth: { numFmt: '@', font: font({ name: 'Consolas', family: 3 }), alignment: ALIGNED.text, border: HAIRLINE },
  /** Left-aligned, for the few numbers and days that stand in a column of texts. */
  leftNumber: { ...body('count'), numFmt: '0', alignment: ALIGNED.text },
  leftDay: { ...body('day'), alignment: ALIGNED.text },
  /** For texts that run on into the empty cells beside them. */
  headerOver: {
    font: font({ bold: true, color: { argb: WHITE } }),
    fill: fill(BLUE),
    alignment: { horizontal: 'left', vertical: 'top' },
  },
  textOver: { ...body('text'), alignment: { horizontal: 'left', vertical: 'middle' } },
  outcome: { font: font({ bold: true }), alignment: ALIGNED.count, border: HAIRLINE },
  outcomeRight: { font: font({ bold: true }), alignment: ALIGNED.amount, border: HAIRLINE },
} satisfies Record<string, CellStyle | Readonly<Record<CellKind, CellStyle>>>;

/** OK and KO are words first and colours second, so that a black-and-white print still tells them apart. */
export function outcomeRules(firstCell: string): ConditionalFormattingRule[] {
  return [
    {
      type: 'expression',
      priority: 1,
      formulae: [`${firstCell}="KO"`],
      style: {
        font: { bold: true, color: { argb: WHITE } },
        fill: { type: 'pattern', pattern: 'solid', bgColor: { argb: RED } },
      },
    },
    { type: 'expression', priority: 2, formulae: [`${firstCell}="OK"`], style: { font: { color: { argb: GREEN } } } },
  ];
}

const A4 = 9;

/** A4 landscape, one page wide; `pagesTall` 0 means as many pages as it takes. */
export function printSetup(pagesTall: 0 | 1, titleRow: number | null): Partial<PageSetup> {
  return {
    paperSize: A4,
    orientation: 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: pagesTall,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.65, header: 0.3, footer: 0.3 },
    ...(titleRow === null ? {} : { printTitlesRow: `${titleRow}:${titleRow}` }),
  };
}

/** What stands at the six places around a printed page. */
export interface PageEdges {
  topLeft: string;
  topCentre: string;
  topRight: string;
  bottomLeft: string;
  bottomCentre: string;
  page: string;
  of: string;
}

/** `&` starts a code in headers and footers, and digits after a size would be read as part of it. */
const plainText = (text: string) => text.replaceAll('&', '&&');

export function headerFooter(edges: PageEdges): Partial<HeaderFooter> {
  const [left, centre, right] = [edges.topLeft, edges.topCentre, edges.topRight].map(plainText);
  const [footLeft, footCentre, page, of] = [edges.bottomLeft, edges.bottomCentre, edges.page, edges.of].map(plainText);
  return {
    oddHeader: `&L&8 ${left}&C&"Calibri,Bold"&8 ${centre}&R&8 ${right}`,
    oddFooter: `&L&8 ${footLeft}&C&8 ${footCentre}&R&8 ${page} &P ${of} &N`,
  };
}

/** Points that a row needs for `lines` lines of 10-point text; Excel refuses more than 409. */
export function rowHeight(lines: number): number {
  return Math.min(409, lines * 13.5 + 3);
}

/** How many lines a text takes in a column of that width: an estimate on the safe side. */
export function linesIn(text: string, width: number): number {
  // A column's width counts 11-point digits; 10-point letters are narrower.
  const fitting = width * 1.1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / fitting)), 0);
}
