import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { Exports } from './exports.js';
import { Pager } from './pager.js';
import { PastBanner } from './past.js';
import { Empty, Reading } from './reading-state.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({ it: { clear: 'Azzera i filtri', only: 'solo', without: 'Togli questo filtro' }, en: { clear: 'Clear filters', only: 'only', without: 'Take this filter away' } });
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
    isFiltered: Object.keys(asked).some((name) => name !== 'sort'),
    clear: () => set(Object.fromEntries(names.map((name) => [name, null]))),
  };
}

/**
 * The filters of a list, how to be rid of them, and the list as files: exactly what is shown, and all of it.
 * @param only filters with which other pages lead here and that have no field: how each is called
 */
export function ListBar({ question, files, only = {}, children }: { question: ListQuestion; files: string; only?: Readonly<Record<string, string>>; children: ReactNode }) {
  const texts = useTexts(TEXTS);
  const { set } = useUrlState();
  const fieldless = Object.entries(only).filter(([name]) => question.asked[name] !== undefined);
  return (
    <>
      <PastBanner />
      <div className="list-bar no-print" role="search">
        {children}
        {fieldless.map(([name, label]) => (
          <button key={name} type="button" className="btn btn-outline-primary btn-sm" title={texts.without} onClick={() => set({ [name]: null })}>
            {texts.only} {label} {question.asked[name]} <span aria-hidden="true">×</span>
          </button>
        ))}
        <div className="list-bar-end">
          {question.isFiltered && (
            <button type="button" className="btn btn-link btn-sm" onClick={question.clear}>
              {texts.clear}
            </button>
          )}
          <Exports of={files} asked={question.asked} />
        </div>
      </div>
    </>
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
