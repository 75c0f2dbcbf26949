import { Fragment, useRef, useState } from 'react';
import { Link, useParams } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { useFocusAfterAct } from '../parts/after-act.js';
import { Amount } from '../parts/amount.js';
import { Documents } from '../parts/documents.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Person } from '../parts/people.js';
import { Reading } from '../parts/reading-state.js';
import { StateBadge } from '../parts/state-badge.js';
import { Timeline } from '../parts/timeline.js';
import { useMay, useMe } from '../session/session.js';
import { DisbursementAct, type ActName } from './disbursement-acts.js';
import { useHubNames } from '../parts/hub-names.js';
import { Obstacles } from './obstacles.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: {
    title: (id: string) => `Erogazione ${id}`, hub: 'Soggetto', grant: 'Concessione', tranche: 'Linea', kind: 'Tipo', amount: 'Richiesto', admitted: 'Ammesso', cuts: 'Decurtazioni', requestedOn: 'Richiesta il', protocol: 'Protocollo', of: 'del', due: 'Da pagare entro il', late: (days: number) => (days === 1 ? 'in ritardo di un giorno' : `in ritardo di ${days} giorni`), suspended: 'con rilievi dal', clockStands: ': il termine è sospeso',
    approvedOn: 'Liquidata il', orderedOn: 'Disposta il', order: 'Disposizione di pagamento', paidOn: 'Eseguita il', reversedOn: 'Stornata il', requestedBy: 'Richiesta da', approvedBy: 'Approvata da', payee: 'Beneficiario', closes: 'chiude la concessione', reason: 'Motivazione',
    acts: 'Che cosa si può fare', own: 'Questa richiesta è sua: la approva un’altra persona.', approvedByYou: 'Lei ha approvato questa erogazione: il pagamento lo registra un’altra persona.', duplicate: 'Duplica', recover: 'Proponi un recupero',
    verbs: { approve: 'Approva', reject: 'Respingi', withdraw: 'Ritira', remarks: 'Invia rilievi', resume: 'Rilievi superati', order: 'Disponi il pagamento', return: 'Titolo non esitato', pay: 'Registra il pagamento', reverse: 'Proponi lo storno' },
  },
  en: {
    title: (id: string) => `Disbursement ${id}`, hub: 'Hub', grant: 'Grant', tranche: 'Tranche', kind: 'Kind', amount: 'Requested', admitted: 'Admitted', cuts: 'Cuts', requestedOn: 'Requested on', protocol: 'Protocol', of: 'of', due: 'To be paid by', late: (days: number) => (days === 1 ? 'a day late' : `${days} days late`), suspended: 'with remarks since', clockStands: ': the clock stands',
    approvedOn: 'Approved on', orderedOn: 'Ordered on', order: 'Payment order', paidOn: 'Executed on', reversedOn: 'Reversed on', requestedBy: 'Requested by', approvedBy: 'Approved by', payee: 'Payee', closes: 'closes the grant', reason: 'Reason',
    acts: 'What can be done', own: 'This request is yours: another person approves it.', approvedByYou: 'You approved this disbursement: another person records its payment.', duplicate: 'Duplicate', recover: 'Propose a recovery',
    verbs: { approve: 'Approve', reject: 'Reject', withdraw: 'Withdraw', remarks: 'Send remarks', resume: 'Remarks answered', order: 'Order the payment', return: 'Order returned', pay: 'Record the payment', reverse: 'Propose the reversal' },
  },
});

export function DisbursementPage() {
  const { id } = useParams<{ id: string }>();
  const disbursement = useReading('/api/v1/disbursements/{id}', { path: { id } });
  return <Reading of={disbursement}>{(data) => <Shown disbursement={data} />}</Reading>;
}

function Shown({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const mayRequest = useMay('propose-money');
  const { id, hub, state } = disbursement;
  const again = new URLSearchParams({ grant: disbursement.grant, kind: disbursement.kind, amount: disbursement.amount, again: id });
  return (
    <>
      <PageTitle
        lead={
          <>
            <StateBadge of="disbursement" state={state} /> <Amount of={disbursement.admitted ?? disbursement.amount} strong /> · {names.get(hub) ?? hub}
          </>
        }
        aside={
          mayRequest && (
            <>
              {state === 'paid' && (
                <Link className="btn btn-outline-primary" href={`/recuperi/nuovo?disbursement=${id}`}>
                  {texts.recover}
                </Link>
              )}
              <Link className="btn btn-outline-primary" href={`/erogazioni/nuova?${again}`}>
                {texts.duplicate}
              </Link>
            </>
          )
        }
      >
        {texts.title(id)}
      </PageTitle>
      <Acts disbursement={disbursement} />
      <div className="grid-two page-section">
        <DisbursementFacts disbursement={disbursement} hubName={names.get(hub) ?? hub} kind={KIND_WORDS[language][disbursement.kind]} />
        <div>
          {['requested', 'approved', 'ordered'].includes(state) && <Obstacles id={id} />}
          <Documents of="disbursements" id={id} />
        </div>
      </div>
      <Timeline subject={id} />
    </>
  );
}

function DisbursementFacts({ disbursement, hubName, kind }: { disbursement: Disbursement; hubName: string; kind: string }) {
  const texts = useTexts(TEXTS);
  const { admitted, cuts, protocol, protocolOn, dueOn, daysLate, suspendedSince, approvedBy, payee, paymentOrder, paidOn, reversedOn, reason } = disbursement;
  return (
    <Facts
      of={[
        [texts.hub, <Link key="hub" href={`/soggetti/${disbursement.hub}`}>{hubName}</Link>],
        [texts.grant, <Fragment key="grant"><Link href={`/concessioni/${disbursement.grant}`}>{disbursement.grant}</Link> · {disbursement.tranche}</Fragment>],
        [texts.kind, <Fragment key="kind">{kind} {disbursement.closesGrant && <span className="hint">({texts.closes})</span>}</Fragment>],
        [texts.amount, <Amount key="amount" of={disbursement.amount} />],
        [texts.admitted, admitted && <Amount of={admitted} />],
        [texts.cuts, cuts.length > 0 ? cuts.map(({ cause, amount }) => <div key={cause}><Amount of={amount} /> · {cause}</div>) : null],
        [texts.requestedOn, <Day key="requested" of={disbursement.requestedOn} />],
        [texts.protocol, protocol && <>{protocol} {protocolOn !== null && <>{texts.of} <Day of={protocolOn} /></>}</>],
        [
          texts.due,
          dueOn && (
            <>
              <Day of={dueOn} /> {daysLate > 0 && <span className="badge-state badge-bad">{texts.late(daysLate)}</span>}
              {suspendedSince !== null && <span className="badge-state badge-warn">{texts.suspended} <Day of={suspendedSince} />{texts.clockStands}</span>}
            </>
          ),
        ],
        [texts.requestedBy, <Person key="by" id={disbursement.requestedBy} />],
        [texts.approvedBy, approvedBy && <><Person id={approvedBy} /> · <Day of={disbursement.approvedOn} /></>],
        [texts.payee, payee && <>{payee.name} <span className="mono">{payee.taxCode}</span> <span className="mono">{payee.iban}</span></>],
        [texts.order, paymentOrder && [paymentOrder.instrument, paymentOrder.account, `${paymentOrder.year}/${paymentOrder.number}`, paymentOrder.line].filter(Boolean).join(' · ')],
        [texts.paidOn, paidOn && <Day of={paidOn} />],
        [texts.reversedOn, reversedOn && <Day of={reversedOn} />],
        [texts.reason, reason && <span className="free-text">{reason}</span>],
      ]}
    />
  );
}

/** What the state allows to somebody with these roles; the server judges again. */
function actsOn({ state, suspendedSince }: Disbursement, may: readonly string[], isOwn: boolean, isApprover: boolean): ActName[] {
  const [propose, approve, record] = ['propose-money', 'approve-money', 'record-payment'].map((permission) => may.includes(permission)) as [boolean, boolean, boolean];
  const acts: [ActName, boolean][] = [
    ['approve', state === 'requested' && approve && !isOwn],
    ['reject', (state === 'requested' || state === 'approved') && approve && !isOwn],
    ['withdraw', (state === 'requested' || state === 'approved') && isOwn],
    ['remarks', state === 'requested' && suspendedSince === null && propose],
    ['resume', suspendedSince !== null && propose],
    ['order', state === 'approved' && record],
    ['pay', (state === 'approved' || state === 'ordered') && record && !isApprover],
    ['return', state === 'ordered' && record],
    ['reverse', state === 'paid' && propose],
  ];
  return acts.filter(([, possible]) => possible).map(([name]) => name);
}

function Acts({ disbursement }: { disbursement: Disbursement }) {
  const texts = useTexts(TEXTS);
  const me = useMe();
  const [act, setAct] = useState<ActName | null>(null);
  const here = useRef<HTMLElement>(null);
  const acted = useFocusAfterAct(`${disbursement.state} ${disbursement.suspendedSince}`, () => here.current);
  const isOwn = disbursement.requestedBy === me.id;
  const isApprover = disbursement.approvedBy === me.id;
  const acts = actsOn(disbursement, me.may, isOwn, isApprover);
  const explainsOwn = isOwn && disbursement.state === 'requested' && me.may.includes('approve-money');
  const explainsApprover = isApprover && ['approved', 'ordered'].includes(disbursement.state);
  const choices = (
    <section ref={here} tabIndex={-1} className="acts no-print" aria-label={texts.acts}>
      {acts.map((name, index) => (
        <button key={name} type="button" className={`btn btn-sm ${index === 0 ? 'btn-primary' : 'btn-outline-primary'}`} onClick={() => setAct(name)}>
          {texts.verbs[name]}
        </button>
      ))}
      {explainsOwn && <p className="hint">{texts.own}</p>}
      {explainsApprover && <p className="hint">{texts.approvedByYou}</p>}
    </section>
  );
  // The dialog stays open when somebody else acts meanwhile, and says so.
  return (
    <>
      {(acts.length > 0 || explainsOwn || explainsApprover) && choices}
      {act !== null && <DisbursementAct act={act} verb={texts.verbs[act]} disbursement={disbursement} onDone={acted} onClose={() => setAct(null)} />}
    </>
  );
}
