import { useRef, useState } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfPayment, movesOfReversal } from '../balances/moves.rules.js';
import { DisbursementAct, type ActName } from '../disbursements/disbursement-acts.js';
import { Obstacles } from '../disbursements/obstacles.js';
import { HubLink } from '../grants/grant-facts.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { useFocusAfterAct } from '../parts/after-act.js';
import { Amount } from '../parts/amount.js';
import { Decision } from '../parts/decision.js';
import { Documents } from '../parts/documents.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { Outcome } from '../parts/outcome.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { useMay, useMe } from '../session/session.js';
import { Differences } from './differences.js';
import { WaitingParts } from './waiting-parts.js';

type Disbursement = Schema<'DisbursementView'>;

/** Only before it is paid or has come to nothing is there something that stands in its way, and effects to come. */
const isOpen = ({ state }: Disbursement): boolean => state === 'requested' || state === 'approved' || state === 'ordered';

const TEXTS = bilingual({
  it: {
    hub: 'Soggetto', grant: 'Concessione', kind: 'Tipo', amount: 'Richiesto', admitted: 'Ammesso', requestedOn: 'Richiesta il', protocol: 'Protocollo', due: 'Da pagare entro il', by: 'Richiesta da', reason: 'Motivazione', payment: 'Pagamento', effectiveOn: 'Con effetto dal', proposedBy: 'Proposto da', reversed: 'Importo stornato',
    remarks: 'Con rilievi dal', note: 'Il denaro è riservato dal giorno della richiesta: l’approvazione non muove saldi, salvo ciò che decurta (torna da erogare). Ecco che cosa farà il pagamento.', acts: 'Che cosa si può fare', own: 'Questa richiesta è sua: la approva un’altra persona.', waits: 'Attende la decisione di un approvatore.', full: 'Pagina dell’erogazione',
    verbs: { approve: 'Approva', reject: 'Respingi', remarks: 'Invia rilievi', resume: 'Rilievi superati', withdraw: 'Ritira' },
  },
  en: {
    hub: 'Hub', grant: 'Grant', kind: 'Kind', amount: 'Requested', admitted: 'Admitted', requestedOn: 'Requested on', protocol: 'Protocol', due: 'To be paid by', by: 'Requested by', reason: 'Reason', payment: 'Payment', effectiveOn: 'With effect from', proposedBy: 'Proposed by', reversed: 'Amount reversed',
    remarks: 'With remarks since', note: 'The money is reserved since the day of the request: approving moves no balance but what it cuts (outstanding again). This is what the payment will do.', acts: 'What can be done', own: 'This request is yours: another person approves it.', waits: 'Waits for an approver’s decision.', full: 'The disbursement’s page',
    verbs: { approve: 'Approve', reject: 'Reject', remarks: 'Send remarks', resume: 'Remarks answered', withdraw: 'Withdraw' },
  },
});

/** A request that waits: what it is, what is unlike the one before, what stands in its way, what it would do. */
export function WaitingDisbursement({ id }: { id: string }) {
  const disbursement = useReading('/api/v1/disbursements/{id}', { path: { id } });
  return (
    <Reading of={disbursement}>
      {(data) => (
        <>
          <Acts disbursement={data} />
          <WaitingParts
            what={
              <>
                <RequestFacts disbursement={data} />
                <Differences disbursement={data} />
              </>
            }
            beside={
              <>
                <Documents of="disbursements" id={id} />
                {isOpen(data) && <Obstacles id={id} />}
              </>
            }
            effects={isOpen(data) && <EffectsOfPayment disbursement={data} />}
          />
        </>
      )}
    </Reading>
  );
}

function EffectsOfPayment({ disbursement: { grant, tranche, admitted, amount } }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  return <EffectsOnGrant grant={grant} tranche={tranche} moves={movesOfPayment({ id: grant, tranche }, admitted ?? amount)} note={texts.note} />;
}

function RequestFacts({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { id, grant, admitted, protocol, protocolOn, dueOn, suspendedSince, reason } = disbursement;
  return (
    <>
      <Facts
        of={[
          [texts.hub, <HubLink key="hub" code={disbursement.hub} />],
          [texts.grant, <span key="grant"><Link href={`/concessioni/${grant}`}>{grant}</Link> · {disbursement.tranche}</span>],
          [texts.kind, KIND_WORDS[language][disbursement.kind]],
          [texts.amount, <Amount key="amount" of={disbursement.amount} strong />],
          [texts.admitted, admitted && <Amount of={admitted} />],
          [texts.requestedOn, <Day key="day" of={disbursement.requestedOn} />],
          [texts.protocol, protocol && <>{protocol} {protocolOn !== null && <Day of={protocolOn} />}</>],
          [texts.due, dueOn && <Day of={dueOn} />],
          [texts.remarks, suspendedSince && <Day of={suspendedSince} />],
          [texts.by, <Person key="by" id={disbursement.requestedBy} />],
          [texts.reason, reason && <span className="free-text">{reason}</span>],
        ]}
      />
      <p className="part">
        <Link href={`/erogazioni/${id}`}>{texts.full}</Link>
      </p>
    </>
  );
}

function Acts({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const me = useMe();
  const mayApprove = useMay('approve-money');
  const mayPropose = useMay('propose-money');
  const [act, setAct] = useState<keyof typeof texts.verbs | null>(null);
  const { id, state, requestedBy, suspendedSince } = disbursement;
  const here = useRef<HTMLElement>(null);
  const acted = useFocusAfterAct(`${state} ${suspendedSince}`, () => here.current);
  const isOwn = requestedBy === me.id;
  const acts: (keyof typeof texts.verbs)[] = [
    ...(isOwn ? (['withdraw'] as const) : mayApprove ? (['approve', 'reject'] as const) : []),
    ...(mayPropose ? [suspendedSince === null ? ('remarks' as const) : ('resume' as const)] : []),
  ];
  const choices = (
    <section ref={here} tabIndex={-1} className="acts no-print" aria-label={texts.acts}>
      {acts.map((name, index) => (
        <button key={name} type="button" className={`btn btn-sm ${index === 0 && !isOwn ? 'btn-primary' : 'btn-outline-primary'}`} onClick={() => setAct(name)}>
          {texts.verbs[name]}
        </button>
      ))}
      {isOwn && <p className="hint">{texts.own}</p>}
      {!isOwn && !mayApprove && <p className="hint">{texts.waits}</p>}
    </section>
  );
  // The dialog stays open when somebody else decides meanwhile, and says so.
  return (
    <>
      {state === 'requested' ? choices : <Outcome of="disbursement" id={id} state={state} here={here} />}
      {act !== null && <DisbursementAct act={act satisfies ActName} verb={texts.verbs[act]} disbursement={disbursement} onDone={acted} onClose={() => setAct(null)} />}
    </>
  );
}

/** The undoing of a payment that waits. */
export function WaitingReversal({ id }: { id: string }) {
  const texts = useTexts(TEXTS);
  const reversal = useReading('/api/v1/reversals/{id}', { path: { id } });
  return (
    <Reading of={reversal}>
      {({ disbursement, amount, effectiveOn, state, proposedBy, reason }) => (
        <>
          <Decision noun="reversal" id={id} state={state} proposedBy={proposedBy} saysOutcome />
          <WaitingParts
            what={
              <Facts
                of={[
                  [texts.payment, <Link key="payment" href={`/erogazioni/${disbursement}`}>{disbursement}</Link>],
                  [texts.reversed, <Amount key="amount" of={amount} strong />],
                  [texts.effectiveOn, <Day key="day" of={effectiveOn} />],
                  [texts.proposedBy, <Person key="by" id={proposedBy} />],
                  [texts.reason, reason && <span className="free-text">{reason}</span>],
                ]}
              />
            }
            beside={<Documents of="disbursements" id={disbursement} />}
            effects={state === 'proposed' && <EffectsOfReversal disbursement={disbursement} amount={amount} />}
          />
        </>
      )}
    </Reading>
  );
}

function EffectsOfReversal({ disbursement, amount }: { disbursement: string; amount: string }) {
  const payment = useReading('/api/v1/disbursements/{id}', { path: { id: disbursement } });
  return <Reading of={payment}>{({ grant, tranche }) => <EffectsOnGrant grant={grant} tranche={tranche} moves={movesOfReversal({ id: grant, tranche }, amount)} />}</Reading>;
}
