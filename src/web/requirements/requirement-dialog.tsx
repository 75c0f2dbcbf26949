import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { useTranches } from '../parts/choices.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { KIND_WORDS } from '../language/words.js';
import { written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { AmountField, amountIn, DayField, Field, SelectField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';

type Request = Schema<'ProposeRequirementRequest'>;

const TEXTS = bilingual({
  it: { create: 'Proponi un requisito', change: (code: string) => `Cambia il requisito ${code}`, verb: 'Proponi', code: 'Codice', name: 'Che cosa è', of: 'Esito di chi', hub: 'soggetto', grant: 'concessione', disbursement: 'erogazione', tranche: 'Linea', everyTranche: 'tutte', kind: 'Tipo di pagamento', everyKind: 'tutti', threshold: 'Da questo importo', from: 'Pagamenti dal', until: 'fino al', effect: 'Se manca', blocking: 'blocca', warning: 'avviso', validity: 'Validità in giorni', covers: 'I suoi esiti coprono il denaro (fideiussione)', done: (id: string) => `Proposta registrata come ${id}: un’altra persona decide.` },
  en: { create: 'Propose a requirement', change: (code: string) => `Change the requirement ${code}`, verb: 'Propose', code: 'Code', name: 'What it is', of: 'Whose outcome', hub: 'hub', grant: 'grant', disbursement: 'disbursement', tranche: 'Tranche', everyTranche: 'all', kind: 'Kind of payment', everyKind: 'all', threshold: 'From this amount', from: 'Payments from', until: 'until', effect: 'If missing', blocking: 'blocks', warning: 'warning', validity: 'Validity in days', covers: 'Its outcomes cover the money (guarantee)', done: (id: string) => `Recorded as the proposal ${id}: another person decides.` },
});

/** A requirement that is new, or one as it shall be. */
export function RequirementDialog({ of: changed, onClose }: { of: Schema<'RequirementView'> | null; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const tranches = useTranches();
  const [values, setValues] = useState(() => ({
    code: changed?.code ?? '', name: changed?.name ?? '', of: changed?.of ?? ('hub' as const), tranche: changed?.tranche ?? '', kind: changed?.kind ?? '', threshold: changed?.threshold ? written(changed.threshold, language) : '',
    from: changed?.from ?? today(new Date()), until: changed?.until ?? '', effect: changed?.effect ?? ('blocking' as const), validity: changed?.validityDays === null || changed === null ? '' : String(changed.validityDays), covers: changed?.covers ?? false,
  }));
  const set = (changes: Partial<typeof values>) => setValues({ ...values, ...changes });
  const threshold = amountIn(values.threshold);
  const isValidity = values.validity === '' || /^[1-9]\d{0,3}$/.test(values.validity);
  const ready = values.code.trim() !== '' && values.name.trim() !== '' && values.from !== '' && isValidity && (values.threshold.trim() === '' || threshold !== null);
  const requestOf = (reason: string): Request => ({
    code: values.code.trim(), name: values.name.trim(), of: values.of, from: values.from, effect: values.effect, reason,
    tranche: values.tranche || null, kind: (values.kind || null) as Request['kind'] & {}, threshold, until: values.until || null,
    validityDays: values.validity === '' ? null : Number(values.validity),
    ...(values.of === 'hub' ? {} : { covers: values.covers }),
  });
  return (
    <ActDialog
      name={`requirement ${changed?.code ?? ''}`}
      title={changed === null ? texts.create : texts.change(changed.code)}
      verb={texts.verb}
      ready={ready}
      act={({ reason = '', idempotencyKey }) => call('post', '/api/v1/requirements', { idempotencyKey, body: requestOf(reason) })}
      onDone={(change) => {
        say(texts.done(change.id));
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-row">
        {changed === null && <TextField label={texts.code} maxLength={16} value={values.code} onChange={(code) => set({ code: code.toUpperCase() })} />}
        <TextField label={texts.name} value={values.name} onChange={(name) => set({ name })} />
      </div>
      <div className="form-row">
        <SelectField label={texts.of} value={values.of} onChange={(of) => set({ of: of as typeof values.of })} options={(['hub', 'grant', 'disbursement'] as const).map((value) => ({ value, label: texts[value] }))} />
        <SelectField label={texts.effect} value={values.effect} onChange={(effect) => set({ effect: effect as typeof values.effect })} options={(['blocking', 'warning'] as const).map((value) => ({ value, label: texts[value] }))} />
      </div>
      <div className="form-row">
        <SelectField label={texts.tranche} empty={texts.everyTranche} value={values.tranche} onChange={(tranche) => set({ tranche })} options={tranches.map(({ code }) => ({ value: code, label: code }))} />
        <SelectField label={texts.kind} empty={texts.everyKind} value={values.kind} onChange={(kind) => set({ kind: kind })} options={Object.entries(KIND_WORDS[language]).map(([value, label]) => ({ value, label }))} />
      </div>
      <div className="form-row">
        <DayField label={texts.from} value={values.from} onChange={(from) => set({ from })} />
        <DayField label={texts.until} optional value={values.until} onChange={(until) => set({ until })} />
      </div>
      <div className="form-row">
        <AmountField label={texts.threshold} optional value={values.threshold} onChange={(text) => set({ threshold: text })} />
        <TextField label={texts.validity} optional maxLength={4} value={values.validity} onChange={(validity) => set({ validity })} />
      </div>
      {values.of !== 'hub' && <Field label={texts.covers}>{(wired) => <input {...wired} type="checkbox" className="form-check-plain" checked={values.covers} onChange={(event) => set({ covers: event.target.checked })} />}</Field>}
    </ActDialog>
  );
}
