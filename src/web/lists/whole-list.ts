import { useQuery, type UseQueryResult } from '@tanstack/react-query';
import { call, type Answer, type Asked, type PathOf } from '../api/client.js';
import { mayStand, type Keep, type Question } from '../api/reading.rules.js';
import { useLanguage } from '../language/language.js';
import { wholeList, type PageOf } from './cursors.js';

type ListPath = { [P in PathOf<'get'>]: Answer<P, 'get'> extends PageOf<unknown> ? P : never }[PathOf<'get'>];
type ItemOf<P extends ListPath> = Answer<P, 'get'> extends PageOf<infer Item> ? Item : never;

/** Every row of a list, page after page: for what is wrong when a row is missing. A page that fails fails the whole. */
export function useWholeList<P extends ListPath>(path: P, query: NonNullable<Asked<P, 'get'>['query']>, { keep = false }: { keep?: Keep } = {}): UseQueryResult<ItemOf<P>[]> {
  const { language } = useLanguage();
  const question: Question = [path, 'whole', query, language];
  return useQuery<ItemOf<P>[], Error, ItemOf<P>[], Question>({
    queryKey: question,
    placeholderData: (before, asked) => (asked && mayStand(asked.queryKey, question, keep) ? before : undefined),
    queryFn: ({ signal }) => wholeList((cursor) => call('get', path, { query: Object.assign({ limit: 100 }, query, cursor), signal }) as Promise<PageOf<ItemOf<P>>>),
  });
}
