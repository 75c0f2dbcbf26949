import { italianDay } from '../kernel/index.js';
import { TRANCHE_AMOUNTS } from './cabina-di-regia.columns.js';
import type { CabinaReport } from './cabina-di-regia.figures.js';
import { edgesOf } from './cabina-di-regia.head.js';
import { DECREE_TOTAL, NAMES, places } from './cabina-di-regia.places.js';
import { type AmountKey, CABINA_TEXTS } from './cabina-di-regia.texts.js';
import { amount, count, day, formula, id, link, outcome, text, type Content } from './package/contents.js';
import type { Look } from './package/look.js';
import { gap, line, type Line, type SheetDescription } from './package/sheet-description.js';

/** A margin, the names, the figures, the explanations. */
const WIDTHS = [3, 40, 22, 98] as const;
const [NAME, FIGURE, MEANING] = [2, 3, 4] as const;
/** The order in which someone new to the matter meets the amounts. */
const LEGEND: readonly AmountKey[] = ['total', 'unallocated', ...TRANCHE_AMOUNTS];

/** `signingKey` is the id of the key that signs the workbook, or null where whoever writes it holds none. */
export function coverSheet(report: CabinaReport, signingKey: string | null): SheetDescription {
  const { cover, sheets } = CABINA_TEXTS[report.language];
  const alarm = report.demonstration ? [gap(), said(cover.demonstration, 'alarm')] : [];
  return {
    key: 'cover',
    name: sheets.cover,
    widths: WIDTHS,
    paper: { onePage: true },
    edges: edgesOf(report, 'cover'),
    parts: [
      band(cover.title, 'band.title', 46),
      band(`${cover.asOf} ${italianDay(report.asOf)}`, 'band.day', 30),
      gap(),
      said(cover.measure, 'notice'),
      said(cover.investment, 'notice'),
      said(cover.decree, 'note'),
      ...alarm,
      gap(),
      ...identity(report, signingKey),
      gap(),
      ...legend(report),
      gap(),
      ...contents(report),
    ],
  };
}

function identity(report: CabinaReport, signingKey: string | null): Line[] {
  const { cover } = CABINA_TEXTS[report.language];
  const { total } = places(report);
  const tieOut = formula(`IF(ROUND(${NAMES.total}-${NAMES.decree},2)=0,"OK","KO")`, outcome(total.value.minus(DECREE_TOTAL).cents === 0));
  // What is too long for the column of figures runs on into the empty one beside it.
  const facts: readonly [string, Content, Look][] = [
    [cover.asOf, day(report.asOf), 'left.day'],
    [cover.book, id(report.book), 'over.code'],
    [cover.lastEntry, count(report.atEntry), 'left.count'],
    [cover.recordedAt, text(readableMoment(report.headRecordedAt)), 'over.text'],
    [cover.hash, id(report.headHash), 'over.code'],
    [cover.key, id(signingKey ?? cover.unsigned), signingKey === null ? 'over.text' : 'over.code'],
    [cover.software, text(report.softwareVersion), 'over.text'],
    [cover.decreeTotal, amount(DECREE_TOTAL), 'left.amount'],
    [cover.tieOut, tieOut, 'left.outcome'],
  ];
  const rows = facts.map(([name, content, look]) =>
    line([{ column: NAME, content: text(name) }, { column: FIGURE, content, look, ...(name === cover.decreeTotal ? { name: NAMES.decree } : {}) }, blank()]),
  );
  return [heading(cover.identity), ...rows, ...(signingKey === null ? [] : [said(cover.proof, 'note')])];
}

function legend(report: CabinaReport): Line[] {
  const { amounts, cover } = CABINA_TEXTS[report.language];
  const figures = places(report);
  const rows = LEGEND.map((key) => {
    const { label, meaning } = amounts[key];
    return line([
      { column: NAME, content: text(label), look: 'strong.text' },
      { column: FIGURE, content: formula(figures[key].formula, amount(figures[key].value)) },
      { column: MEANING, content: text(meaning), look: 'indented' },
    ]);
  });
  return [heading(cover.legend), ...rows];
}

function contents(report: CabinaReport): Line[] {
  const { cover, sheets } = CABINA_TEXTS[report.language];
  const rows = (['summary', 'hubs', 'disbursements'] as const).map((key) =>
    line([{ column: NAME, content: link(sheets[key], key) }, { column: FIGURE, content: text(cover[key]), look: 'over.text' }, blank()]),
  );
  return [heading(cover.contents), ...rows];
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
