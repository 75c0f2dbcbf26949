import { dayWritten, lastMonthEnd, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DayInput } from './day-input.js';
import { findLostFocus } from './lost-focus.js';
import { useUrlState, type UrlValues } from './url-state.js';

const TEXTS = bilingual({
  it: { day: 'Situazione al', now: 'Oggi', monthEnd: 'Fine mese scorso', past: 'Sta guardando il passato.', pastDay: (day: string) => `Situazione al ${day}.`, pastEntry: (entry: string) => `Come era nota alla registrazione ${entry}.`, back: 'Torna a oggi' },
  en: { day: 'State on', now: 'Today', monthEnd: 'End of last month', past: 'You are looking at the past.', pastDay: (day: string) => `State on ${day}.`, pastEntry: (entry: string) => `As known at entry ${entry}.`, back: 'Back to today' },
});

/** Moves the whole page to another day. */
export function PastPicker() {
  const texts = useTexts(TEXTS);
  const { values, set } = useUrlState();
  const now = today(new Date());
  return (
    <div className="past-picker">
      <label>
        {texts.day}{' '}
        <DayInput className="form-control" max={now} value={values['asOf'] ?? now} onDay={(day) => set({ asOf: day === now ? null : day })} />
      </label>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set({ asOf: lastMonthEnd(now) })}>
        {texts.monthEnd}
      </button>
      <button type="button" className="btn btn-outline-primary btn-sm" disabled={values['asOf'] === undefined && values['atEntry'] === undefined} onClick={() => set({ asOf: null, atEntry: null })}>
        {texts.now}
      </button>
    </div>
  );
}

/** The past that an address asks for, as the API is asked. */
export function pastOf({ asOf, atEntry }: UrlValues): { asOf?: string; atEntry?: number } {
  return { ...(asOf === undefined ? {} : { asOf }), ...(atEntry === undefined ? {} : { atEntry: Number(atEntry) }) };
}

/** The same to be carried on in another address: nothing, or what follows a question mark. */
export const pastWritten = ({ asOf, atEntry }: UrlValues): string => new URLSearchParams({ ...(asOf && { asOf }), ...(atEntry && { atEntry }) }).toString();

/** Says that what is shown is not today. */
export function PastBanner() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values, set } = useUrlState();
  const { asOf, atEntry } = values;
  if (asOf === undefined && atEntry === undefined) return null;
  return (
    <div className="past-banner" role="status">
      <strong>
        {texts.past} {asOf !== undefined && texts.pastDay(dayWritten(asOf, language))} {atEntry !== undefined && texts.pastEntry(atEntry)}
      </strong>{' '}
      <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => (set({ asOf: null, atEntry: null }), findLostFocus())}>
        {texts.back}
      </button>
    </div>
  );
}
