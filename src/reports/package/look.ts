import type { Borders, Font, HeaderFooter, PageSetup, Style } from 'exceljs';
import type { CellKind } from './contents.js';
import { BAND, BLUE, GREEN, GREY, INK, RED, RULE, TOTAL, WHITE } from './palette.js';

export type CellStyle = Partial<Style>;

const solid = (rgb: string) => ({ type: 'pattern', pattern: 'solid', fgColor: opaque(rgb), bgColor: opaque(rgb) }) as const;
const opaque = (rgb: string) => ({ argb: `FF${rgb}` });

const font = (more: Partial<Font> = {}): Partial<Font> => ({ name: 'Calibri', family: 2, size: 10, color: opaque(INK), ...more });

const HAIRLINE: Partial<Borders> = { bottom: { style: 'thin', color: opaque(RULE) } };
const SUM_LINE: Partial<Borders> = { top: { style: 'thin', color: opaque(BLUE) }, bottom: { style: 'thin', color: opaque(BLUE) } };

const LEFT = { horizontal: 'left', vertical: 'middle' } as const;
const RIGHT = { horizontal: 'right', vertical: 'middle' } as const;
const CENTRE = { horizontal: 'center', vertical: 'middle' } as const;

const ALIGNED: Readonly<Record<CellKind, Partial<Style['alignment']>>> = {
  text: { ...LEFT, wrapText: true },
  id: LEFT,
  link: LEFT,
  amount: RIGHT,
  count: RIGHT,
  percent: RIGHT,
  day: CENTRE,
  outcome: CENTRE,
};

/** `@`: a text that looks like a formula stays text even after somebody edits its cell. */
const NUMBER_FORMAT: Readonly<Record<CellKind, string>> = {
  text: '@',
  id: '@',
  link: '@',
  amount: '#,##0.00 "€"',
  count: '#,##0',
  percent: '0.0%',
  day: 'dd/mm/yyyy',
  outcome: 'General',
};

const body = (kind: CellKind): CellStyle => ({
  numFmt: NUMBER_FORMAT[kind],
  font: kind === 'link' ? font({ underline: true, color: opaque(BLUE) }) : font(kind === 'outcome' ? { bold: true } : {}),
  alignment: ALIGNED[kind],
  border: HAIRLINE,
});

const KINDS = Object.keys(ALIGNED) as readonly CellKind[];

function forKinds<P extends string>(prefix: P, make: (kind: CellKind) => CellStyle) {
  return Object.fromEntries(KINDS.map((kind) => [`${prefix}.${kind}`, make(kind)])) as Record<`${P}.${CellKind}`, CellStyle>;
}

/** Every look that a cell can have, by its name. */
export const LOOKS = {
  ...forKinds('header', (kind) => ({
    font: font({ bold: true, color: opaque(WHITE) }),
    fill: solid(BLUE),
    // At the top: the filter's button covers the bottom right corner.
    alignment: { ...ALIGNED[kind], vertical: 'top', wrapText: true },
  })),
  ...forKinds('plain', body),
  /** Numbers and days that stand in a column of texts. */
  ...forKinds('left', (kind) => ({ ...body(kind), ...(kind === 'count' ? { numFmt: '0' } : {}), alignment: LEFT })),
  ...forKinds('strong', (kind) => ({ ...body(kind), font: font({ bold: true }) })),
  ...forKinds('total', (kind) => ({ ...body(kind), font: font({ bold: true }), fill: solid(TOTAL), border: SUM_LINE })),
  /** A figure that is to be seen first. */
  ...forKinds('figure', (kind) => ({ numFmt: NUMBER_FORMAT[kind], font: font({ size: 16, bold: true, color: opaque(BLUE) }), alignment: LEFT })),
  'band.title': { font: font({ size: 24, bold: true, color: opaque(WHITE) }), fill: solid(BLUE), alignment: { vertical: 'middle' } },
  'band.day': { font: font({ size: 14, color: opaque(WHITE) }), fill: solid(BLUE), alignment: { vertical: 'top' } },
  title: { font: font({ size: 16, bold: true, color: opaque(BLUE) }), alignment: LEFT },
  heading: {
    font: font({ size: 12, bold: true, color: opaque(BLUE) }),
    alignment: LEFT,
    border: { bottom: { style: 'medium', color: opaque(BLUE) } },
  },
  /** A sentence that is read first; it may run over several lines. */
  sentence: { numFmt: '@', font: font({ size: 12 }), alignment: { ...LEFT, wrapText: true } },
  notice: { numFmt: '@', font: font({ size: 11, bold: true }), alignment: LEFT },
  note: { numFmt: '@', font: font({ color: opaque(GREY) }), alignment: LEFT },
  alarm: { numFmt: '@', font: font({ bold: true, color: opaque(RED) }), alignment: LEFT },
  back: { numFmt: '@', font: font({ underline: true, color: opaque(BLUE) }), alignment: LEFT },
  /** For texts that run on into the empty cells beside them. */
  'over.text': { ...body('text'), alignment: LEFT },
  'over.code': { numFmt: '@', font: font({ name: 'Consolas', family: 3 }), alignment: LEFT, border: HAIRLINE },
  indented: { ...body('text'), alignment: { ...LEFT, wrapText: true, indent: 2 } },
} satisfies Record<string, CellStyle>;

export type Look = keyof typeof LOOKS;

export const LOOK_NAMES = Object.keys(LOOKS) as readonly Look[];

export function wraps(look: Look): boolean {
  return (LOOKS[look] as CellStyle).alignment?.wrapText === true;
}

/** Looks that depend on what a cell says, or on where it stands in a table: differences from the cell's own look. */
export const DIFFERENCES = {
  /** OK and KO are words first and colours second, so that a black-and-white print still tells them apart. */
  ko: { font: { bold: true, color: opaque(WHITE) }, fill: solid(RED) },
  ok: { font: { color: opaque(GREEN) } },
  /** Every other row of a table, wherever a filter or an order puts it. */
  band: { fill: solid(BAND) },
} satisfies Record<string, Partial<Style>>;

export type Difference = keyof typeof DIFFERENCES;

export const TOTAL_HEIGHT = 20;
/** Points that the filter's button takes at the bottom of a header, so that it covers no name. */
const FILTER_BUTTON = 9;

/** Points that a row needs for `lines` lines of 10-point text; Excel refuses more than 409. */
export function rowHeight(lines: number): number {
  return Math.min(409, lines * 13.5 + 3);
}

export function headerHeight(columns: readonly { label: string; width: number }[]): number {
  return rowHeight(Math.max(...columns.map(({ label, width }) => linesIn(label, width)))) + FILTER_BUTTON;
}

/** How many lines a text takes in a column of that width: an estimate on the safe side. */
export function linesIn(text: string, width: number): number {
  // A column's width counts 11-point digits; 10-point letters are narrower.
  const fitting = width * 1.1;
  if (text.length <= fitting && !text.includes('\n')) return 1;
  return text.split('\n').reduce((lines, line) => lines + Math.max(1, Math.ceil(line.length / fitting)), 0);
}

/** exceljs' types do not know A3. */
const PAPER = { A4: 9, A3: 8 } as unknown as Readonly<Record<'A4' | 'A3', NonNullable<PageSetup['paperSize']>>>;

/** How a sheet is printed: one page wide, on as many pages as it takes, unless it shall be one. */
export interface Paper {
  size?: 'A4' | 'A3';
  upright?: boolean;
  onePage?: boolean;
}

export function pageSetup({ size = 'A4', upright = false, onePage = false }: Paper): Partial<PageSetup> {
  return {
    paperSize: PAPER[size],
    orientation: upright ? 'portrait' : 'landscape',
    fitToPage: true,
    fitToWidth: 1,
    fitToHeight: onePage ? 1 : 0,
    horizontalCentered: true,
    margins: { left: 0.4, right: 0.4, top: 0.7, bottom: 0.65, header: 0.3, footer: 0.3 },
  };
}

/** What stands at the six places around a printed page. */
export interface PageEdges {
  topLeft: string;
  topCentre: string;
  topRight: string;
  bottomLeft: string;
  bottomCentre: string;
  /** The words before a page's number and before how many there are. */
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
