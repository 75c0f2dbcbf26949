import { bilingual, useTexts } from '../language/language.js';
import { PageTitle } from '../parts/page-title.js';
import { SignInForm } from './sign-in-form.js';

const TEXTS = bilingual({
  it: { title: 'Accesso', lead: 'Il registro dei 350 milioni di euro per i centri di trasferimento tecnologico.' },
  en: { title: 'Sign in', lead: 'The book of the EUR 350 million for the technology transfer centres.' },
});

export function SignInPage() {
  const texts = useTexts(TEXTS);
  return (
    <section className="sign-in-page">
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SignInForm />
    </section>
  );
}
