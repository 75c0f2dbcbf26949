import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { accountWritten } from '../language/accounts.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { useVocabulary } from '../language/vocabulary.js';
import { written } from '../money/amount.rules.js';
import { Day, Moment } from './moments.js';
import { Person } from './people.js';
import { Empty, Reading } from './reading-state.js';
import { Thing } from './thing.js';

type Item = Schema<'TimelineItemView'>;

const TEXTS = bilingual({
  it: {
    title: 'Storia', empty: 'Nessuna registrazione.', entry: 'registrazione', effective: 'con effetto dal', lag: (days: number) => (days === 1 ? 'registrato un giorno dopo' : `registrato ${days} giorni dopo`),
    fields: (count: number) => (count === 1 ? 'Un campo' : `${count} campi`), field: 'Campo', before: 'Prima', after: 'Dopo', moved: 'Movimenti', outside: 'esterno', more: 'Altre registrazioni nello storico', decided: (name: string) => `deciso da ${name}`, afterReport: 'dopo un rapporto pubblicato',
  },
  en: {
    title: 'History', empty: 'No entries.', entry: 'entry', effective: 'with effect from', lag: (days: number) => (days === 1 ? 'recorded a day later' : `recorded ${days} days later`),
    fields: (count: number) => (count === 1 ? 'One field' : `${count} fields`), field: 'Field', before: 'Before', after: 'After', moved: 'Movements', outside: 'outside', more: 'More entries in the history', decided: (name: string) => `decided by ${name}`, afterReport: 'after a published report',
  },
});

/** Everything about a thing, in the order of the book. */
export function Timeline({ subject }: { subject: string }) {
  const texts = useTexts(TEXTS);
  const items = useReading('/api/v1/journal/timeline/{subject}', { path: { subject }, query: { limit: 100 } });
  return (
    <section className="page-section" aria-labelledby="timeline-title">
      <h2 id="timeline-title">{texts.title}</h2>
      <Reading of={items}>
        {({ items: found, nextCursor }) =>
          found.length === 0 ? (
            <Empty title={texts.empty} />
          ) : (
            <>
              <ol className="timeline">
                {found.map((item) => (
                  <TimelineItem key={item.seq} item={item} of={subject} />
                ))}
              </ol>
              {nextCursor !== null && <Link href={`/storico?for=${subject}`}>{texts.more}</Link>}
            </>
          )
        }
      </Reading>
    </section>
  );
}

/**
 * @param folded in long lists: field by field is there when somebody opens it
 * @param of the thing whose page this is: to it no link is needed
 */
export function TimelineItem({ item, folded = false, of }: { folded?: boolean; of?: string; item: Pick<Item, 'seq' | 'kind' | 'subject' | 'actor' | 'reason' | 'effectiveOn' | 'recordedAt' | 'lagDays' | 'changes' | 'afterReport'> & Partial<Pick<Item, 'movements' | 'proposal'>> }) {
  const texts = useTexts(TEXTS);
  const words = useVocabulary();
  const { language } = useLanguage();
  return (
    <li className="timeline-item">
      <p className="timeline-head">
        <Link href={`/storico/${item.seq}`} aria-label={`${texts.entry} ${item.seq}`}>
          #{item.seq}
        </Link>{' '}
        <strong>{words.kind(item.kind)}</strong> <span className="hint">{item.subject === of ? of : <Thing id={item.subject} />}</span>
      </p>
      <p className="timeline-who">
        <Person id={item.actor} /> · <Moment of={item.recordedAt} /> · {texts.effective} <Day of={item.effectiveOn} />
        {item.lagDays > 0 && <span className="badge-state badge-warn">{texts.lag(item.lagDays)}</span>}
        {item.afterReport !== null && <span className="badge-state badge-warn">{texts.afterReport}</span>}
      </p>
      {item.reason !== null && <blockquote className="timeline-reason">{item.reason}</blockquote>}
      {folded && item.changes.length > 0 ? (
        <details className="timeline-fields">
          <summary>{texts.fields(item.changes.length)}</summary>
          <Changes changes={item.changes} subject={item.subject} />
        </details>
      ) : (
        <Changes changes={item.changes} subject={item.subject} />
      )}
      {(item.movements?.length ?? 0) > 0 && (
        <ul className="timeline-movements" aria-label={texts.moved}>
          {item.movements?.map(({ from, to, amount }, index) => (
            <li key={index}>
              {from === null ? texts.outside : accountWritten(from, language)} → {accountWritten(to, language)} <span className="amount">{written(amount, language)} €</span>
            </li>
          ))}
        </ul>
      )}
    </li>
  );
}

/** Field by field, what stood there and what stands there. */
export function Changes({ changes, subject }: { changes: readonly Schema<'ChangeView'>[]; subject: string }) {
  const texts = useTexts(TEXTS);
  const words = useVocabulary();
  if (changes.length === 0) return null;
  return (
    <div className="table-frame changes" tabIndex={0} role="group" aria-label={texts.field}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.field}</th>
            <th scope="col">{texts.before}</th>
            <th scope="col">{texts.after}</th>
          </tr>
        </thead>
        <tbody>
          {changes.map(({ path, before, after }) => (
            <tr key={path}>
              <th scope="row">{words.field(path)}</th>
              <td>{words.value(path, before, subject)}</td>
              <td>{words.value(path, after, subject)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
