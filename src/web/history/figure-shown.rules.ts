import type { Schema } from '../api/client.js';
import { FIGURE_WORDS } from '../language/words.js';
import type { Amount } from '../money/amount.rules.js';

export type FigureName = keyof (typeof FIGURE_WORDS)['it'];

/** The figure of that name; null where there is none. */
export function readFigure(name: string | undefined): FigureName | null {
  return name !== undefined && Object.hasOwn(FIGURE_WORDS.it, name) ? (name as FigureName) : null;
}

/** What the overview shows for a figure of the whole, a tranche or a hub; null for what it does not show. */
export function figureIn({ total, unallocated, totals, tranches, hubs }: Pick<Schema<'OverviewView'>, 'total' | 'unallocated' | 'totals' | 'tranches' | 'hubs'>, figure: FigureName, of: string): Amount | null {
  const [kind, code] = of.split(':');
  const amounts: Partial<Record<FigureName, unknown>> | undefined = {
    total: { total, unallocated, ...totals },
    tranche: tranches.find((tranche) => tranche.code === code),
    hub: hubs.find((hub) => hub.code === code),
  }[kind ?? ''];
  const shown = amounts?.[figure];
  return typeof shown === 'string' ? shown : null;
}
