import { Money } from '../../kernel/index.js';
import { HUB_FIGURES, type HubAmounts } from '../../overview/index.js';
import type { HubLine } from '../figures/hubs.rules.js';

export interface HubsShown {
  /** In the order of the sheet. */
  shown: readonly HubLine[];
  /** How many there is no room for, and what they come to together. */
  hidden: number;
  rest: HubAmounts;
  all: HubAmounts;
}

/** At most so many hubs: those with most granted, of equal ones those that come first. */
export function hubsShown(hubs: readonly HubLine[], most: number): HubsShown {
  const largest = new Set([...hubs].sort((one, other) => other.granted.cents - one.granted.cents).slice(0, most));
  const hidden = hubs.filter((hub) => !largest.has(hub));
  return { shown: hubs.filter((hub) => largest.has(hub)), hidden: hidden.length, rest: sumOf(hidden), all: sumOf(hubs) };
}

function sumOf(hubs: readonly HubLine[]): HubAmounts {
  return Object.fromEntries(HUB_FIGURES.map((figure) => [figure, Money.sum(hubs.map((hub) => hub[figure]))])) as unknown as HubAmounts;
}
