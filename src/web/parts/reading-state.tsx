import type { UseQueryResult } from '@tanstack/react-query';
import { useEffect, useState, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { ProblemAlert } from './problem-alert.js';

const TEXTS = bilingual({ it: { loading: 'Caricamento…' }, en: { loading: 'Loading…' } });

/** Shown only when a moment has passed: what is quick does not flicker. */
export function Loading() {
  const texts = useTexts(TEXTS);
  const [late, setLate] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setLate(true), 200);
    return () => clearTimeout(timer);
  }, []);
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

/** Loading, failed or there: the three states of everything that is read. */
export function Reading<T>({ of, children }: { of: UseQueryResult<T>; children: (data: T) => ReactNode }) {
  if (of.data !== undefined) return <>{children(of.data)}</>;
  if (of.error) return <ProblemAlert error={of.error} onRetry={() => void of.refetch()} />;
  return <Loading />;
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
