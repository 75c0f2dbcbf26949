import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { askedOf, mayHide, narrowingOf } from './list-filters.rules.js';
import { rowsShown, type RowsShown } from './list-rows.rules.js';
import { NoRows } from './no-rows.js';
import { Pager } from './pager.js';
import { Reading } from './reading-state.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({
  it: { whole: (of: string) => `Tutte le righe: ${of}.`, page: (from: string, to: string, of: string) => `Righe ${from}–${to} di ${of}; i totali sono di tutte.`, open: (from: string, to: string) => `Righe ${from}–${to}.`, part: (shown: string, of: string) => `${shown} righe di ${of}; i totali sono di tutte.`, some: (shown: string) => `${shown} righe, una pagina dell’elenco.` },
  en: { whole: (of: string) => `All rows: ${of}.`, page: (from: string, to: string, of: string) => `Rows ${from}–${to} of ${of}; the totals are of all.`, open: (from: string, to: string) => `Rows ${from}–${to}.`, part: (shown: string, of: string) => `${shown} rows of ${of}; the totals are of all.`, some: (shown: string) => `${shown} rows, one page of the list.` },
});
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
export function Listed<Page extends { items: readonly unknown[]; nextCursor: string | null; totals?: { count: number } }>({ of, isFiltered, none, first, children }: ListedProps<Page>) {
  const { values } = useUrlState();
  return (
    <Reading of={of}>
      {(page) => {
        const { items, nextCursor, totals } = page;
        if (items.length > 0) {
          const shown = rowsShown(values['dopo'], values['cursor'] === undefined, items.length, nextCursor === null, totals?.count);
          return (
            <>
              {children(page)}
              <WhichRows shown={shown} count={items.length} />
              <Pager nextCursor={nextCursor} last={shown.last} />
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

/** Which rows these are: under a page of a list, and on paper always. */
function WhichRows({ shown: { first, last, of, isWhole }, count }: { shown: RowsShown; count: number }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const number = (value: number) => new Intl.NumberFormat(language, { useGrouping: 'always' }).format(value);
  const words = () => {
    if (isWhole) return texts.whole(number(of ?? count));
    if (first === null || last === null) return of === null ? texts.some(number(count)) : texts.part(number(count), number(of));
    return of === null ? texts.open(number(first), number(last)) : texts.page(number(first), number(last), number(of));
  };
  return <p className={isWhole ? 'which-rows print-only' : 'which-rows'}>{words()}</p>;
}
