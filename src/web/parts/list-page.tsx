import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { askedOf, mayHide, narrowingOf } from './list-filters.rules.js';
import { ListFoot, type ListPage } from './list-foot.js';
import { NoRows } from './no-rows.js';
import { Reading } from './reading-state.js';
import { useUrlState } from './url-state.js';

const ROWS = 50;

export interface ListQuestion {
  /** Filters and order, as the address says them and the API is asked. */
  asked: Readonly<Record<string, string>>;
  /** The same with the page. */
  query: Readonly<Record<string, string | number>>;
  /** Whether the list knows of days past. */
  hasDays: boolean;
  isFiltered: boolean;
  /** Takes the filters away; the order and the day stay. */
  clear: () => void;
}

/** What a list is asked stands in the address. `names`: the filters that its API has, and `sort`. */
export function useListQuestion(names: readonly string[]): ListQuestion {
  const { values, set } = useUrlState();
  const asked = askedOf(values, names);
  return {
    asked,
    query: { ...asked, limit: ROWS, ...(values['cursor'] === undefined ? {} : { cursor: values['cursor'] }) },
    hasDays: names.includes('asOf'),
    isFiltered: mayHide(asked),
    clear: () => set(Object.fromEntries(narrowingOf(asked).map((name) => [name, null]))),
  };
}

interface ListedProps<Page> {
  of: UseQueryResult<Page>;
  isFiltered: boolean;
  /** What is said where the filters select nothing. */
  none: string;
  /** What is said where there is nothing at all yet, and what to do next. */
  first: { title: string; lead: string };
  children: (page: Page) => ReactNode;
}

/** A page of a list, or what it means that it is empty. */
export function Listed<Page extends ListPage>({ of, isFiltered, none, first, children }: ListedProps<Page>) {
  return (
    <Reading of={of}>
      {(page) => {
        if (page.items.length > 0) {
          return (
            <>
              {children(page)}
              <ListFoot of={page} isOfBefore={of.isPlaceholderData} />
            </>
          );
        }
        if (isFiltered) return <NoRows title={none} />;
        return (
          <NoRows title={first.title}>
            <p>{first.lead}</p>
          </NoRows>
        );
      }}
    </Reading>
  );
}
