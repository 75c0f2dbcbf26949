import { useMemo, useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { isMore, isZero, minus, written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { useDraft } from '../parts/draft.js';
import { AmountField, DayField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';
import { admittedOf, EMPTY_CUT, type CutTexts } from './admitted.rules.js';
import { PaymentOrderFields } from './payment-order-fields.js';
import { emptyOrder, isOrder, isUntouched, orderOf, textsOf, type OrderTexts } from './payment-order.rules.js';

type Disbursement = Schema<'DisbursementView'>;
export type ActName = 'approve' | 'reject' | 'withdraw' | 'remarks' | 'resume' | 'order' | 'return' | 'pay' | 'reverse';

const TEXTS = bilingual({
  it: {
    title: (verb: string, id: string) => `${verb} · ${id}`, day: 'Data', paidOn: 'Data di esecuzione', effectiveOn: 'Con effetto dal',
    done: { approve: 'approvata', reject: 'respinta', withdraw: 'ritirata', remarks: 'rilievi inviati', resume: 'rilievi superati', order: 'pagamento disposto', return: 'titolo non esitato, registrato', pay: 'pagamento registrato', reverse: 'storno proposto, un’altra persona decide' },
    admitted: 'Importo ammesso', admittedHint: (amount: string) => `Richiesti ${amount} €. Se ammette meno, dica la causa di ciascuna decurtazione.`, cause: 'Causa della decurtazione', cut: 'Importo decurtato', addCut: 'Altra decurtazione', removeCut: 'Togli', removeCutOf: (number: number) => `Togli la decurtazione ${number}`, missing: (amount: string) => `Restano da spiegare ${amount} €.`, beyond: (amount: string) => `Le decurtazioni superano di ${amount} € ciò che non è ammesso.`,
    wrong: { 'more-than-requested': 'Non si ammette più di quanto è richiesto.', nothing: 'Non ammettere nulla è respingere la richiesta.' },
  },
  en: {
    title: (verb: string, id: string) => `${verb} · ${id}`, day: 'Date', paidOn: 'Date of execution', effectiveOn: 'With effect from',
    done: { approve: 'approved', reject: 'rejected', withdraw: 'withdrawn', remarks: 'remarks sent', resume: 'remarks answered', order: 'payment ordered', return: 'returned order recorded', pay: 'payment recorded', reverse: 'reversal proposed, another person decides' },
    admitted: 'Amount admitted', admittedHint: (amount: string) => `EUR ${amount} were requested. If you admit less, give the cause of each cut.`, cause: 'Cause of the cut', cut: 'Amount cut', addCut: 'Another cut', removeCut: 'Remove', removeCutOf: (number: number) => `Remove cut ${number}`, missing: (amount: string) => `EUR ${amount} are still to be explained.`, beyond: (amount: string) => `The cuts are EUR ${amount} more than what is not admitted.`,
    wrong: { 'more-than-requested': 'No more than was requested can be admitted.', nothing: 'To admit nothing is to reject the request.' },
  },
});

interface ActProps {
  act: ActName;
  verb: string;
  disbursement: Disbursement;
  /** It is recorded. */
  onDone: () => void;
  onClose: () => void;
}

/** One act on a disbursement, with what it needs to be told. */
export function DisbursementAct(props: ActProps) {
  if (props.act === 'approve') return <Approval {...props} />;
  if (props.act === 'pay' || props.act === 'order') return <Ordering {...props} />;
  return <Plain {...props} />;
}

/** What every act's dialog is told. */
function useCommon({ act, verb, disbursement: { id, state }, onClose, onDone }: ActProps) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  return {
    name: `${act} ${id}`,
    title: texts.title(verb, id),
    verb,
    shown: { noun: 'disbursement', id, state } as const,
    onDone: () => {
      say(`${id}: ${texts.done[act]}.`);
      onDone();
      onClose();
    },
    onClose,
  };
}

/** Rejecting, withdrawing, remarks, a returned order, a reversal: a reason and at most a day. */
function Plain(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { act, disbursement } = props;
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
    <ActDialog {...useCommon(props)} dangerous={act === 'reject' || act === 'withdraw'} act={send}>
      {hasDay && <DayField label={act === 'reverse' ? texts.effectiveOn : texts.day} value={day} max={today(new Date())} onChange={setDay} />}
    </ActDialog>
  );
}

function Approval(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { disbursement } = props;
  const requested = disbursement.admitted ?? disbursement.amount;
  // What is begun is kept with the reason.
  const draft = useDraft<{ admittedText: string; rows: readonly CutTexts[] }>(`cuts ${disbursement.id}`, useMemo(() => ({ admittedText: written(requested, language), rows: [EMPTY_CUT] }), [requested, language]));
  const { admittedText, rows } = draft.values;
  const setRows = (next: readonly CutTexts[]) => draft.set({ rows: next });
  const { amount, wrong, isLess, cuts, unexplained, isReady } = admittedOf(requested, admittedText, rows);
  const change = (index: number, changes: Partial<CutTexts>) => setRows(rows.map((row, at) => (at === index ? { ...row, ...changes } : row)));
  const send = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }) =>
    call('post', '/api/v1/disbursements/{id}/approval', {
      path: { id: disbursement.id },
      idempotencyKey,
      body: { ...(reason === undefined ? {} : { reason }), ...(isLess && amount !== null ? { admittedAmount: amount, cuts: [...cuts] } : {}) },
    });
  return (
    <ActDialog {...useCommon(props)} reason="optional" ready={isReady} fields={draft} act={send}>
      <AmountField zero label={texts.admitted} hint={texts.admittedHint(written(requested, language))} value={admittedText} onChange={(text) => draft.set({ admittedText: text })} wrong={wrong === null ? undefined : texts.wrong[wrong]} />
      {isLess &&
        rows.map((row, index) => (
          <div key={index}>
            <div className="form-row">
              <TextField label={texts.cause} value={row.cause} onChange={(cause) => change(index, { cause })} />
              <AmountField label={texts.cut} value={row.amount} onChange={(cut) => change(index, { amount: cut })} />
            </div>
            {rows.length > 1 && (
              <button type="button" className="btn btn-link btn-sm" aria-label={texts.removeCutOf(index + 1)} onClick={() => setRows(rows.filter((_, at) => at !== index))}>
                {texts.removeCut}
              </button>
            )}
          </div>
        ))}
      {isLess && !isZero(unexplained) && (
        <p className="field-wrong" role="status">
          {isMore('0.00', unexplained) ? texts.beyond(written(minus('0.00', unexplained), language)) : texts.missing(written(unexplained, language))}
        </p>
      )}
      {isLess && rows.length < 10 && (
        <button type="button" className="btn btn-link btn-sm" onClick={() => setRows([...rows, EMPTY_CUT])}>
          {texts.addCut}
        </button>
      )}
    </ActDialog>
  );
}

/** The payment order, with the day of execution when it is paid. */
function Ordering(props: ActProps) {
  const texts = useTexts(TEXTS);
  const { act, disbursement } = props;
  const [paidOn, setPaidOn] = useState(today(new Date()));
  const proposedYear = today(new Date()).slice(0, 4);
  const [order, setOrder] = useState<OrderTexts>(disbursement.paymentOrder ? textsOf(disbursement.paymentOrder) : emptyOrder(proposedYear));
  const pays = act === 'pay';
  const send = ({ reason, idempotencyKey }: { reason: string | undefined; idempotencyKey: string }): Promise<unknown> => {
    const given = { path: { id: disbursement.id }, idempotencyKey };
    const because = reason === undefined ? {} : { reason };
    if (pays) return call('post', '/api/v1/disbursements/{id}/payment', { ...given, body: { paidOn, paymentOrder: orderOf(order), ...because } });
    return call('post', '/api/v1/disbursements/{id}/order', { ...given, body: { ...(isOrder(order) ? { paymentOrder: orderOf(order) } : {}), ...because } });
  };
  return (
    <ActDialog {...useCommon(props)} reason="optional" ready={pays ? isOrder(order) && paidOn !== '' : isOrder(order) || isUntouched(order, proposedYear)} act={send}>
      {pays && <DayField label={texts.paidOn} value={paidOn} max={today(new Date())} onChange={setPaidOn} />}
      <PaymentOrderFields value={order} onChange={setOrder} optional={!pays} proposedYear={proposedYear} />
    </ActDialog>
  );
}
