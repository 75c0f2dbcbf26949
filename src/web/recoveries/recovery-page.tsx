import { useState } from 'react';
import { useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfRecovery } from '../balances/moves.rules.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useTexts } from '../language/language.js';
import { isZero } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Decision } from '../parts/decision.js';
import { Documents } from '../parts/documents.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Timeline } from '../parts/timeline.js';
import { useMay } from '../session/session.js';
import { CollectionDialog } from './collection-dialog.js';
import { useCollectionWords } from './collection-words.js';
import { RecoveryFacts } from './recovery-facts.js';

type Recovery = Schema<'RecoveryView'>;

const TEXTS = bilingual({
  it: { title: (id: string) => `Recupero ${id}`, acts: 'Che cosa si può fare', collect: 'Registra un incasso', collections: 'Incassi', none: 'Nessun incasso ancora registrato.', on: 'Il', settlement: 'Come', destination: 'Destinazione', by: 'Registrato da', amount: 'Importo', interest: 'Interessi' },
  en: { title: (id: string) => `Recovery ${id}`, acts: 'What can be done', collect: 'Record a collection', collections: 'Collections', none: 'No collection recorded yet.', on: 'On', settlement: 'How', destination: 'Destination', by: 'Recorded by', amount: 'Amount', interest: 'Interest' },
});

export function RecoveryPage() {
  const { id } = useParams<{ id: string }>();
  const recovery = useReading('/api/v1/recoveries/{id}', { path: { id } });
  return <Reading of={recovery}>{(data) => <Shown recovery={data} />}</Reading>;
}

function Shown({ recovery }: { recovery: Recovery }) {
  const texts = useTexts(TEXTS);
  const names = useHubNames();
  const mayRecord = useMay('record-payment');
  const [asks, setAsks] = useState(false);
  const { id, state, hub, grant, tranche, amount, remaining } = recovery;
  return (
    <>
      <PageTitle lead={<><StateBadge of="recovery" state={state} /> <Amount of={amount} strong /> · {names.get(hub) ?? hub}</>}>{texts.title(id)}</PageTitle>
      <Decision noun="recovery" id={id} state={state} proposedBy={recovery.proposedBy} />
      {mayRecord && state === 'ordered' && !isZero(remaining) && (
        <section className="acts no-print" aria-label={texts.acts}>
          <button type="button" className="btn btn-sm btn-primary" onClick={() => setAsks(true)}>{texts.collect}</button>
        </section>
      )}
      <div className="grid-two page-section">
        <RecoveryFacts recovery={recovery} />
        <Collections recovery={recovery} />
      </div>
      {state === 'proposed' && <EffectsOnGrant grant={grant} tranche={tranche} moves={movesOfRecovery({ id: grant, tranche }, amount)} />}
      <Documents of="recoveries" id={id} />
      <Timeline subject={id} />
      {asks && <CollectionDialog recovery={recovery} onClose={() => setAsks(false)} />}
    </>
  );
}

function Collections({ recovery: { collections } }: { recovery: Recovery }) {
  const texts = useTexts(TEXTS);
  const words = useCollectionWords();
  return (
    <section aria-labelledby="collections-title">
      <h2 id="collections-title">{texts.collections}</h2>
      {collections.length === 0 ? (
        <p className="nothing">{texts.none}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-labelledby="collections-title">
          <table className="table-plain">
            <thead>
              <tr>
                {[texts.on, texts.settlement, texts.destination, texts.by].map((head) => <th key={head} scope="col">{head}</th>)}
                <th scope="col" className="number">{texts.amount}</th>
                <th scope="col" className="number">{texts.interest}</th>
              </tr>
            </thead>
            <tbody>
              {collections.map((collection, index) => (
                <tr key={index}>
                  <th scope="row"><Day of={collection.collectedOn} /></th>
                  <td>{words.settlement[collection.settlement]}</td>
                  <td>{words.destination[collection.destination]}</td>
                  <td><Person id={collection.recordedBy} /></td>
                  <td className="number"><Amount of={collection.amount} /></td>
                  <td className="number"><Amount of={collection.interest} quietZero /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
