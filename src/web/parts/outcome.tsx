import type { RefObject } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { LastEntry } from './last-entry.js';
import { StateBadge } from './state-badge.js';

const TEXTS = bilingual({ it: { title: 'Com’è andata' }, en: { title: 'What became of it' } });

/** What became of something that waited no more: its state, and what the book said last of it. */
export function Outcome({ of, id, state, here }: { of: 'disbursement' | 'proposal' | 'recovery'; id: string; state: string; here: RefObject<HTMLElement> }) {
  const texts = useTexts(TEXTS);
  return (
    <section ref={here} tabIndex={-1} className="acts" aria-label={texts.title}>
      <StateBadge of={of} state={state} />
      <LastEntry subject={id} />
    </section>
  );
}
