import { calendarDate, plusDays, type CalendarDate } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { PeriodLine } from '../../overview/index.js';
import { shareOf, text } from '../package/contents.js';
import { shareFormula, type TableReferences } from '../package/references.js';
import { charts, gap, line, table, type Chart, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { COURSE_TEXTS } from './course.texts.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { paragraph } from './paragraph.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

const CHART_ROWS = 20;
const COLUMNS = 12;
/** In characters, of a line that runs over the columns. */
const LINE_WIDTH = 170;

/** Quarters and months have the same columns, so that the header that stays in sight is right over both. */
export function courseSheet(report: CabinaFigures): SheetDescription {
  const { language } = report;
  const texts = COURSE_TEXTS[language];
  return {
    ...{ key: 'course', name: SHEET_TEXTS[language].course.name, frozenColumns: 1, edges: edgesOf(report, 'course') },
    parts: [
      ...sheetHead(report, 'course'),
      ...paragraph(texts.net, LINE_WIDTH),
      heading(texts.quarters),
      periodsTable(report, TABLES.quarters, report.course.quarters),
      gap(16),
      charts(CHART_ROWS, cumulativeChart(language), quarterChart(language)),
      { ...heading(texts.months), newPage: true },
      periodsTable(report, TABLES.months, report.course.months),
    ],
  };
}

const heading = (title: string): Line => line([{ column: 1, content: text(title), look: 'heading' }], { height: 20, across: { look: 'heading', to: COLUMNS } });

interface Period extends PeriodLine {
  from: CalendarDate;
  until: CalendarDate;
}

type Key = keyof (typeof COURSE_TEXTS)['it']['columns'];
const AMOUNTS = ['granted', 'paid', 'recovered', 'netPaid'] as const;
type Amount = (typeof AMOUNTS)[number];

function periodsTable(report: CabinaFigures, name: typeof TABLES.months | typeof TABLES.quarters, lines: readonly PeriodLine[]): Table {
  const { columns: label, whenEmpty } = COURSE_TEXTS[report.language];
  const own = labelled(name, label);
  const formulaOf = name === TABLES.months ? null : ofMonths(labelled(TABLES.months, label), own);
  return table<Period>({
    name,
    columns: [
      { key: 'period', label: label.period, width: 16, kind: 'text', of: (row) => periodName(row.period, report.language) },
      { key: 'from', label: label.from, width: DAY_WIDTH, kind: 'day', of: (row) => row.from },
      { key: 'until', label: label.until, width: DAY_WIDTH, kind: 'day', of: (row) => row.until },
      ...AMOUNTS.map((figure) => changeColumn(label, figure, own, formulaOf)),
      ...AMOUNTS.map((figure) => atEndColumn(label, figure, own)),
      {
        ...{ key: 'netPaidPercent', label: label.netPaidPercent, width: 12, kind: 'percent', bar: true },
        of: ({ atEnd }) => shareOf(atEnd.netPaid, atEnd.granted),
        formula: shareFormula(own.here('atEnd.netPaid'), own.here('atEnd.granted')),
      },
    ],
    rows: lines.map((period) => ({ ...period, ...daysOf(period.period, report.asOf) })),
    expected: lines.length,
    whenEmpty,
    totals: { label: VOCABULARY[report.language].total, column: 'period' },
  });
}

/** What a quarter's months come to. */
function ofMonths(months: TableReferences<Key>, own: TableReferences<Key>): (figure: Amount) => string {
  return (figure) => {
    const within = `${months.column('from')},">="&${own.here('from')},${months.column('until')},"<="&${own.here('until')}`;
    return `ROUND(SUMIFS(${months.column(`change.${figure}`)},${within}),2)`;
  };
}

function changeColumn(label: Readonly<Record<Key, string>>, figure: Amount, { here }: TableReferences<Key>, formulaOf: ((figure: Amount) => string) | null): Column<Period> {
  const key = `change.${figure}` as const;
  const formula = figure === 'netPaid' ? `ROUND(${here('change.paid')}-${here('change.recovered')},2)` : formulaOf?.(figure);
  return { key, label: label[key], width: AMOUNT_WIDTH, kind: 'amount', of: ({ change }) => change[figure], ...(formula === undefined ? {} : { formula }) };
}

/** By days, not by what stands above: whoever sorts the table anew keeps the sums. */
function atEndColumn(label: Readonly<Record<Key, string>>, figure: Amount, { column, here }: TableReferences<Key>): Column<Period> {
  const key = `atEnd.${figure}` as const;
  const added = `ROUND(SUMIFS(${column(`change.${figure}`)},${column('until')},"<="&${here('until')}),2)`;
  const formula = figure === 'netPaid' ? `ROUND(${here('atEnd.paid')}-${here('atEnd.recovered')},2)` : added;
  return { key, label: label[key], width: AMOUNT_WIDTH, kind: 'amount', total: 'none', of: ({ atEnd }) => atEnd[figure], formula };
}

/** `mag 2024`, `2° trim. 2024`. */
function periodName(period: string, language: ReportLanguage): string {
  const { monthNames, quarterName } = COURSE_TEXTS[language];
  const [year = '', part = ''] = period.split('-');
  if (part.startsWith('Q')) return quarterName.replace('{quarter}', part.slice(1)).replace('{year}', year);
  return `${monthNames.split(' ')[Number(part) - 1] ?? part} ${year}`;
}

/** The first and the last day of a month or quarter; the last one ends with the report's day. */
function daysOf(period: string, asOf: CalendarDate): Pick<Period, 'from' | 'until'> {
  const [year = '', part = ''] = period.split('-');
  const [first, last] = part.startsWith('Q') ? [Number(part.slice(1)) * 3 - 2, Number(part.slice(1)) * 3] : [Number(part), Number(part)];
  const firstOf = (month: number): CalendarDate => calendarDate(`${year}-${String(month).padStart(2, '0')}-01`);
  const end = last === 12 ? calendarDate(`${year}-12-31`) : plusDays(firstOf(last + 1), -1);
  return { from: firstOf(first), until: end < asOf ? end : asOf };
}

function cumulativeChart(language: ReportLanguage): Chart {
  const { cumulative } = COURSE_TEXTS[language];
  const place = (column: Key) => ({ table: TABLES.months, column });
  const series = (['atEnd.granted', 'atEnd.paid', 'atEnd.netPaid'] as const).map(place);
  return { kind: 'line', ...cumulative, categories: place('period'), series, axis: VOCABULARY[language].units, from: 1, to: 6 };
}

function quarterChart(language: ReportLanguage): Chart {
  const { byQuarter } = COURSE_TEXTS[language];
  const place = (column: Key) => ({ table: TABLES.quarters, column });
  return { kind: 'columns', ...byQuarter, categories: place('period'), series: [place('change.netPaid')], axis: VOCABULARY[language].units, from: 7, to: COLUMNS };
}
