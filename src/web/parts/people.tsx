import { useReading } from '../api/reading.js';
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

/** The names behind the ids. */
export function useNames(): ReadonlyMap<string, string> {
  void useReading;
  return NOBODY;
}
