import { Link, useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { useVocabulary } from '../language/vocabulary.js';
import { Day, Moment } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { Thing } from '../parts/thing.js';
import { Changes } from '../parts/timeline.js';
import { EntryDecision } from './entry-decision.js';
import { EntryMovements, type HashedEntry } from './entry-movements.js';

type Entry = Schema<'EntryView'>;

const TEXTS = bilingual({
  it: {
    title: (seq: number) => `Registrazione ${seq}`, all: 'Tutto lo storico', before: 'La precedente', next: 'La successiva', subject: 'Riguarda', history: 'Tutte le registrazioni che la riguardano', kind: 'Tipo', who: 'Chi', effective: 'Con effetto dal', recorded: 'Registrato', lag: (days: number) => (days === 1 ? 'un giorno dopo' : `${days} giorni dopo`),
    afterReport: 'Registrata dopo il rapporto pubblicato con la registrazione', reason: 'Motivazione', fields: 'Campo per campo', noFields: 'Non cambia nessun campo.', chain: 'Nella catena', hash: 'Impronta (SHA-256)', previous: 'Impronta della precedente', raw: 'L’oggetto registrato, in JSON', rawLead: 'L’impronta è calcolata su questo oggetto in forma canonica (RFC 8785). Gli importi sono in centesimi.',
  },
  en: {
    title: (seq: number) => `Entry ${seq}`, all: 'The whole history', before: 'The one before', next: 'The next one', subject: 'About', history: 'All entries about it', kind: 'Kind', who: 'Who', effective: 'With effect from', recorded: 'Recorded', lag: (days: number) => (days === 1 ? 'a day later' : `${days} days later`),
    afterReport: 'Recorded after the report that was published with entry', reason: 'Reason', fields: 'Field by field', noFields: 'It changes no field.', chain: 'In the chain', hash: 'Hash (SHA-256)', previous: 'Hash of the one before', raw: 'The object as recorded, in JSON', rawLead: 'The hash is over this object in canonical form (RFC 8785). Amounts are in cents.',
  },
});

/** One entry, down to the bytes that are hashed. */
export function EntryPage() {
  const texts = useTexts(TEXTS);
  const words = useVocabulary();
  const seq = Number(useParams<{ seq: string }>().seq);
  const entry = useReading('/api/v1/journal/{seq}', { path: { seq } });
  const head = useReading('/api/v1/journal/head');
  return (
    <>
      <PageTitle
        lead={entry.data && words.kind(entry.data.kind)}
        aside={
          <>
            {seq > 1 && (
              <Link className="btn btn-outline-primary" href={`/storico/${seq - 1}`}>
                {texts.before}
              </Link>
            )}
            {head.data !== undefined && seq < head.data.seq && (
              <Link className="btn btn-outline-primary" href={`/storico/${seq + 1}`}>
                {texts.next}
              </Link>
            )}
            <Link className="btn btn-outline-primary" href="/storico">
              {texts.all}
            </Link>
          </>
        }
      >
        {texts.title(seq)}
      </PageTitle>
      <Reading of={entry}>{(found) => <Contents entry={found} />}</Reading>
    </>
  );
}

function Contents({ entry }: { entry: Entry }) {
  const texts = useTexts(TEXTS);
  const hashed = entry.entry as unknown as HashedEntry;
  return (
    <>
      <Facts entry={entry} />
      <EntryDecision of={entry} />
      <section className="page-section" aria-labelledby="fields-title">
        <h2 id="fields-title">{texts.fields}</h2>
        {entry.changes.length === 0 ? <p className="nothing">{texts.noFields}</p> : <Changes changes={entry.changes} subject={entry.subject} />}
      </section>
      <EntryMovements movements={hashed.movements} />
      <section className="page-section" aria-labelledby="chain-title">
        <h2 id="chain-title">{texts.chain}</h2>
        <dl className="facts">
          <dt>{texts.hash}</dt>
          <dd className="mono">{entry.hash}</dd>
          <dt>{texts.previous}</dt>
          <dd className="mono">{entry.seq > 1 ? <Link href={`/storico/${entry.seq - 1}`}>{hashed.previousHash}</Link> : hashed.previousHash}</dd>
        </dl>
        <details className="raw">
          <summary>{texts.raw}</summary>
          <p className="hint">{texts.rawLead}</p>
          <pre tabIndex={0} role="region" aria-label={texts.raw}>
            {JSON.stringify(entry.entry, null, 2)}
          </pre>
        </details>
      </section>
    </>
  );
}

function Facts({ entry }: { entry: Entry }) {
  const texts = useTexts(TEXTS);
  const { subject, kind, actor, effectiveOn, recordedAt, lagDays, reason, afterReport } = entry;
  return (
    <dl className="facts card-plain page-section">
      <dt>{texts.subject}</dt>
      <dd>
        <Thing id={subject} /> · <Link href={`/storico?subject=${encodeURIComponent(subject)}`}>{texts.history}</Link>
      </dd>
      <dt>{texts.kind}</dt>
      <dd className="mono">{kind}</dd>
      <dt>{texts.who}</dt>
      <dd>
        <Person id={actor} />
      </dd>
      <dt>{texts.effective}</dt>
      <dd>
        <Day of={effectiveOn} />
      </dd>
      <dt>{texts.recorded}</dt>
      <dd>
        <Moment of={recordedAt} /> {lagDays > 0 && <span className="badge-state badge-warn">{texts.lag(lagDays)}</span>}
      </dd>
      {afterReport !== null && (
        <>
          <dt>{texts.afterReport}</dt>
          <dd>
            <Link href={`/rapporti/${afterReport.entry}`}>{`#${afterReport.entry}`}</Link> · <Day of={afterReport.asOf} />
          </dd>
        </>
      )}
      {reason !== null && (
        <>
          <dt>{texts.reason}</dt>
          <dd className="free-text">{reason}</dd>
        </>
      )}
    </dl>
  );
}
