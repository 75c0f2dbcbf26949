import { useState } from 'react';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Reading } from '../parts/reading-state.js';
import { TimelineItem } from '../parts/timeline.js';

const TEXTS = bilingual({ it: { before: 'Precedenti', next: 'Successive', pages: 'Pagine' }, en: { before: 'Before', next: 'Next', pages: 'Pages' } });

const PAGE = 25;

/** Entries that came too late for a report, in pages of their own: one page of the application has several such lists. */
export function LateEntries({ report, which, none }: { report: number; which: 'opening' | 'afterwards'; none: string }) {
  const texts = useTexts(TEXTS);
  const [cursors, setCursors] = useState<readonly string[]>([]);
  const cursor = cursors.at(-1);
  const query = { limit: PAGE, ...(cursor === undefined ? {} : { cursor }) };
  const page = useReading(`/api/v1/reports/{entry}/${which}` as '/api/v1/reports/{entry}/opening', { path: { entry: report }, query }, { keep: true });
  return (
    <Reading of={page}>
      {({ items, nextCursor }) =>
        items.length === 0 ? (
          <p className="nothing">{none}</p>
        ) : (
          <>
            <ol className="timeline">
              {items.map((item) => (
                <TimelineItem key={item.seq} item={item} folded />
              ))}
            </ol>
            {(nextCursor !== null || cursors.length > 0) && (
              <nav className="pager no-print" aria-label={texts.pages}>
                <button type="button" className="btn btn-outline-primary btn-sm" disabled={cursors.length === 0} onClick={() => setCursors(cursors.slice(0, -1))}>
                  {texts.before}
                </button>
                <button type="button" className="btn btn-outline-primary btn-sm" disabled={nextCursor === null} onClick={() => nextCursor !== null && setCursors([...cursors, nextCursor])}>
                  {texts.next}
                </button>
              </nav>
            )}
          </>
        )
      }
    </Reading>
  );
}
