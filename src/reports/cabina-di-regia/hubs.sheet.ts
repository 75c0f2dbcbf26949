import { Money } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { HubLine } from '../figures/hubs.rules.js';
import { formula, percent, shareOf } from '../package/contents.js';
import { shareFormula } from '../package/references.js';
import { table, type Column, type SheetDescription, type Table } from '../package/sheet-description.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { controlsInWords } from './controls-in-words.js';
import { edgesOf, sheetHead } from './head.js';
import { HUBS_TEXTS } from './hubs.texts.js';
import { labelled } from './labelled.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { hubKind, VOCABULARY } from './vocabulary.texts.js';

export function hubsSheet(report: CabinaFigures): SheetDescription {
  const { name } = SHEET_TEXTS[report.language].hubs;
  return { key: 'hubs', name, frozenColumns: 2, paper: { size: 'A3' }, edges: edgesOf(report, 'hubs'), parts: [...sheetHead(report, 'hubs'), hubsTable(report)] };
}

function hubsTable(report: CabinaFigures): Table {
  const { whenEmpty } = HUBS_TEXTS[report.language];
  return table({
    name: TABLES.hubs,
    columns: [...identity(report), ...papers(report), ...amounts(report), ...times(report)],
    rows: report.hubs,
    expected: report.hubs.length,
    whenEmpty,
    totals: { label: VOCABULARY[report.language].total, column: 'name' },
  });
}

function identity({ language }: CabinaFigures): Column<HubLine>[] {
  const { columns: label } = HUBS_TEXTS[language];
  const words = VOCABULARY[language];
  return [
    { key: 'code', label: label.code, width: 9, kind: 'id', of: (row) => row.code },
    { key: 'name', label: label.name, width: 26, kind: 'text', of: (row) => row.name ?? words.toBeIdentified },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'kind', label: label.kind, width: 19.5, kind: 'text', of: (row) => hubKind(words.hubKinds, row.kind) },
    { key: 'status', label: label.status, width: 14, kind: 'text', of: (row) => words.hubStatuses[row.status] },
    { key: 'seat', label: label.seat, width: 21, kind: 'text', of: (row) => row.seat },
    { key: 'coordinator', label: label.coordinator, width: 24, kind: 'text', of: (row) => row.coordinator },
    { key: 'taxCode', label: label.taxCode, width: 18, kind: 'id', of: (row) => row.taxCode },
  ];
}

/** Of several the first line is the first one's: a hub may hold several grants, and each has its own. */
function papers({ language }: CabinaFigures): Column<HubLine>[] {
  const { columns: label } = HUBS_TEXTS[language];
  const list = (all: readonly string[]): string | null => (all.length === 0 ? null : all.join('\n'));
  return [
    { key: 'cups', label: label.cups, width: 17.5, kind: 'text', of: (row) => list(row.cups) },
    { key: 'agreements', label: label.agreements, width: 18.5, kind: 'text', of: (row) => list(row.agreements) },
    { key: 'decrees', label: label.decrees, width: 13.5, kind: 'text', of: (row) => list(row.decrees) },
    { key: 'controls', label: label.controls, width: 25, kind: 'text', of: (row) => controlsInWords(row.controls, null, language) },
  ];
}

function amounts({ language, hubs }: CabinaFigures): Column<HubLine>[] {
  const { columns: label } = HUBS_TEXTS[language];
  const { here, total } = labelled(TABLES.hubs, label);
  const plain = (key: 'awarded' | 'reduced' | 'granted' | 'inProgress' | 'approvedUnpaid' | 'paid' | 'toRecover' | 'recovered'): Column<HubLine> => {
    return { key, label: label[key], width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row[key] };
  };
  const share = (): number | null => shareOf(Money.sum(hubs.map((hub) => hub.netPaid)), Money.sum(hubs.map((hub) => hub.granted)));
  return [
    ...(['awarded', 'reduced', 'granted', 'inProgress', 'approvedUnpaid', 'paid', 'toRecover', 'recovered'] as const).map(plain),
    { key: 'netPaid', label: label.netPaid, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.netPaid, formula: `ROUND(${here('paid')}-${here('recovered')},2)` },
    {
      ...{ key: 'netPaidPercent', label: label.netPaidPercent, width: 12, kind: 'percent', bar: true },
      of: (row) => shareOf(row.netPaid, row.granted),
      formula: shareFormula(here('netPaid'), here('granted')),
      total: () => formula(shareFormula(total('netPaid'), total('granted')), percent(share())),
    },
    {
      ...{ key: 'outstanding', label: label.outstanding, width: AMOUNT_WIDTH, kind: 'amount' },
      of: (row) => row.outstanding,
      formula: `ROUND(${here('granted')}-${here('inProgress')}-${here('netPaid')},2)`,
    },
  ];
}

function times({ language }: CabinaFigures): Column<HubLine>[] {
  const { columns: label } = HUBS_TEXTS[language];
  return [
    { key: 'lastPaymentOn', label: label.lastPaymentOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.lastPaymentOn },
    { key: 'daysIdle', label: label.daysIdle, width: 11, kind: 'count', of: (row) => row.daysIdle },
  ];
}
