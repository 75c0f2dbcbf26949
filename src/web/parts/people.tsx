import { useQuery } from '@tanstack/react-query';
import { call, type Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { useMe } from '../session/session.js';

const TEXTS = bilingual({
  it: { system: 'il sistema', operator: (user: string) => `operatore ${user}`, you: 'lei' },
  en: { system: 'the system', operator: (user: string) => `operator ${user}`, you: 'you' },
});

/** Who somebody is, by the id in the book: the name where it is known. */
export function Person({ id }: { id: string | null }) {
  const texts = useTexts(TEXTS);
  const me = useMe();
  const names = useNames();
  if (id === null) return <span className="nothing">—</span>;
  if (id === me.id) return <span title={id}>{`${me.name ?? id} (${texts.you})`}</span>;
  if (id === 'system') return <span>{texts.system}</span>;
  if (id.startsWith('operator:')) return <span>{texts.operator(id.slice('operator:'.length))}</span>;
  return <span title={id}>{names.get(id) ?? id}</span>;
}

const NOBODY: ReadonlyMap<string, string> = new Map();
const PAGE = 100;

/** The names behind the ids, of everybody: a ministry's office, read once. */
export function useNames(): ReadonlyMap<string, string> {
  const { data } = useQuery({ queryKey: ['names of people'], staleTime: 60_000, queryFn: ({ signal }) => readNames(signal) });
  return data ?? NOBODY;
}

async function readNames(signal: AbortSignal): Promise<ReadonlyMap<string, string>> {
  const names = new Map<string, string>();
  let cursor: string | null = null;
  do {
    const page: Schema<'PersonNamePage'> = await call('get', '/api/v1/people', { query: { limit: PAGE, ...(cursor === null ? {} : { cursor }) }, signal });
    for (const { id, name } of page.items) if (name !== null) names.set(id, name);
    cursor = page.nextCursor;
  } while (cursor !== null);
  return names;
}
