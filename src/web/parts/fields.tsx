import { useId, useState, type ReactNode } from 'react';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { readEntry } from '../money/amount-entry.rules.js';
import { written, type Amount } from '../money/amount.rules.js';
import { DayInput } from './day-input.js';
import { isTooShort, LEAST_REASON } from './reason.rules.js';

const TEXTS = bilingual({
  it: {
    optional: 'facoltativo',
    forGood: 'La motivazione resta per sempre nel registro: non vi scriva dati personali.',
    short: `La motivazione ha almeno ${LEAST_REASON} caratteri.`,
    euro: '€',
    ask: 'Che cosa intende?',
    choose: 'Dica quale dei due importi intende.',
    confirm: 'Confermi l’importo proposto, o lo scriva per intero.',
    wrong: { 'no-number': 'Non è un importo: scriva, per esempio, 1.234.567,89.', negative: 'Gli importi sono sempre positivi.', zero: 'L’importo non può essere zero.', 'too-many-decimals': 'Al più due decimali.', 'too-large': 'L’importo è troppo grande.' },
  },
  en: {
    optional: 'optional',
    forGood: 'The reason stays in the book for good: write no personal data in it.',
    short: `A reason has at least ${LEAST_REASON} characters.`,
    euro: '€',
    ask: 'Which one do you mean?',
    choose: 'Say which of the two amounts you mean.',
    confirm: 'Confirm the amount proposed, or write it in full.',
    wrong: { 'no-number': 'This is no amount: write, for example, 1,234,567.89.', negative: 'Amounts are always positive.', zero: 'The amount cannot be zero.', 'too-many-decimals': 'Two decimals at most.', 'too-large': 'The amount is too large.' },
  },
});

interface FieldProps {
  label: string;
  /** What is wrong with it, as the server or the page says. */
  wrong?: string | undefined;
  hint?: ReactNode;
  optional?: boolean;
}

interface Wired {
  id: string;
  'aria-describedby': string | undefined;
  'aria-invalid': true | undefined;
}

/** A label, a control, what helps and what is wrong, tied together for screen readers. */
export function Field({ label, wrong, hint, optional = false, children }: FieldProps & { children: (wired: Wired) => ReactNode }) {
  const texts = useTexts(TEXTS);
  const id = useId();
  const described = [hint !== undefined && `${id}-hint`, wrong !== undefined && `${id}-wrong`].filter(Boolean).join(' ') || undefined;
  return (
    <div className="form-field">
      <label className="label" htmlFor={id}>
        {label} {optional && <span className="hint">({texts.optional})</span>}
      </label>
      {children({ id, 'aria-describedby': described, 'aria-invalid': wrong === undefined ? undefined : true })}
      {hint !== undefined && (
        <div className="hint" id={`${id}-hint`}>
          {hint}
        </div>
      )}
      {wrong !== undefined && (
        <p className="field-wrong" id={`${id}-wrong`} role="alert">
          {wrong}
        </p>
      )}
    </div>
  );
}

const controlClass = (wrong: string | undefined, base = 'form-control') => (wrong === undefined ? base : `${base} wrong`);

export function TextField({ value, onChange, maxLength = 200, ...field }: FieldProps & { value: string; onChange: (value: string) => void; maxLength?: number }) {
  return (
    <Field {...field}>
      {(wired) => <input {...wired} className={controlClass(field.wrong)} type="text" autoComplete="off" maxLength={maxLength} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

/** A day of the world: the browser's own picker, which keyboards know. `moves`: what the page shows follows it. */
export function DayField({ value, onChange, max, moves = false, ...field }: FieldProps & { value: string; onChange: (value: string) => void; max?: string; moves?: boolean }) {
  if (moves) return <Field {...field}>{(wired) => <DayInput {...wired} className={controlClass(field.wrong)} max={max} value={value} onDay={onChange} />}</Field>;
  return (
    <Field {...field}>
      {(wired) => <input {...wired} className={controlClass(field.wrong)} type="date" max={max} value={value} onChange={(event) => onChange(event.target.value)} />}
    </Field>
  );
}

export interface Option {
  value: string;
  label: string;
}

export function SelectField({ value, onChange, options, empty, ...field }: FieldProps & { value: string; onChange: (value: string) => void; options: readonly Option[]; empty?: string }) {
  return (
    <Field {...field}>
      {(wired) => (
        <select {...wired} className={controlClass(field.wrong, 'form-select')} value={value} onChange={(event) => onChange(event.target.value)}>
          {empty !== undefined && <option value="">{empty}</option>}
          {options.map((option) => (
            <option key={option.value} value={option.value}>
              {option.label}
            </option>
          ))}
        </select>
      )}
    </Field>
  );
}

interface LinesFieldProps extends FieldProps {
  value: string;
  onChange: (value: string) => void;
  onLeave?: () => void;
}

/** Text of several lines. */
export function LinesField({ value, onChange, onLeave, ...field }: LinesFieldProps) {
  return <Field {...field}>{(wired) => <textarea {...wired} className={controlClass(field.wrong)} rows={3} maxLength={2000} value={value} onChange={(event) => onChange(event.target.value)} onBlur={onLeave} />}</Field>;
}

/**
 * Why something is done. Every screen that takes one says that it stays, and what is too short to be one.
 * `asked`: somebody wants to send it as it stands.
 */
export function ReasonField({ asked = false, ...field }: Omit<LinesFieldProps, 'hint' | 'onLeave'> & { asked?: boolean }) {
  const texts = useTexts(TEXTS);
  const [left, setLeft] = useState(false);
  const wrong = field.wrong ?? ((left || asked) && isTooShort(field.value) ? texts.short : undefined);
  return <LinesField {...field} wrong={wrong} hint={texts.forGood} onLeave={() => setLeft(true)} />;
}

/**
 * An amount as people write it. The text is theirs until they leave the field; `onChange` gives the text, and
 * `amountIn` says what it means. `asked`: somebody wants to send it as it stands. `zero`: nothing is an amount here.
 */
export function AmountField({ value, onChange, asked = false, zero = false, ...field }: FieldProps & { value: string; onChange: (value: string) => void; asked?: boolean; zero?: boolean }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [left, setLeft] = useState(false);
  const entry = readEntry(value, { zero });
  const wrong = field.wrong ?? ((left || asked) && entry.kind === 'wrong' ? texts.wrong[entry.why] : asked && entry.kind === 'ambiguous' ? (entry.readings.length > 1 ? texts.choose : texts.confirm) : undefined);
  const write = (amount: Amount) => onChange(written(amount, language));
  return (
    <Field {...field} wrong={wrong}>
      {(wired) => (
        <>
          <div className="amount-field">
            <input
              {...wired}
              className={controlClass(wrong)}
              type="text"
              inputMode="decimal"
              autoComplete="off"
              value={value}
              onChange={(event) => onChange(event.target.value)}
              onBlur={() => (setLeft(true), entry.kind === 'amount' && write(entry.amount))}
            />
            <span aria-hidden="true">{texts.euro}</span>
          </div>
          {entry.kind === 'ambiguous' && (
            <div className="amount-question" role="group" aria-label={texts.ask}>
              <span>{texts.ask}</span>
              {entry.readings.map((reading) => (
                <button key={reading} type="button" className="btn btn-outline-primary btn-sm" onClick={() => write(reading)}>
                  {written(reading, language)} {texts.euro}
                </button>
              ))}
            </div>
          )}
        </>
      )}
    </Field>
  );
}

/** The amount that a field's text means; null while it means none. `zero`: nothing is an amount here. */
export function amountIn(text: string, { zero = false }: { zero?: boolean } = {}): Amount | null {
  const entry = readEntry(text, { zero });
  return entry.kind === 'amount' ? entry.amount : null;
}
