import { centsOf, type Amount } from '../money/amount.rules.js';

/** The figures that the register of hubs shows, by which it can be put in order. */
export const HUB_FIGURES = ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'] as const;
export type HubFigures = Readonly<Record<(typeof HUB_FIGURES)[number], Amount>>;

interface Ordered {
  code: string;
  name: string | null;
  figures: HubFigures;
}

/** Names as Italian sorts them, whoever asks: the page and its files agree. */
const NAMES = new Intl.Collator('it');

/** The hubs by what is asked, by code where that is the same or unheard of; with `-` all the other way round. The files of the list have this order too. */
export function inOrder<Hub extends Ordered>(hubs: readonly Hub[], sort: string): Hub[] {
  const by = sort.replace(/^-/, '');
  const figure = HUB_FIGURES.find((name) => name === by);
  const compare = (one: Hub, other: Hub): number => {
    if (figure) return Number(centsOf(one.figures[figure]) - centsOf(other.figures[figure]));
    return by === 'name' ? NAMES.compare(one.name ?? one.code, other.name ?? other.code) : 0;
  };
  const sign = sort.startsWith('-') ? -1 : 1;
  return [...hubs].sort((one, other) => sign * (compare(one, other) || (one.code < other.code ? -1 : 1)));
}
