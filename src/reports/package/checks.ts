import type { Money } from '../../kernel/index.js';
import { outcomeWord } from './contents.js';
import { tableReferences } from './references.js';
import { table, type Column, type Table } from './sheet-description.js';

/** Two ways to one figure, both as formulas with what they come to: they must agree to the cent. */
export interface Check {
  label: string;
  left: Side;
  right: Side;
}

export interface Side {
  /** Null where the figure is no formula, but what the book itself says. */
  formula: string | null;
  value: Money;
}

export interface CheckLabels {
  number: string;
  label: string;
  outcome: string;
  left: string;
  right: string;
  difference: string;
}

/** In characters, in the order of the columns. */
const WIDTHS: Readonly<Record<keyof CheckLabels, number>> = { number: 8, label: 64, outcome: 10, left: 19, right: 19, difference: 19 };

/** Checks as a table of live formulas: what is checked, OK or KO, both sides and their difference. */
export function checksTable(name: string, labels: CheckLabels, checks: Iterable<Check>, whenEmpty: string, widths = WIDTHS): Table {
  const { here } = tableReferences(name, headsOf(labels));
  const sideOf = ({ formula }: Side): string | null => formula && `ROUND(${formula},2)`;
  const gapOf = ({ left, right }: Check): Money => left.value.minus(right.value);
  const column = <K extends keyof CheckLabels>(key: K) => ({ key, label: labels[key], width: widths[key], total: 'none' }) as const;
  const columns: Column<NumberedCheck>[] = [
    { ...column('number'), kind: 'id', of: ({ number }) => String(number) },
    { ...column('label'), kind: 'text', of: ({ check }) => check.label },
    { ...column('outcome'), kind: 'outcome', of: ({ check }) => outcomeWord(gapOf(check).cents === 0), formula: `IF(${here('difference')}=0,"OK","KO")` },
    { ...column('left'), kind: 'amount', of: ({ check }) => check.left.value, formula: ({ check }) => sideOf(check.left) },
    { ...column('right'), kind: 'amount', of: ({ check }) => check.right.value, formula: ({ check }) => sideOf(check.right) },
    { ...column('difference'), kind: 'amount', of: ({ check }) => gapOf(check), formula: `ROUND(${here('left')}-${here('right')},2)` },
  ];
  return table({ name, columns, rows: numbered(checks), whenEmpty });
}

interface NumberedCheck {
  number: number;
  check: Check;
}

function headsOf(labels: CheckLabels): { key: keyof CheckLabels; label: string }[] {
  return (Object.keys(labels) as (keyof CheckLabels)[]).map((key) => ({ key, label: labels[key] }));
}

function* numbered(checks: Iterable<Check>): Generator<NumberedCheck> {
  let number = 0;
  for (const check of checks) yield { number: (number += 1), check };
}
