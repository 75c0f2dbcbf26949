import { Money, spoken } from '../../kernel/index.js';
import { UNALLOCATED } from '../../ledger/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { ActLine } from '../figures/acts.rules.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { table, type Column, type SheetDescription, type Table } from '../package/sheet-description.js';
import { ACTS_TEXTS } from './acts.texts.js';
import { AMOUNT_WIDTH, DAY_WIDTH } from './columns.js';
import { controlsInWords } from './controls-in-words.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { personInWords } from './people-in-words.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

export function actsSheet(report: CabinaFigures): SheetDescription {
  const { name } = SHEET_TEXTS[report.language].acts;
  return { key: 'acts', name, frozenColumns: 3, paper: { size: 'A3' }, edges: edgesOf(report, 'acts'), parts: [...sheetHead(report, 'acts'), actsTable(report)] };
}

function actsTable(report: CabinaFigures): Table {
  return table({
    name: TABLES.acts,
    columns: [...whatItIs(report), ...whatItMoves(report), ...whenAndWhy(report)],
    rows: report.acts,
    expected: report.acts.length,
    whenEmpty: ACTS_TEXTS[report.language].whenEmpty,
    totals: { label: VOCABULARY[report.language].total, column: 'title' },
  });
}

function whatItIs({ language }: CabinaFigures): Column<ActLine>[] {
  const { columns: label, kinds } = ACTS_TEXTS[language];
  const { proposalStates } = VOCABULARY[language];
  return [
    { key: 'id', label: label.id, width: 8, kind: 'id', of: (row) => row.id },
    { key: 'kind', label: label.kind, width: 15, kind: 'text', of: (row) => kinds[row.kind] },
    { key: 'reference', label: label.reference, width: 26, kind: 'text', of: (row) => row.reference },
    { key: 'title', label: label.title, width: 46, kind: 'text', of: (row) => row.title },
    { key: 'state', label: label.state, width: 11, kind: 'text', of: (row) => proposalStates[row.state] },
  ];
}

function whatItMoves({ language }: CabinaFigures): Column<ActLine>[] {
  const { columns: label } = ACTS_TEXTS[language];
  const { here } = labelled(TABLES.acts, label);
  const inForce = VOCABULARY[language].proposalStates['in-force'];
  return [
    { key: 'tranches', label: label.tranches, width: 12, kind: 'text', of: (row) => listed(row.tranches) },
    { key: 'hubs', label: label.hubs, width: 20, kind: 'text', of: (row) => listed(row.hubs) },
    { key: 'movements', label: label.movements, width: 40, kind: 'text', of: (row) => movementsInWords(row, language) },
    // No total: what is proposed or rejected is no part of one.
    { key: 'allocates', label: label.allocates, width: AMOUNT_WIDTH, kind: 'amount', total: 'none', of: (row) => row.allocates },
    {
      ...{ key: 'inForce', label: label.inForce, width: AMOUNT_WIDTH, kind: 'amount' },
      of: (row) => (row.state === 'in-force' ? row.allocates : Money.ZERO),
      formula: `IF(${here('state')}="${inForce}",${here('allocates')},0)`,
    },
  ];
}

/** Days stand between amounts and texts, which would else touch. */
function whenAndWhy({ language }: CabinaFigures): Column<ActLine>[] {
  const { columns: label } = ACTS_TEXTS[language];
  return [
    { key: 'publishedOn', label: label.publishedOn, width: DAY_WIDTH, kind: 'day', of: (row) => row.publishedOn },
    { key: 'effectiveOn', label: label.effectiveOn, width: 14.5, kind: 'day', of: (row) => row.effectiveOn },
    { key: 'controls', label: label.controls, width: 28, kind: 'text', of: (row) => controlsInWords(row.controls, row.id, language) },
    { key: 'proposedBy', label: label.proposedBy, width: 11, kind: 'text', of: (row) => personInWords(row.proposedBy, language) },
    { key: 'decidedBy', label: label.decidedBy, width: 11, kind: 'text', of: (row) => row.decidedBy && personInWords(row.decidedBy, language) },
    { key: 'reason', label: label.reason, width: 44, kind: 'text', of: (row) => row.reason },
  ];
}

function listed(codes: readonly string[]): string | null {
  return codes.length === 0 ? null : codes.join(', ');
}

/** `non ripartito → POLI: 42.000.000,00 €`, one movement to a line. */
function movementsInWords({ movements }: ActLine, language: ReportLanguage): string | null {
  if (movements.length === 0) return null;
  return movements.map(({ from, to, amount }) => `${endInWords(from, language)} → ${endInWords(to, language)}: ${spoken(amount, language)}`).join('\n');
}

/** An end of a movement is the remainder, a tranche, or the savings of one (`CC:to-reprogramme`). */
function endInWords(end: string, language: ReportLanguage): string {
  const { ends } = ACTS_TEXTS[language];
  if (end === UNALLOCATED) return ends.unallocated;
  const [tranche = end, purse] = end.split(':');
  return purse === undefined ? tranche : `${tranche}, ${ends.toReprogramme}`;
}
