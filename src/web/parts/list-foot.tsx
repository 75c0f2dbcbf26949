import { dayWritten, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { rowsShown } from './list-rows.rules.js';
import { Pager } from './pager.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({
  it: { whole: (of: string) => `Tutte le righe: ${of}.`, page: (from: string, to: string, of: string) => `Righe ${from}–${to} di ${of}; i totali sono di tutte.`, open: (from: string, to: string) => `Righe ${from}–${to}.`, part: (shown: string, of: string) => `${shown} righe di ${of}; i totali sono di tutte.`, some: (shown: string) => `${shown} righe, una pagina dell’elenco.`, read: (day: string) => `Letto il ${day}.` },
  en: { whole: (of: string) => `All rows: ${of}.`, page: (from: string, to: string, of: string) => `Rows ${from}–${to} of ${of}; the totals are of all.`, open: (from: string, to: string) => `Rows ${from}–${to}.`, part: (shown: string, of: string) => `${shown} rows of ${of}; the totals are of all.`, some: (shown: string) => `${shown} rows, one page of the list.`, read: (day: string) => `Read on ${day}.` },
});

export interface ListPage {
  items: readonly unknown[];
  nextCursor: string | null;
  /** Of the whole list, where it says so. */
  totals?: { count: number };
}

/** Which rows a page of a list shows (on paper always, and when they were read), and the way to the others. */
export function ListFoot({ of: { items, nextCursor, totals } }: { of: ListPage }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values } = useUrlState();
  const { first, last, of, isWhole } = rowsShown(values['dopo'], values['cursor'] === undefined, items.length, nextCursor === null, totals?.count);
  const number = (value: number) => new Intl.NumberFormat(language, { useGrouping: 'always' }).format(value);
  const words = () => {
    if (isWhole) return texts.whole(number(of ?? items.length));
    if (first === null || last === null) return of === null ? texts.some(number(items.length)) : texts.part(number(items.length), number(of));
    return of === null ? texts.open(number(first), number(last)) : texts.page(number(first), number(last), number(of));
  };
  return (
    <>
      <p className={isWhole ? 'which-rows print-only' : 'which-rows'}>
        {words()} <span className="print-only">{texts.read(dayWritten(today(new Date()), language))}</span>
      </p>
      <Pager nextCursor={nextCursor} last={last} />
    </>
  );
}
