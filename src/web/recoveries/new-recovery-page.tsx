import { Button } from 'design-react-kit';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing, useReading } from '../api/reading.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfRecovery } from '../balances/moves.rules.js';
import { useHubNames } from '../parts/hub-names.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS } from '../language/words.js';
import { isMore, minus, plus, written } from '../money/amount.rules.js';
import { DraftState } from '../parts/draft-note.js';
import { useDraft } from '../parts/draft.js';
import { AmountField, amountIn, DayField, ReasonField, SelectField, TextField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { isReason } from '../parts/reason.rules.js';
import { SendingForm } from '../parts/sending-form.js';
import { useNotice } from '../shell/notices.js';

type Cause = Schema<'RecoveryView'>['cause'];

interface Values {
  hub: string;
  disbursement: string;
  amount: string;
  dueOn: string;
  cause: Cause;
  effectiveOn: string;
  reason: string;
}

const TEXTS = bilingual({
  it: { title: 'Proponi un recupero', lead: 'Di un pagamento eseguito si dispone la restituzione: un’altra persona decide.', hub: 'Soggetto', choose: 'Scelga…', payment: 'Pagamento', paymentHint: 'Il codice di un’erogazione pagata, come D-64; scelto il soggetto, li trova in elenco.', amount: 'Da recuperare', left: (amount: string) => `Recuperabili al più ${amount} €.`, over: (amount: string) => `Supera di ${amount} € ciò che del pagamento resta.`, notPaid: 'Questa erogazione non è pagata.', dueOn: 'Da restituire entro il', cause: 'Causa', effectiveOn: 'Con effetto dal', effectiveHint: 'Se manca, il giorno dell’approvazione.', reason: 'Motivazione', save: 'Proponi', saving: 'In corso…', done: (id: string) => `${id} proposto: un’altra persona decide.`, mandatory: 'Questo campo è obbligatorio.' },
  en: { title: 'Propose a recovery', lead: 'Of an executed payment money is ordered back: another person decides.', hub: 'Hub', choose: 'Choose…', payment: 'Payment', paymentHint: 'The code of a paid disbursement, such as D-64; once the hub is chosen they are listed.', amount: 'To recover', left: (amount: string) => `At most EUR ${amount} can be recovered.`, over: (amount: string) => `This is EUR ${amount} more than is left of the payment.`, notPaid: 'This disbursement is not paid.', dueOn: 'To be paid back by', cause: 'Cause', effectiveOn: 'With effect from', effectiveHint: 'When absent, the day of the approval.', reason: 'Reason', save: 'Propose', saving: 'Recording…', done: (id: string) => `${id} proposed: another person decides.`, mandatory: 'This field is mandatory.' },
});

export function NewRecoveryPage() {
  const source = useSearch();
  return <Form key={source} source={source} />;
}

/** `source`: the address's search, which may propose a payment. */
function Form({ source }: { source: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const say = useNotice();
  const names = useHubNames();
  const initial = useMemo<Values>(
    () => ({ hub: '', disbursement: new URLSearchParams(source).get('disbursement') ?? '', amount: '', dueOn: '', cause: 'revocation', effectiveOn: '', reason: '' }),
    [source],
  );
  const draft = useDraft<Values>('recovery', initial, source);
  const { values, set } = draft;
  const [tries, setTries] = useState(0);
  const asked = tries > 0;
  const { payment, payments, left } = usePayment(values.hub, values.disbursement.trim().toUpperCase());
  const amount = amountIn(values.amount);
  const isOver = amount !== null && left !== null && isMore(amount, left);
  const saving = useDoing(() =>
    call('post', '/api/v1/recoveries', { idempotencyKey: draft.idempotencyKey, body: { disbursement: values.disbursement.trim().toUpperCase(), amount: amount ?? '', dueOn: values.dueOn, cause: values.cause, reason: values.reason.trim(), ...(values.effectiveOn === '' ? {} : { effectiveOn: values.effectiveOn }) } }),
  );
  const submit = () => {
    setTries(tries + 1);
    if (values.disbursement.trim() === '' || amount === null || values.dueOn === '' || !isReason(values.reason)) return;
    saving.mutate(undefined, {
      onSuccess: ({ id }) => {
        say(texts.done(id));
        draft.clear();
        navigate(`/recuperi/${id}`);
      },
    });
  };
  const refused = saving.error instanceof Refused ? saving.error : null;
  const lacks = (name: 'disbursement' | 'amount' | 'dueOn' | 'reason') => (asked && values[name].trim() === '' ? texts.mandatory : refused?.about(`/${name}`));
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SendingForm isSending={saving.isPending} tries={tries} onSubmit={submit} className="form-single" says={<DraftState of={draft} sending={saving} list="/recuperi" />}>
        <div className="form-row">
          <SelectField label={texts.hub} optional empty={texts.choose} value={values.hub} onChange={(hub) => set({ hub, disbursement: '' })} options={[...names].map(([value, name]) => ({ value, label: `${value} · ${name}` }))} />
          {values.hub === '' ? (
            <TextField label={texts.payment} hint={texts.paymentHint} maxLength={16} value={values.disbursement} onChange={(disbursement) => set({ disbursement })} wrong={(payment && payment.state !== 'paid' ? texts.notPaid : undefined) ?? lacks('disbursement')} />
          ) : (
            <SelectField label={texts.payment} empty={texts.choose} value={values.disbursement} onChange={(disbursement) => set({ disbursement })} wrong={lacks('disbursement')} options={payments.map((one) => ({ value: one.id, label: `${one.id} · ${written(one.admitted ?? one.amount, language)} €` }))} />
          )}
        </div>
        <div className="form-row">
          <AmountField label={texts.amount} asked={asked} hint={left === null ? undefined : texts.left(written(left, language))} value={values.amount} onChange={(text) => set({ amount: text })} wrong={isOver ? texts.over(written(minus(amount, left), language)) : lacks('amount')} />
          <SelectField label={texts.cause} value={values.cause} onChange={(cause) => set({ cause: cause as Cause })} options={(['revocation', 'waiver', 'saving', 'overpayment'] as const).map((value) => ({ value, label: CAUSE_WORDS[language][value] }))} />
        </div>
        <div className="form-row">
          <DayField label={texts.dueOn} value={values.dueOn} onChange={(dueOn) => set({ dueOn })} wrong={lacks('dueOn')} />
          <DayField label={texts.effectiveOn} optional hint={texts.effectiveHint} max={today(new Date())} value={values.effectiveOn} onChange={(effectiveOn) => set({ effectiveOn })} wrong={refused?.about('/effectiveOn')} />
        </div>
        <ReasonField label={texts.reason} asked={asked} value={values.reason} onChange={(reason) => set({ reason })} wrong={lacks('reason')} />
        {payment && amount !== null && !isOver && <EffectsOnGrant grant={payment.grant} tranche={payment.tranche} moves={movesOfRecovery({ id: payment.grant, tranche: payment.tranche }, amount)} />}
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={saving.isPending}>{saving.isPending ? texts.saving : texts.save}</Button>
        </div>
      </SendingForm>
    </>
  );
}

/** The payment that is meant, those of the hub, and what of it may still be ordered back. */
function usePayment(hub: string, id: string): { payment: Schema<'DisbursementView'> | undefined; payments: readonly Schema<'DisbursementView'>[]; left: string | null } {
  const isId = /^D-[1-9]\d{0,8}$/.test(id);
  const payments = useReading('/api/v1/disbursements', { query: { hub, state: 'paid', sort: '-paidOn', limit: 100 } }, { enabled: hub !== '' }).data?.items ?? [];
  const alone = useReading('/api/v1/disbursements', { query: { q: id, limit: 100 } }, { enabled: isId && hub === '' }).data?.items.find((one) => one.id === id);
  const payment = isId ? (payments.find((one) => one.id === id) ?? alone) : undefined;
  const recoveries = useReading('/api/v1/recoveries', { query: { disbursement: id, limit: 100 } }, { enabled: payment !== undefined }).data?.items;
  if (payment?.state !== 'paid' || !recoveries) return { payment, payments, left: null };
  const back = plus('0.00', ...recoveries.filter(({ state }) => state === 'ordered' || state === 'collected').map(({ amount }) => amount));
  return { payment, payments, left: minus(payment.admitted ?? payment.amount, back) };
}
