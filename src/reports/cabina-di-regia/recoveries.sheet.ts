import { Money } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { CAUSE_NAMES, RECOVERY_STATE_NAMES } from '../figures/figure-texts.js';
import type { RecoveryLine, ReductionLine } from '../figures/recoveries.rules.js';
import { text } from '../package/contents.js';
import { gap, line, table, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { edgesOf, sheetHead } from './head.js';
import { hubNames } from './hub-names.js';
import { labelled } from './labelled.js';
import { RECOVERIES_TEXTS } from './recoveries.texts.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

export function recoveriesSheet(report: CabinaFigures): SheetDescription {
  const { recoveries, reductions } = RECOVERIES_TEXTS[report.language];
  return {
    ...{ key: 'recoveries', name: SHEET_TEXTS[report.language].recoveries.name, frozenColumns: 2, paper: { size: 'A3' }, edges: edgesOf(report, 'recoveries') },
    parts: [...sheetHead(report, 'recoveries'), heading(recoveries.title), recoveriesTable(report), gap(20), { ...heading(reductions.title), newPage: true }, reductionsTable(report)],
  };
}

/** Over the first columns: the rest of the sheet is as wide as its widest table. */
const heading = (title: string): Line => line([{ column: 1, content: text(title), look: 'heading' }], { height: 20, across: { look: 'heading', to: 9 } });

/** What recoveries and reductions say alike; of an amount no total: what is rejected or withdrawn is no part of one. */
function alike<R extends RecoveryLine | ReductionLine>(report: CabinaFigures, label: Readonly<Record<'id' | 'hub' | 'hubName' | 'tranche' | 'grant' | 'cause' | 'state' | 'reason' | 'amount', string>>, stateOf: (row: R) => string): Column<R>[] {
  const nameOf = hubNames(report);
  return [
    { key: 'id', label: label.id, width: 11, kind: 'id', of: (row) => row.id },
    { key: 'hub', label: label.hub, width: 10, kind: 'id', of: (row) => row.hub },
    { key: 'hubName', label: label.hubName, width: 30, kind: 'text', of: (row) => nameOf(row.hub) },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'grant', label: label.grant, width: 12, kind: 'id', of: (row) => row.grant },
    { key: 'cause', label: label.cause, width: 22, kind: 'text', of: (row) => CAUSE_NAMES[row.cause][report.language] },
    { key: 'state', label: label.state, width: 12, kind: 'text', of: stateOf },
    { key: 'reason', label: label.reason, width: 36, kind: 'text', of: (row) => row.reason },
    { key: 'amount', label: label.amount, width: AMOUNT_WIDTH, kind: 'amount', total: 'none', of: (row) => row.amount },
  ];
}

function recoveriesTable(report: CabinaFigures): Table {
  const { columns: label, whenEmpty } = RECOVERIES_TEXTS[report.language].recoveries;
  const { here } = labelled(TABLES.recoveries, label);
  const ordered = RECOVERY_STATE_NAMES.ordered[report.language];
  const plain = (key: 'toReprogramme' | 'returned' | 'outstanding' | 'interest'): Column<RecoveryLine> => ({ key, label: label[key], width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row[key] });
  const collected = (['toReprogramme', 'returned', 'outstanding'] as const).map(here).join('+');
  return table<RecoveryLine>({
    name: TABLES.recoveries,
    columns: [
      ...alike<RecoveryLine>(report, label, (row) => RECOVERY_STATE_NAMES[row.state][report.language]),
      { key: 'orderedOn', label: label.orderedOn, width: 14.5, kind: 'day', of: (row) => row.orderedOn },
      { key: 'disbursement', label: label.disbursement, width: 12, kind: 'id', of: (row) => row.disbursement },
      { key: 'dueOn', label: label.dueOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.dueOn },
      { key: 'daysOverdue', label: label.daysOverdue, width: 10, kind: 'count', of: (row) => row.daysOverdue },
      { key: 'collectedOn', label: label.collectedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.collectedOn },
      { key: 'collected', label: label.collected, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.collected, formula: `ROUND(${collected},2)` },
      {
        ...{ key: 'remaining', label: label.remaining, width: AMOUNT_WIDTH, kind: 'amount' },
        of: (row) => row.remaining,
        // Only what is ordered is owed; what is collected whole owes nothing.
        formula: `IF(${here('state')}="${ordered}",ROUND(${here('amount')}-${here('collected')},2),0)`,
      },
      ...(['toReprogramme', 'returned', 'outstanding', 'interest'] as const).map(plain),
    ],
    rows: report.recoveries,
    expected: report.recoveries.length,
    whenEmpty,
    totals: { label: VOCABULARY[report.language].total, column: 'hubName' },
  });
}

function reductionsTable(report: CabinaFigures): Table {
  const { columns: label, whenEmpty } = RECOVERIES_TEXTS[report.language].reductions;
  const { proposalStates, total } = VOCABULARY[report.language];
  const { here } = labelled(TABLES.reductions, label);
  return table<ReductionLine>({
    name: TABLES.reductions,
    columns: [
      ...alike<ReductionLine>(report, label, (row) => proposalStates[row.state]),
      { key: 'effectiveOn', label: label.effectiveOn, width: 14.5, kind: 'day', of: (row) => row.effectiveOn },
      {
        ...{ key: 'inForce', label: label.inForce, width: AMOUNT_WIDTH, kind: 'amount' },
        of: (row) => (row.state === 'in-force' ? row.amount : Money.ZERO),
        formula: `IF(${here('state')}="${proposalStates['in-force']}",${here('amount')},0)`,
      },
    ],
    rows: report.reductions,
    expected: report.reductions.length,
    whenEmpty,
    totals: { label: total, column: 'hubName' },
  });
}
