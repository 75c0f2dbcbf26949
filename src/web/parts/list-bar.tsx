import type { KeyboardEvent } from 'react';
import { dayWritten, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { Exports } from './exports.js';
import { DayField, SelectField } from './fields.js';
import { askedFilters, narrowingOf, unseenFilters, type ListFilter } from './list-filters.rules.js';
import { focusFirstRow } from './list-frame.js';
import type { ListQuestion } from './list-page.js';
import { findLostFocus } from './lost-focus.js';
import { PastBanner } from './past.js';
import { SearchField } from './search-field.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({
  it: { clear: 'Azzera i filtri', without: (label: string) => `Togli il filtro ${label}`, toRows: 'Vai alla prima riga dell’elenco', filters: 'Filtri', none: 'nessuno', day: 'Situazione al', known: (entry: string) => `Come era nota alla registrazione ${entry}` },
  en: { clear: 'Clear filters', without: (label: string) => `Take the filter ${label} away`, toRows: 'Go to the first row of the list', filters: 'Filters', none: 'none', day: 'State on', known: (entry: string) => `As known at entry ${entry}` },
});

interface ListBarProps {
  question: ListQuestion;
  /** Where the API gives the list as files, without the ending. */
  files: string;
  filters: readonly ListFilter[];
  /** What else is asked, in the files and by the page alike. */
  children?: React.ReactNode;
}

/** The filters of a list, how to be rid of them, and the list as files: exactly what is shown, and all of it. */
export function ListBar({ question, files, filters, children }: ListBarProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { set } = useUrlState();
  const { asked, hasDays } = question;
  const words = askedFilters(filters, asked, (day) => dayWritten(day, language));
  const unseen = unseenFilters(filters, asked);
  const toRows = (event: KeyboardEvent) => {
    if (event.key !== 'ArrowDown' || !(event.target instanceof Element) || !event.target.matches('input[type=search]')) return;
    event.preventDefault();
    focusFirstRow();
  };
  return (
    <>
      <div className="no-print">{hasDays && <PastBanner />}</div>
      <PrintedQuestion question={question} words={words.map(({ label, value }) => `${label}: ${value}`)} />
      <div className="list-bar no-print" role="search" onKeyDown={toRows}>
        <button type="button" className="list-skip btn btn-outline-primary btn-sm" onClick={focusFirstRow}>
          {texts.toRows}
        </button>
        {filters.map((filter) => (
          <FilterField key={filter.name} filter={filter} />
        ))}
        {children}
        {words
          .filter(({ name }) => unseen.includes(name))
          .map(({ name, label, value }) => (
            <button key={name} type="button" className="filter-chip" onClick={() => (set({ [name]: null }), findLostFocus())}>
              {label}: <strong>{value}</strong> <span aria-hidden="true">×</span>
              <span className="visually-hidden">({texts.without(label)})</span>
            </button>
          ))}
        <div className="list-bar-end">
          {narrowingOf(asked).length > 0 && (
            <button type="button" className="btn btn-link btn-sm" onClick={() => (question.clear(), findLostFocus())}>
              {texts.clear}
            </button>
          )}
          <Exports of={files} asked={asked} />
        </div>
      </div>
    </>
  );
}

function FilterField({ filter }: { filter: ListFilter }) {
  const { values, set } = useUrlState();
  const { name, label } = filter;
  const value = values[name] ?? '';
  switch (filter.by) {
    case 'text':
      return <SearchField label={label} hint={filter.hint} value={value} onSearch={(text) => set({ [name]: filter.typed?.(text) ?? text }, { replace: true })} />;
    case 'choice':
      return <SelectField label={label} empty={filter.empty} value={value} options={filter.options} onChange={(chosen) => set({ [name]: chosen })} />;
    case 'day':
      return <DayField moves label={label} value={value} onChange={(day) => set({ [name]: day })} />;
    case 'link':
      return null;
  }
}

/** On paper there are no fields: what the list was asked, and of which day it is. */
function PrintedQuestion({ question: { asked, hasDays }, words }: { question: ListQuestion; words: readonly string[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { asOf, atEntry } = asked;
  // As known at an entry, and no day asked for, it is of that entry's own day.
  const day = asOf === undefined && atEntry !== undefined ? '' : `${texts.day} ${dayWritten(asOf ?? today(new Date()), language)}. `;
  const moment = hasDays ? `${day}${atEntry === undefined ? '' : `${texts.known(atEntry)}. `}` : '';
  return <p className="print-only printed-question">{`${moment}${texts.filters}: ${words.join(' · ') || texts.none}.`}</p>;
}
