import { useEffect, useState } from 'react';
import type { Schema } from '../api/client.js';
import { dayWritten, lastMonthEnd, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DayField, Field, SelectField } from '../parts/fields.js';
import { useUrlState } from '../parts/url-state.js';
import type { Question } from './question.js';

const TEXTS = bilingual({
  it: {
    day: 'Situazione al', now: 'Oggi', monthEnd: 'Fine mese scorso', entry: 'Come nota alla registrazione', entryHint: 'Vuoto: tutto quello che si sa ora.', language: 'Lingua del rapporto', languages: { it: 'Italiano', en: 'Inglese' },
    since: 'Variazioni dalla registrazione', sinceHint: 'Vuoto: da quello che sapeva l’ultimo rapporto pubblicato. 0: dall’inizio.', published: (meeting: string, day: string) => `${meeting} (situazione al ${day})`,
  },
  en: {
    day: 'State on', now: 'Today', monthEnd: 'End of last month', entry: 'As known at entry', entryHint: 'Empty: all that is known now.', language: 'Language of the report', languages: { it: 'Italian', en: 'English' },
    since: 'Changes since entry', sinceHint: 'Empty: since what the last published report knew. 0: from the beginning.', published: (meeting: string, day: string) => `${meeting} (state on ${day})`,
  },
});

/** Which day, as known when, since when, in which language. */
export function QuestionFields({ question, set, published }: { question: Question; set: (changes: Record<string, string | null>) => void; published: readonly Schema<'PublishedReportView'>[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values } = useUrlState();
  const now = today(new Date());
  const known = published.map(({ atEntry, meeting, asOf }) => ({ entry: atEntry, label: texts.published(meeting, dayWritten(asOf, language)) }));
  return (
    <div className="question no-print">
      <div>
        <DayField moves label={texts.day} value={question.asOf ?? (question.atEntry === undefined ? now : '')} max={now} onChange={(day) => set({ asOf: day === now && question.atEntry === undefined ? null : day })} />
        <div className="question-days">
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set({ asOf: null, atEntry: null })}>
            {texts.now}
          </button>
          <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set({ asOf: lastMonthEnd(now) })}>
            {texts.monthEnd}
          </button>
        </div>
      </div>
      <EntryField label={texts.entry} hint={texts.entryHint} value={values['atEntry'] ?? ''} known={known} onDone={(atEntry) => set({ atEntry })} />
      <EntryField label={texts.since} hint={texts.sinceHint} value={values['since'] ?? ''} known={known} onDone={(since) => set({ since })} />
      <SelectField label={texts.language} value={question.lang} options={[{ value: 'it', label: texts.languages.it }, { value: 'en', label: texts.languages.en }]} onChange={(lang) => set({ lang })} />
    </div>
  );
}

interface EntryFieldProps {
  label: string;
  hint: string;
  value: string;
  /** Entries that are offered, because a published report knew them. */
  known: readonly { entry: number; label: string }[];
  onDone: (entry: string) => void;
}

/** The number of an entry; taken when its typist leaves the field, since the past takes a moment to be read. */
function EntryField({ label, hint, value, known, onDone }: EntryFieldProps) {
  const [text, setText] = useState(value);
  useEffect(() => setText(value), [value]);
  const done = () => text !== value && onDone(text);
  return (
    <Field label={label} hint={hint} optional>
      {(wired) => (
        <>
          <input
            {...wired}
            className="form-control"
            type="text"
            inputMode="numeric"
            autoComplete="off"
            list={`${wired.id}-known`}
            maxLength={9}
            value={text}
            onChange={(event) => setText(event.target.value.replace(/\D/g, ''))}
            onBlur={done}
            onKeyDown={(event) => event.key === 'Enter' && done()}
          />
          <datalist id={`${wired.id}-known`}>
            {known.map(({ entry, label: name }) => (
              <option key={`${entry}${name}`} value={entry}>
                {name}
              </option>
            ))}
          </datalist>
        </>
      )}
    </Field>
  );
}
