import { createRequire } from 'node:module';
import { dirname, join, sep } from 'node:path';

/*
 * What the report uses of pdfmake. Its published types bring the browser's into every file of the server, where `fetch` then
 * has other types than Node's.
 */

export type PdfContent = string | PdfNode;
export type Margin = readonly [left: number, top: number, right: number, bottom: number];

export interface PdfNode {
  text?: string | readonly PdfContent[];
  stack?: readonly PdfContent[];
  columns?: readonly PdfContent[];
  columnGap?: number;
  table?: PdfTable;
  layout?: PdfLayout;
  svg?: string;
  canvas?: readonly { type: 'line'; x1: number; y1: number; x2: number; y2: number; lineWidth: number; lineColor: string }[];
  width?: number | 'auto' | '*';
  height?: number;
  margin?: Margin;
  fontSize?: number;
  lineHeight?: number;
  bold?: boolean;
  color?: string;
  alignment?: 'left' | 'center' | 'right';
  noWrap?: boolean;
  colSpan?: number;
  pageBreak?: 'before';
  pageOrientation?: 'portrait' | 'landscape';
}

export interface PdfTable {
  headerRows?: number;
  widths: readonly (number | 'auto' | '*')[];
  body: readonly (readonly PdfContent[])[];
  dontBreakRows?: boolean;
}

type Of<Value> = (index: number, node: { table: PdfTable }) => Value;

/** Lines are counted from the one before the first row or column. */
export interface PdfLayout {
  hLineWidth?: Of<number>;
  hLineColor?: Of<string>;
  vLineWidth?: Of<number>;
  vLineColor?: Of<string>;
  fillColor?: Of<string | null>;
  paddingLeft?: Of<number>;
  paddingRight?: Of<number>;
  paddingTop?: Of<number>;
  paddingBottom?: Of<number>;
}

export interface PdfDocument {
  pageSize: 'A4';
  pageMargins: Margin;
  version: '1.7';
  language: string;
  displayTitle: boolean;
  info: Readonly<Record<'title' | 'subject' | 'author' | 'creator' | 'producer' | 'keywords', string>> & { creationDate: Date; modDate: Date };
  defaultStyle: Pick<PdfNode, 'fontSize' | 'color'> & { font: string };
  content: readonly PdfContent[];
  header: (page: number, pages: number) => PdfContent;
  footer: (page: number, pages: number) => PdfContent;
}

interface PdfMake {
  setFonts(fonts: Readonly<Record<string, Readonly<Record<'normal' | 'bold' | 'italics' | 'bolditalics', string>>>>): void;
  setUrlAccessPolicy(mayRead: (url: string) => boolean): void;
  setLocalAccessPolicy(mayRead: (path: string) => boolean): void;
  createPdf(document: PdfDocument): { getBuffer(): Promise<Uint8Array> };
}

const require = createRequire(import.meta.url);

/** Lays a document out. Fonts are embedded from pdfmake's own package; nothing else is read, and nothing fetched. */
export async function makePdf(document: PdfDocument): Promise<Uint8Array> {
  // It costs the server's start a tenth of a second, and most starts never write a PDF.
  const pdfMake = require('pdfmake') as PdfMake;
  const fonts = join(dirname(require.resolve('pdfmake/package.json')), 'fonts', 'Roboto');
  const font = (style: string): string => join(fonts, `Roboto-${style}.ttf`);
  pdfMake.setFonts({ Roboto: { normal: font('Regular'), bold: font('Medium'), italics: font('Italic'), bolditalics: font('MediumItalic') } });
  pdfMake.setUrlAccessPolicy(() => false);
  pdfMake.setLocalAccessPolicy((path) => path.startsWith(fonts + sep));
  return pdfMake.createPdf(document).getBuffer();
}
