import { useReading } from '../api/reading.js';
import { useVocabulary } from '../language/vocabulary.js';
import { Moment } from './moments.js';
import { Person } from './people.js';

/** What the book said last of a thing: what happened, by whom, when, and why. Nothing while it is being read. */
export function LastEntry({ subject }: { subject: string }) {
  const words = useVocabulary();
  const { data, isFetching } = useReading('/api/v1/journal/timeline/{subject}', { path: { subject }, query: { limit: 100 } });
  const last = isFetching || data?.nextCursor !== null ? undefined : data.items.at(-1);
  if (!last) return null;
  return (
    <>
      <p>
        <strong>{words.kind(last.kind)}</strong> · <Person id={last.actor} /> · <Moment of={last.recordedAt} />
      </p>
      {last.reason !== null && <blockquote className="timeline-reason">{last.reason}</blockquote>}
    </>
  );
}
