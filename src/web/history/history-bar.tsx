import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useVocabulary } from '../language/vocabulary.js';
import { DayField, SelectField } from '../parts/fields.js';
import { ListBar, type ListQuestion } from '../parts/list-page.js';
import { useNames } from '../parts/people.js';
import { SearchField } from '../parts/search-field.js';
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

/** The filters of the journal, which stand in the address, and the exports of exactly what is shown. */
export function HistoryBar({ question }: { question: ListQuestion }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = useVocabulary();
  const names = useNames();
  const { values, set } = useUrlState();
  const value = (name: string) => values[name] ?? '';
  const people = [...names].map(([id, name]) => ({ value: id, label: name })).sort((one, other) => one.label.localeCompare(other.label, language));
  return (
    <ListBar question={question} files="/api/v1/journal/export">
      <SearchField label={texts.find} hint={texts.findHint} value={value('q')} onSearch={(q) => set({ q }, { replace: true })} />
      <SearchField label={texts.subject} hint={texts.subjectHint} value={value('subject')} onSearch={(subject) => set({ subject: subject.trim().toUpperCase() }, { replace: true })} />
      <SearchField label={texts.for} hint={texts.forHint} value={value('for')} onSearch={(thing) => set({ for: thing.trim().toUpperCase() }, { replace: true })} />
      <SelectField label={texts.kind} empty={texts.everyKind} value={value('kind')} onChange={(kind) => set({ kind })} options={words.kinds.map(({ code, word }) => ({ value: code, label: word }))} />
      <SelectField label={texts.actor} empty={texts.everybody} value={value('actor')} onChange={(actor) => set({ actor })} options={[...people, { value: 'system', label: texts.system }]} />
      <DayField moves label={texts.from} value={value('from')} onChange={(from) => set({ from })} />
      <DayField moves label={texts.to} value={value('to')} onChange={(to) => set({ to })} />
      <SelectField label={texts.late} empty={texts.lateAny} value={value('lateBy')} onChange={(lateBy) => set({ lateBy })} options={LATE_DAYS.map((days) => ({ value: String(days), label: texts.lateDays(days) }))} />
      <SelectField label={texts.order} value={value('order')} onChange={(order) => set({ order })} options={[{ value: '', label: texts.newest }, { value: 'book', label: texts.oldest }]} />
    </ListBar>
  );
}
