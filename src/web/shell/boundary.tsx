import { Alert } from 'design-react-kit';
import { Component, useEffect, type ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { ProblemAlert } from '../parts/problem-alert.js';
import { PageNotLoaded } from './loaded-page.js';

const TEXTS = bilingual({
  it: { notLoaded: 'Questa pagina non è arrivata: la connessione manca, o si è interrotta. Quando torna, la pagina si carica da sé.', again: 'Riprova' },
  en: { notLoaded: 'This page did not arrive: there is no connection, or it broke off. When it is back the page loads by itself.', again: 'Try again' },
});

/** A page that fails says so in its place; the rest goes on. Keyed by the address: another page begins without its error. */
export class Boundary extends Component<{ children: ReactNode }, { error: unknown }> {
  override state: { error: unknown } = { error: null };

  static getDerivedStateFromError(error: unknown) {
    return { error };
  }

  override componentDidCatch(error: unknown) {
    if (error instanceof PageNotLoaded) error.forget();
  }

  override render() {
    const { error } = this.state;
    if (error === null) return this.props.children;
    if (error instanceof PageNotLoaded) return <NotLoaded onAgain={() => this.setState({ error: null })} />;
    return <ProblemAlert error={error} onRetry={() => location.reload()} />;
  }
}

function NotLoaded({ onAgain }: { onAgain: () => void }) {
  const texts = useTexts(TEXTS);
  useEffect(() => {
    addEventListener('online', onAgain);
    return () => removeEventListener('online', onAgain);
  }, [onAgain]);
  return (
    <Alert color="danger" className="problem">
      <p>{texts.notLoaded}</p>
      {/* With a connection the program itself may be another one by now: all of it is fetched anew. */}
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={() => (navigator.onLine ? location.reload() : onAgain())}>
        {texts.again}
      </button>
    </Alert>
  );
}
