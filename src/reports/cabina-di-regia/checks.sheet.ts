import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { CheckTable, CheckTerm, Check as FigureCheck } from '../figures/checks.rules.js';
import { checksTable, type Check, type Side } from '../package/checks.js';
import { formula, outcome, text } from '../package/contents.js';
import { gap, line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { CHECK_TEXTS } from './checks.texts.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { DECREE_TOTAL } from './places.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { NAMES, TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** The cross-foots over the tables of all other sheets. */
export function checksSheet(report: CabinaFigures, others: readonly SheetDescription[]): SheetDescription {
  const texts = CHECK_TEXTS[report.language];
  const checks = [decreeCheck(report), ...report.checks.map((check) => liveCheck(check, report.language, tablesOf(others)))];
  return {
    ...{ key: 'checks', name: SHEET_TEXTS[report.language].checks.name, frozenColumns: 2, paper: { upright: true }, edges: edgesOf(report, 'checks') },
    parts: [
      ...sheetHead(report, 'checks'),
      line([{ column: 2, content: text(texts.all), look: 'strong.text' }, { column: 3, content: allChecks(report), look: 'strong.outcome' }], { height: 20 }),
      gap(),
      checksTable(TABLES.checks, texts.columns, checks, texts.none, { number: 8, label: 62, outcome: 10, left: 17, right: 17, difference: 14 }),
      gap(),
      line([{ column: 1, content: text(texts.note), look: 'note' }]),
    ],
  };
}

/** OK where every check is. */
export function allChecks({ language, checks, total }: CabinaFigures): ReturnType<typeof outcome> {
  const { column } = labelled(TABLES.checks, CHECK_TEXTS[language].columns);
  const holds = checks.every((check) => check.holds) && total.cents === DECREE_TOTAL.cents;
  return formula(`IF(COUNTIF(${column('outcome')},"KO")=0,"OK","KO")`, outcome(holds));
}

function decreeCheck({ language, total }: CabinaFigures): Check {
  return { label: CHECK_TEXTS[language].decree, left: { formula: NAMES.decree, value: DECREE_TOTAL }, right: { formula: null, value: total } };
}

function tablesOf(sheets: readonly SheetDescription[]): ReadonlyMap<string, Table> {
  return new Map(sheets.flatMap(({ parts }) => parts.flatMap((part) => (part.part === 'table' ? [[part.name, part] as const] : []))));
}

function liveCheck({ name, left, right, leftValue, rightValue }: FigureCheck, language: ReportLanguage, tables: ReadonlyMap<string, Table>): Check {
  const side = (terms: readonly CheckTerm[], value: Side['value']): Side => {
    // What the book says the total is: nothing on the sheets is the source of it.
    if (terms.some(({ table, column }) => table === 'decree' && column === 'total')) return { formula: null, value };
    const parts = terms.map((term, index) => `${term.sign === -1 ? '-' : index === 0 ? '' : '+'}${termFormula(term, language, tables)}`);
    return { formula: parts.join(''), value };
  };
  return { label: name[language], left: side(left, leftValue), right: side(right, rightValue) };
}

function termFormula({ table: key, column, where }: CheckTerm, language: ReportLanguage, tables: ReadonlyMap<string, Table>): string {
  if (key === 'decree') return NAMES.unallocated;
  const table = tables.get(TABLES[key]);
  if (!table) throw new RangeError(`a check adds up ${TABLES[key]}, which is not there`);
  if (where.length === 0) return `SUM(${table.column(column)})`;
  const sums = combinations(where).map((criteria) => {
    const said = criteria.map(([field, value]) => `,${table.column(field)},"${cellWord(key, field, value, language).replaceAll('"', '""')}"`);
    return `SUMIFS(${table.column(column)}${said.join('')})`;
  });
  return sums.length === 1 ? (sums[0] ?? '') : `(${sums.join('+')})`;
}

/** Every way to take one value of each column: a sum for each, because a sum knows one value of a column. */
function combinations(where: CheckTerm['where']): (readonly [string, string])[][] {
  return where.reduce<(readonly [string, string])[][]>((all, { column, in: values }) => all.flatMap((one) => values.map((value) => [...one, [column, value] as const])), [[]]);
}

/** What a cell says for a value of the figures. */
function cellWord(table: CheckTable, column: string, value: string, language: ReportLanguage): string {
  const { disbursementStates, proposalStates } = VOCABULARY[language];
  const words: Readonly<Record<string, string>> = column !== 'state' ? {} : table === 'disbursements' ? disbursementStates : proposalStates;
  return words[value] ?? value;
}
