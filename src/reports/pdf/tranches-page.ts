import type { PdfContent, PdfNode } from './pdfmake.js';
import { Money } from '../../kernel/index.js';
import { TRANCHE_FIGURES } from '../../overview/index.js';
import type { ReportLanguage, TrancheAmounts } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { Check } from '../figures/checks.rules.js';
import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import { percentOf } from '../figures/shares.rules.js';
import type { Territory } from '../figures/territory.rules.js';
import { inPercent } from '../figures/words.rules.js';
import { centre, head, heading, LANDSCAPE, right, sheetTitle, SMALLEST, tableLayout, widthOf } from './pdf-style.js';
import { PDF_TEXTS } from './pdf-texts.js';
import { cut, cutToWidth, inColumn } from './pdf-words.rules.js';
import { COLOURS } from './svg.rules.js';

const WIDTH = widthOf(LANDSCAPE);
const GAP = 16;
/** What one page has room for. */
const MOST_TRANCHES = 8;
const MOST_CHECKS = 28;
/** Two lines of the first column, in points, behind the code. */
const NAME_ROOM = 200;

/** The order of the workbook: what became of what was allocated, then what is left. */
const COLUMNS = ['allocated', 'granted', 'available', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding', 'toReprogramme', 'returned'] as const satisfies readonly (keyof TrancheAmounts)[];

export function tranchesPage(figures: CabinaFigures): PdfContent[] {
  const { language } = figures;
  return [
    sheetTitle(PDF_TEXTS.tranches[language], PDF_TEXTS.inEuro[language]),
    trancheTable(figures),
    heading(PDF_TEXTS.tieOut[language], WIDTH, [8, 3]),
    checkTables(figures),
    heading(PDF_TEXTS.south[language], WIDTH, [8, 3]),
    southTable(figures.territory, language),
  ];
}

type Named = TrancheAmounts & { code: string; name: string };

/** The tranches; of more than there is room for, the others in one line. */
function shownTranches({ tranches, language }: CabinaFigures): Named[] {
  if (tranches.length <= MOST_TRANCHES) return [...tranches];
  const others = tranches.slice(MOST_TRANCHES - 1);
  const amounts = Object.fromEntries(TRANCHE_FIGURES.map((figure) => [figure, Money.sum(others.map((one) => one[figure]))])) as unknown as TrancheAmounts;
  return [...tranches.slice(0, MOST_TRANCHES - 1), { code: `+ ${others.length}`, name: PDF_TEXTS.otherTranches[language], ...amounts }];
}

function trancheTable(figures: CabinaFigures): PdfContent {
  const { totals, total, unallocated, language } = figures;
  const heads = [head(PDF_TEXTS.tranche[language]), ...COLUMNS.map((figure) => head(AMOUNT_NAMES[figure][language], 'right')), head(PDF_TEXTS.netPercent[language], 'right')];
  const row = (name: PdfContent, amounts: TrancheAmounts, more: PdfNode = {}): PdfContent[] => [
    name,
    ...COLUMNS.map((figure) => right(inColumn(amounts[figure], language), more)),
    right(amounts.allocated.cents === 0 ? '–' : inPercent(percentOf(amounts.netPaid, amounts.allocated))[language].replace(' %', ''), more),
  ];
  const alone = (name: string, amount: Money): PdfContent[] => [{ text: name, bold: true }, right(inColumn(amount, language), { bold: true }), ...Array.from({ length: COLUMNS.length }, (): PdfContent => '')];
  const body = [
    heads,
    ...shownTranches(figures).map(({ code, name, ...amounts }) => row({ text: [{ text: cut(code, 10), bold: true }, `  ${cutToWidth(name, NAME_ROOM, SMALLEST)}`] }, amounts)),
    row({ text: PDF_TEXTS.tranchesTotal[language], bold: true }, totals, { bold: true }),
    alone(AMOUNT_NAMES.unallocated[language], unallocated),
    alone(AMOUNT_NAMES.total[language], total),
  ];
  return { table: { headerRows: 1, widths: ['*', ...COLUMNS.map(() => 52.5), 30], body, dontBreakRows: true }, layout: tableLayout({ sums: 3, padding: 2 }) };
}

/** What does not hold comes first; of more than there is room for, the rest is said in one line. */
function checkTables({ checks, language }: CabinaFigures): PdfContent {
  const sorted = [...checks.filter(({ holds }) => !holds), ...checks.filter(({ holds }) => holds)];
  const shown = sorted.slice(0, MOST_CHECKS);
  const half = Math.ceil(shown.length / 2);
  const hidden = sorted.length - shown.length;
  const failing = checks.length - checks.filter(({ holds }) => holds).length;
  const note = language === 'it' ? `${checks.length} controlli, ${failing} non quadrano` : `${checks.length} checks, ${failing} do not hold`;
  const more = hidden === 0 ? '' : language === 'it' ? ` · altri ${hidden} nel foglio Controlli del file Excel` : ` · ${hidden} more on the sheet of checks of the workbook`;
  return {
    stack: [
      { columns: [shown.slice(0, half), shown.slice(half)].map((some) => (some.length === 0 ? { text: '' } : checkTable(some, language))), columnGap: GAP },
      { text: `${note}${more}.`, color: failing === 0 ? COLOURS.grey : COLOURS.red, bold: failing > 0, margin: [0, 3, 0, 0] },
    ],
  };
}

function checkTable(checks: readonly Check[], language: ReportLanguage): PdfContent {
  const heads = [head(PDF_TEXTS.check[language]), head(PDF_TEXTS.left[language], 'right'), head(PDF_TEXTS.right[language], 'right'), head(PDF_TEXTS.outcome[language], 'center')];
  const body = checks.map(({ name, leftValue, rightValue, holds }): PdfContent[] => [
    cutToWidth(name[language], 230, SMALLEST),
    right(inColumn(leftValue, language)),
    right(inColumn(rightValue, language)),
    centre(holds ? 'OK' : 'KO', { bold: true, color: holds ? COLOURS.ink : COLOURS.red }),
  ]);
  return { width: (WIDTH - GAP) / 2, table: { widths: ['*', 56, 56, 32], body: [heads, ...body], dontBreakRows: true }, layout: tableLayout({ padding: 1 }) };
}

function southTable({ quotas }: Territory, language: ReportLanguage): PdfContent {
  const heads = [head(PDF_TEXTS.figure[language]), ...[PDF_TEXTS.southAmount, PDF_TEXTS.elsewhere, PDF_TEXTS.unlocated, PDF_TEXTS.share, PDF_TEXTS.requiredShare].map((name) => head(name[language], 'right'))];
  const body = quotas.map(({ figure, south, elsewhere, unlocated, percent, requiredPercent }): PdfContent[] => [
    { text: AMOUNT_NAMES[figure][language], bold: true },
    ...[south, elsewhere, unlocated].map((amount) => right(inColumn(amount, language))),
    right(inPercent(percent)[language], { bold: true }),
    right(`≥ ${inPercent(requiredPercent)[language]}`),
  ]);
  return { columns: [{ width: 460, table: { widths: ['*', 70, 70, 70, 70, 56], body: [heads, ...body] }, layout: tableLayout({ padding: 1.8 }) }, { width: '*', text: '' }] };
}
