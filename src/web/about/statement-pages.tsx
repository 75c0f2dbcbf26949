import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';

const TEXTS = bilingual({
  it: {
    accessibility: 'Dichiarazione di accessibilità',
    accessibilityText: [
      'Questa applicazione è costruita per essere conforme alle WCAG 2.2, livello AA: si usa per intero da tastiera, ogni grafico ha la sua tabella, i colori non sono mai la sola indicazione.',
      'La conformità è provata a ogni modifica con axe su ogni pagina, nelle due lingue e nei due temi. La dichiarazione ufficiale è di chi mette in esercizio il servizio.',
    ],
    privacy: 'Informativa sulla privacy',
    privacyText: [
      'Del personale abilitato si conservano nome, indirizzo e-mail, ruoli e accessi. Nessun dato è inviato ad altri; nessuno strumento di misurazione è in uso.',
      'L’unico cookie è quello della sessione. Le bozze dei moduli restano su questo computer e si cancellano quando il modulo è inviato.',
      'Le motivazioni che si scrivono restano per sempre nel registro: non vi si scrivano dati personali. Nome e indirizzo e-mail si cancellano quando la legge lo chiede.',
    ],
  },
  en: {
    accessibility: 'Accessibility statement',
    accessibilityText: [
      'This application is built to conform to WCAG 2.2 level AA: all of it works by keyboard, each chart has its table, colours are never the only sign.',
      'Conformity is tried at each change with axe on each page, in both languages and both themes. The official statement is for whoever runs the service.',
    ],
    privacy: 'Privacy notice',
    privacyText: [
      'Of the people who are enabled the service keeps name, e-mail address, roles and accesses. Nothing is sent to others; no measuring tool is in use.',
      'The only cookie is that of the session. Drafts of forms stay on this computer and are deleted when the form is sent.',
      'Reasons that people write stay in the book for good: write no personal data there. Name and e-mail address are erased when the law asks for it.',
    ],
  },
});

export function AccessibilityPage() {
  const texts = useTexts(TEXTS);
  return <Statement title={texts.accessibility} paragraphs={texts.accessibilityText} />;
}

export function PrivacyPage() {
  const texts = useTexts(TEXTS);
  return <Statement title={texts.privacy} paragraphs={texts.privacyText} />;
}

function Statement({ title, paragraphs }: { title: string; paragraphs: readonly string[] }) {
  return (
    <>
      <PageTitle>{title}</PageTitle>
      {paragraphs.map((paragraph) => (
        <p key={paragraph}>{paragraph}</p>
      ))}
    </>
  );
}
