import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS } from '../language/words.js';
import { useWholeList } from '../lists/whole-list.js';
import { isMore, isZero, minus, written } from '../money/amount.rules.js';
import { ActDialog } from '../parts/act-dialog.js';
import { Amount } from '../parts/amount.js';
import { AmountField, amountIn, DayField, SelectField } from '../parts/fields.js';
import { Reading } from '../parts/reading-state.js';
import { useNotice } from '../shell/notices.js';
import { planRevocation, reachFrom, reachOf } from './revocation.rules.js';

type Cause = Schema<'RevocationRequest'>['cause'];

const TEXTS = bilingual({
  it: {
    title: (id: string) => `Revoca la concessione ${id}`, verb: 'Proponi la revoca', amount: 'Quanto', hint: (amount: string) => `Lasci vuoto per tutto ciò che resta: ${amount} €.`, cause: 'Causa', dueOn: 'Da restituire entro il', effects: 'Che cosa farebbe', reduce: 'Si riduce il da erogare di', reject: 'È respinta la richiesta', ordered: 'Prima va registrata la restituzione dell’ordine di', orderBack: 'Si dispone il recupero da', over: (amount: string) => `Supera di ${amount} € ciò che resta.`,
    done: (id: string) => `Proposta registrata come ${id}: un’altra persona decide.`,
  },
  en: {
    title: (id: string) => `Revoke grant ${id}`, verb: 'Propose the revocation', amount: 'How much', hint: (amount: string) => `Leave empty for all that is left: EUR ${amount}.`, cause: 'Cause', dueOn: 'To be paid back by', effects: 'What it would do', reduce: 'Outstanding is reduced by', reject: 'Rejected is the request', ordered: 'First record the return of the order of', orderBack: 'Ordered back is, from', over: (amount: string) => `This is EUR ${amount} more than is left.`,
    done: (id: string) => `Recorded as the proposal ${id}: another person decides.`,
  },
});

/** Taking a grant back, also what was paid: what would follow is shown while it is typed. */
export function RevocationDialog({ grant, onClose }: { grant: Schema<'GrantView'>; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const say = useNotice();
  const [amountText, setAmount] = useState('');
  const [cause, setCause] = useState<Cause>('revocation');
  const [dueOn, setDueOn] = useState('');
  const disbursements = useWholeList('/api/v1/disbursements', { grant: grant.id });
  const recoveries = useWholeList('/api/v1/recoveries', { hub: grant.hub });
  const reach = disbursements.data && recoveries.data ? reachFrom(grant.outstanding, disbursements.data, recoveries.data) : null;
  const amount = amountText.trim() === '' ? null : amountIn(amountText);
  const isSaid = amountText.trim() === '' || amount !== null;
  const isOver = amount !== null && reach !== null && isMore(amount, reachOf(reach));
  return (
    <ActDialog
      name={`revoke ${grant.id}`}
      title={texts.title(grant.id)}
      verb={texts.verb}
      dangerous
      ready={reach !== null && dueOn !== '' && isSaid && !isOver}
      act={({ reason = '', idempotencyKey }) => call('post', '/api/v1/grants/{id}/revocation', { path: { id: grant.id }, idempotencyKey, body: { cause, dueOn, reason, ...(amount === null ? {} : { amount }) } })}
      onDone={(change) => {
        say(texts.done(change.id));
        onClose();
      }}
      onClose={onClose}
    >
      <div className="form-row">
        <SelectField label={texts.cause} value={cause} onChange={(value) => setCause(value as Cause)} options={(['revocation', 'waiver'] as const).map((value) => ({ value, label: CAUSE_WORDS[language][value] }))} />
        <DayField label={texts.dueOn} value={dueOn} onChange={setDueOn} />
      </div>
      <Reading of={disbursements}>
        {(all) => (
          <Reading of={recoveries}>
            {() =>
              reach && (
                <>
                  <AmountField label={texts.amount} optional hint={texts.hint(written(reachOf(reach), language))} value={amountText} onChange={setAmount} wrong={isOver ? texts.over(written(minus(amount, reachOf(reach)), language)) : undefined} />
                  {isSaid && !isOver && <Preview plan={planRevocation(amount, reach)} ordered={new Set(all.filter(({ state }) => state === 'ordered').map(({ id }) => id))} />}
                </>
              )
            }
          </Reading>
        )}
      </Reading>
    </ActDialog>
  );
}

function Preview({ plan: { reduce, reject, orderBack }, ordered }: { plan: ReturnType<typeof planRevocation>; ordered: ReadonlySet<string> }) {
  const texts = useTexts(TEXTS);
  return (
    <section aria-label={texts.effects} aria-live="polite">
      <h3>{texts.effects}</h3>
      <ul className="obstacles">
        {reject.map(({ id, amount }) => <li key={id} className={ordered.has(id) ? 'over' : undefined}>{ordered.has(id) ? texts.ordered : texts.reject} {id}: <Amount of={amount} /></li>)}
        {!isZero(reduce) && <li>{texts.reduce} <Amount of={reduce} strong /></li>}
        {orderBack.map(({ id, amount }) => <li key={id}>{texts.orderBack} {id}: <Amount of={amount} strong /></li>)}
      </ul>
    </section>
  );
}
