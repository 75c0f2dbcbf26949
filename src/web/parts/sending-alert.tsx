import { Alert } from 'design-react-kit';
import { Link } from 'wouter';
import { isReused } from '../api/sent-keys.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { ProblemAlert } from './problem-alert.js';

const TEXTS = bilingual({
  it: {
    reused: 'Un primo invio, di cui si è persa la risposta, può essere già stato registrato con altri dati: prima di inviare di nuovo guardi se c’è.',
    look: 'Guarda l’elenco', behind: 'Chiusa questa finestra, la pagina mostra ciò che è registrato.', goOn: 'Non c’è, o è un’altra cosa: prosegui con un nuovo invio', discard: 'C’è già: scarta la bozza',
  },
  en: {
    reused: 'A first sending, whose answer was lost, may already have been recorded with other data: look whether it is there before you send again.',
    look: 'Look at the list', behind: 'Once this window is closed, the page shows what is recorded.', goOn: 'It is not there, or is something else: go on with a new sending', discard: 'It is there already: discard the draft',
  },
});

interface SendingAlertProps {
  error: unknown;
  /** Where what was sent before would be seen, as an address; null: behind the dialog. */
  list: string | null;
  /** Sends under a new key from now on. */
  onGoOn: () => void;
  onDiscard?: () => void;
}

/** What went wrong with something sent under a key, which may have been recorded although no answer came. */
export function SendingAlert({ error, list, onGoOn, onDiscard }: SendingAlertProps) {
  const texts = useTexts(TEXTS);
  if (!isReused(error)) return <ProblemAlert error={error} />;
  return (
    <Alert color="warning" className="problem">
      <p>{texts.reused}</p>
      <p>{list === null ? texts.behind : <Link href={list}>{texts.look}</Link>}</p>
      <button type="button" className="btn btn-outline-primary btn-sm" onClick={onGoOn}>
        {texts.goOn}
      </button>{' '}
      {onDiscard && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onDiscard}>
          {texts.discard}
        </button>
      )}
    </Alert>
  );
}
