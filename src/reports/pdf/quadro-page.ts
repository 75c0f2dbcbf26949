import type { PdfContent, PdfLayout } from './pdfmake.js';
import { Money, spoken } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_NAMES, DECISION_NAMES, TARGET_STATES } from '../figures/figure-texts.js';
import type { QuadroFigure } from '../figures/quadro.rules.js';
import type { TargetLine } from '../figures/targets.rules.js';
import { inPercent } from '../figures/words.rules.js';
import { outstandingChart, paidChart, regionsChart, tranchesChart } from './cabina-charts.rules.js';
import { decisionsShown } from './decisions-shown.rules.js';
import { chartBlock, head, heading, NO_LINES, PORTRAIT, right, SMALLEST, tableLayout, widthOf } from './pdf-style.js';
import { PDF_TEXTS } from './pdf-texts.js';
import { cut, cutToWidth, dayText, wholeNumber } from './pdf-words.rules.js';
import { COLOURS } from './svg.rules.js';

const WIDTH = widthOf(PORTRAIT);
const GAP = 14;
const CHART = { width: (WIDTH - GAP) / 2, height: 98 };
/** What one page has room for. */
const MOST_DECISIONS = 5;
const MOST_TARGETS = 5;
/** Letters of two lines, of three, of four, by the size that they are written in. */
const TWO_LINES = 190;
const THREE_LINES = 370;
const FOUR_LINES = 380;

/** The first page: how things stand, for whoever reads no further. */
export function quadroPage(figures: CabinaFigures): PdfContent[] {
  const { language, quadro } = figures;
  const unit = `(${PDF_TEXTS.millions[language]})`;
  const block = (chart: Parameters<typeof chartBlock>[0]): PdfContent => chartBlock(chart, CHART, language, unit);
  const pair = (one: PdfContent, other: PdfContent, top: number): PdfContent => ({ columns: [one, other], columnGap: GAP, margin: [0, top, 0, 0] });
  return [
    titleBand(figures),
    { text: cut(quadro.sentence[language], FOUR_LINES), fontSize: 10, lineHeight: 1.12, margin: [0, 7, 0, 6] },
    cards(quadro.figures, language),
    heading(PDF_TEXTS.changed[language], WIDTH),
    ...changes(figures),
    ...decisions(figures),
    heading(PDF_TEXTS.targets[language], WIDTH),
    targets(quadro.targets, language),
    pair(block(tranchesChart(figures, CHART)), block(paidChart(figures, CHART)), 9),
    pair(block(outstandingChart(figures, CHART)), block(regionsChart(figures, CHART)), 7),
  ];
}

function titleBand({ asOf, language }: CabinaFigures): PdfContent {
  const title = { text: PDF_TEXTS.title[language], fontSize: 19, bold: true, color: COLOURS.white };
  const measure = { text: PDF_TEXTS.measure[language], color: COLOURS.white };
  const day: PdfContent = { text: `${PDF_TEXTS.asOf[language]} ${dayText(asOf, language)}`, fontSize: 12, bold: true, color: COLOURS.white, alignment: 'right', margin: [0, 7, 0, 0] };
  return {
    table: { widths: ['*', 'auto'], body: [[{ stack: [title, measure] }, day]] },
    layout: { ...NO_LINES, fillColor: () => COLOURS.navy, paddingLeft: () => 10, paddingRight: () => 10, paddingTop: () => 6, paddingBottom: () => 8 },
  };
}

/** The six figures in two rows. */
function cards(all: readonly QuadroFigure[], language: ReportLanguage): PdfContent {
  const rows = [all.slice(0, 3), all.slice(3, 6)].map((row) => row.map((figure) => card(figure, language)));
  return {
    table: { widths: ['*', '*', '*'], body: rows },
    layout: {
      ...NO_LINES,
      fillColor: () => COLOURS.band,
      ...{ hLineWidth: (index) => (index === 1 ? 4 : 0), hLineColor: () => COLOURS.white, vLineWidth: (index) => (index === 0 ? 2 : 4), vLineColor: (index) => (index === 0 ? COLOURS.blue : COLOURS.white) },
      ...{ paddingLeft: () => 8, paddingRight: () => 6, paddingTop: () => 4, paddingBottom: () => 4 },
    },
  };
}

function card({ name, value, percentOfTotal, difference, parts }: QuadroFigure, language: ReportLanguage): PdfContent {
  const share = percentOfTotal === null ? '' : `${inPercent(percentOfTotal)[language]} ${PDF_TEXTS.ofTotal[language]}`;
  const moved = difference === null ? '' : movement(difference, language);
  const made = parts.map((part) => `${AMOUNT_NAMES[part.key][language].toLowerCase()} ${spoken(part.value, language)}`);
  const notes = (made.length === 0 ? [share, moved] : [...made, moved]).filter((note) => note !== '');
  return {
    stack: [
      { text: name[language], color: COLOURS.grey, fontSize: 8 },
      { text: spoken(value, language), fontSize: 13.5, bold: true, color: COLOURS.navy },
      { text: notes.join('\n') || ' ', color: COLOURS.grey },
    ],
  };
}

function movement(difference: Money, language: ReportLanguage): string {
  if (difference.cents === 0) return PDF_TEXTS.unchanged[language];
  const sign = difference.cents > 0 ? '+' : '−';
  return `${sign}${spoken(Money.ofCents(Math.abs(difference.cents)), language)} ${PDF_TEXTS.since[language]}`;
}

function changes({ quadro: { changed, counts }, language }: CabinaFigures): PdfContent[] {
  if (changed === null) return [{ text: PDF_TEXTS.noBaseline[language], color: COLOURS.grey }];
  const list = [...counts].sort((one, other) => other.count - one.count).map(({ words, count }) => `${words[language]} ${wholeNumber(count, language)}`).join(' · ');
  const kinds: PdfContent[] = list === '' ? [] : [{ text: cutToWidth(list, WIDTH, SMALLEST), color: COLOURS.grey, margin: [0, 1.5, 0, 0] }];
  return [{ text: cut(changed[language], THREE_LINES), fontSize: 8 }, ...kinds];
}

function decisions({ quadro, language }: CabinaFigures): PdfContent[] {
  const groups = decisionsShown(quadro.decisions, MOST_DECISIONS);
  if (groups.length === 0) return [heading(PDF_TEXTS.decisions[language], WIDTH), { text: PDF_TEXTS.noDecision[language] }];
  const body = groups.map(({ code, found, shown }): PdfContent[] => {
    const many = found > shown.length ? ` (${shown.length} ${PDF_TEXTS.of[language]} ${found})` : found > 1 ? ` (${found})` : '';
    return [{ text: [{ text: DECISION_NAMES[code][language], bold: true }, many] }, { stack: shown.map(({ sentence }) => cut(sentence[language], TWO_LINES)) }];
  });
  const isCut = groups.some(({ found, shown }) => found > shown.length);
  const layout: PdfLayout = { ...tableLayout({ heads: 0, padding: 1.6 }), hLineWidth: (index, node) => (index === 0 || index === node.table.body.length ? 0 : 0.4) };
  return [
    heading(PDF_TEXTS.decisions[language], WIDTH, [7, 3], isCut ? PDF_TEXTS.gravest[language] : ''),
    { table: { widths: [128, '*'], body, dontBreakRows: true }, layout },
  ];
}

function targets(lines: readonly TargetLine[], language: ReportLanguage): PdfContent {
  const value = (amount: TargetLine['reached']): string => (amount === null ? '–' : amount instanceof Money ? spoken(amount, language) : wholeNumber(amount, language));
  const percent = (part: number | null): string => (part === null ? '–' : inPercent(part)[language]);
  const heads = [head(PDF_TEXTS.target[language]), head(''), ...[PDF_TEXTS.required, PDF_TEXTS.reached].map((name) => head(name[language], 'right')), head('%', 'right'), head(PDF_TEXTS.dueOn[language]), head(PDF_TEXTS.state[language])];
  const body = lines.slice(0, MOST_TARGETS).map(({ code, name, required, reached, percent: part, dueOn, state }): PdfContent[] => [
    { text: code, bold: true, noWrap: true },
    cut(name[language], 52),
    right(value(required)),
    right(value(reached)),
    right(percent(part)),
    { text: dueOn === null ? '–' : dayText(dueOn, language), noWrap: true },
    { text: TARGET_STATES[state][language], bold: state === 'missed', color: state === 'missed' ? COLOURS.red : COLOURS.ink, noWrap: true },
  ]);
  return { table: { widths: ['auto', '*', 'auto', 'auto', 'auto', 'auto', 'auto'], body: [heads, ...body] }, layout: tableLayout({ padding: 1.4, sides: 4 }) };
}
