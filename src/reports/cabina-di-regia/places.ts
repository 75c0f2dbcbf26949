import { Money } from '../../kernel/index.js';
import { TRANCHE_FIGURES } from '../../overview/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { Side } from '../package/checks.js';
import { labelled } from './labelled.js';
import { NAMES, TABLES } from './tables.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** DM MIMIT 10 March 2023, GU n. 98 of 27-04-2023: what the report must tie out to, whatever the book says. */
export const DECREE_TOTAL = Money.parse('350000000.00');

/** The amounts that a tranche has. */
export const TRANCHE_AMOUNTS = [...TRANCHE_FIGURES, 'approvedUnpaid'] as const;
export type TrancheAmount = (typeof TRANCHE_AMOUNTS)[number];

/** A figure of the whole measure as every sheet may call it, with what the formula comes to. */
export interface Place extends Side {
  formula: string;
}

/** Sums, not totals: what a filter hides among the tranches must not change another sheet. */
export function places(report: CabinaFigures): Readonly<Record<TrancheAmount | 'unallocated' | 'total', Place>> {
  const { column } = labelled(TABLES.tranches, VOCABULARY[report.language].amounts);
  const sums = TRANCHE_AMOUNTS.map((key): [string, Place] => [key, { formula: `ROUND(SUM(${column(key)}),2)`, value: sumOf(report.tranches, key) }]);
  return {
    ...(Object.fromEntries(sums) as Record<TrancheAmount, Place>),
    unallocated: { formula: NAMES.unallocated, value: report.unallocated },
    total: { formula: NAMES.total, value: sumOf(report.tranches, 'allocated').plus(report.unallocated) },
  };
}

export function sumOf<K extends string>(rows: readonly Record<K, Money>[], key: K): Money {
  return Money.sum(rows.map((row) => row[key]));
}
