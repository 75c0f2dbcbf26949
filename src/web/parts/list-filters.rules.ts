import type { UrlValues } from './url-state.js';

interface FilterOption {
  value: string;
  label: string;
}

/** A filter of a list: how it is asked for, and how it is called. */
export type ListFilter =
  | { name: string; label: string; by: 'text'; hint: string; typed?: (text: string) => string }
  | { name: string; label: string; by: 'choice'; empty: string; options: readonly FilterOption[] }
  | { name: string; label: string; by: 'day' }
  /** Without a field: other pages lead here with it. */
  | { name: string; label: string; by: 'link' };

export function optionsOf(words: Readonly<Record<string, string>>): FilterOption[] {
  return Object.entries(words).map(([value, label]) => ({ value, label }));
}

/** Of the address of a list: the day that it is of. That is told apart from what it is narrowed by. */
const MOMENT: ReadonlySet<string> = new Set(['asOf', 'atEntry']);

/** What the address asks of a list that knows these filters. */
export function askedOf(values: UrlValues, names: readonly string[]): Readonly<Record<string, string>> {
  return Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
}

/** The filters that leave something out: neither the order nor the day does. */
export function narrowingOf(asked: Readonly<Record<string, string>>): string[] {
  return Object.keys(asked).filter((name) => name !== 'sort' && !MOMENT.has(name));
}

/** Whether nothing to be seen need not mean that there is nothing at all: as of a past day there may be less than there is. */
export function mayHide(asked: Readonly<Record<string, string>>): boolean {
  return Object.keys(asked).some((name) => name !== 'sort');
}

export interface AskedFilter {
  name: string;
  label: string;
  /** As it is read: the words of what was chosen, a day as days are written. */
  value: string;
}

/** What a list is narrowed by, in words, in the order of its filters. Of a value that no choice has (from an old address) the value itself. */
export function askedFilters(filters: readonly ListFilter[], asked: Readonly<Record<string, string>>, dayWritten: (day: string) => string): AskedFilter[] {
  return filters.flatMap((filter) => {
    const value = asked[filter.name];
    return value === undefined ? [] : [{ name: filter.name, label: filter.label, value: wordOf(filter, value, dayWritten) }];
  });
}

function wordOf(filter: ListFilter, value: string, dayWritten: (day: string) => string): string {
  if (filter.by === 'day') return dayWritten(value);
  return (filter.by === 'choice' && filter.options.find((option) => option.value === value)?.label) || value;
}

/** Asked for and not to be seen in any field: by a link, or a value that the field does not offer, once it has come to offer any. */
export function unseenFilters(filters: readonly ListFilter[], asked: Readonly<Record<string, string>>): string[] {
  return filters
    .filter((filter) => asked[filter.name] !== undefined && (filter.by === 'link' || (filter.by === 'choice' && filter.options.length > 0 && filter.options.every(({ value }) => value !== asked[filter.name]))))
    .map(({ name }) => name);
}
