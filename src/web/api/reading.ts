import { QueryClient, useMutation, useQuery, useQueryClient, type UseMutationResult, type UseQueryResult } from '@tanstack/react-query';
import { currentLanguage, type Language } from '../language/language-choice.js';
import { useLanguage } from '../language/language.js';
import { call, type Answer, type Asked, type PathOf } from './client.js';
import { Refused } from './problem.js';
import { mayStand, type Keep, type Question } from './reading.rules.js';

/** What is read is kept while a page is open, read again when somebody or the connection comes back; a refusal is not asked twice. */
export function makeQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: { staleTime: 5_000, retry: (count, error) => !(error instanceof Refused) && count < 2, networkMode: 'always', refetchOnReconnect: true },
      mutations: { networkMode: 'always', retry: false },
    },
  });
}

interface ReadOptions {
  /** False: not yet, something that it depends on is missing. */
  enabled?: boolean;
  /** Shows what was there of the same thing while the answer with other filters, or the next page, comes; `pages`: only the next page. */
  keep?: Keep;
}

/** Some sentences come in the reader's language. */
function questionOf<P extends PathOf<'get'>>(path: P, asked: Asked<P, 'get'>, language: Language): Question {
  return [path, asked.path ?? null, asked.query ?? null, language];
}

/** What was asked for before the page that shows it was there. */
export async function readFrom<P extends PathOf<'get'>>(client: QueryClient, path: P, asked: Asked<P, 'get'>, answer: Promise<Answer<P, 'get'>>): Promise<void> {
  await client.prefetchQuery({ queryKey: questionOf(path, asked, currentLanguage()), queryFn: () => answer, retry: false });
}

/** Reads; `data` is undefined while nothing has come. */
export function useReading<P extends PathOf<'get'>>(path: P, asked: Asked<P, 'get'> = {}, { enabled = true, keep = false }: ReadOptions = {}): UseQueryResult<Answer<P, 'get'>> {
  const { language } = useLanguage();
  const question = questionOf(path, asked, language);
  return useQuery<Answer<P, 'get'>, Error, Answer<P, 'get'>, Question>({
    queryKey: question,
    queryFn: ({ signal }) => call('get', path, { ...asked, signal }),
    enabled,
    placeholderData: (before, query) => (query && mayStand(query.queryKey, question, keep) ? before : undefined),
  });
}

/**
 * Does something. When it is done everything that is on screen is read again, since figures hang together; nobody waits
 * for that: what follows the act follows at once.
 */
export function useDoing<Input, Output>(act: (input: Input) => Promise<Output>): UseMutationResult<Output, Error, Input> {
  const client = useQueryClient();
  return useMutation({ mutationFn: act, onSuccess: () => void client.invalidateQueries() });
}
