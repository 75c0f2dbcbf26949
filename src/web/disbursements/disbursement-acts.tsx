import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { isMore, minus, plus, written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { AmountField, amountIn, DayField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';
import { EMPTY_ORDER, isOrder, orderOf, PaymentOrderFields, type OrderTexts } from './payment-order-fields.js';

type Disbursement = Schema<'DisbursementView'>;
export type ActName = 'approve' | 'reject' | 'withdraw' | 'remarks' | 'resume' | 'order' | 'return' | 'pay' | 'reverse';

const TEXTS = bilingual({
  it: {
    title: (verb: string, id: string) => `${verb} · ${id}`, done: (verb: string, id: string) => `${id}: ${verb.toLowerCase()}, registrato.`, day: 'Data', paidOn: 'Data di esecuzione', effectiveOn: 'Con effetto dal',
    admitted: 'Importo ammesso', admittedHint: (amount: string) => `Richiesti ${amount} €. Se ammette meno, dica la causa di ciascuna decurtazione.`, cause: 'Causa della decurtazione', cut: 'Importo decurtato', addCut: 'Altra decurtazione', missing: (amount: string) => `Restano da spiegare ${amount} €.`,
  },
  en: {
    title: (verb: string, id: string) => `${verb} · ${id}`, done: (verb: string, id: string) => `${id}: ${verb.toLowerCase()}, recorded.`, day: 'Date', paidOn: 'Date of execution', effectiveOn: 'With effect from',
    admitted: 'Amount admitted', admittedHint: (amount: string) => `EUR ${amount} were requested. If you admit less, give the cause of each cut.`, cause: 'Cause of the cut', cut: 'Amount cut', addCut: 'Another cut', missing: (amount: string) => `EUR ${amount} are still to be explained.`,
  },
});

interface ActProps {
  act: ActName;
  verb: string;
  disbursement: Disbursement;
  onClose: () => void;
}

/** One act on a disbursement, with what it needs to be told. */
export function DisbursementAct(props: ActProps) {
  if (props.act === 'approve') return <Approval {...props} />;
  if (props.act === 'pay' || props.act === 'order') return <Ordering {...props} />;
  return <Plain {...props} />;
}

function useClosing({ verb, disbursement, onClose }: ActProps): () => void {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  return () => {
    say(texts.done(verb, disbursement.id));
    onClose();
  };
}

/** Rejecting, withdrawing, remarks, a returned order, a reversal: a reason and at most a day. */
function Plain(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { act, verb, disbursement, onClose } = props;
  const [day, setDay] = useState(today(new Date()));
  const path = { id: disbursement.id };
  const hasDay = act === 'remarks' || act === 'resume' || act === 'reverse';
  const send = ({ reason = '', idempotencyKey }: { reason: string | undefined; idempotencyKey: string }): Promise<unknown> => {
    const given = { path, idempotencyKey };
    if (act === 'reject') return call('post', '/api/v1/disbursements/{id}/rejection', { ...given, body: { reason } });
    if (act === 'withdraw') return call('post', '/api/v1/disbursements/{id}/withdrawal', { ...given, body: { reason } });
    if (act === 'remarks') return call('post', '/api/v1/disbursements/{id}/remarks', { ...given, body: { remarksOn: day, reason } });
    if (act === 'resume') return call('post', '/api/v1/disbursements/{id}/resumption', { ...given, body: { resumedOn: day, reason } });
    if (act === 'return') return call('post', '/api/v1/disbursements/{id}/order/return', { ...given, body: { reason } });
    return call('post', '/api/v1/disbursements/{id}/reversal', { ...given, body: { effectiveOn: day, reason } });
  };
  return (
    <ActDialog title={texts.title(verb, disbursement.id)} verb={verb} dangerous={act === 'reject' || act === 'withdraw'} act={send} onDone={useClosing(props)} onClose={onClose}>
      {hasDay && <DayField label={act === 'reverse' ? texts.effectiveOn : texts.day} value={day} max={today(new Date())} onChange={setDay} />}
    </ActDialog>
  );
}

interface Cut {
  cause: string;
  amount: string;
}

function Approval(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { verb, disbursement, onClose } = props;
  const [admittedText, setAdmitted] = useState(written(disbursement.amount, language));
  const [cuts, setCuts] = useState<readonly Cut[]>([{ cause: '', amount: '' }]);
  const admitted = amountIn(admittedText);
  const less = admitted !== null && isMore(disbursement.amount, admitted);
  const explained = cuts.map(({ amount }) => amountIn(amount)).filter((amount) => amount !== null);
  const missing = less ? minus(minus(disbursement.amount, admitted), plus('0.00', ...explained)) : '0.00';
  const ready = admitted !== null && (!less || (missing === '0.00' && cuts.every(({ cause }) => cause.trim() !== '')));
  const change = (index: number, changes: Partial<Cut>) => setCuts(cuts.map((cut, at) => (at === index ? { ...cut, ...changes } : cut)));
  const send = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) =>
    call('post', '/api/v1/disbursements/{id}/approval', {
      path: { id: disbursement.id },
      idempotencyKey,
      body: {
        ...(reason === undefined ? {} : { reason }),
        ...(less ? { admittedAmount: admitted, cuts: cuts.map(({ cause, amount }) => ({ cause: cause.trim(), amount: amountIn(amount) ?? '' })) } : {}),
      },
    });
  return (
    <ActDialog title={texts.title(verb, disbursement.id)} verb={verb} reason="optional" ready={ready} act={send} onDone={useClosing(props)} onClose={onClose}>
      <AmountField label={texts.admitted} hint={texts.admittedHint(written(disbursement.amount, language))} value={admittedText} onChange={setAdmitted} />
      {less &&
        cuts.map((cut, index) => (
          <div className="form-row" key={index}>
            <TextField label={texts.cause} value={cut.cause} onChange={(cause) => change(index, { cause })} />
            <AmountField label={texts.cut} value={cut.amount} onChange={(amount) => change(index, { amount })} />
          </div>
        ))}
      {less && missing !== '0.00' && <p className="field-wrong">{texts.missing(written(missing, language))}</p>}
      {less && cuts.length < 10 && (
        <button type="button" className="btn btn-link btn-sm" onClick={() => setCuts([...cuts, { cause: '', amount: '' }])}>
          {texts.addCut}
        </button>
      )}
    </ActDialog>
  );
}

/** The payment order, with the day of execution when it is paid. */
function Ordering(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { act, verb, disbursement, onClose } = props;
  const [paidOn, setPaidOn] = useState(today(new Date()));
  const [order, setOrder] = useState<OrderTexts>(disbursement.paymentOrder ? { ...EMPTY_ORDER, ...textsOf(disbursement.paymentOrder) } : EMPTY_ORDER);
  const pays = act === 'pay';
  const send = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }): Promise<unknown> => {
    const given = { path: { id: disbursement.id }, idempotencyKey };
    const because = reason === undefined ? {} : { reason };
    if (pays) return call('post', '/api/v1/disbursements/{id}/payment', { ...given, body: { paidOn, paymentOrder: orderOf(order), ...because } });
    return call('post', '/api/v1/disbursements/{id}/order', { ...given, body: { ...(isOrder(order) ? { paymentOrder: orderOf(order) } : {}), ...because } });
  };
  return (
    <ActDialog title={texts.title(verb, disbursement.id)} verb={verb} reason="optional" ready={pays ? isOrder(order) && paidOn !== '' : true} act={send} onDone={useClosing(props)} onClose={onClose}>
      {pays && <DayField label={texts.paidOn} value={paidOn} max={today(new Date())} onChange={setPaidOn} />}
      <PaymentOrderFields value={order} onChange={setOrder} optional={!pays} />
    </ActDialog>
  );
}

function textsOf({ instrument, account, year, number, line }: NonNullable<Disbursement['paymentOrder']>): OrderTexts {
  return { instrument: instrument ?? '', account: account ?? '', year: String(year), number, line: line ?? '' };
}
