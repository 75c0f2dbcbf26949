import { bilingual, useTexts } from '../language/language.js';
import { TextField } from '../parts/fields.js';
import { isOrder, isUntouched, type OrderTexts } from './payment-order.rules.js';

const TEXTS = bilingual({
  it: { instrument: 'Strumento', account: 'Conto emittente', year: 'Anno', number: 'Numero', line: 'Riga', half: 'Scriva anno (quattro cifre) e numero dell’ordine, oppure svuoti tutti i campi.' },
  en: { instrument: 'Instrument', account: 'Issuing account', year: 'Year', number: 'Number', line: 'Line', half: 'Write the order’s year (four digits) and number, or empty every field.' },
});

/** What identifies a payment: year and number, and what else the paper says. */
export function PaymentOrderFields({ value, onChange, optional, proposedYear }: { value: OrderTexts; onChange: (value: OrderTexts) => void; optional: boolean; proposedYear: string }) {
  const texts = useTexts(TEXTS);
  const field = (name: keyof OrderTexts, isOptional: boolean) => <TextField label={texts[name]} optional={isOptional} maxLength={60} value={value[name]} onChange={(text) => onChange({ ...value, [name]: text })} />;
  return (
    <>
      <div className="form-row">
        {field('year', optional)}
        {field('number', optional)}
        {field('instrument', true)}
        {field('account', true)}
        {field('line', true)}
      </div>
      {optional && !isOrder(value) && !isUntouched(value, proposedYear) && <p className="field-wrong" role="status">{texts.half}</p>}
    </>
  );
}
