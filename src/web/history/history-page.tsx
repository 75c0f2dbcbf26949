import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { Pager } from '../parts/pager.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { TimelineItem } from '../parts/timeline.js';
import { useUrlState } from '../parts/url-state.js';
import { HistoryBar } from './history-bar.js';
import { useHistoryFilters } from './history-filters.js';

const TEXTS = bilingual({
  it: { title: 'Storico', lead: 'Tutto quello che è stato fatto, da chi, quando e perché. Nulla vi si cancella né si modifica: ciò che è sbagliato si corregge con un’altra registrazione.', chain: 'Stato della catena', empty: 'Nessuna registrazione con questi filtri.', emptyLead: 'Tolga un filtro, o cerchi un altro codice.' },
  en: { title: 'History', lead: 'All that was done, by whom, when and why. Nothing in it is deleted or changed: what is wrong is put right by another entry.', chain: 'State of the chain', empty: 'No entry with these filters.', emptyLead: 'Take a filter away, or look for another code.' },
});

const PAGE = 50;

/** The journal as people read it. */
export function HistoryPage() {
  const texts = useTexts(TEXTS);
  const { values } = useUrlState();
  const asked = useHistoryFilters();
  const order = values['order'] === 'book' ? {} : { sort: '-seq' as const };
  const entries = useReading('/api/v1/journal', { query: { ...asked, ...order, limit: PAGE, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle
        lead={texts.lead}
        aside={
          <Link className="btn btn-outline-primary" href="/storico/catena">
            {texts.chain}
          </Link>
        }
      >
        {texts.title}
      </PageTitle>
      <HistoryBar asked={asked} />
      <Reading of={entries}>
        {({ items, nextCursor }) =>
          items.length === 0 ? (
            <Empty title={texts.empty}>
              <p>{texts.emptyLead}</p>
            </Empty>
          ) : (
            <>
              <ol className="timeline">
                {items.map((item) => (
                  <TimelineItem key={item.seq} item={item} folded />
                ))}
              </ol>
              <Pager nextCursor={nextCursor} />
            </>
          )
        }
      </Reading>
    </>
  );
}
