import { useReading } from '../api/reading.js';
import { ActFacts } from '../acts/act-facts.js';
import { EffectsOnDecree, EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfAct, movesOfGrant, movesOfRecovery, movesOfReduction } from '../balances/moves.rules.js';
import { ChangeEffects, ChangeFacts } from '../changes/change-facts.js';
import { GrantFacts, ReductionFacts } from '../grants/grant-facts.js';
import type { Noun } from '../language/proposal-words.js';
import { Decision } from '../parts/decision.js';
import { Documents } from '../parts/documents.js';
import { Reading } from '../parts/reading-state.js';
import { Timeline } from '../parts/timeline.js';
import { RecoveryFacts } from '../recoveries/recovery-facts.js';
import { WaitingDisbursement, WaitingReversal } from './waiting-disbursement.js';
import { WaitingParts } from './waiting-parts.js';

const PARTS: Record<Noun, (props: { id: string }) => React.ReactNode> = {
  act: WaitingAct,
  grant: WaitingGrant,
  reduction: WaitingReduction,
  disbursement: WaitingDisbursement,
  reversal: WaitingReversal,
  recovery: WaitingRecovery,
  change: WaitingChange,
};

/** One thing that waits, whatever it is: what it is, what it would do, and deciding. */
export function WaitingItem({ noun, id }: { noun: Noun; id: string }) {
  const Part = PARTS[noun];
  return (
    <>
      <Part id={id} />
      <Timeline subject={id} />
    </>
  );
}

function WaitingAct({ id }: { id: string }) {
  const act = useReading('/api/v1/acts/{id}', { path: { id } });
  return (
    <Reading of={act}>
      {(data) => (
        <>
          <Decision noun="act" id={id} state={data.state} proposedBy={data.proposedBy} saysOutcome />
          <WaitingParts
            what={<ActFacts act={data} />}
            beside={<Documents of="acts" id={id} />}
            effects={data.state === 'proposed' && <EffectsOnDecree moves={movesOfAct(data.movements)} founded={data.tranches.map(({ code }) => code)} />}
          />
        </>
      )}
    </Reading>
  );
}

function WaitingGrant({ id }: { id: string }) {
  const grant = useReading('/api/v1/grants/{id}', { path: { id } });
  return (
    <Reading of={grant}>
      {(data) => (
        <>
          <Decision noun="grant" id={id} state={data.state} proposedBy={data.proposedBy} saysOutcome />
          <WaitingParts
            what={<GrantFacts grant={data} />}
            beside={<Documents of="grants" id={id} />}
            effects={data.state === 'proposed' && <EffectsOnGrant grant={id} tranche={data.tranche} moves={movesOfGrant(data, data.amount)} />}
          />
        </>
      )}
    </Reading>
  );
}

function WaitingReduction({ id }: { id: string }) {
  const reduction = useReading('/api/v1/reductions/{id}', { path: { id } });
  return (
    <Reading of={reduction}>
      {(data) => (
        <>
          <Decision noun="reduction" id={id} state={data.state} proposedBy={data.proposedBy} saysOutcome />
          <WaitingParts what={<ReductionFacts reduction={data} />} beside={<Documents of="reductions" id={id} />} effects={data.state === 'proposed' && <EffectsOfReduction reduction={data} />} />
        </>
      )}
    </Reading>
  );
}

function EffectsOfReduction({ reduction: { grant: id, cause, amount } }: { reduction: { grant: string; cause: Parameters<typeof movesOfReduction>[1]; amount: string } }) {
  const grant = useReading('/api/v1/grants/{id}', { path: { id } });
  return <Reading of={grant}>{({ tranche }) => <EffectsOnGrant grant={id} tranche={tranche} moves={movesOfReduction({ id, tranche }, cause, amount)} />}</Reading>;
}

function WaitingRecovery({ id }: { id: string }) {
  const recovery = useReading('/api/v1/recoveries/{id}', { path: { id } });
  return (
    <Reading of={recovery}>
      {(data) => (
        <>
          <Decision noun="recovery" id={id} state={data.state} proposedBy={data.proposedBy} saysOutcome />
          <WaitingParts
            what={<RecoveryFacts recovery={data} />}
            beside={<Documents of="recoveries" id={id} />}
            effects={data.state === 'proposed' && <EffectsOnGrant grant={data.grant} tranche={data.tranche} moves={movesOfRecovery({ id: data.grant, tranche: data.tranche }, data.amount)} />}
          />
        </>
      )}
    </Reading>
  );
}

function WaitingChange({ id }: { id: string }) {
  const change = useReading('/api/v1/changes/{id}', { path: { id } });
  return (
    <Reading of={change}>
      {(data) => (
        <>
          <Decision noun="change" id={id} state={data.state} proposedBy={data.proposedBy} saysOutcome decides={data.decides} />
          <WaitingParts what={<ChangeFacts change={data} />} beside={data.of !== 'person-roles' && <Documents of="changes" id={id} />} effects={data.state === 'proposed' && <ChangeEffects effects={data.effects ?? []} />} />
        </>
      )}
    </Reading>
  );
}
