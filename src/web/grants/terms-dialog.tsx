import { useState } from 'react';
import { call, type Schema } from '../api/client.js';
import { today } from '../language/days.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { DayField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';
import { useTermsInWords } from './grant-facts.js';
import { TermsFields } from './terms-fields.js';
import { isTerms, termsIn, termsTextsOf } from './terms.rules.js';

const TEXTS = bilingual({
  it: { title: (id: string) => `Condizioni della concessione ${id}`, verb: 'Proponi le condizioni', now: 'Ora:', effectiveOn: 'Con effetto dal', agreement: 'Convenzione che lo dice', done: (id: string) => `Proposta registrata come ${id}: un’altra persona decide, e vede che cosa cambia per i pagamenti aperti.` },
  en: { title: (id: string) => `Terms of grant ${id}`, verb: 'Propose the terms', now: 'Now:', effectiveOn: 'With effect from', agreement: 'Agreement that says so', done: (id: string) => `Recorded as the proposal ${id}: another person decides, and sees what changes for open payments.` },
});

export function TermsDialog({ grant, onClose }: { grant: Schema<'GrantView'>; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const inWords = useTermsInWords();
  const say = useNotice();
  const [terms, setTerms] = useState(() => termsTextsOf(grant.terms));
  const [reference, setReference] = useState('');
  const [effectiveOn, setEffectiveOn] = useState(today(new Date()));
  return (
    <ActDialog
      name={`terms ${grant.id}`}
      title={texts.title(grant.id)}
      verb={texts.verb}
      ready={isTerms(terms) && effectiveOn !== ''}
      act={({ reason = '', idempotencyKey }) =>
        call('post', '/api/v1/grants/{id}/terms', { path: { id: grant.id }, idempotencyKey, body: { terms: termsIn(terms), effectiveOn, reason, ...(reference.trim() === '' ? {} : { agreement: { reference: reference.trim() } }) } })
      }
      onDone={(change) => {
        say(texts.done(change.id));
        onClose();
      }}
      onClose={onClose}
    >
      <p className="hint">{texts.now} {inWords(grant.terms)}</p>
      <TermsFields value={terms} onChange={setTerms} />
      <div className="form-row">
        <DayField label={texts.effectiveOn} value={effectiveOn} onChange={setEffectiveOn} />
        <TextField label={texts.agreement} optional value={reference} onChange={setReference} />
      </div>
    </ActDialog>
  );
}
