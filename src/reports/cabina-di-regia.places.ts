import { Money } from '../kernel/index.js';
import { TRANCHE_AMOUNTS, trancheColumns } from './cabina-di-regia.columns.js';
import type { CabinaReport, TrancheAmounts } from './cabina-di-regia.figures.js';
import { type AmountKey, CABINA_TEXTS } from './cabina-di-regia.texts.js';
import type { Side } from './package/checks.js';
import { tableReferences } from './package/references.js';

/** The same in every language: what formulas call tables and cells by. */
export const TABLES = { tranches: 'tblLinee', largest: 'tblMaggiori', checks: 'tblQuadratura', hubs: 'tblSoggetti', disbursements: 'tblErogazioni' } as const;
export const NAMES = { unallocated: 'NonRipartito', total: 'TotaleDotazione', decree: 'DotazioneDecreto' } as const;

/** DM MIMIT 10 March 2023, GU n. 98 of 27-04-2023: what the report must tie out to, whatever the book says. */
export const DECREE_TOTAL = Money.parse('350000000.00');

/** A figure of the whole measure as every sheet may call it, with what the formula comes to. */
export interface Place extends Side {
  formula: string;
}

/** Sums, not totals: what a filter hides among the tranches must not change another sheet. */
export function places(report: CabinaReport): Readonly<Record<AmountKey, Place>> {
  const { column } = tableReferences(TABLES.tranches, trancheColumns(CABINA_TEXTS[report.language]));
  const sums = TRANCHE_AMOUNTS.map((key): [string, Place] => [key, { formula: `ROUND(SUM(${column(key)}),2)`, value: sumOf(report.tranches, key) }]);
  const allocated = sumOf(report.tranches, 'allocated');
  return {
    ...(Object.fromEntries(sums) as Record<keyof TrancheAmounts, Place>),
    unallocated: { formula: NAMES.unallocated, value: report.unallocated },
    total: { formula: NAMES.total, value: allocated.plus(report.unallocated) },
  };
}

export function sumOf<K extends string>(rows: readonly Record<K, Money>[], key: K): Money {
  return Money.sum(rows.map((row) => row[key]));
}
