/** A draft as it is kept on this computer; `key`: under which it is sent, `at`: when it was last typed at, in milliseconds. */
export interface Kept<T> {
  values: T;
  key: string | undefined;
  at: number;
}

/** Where a tab keeps its draft of a form, of what an address has proposed (`source`, its search; empty: nothing). */
export function placeOf(form: string, source: string, tab: string): string {
  return `${form}${source === '' ? '' : `?${source}`}#${tab}`;
}

/** The same draft's place in another tab. */
export function inTab(place: string, tab: string): string {
  return `${beforeTab(place)}#${tab}`;
}

/**
 * Which of the drafts kept here a form takes up when it is opened: its own, then one of the same tab, then the latest. An
 * address that proposes something has drafts only of that; one that proposes nothing takes up what was left of any.
 */
export function draftToTakeUp(drafts: readonly { place: string; at: number }[], form: string, source: string, tab: string): string | null {
  const own = placeOf(form, source, tab);
  const rank = ({ place }: { place: string }) => (place === own ? 2 : place === inTab(place, tab) ? 1 : 0);
  const [first] = drafts
    .filter(({ place }) => (source === '' ? beforeTab(place) === form || place.startsWith(`${form}?`) : beforeTab(place) === `${form}?${source}`))
    .sort((one, other) => rank(other) - rank(one) || other.at - one.at);
  return first?.place ?? null;
}

/** What is stored as a draft, read; null: nothing, or nothing that can be read. One from before drafts had a key and a time has neither. */
export function keptIn<T extends object>(stored: string | null): Kept<T> | null {
  try {
    const kept = JSON.parse(stored ?? 'null') as Partial<Kept<T>> | null;
    return kept?.values === undefined ? null : { values: kept.values, key: kept.key, at: kept.at ?? 0 };
  } catch {
    return null;
  }
}

const beforeTab = (place: string): string => place.replace(/#.*$/, '');
