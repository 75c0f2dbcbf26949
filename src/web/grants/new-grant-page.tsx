import { Button } from 'design-react-kit';
import { useMemo, useState } from 'react';
import { useLocation, useSearch } from 'wouter';
import { call } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing, useReading } from '../api/reading.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { written } from '../money/amount.rules.js';
import { DraftState } from '../parts/draft-note.js';
import { useDraft } from '../parts/draft.js';
import { AmountField, amountIn, DayField, LinesField, ReasonField, SelectField, TextField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { SendingForm } from '../parts/sending-form.js';
import { useNotice } from '../shell/notices.js';
import { AgreementsFields } from './agreements-fields.js';
import { AvailableAside } from './available-aside.js';
import { grantRequestOf, isCup, isComplete, NO_AGREEMENT, type GrantTexts } from './grant-draft.rules.js';
import { TermsFields } from './terms-fields.js';
import { NO_TERMS } from './terms.rules.js';

const TEXTS = bilingual({
  it: { title: 'Nuova concessione', lead: 'Si propone qui; prende effetto quando un’altra persona la approva.', hub: 'Soggetto', choose: 'Scelga…', hubHint: 'Solo soggetti identificati, in una linea.', amount: 'Importo', cup: 'CUP', cupWrong: 'Un CUP ha 15 caratteri, come B57H22006500008.', clp: 'CLP', decree: 'Decreto di concessione', controls: 'Controlli preventivi', controlsHint: 'Uno per riga, come “Visto UCB”: senza esito positivo di ciascuno non si paga.', controlsOption: 'Visto UCB e registrazione della Corte dei conti', effectiveOn: 'Con effetto dal', reason: 'Motivazione', save: 'Proponi', saving: 'In corso…', done: (id: string, amount: string) => `${id} proposta: ${amount} €. Un’altra persona decide.`, mandatory: 'Questo campo è obbligatorio.', incomplete: 'Mancano campi obbligatori: li trova segnati.' },
  en: { title: 'New grant', lead: 'It is proposed here; it takes effect when another person approves.', hub: 'Hub', choose: 'Choose…', hubHint: 'Only identified hubs, in a tranche.', amount: 'Amount', cup: 'CUP', cupWrong: 'A CUP has 15 characters, such as B57H22006500008.', clp: 'CLP', decree: 'Concession decree', controls: 'Preventive controls', controlsHint: 'One a line, such as “Visto UCB”: without a positive outcome of each nothing is paid.', controlsOption: 'Visto UCB and registration by the Corte dei conti', effectiveOn: 'With effect from', reason: 'Reason', save: 'Propose', saving: 'Recording…', done: (id: string, amount: string) => `${id} proposed: EUR ${amount}. Another person decides.`, mandatory: 'This field is mandatory.', incomplete: 'Mandatory fields are missing: they are marked.' },
});

export function NewGrantPage() {
  const source = useSearch();
  return <Form key={source} source={source} />;
}

/** `source`: the address's search, which may propose a hub. */
function Form({ source }: { source: string }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const say = useNotice();
  const initial = useMemo<GrantTexts>(
    () => ({ hub: new URLSearchParams(source).get('hub') ?? '', amount: '', cup: '', localProjectCode: '', decree: '', agreements: [NO_AGREEMENT], controls: '', terms: NO_TERMS, effectiveOn: today(new Date()), reason: '' }),
    [source],
  );
  const draft = useDraft<GrantTexts>('grant', initial, source);
  const { values, set } = draft;
  const [tries, setTries] = useState(0);
  const asked = tries > 0;
  const hubs = useReading('/api/v1/hubs', { query: { status: 'identified', limit: 100 } }).data?.items ?? [];
  const hub = hubs.find(({ code }) => code === values.hub);
  const amount = amountIn(values.amount);
  const saving = useDoing(() => call('post', '/api/v1/grants', { idempotencyKey: draft.idempotencyKey, body: grantRequestOf(values, amount ?? '', hub?.tranche ?? '') }));
  const submit = () => {
    setTries(tries + 1);
    if (!isComplete(values) || amount === null) return;
    saving.mutate(undefined, {
      onSuccess: (grant) => {
        say(texts.done(grant.id, written(grant.amount, language)));
        draft.clear();
        navigate(`/concessioni/${grant.id}`);
      },
    });
  };
  const refused = saving.error instanceof Refused ? saving.error : null;
  const lacks = (isLacking: boolean, pointer: string) => (asked && isLacking ? texts.mandatory : refused?.about(pointer));
  const isCupWrong = values.cup.trim().length >= 15 && !isCup(values.cup);
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SendingForm className="form-beside" isSending={saving.isPending} tries={tries} onSubmit={submit} says={<DraftState of={draft} sending={saving} list="/concessioni" />}>
        <div>
          <SelectField label={texts.hub} hint={texts.hubHint} empty={texts.choose} value={values.hub} onChange={(code) => set({ hub: code })} wrong={lacks(values.hub === '', '/hub')} options={hubs.filter(({ tranche }) => tranche !== null).map(({ code, name, tranche }) => ({ value: code, label: `${code} · ${name ?? ''} (${tranche})` }))} />
          <div className="form-row">
            <AmountField label={texts.amount} asked={asked} value={values.amount} onChange={(text) => set({ amount: text })} wrong={lacks(values.amount.trim() === '', '/amount')} />
            <DayField label={texts.effectiveOn} max={today(new Date())} value={values.effectiveOn} onChange={(effectiveOn) => set({ effectiveOn })} wrong={lacks(values.effectiveOn === '', '/effectiveOn')} />
          </div>
          <div className="form-row">
            <TextField label={texts.cup} maxLength={20} value={values.cup} onChange={(cup) => set({ cup: cup.toUpperCase() })} wrong={(isCupWrong || (asked && values.cup !== '' && !isCup(values.cup)) ? texts.cupWrong : undefined) ?? lacks(values.cup === '', '/cup')} />
            <TextField label={texts.clp} optional maxLength={80} value={values.localProjectCode} onChange={(localProjectCode) => set({ localProjectCode })} wrong={refused?.about('/localProjectCode')} />
            <TextField label={texts.decree} optional value={values.decree} onChange={(decree) => set({ decree })} wrong={refused?.about('/decree')} />
          </div>
          <AgreementsFields value={values.agreements} onChange={(agreements) => set({ agreements })} wrong={(pointer) => refused?.about(pointer)} missing={asked && values.agreements[0]?.reference.trim() === '' ? texts.mandatory : undefined} />
          <TermsFields value={values.terms} onChange={(terms) => set({ terms })} wrong={(pointer) => (pointer === '/terms/advanceMaxPercent' ? lacks(values.terms.advance === '', pointer) : pointer === '/terms/cumulativeMaxPercent' ? lacks(values.terms.cumulative === '', pointer) : refused?.about(pointer))} />
          <LinesField label={texts.controls} optional hint={texts.controlsHint} value={values.controls} onChange={(controls) => set({ controls })} wrong={refused?.about('/controls')} />
          {values.controls === '' && (
            <button type="button" className="btn btn-link btn-sm" onClick={() => set({ controls: 'Visto UCB\nRegistrazione Corte dei conti' })}>{texts.controlsOption}</button>
          )}
          <ReasonField label={texts.reason} asked={asked} value={values.reason} onChange={(reason) => set({ reason })} wrong={lacks(values.reason.trim() === '', '/reason')} />
          {asked && !isComplete(values) && <p className="field-wrong" role="alert">{texts.incomplete}</p>}
        </div>
        <AvailableAside hub={hub} amount={amount} />
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={saving.isPending}>{saving.isPending ? texts.saving : texts.save}</Button>
        </div>
      </SendingForm>
    </>
  );
}
