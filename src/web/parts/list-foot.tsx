import { dayWritten, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { rowsShown } from './list-rows.rules.js';
import { Pager } from './pager.js';
import { useUrlState } from './url-state.js';

const rowsFrom = (one: string, many: string, from: string, to: string) => (from === to ? `${one} ${from}` : `${many} ${from}–${to}`);

const TEXTS = bilingual({
  it: { whole: (of: string) => `Tutte le righe: ${of}.`, page: (from: string, to: string, of: string) => `${rowsFrom('Riga', 'Righe', from, to)} di ${of}; i totali sono di tutte.`, open: (from: string, to: string) => `${rowsFrom('Riga', 'Righe', from, to)}.`, part: (shown: string, of: string) => `Righe mostrate: ${shown} di ${of}; i totali sono di tutte.`, some: (shown: string) => `Righe mostrate: ${shown}, una pagina dell’elenco.`, read: (day: string) => `Letto il ${day}.` },
  en: { whole: (of: string) => `All rows: ${of}.`, page: (from: string, to: string, of: string) => `${rowsFrom('Row', 'Rows', from, to)} of ${of}; the totals are of all.`, open: (from: string, to: string) => `${rowsFrom('Row', 'Rows', from, to)}.`, part: (shown: string, of: string) => `Rows shown: ${shown} of ${of}; the totals are of all.`, some: (shown: string) => `Rows shown: ${shown}, one page of the list.`, read: (day: string) => `Read on ${day}.` },
});

export interface ListPage {
  items: readonly unknown[];
  nextCursor: string | null;
  /** Of the whole list, where it says so. */
  totals?: { count: number };
}

/**
 * Which rows a page of a list shows (on paper always, and when they were read), and the way to the others.
 * @param isOfBefore while the page that the address asks for is awaited: then neither is known
 */
export function ListFoot({ of: { items, nextCursor, totals }, isOfBefore }: { of: ListPage; isOfBefore: boolean }) {
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
        {!isOfBefore && words()} <span className="print-only">{texts.read(dayWritten(today(new Date()), language))}</span>
      </p>
      <Pager nextCursor={nextCursor} last={last} isAwaited={isOfBefore} />
    </>
  );
}
