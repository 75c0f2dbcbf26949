import type { HubState } from '../../overview/index.js';
import type { Sort } from '../../platform/index.js';

/** The figures that the register of hubs shows. */
export const LISTED_HUB_FIGURES = ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'] as const;

export const LISTED_HUB_SORTS = ['name', ...LISTED_HUB_FIGURES] as const;
export type ListedHubSort = (typeof LISTED_HUB_SORTS)[number];

/** Names as Italian sorts them, whoever asks: the page that shows them and the file agree. */
const NAMES = new Intl.Collator('it');

/** The hubs by what was asked for, by code where that is the same or nothing was asked; with `-` all the other way round. */
export function inOrder(hubs: readonly HubState[], sort: Sort<ListedHubSort> | undefined): HubState[] {
  const by = sort?.replace(/^-/, '');
  const figure = LISTED_HUB_FIGURES.find((name) => name === by);
  const compare = (one: HubState, other: HubState): number => {
    if (figure) return one[figure].cents - other[figure].cents;
    return by === 'name' ? NAMES.compare(one.hub.name ?? one.hub.code, other.hub.name ?? other.hub.code) : 0;
  };
  const sign = sort?.startsWith('-') === true ? -1 : 1;
  return [...hubs].sort((one, other) => sign * (compare(one, other) || (one.hub.code < other.hub.code ? -1 : 1)));
}
