import { useLocation, useSearch } from 'wouter';
import { Alert } from 'design-react-kit';
import { addressOf } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { returnTo, SIGN_IN_PATH } from './return-to.rules.js';
import { useSession } from './session.js';

const TEXTS = bilingual({
  it: {
    or: 'oppure',
    enter: (name: string) => `Accedi con l’account istituzionale (${name})`,
    problems: {
      'provider-unreachable': 'Il servizio di accesso istituzionale non risponde. Riprovi fra poco, o acceda con la password.',
      'provider-refused': 'Il servizio di accesso istituzionale non ha confermato l’accesso. Ricominci da capo.',
      'sign-in-stale': 'L’accesso non è stato iniziato da qui, o sono passati più di dieci minuti. Ricominci da capo.',
      'email-unverified': 'Il servizio di accesso istituzionale non indica un suo indirizzo e-mail verificato. Si rivolga a chi lo gestisce.',
      'provider-role-missing': 'Il servizio di accesso istituzionale non le attribuisce alcun ruolo in questo registro. Si rivolga a un amministratore.',
      'person-unknown': 'Nessuna persona del registro ha il suo indirizzo e-mail. Chieda a un amministratore di aggiungerla.',
      'person-disabled': 'Il suo accesso è stato disabilitato, o il suo incarico è scaduto. Si rivolga a un amministratore.',
    },
    other: 'L’accesso con l’account istituzionale non è riuscito. Riprovi, o acceda con la password.',
  },
  en: {
    or: 'or',
    enter: (name: string) => `Sign in with your institutional account (${name})`,
    problems: {
      'provider-unreachable': 'The institutional sign-in service does not answer. Try again in a while, or sign in with your password.',
      'provider-refused': 'The institutional sign-in service did not confirm the sign-in. Begin again.',
      'sign-in-stale': 'The sign-in was not begun here, or more than ten minutes have passed. Begin again.',
      'email-unverified': 'The institutional sign-in service gives no verified e-mail address of yours. Ask those who run it.',
      'provider-role-missing': 'The institutional sign-in service gives you no role in this book. Ask an administrator.',
      'person-unknown': 'Nobody in the book has your e-mail address. Ask an administrator to add you.',
      'person-disabled': 'Your access has been disabled, or your appointment has expired. Ask an administrator.',
    },
    other: 'Signing in with the institutional account did not work. Try again, or sign in with your password.',
  },
});

/** Read again whenever the address changes. */
export function useReturnTo(): string {
  useLocation();
  useSearch();
  // As the browser has it: the router gives both decoded.
  return returnTo(location);
}

/** Why the provider's sign-in came back without a session. */
export function ProviderProblem() {
  const texts = useTexts(TEXTS);
  const [path] = useLocation();
  const code = new URLSearchParams(useSearch()).get('problem');
  if (path !== SIGN_IN_PATH || code === null) return null;
  return (
    <Alert color="danger" className="problem">
      <p>{(texts.problems as Record<string, string>)[code] ?? texts.other}</p>
    </Alert>
  );
}

/** The way in through the provider, where there is one. The whole page goes there and comes back; what was typed waits as a draft. */
export function ProviderDoor() {
  const texts = useTexts(TEXTS);
  const { provider } = useSession();
  const next = useReturnTo();
  if (!provider) return null;
  return (
    <div className="provider-door">
      <p className="provider-or">{texts.or}</p>
      <a className="btn btn-outline-primary w-100" href={addressOf('/api/v1/sessions/oidc', { query: { returnTo: next } })}>
        {texts.enter(provider.name)}
      </a>
    </div>
  );
}
