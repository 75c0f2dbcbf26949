import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { plus } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Reading } from '../parts/reading-state.js';

const TEXTS = bilingual({
  it: { title: 'di cui liquidato non pagato', approved: (count: number) => (count === 1 ? '1 liquidata' : `${count} liquidate`), ordered: (count: number) => (count === 1 ? '1 disposta' : `${count} disposte`) },
  en: { title: 'of which approved, not paid', approved: (count: number) => `${count} approved`, ordered: (count: number) => `${count} ordered` },
});

/** What is approved or ordered and not yet paid, as the report's first page says it, with the two lists that make it up: of that day, and as known at that entry. */
export function ApprovedUnpaid({ asOf, atEntry }: { asOf: string; atEntry: number }) {
  const texts = useTexts(TEXTS);
  const approved = useReading('/api/v1/disbursements', { query: { state: 'approved', limit: 1, asOf, atEntry } });
  const ordered = useReading('/api/v1/disbursements', { query: { state: 'ordered', limit: 1, asOf, atEntry } });
  const listOf = (state: 'approved' | 'ordered') => `/erogazioni?${new URLSearchParams({ state, asOf, atEntry: String(atEntry) })}`;
  return (
    <>
      <span className="key-figure-label">{texts.title}</span>
      <Reading of={approved}>
        {({ totals: waiting }) => (
          <Reading of={ordered}>
            {({ totals: sent }) => (
              <>
                <span className="key-figure-part">
                  <Amount of={plus(waiting.admitted, sent.admitted)} strong />
                </span>
                <span className="hint">
                  <Link href={listOf('approved')}>{texts.approved(waiting.count)}</Link>, <Link href={listOf('ordered')}>{texts.ordered(sent.count)}</Link>
                </span>
              </>
            )}
          </Reading>
        )}
      </Reading>
    </>
  );
}
