import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { HubLine } from '../figures/hubs.rules.js';
import type { TrancheLine } from '../figures/tranches.rules.js';
import { amount, formula, outcome, percent, shareOf, text } from '../package/contents.js';
import { shareFormula, type TableReferences } from '../package/references.js';
import { gap, line, table, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { amountColumns, AMOUNT_WIDTH, type AmountKey } from './columns.js';
import { edgesOf, sheetHead } from './head.js';
import { HUBS_TEXTS } from './hubs.texts.js';
import { labelled } from './labelled.js';
import { DECREE_TOTAL, places, type Place, type TrancheAmount } from './places.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { NAMES, TABLES } from './tables.js';
import { TRANCHE_TEXTS } from './tranches.texts.js';
import { VOCABULARY } from './vocabulary.texts.js';

const [NAME, ALLOCATED, WIDE] = [2, 5, 18] as const;
const PERCENT_WIDTH = 11;

/** In the order in which money moves. */
const AMOUNTS = ['allocated', 'granted', 'available', 'inProgress', 'approvedUnpaid', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding', 'toReprogramme', 'returned'] as const satisfies readonly TrancheAmount[];

/** What follows from other columns of the same row: from the first of them, less the rest. */
const FOLLOWING: Readonly<Partial<Record<TrancheAmount, readonly TrancheAmount[]>>> = {
  available: ['allocated', 'granted', 'toReprogramme', 'returned'],
  netPaid: ['paid', 'recovered'],
  outstanding: ['granted', 'inProgress', 'netPaid'],
};

type Share = 'allocatedPercent' | 'grantedPercent' | 'netPaidPercent';

export function tranchesSheet(report: CabinaFigures): SheetDescription {
  const texts = TRANCHE_TEXTS[report.language];
  const tranches = table({ name: TABLES.tranches, columns: trancheColumns(report), rows: report.tranches, whenEmpty: texts.none, totals: { label: texts.total, column: 'name' } });
  return {
    ...{ key: 'tranches', name: SHEET_TEXTS[report.language].tranches.name, frozenColumns: 2, paper: { size: 'A3' }, edges: edgesOf(report, 'tranches') },
    parts: [
      ...sheetHead(report, 'tranches'),
      tranches,
      ...decreeLines(report),
      gap(24),
      line([{ column: 1, content: text(texts.largest), look: 'heading' }], { height: 20, across: { look: 'heading', to: 7 } }),
      largestTable(report),
    ],
  };
}

function trancheColumns(report: CabinaFigures): Column<TrancheLine>[] {
  const { language } = report;
  const [texts, { columns, amounts }] = [TRANCHE_TEXTS[language], VOCABULARY[language]];
  const references = labelled(TABLES.tranches, amounts);
  const following = (key: TrancheAmount): string | undefined => FOLLOWING[key] && `ROUND(${FOLLOWING[key].map(references.here).join('-')},2)`;
  return [
    { key: 'code', label: columns.code, width: 8, kind: 'id', of: (row) => row.code },
    { key: 'name', label: texts.name, width: 34, kind: 'text', of: (row) => row.name },
    { key: 'expectedHubs', label: texts.expectedHubs, width: 9.5, kind: 'count', total: 'sum', of: (row) => row.expectedHubs },
    { key: 'grantedHubs', label: texts.grantedHubs, width: 11.5, kind: 'count', total: 'sum', of: (row) => row.grantedHubs },
    ...amountColumns(language, AMOUNTS).map((column) => ({ ...column, formula: following(column.key as TrancheAmount) }) as Column<TrancheLine>),
    ...shareColumns(report, references),
  ];
}

/** Of the decree, or of what is allocated. */
function shareColumns(report: CabinaFigures, { here, total }: TableReferences<AmountKey>): Column<TrancheLine>[] {
  const texts = TRANCHE_TEXTS[report.language];
  const figures = places(report);
  const share = (key: Share, part: 'allocated' | 'granted' | 'netPaid', whole: Place | null): Column<TrancheLine> => ({
    ...{ key, label: texts[key], width: PERCENT_WIDTH, kind: 'percent' },
    of: (row) => shareOf(row[part], whole?.value ?? row.allocated),
    formula: shareFormula(here(part), whole?.formula ?? here('allocated')),
    total: () => formula(shareFormula(total(part), whole?.formula ?? total('allocated')), percent(shareOf(figures[part].value, (whole ?? figures.allocated).value))),
  });
  return [share('allocatedPercent', 'allocated', figures.total), share('grantedPercent', 'granted', null), share('netPaidPercent', 'netPaid', null)];
}

/** The remainder stands under the tranches as an amount of its own, and with them makes the decree's total. */
function decreeLines(report: CabinaFigures): Line[] {
  const texts = TRANCHE_TEXTS[report.language];
  const { allocated, unallocated, total } = places(report);
  const sum = formula(`ROUND(${allocated.formula}+${NAMES.unallocated},2)`, amount(total.value));
  const row = (label: string, content: ReturnType<typeof amount>, look: 'plain' | 'total', name?: string): Line =>
    line([{ column: NAME, content: text(label), look: `${look}.text` }, { column: ALLOCATED, content, look: `${look}.${content.kind}`, ...(name === undefined ? {} : { name }) }], { height: 20, across: { look: `${look}.text`, to: WIDE + 1 } });
  return [
    row(VOCABULARY[report.language].amounts.unallocated, amount(unallocated.value), 'plain', NAMES.unallocated),
    row(texts.decreeTotal, sum, 'total', NAMES.total),
    row(texts.decree, formula(NAMES.decree, amount(DECREE_TOTAL)), 'plain'),
    row(texts.tieOut, tieOut(total), 'plain'),
  ];
}

/** Whether tranches and remainder make what the decree says. */
export function tieOut(total: Place): ReturnType<typeof outcome> {
  return formula(`IF(ROUND(${NAMES.total}-${NAMES.decree},2)=0,"OK","KO")`, outcome(total.value.minus(DECREE_TOTAL).cents === 0));
}

/** The hubs to which most is still to be paid, drawn from the table of all hubs by their codes. */
function largestTable({ language, largestOutstanding }: CabinaFigures): Table {
  const [texts, { columns, amounts, toBeIdentified }] = [TRANCHE_TEXTS[language], VOCABULARY[language]];
  const all = labelled(TABLES.hubs, HUBS_TEXTS[language].columns);
  const { here } = labelled(TABLES.largest, columns);
  const found = (key: 'outstanding' | 'granted' | 'netPaid'): Column<HubLine> => ({
    ...{ key, label: amounts[key], width: AMOUNT_WIDTH, kind: 'amount', bar: key === 'outstanding', total: 'none' },
    of: (row) => row[key],
    formula: `SUMIFS(${all.column(key)},${all.column('code')},${here('code')})`,
  });
  return table<HubLine>({
    name: TABLES.largest,
    columns: [
      { key: 'code', label: columns.code, width: 8, kind: 'id', of: (row) => row.code },
      { key: 'name', label: columns.hubName, width: 34, kind: 'text', of: (row) => row.name ?? toBeIdentified },
      { key: 'tranche', label: columns.tranche, width: 9.5, kind: 'id', of: (row) => row.tranche },
      { key: 'daysIdle', label: texts.daysIdle, width: 11.5, kind: 'count', of: (row) => row.daysIdle },
      found('outstanding'),
      found('granted'),
      found('netPaid'),
    ],
    rows: largestOutstanding,
    whenEmpty: texts.noneOutstanding,
  });
}
