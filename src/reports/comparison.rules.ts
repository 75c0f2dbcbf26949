import { Money } from '../kernel/index.js';
import { HUB_FIGURES, TRANCHE_FIGURES, type Figure, type Overview } from '../overview/index.js';

/** A figure that two reports show differently. */
export interface FigureChange {
  /** `total`, `tranche:CC`, `hub:CC-01`: under this its movements are found. */
  of: string;
  figure: Figure;
  before: Money;
  after: Money;
  difference: Money;
}

type Amounts = Partial<Record<Figure, Money>>;

/** Where two overviews differ: of the whole, then by tranche, then by hub. What one of them does not know has nothing there. */
export function figureChanges(before: Overview, after: Overview): FigureChange[] {
  const [one, other] = [rowsOf(before), rowsOf(after)];
  const places = [...new Set([...other.keys(), ...one.keys()])];
  return places.flatMap((of) => {
    const [was, is] = [one.get(of) ?? {}, other.get(of) ?? {}];
    const figures = Object.keys({ ...is, ...was }) as Figure[];
    return figures.flatMap((figure) => change(of, figure, was, is));
  });
}

function change(of: string, figure: Figure, was: Amounts, is: Amounts): FigureChange[] {
  const [before, after] = [was[figure] ?? Money.ZERO, is[figure] ?? Money.ZERO];
  const difference = after.minus(before);
  return difference.cents === 0 ? [] : [{ of, figure, before, after, difference }];
}

function rowsOf({ money, tranches, hubs }: Overview): Map<string, Amounts> {
  const { total, unallocated, totals } = money;
  return new Map<string, Amounts>([
    ['total', { total, unallocated, ...totals }],
    ...tranches.map(({ tranche, ...amounts }): [string, Amounts] => [`tranche:${tranche.code}`, pick(amounts, TRANCHE_FIGURES)]),
    ...hubs.map(({ hub, ...amounts }): [string, Amounts] => [`hub:${hub.code}`, pick(amounts, HUB_FIGURES)]),
  ]);
}

function pick(amounts: Amounts, figures: readonly Figure[]): Amounts {
  return Object.fromEntries(figures.map((figure) => [figure, amounts[figure] ?? Money.ZERO]));
}
