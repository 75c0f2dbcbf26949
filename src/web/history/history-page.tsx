import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { ListFrame } from '../parts/list-frame.js';
import { Listed, useListQuestion } from '../parts/list-page.js';
import { PageTitle } from '../parts/page-title.js';
import { TimelineItem } from '../parts/timeline.js';
import { useUrlState } from '../parts/url-state.js';
import { HistoryBar } from './history-bar.js';

const TEXTS = bilingual({
  it: { title: 'Storico', lead: 'Tutto quello che è stato fatto, da chi, quando e perché. Nulla vi si cancella né si modifica: ciò che è sbagliato si corregge con un’altra registrazione.', chain: 'Stato della catena', empty: 'Nessuna registrazione con questi filtri.', emptyLead: 'Tolga un filtro, o cerchi un altro codice.' },
  en: { title: 'History', lead: 'All that was done, by whom, when and why. Nothing in it is deleted or changed: what is wrong is put right by another entry.', chain: 'State of the chain', empty: 'No entry with these filters.', emptyLead: 'Take a filter away, or look for another code.' },
});

const FILTERS = ['subject', 'for', 'kind', 'actor', 'from', 'to', 'q', 'lateBy'] as const;

/** The journal as people read it. */
export function HistoryPage() {
  const texts = useTexts(TEXTS);
  const { values } = useUrlState();
  const listed = useListQuestion(FILTERS);
  const order = values['order'] === 'book' ? {} : { sort: '-seq' as const };
  const question = { ...listed, asked: { ...listed.asked, ...order } };
  const entries = useReading('/api/v1/journal', { query: { ...listed.query, ...order } }, { keep: true });
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
      <HistoryBar question={question} />
      <Listed of={entries} isFiltered={question.isFiltered} none={texts.empty} first={{ title: texts.empty, lead: texts.emptyLead }}>
        {({ items }) => (
          <ListFrame label={texts.title} className="list-plain">
            <ol className="timeline">
              {items.map((item) => (
                <TimelineItem key={item.seq} item={item} folded />
              ))}
            </ol>
          </ListFrame>
        )}
      </Listed>
    </>
  );
}
