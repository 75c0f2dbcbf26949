import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { AlertCount, AlertLine } from '../figures/alerts.rules.js';
import { count, formula, text } from '../package/contents.js';
import { gap, line, table, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { ALERTS_TEXTS } from './alerts.texts.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { edgesOf, sheetHead } from './head.js';
import { hubNames } from './hub-names.js';
import { labelled } from './labelled.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';

/** The rules stand in the columns of the list below them. */
const [NAME, RULE, FOUND, LISTED, SOURCE, LAST] = [1, 2, 3, 4, 5, 9] as const;

export function alertsSheet(report: CabinaFigures): SheetDescription {
  const { list } = ALERTS_TEXTS[report.language];
  return {
    ...{ key: 'alerts', name: SHEET_TEXTS[report.language].alerts.name, edges: edgesOf(report, 'alerts') },
    parts: [...sheetHead(report, 'alerts'), ...rules(report), gap(20), heading(list), alertsTable(report)],
  };
}

const heading = (title: string): Line => line([{ column: NAME, content: text(title), look: 'heading' }], { height: 20, across: { look: 'heading', to: LAST } });

/** Not a table: the header that is repeated on each page is that of the list. */
function rules(report: CabinaFigures): Line[] {
  const { rules: label } = ALERTS_TEXTS[report.language];
  const head = line(
    [
      { column: NAME, content: text(label.name), look: 'header.text' },
      { column: RULE, content: text(label.rule), look: 'header.text' },
      { column: FOUND, content: text(label.found), look: 'header.count' },
      { column: LISTED, content: text(label.listed), look: 'header.outcome' },
      { column: SOURCE, content: text(label.source), look: 'header.text' },
    ],
    { height: 18, across: { look: 'header.text', to: LAST } },
  );
  return [heading(label.title), head, ...report.alerts.rules.map((rule) => ruleLine(rule, report))];
}

function ruleLine({ name, rule, source, found, listed }: AlertCount, { language }: CabinaFigures): Line {
  const { column } = labelled(TABLES.alerts, ALERTS_TEXTS[language].columns);
  return line(
    [
      { column: NAME, content: text(name[language]), look: 'strong.text' },
      { column: RULE, content: text(rule[language]) },
      { column: FOUND, content: count(found), look: 'strong.count' },
      { column: LISTED, content: formula(`COUNTIFS(${column('code')},"${name[language]}")`, count(listed)), look: 'plain.outcome' },
      { column: SOURCE, content: text(source[language]), look: 'over.text' },
    ],
    { across: { look: 'plain.text', to: LAST } },
  );
}

function alertsTable(report: CabinaFigures): Table {
  const { columns: label, whenEmpty } = ALERTS_TEXTS[report.language];
  const { language, alerts } = report;
  const nameOf = hubNames(report);
  const names = new Map(alerts.rules.map(({ code, name }) => [code, name[language]]));
  const columns: Column<AlertLine>[] = [
    { key: 'code', label: label.code, width: 28, kind: 'text', of: (row) => names.get(row.code) ?? null },
    { key: 'sentence', label: label.sentence, width: 96, kind: 'text', of: (row) => row.sentence[language] },
    { key: 'days', label: label.days, width: 9, kind: 'count', of: (row) => row.days },
    { key: 'on', label: label.on, width: DAY_WIDTH, kind: 'day', of: (row) => row.on },
    { key: 'hubName', label: label.hubName, width: 30, kind: 'text', of: (row) => nameOf(row.hub) },
    { key: 'hub', label: label.hub, width: 10, kind: 'id', of: (row) => row.hub },
    { key: 'tranche', label: label.tranche, width: 8, kind: 'id', of: (row) => row.tranche },
    { key: 'subject', label: label.subject, width: 12, kind: 'id', of: (row) => row.subject },
    // Of payments, grants and guarantees alike: a sum of them would mean nothing.
    { key: 'amount', label: label.amount, width: AMOUNT_WIDTH, kind: 'amount', total: 'none', of: (row) => row.amount },
  ];
  return table({ name: TABLES.alerts, columns, rows: alerts.lines, expected: alerts.lines.length, whenEmpty });
}
