import { useState } from 'react';
import { Link } from 'wouter';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { ROLE_WORDS } from '../language/words.js';
import { Icon } from '../parts/icon.js';
import { useSession, type Me } from '../session/session.js';
import { applyTheme, chosenTheme, type Theme } from './theme.js';

const TEXTS = bilingual({
  it: { profile: 'Il mio profilo', out: 'Esci', notOut: 'L’uscita non è riuscita: la sessione può essere ancora aperta. Riprovi.', theme: 'Tema', themes: { auto: 'Automatico', light: 'Chiaro', dark: 'Scuro' }, noRole: 'nessun ruolo' },
  en: { profile: 'My profile', out: 'Sign out', notOut: 'Signing out did not work: the session may still be open. Try again.', theme: 'Theme', themes: { auto: 'Automatic', light: 'Light', dark: 'Dark' }, noRole: 'no role' },
});

export function PersonMenu({ me }: { me: Me }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { signOut } = useSession();
  const [theme, setTheme] = useState(chosenTheme);
  const [hasFailed, setFailed] = useState(false);
  const leave = () => {
    setFailed(false);
    signOut().catch(() => setFailed(true));
  };
  const choose = (next: Theme) => (applyTheme(next), setTheme(next));
  const roles = me.roles.map((role) => ROLE_WORDS[language][role]).join(', ') || texts.noRole;
  return (
    <details className="person-menu" onKeyDown={(event) => event.key === 'Escape' && event.currentTarget.removeAttribute('open')}>
      <summary>
        <Icon name="it-user" small />
        <span>{me.name ?? me.id}</span>
        <Icon name="it-expand" small />
      </summary>
      <div className="person-menu-body">
        <p className="hint">{roles}</p>
        <Link href="/profilo">{texts.profile}</Link>
        <label className="form-field">
          <span>{texts.theme}</span>
          <select className="form-select" value={theme} onChange={(event) => choose(event.target.value as Theme)}>
            {(['auto', 'light', 'dark'] as const).map((one) => (
              <option key={one} value={one}>
                {texts.themes[one]}
              </option>
            ))}
          </select>
        </label>
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={leave}>
          {texts.out}
        </button>
        {hasFailed && (
          <p className="field-wrong" role="alert">
            {texts.notOut}
          </p>
        )}
      </div>
    </details>
  );
}
