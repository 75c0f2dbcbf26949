import { useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfGrant } from '../balances/moves.rules.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CHANGE_WORDS } from '../language/proposal-words.js';
import { CAUSE_WORDS, FIGURE_WORDS } from '../language/words.js';
import { isZero } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Decision } from '../parts/decision.js';
import { Documents } from '../parts/documents.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Timeline } from '../parts/timeline.js';
import { Outcomes } from '../requirements/outcomes.js';
import { useMay } from '../session/session.js';
import { GrantFacts } from './grant-facts.js';
import { ReductionDialog } from './reduction-dialog.js';
import { RevocationDialog } from './revocation-dialog.js';
import { TermsDialog } from './terms-dialog.js';

type Grant = Schema<'GrantView'>;
const FIGURES = ['granted', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid', 'outstanding'] as const;

const TEXTS = bilingual({
  it: { title: (id: string) => `Concessione ${id}`, acts: 'Che cosa si può proporre', request: 'Nuova erogazione', reduce: 'Riduci', terms: 'Cambia le condizioni', revoke: 'Revoca', figures: 'Le cifre', facts: 'La concessione', reductions: 'Riduzioni', none: 'Nessuna riduzione.', id: 'Codice', state: 'Stato', amount: 'Importo', cause: 'Causa', effectiveOn: 'Dal', by: 'Proposta da', disbursements: 'Le sue erogazioni', waits: 'Attende una decisione:' },
  en: { title: (id: string) => `Grant ${id}`, acts: 'What can be proposed', request: 'New disbursement', reduce: 'Reduce', terms: 'Change the terms', revoke: 'Revoke', figures: 'The figures', facts: 'The grant', reductions: 'Reductions', none: 'No reduction.', id: 'Code', state: 'State', amount: 'Amount', cause: 'Cause', effectiveOn: 'Since', by: 'Proposed by', disbursements: 'Its disbursements', waits: 'Waits for a decision:' },
});

export function GrantPage() {
  const { id } = useParams<{ id: string }>();
  const grant = useReading('/api/v1/grants/{id}', { path: { id } });
  return <Reading of={grant}>{(data) => <Shown grant={data} />}</Reading>;
}

function Shown({ grant }: { grant: Grant }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const { id, state } = grant;
  return (
    <>
      <PageTitle lead={<><StateBadge of="proposal" state={state} /> <Amount of={state === 'in-force' ? grant.granted : grant.amount} strong /> · {names.get(grant.hub) ?? grant.hub}</>} aside={<Link className="btn btn-outline-primary" href={`/erogazioni?grant=${id}`}>{texts.disbursements}</Link>}>
        {texts.title(id)}
      </PageTitle>
      <Decision noun="grant" id={id} state={state} proposedBy={grant.proposedBy} />
      {state === 'in-force' && <Acts grant={grant} />}
      <WaitingChanges id={id} />
      <div className="grid-two page-section">
        <section aria-labelledby="facts-title">
          <h2 id="facts-title">{texts.facts}</h2>
          <GrantFacts grant={grant} />
        </section>
        {state === 'in-force' && (
          <section aria-labelledby="figures-title">
            <h2 id="figures-title">{texts.figures}</h2>
            <Facts money of={FIGURES.map((figure) => [FIGURE_WORDS[language][figure], <Amount key={figure} of={grant[figure]} strong />])} />
          </section>
        )}
      </div>
      {state === 'proposed' && <EffectsOnGrant grant={id} tranche={grant.tranche} moves={movesOfGrant(grant, grant.amount)} />}
      <Reductions grant={grant} />
      <Outcomes subject={id} of="grant" controls={grant.controls} />
      <Documents of="grants" id={id} />
      <Timeline subject={id} />
    </>
  );
}

function Acts({ grant }: { grant: Grant }) {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const [asked, setAsked] = useState<'reduce' | 'terms' | 'revoke' | null>(null);
  if (!mayPropose) return null;
  const close = () => setAsked(null);
  return (
    <section className="acts no-print" aria-label={texts.acts}>
      {!isZero(grant.outstanding) && <Link className="btn btn-sm btn-primary" href={`/erogazioni/nuova?grant=${grant.id}`}>{texts.request}</Link>}
      {(['reduce', 'terms', 'revoke'] as const).map((act) => (
        <button key={act} type="button" className="btn btn-sm btn-outline-primary" disabled={act === 'reduce' && isZero(grant.outstanding)} onClick={() => setAsked(act)}>
          {texts[act]}
        </button>
      ))}
      {asked === 'reduce' && <ReductionDialog grant={grant} onClose={close} />}
      {asked === 'terms' && <TermsDialog grant={grant} onClose={close} />}
      {asked === 'revoke' && <RevocationDialog grant={grant} onClose={close} />}
    </section>
  );
}

function WaitingChanges({ id }: { id: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const changes = useReading('/api/v1/changes', { query: { subject: id, state: 'proposed', limit: 100 } });
  return (
    <>
      {(changes.data?.items ?? []).map((change) => (
        <p key={change.id} className="draft-note">
          {texts.waits} <Link href={`/da-approvare/${change.id}`}>{CHANGE_WORDS[language][change.of]} {change.id}</Link> · <Person id={change.proposedBy} />
        </p>
      ))}
    </>
  );
}

function Reductions({ grant: { reductions } }: { grant: Grant }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  return (
    <section className="page-section">
      <h2 id="reductions-title">{texts.reductions}</h2>
      {reductions.length === 0 ? (
        <p className="nothing">{texts.none}</p>
      ) : (
        <div className="table-frame" tabIndex={0} role="region" aria-labelledby="reductions-title">
          <table className="table-plain">
            <thead>
              <tr>
                {[texts.id, texts.state, texts.cause, texts.effectiveOn, texts.by].map((head) => <th key={head} scope="col">{head}</th>)}
                <th scope="col" className="number">{texts.amount}</th>
              </tr>
            </thead>
            <tbody>
              {reductions.map(({ id, state, cause, effectiveOn, proposedBy, amount }) => (
                <tr key={id}>
                  <th scope="row"><Link href={`/da-approvare/${id}`}>{id}</Link></th>
                  <td><StateBadge of="proposal" state={state} /></td>
                  <td>{CAUSE_WORDS[language][cause]}</td>
                  <td><Day of={effectiveOn} /></td>
                  <td><Person id={proposedBy} /></td>
                  <td className="number"><Amount of={amount} /></td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  );
}
