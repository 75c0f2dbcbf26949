import type { Schema } from '../api/client.js';
import { dayWritten, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { ROLE_WORDS } from '../language/words.js';

type Person = Schema<'PersonView'>;

const TEXTS = bilingual({
  it: { erased: 'dati cancellati', disabled: 'disabilitato', over: (day: string) => `scaduto il ${day}`, invited: 'non ha ancora scelto la password', active: 'attivo', until: (day: string) => `attivo fino al ${day}`, none: 'nessun ruolo' },
  en: { erased: 'data erased', disabled: 'disabled', over: (day: string) => `expired on ${day}`, invited: 'has not chosen a password yet', active: 'active', until: (day: string) => `active until ${day}`, none: 'no role' },
});

/** Whether somebody may come in, in words. */
export function PersonState({ person: { erased, disabled, until, enrolled } }: { person: Person }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const over = until !== null && until < today(new Date());
  if (erased) return <span className="badge-state badge-bad">{texts.erased}</span>;
  if (disabled) return <span className="badge-state badge-bad">{texts.disabled}</span>;
  if (over) return <span className="badge-state badge-bad">{texts.over(dayWritten(until, language))}</span>;
  if (!enrolled) return <span className="badge-state badge-warn">{texts.invited}</span>;
  return <span className="badge-state badge-good">{until === null ? texts.active : texts.until(dayWritten(until, language))}</span>;
}

export function Roles({ of }: { of: Person['roles'] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  return <>{of.map((role) => ROLE_WORDS[language][role]).join(', ') || <span className="nothing">{texts.none}</span>}</>;
}
