import { bilingual, useTexts } from '../language/language.js';
import { Dialog } from '../parts/dialog.js';
import { useSession } from './session.js';
import { SignInForm } from './sign-in-form.js';

const TEXTS = bilingual({
  it: { title: 'La sessione è terminata', lead: 'Ciò che ha scritto è ancora qui: acceda di nuovo e prosegua da dove era.' },
  en: { title: 'Your session has ended', lead: 'What you have written is still here: sign in again and go on from where you were.' },
});

/** Over the page, which stays as it was. */
export function EndedSession() {
  const texts = useTexts(TEXTS);
  const { session } = useSession();
  if (session.state !== 'ended') return null;
  return (
    <Dialog title={texts.title} onClose={null}>
      <p>{texts.lead}</p>
      <SignInForm email={session.me.email ?? ''} />
    </Dialog>
  );
}
