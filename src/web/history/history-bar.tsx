import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useVocabulary } from '../language/vocabulary.js';
import { SelectField } from '../parts/fields.js';
import { ListBar } from '../parts/list-bar.js';
import type { ListFilter } from '../parts/list-filters.rules.js';
import type { ListQuestion } from '../parts/list-page.js';
import { useNames } from '../parts/people.js';
import { useUrlState } from '../parts/url-state.js';

const TEXTS = bilingual({
  it: {
    find: 'Testo', findHint: 'Nella motivazione', subject: 'Riguarda', subjectHint: 'Codice: D-64, CC-04', for: 'Muove denaro per', forHint: 'Codice: D-64', kind: 'Che cosa è successo', everyKind: 'tutto', actor: 'Chi', everybody: 'chiunque', system: 'il sistema', from: 'Con effetto dal', to: 'Al',
    late: 'Registrato in ritardo', lateAny: 'tutte le registrazioni', lateDays: (days: number) => (days === 1 ? 'almeno un giorno dopo' : `almeno ${days} giorni dopo`), order: 'Ordine', newest: 'dalla più recente', oldest: 'dalla prima',
  },
  en: {
    find: 'Text', findHint: 'In the reason', subject: 'About', subjectHint: 'Code: D-64, CC-04', for: 'Moves money for', forHint: 'Code: D-64', kind: 'What happened', everyKind: 'everything', actor: 'Who', everybody: 'anybody', system: 'the system', from: 'With effect from', to: 'To',
    late: 'Recorded late', lateAny: 'all entries', lateDays: (days: number) => (days === 1 ? 'a day later or more' : `${days} days later or more`), order: 'Order', newest: 'newest first', oldest: 'from the first',
  },
});

const LATE_DAYS = [1, 7, 30, 90];
const code = (text: string): string => text.trim().toUpperCase();

/** The filters of the journal, which stand in the address, and the exports of exactly what is shown. */
export function HistoryBar({ question }: { question: ListQuestion }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = useVocabulary();
  const names = useNames();
  const { values, set } = useUrlState();
  const people = [...names].map(([id, name]) => ({ value: id, label: name })).sort((one, other) => one.label.localeCompare(other.label, language));
  const filters: readonly ListFilter[] = [
    { name: 'q', label: texts.find, by: 'text', hint: texts.findHint },
    { name: 'subject', label: texts.subject, by: 'text', hint: texts.subjectHint, typed: code },
    { name: 'for', label: texts.for, by: 'text', hint: texts.forHint, typed: code },
    { name: 'kind', label: texts.kind, by: 'choice', empty: texts.everyKind, options: words.kinds.map((kind) => ({ value: kind.code, label: kind.word })) },
    { name: 'actor', label: texts.actor, by: 'choice', empty: texts.everybody, options: [...people, { value: 'system', label: texts.system }] },
    { name: 'from', label: texts.from, by: 'day' },
    { name: 'to', label: texts.to, by: 'day' },
    { name: 'lateBy', label: texts.late, by: 'choice', empty: texts.lateAny, options: LATE_DAYS.map((days) => ({ value: String(days), label: texts.lateDays(days) })) },
  ];
  return (
    <ListBar question={question} files="/api/v1/journal/export" filters={filters}>
      <SelectField label={texts.order} value={values['order'] ?? ''} onChange={(order) => set({ order })} options={[{ value: '', label: texts.newest }, { value: 'book', label: texts.oldest }]} />
    </ListBar>
  );
}
