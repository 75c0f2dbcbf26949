import { Alert } from 'design-react-kit';
import { Refused, Unreachable } from '../api/problem.js';
import { bilingual, useLanguage, useTexts, type Bilingual } from '../language/language.js';
import { written } from '../money/amount.rules.js';
import { useSession } from '../session/session.js';
import { Day } from './moments.js';
import { sentencesOf } from './sentences.rules.js';

const TEXTS = bilingual({
  it: {
    unreachable: 'Il servizio non risponde. Se ha inviato qualcosa, può inviarlo di nuovo senza che sia registrato due volte.',
    unread: 'Il servizio non risponde: ciò che sta qui non si può leggere ora.',
    unexpected: 'Qualcosa non ha funzionato in questa pagina. La ricarichi; se accade ancora, lo segnali.',
    again: 'Riprova',
    quote: (id: string) => `Per assistenza, citi il codice ${id}.`,
  },
  en: {
    unreachable: 'The service does not answer. If you sent something, you may send it again: it will not be recorded twice.',
    unread: 'The service does not answer: what stands here cannot be read now.',
    unexpected: 'Something on this page did not work. Reload it; if it happens again, report it.',
    again: 'Try again',
    quote: (id: string) => `To ask for help, quote ${id}.`,
  },
});

const FIGURES: Bilingual<Record<string, string>> = {
  it: { available: 'Disponibile', asked: 'Richiesto', limit: 'Limite', on: 'Alla data' },
  en: { available: 'Available', asked: 'Asked', limit: 'Limit', on: 'On' },
};

/** What went wrong, with the figures that explain it. Nothing while nothing did. `reading`: nothing was sent. */
export function ProblemAlert({ error, reading = false, onRetry }: { error: unknown; reading?: boolean; onRetry?: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURES[language];
  const { session } = useSession();
  if (error === null || error === undefined) return null;
  const refused = error instanceof Refused ? error.problem : null;
  // The one who was asked to sign in has done so since.
  if (refused?.code === 'sign-in-required' && session.state === 'in') return null;
  const [sentence, ...further] = refused ? sentencesOf(refused) : [error instanceof Unreachable ? (reading ? texts.unread : texts.unreachable) : texts.unexpected];
  const figures = Object.entries(refused ?? {}).filter(([name, value]) => name in words && typeof value === 'string');
  return (
    <Alert color="danger" className="problem">
      <p>{sentence}</p>
      {figures.length > 0 && (
        <dl className="figures-inline">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{words[name]}</dt>
              <dd>
                <Figure of={String(value)} />
              </dd>
            </div>
          ))}
        </dl>
      )}
      {further.length > 0 && (
        <ul>
          {further.map((message) => (
            <li key={message}>{message}</li>
          ))}
        </ul>
      )}
      {refused?.code === 'defect' && typeof refused['instance'] === 'string' && <p>{texts.quote(refused['instance'])}</p>}
      {onRetry && (
        <button type="button" className="btn btn-outline-primary btn-sm" onClick={onRetry}>
          {texts.again}
        </button>
      )}
    </Alert>
  );
}

/** An amount, a day, or a word as it came. */
function Figure({ of }: { of: string }) {
  const { language } = useLanguage();
  if (/^-?\d+\.\d{2}$/.test(of)) return <>{`${written(of, language)} €`}</>;
  return /^\d{4}-\d{2}-\d{2}$/.test(of) ? <Day of={of} /> : <>{of}</>;
}
