import { Button } from 'design-react-kit';
import { useState } from 'react';
import { useLocation } from 'wouter';
import { call, type Schema } from '../api/client.js';
import { Refused } from '../api/problem.js';
import { useDoing } from '../api/reading.js';
import { useTranches } from '../parts/choices.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { HUB_KIND_WORDS } from '../language/words.js';
import { DraftState } from '../parts/draft-note.js';
import { useDraft } from '../parts/draft.js';
import { DayField, ReasonField, SelectField, TextField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { isReason } from '../parts/reason.rules.js';
import { SendingForm } from '../parts/sending-form.js';
import { useNotice } from '../shell/notices.js';

const TEXTS = bilingual({
  it: { title: 'Registra un soggetto attuatore', lead: 'Entra nel registro da identificare: denominazione e codice fiscale si aggiungono poi.', code: 'Codice', codeHint: 'Come RETE-52: non cambia più.', name: 'Denominazione', kind: 'Tipo', tranche: 'Linea', none: 'nessuna', seat: 'Sede', registeredOn: 'Nel registro dal', reason: 'Motivazione', save: 'Registra', saving: 'In corso…', done: (code: string) => `${code} è nel registro.`, mandatory: 'Questo campo è obbligatorio.' },
  en: { title: 'Register a hub', lead: 'It enters the register to be identified: legal name and tax code are added afterwards.', code: 'Code', codeHint: 'Such as RETE-52: it never changes.', name: 'Legal name', kind: 'Kind', tranche: 'Tranche', none: 'none', seat: 'Seat', registeredOn: 'In the register since', reason: 'Reason', save: 'Record', saving: 'Recording…', done: (code: string) => `${code} is in the register.`, mandatory: 'This field is mandatory.' },
});

type Kind = Schema<'HubView'>['kind'];
const INITIAL = { code: '', name: '', kind: 'to-be-identified' as Kind, tranche: '', seat: '', registeredOn: '', reason: '' };

export function RegisterHubPage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const say = useNotice();
  const tranches = useTranches();
  const draft = useDraft('hub', INITIAL);
  const { values, set } = draft;
  const [tries, setTries] = useState(0);
  const asked = tries > 0;
  const stated = (name: 'name' | 'tranche' | 'seat' | 'registeredOn') => (values[name].trim() === '' ? {} : { [name]: values[name].trim() });
  const saving = useDoing(() =>
    call('post', '/api/v1/hubs', { idempotencyKey: draft.idempotencyKey, body: { code: values.code.trim().toUpperCase(), kind: values.kind, reason: values.reason.trim(), ...stated('name'), ...stated('tranche'), ...stated('seat'), ...stated('registeredOn') } }),
  );
  const submit = () => {
    setTries(tries + 1);
    if (values.code.trim() === '' || !isReason(values.reason)) return;
    saving.mutate(undefined, {
      onSuccess: ({ code }) => {
        say(texts.done(code));
        draft.clear();
        navigate(`/soggetti/${code}`);
      },
    });
  };
  const refused = saving.error instanceof Refused ? saving.error : null;
  const lacks = (name: 'code' | 'reason') => (asked && values[name].trim() === '' ? texts.mandatory : refused?.about(`/${name}`));
  return (
    <>
      <PageTitle lead={texts.lead}>{texts.title}</PageTitle>
      <SendingForm isSending={saving.isPending} tries={tries} onSubmit={submit} className="form-single" says={<DraftState of={draft} sending={saving} list="/soggetti" />}>
        <div className="form-row">
          <TextField label={texts.code} hint={texts.codeHint} maxLength={16} value={values.code} onChange={(code) => set({ code })} wrong={lacks('code')} />
          <SelectField label={texts.kind} value={values.kind} onChange={(kind) => set({ kind: kind as Kind })} options={Object.entries(HUB_KIND_WORDS[language]).map(([value, label]) => ({ value, label }))} />
          <SelectField label={texts.tranche} empty={texts.none} value={values.tranche} onChange={(tranche) => set({ tranche })} options={tranches.map(({ code }) => ({ value: code, label: code }))} wrong={refused?.about('/tranche')} />
        </div>
        <TextField label={texts.name} optional maxLength={300} value={values.name} onChange={(name) => set({ name })} wrong={refused?.about('/name')} />
        <div className="form-row">
          <TextField label={texts.seat} optional value={values.seat} onChange={(seat) => set({ seat })} wrong={refused?.about('/seat')} />
          <DayField label={texts.registeredOn} optional max={today(new Date())} value={values.registeredOn} onChange={(registeredOn) => set({ registeredOn })} wrong={refused?.about('/registeredOn')} />
        </div>
        <ReasonField label={texts.reason} asked={asked} value={values.reason} onChange={(reason) => set({ reason })} wrong={lacks('reason')} />
        <div className="form-acts">
          <Button type="submit" color="primary" disabled={saving.isPending}>{saving.isPending ? texts.saving : texts.save}</Button>
        </div>
      </SendingForm>
    </>
  );
}
