import { Money } from '../../kernel/index.js';
import { STATES_IN_PROGRESS, STATES_WITHOUT_MONEY, type DisbursementState } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { APPROVED_UNPAID } from '../figures/checks.rules.js';
import type { DisbursementLine } from '../figures/disbursement-lines.rules.js';
import { amount, count, formula, text } from '../package/contents.js';
import { line, table, type Cell, type Column, type Line, type SheetDescription } from '../package/sheet-description.js';
import { AMOUNT_WIDTH } from './columns.js';
import { DISBURSEMENTS_TEXTS } from './disbursements.texts.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { paragraph } from './paragraph.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** As many rows as a sheet can hold, with room for what stands around them. */
export const MOST_ROWS = 1_000_000;

const DAY_WIDTH = 11.5;
const DAYS_WIDTH = 10.5;
/** In characters, of the line over the table. */
const CLOCK_WIDTH = 200;

export function disbursementsSheet(report: CabinaFigures): SheetDescription {
  const { clock, tooMany, whenEmpty } = DISBURSEMENTS_TEXTS[report.language];
  const columns = [...identity(report), ...request(report), ...payment(report), ...days(report)];
  const disbursements = table({
    ...{ name: TABLES.disbursements, columns, rows: report.disbursements, expected: report.disbursements.length, whenEmpty },
    totals: { label: VOCABULARY[report.language].total, column: 'hubName' },
    most: { rows: MOST_ROWS, notice: tooMany },
  });
  return {
    ...{ key: 'disbursements', name: SHEET_TEXTS[report.language].disbursements.name, frozenColumns: 3, paper: { size: 'A3' }, edges: edgesOf(report, 'disbursements') },
    parts: [...sheetHead(report, 'disbursements'), ...paragraph(clock, CLOCK_WIDTH), disbursements, ...shares(report, columns.map(({ key }) => key))],
  };
}

function identity({ language }: CabinaFigures): Column<DisbursementLine>[] {
  const { columns: label } = DISBURSEMENTS_TEXTS[language];
  const words = VOCABULARY[language];
  return [
    { key: 'id', label: label.id, width: 11, kind: 'id', of: (row) => row.id },
    { key: 'hub', label: label.hub, width: 10, kind: 'id', of: (row) => row.hub },
    { key: 'hubName', label: label.hubName, width: 30, kind: 'text', of: (row) => row.hubName ?? words.toBeIdentified },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'grant', label: label.grant, width: 12, kind: 'id', of: (row) => row.grant },
    { key: 'cup', label: label.cup, width: 18, kind: 'id', of: (row) => row.cup },
    { key: 'kind', label: label.kind, width: 22, kind: 'text', of: (row) => words.disbursementKinds[row.kind] },
    { key: 'state', label: label.state, width: 19.5, kind: 'text', of: (row) => words.disbursementStates[row.state] },
  ];
}

function request({ language }: CabinaFigures): Column<DisbursementLine>[] {
  const { columns: label } = DISBURSEMENTS_TEXTS[language];
  const { here } = labelled(TABLES.disbursements, label);
  return [
    { key: 'protocol', label: label.protocol, width: 24, kind: 'text', of: (row) => row.protocol },
    { key: 'protocolOn', label: label.protocolOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.protocolOn },
    { key: 'requestedOn', label: label.requestedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.requestedOn },
    { key: 'requested', label: label.requested, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.requested },
    { key: 'cut', label: label.cut, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.cut },
    { key: 'amount', label: label.amount, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.amount, formula: `ROUND(${here('requested')}-${here('cut')},2)` },
  ];
}

function payment({ language }: CabinaFigures): Column<DisbursementLine>[] {
  const { columns: label } = DISBURSEMENTS_TEXTS[language];
  return [
    { key: 'approvedOn', label: label.approvedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.approvedOn },
    { key: 'paymentOrder', label: label.paymentOrder, width: 26, kind: 'text', of: (row) => row.paymentOrder },
    { key: 'orderedOn', label: label.orderedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.orderedOn },
    { key: 'paidOn', label: label.paidOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.paidOn },
    { key: 'reversedOn', label: label.reversedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.reversedOn },
  ];
}

function days({ language }: CabinaFigures): Column<DisbursementLine>[] {
  const { columns: label } = DISBURSEMENTS_TEXTS[language];
  const { here } = labelled(TABLES.disbursements, label);
  return [
    { key: 'paymentDays', label: label.paymentDays, width: DAYS_WIDTH, kind: 'count', of: (row) => row.paymentDays },
    { key: 'netDays', label: label.netDays, width: DAYS_WIDTH, kind: 'count', of: (row) => row.netDays },
    { key: 'suspendedDays', label: label.suspendedDays, width: DAYS_WIDTH, kind: 'count', of: (row) => row.suspendedDays },
    { key: 'suspendedSince', label: label.suspendedSince, width: DAY_WIDTH, kind: 'day', of: (row) => row.suspendedSince },
    { key: 'dueOn', label: label.dueOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.dueOn },
    {
      ...{ key: 'daysAgainstTerm', label: label.daysAgainstTerm, width: DAYS_WIDTH, kind: 'count' },
      of: (row) => row.daysAgainstTerm,
      // What is rejected or withdrawn has no day by which it is to be paid, and so no term.
      formula: `IF(${here('dueOn')}="","",${here('netDays')}-${here('paymentDays')})`,
    },
  ];
}

const SHARED = ['requested', 'cut', 'amount'] as const;

type Sums = Record<(typeof SHARED)[number] | 'many', number>;

/** What of the total is in which states: of all disbursements, whatever a filter hides. */
function shares(report: CabinaFigures, keys: readonly string[]): Line[] {
  const { columns: label, shares: names } = DISBURSEMENTS_TEXTS[report.language];
  const { disbursementStates } = VOCABULARY[report.language];
  const { column } = labelled(TABLES.disbursements, label);
  const inState = sumsByState(report);
  const at = (key: string): number => keys.indexOf(key) + 1;
  const of = (name: string, states: readonly DisbursementState[]): Line => {
    const added = (one: (state: string) => string): string => states.map((state) => one(`${column('state')},"${disbursementStates[state]}"`)).join('+');
    const sum = (figure: keyof Sums): number => states.reduce((all, state) => all + (inState.get(state)?.[figure] ?? 0), 0);
    const cells: Cell[] = [
      { column: at('hubName'), content: text(name), look: 'note' },
      { column: at('state'), content: formula(added((where) => `COUNTIFS(${where})`), count(sum('many'))) },
      ...SHARED.map((key): Cell => ({ column: at(key), content: formula(`ROUND(${added((where) => `SUMIFS(${column(key)},${where})`)},2)`, amount(Money.ofCents(sum(key)))) })),
    ];
    return line(cells);
  };
  return [
    of(names.inProgress, STATES_IN_PROGRESS),
    of(names.approvedUnpaid, APPROVED_UNPAID),
    of(names.paid, ['paid']),
    of(names.withoutMoney, STATES_WITHOUT_MONEY),
  ];
}

function sumsByState({ disbursements }: CabinaFigures): ReadonlyMap<DisbursementState, Sums> {
  const sums = new Map<DisbursementState, Sums>();
  for (const row of disbursements) {
    const sum = sums.get(row.state) ?? { requested: 0, cut: 0, amount: 0, many: 0 };
    for (const key of SHARED) sum[key] += row[key].cents;
    sum.many += 1;
    sums.set(row.state, sum);
  }
  return sums;
}
