import { italianDay } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { amount, count, day, formula, id, link, text, type Content } from '../package/contents.js';
import type { Look } from '../package/look.js';
import { gap, line, type Line, type SheetDescription } from '../package/sheet-description.js';
import { allChecks } from './checks.sheet.js';
import { COVER_TEXTS } from './cover.texts.js';
import { edgesOf } from './head.js';
import { HEAD_TEXTS } from './head.texts.js';
import { DECREE_TOTAL, places, type TrancheAmount } from './places.js';
import { SHEET_TEXTS, type SheetKey } from './sheets.texts.js';
import { NAMES } from './tables.js';
import { tieOut } from './tranches.sheet.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** A margin, the names, the figures, the explanations. */
const WIDTHS = [3, 40, 22, 98] as const;
const [NAME, FIGURE, MEANING] = [2, 3, 4] as const;
/** The order in which someone new to the matter meets the amounts. */
const LEGEND: readonly (TrancheAmount | 'total' | 'unallocated')[] = [
  ...(['total', 'unallocated', 'allocated', 'granted', 'available', 'toReprogramme', 'returned', 'inProgress', 'approvedUnpaid', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const),
];

/** `signingKey` is the id of the key that signs the workbook, or null where whoever writes it holds none. */
export function coverSheet(report: CabinaFigures, signingKey: string | null): SheetDescription {
  const { language, asOf, demonstration } = report;
  const [cover, head] = [COVER_TEXTS[language], HEAD_TEXTS[language]];
  return {
    ...{ key: 'cover', name: SHEET_TEXTS[language].cover.name, widths: WIDTHS, paper: { onePage: true }, edges: edgesOf(report, 'cover') },
    parts: [
      band(head.title, 'band.title', 46),
      band(`${head.asOf} ${italianDay(asOf)}`, 'band.day', 30),
      gap(),
      said(head.measure, 'notice'),
      said(cover.investment, 'notice'),
      said(cover.decree, 'note'),
      ...(demonstration ? [gap(), said(head.demonstration, 'alarm')] : []),
      gap(),
      ...identity(report, signingKey),
      gap(),
      ...contents(report),
      gap(),
      ...legend(report),
    ],
  };
}

function identity(report: CabinaFigures, signingKey: string | null): Line[] {
  const [cover, head] = [COVER_TEXTS[report.language], HEAD_TEXTS[report.language]];
  // What is too long for the column of figures runs on into the empty one beside it.
  const facts: readonly [string, Content, Look][] = [
    [head.asOf, day(report.asOf), 'left.day'],
    [cover.book, id(report.book), 'over.code'],
    [cover.lastEntry, count(report.atEntry), 'left.count'],
    [cover.recordedAt, text(readableMoment(report.headRecordedAt)), 'over.text'],
    [cover.hash, id(report.headHash), 'over.code'],
    [cover.key, id(signingKey ?? cover.unsigned), signingKey === null ? 'over.text' : 'over.code'],
    [cover.since, text(sinceWords(report)), 'over.text'],
    [cover.software, text(report.softwareVersion), 'over.text'],
    [cover.decreeTotal, amount(DECREE_TOTAL), 'left.amount'],
    [cover.tieOut, tieOut(places(report).total), 'left.outcome'],
    [cover.checks, allChecks(report), 'left.outcome'],
  ];
  const rows = facts.map(([name, content, look]) =>
    line([{ column: NAME, content: text(name) }, { column: FIGURE, content, look, ...(name === cover.decreeTotal ? { name: NAMES.decree } : {}) }, blank()]),
  );
  // What follows stands in the same rows, signed or not.
  return [heading(cover.identity), ...rows, signingKey === null ? gap() : said(cover.proof, 'note')];
}

/** From where the report tells changes. */
function sinceWords({ language, quadro: { since } }: CabinaFigures): string {
  const [cover, head] = [COVER_TEXTS[language], HEAD_TEXTS[language]];
  if (!since) return cover.sinceNothing;
  const entry = `${head.entry} ${since.entry} · ${head.asOf} ${italianDay(since.day)}`;
  return since.report ? `${since.report.meeting} · ${entry}` : entry;
}

function contents({ language }: CabinaFigures): Line[] {
  const sheets = SHEET_TEXTS[language];
  const keys = (Object.keys(sheets) as SheetKey[]).filter((key) => key !== 'cover');
  const rows = keys.map((key) => line([{ column: NAME, content: link(sheets[key].name, key) }, { column: FIGURE, content: text(sheets[key].about), look: 'over.text' }, blank()]));
  return [heading(COVER_TEXTS[language].contents), ...rows];
}

/** Each amount of the whole with its name, and what it means to someone who was not there when the name was chosen. */
function legend(report: CabinaFigures): Line[] {
  const { language, glossary } = report;
  const { amounts } = VOCABULARY[language];
  const meanings = new Map(glossary.map(({ term, meaning }) => [term[language], meaning[language]]));
  const figures = places(report);
  const rows = LEGEND.map((key) =>
    line([
      { column: NAME, content: text(amounts[key]), look: 'strong.text' },
      { column: FIGURE, content: formula(figures[key].formula, amount(figures[key].value)) },
      { column: MEANING, content: text(meanings.get(amounts[key]) ?? meanings.get(glossary.find(({ term }) => term.it === VOCABULARY.it.amounts[key])?.term[language] ?? '') ?? null), look: 'indented' },
    ]),
  );
  return [heading(COVER_TEXTS[language].legend), ...rows];
}

/** `12/03/2026 14:05:22.123 UTC`: to the millisecond, because the entry's hash covers it. */
function readableMoment(rfc3339: string): string {
  const [date, time] = new Date(rfc3339).toISOString().slice(0, -1).split('T') as [string, string];
  return `${date.split('-').reverse().join('/')} ${time} UTC`;
}

const blank = () => ({ column: MEANING, content: text(null) });

const band = (title: string, look: 'band.title' | 'band.day', height: number): Line =>
  line([{ column: NAME, content: text(title), look }], { height, across: { look, to: MEANING } });

const heading = (title: string): Line =>
  line([{ column: 1, content: text(null), look: 'note' }, { column: NAME, content: text(title), look: 'heading' }], { height: 20, across: { look: 'heading', to: MEANING } });

const said = (words: string, look: Look): Line => line([{ column: NAME, content: text(words), look }], { height: 16 });
