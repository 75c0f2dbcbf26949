import { Money } from '../kernel/index.js';
import { disbursementColumns, hubColumns } from './cabina-di-regia.columns.js';
import { type CabinaReport, type DisbursementRow, type DisbursementState, STATES_IN_PROGRESS, STATES_WITHOUT_MONEY } from './cabina-di-regia.figures.js';
import { edgesOf, sheetHead } from './cabina-di-regia.head.js';
import { type Place, places, TABLES } from './cabina-di-regia.places.js';
import { CABINA_TEXTS } from './cabina-di-regia.texts.js';
import { amount, formula, outcome, text } from './package/contents.js';
import { line, table, type Line, type SheetDescription } from './package/sheet-description.js';

export function hubsSheet(report: CabinaReport): SheetDescription {
  const t = CABINA_TEXTS[report.language];
  const hubs = table({ name: TABLES.hubs, columns: hubColumns(t), rows: report.hubs, expected: report.hubs.length, whenEmpty: t.rows.noHubs, totals: { label: t.rows.total, column: 'name' } });
  return { key: 'hubs', name: t.sheets.hubs, frozenColumns: 2, edges: edgesOf(report, 'hubs'), parts: [...sheetHead(report, 'hubs'), hubs] };
}

export function disbursementsSheet(report: CabinaReport): SheetDescription {
  const t = CABINA_TEXTS[report.language];
  const inState = new Map<DisbursementState, number>();
  const disbursements = table({
    name: TABLES.disbursements,
    columns: disbursementColumns(t),
    rows: addedUp(report.disbursements, inState),
    expected: Array.isArray(report.disbursements) ? report.disbursements.length : 0,
    whenEmpty: t.rows.noDisbursements,
    totals: { label: t.rows.total, column: 'hubName' },
  });
  const { inProgress, paid } = places(report);
  const share = (label: string, states: readonly DisbursementState[], figure: string, place: Place | null): Line => {
    const sums = states.map((state) => `SUMIFS(${disbursements.column('amount')},${disbursements.column('state')},"${t.words.states[state]}")`);
    const value = (): Money => Money.ofCents(states.reduce((cents, state) => cents + (inState.get(state) ?? 0), 0));
    return shareLine(label, `ROUND(${sums.join('+')},2)`, value, place, `= ${figure} (${t.sheets.summary})`);
  };
  return {
    key: 'disbursements',
    name: t.sheets.disbursements,
    frozenColumns: 2,
    paper: { size: 'A3' },
    edges: edgesOf(report, 'disbursements'),
    parts: [
      ...sheetHead(report, 'disbursements'),
      disbursements,
      share(t.rows.inProgress, STATES_IN_PROGRESS, t.amounts.inProgress.label, inProgress),
      share(t.rows.paid, ['paid'], t.amounts.paid.label, paid),
      share(t.rows.withoutMoney, STATES_WITHOUT_MONEY, '', null),
    ],
  };
}

/** What is added up on the way is known once the last row has gone by. */
async function* addedUp(rows: CabinaReport['disbursements'], inState: Map<DisbursementState, number>): AsyncGenerator<DisbursementRow> {
  for await (const row of rows) {
    inState.set(row.state, (inState.get(row.state) ?? 0) + row.amount.cents);
    yield row;
  }
}

const [LABEL, AMOUNT, OUTCOME, BESIDE] = [3, 11, 12, 13] as const;

/** Part of the total by state, and the figure of the summary that it must equal, if there is one. */
function shareLine(label: string, sum: string, value: () => Money, place: Place | null, beside: string): Line {
  const cells = [
    { column: LABEL, content: text(label), look: 'note' as const },
    { column: AMOUNT, content: () => formula(sum, amount(value())) },
  ];
  if (place === null) return line(cells);
  const holds = (): boolean => value().minus(place.value).cents === 0;
  return line([
    ...cells,
    { column: OUTCOME, content: () => formula(`IF(ROUND(${sum}-${place.formula},2)=0,"OK","KO")`, outcome(holds())) },
    { column: BESIDE, content: text(beside), look: 'note' },
  ]);
}
