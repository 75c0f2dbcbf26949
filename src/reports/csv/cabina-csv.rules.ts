import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { DEMONSTRATION } from '../figures/figure-texts.js';
import { ACT_COLUMNS, ALERT_COLUMNS, alertRows, DEFINITION_COLUMNS, REGISTER_COLUMNS } from './book-sheets.rules.js';
import { csvHead, csvRow, type CsvColumn, type CsvDialect } from './csv-dialect.rules.js';
import { DISBURSEMENT_COLUMNS, HUB_COLUMNS, MONTH_COLUMNS, RECOVERY_COLUMNS, recoveryRows, REGION_COLUMNS, TRANCHE_COLUMNS, trancheRows } from './money-sheets.rules.js';
import { QUADRO_COLUMNS, quadroRows } from './quadro-sheet.rules.js';

/** So many rows are handed over at a time: few enough to hold, enough to be quick. */
const ROWS_AT_A_TIME = 500;

type Writer = (figures: CabinaFigures, dialect: CsvDialect) => Iterable<string>;

/** The last column of each sheet of a demonstration: no row of it shall be taken for a fact, wherever it is copied to. */
export const INVENTED: CsvColumn<unknown> = { key: 'dimostrazione', label: DEMONSTRATION, kind: 'flag', of: () => true };

function sheet<Row>(columns: readonly CsvColumn<Row>[], rowsOf: (figures: CabinaFigures) => Iterable<Row>): Writer {
  return (figures, dialect) => csvOf(figures.demonstration ? [...columns, INVENTED] : columns, rowsOf(figures), dialect, figures.language);
}

/** The sheets of the workbook, each as one file, by the names in their addresses. */
const SHEETS = {
  quadro: sheet(QUADRO_COLUMNS, quadroRows),
  linee: sheet(TRANCHE_COLUMNS, trancheRows),
  'soggetti-attuatori': sheet(HUB_COLUMNS, ({ hubs }) => hubs),
  erogazioni: sheet(DISBURSEMENT_COLUMNS, ({ disbursements }) => disbursements),
  recuperi: sheet(RECOVERY_COLUMNS, recoveryRows),
  territorio: sheet(REGION_COLUMNS, ({ territory }) => territory.regions),
  andamento: sheet(MONTH_COLUMNS, ({ course }) => course.months),
  atti: sheet(ACT_COLUMNS, ({ acts }) => acts),
  avvisi: sheet(ALERT_COLUMNS, alertRows),
  registro: sheet(REGISTER_COLUMNS, ({ register }) => register),
  definizioni: sheet(DEFINITION_COLUMNS, ({ glossary }) => glossary),
} satisfies Record<string, Writer>;

export type CsvSheet = keyof typeof SHEETS;
export const CSV_SHEETS = Object.keys(SHEETS) as CsvSheet[];

/** A sheet of the report as CSV, in pieces of whole lines: nothing but the piece is held. Same figures, same bytes. */
export function writeCabinaCsv(figures: CabinaFigures, name: CsvSheet, dialect: CsvDialect): Iterable<string> {
  return SHEETS[name](figures, dialect);
}

function* csvOf<Row>(columns: readonly CsvColumn<Row>[], rows: Iterable<Row>, dialect: CsvDialect, language: ReportLanguage): Generator<string> {
  yield csvHead(columns, dialect, language);
  let lines: string[] = [];
  for (const row of rows) {
    lines.push(csvRow(columns, row, dialect, language));
    if (lines.length < ROWS_AT_A_TIME) continue;
    yield lines.join('');
    lines = [];
  }
  if (lines.length > 0) yield lines.join('');
}
