import { italianDay, Money, spoken } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { DECISION_CODES, type Decision, type DecisionCode } from '../figures/decisions.rules.js';
import { DECISION_NAMES, TARGET_STATES } from '../figures/figure-texts.js';
import type { QuadroFigure, QuadroKey } from '../figures/quadro.rules.js';
import type { TargetLine } from '../figures/targets.rules.js';
import { amount, count, day, formula, link, percent, shareOf, text } from '../package/contents.js';
import type { Look } from '../package/look.js';
import { shareFormula } from '../package/references.js';
import { charts, gap, line, type Cell, type Chart, type Line, type SheetDescription } from '../package/sheet-description.js';
import { decisionsTable, sheetOf, WIDTHS } from './decisions.table.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { paragraph } from './paragraph.js';
import { places, type Place } from './places.js';
import { QUADRO_TEXTS } from './quadro.texts.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { NAMES, TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

const [A, B, C, D, E, F] = [1, 2, 3, 4, 5, 6] as const;
/** Characters of a line that runs over all columns: of 11-point bold text, and of the plain one. */
const [SENTENCE, LINE] = [128, 150] as const;
/** Rows of the charts, the upper two and the lower two. */
const [UPPER, LOWER] = [18, 30] as const;
const TILES = [[A, B], [C, D], [E, F]] as const;

/** The first page: how things stand, what has changed, on what there is to decide. What runs on behind it is each decision. */
export function quadroSheet(report: CabinaFigures): SheetDescription {
  const texts = QUADRO_TEXTS[report.language];
  return {
    ...{ key: 'quadro', name: SHEET_TEXTS[report.language].quadro.name, widths: WIDTHS, paper: { upright: true }, edges: edgesOf(report, 'quadro') },
    parts: [
      ...sheetHead(report, 'quadro'),
      gap(6),
      ...paragraph(report.quadro.sentence[report.language], SENTENCE, 'notice'),
      gap(),
      ...tiles(report),
      ...changed(report),
      ...decisions(report),
      ...targets(report),
      gap(),
      charts(UPPER, trancheChart(report), cumulativeChart(report)),
      gap(6),
      charts(LOWER, regionChart(report), largestChart(report)),
      gap(),
      { ...heading(texts.each), newPage: true },
      decisionsTable(report),
    ],
  };
}

const heading = (title: string, beside: readonly Cell[] = []): Line =>
  line([{ column: A, content: text(title), look: 'heading' }, ...beside], { height: 20, across: { look: 'heading', to: F } });

/** Three and three figures, each with its share of the whole and what it has more than before. */
function tiles(report: CabinaFigures): Line[] {
  const { figures } = report.quadro;
  return [figures.slice(0, 3), figures.slice(3)].flatMap((three) => [
    line(three.flatMap((figure, index) => nameCells(figure, index, report)), { height: 17 }),
    line(three.flatMap((figure, index) => figureCells(figure, index, report)), { height: 27 }),
    line(three.flatMap((figure, index) => besideCells(figure, index, report)), { height: 16 }),
    gap(8),
  ]);
}

const place = (index: number): readonly [number, number] => TILES[index] ?? TILES[0];

function nameCells({ name }: QuadroFigure, index: number, { language }: CabinaFigures): Cell[] {
  return [{ column: place(index)[0], content: text(name[language]), look: 'notice' }];
}

function figureCells({ key }: QuadroFigure, index: number, report: CabinaFigures): Cell[] {
  const [at, beside] = place(index);
  const { formula: expression, value } = figurePlace(key, report);
  const figure: Cell = { column: at, content: formula(expression, amount(value)), look: 'figure.amount' };
  return key === 'total' ? [figure] : [figure, { column: beside, content: text(QUADRO_TEXTS[report.language].ofTotal), look: 'note' }];
}

function figurePlace(key: QuadroKey, report: CabinaFigures): Place {
  const figures = places(report);
  if (key !== 'notAllocated') return figures[key];
  const { unallocated, toReprogramme } = figures;
  return { formula: `ROUND(${unallocated.formula}+${toReprogramme.formula},2)`, value: unallocated.value.plus(toReprogramme.value) };
}

function besideCells(figure: QuadroFigure, index: number, report: CabinaFigures): Cell[] {
  const [at, beside] = place(index);
  const { formula: expression, value } = figurePlace(figure.key, report);
  const share = formula(shareFormula(expression, NAMES.total), percent(shareOf(value, places(report).total.value)));
  return [
    { column: at, content: text(differenceWords(figure, report)), look: 'over.text' },
    { column: beside, content: figure.key === 'total' ? text(null) : share, look: 'left.percent' },
  ];
}

/** What the figure has more than it had before. */
function differenceWords({ difference }: QuadroFigure, { language, quadro }: CabinaFigures): string | null {
  if (!quadro.since || !difference) return null;
  const { since, unchanged } = QUADRO_TEXTS[language];
  const on = `${since} ${italianDay(quadro.since.day)}`;
  if (difference.cents === 0) return `${unchanged} ${on}`;
  return `${difference.cents > 0 ? '+' : '−'}${spoken(Money.ofCents(Math.abs(difference.cents)), language)} ${on}`;
}

function changed(report: CabinaFigures): Line[] {
  const { language, quadro } = report;
  const texts = QUADRO_TEXTS[language];
  const sentence = quadro.changed?.[language] ?? texts.noBaseline;
  return [heading(texts.changed, [{ column: E, content: link(texts.toRegister, 'register'), look: 'back' }]), ...paragraph(sentence, LINE, 'note'), gap(8)];
}

const head = (cells: readonly [number, string, Look][]): Line => line(cells.map(([column, label, look]) => ({ column, content: text(label), look })), { height: 18, across: { look: 'header.text', to: F } });

/** How many of each kind there are, over what money, and the weightiest of them. */
function decisions(report: CabinaFigures): Line[] {
  const { decisions: title, decisionsHead: label, noDecision } = QUADRO_TEXTS[report.language];
  const kinds = DECISION_CODES.map((code) => ({ code, rows: report.quadro.decisions.filter((one) => one.code === code) })).filter(({ rows }) => rows.length > 0);
  const rows = kinds.map(({ code, rows: some }) => decisionLine(code, some, report));
  const top = head([[A, label.name, 'header.text'], [B, label.count, 'header.text'], [C, label.largest, 'header.text'], [D, label.sheet, 'header.text'], [E, label.amount, 'header.amount']]);
  return [heading(title), ...(rows.length === 0 ? paragraph(noDecision, LINE) : [top, ...rows]), gap(8)];
}

function decisionLine(code: DecisionCode, rows: readonly Decision[], { language }: CabinaFigures): Line {
  const { columns: label } = QUADRO_TEXTS[language];
  const { column } = labelled(TABLES.decisions, { code: label.name, amount: label.amount });
  const name = DECISION_NAMES[code][language];
  const weightiest = rows.reduce((one, other) => (other.amount.cents > one.amount.cents ? other : one));
  const to = sheetOf(weightiest);
  const sum = formula(`ROUND(SUMIFS(${column('amount')},${column('code')},"${name}"),2)`, amount(Money.sum(rows.map((row) => row.amount))));
  return line([
    { column: A, content: text(name), look: 'strong.text' },
    { column: B, content: formula(`COUNTIFS(${column('code')},"${name}")`, count(rows.length)), look: 'left.count' },
    { column: C, content: text(weightiest.sentence[language]) },
    { column: D, content: link(SHEET_TEXTS[language][to].name, to) },
    { column: E, content: sum },
    { column: F, content: text(null) },
  ]);
}

function targets(report: CabinaFigures): Line[] {
  const { targets: title, targetsHead: label } = QUADRO_TEXTS[report.language];
  const top = head([[A, label.name, 'header.text'], [C, label.reached, 'header.text'], [D, label.state, 'header.text'], [E, label.percent, 'header.percent'], [F, label.dueOn, 'header.day']]);
  const lines = report.quadro.targets;
  const notes = lines.filter(({ reached }) => reached !== null).flatMap(({ code, note }) => paragraph(`${code}: ${note[report.language]}`, LINE));
  return [heading(title), top, ...lines.map((target) => targetLine(target, report)), ...notes];
}

function targetLine(target: TargetLine, report: CabinaFigures): Line {
  const { language } = report;
  const { code, name, dueOn, percent: reachedPercent, state } = target;
  return line([
    { column: A, content: text(`${code} · ${name[language]}`), look: 'over.text' },
    { column: B, content: text(null) },
    { column: C, content: text(reachedWords(target, report)), look: 'over.text' },
    { column: D, content: text(TARGET_STATES[state][language]) },
    { column: E, content: percent(reachedPercent === null ? null : reachedPercent / 100) },
    { column: F, content: day(dueOn) },
  ]);
}

function reachedWords({ reached, required, unit }: TargetLine, { language }: CabinaFigures): string {
  const { unknown, units } = QUADRO_TEXTS[language];
  const said = (value: number | Money | null): string => (value === null ? unknown : typeof value === 'number' ? value.toLocaleString(language === 'it' ? 'it-IT' : 'en-GB') : spoken(value, language));
  return `${said(reached)} / ${said(required)}${unit === 'euro' ? '' : ` ${units[unit]}`}`;
}

const ofTable = (table: string) => (column: string) => ({ table, column });

function trancheChart({ language }: CabinaFigures): Chart {
  const { charts: texts } = QUADRO_TEXTS[language];
  const at = ofTable(TABLES.tranches);
  const series = ['netPaid', 'inProgress', 'outstanding', 'available', 'toReprogramme'].map(at);
  return { kind: 'stacked-bars', ...texts.tranches, categories: at('code'), series, axis: VOCABULARY[language].units, from: A, to: C };
}

function cumulativeChart({ language }: CabinaFigures): Chart {
  const { charts: texts } = QUADRO_TEXTS[language];
  const at = ofTable(TABLES.months);
  return { kind: 'line', ...texts.cumulative, categories: at('period'), series: ['atEnd.paid', 'atEnd.netPaid'].map(at), axis: VOCABULARY[language].units, from: D, to: F };
}

function regionChart({ language }: CabinaFigures): Chart {
  const { charts: texts } = QUADRO_TEXTS[language];
  const at = ofTable(TABLES.regions);
  return { kind: 'bars', ...texts.regions, categories: at('name'), series: ['granted', 'netPaid'].map(at), axis: VOCABULARY[language].units, from: A, to: C };
}

function largestChart({ language }: CabinaFigures): Chart {
  const { charts: texts } = QUADRO_TEXTS[language];
  const at = ofTable(TABLES.largest);
  return { kind: 'bars', ...texts.largest, categories: at('code'), series: [at('outstanding')], axis: VOCABULARY[language].units, from: D, to: F };
}
