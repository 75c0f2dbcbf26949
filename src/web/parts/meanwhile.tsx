import { useQueryClient } from '@tanstack/react-query';
import { Alert } from 'design-react-kit';
import { useEffect, useState } from 'react';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { PLURALS, type Noun } from '../language/proposal-words.js';
import { LastEntry } from './last-entry.js';

const TEXTS = bilingual({
  it: { changed: (id: string) => `Nel frattempo lo stato di ${id} è cambiato: da qui non si invia più nulla. Chiuda questa finestra e guardi che cosa si può fare ora.` },
  en: { changed: (id: string) => `Meanwhile the state of ${id} has changed: nothing more is sent from here. Close this window and see what can be done now.` },
});

/** What somebody is about to act on, as it was shown to them. */
export interface Shown {
  noun: Noun;
  id: string;
  state: string;
}

interface Meanwhile {
  /** It has become something else than what was shown. */
  isOvertaken: boolean;
  /** Reads it again: whether it still is what was shown. Where no answer comes, the act itself will say so. */
  stands: () => Promise<boolean>;
}

/**
 * Holds an act to what was shown when it was begun: an approver who looks at a request is not to reject an approval
 * that another has given since. Read again at once, and by `stands` before sending; for nothing shown it always stands.
 */
export function useMeanwhile(shown: Shown | undefined): Meanwhile {
  const [first] = useState(shown);
  const client = useQueryClient();
  // One path for every noun: of what they answer only the state is looked at, which all have.
  const path = `/api/v1/${PLURALS[first?.noun ?? 'disbursement']}/{id}` as '/api/v1/disbursements/{id}';
  const { data, refetch } = useReading(path, { path: { id: first?.id ?? '' } }, { enabled: first !== undefined });
  const isOvertaken = data !== undefined && data.state !== first?.state;
  useEffect(() => {
    if (first) void refetch();
  }, [first, refetch]);
  // What is behind, and who did it, are of the same moment.
  useEffect(() => {
    if (isOvertaken) void client.invalidateQueries();
  }, [isOvertaken, client]);
  const stands = async () => {
    const now = first === undefined ? undefined : (await refetch()).data;
    return now === undefined || now.state === first?.state;
  };
  return { isOvertaken, stands };
}

export function MeanwhileAlert({ id }: { id: string }) {
  const texts = useTexts(TEXTS);
  return (
    <Alert color="warning" className="problem">
      <p>{texts.changed(id)}</p>
      <LastEntry subject={id} />
    </Alert>
  );
}
