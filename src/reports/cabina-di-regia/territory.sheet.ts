import { Money } from '../../kernel/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import type { RegionLine, SouthQuota } from '../figures/territory.rules.js';
import { shareOf, text } from '../package/contents.js';
import { shareFormula } from '../package/references.js';
import { charts, gap, line, table, type Chart, type Column, type Line, type SheetDescription, type Table } from '../package/sheet-description.js';
import { AMOUNT_WIDTH } from './columns.js';
import { edgesOf, sheetHead } from './head.js';
import { labelled } from './labelled.js';
import { paragraph } from './paragraph.js';
import { SHEET_TEXTS } from './sheets.texts.js';
import { TABLES } from './tables.js';
import { TERRITORY_TEXTS } from './territory.texts.js';
import { VOCABULARY } from './vocabulary.texts.js';

const PERCENT_WIDTH = 11;
const CHART_ROWS = 46;
/** Columns of the wider table. */
const COLUMNS = 13;
/** In characters, of a line that runs over the columns. */
const LINE_WIDTH = 170;

export function territorySheet(report: CabinaFigures): SheetDescription {
  const { regions, quotas, unlocated } = TERRITORY_TEXTS[report.language];
  const missing = report.territory.unlocatedHubs;
  return {
    ...{ key: 'territory', name: SHEET_TEXTS[report.language].territory.name, frozenColumns: 1, paper: { onePage: true, upright: true }, edges: edgesOf(report, 'territory') },
    parts: [
      ...sheetHead(report, 'territory'),
      heading(regions.title),
      regionsTable(report),
      gap(20),
      heading(quotas.title),
      quotasTable(report),
      ...(missing.length === 0 ? [] : paragraph(`${unlocated} ${missing.join(', ')}`, LINE_WIDTH)),
      gap(20),
      charts(CHART_ROWS, chart(report)),
    ],
  };
}

const heading = (title: string): Line => line([{ column: 1, content: text(title), look: 'heading' }], { height: 20, across: { look: 'heading', to: COLUMNS } });

function regionsTable(report: CabinaFigures): Table {
  const { areas, notLocated, regions } = TERRITORY_TEXTS[report.language];
  const { columns: label, whenEmpty } = regions;
  const { here, column } = labelled(TABLES.regions, label);
  const lines = report.territory.regions;
  const plain = (key: 'granted' | 'inProgress' | 'paid' | 'toRecover' | 'recovered'): Column<RegionLine> => ({ key, label: label[key], width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row[key] });
  const share = (key: 'grantedPercent' | 'netPaidPercent', figure: 'granted' | 'netPaid'): Column<RegionLine> => {
    const whole = Money.sum(lines.map((row) => row[figure]));
    const parts = { key, label: label[key], width: PERCENT_WIDTH, kind: 'percent', bar: true } as const;
    return { ...parts, of: (row) => shareOf(row[figure], whole), formula: shareFormula(here(figure), `SUM(${column(figure)})`) };
  };
  return table<RegionLine>({
    name: TABLES.regions,
    columns: [
      { key: 'name', label: label.name, width: 24, kind: 'text', of: (row) => row.name ?? notLocated },
      { key: 'south', label: label.south, width: 17, kind: 'text', of: ({ south }) => (south === null ? areas.unknown : south ? areas.south : areas.elsewhere) },
      plain('granted'),
      share('grantedPercent', 'granted'),
      ...(['inProgress', 'paid', 'toRecover', 'recovered'] as const).map(plain),
      { key: 'netPaid', label: label.netPaid, width: AMOUNT_WIDTH, kind: 'amount', of: (row) => row.netPaid, formula: `ROUND(${here('paid')}-${here('recovered')},2)` },
      share('netPaidPercent', 'netPaid'),
      {
        ...{ key: 'outstanding', label: label.outstanding, width: AMOUNT_WIDTH, kind: 'amount' },
        of: (row) => row.outstanding,
        formula: `ROUND(${here('granted')}-${here('inProgress')}-${here('netPaid')},2)`,
      },
      { key: 'hubs', label: label.hubs, width: 11, kind: 'count', of: (row) => row.hubs },
      { key: 'region', label: label.region, width: 9, kind: 'id', look: 'indented', of: (row) => row.region },
    ],
    rows: lines,
    expected: lines.length,
    whenEmpty,
    totals: { label: VOCABULARY[report.language].total, column: 'name' },
  });
}

/** Both figures of the quota stand under the columns of amounts and percents of the table above. */
function quotasTable(report: CabinaFigures): Table {
  const { columns: label, notComputable, notReached, reached, whenEmpty } = TERRITORY_TEXTS[report.language].quotas;
  const { here } = labelled(TABLES.quotas, label);
  const words = (quota: SouthQuota): string => (quota.reached === null ? notComputable : quota.reached ? reached : notReached);
  const wholeOf = ({ south, elsewhere, unlocated }: SouthQuota): Money => Money.sum([south, elsewhere, unlocated]);
  // Of whole cents, so that a rounded percent decides nothing.
  const cents = (key: 'south' | 'whole'): string => `ROUND(${here(key)}*100,0)`;
  const decided = `IF(${cents('south')}*100>=${cents('whole')}*ROUND(${here('requiredPercent')}*100,0),"${reached}","${notReached}")`;
  const amounts = { width: AMOUNT_WIDTH, kind: 'amount' } as const;
  const plain = (key: 'south' | 'elsewhere' | 'unlocated'): Column<SouthQuota> => ({ ...amounts, key, label: label[key], of: (row) => row[key] });
  const percent = (key: 'requiredPercent' | 'leastPercent' | 'mostPercent') => ({ key, label: label[key], width: PERCENT_WIDTH, kind: 'percent' }) as const;
  const required = (row: SouthQuota): Money => centsUp(wholeOf(row), row.requiredPercent);
  return table<SouthQuota>({
    name: TABLES.quotas,
    columns: [
      { key: 'figure', label: label.figure, width: 24, kind: 'text', of: (row) => AMOUNT_NAMES[row.figure][report.language] },
      {
        ...{ key: 'outcome', label: label.outcome, width: 17, kind: 'text', look: 'left.outcome' },
        of: words,
        formula: `IF(OR(${here('unlocated')}<>0,${here('whole')}=0),"${notComputable}",${decided})`,
      },
      plain('south'),
      {
        ...{ key: 'percent', label: label.percent, width: PERCENT_WIDTH, kind: 'percent' },
        of: (row) => (row.percent === null ? null : shareOf(row.south, wholeOf(row))),
        formula: `IF(${here('unlocated')}<>0,"",${shareFormula(here('south'), here('whole'))})`,
      },
      plain('elsewhere'),
      plain('unlocated'),
      { ...amounts, key: 'whole', label: label.whole, of: wholeOf, formula: `ROUND(${(['south', 'elsewhere', 'unlocated'] as const).map(here).join('+')},2)` },
      { ...amounts, key: 'required', label: label.required, of: required, formula: `ROUNDUP(${cents('whole')}*ROUND(${here('requiredPercent')}*100,0)/100,0)/100` },
      {
        ...{ ...amounts, key: 'missing', label: label.missing },
        of: (row) => (required(row).cents > row.south.cents ? required(row).minus(row.south) : Money.ZERO),
        formula: `MAX(0,ROUND(${here('required')}-${here('south')},2))`,
      },
      { ...percent('requiredPercent'), of: (row) => row.requiredPercent / 100 },
      { ...percent('leastPercent'), of: (row) => shareOf(row.south, wholeOf(row)), formula: shareFormula(here('south'), here('whole')) },
      { ...percent('mostPercent'), of: (row) => shareOf(row.south.plus(row.unlocated), wholeOf(row)), formula: shareFormula(`(${here('south')}+${here('unlocated')})`, here('whole')) },
    ],
    rows: report.territory.quotas,
    whenEmpty,
  });
}

/** The least amount that is so many percent of a whole. */
function centsUp(whole: Money, percent: number): Money {
  return Money.ofCents(Math.ceil((whole.cents * percent) / 100));
}

function chart(report: CabinaFigures): Chart {
  const { chart: said } = TERRITORY_TEXTS[report.language];
  const place = (column: string) => ({ table: TABLES.regions, column });
  return { kind: 'bars', ...said, categories: place('name'), series: [place('granted'), place('netPaid')], axis: VOCABULARY[report.language].units, from: 1, to: COLUMNS };
}
