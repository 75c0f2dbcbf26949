import { Alert } from 'design-react-kit';
import { Refused, Unreachable } from '../api/problem.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { written } from '../money/amount.rules.js';

const TEXTS = bilingual({
  it: {
    unreachable: 'Il servizio non risponde. Se ha inviato qualcosa, può inviarlo di nuovo senza che sia registrato due volte.',
    unexpected: 'Qualcosa non ha funzionato in questa pagina. La ricarichi; se accade ancora, lo segnali.',
    again: 'Riprova',
    figures: { available: 'Disponibile', asked: 'Richiesto', limit: 'Limite', on: 'Alla data' } as Record<string, string>,
    quote: (id: string) => `Per assistenza, citi il codice ${id}.`,
  },
  en: {
    unreachable: 'The service does not answer. If you sent something, you may send it again: it will not be recorded twice.',
    unexpected: 'Something on this page did not work. Reload it; if it happens again, report it.',
    again: 'Try again',
    figures: { available: 'Available', asked: 'Asked', limit: 'Limit', on: 'On' } as Record<string, string>,
    quote: (id: string) => `To ask for help, quote ${id}.`,
  },
});

/** What went wrong, with the figures that explain it. Nothing while nothing did. */
export function ProblemAlert({ error, onRetry }: { error: unknown; onRetry?: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  if (error === null || error === undefined) return null;
  const refused = error instanceof Refused ? error.problem : null;
  const sentence = refused ? refused.detail : error instanceof Unreachable ? texts.unreachable : texts.unexpected;
  const figures = Object.entries(refused ?? {}).filter(([name, value]) => name in texts.figures && typeof value === 'string');
  return (
    <Alert color="danger" className="problem">
      <p>{sentence}</p>
      {figures.length > 0 && (
        <dl className="figures-inline">
          {figures.map(([name, value]) => (
            <div key={name}>
              <dt>{texts.figures[name]}</dt>
              <dd>{/^-?\d+\.\d{2}$/.test(String(value)) ? `${written(String(value), language)} €` : String(value)}</dd>
            </div>
          ))}
        </dl>
      )}
      {refused && refused.errors.length > 0 && (
        <ul>
          {refused.errors.map(({ pointer, message }) => (
            <li key={pointer + message}>{message}</li>
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
