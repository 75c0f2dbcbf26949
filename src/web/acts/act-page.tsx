import { useParams } from 'wouter';
import { useReading } from '../api/reading.js';
import { EffectsOnDecree } from '../balances/effects-on.js';
import { movesOfAct } from '../balances/moves.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { Decision } from '../parts/decision.js';
import { Documents } from '../parts/documents.js';
import { PageTitle } from '../parts/page-title.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Timeline } from '../parts/timeline.js';
import { Outcomes } from '../requirements/outcomes.js';
import { ActFacts } from './act-facts.js';

const TEXTS = bilingual({ it: { title: (id: string) => `Atto ${id}` }, en: { title: (id: string) => `Act ${id}` } });

export function ActPage() {
  const texts = useTexts(TEXTS);
  const { id } = useParams<{ id: string }>();
  const act = useReading('/api/v1/acts/{id}', { path: { id } });
  return (
    <Reading of={act}>
      {(data) => (
        <>
          <PageTitle lead={<><StateBadge of="proposal" state={data.state} /> {data.reference}</>}>{texts.title(id)}</PageTitle>
          <Decision noun="act" id={id} state={data.state} proposedBy={data.proposedBy} />
          <div className="page-section">
            <ActFacts act={data} />
          </div>
          {data.state === 'proposed' && <EffectsOnDecree moves={movesOfAct(data.movements)} founded={data.tranches.map(({ code }) => code)} />}
          <Documents of="acts" id={id} />
          {data.controls.length > 0 && <Outcomes subject={id} of="act" controls={data.controls} />}
          <Timeline subject={id} />
        </>
      )}
    </Reading>
  );
}
