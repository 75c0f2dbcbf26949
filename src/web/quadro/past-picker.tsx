import type { Schema } from '../api/client.js';
import { dayWritten, lastMonthEnd, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useUrlState } from '../parts/url-state.js';

const TEXTS = bilingual({
  it: { day: 'Situazione al', now: 'Oggi', monthEnd: 'Fine mese scorso', past: (day: string) => `Sta guardando il passato: la situazione al ${day}.`, pastEntry: (entry: number) => `Come era nota alla registrazione ${entry}.`, back: 'Torna a oggi' },
  en: { day: 'State on', now: 'Today', monthEnd: 'End of last month', past: (day: string) => `You are looking at the past: the state on ${day}.`, pastEntry: (entry: number) => `As known at entry ${entry}.`, back: 'Back to today' },
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
        <input className="form-control" type="date" max={now} value={values['asOf'] ?? now} onChange={(event) => set({ asOf: event.target.value === now ? null : event.target.value })} />
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

/** Says that what is shown is not today. */
export function PastBanner({ overview }: { overview: Pick<Schema<'OverviewView'>, 'asOf' | 'atEntry'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values, set } = useUrlState();
  if (values['asOf'] === undefined && values['atEntry'] === undefined) return null;
  return (
    <div className="past-banner" role="status">
      <strong>{texts.past(dayWritten(overview.asOf, language))}</strong> {values['atEntry'] !== undefined && texts.pastEntry(overview.atEntry)}{' '}
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => set({ asOf: null, atEntry: null })}>
        {texts.back}
      </button>
    </div>
  );
}
