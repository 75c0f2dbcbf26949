import { Link } from 'wouter';
import { bilingual, useTexts } from '../language/language.js';

const TEXTS = bilingual({
  it: { measure: 'PNRR · Missione 4 · Componente 2 · Investimento 2.3', links: 'Collegamenti utili', accessibility: 'Dichiarazione di accessibilità', privacy: 'Informativa sulla privacy', guide: 'Guida e tasti', api: 'API' },
  en: { measure: 'PNRR · Mission 4 · Component 2 · Investment 2.3', links: 'Useful links', accessibility: 'Accessibility statement', privacy: 'Privacy notice', guide: 'Guide and keys', api: 'API' },
});

export function Footer() {
  const texts = useTexts(TEXTS);
  return (
    <footer className="app-footer">
      <p>{texts.measure}</p>
      <nav aria-label={texts.links}>
        <Link href="/guida">{texts.guide}</Link>
        <Link href="/accessibilita" data-element="accessibility-link">
          {texts.accessibility}
        </Link>
        <Link href="/privacy" data-element="privacy-policy-link">
          {texts.privacy}
        </Link>
        <a href="/api/docs">{texts.api}</a>
      </nav>
    </footer>
  );
}
