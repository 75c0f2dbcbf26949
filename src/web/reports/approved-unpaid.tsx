import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DISBURSEMENT_STATE_WORDS } from '../language/words.js';
import { plus } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Reading } from '../parts/reading-state.js';
import type { Question } from './question.js';

const TEXTS = bilingual({ it: { title: 'di cui liquidato non pagato' }, en: { title: 'of which approved, not paid' } });

/** What is approved or ordered and not yet paid, as the report's first page says it, with the two lists that make it up. */
export function ApprovedUnpaid({ question: { asOf, atEntry } }: { question: Pick<Question, 'asOf' | 'atEntry'> }) {
  const texts = useTexts(TEXTS);
  const words = DISBURSEMENT_STATE_WORDS[useLanguage().language];
  const at = { ...(asOf ? { asOf } : {}), ...(atEntry ? { atEntry } : {}) };
  const approved = useReading('/api/v1/disbursements', { query: { state: 'approved', limit: 1, ...at } });
  const ordered = useReading('/api/v1/disbursements', { query: { state: 'ordered', limit: 1, ...at } });
  const listOf = (state: 'approved' | 'ordered') => `/erogazioni?${new URLSearchParams({ state, ...(asOf ? { asOf } : {}), ...(atEntry ? { atEntry: String(atEntry) } : {}) })}`;
  return (
    <>
      <span className="key-figure-label">{texts.title}</span>
      <Reading of={approved}>
        {({ totals: waiting }) => (
          <Reading of={ordered}>
            {({ totals: sent }) => (
              <>
                <span className="key-figure">
                  <Amount of={plus(waiting.admitted, sent.admitted)} strong />
                </span>
                <span className="hint">
                  {waiting.count} <Link href={listOf('approved')}>{words.approved}</Link>, {sent.count} <Link href={listOf('ordered')}>{words.ordered}</Link>
                </span>
              </>
            )}
          </Reading>
        )}
      </Reading>
    </>
  );
}
