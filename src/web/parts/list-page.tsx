import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { Exports } from './exports.js';
import { Pager } from './pager.js';
import { Empty, Reading } from './reading-state.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({ it: { clear: 'Azzera i filtri' }, en: { clear: 'Clear filters' } });
const ROWS = 50;

export interface ListQuestion {
  /** Filters and order, as the address says them and the API is asked. */
  asked: Readonly<Record<string, string>>;
  /** The same with the page. */
  query: Readonly<Record<string, string | number>>;
  isFiltered: boolean;
  clear: () => void;
}

/** What a list is asked stands in the address. `names`: the filters that its API has, and `sort`. */
export function useListQuestion(names: readonly string[]): ListQuestion {
  const { values, set } = useUrlState();
  const asked = Object.fromEntries(names.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  return {
    asked,
    query: { ...asked, limit: ROWS, ...(values['cursor'] === undefined ? {} : { cursor: values['cursor'] }) },
    isFiltered: Object.keys(asked).length > 0,
    clear: () => set(Object.fromEntries(names.map((name) => [name, null]))),
  };
}

/** The filters of a list, how to be rid of them, and the list as files: exactly what is shown, and all of it. */
export function ListBar({ question, files, children }: { question: ListQuestion; files: string; children: ReactNode }) {
  const texts = useTexts(TEXTS);
  return (
    <div className="list-bar no-print" role="search">
      {children}
      <div className="list-bar-end">
        {question.isFiltered && (
          <button type="button" className="btn btn-link btn-sm" onClick={question.clear}>
            {texts.clear}
          </button>
        )}
        <Exports of={files} asked={question.asked} />
      </div>
    </div>
  );
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
export function Listed<Page extends { items: readonly unknown[]; nextCursor: string | null }>({ of, isFiltered, none, first, children }: ListedProps<Page>) {
  return (
    <Reading of={of}>
      {(page) => {
        if (page.items.length > 0) {
          return (
            <>
              {children(page)}
              <Pager nextCursor={page.nextCursor} />
            </>
          );
        }
        if (isFiltered) return <Empty title={none} />;
        return (
          <Empty title={first.title}>
            <p>{first.lead}</p>
          </Empty>
        );
      }}
    </Reading>
  );
}
