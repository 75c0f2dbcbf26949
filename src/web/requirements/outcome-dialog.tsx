import { useState } from 'react';
import { call } from '../api/client.js';
import { today } from '../language/days.rules.js';
import { bilingual, useTexts } from '../language/language.js';
import { ActDialog } from '../parts/act-dialog.js';
import { AmountField, amountIn, DayField, SelectField, TextField } from '../parts/fields.js';
import { useNotice } from '../shell/notices.js';

/** A requirement or a preventive control that may have an outcome. */
export interface OutcomeChoice {
  control: string | null;
  requirement: string | null;
  name: string;
  /** Whether a positive outcome carries the amount that it covers. */
  covers: boolean;
}

const TEXTS = bilingual({
  it: { title: (subject: string) => `Registra un esito · ${subject}`, verb: 'Registra', what: 'Requisito o controllo', choose: 'Scelga…', result: 'Esito', positive: 'positivo', negative: 'negativo', protocol: 'Protocollo', obtainedOn: 'Acquisito il', expiresOn: 'Valido fino al', expiresHint: 'Se l’atto lo dice; altrimenti vale la durata del requisito.', amount: 'Importo garantito', done: (name: string) => `Esito registrato: ${name}.` },
  en: { title: (subject: string) => `Record an outcome · ${subject}`, verb: 'Record', what: 'Requirement or control', choose: 'Choose…', result: 'Outcome', positive: 'positive', negative: 'negative', protocol: 'Protocol', obtainedOn: 'Obtained on', expiresOn: 'Good until', expiresHint: 'If the paper says so; else the requirement’s validity counts.', amount: 'Amount covered', done: (name: string) => `Outcome recorded: ${name}.` },
});

export function OutcomeDialog({ subject, choices, onClose }: { subject: string; choices: readonly OutcomeChoice[]; onClose: () => void }) {
  const texts = useTexts(TEXTS);
  const say = useNotice();
  const [chosen, setChosen] = useState('');
  const [result, setResult] = useState<'positive' | 'negative'>('positive');
  const [protocol, setProtocol] = useState('');
  const [obtainedOn, setObtainedOn] = useState(today(new Date()));
  const [expiresOn, setExpiresOn] = useState('');
  const [amountText, setAmount] = useState('');
  const choice = chosen === '' ? undefined : choices[Number(chosen)];
  const amount = amountIn(amountText);
  const needsAmount = choice?.covers === true && result === 'positive';
  const ready = choice !== undefined && protocol.trim() !== '' && obtainedOn !== '' && (!needsAmount || amount !== null);
  return (
    <ActDialog
      name={`outcome ${subject}`}
      title={texts.title(subject)}
      verb={texts.verb}
      ready={ready}
      act={({ reason = '', idempotencyKey }) =>
        call('post', '/api/v1/outcomes', {
          idempotencyKey,
          body: {
            subject, result, protocol: protocol.trim(), obtainedOn, reason,
            ...(choice?.control ? { control: choice.control } : { requirement: choice?.requirement ?? null }),
            ...(expiresOn === '' ? {} : { expiresOn }),
            ...(needsAmount ? { amount } : {}),
          },
        })
      }
      onDone={() => {
        say(texts.done(choice?.name ?? ''));
        onClose();
      }}
      onClose={onClose}
    >
      <SelectField label={texts.what} empty={texts.choose} value={chosen} onChange={setChosen} options={choices.map(({ name }, index) => ({ value: String(index), label: name }))} />
      <div className="form-row">
        <SelectField label={texts.result} value={result} onChange={(value) => setResult(value as typeof result)} options={[{ value: 'positive', label: texts.positive }, { value: 'negative', label: texts.negative }]} />
        <TextField label={texts.protocol} value={protocol} onChange={setProtocol} maxLength={100} />
      </div>
      <div className="form-row">
        <DayField label={texts.obtainedOn} value={obtainedOn} max={today(new Date())} onChange={setObtainedOn} />
        <DayField label={texts.expiresOn} optional hint={texts.expiresHint} value={expiresOn} onChange={setExpiresOn} />
      </div>
      {needsAmount && <AmountField label={texts.amount} value={amountText} onChange={setAmount} />}
    </ActDialog>
  );
}
