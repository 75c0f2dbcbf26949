import { bilingual, useTexts } from '../language/language.js';
import { useUrlState } from './url-state.js';

const TEXTS = bilingual({ it: { pages: 'Pagine', first: 'Dall’inizio', next: 'Pagina successiva' }, en: { pages: 'Pages', first: 'From the beginning', next: 'Next page' } });

/**
 * Pages by cursor: they stay right while rows arrive. Going back is the browser's.
 * @param isAwaited while another page comes, what is next to it is not known
 * @param last where known, the place of the last row shown: it is kept in the address, and tells the next page of which rows it is
 */
export function Pager({ nextCursor, last = null, isAwaited = false }: { nextCursor: string | null; last?: number | null; isAwaited?: boolean }) {
  const texts = useTexts(TEXTS);
  const { values, set } = useUrlState();
  if (nextCursor === null && values['cursor'] === undefined) return null;
  return (
    <nav className="pager no-print" aria-label={texts.pages}>
      <button type="button" className="btn btn-outline-primary btn-sm" disabled={values['cursor'] === undefined} onClick={() => set({ cursor: null, dopo: null })}>
        {texts.first}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" disabled={nextCursor === null || isAwaited} onClick={() => set({ cursor: nextCursor, dopo: last === null ? null : String(last) })}>
        {texts.next}
      </button>
    </nav>
  );
}
