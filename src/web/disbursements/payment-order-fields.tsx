import type { Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { TextField } from '../parts/fields.js';

const TEXTS = bilingual({
  it: { instrument: 'Strumento', account: 'Conto emittente', year: 'Anno', number: 'Numero', line: 'Riga' },
  en: { instrument: 'Instrument', account: 'Issuing account', year: 'Year', number: 'Number', line: 'Line' },
});

export interface OrderTexts {
  instrument: string;
  account: string;
  year: string;
  number: string;
  line: string;
}

export const EMPTY_ORDER: OrderTexts = { instrument: '', account: '', year: String(new Date().getFullYear()), number: '', line: '' };

export const isOrder = ({ year, number }: OrderTexts): boolean => /^\d{4}$/.test(year) && number.trim() !== '';

export function orderOf({ instrument, account, year, number, line }: OrderTexts): Schema<'PaymentOrderRequest'> {
  const given = { instrument, account, line };
  const stated = Object.fromEntries(Object.entries(given).flatMap(([name, text]) => (text.trim() === '' ? [] : [[name, text.trim()]])));
  return { year: Number(year), number: number.trim(), ...stated };
}

/** What identifies a payment: year and number, and what else the paper says. */
export function PaymentOrderFields({ value, onChange, optional }: { value: OrderTexts; onChange: (value: OrderTexts) => void; optional: boolean }) {
  const texts = useTexts(TEXTS);
  const field = (name: keyof OrderTexts, isOptional: boolean) => <TextField label={texts[name]} optional={isOptional} maxLength={60} value={value[name]} onChange={(text) => onChange({ ...value, [name]: text })} />;
  return (
    <div className="form-row">
      {field('year', optional)}
      {field('number', optional)}
      {field('instrument', true)}
      {field('account', true)}
      {field('line', true)}
    </div>
  );
}
