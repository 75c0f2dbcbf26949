import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { Person } from '../parts/people.js';
import { StateBadge } from '../parts/state-badge.js';

const TEXTS = bilingual({
  it: { title: 'Chi ha proposto e chi ha deciso', proposed: 'Proposto da', decided: 'Deciso da', waits: 'non ancora deciso' },
  en: { title: 'Who proposed and who decided', proposed: 'Proposed by', decided: 'Decided by', waits: 'not decided yet' },
});

/** So many entries of one thing, kind and day at most. */
const MOST = 100;

/** What two people agreed on, behind an entry; nothing where one person alone acts. */
export function EntryDecision({ of: { seq, subject, kind, effectiveOn } }: { of: Schema<'EntryView'> }) {
  const texts = useTexts(TEXTS);
  const told = useReading('/api/v1/journal/timeline/{subject}', { path: { subject }, query: { kind, from: effectiveOn, to: effectiveOn, limit: MOST } }, { enabled: /^[A-Za-z0-9][A-Za-z0-9-]{0,15}$/.test(subject) });
  const proposal = told.data?.items.find((item) => item.seq === seq)?.proposal;
  if (!proposal) return null;
  const { id, proposedBy, proposedEntry, decidedBy, decidedEntry, state } = proposal;
  return (
    <section className="page-section" aria-labelledby="decision-title">
      <h2 id="decision-title">{texts.title}</h2>
      <p>
        <strong>{id}</strong> <StateBadge of="proposal" state={state} />
      </p>
      <dl className="facts">
        <dt>{texts.proposed}</dt>
        <dd>
          <Person id={proposedBy} /> · <Link href={`/storico/${proposedEntry}`}>{`#${proposedEntry}`}</Link>
        </dd>
        <dt>{texts.decided}</dt>
        <dd>
          {decidedBy === null ? <span className="nothing">{texts.waits}</span> : <Person id={decidedBy} />} {decidedEntry !== null && <Link href={`/storico/${decidedEntry}`}>{`#${decidedEntry}`}</Link>}
        </dd>
      </dl>
    </section>
  );
}
