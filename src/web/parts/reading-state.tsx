import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { ProblemAlert } from './problem-alert.js';

const TEXTS = bilingual({
  it: { loading: 'Caricamento…', held: 'Aggiornamento…', stale: 'Non aggiornato: l’ultima lettura non è riuscita, ciò che si vede è di prima.', again: 'Riprova' },
  en: { loading: 'Loading…', held: 'Updating…', stale: 'Not up to date: the last reading failed, what is shown is from before.', again: 'Try again' },
});

/** Shown only when a moment has passed: what is quick does not flicker. */
export function Loading() {
  const texts = useTexts(TEXTS);
  const late = useLate();
  return (
    <div className="loading" role="status">
      {late && (
        <>
          <span className="loading-mark" aria-hidden="true" />
          <span>{texts.loading}</span>
        </>
      )}
    </div>
  );
}

/** Over what stands while the answer to another question comes; what follows it is seen to be of before. */
function Held() {
  const texts = useTexts(TEXTS);
  const late = useLate();
  return (
    <div className={late ? 'held held-late' : 'held'} role="status">
      {late && (
        <>
          <span className="loading-mark" aria-hidden="true" /> {texts.held}
        </>
      )}
    </div>
  );
}

const LATE_MS = 200;

function useLate(): boolean {
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), LATE_MS);
    return () => clearTimeout(timer);
  }, []);
  return late;
}

/** Loading, failed, there, or there from before: the states of everything that is read. */
export function Reading<T>({ of, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) {
    return (
      <>
        {of.isPlaceholderData && <Held />}
        {of.error && <Stale onRetry={() => void of.refetch()} />}
        {children(of.data)}
      </>
    );
  }
  if (of.error) return <ProblemAlert error={of.error} reading onRetry={() => void of.refetch()} />;
  return <Loading />;
}

/** What is shown was read before, and reading it again has failed. */
function Stale({ onRetry }: { onRetry: () => void }) {
  const texts = useTexts(TEXTS);
  return (
    <p className="draft-note" role="status">
      {texts.stale}{' '}
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRetry}>
        {texts.again}
      </button>
    </p>
  );
}

/** Nothing here yet: what it means, and what to do next. */
export function Empty({ title, children }: { title: string; children?: ReactNode }) {
  return (
    <div className="empty">
      <p className="empty-title">{title}</p>
      {children}
    </div>
  );
}
