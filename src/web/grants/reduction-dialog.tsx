import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { EffectsOnGrant } from '../balances/effects-on.js';
import { movesOfReduction } from '../balances/moves.rules.js';
import { today } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS } from '../language/words.js';
import { written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { AmountField, amountIn, DayField, SelectField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';

type Cause = Schema<'ReductionView'>['cause'];

const TEXTS = bilingual({
  it: { title: (id: string) => `Riduci la concessione ${id}`, verb: 'Proponi la riduzione', amount: 'Riduzione', hint: (amount: string) => `Al più il da erogare: ${amount} €. Ciò che è in corso o erogato si riduce ritirando richieste o recuperando.`, cause: 'Causa', effectiveOn: 'Con effetto dal', done: (id: string) => `Proposta registrata come ${id}: un’altra persona decide.` },
  en: { title: (id: string) => `Reduce grant ${id}`, verb: 'Propose the reduction', amount: 'Reduction', hint: (amount: string) => `At most what is outstanding: EUR ${amount}. What is in progress or paid is reduced by withdrawing requests or recovering.`, cause: 'Cause', effectiveOn: 'With effect from', done: (id: string) => `Recorded as the proposal ${id}: another person decides.` },
});

/** Taking back what is outstanding, with what it does to the balances while it is typed. */
export function ReductionDialog({ grant, onClose }: { grant: Schema<'GrantView'>; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const [amountText, setAmount] = useState('');
  const [cause, setCause] = useState<Cause>('saving');
  const [effectiveOn, setEffectiveOn] = useState(today(new Date()));
  const amount = amountIn(amountText);
  const { id, tranche } = grant;
  return (
    <ActDialog
      name={`reduce ${id}`}
      title={texts.title(id)}
      verb={texts.verb}
      ready={amount !== null && effectiveOn !== ''}
      act={({ reason = '', idempotencyKey }) => call('post', '/api/v1/grants/{id}/reductions', { path: { id }, idempotencyKey, body: { amount: amount ?? '', cause, effectiveOn, reason } })}
      onDone={(reduction) => {
        say(texts.done(reduction.id));
        onClose();
      }}
      onClose={onClose}
    >
      <AmountField label={texts.amount} hint={texts.hint(written(grant.outstanding, language))} value={amountText} onChange={setAmount} />
      <div className="form-row">
        <SelectField label={texts.cause} value={cause} onChange={(value) => setCause(value as Cause)} options={(['revocation', 'waiver', 'saving', 'correction'] as const).map((value) => ({ value, label: CAUSE_WORDS[language][value] }))} />
        <DayField label={texts.effectiveOn} value={effectiveOn} max={today(new Date())} onChange={setEffectiveOn} />
      </div>
      {amount !== null && <EffectsOnGrant grant={id} tranche={tranche} moves={movesOfReduction({ id, tranche }, cause, amount)} />}
    </ActDialog>
  );
}
