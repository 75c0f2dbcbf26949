import { Button } from 'design-react-kit';
import { useState, type FormEvent } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { ProviderDoor, ProviderProblem } from './provider-door.js';
import { useSession } from './session.js';

const TEXTS = bilingual({
  it: { email: 'E-mail', password: 'Password', enter: 'Accedi', entering: 'Accesso in corso…', lost: 'Ha perso la password? Un amministratore può darle un nuovo collegamento.' },
  en: { email: 'E-mail', password: 'Password', enter: 'Sign in', entering: 'Signing in…', lost: 'Lost your password? An administrator can give you a new link.' },
});

/** Signs in where it stands: as a page, or over a page whose session has ended. */
export function SignInForm({ email: known = '' }: { email?: string }) {
  const texts = useTexts(TEXTS);
  const { signIn } = useSession();
  const [email, setEmail] = useState(known);
  const [password, setPassword] = useState('');
  const [problem, setProblem] = useState<unknown>(null);
  const [busy, setBusy] = useState(false);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    setBusy(true);
    setProblem(null);
    signIn(email, password).catch((error: unknown) => {
      setProblem(error);
      setBusy(false);
    });
  };
  return (
    <form className="sign-in" onSubmit={submit}>
      {problem === null ? <ProviderProblem /> : <ProblemAlert error={problem} />}
      <label className="form-field">
        <span>{texts.email}</span>
        <input className="form-control" type="email" name="email" autoComplete="username" required value={email} onChange={(event) => setEmail(event.target.value)} />
      </label>
      <label className="form-field">
        <span>{texts.password}</span>
        <input className="form-control" type="password" name="password" autoComplete="current-password" required value={password} onChange={(event) => setPassword(event.target.value)} />
      </label>
      <Button color="primary" type="submit" disabled={busy} className="w-100">
        {busy ? texts.entering : texts.enter}
      </Button>
      <p className="hint">{texts.lost}</p>
      <ProviderDoor />
    </form>
  );
}
