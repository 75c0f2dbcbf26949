import type { PdfContent, PdfNode } from './pdfmake.js';
import { HUB_FIGURES, type HubAmounts } from '../../overview/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import type { HubLine } from '../figures/hubs.rules.js';
import { percentOf } from '../figures/shares.rules.js';
import { inPercent } from '../figures/words.rules.js';
import { hubsShown } from './hubs-shown.rules.js';
import { head, right, sheetTitle, SMALLEST, tableLayout } from './pdf-style.js';
import { PDF_TEXTS } from './pdf-texts.js';
import { cut, cutToWidth, dayText, inColumn } from './pdf-words.rules.js';
import { COLOURS } from './svg.rules.js';

/** Two pages have room for so many rows of one line. */
const MOST_HUBS = 66;
const NAME_WIDTH = 134;

/** Up to two pages: every hub, or the largest and what the others come to. */
export function hubsPages({ hubs, language }: CabinaFigures): PdfContent[] {
  const { shown, hidden, rest, all } = hubsShown(hubs, MOST_HUBS);
  const many = language === 'it' ? `${hubs.length} soggetti` : `${hubs.length} hubs`;
  const cutNote = language === 'it' ? `: i ${shown.length} con più concesso; tutti nel file Excel` : `: the ${shown.length} with most granted; all of them in the workbook`;
  const note = `${many}${hidden > 0 ? cutNote : ''} · ${PDF_TEXTS.inEuro[language]}`;
  const body = [
    heads(language),
    ...shown.map((hub) => hubRow(hub, language)),
    ...(hidden === 0 ? [] : [sumRow(`${PDF_TEXTS.notShown[language]} (${hidden})`, rest, language)]),
    sumRow(`${PDF_TEXTS.hubsTotal[language]} (${hubs.length})`, all, language),
  ];
  const widths = [34, NAME_WIDTH, 70, 26, 50, 50, 50, 46, 46, 50, 50, 24, 41, 24, 30];
  return [
    sheetTitle(PDF_TEXTS.hubs[language], note),
    { table: { headerRows: 1, widths, body, dontBreakRows: true }, layout: tableLayout({ sums: hidden === 0 ? 1 : 2, padding: 1.5 }) },
  ];
}

function heads(language: ReportLanguage): PdfContent[] {
  return [
    ...[PDF_TEXTS.code, PDF_TEXTS.name, PDF_TEXTS.taxCode, PDF_TEXTS.tranche].map((name) => head(name[language])),
    ...HUB_FIGURES.map((figure) => head(AMOUNT_NAMES[figure][language], 'right')),
    ...[PDF_TEXTS.netOfGranted, PDF_TEXTS.lastPayment, PDF_TEXTS.idle, PDF_TEXTS.controls].map((name) => head(name[language], 'right')),
  ];
}

function hubRow(hub: HubLine, language: ReportLanguage): PdfContent[] {
  const { code, name, status, taxCode, tranche, lastPaymentOn, daysIdle, pendingControls } = hub;
  const called = name ?? PDF_TEXTS.toBeIdentified[language];
  const words = status === 'provisional' && name !== null ? `${name} (${PDF_TEXTS.toBeIdentified[language]})` : called;
  return [
    { text: cut(code, 10), bold: true, noWrap: true },
    { text: cutToWidth(words, NAME_WIDTH, SMALLEST), noWrap: true, color: status === 'provisional' ? COLOURS.grey : COLOURS.ink },
    { text: taxCode ?? '–', noWrap: true },
    { text: cut(tranche ?? '–', 6), noWrap: true },
    ...amounts(hub, language),
    right(lastPaymentOn === null ? '–' : dayText(lastPaymentOn, language)),
    right(daysIdle === null ? '–' : String(daysIdle)),
    right(pendingControls === 0 ? '–' : String(pendingControls)),
  ];
}

function amounts(hub: HubAmounts, language: ReportLanguage, more: PdfNode = {}): PdfContent[] {
  const percent = percentOf(hub.netPaid, hub.granted);
  return [...HUB_FIGURES.map((figure) => right(inColumn(hub[figure], language), more)), right(percent === null ? '–' : inPercent(percent)[language].replace(' %', ''), more)];
}

function sumRow(name: string, sums: HubAmounts, language: ReportLanguage): PdfContent[] {
  return [{ text: name, bold: true, colSpan: 4 }, '', '', '', ...amounts(sums, language, { bold: true }), '', '', ''];
}
