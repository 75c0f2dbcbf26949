import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing } from '../api/reading.js';
import { EffectsOnDecree } from '../balances/effects-on.js';
import { useTranches } from '../parts/choices.js';
import { today } from '../language/days.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { DraftState } from '../parts/draft-note.js';
import { useDraft } from '../parts/draft.js';
import { amountIn, DayField, LinesField, ReasonField, TextField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { SendingForm } from '../parts/sending-form.js';
import { useNotice } from '../shell/notices.js';
import { actRequestOf, isCompleteAct, movesSoFar, NO_ACT, type ActTexts } from './act-draft.rules.js';
import { ActFields } from './act-fields.js';

const TEXTS = bilingual({
  it: { title: 'Registra un atto', lead: 'Una rimodulazione: si registra qui, con il suo effetto in vista mentre si scrive; un’altra persona la approva.', reference: 'Estremi', referenceHint: 'Come si cita: DD 24 agosto 2023.', actTitle: 'Titolo', publishedOn: 'Pubblicato il', effectiveOn: 'Con effetto dal', controls: 'Controlli preventivi', controlsHint: 'Uno per riga: senza esito positivo di ciascuno non si paga nulla delle sue linee.', reason: 'Motivazione', save: 'Proponi', saving: 'In corso…', done: (id: string) => `${id} registrato: un’altra persona decide.`, mandatory: 'Questo campo è obbligatorio.', incomplete: 'Mancano campi obbligatori, o un movimento non è detto per intero.' },
  en: { title: 'Register an act', lead: 'A reallocation: it is registered here, with its effect in sight while it is typed; another person approves.', reference: 'Reference', referenceHint: 'How it is cited: DD 24 agosto 2023.', actTitle: 'Title', publishedOn: 'Published on', effectiveOn: 'With effect from', controls: 'Preventive controls', controlsHint: 'One a line: without a positive outcome of each nothing of its tranches is paid.', reason: 'Reason', save: 'Propose', saving: 'Recording…', done: (id: string) => `${id} registered: another person decides.`, mandatory: 'This field is mandatory.', incomplete: 'Mandatory fields are missing, or a movement is not said in full.' },
});

export function NewActPage() {
  const texts = useTexts(TEXTS);
  const [, navigate] = useLocation();
  const say = useNotice();
  const tranches = useTranches();
  const draft = useDraft<ActTexts>('act', NO_ACT);
  const { values, set } = draft;
  const [tries, setTries] = useState(0);
  const asked = tries > 0;
  const founded = values.tranches.map(({ code }) => code.trim()).filter(Boolean);
  const codes = [...tranches.map(({ code }) => code), ...founded];
  const saving = useDoing(() => call('post', '/api/v1/acts', { idempotencyKey: draft.idempotencyKey, body: actRequestOf(values, amountIn) }));
  const submit = () => {
    setTries(tries + 1);
    if (!isCompleteAct(values, amountIn)) return;
    saving.mutate(undefined, {
      onSuccess: ({ id }) => {
        say(texts.done(id));
        draft.clear();
        navigate(`/atti/${id}`);
      },
    });
  };
  const refused = saving.error instanceof Refused ? saving.error : null;
  const lacks = (name: 'reference' | 'title' | 'publishedOn' | 'effectiveOn' | 'reason') => (asked && values[name].trim() === '' ? texts.mandatory : refused?.about(`/${name}`));
  const day = today(new Date());
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SendingForm isSending={saving.isPending} tries={tries} onSubmit={submit} className="form-single" says={<DraftState of={draft} sending={saving} list="/atti" />}>
        <div className="form-row">
          <TextField label={texts.reference} hint={texts.referenceHint} value={values.reference} onChange={(reference) => set({ reference })} wrong={lacks('reference')} />
          <DayField label={texts.publishedOn} max={day} value={values.publishedOn} onChange={(publishedOn) => set({ publishedOn })} wrong={lacks('publishedOn')} />
          <DayField label={texts.effectiveOn} max={day} value={values.effectiveOn} onChange={(effectiveOn) => set({ effectiveOn })} wrong={lacks('effectiveOn')} />
        </div>
        <TextField label={texts.actTitle} maxLength={500} value={values.title} onChange={(title) => set({ title })} wrong={lacks('title')} />
        <ActFields asked={asked} values={values} set={set} codes={codes} wrong={(pointer) => refused?.about(pointer)} />
        <div aria-live="polite">
          <EffectsOnDecree moves={movesSoFar(values.movements, amountIn)} founded={founded} />
        </div>
        <LinesField label={texts.controls} optional hint={texts.controlsHint} value={values.controls} onChange={(controls) => set({ controls })} wrong={refused?.about('/controls')} />
        <ReasonField label={texts.reason} asked={asked} value={values.reason} onChange={(reason) => set({ reason })} wrong={lacks('reason')} />
        {asked && !isCompleteAct(values, amountIn) && <p className="field-wrong" role="alert">{texts.incomplete}</p>}
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={saving.isPending}>{saving.isPending ? texts.saving : texts.save}</Button>
        </div>
      </SendingForm>
    </>
  );
}
