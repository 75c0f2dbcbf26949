import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { NOUN_WORDS, type Noun } from '../language/proposal-words.js';
import { ActDialog } from '../parts/act-dialog.js';
import { Amount } from '../parts/amount.js';
import { useNotice } from '../shell/notices.js';
import { sumsByNoun } from './batch.rules.js';

const TEXTS = bilingual({
  it: {
    title: (count: number): string => (count === 1 ? 'Approva 1 proposta' : `Approva ${count} proposte insieme`), verb: (count: number): string => (count === 1 ? 'Approva' : 'Approva tutte'), lead: 'Tutte o nessuna: se una è rifiutata non se ne approva alcuna.', done: (count: number): string => (count === 1 ? '1 proposta approvata.' : `${count} proposte approvate.`), noun: 'Che cosa', count: 'Quante', sum: 'Somma', noSum: 'senza importo',
    stopped: (id: string) => `Si è fermata a ${id}: la tolga dalla scelta, oppure la decida a parte. Nulla è stato approvato.`,
  },
  en: {
    title: (count: number): string => (count === 1 ? 'Approve 1 proposal' : `Approve ${count} proposals together`), verb: (count: number): string => (count === 1 ? 'Approve' : 'Approve all'), lead: 'All or none: if one is refused none is approved.', done: (count: number): string => (count === 1 ? '1 proposal approved.' : `${count} proposals approved.`), noun: 'What', count: 'How many', sum: 'Sum', noSum: 'no amount',
    stopped: (id: string) => `It stopped at ${id}: take it out of the choice, or decide it by itself. Nothing has been approved.`,
  },
});

/** Approves what was chosen, with its sums in sight before. */
export function BatchDialog({ items, onRefused, onDone, onClose }: { items: readonly Schema<'WaitingView'>[]; onRefused: (id: string) => void; onDone: () => void; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const [stoppedAt, setStoppedAt] = useState<string | null>(null);
  const ids = items.map(({ id }) => id);
  const send = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) =>
    call('post', '/api/v1/approvals', { idempotencyKey, body: { items: ids, ...(reason === undefined ? {} : { reason }) } }).catch((error: unknown) => {
      const index = error instanceof Refused ? /^\/items\/(\d+)$/.exec(error.problem.errors[0]?.pointer ?? '')?.[1] : undefined;
      const id = index === undefined ? undefined : ids[Number(index)];
      if (id !== undefined) {
        setStoppedAt(id);
        onRefused(id);
      }
      throw error;
    });
  return (
    <ActDialog
      name={`approve ${ids.join(' ')}`}
      title={texts.title(items.length)}
      verb={texts.verb(items.length)}
      reason="optional"
      act={send}
      onDone={() => {
        say(texts.done(items.length));
        onDone();
      }}
      onClose={onClose}
    >
      {stoppedAt !== null && <p className="field-wrong">{texts.stopped(stoppedAt)}</p>}
      {items.length > 1 && <p>{texts.lead}</p>}
      <table className="table-plain part">
        <thead>
          <tr>
            <th scope="col">{texts.noun}</th>
            <th scope="col" className="number">{texts.count}</th>
            <th scope="col" className="number">{texts.sum}</th>
          </tr>
        </thead>
        <tbody>
          {sumsByNoun(items).map(({ noun, ids: named, sum }) => (
            <tr key={noun}>
              <th scope="row">
                {NOUN_WORDS[language][noun as Noun]} <span className="hint">{named.join(', ')}</span>
              </th>
              <td className="number">{named.length}</td>
              <td className="number">{sum === null ? <span className="nothing">{texts.noSum}</span> : <Amount of={sum} strong />}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </ActDialog>
  );
}
