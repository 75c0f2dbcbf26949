import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { Icon } from '../parts/icon.js';
import { useSession } from '../session/session.js';
import { PersonMenu } from './person-menu.js';
import { PLACES } from './pages.js';

const TEXTS = bilingual({
  it: { brand: 'Centri di trasferimento tecnologico', tagline: 'Il registro delle risorse', measure: 'PNRR · M4C2 · Investimento 2.3', menu: 'Menu', places: 'Navigazione principale', find: 'Cerca', findKeys: 'Ctrl+K' },
  en: { brand: 'Technology transfer centres', tagline: 'The book of the funds', measure: 'PNRR · M4C2 · Investment 2.3', menu: 'Menu', places: 'Main navigation', find: 'Search', findKeys: 'Ctrl+K' },
});

export function Header() {
  const texts = useTexts(TEXTS);
  const { session } = useSession();
  const signedIn = session.state === 'in' || session.state === 'ended';
  return (
    <header className="app-header">
      <div className="app-header-slim">
        <span className="app-measure">{texts.measure}</span>
        <div className="app-header-right">
          <LanguageChoice />
          {signedIn && <PersonMenu me={session.me} />}
        </div>
      </div>
      <div className="app-header-brand">
        <Link href="/" className="app-brand">
          <Icon name="it-chart-line" />
          <span>
            <span className="app-brand-name">{texts.brand}</span>
            <span className="app-brand-tagline">{texts.tagline}</span>
          </span>
        </Link>
        {signedIn && (
          <button type="button" className="find-button" aria-label={texts.find} onClick={() => dispatchEvent(new CustomEvent('pnrr:find'))}>
            <Icon name="it-search" small />
            <span>{texts.find}</span>
            <kbd>{texts.findKeys}</kbd>
          </button>
        )}
      </div>
      {signedIn && <Places may={session.me.may} />}
    </header>
  );
}

function LanguageChoice() {
  const { language, choose } = useLanguage();
  return (
    <div className="language-choice">
      {(['it', 'en'] as const).map((one) => (
        <button key={one} type="button" lang={one} aria-label={one === 'it' ? 'Italiano' : 'English'} aria-pressed={language === one} onClick={() => choose(one)}>
          {one.toUpperCase()}
        </button>
      ))}
    </div>
  );
}

function Places({ may }: { may: readonly string[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [path] = useLocation();
  const [open, setOpen] = useState(false);
  const isHere = (place: string) => (place === '/' ? path === '/' : path === place || path.startsWith(`${place}/`));
  return (
    <nav className="app-places" aria-label={texts.places}>
      <button type="button" className="app-menu-button" aria-expanded={open} onClick={() => setOpen(!open)}>
        <Icon name={open ? 'it-close' : 'it-burger'} small /> {texts.menu}
      </button>
      <ul className={open ? 'open' : undefined}>
        {PLACES.filter(({ needs }) => needs === null || may.includes(needs)).map((place) => (
          <li key={place.path}>
            <Link href={place.path} aria-current={isHere(place.path) ? 'page' : undefined} onClick={() => setOpen(false)}>
              {place[language]}
            </Link>
          </li>
        ))}
      </ul>
    </nav>
  );
}
