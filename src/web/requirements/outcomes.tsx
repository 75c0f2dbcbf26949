import { useState } from 'react';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { dayWritten, today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { Amount } from '../parts/amount.js';
import { Documents } from '../parts/documents.js';
import { Dialog } from '../parts/dialog.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { useMay } from '../session/session.js';
import { OutcomeDialog, type OutcomeChoice } from './outcome-dialog.js';
import { newestFirst, standingOf, type Standing } from './outcome-standing.rules.js';

type Outcome = Schema<'OutcomeView'>;

const TEXTS = bilingual({
  it: { title: 'Requisiti e controlli', record: 'Registra un esito', none: 'Nessun esito registrato.', what: 'Che cosa', result: 'Esito', positive: 'positivo', negative: 'negativo', protocol: 'Protocollo', obtainedOn: 'Acquisito il', expiresOn: 'Valido fino al', amount: 'Importo garantito', by: 'Registrato da', until: (day: string) => `scaduto il ${day}`, replaced: 'sostituito da un esito successivo', undone: 'superato da un esito negativo', missing: 'mai acquisito', documents: 'Documenti', ofOutcome: (protocol: string) => `Documenti dell’esito ${protocol}` },
  en: { title: 'Requirements and controls', record: 'Record an outcome', none: 'No outcome recorded.', what: 'What', result: 'Outcome', positive: 'positive', negative: 'negative', protocol: 'Protocol', obtainedOn: 'Obtained on', expiresOn: 'Good until', amount: 'Amount covered', by: 'Recorded by', until: (day: string) => `expired on ${day}`, replaced: 'a later outcome has taken its place', undone: 'undone by a negative outcome', missing: 'never obtained', documents: 'Documents', ofOutcome: (protocol: string) => `Documents of the outcome ${protocol}` },
});

/** What came of the requirements and preventive controls of a hub, a grant or an act; and recording one. */
export function Outcomes({ subject, of, controls = [] }: { subject: string; of: 'hub' | 'grant' | 'act'; controls?: readonly string[] }) {
  const texts = useTexts(TEXTS);
  const mayRecord = useMay('propose-money');
  const [asks, setAsks] = useState(false);
  const [documentsOf, setDocumentsOf] = useState<Outcome | null>(null);
  const outcomes = useReading('/api/v1/outcomes', { query: { subject, limit: 100 } });
  const requirements = useReading('/api/v1/requirements', { query: { limit: 100 } });
  const choices: OutcomeChoice[] = [
    ...controls.map((control) => ({ control, requirement: null, name: control, covers: false })),
    ...(requirements.data?.items ?? []).filter((one) => one.of === of).map(({ code, name, covers }) => ({ control: null, requirement: code, name, covers })),
  ];
  const nameOf = ({ control, requirement }: Pick<Outcome, 'control' | 'requirement'>) => control ?? choices.find((choice) => choice.requirement === requirement)?.name ?? requirement ?? '';
  return (
    <section className="page-section">
      <div className="page-section-head">
        <h2 id="outcomes-title">{texts.title}</h2>
        {mayRecord && choices.length > 0 && (
          <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => setAsks(true)}>
            {texts.record}
          </button>
        )}
      </div>
      <Reading of={outcomes}>
        {({ items }) => {
          const missing = controls.filter((control) => !items.some((outcome) => outcome.control === control));
          if (items.length === 0 && missing.length === 0) return <p className="nothing">{texts.none}</p>;
          return (
            <div className="table-frame" tabIndex={0} role="region" aria-labelledby="outcomes-title">
              <table className="table-plain">
                <thead>
                  <tr>
                    {[texts.what, texts.result, texts.protocol, texts.obtainedOn, texts.expiresOn].map((head) => <th key={head} scope="col">{head}</th>)}
                    <th scope="col" className="number">{texts.amount}</th>
                    <th scope="col">{texts.by}</th>
                    <th scope="col">{texts.documents}</th>
                  </tr>
                </thead>
                <tbody>
                  {missing.map((control) => (
                    <tr key={control}>
                      <th scope="row">{control}</th>
                      <td colSpan={7}><span className="badge-state badge-warn">{texts.missing}</span></td>
                    </tr>
                  ))}
                  {newestFirst(items).map((outcome) => <Row key={outcome.seq} outcome={outcome} standing={standingOf(outcome, items, today(new Date()))} name={nameOf(outcome)} onDocuments={() => setDocumentsOf(outcome)} />)}
                </tbody>
              </table>
            </div>
          );
        }}
      </Reading>
      {asks && <OutcomeDialog subject={subject} choices={choices} onClose={() => setAsks(false)} />}
      {documentsOf && (
        <Dialog title={texts.ofOutcome(documentsOf.protocol)} onClose={() => setDocumentsOf(null)}>
          <Documents of="outcomes" id={String(documentsOf.seq)} />
        </Dialog>
      )}
    </section>
  );
}

const COLOURS: Record<Standing, string> = { good: 'badge-good', negative: 'badge-bad', expired: 'badge-bad', past: '', undone: '' };

function Row({ outcome, standing, name, onDocuments }: { outcome: Outcome; standing: Standing; name: string; onDocuments: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { result, protocol, obtainedOn, goodUntil, amount, recordedBy } = outcome;
  const expired = goodUntil !== null && (standing === 'expired' || standing === 'past') && texts.until(dayWritten(goodUntil, language));
  return (
    <tr>
      <th scope="row">{name}</th>
      <td>
        <span className={`badge-state ${COLOURS[standing]}`}>{expired || texts[result]}</span>
        {standing === 'past' && <div className="hint">{texts.replaced}</div>}
        {standing === 'undone' && <div className="hint">{texts.undone}</div>}
      </td>
      <td>{protocol}</td>
      <td><Day of={obtainedOn} /></td>
      <td><Day of={goodUntil} /></td>
      <td className="number">{amount === null ? <span className="nothing">—</span> : <Amount of={amount} />}</td>
      <td><Person id={recordedBy} /></td>
      <td>
        <button type="button" className="btn btn-link btn-sm" aria-label={texts.ofOutcome(protocol)} onClick={onDocuments}>{texts.documents}</button>
      </td>
    </tr>
  );
}
