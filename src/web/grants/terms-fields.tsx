import { bilingual, useTexts } from '../language/language.js';
import { TextField } from '../parts/fields.js';
import { isDays, isPercent, type TermsTexts } from './terms.rules.js';

const TEXTS = bilingual({
  it: { advance: 'Anticipazioni fino al (%)', cumulative: 'Prima del saldo fino al (%)', days: 'Giorni per pagare', wrong: 'Un numero da 0 a 100, con al più due decimali.', wrongDays: 'Un numero intero da 1 a 365.' },
  en: { advance: 'Advances up to (%)', cumulative: 'Before the balance up to (%)', days: 'Days to pay', wrong: 'A number from 0 to 100, with at most two decimals.', wrongDays: 'A whole number from 1 to 365.' },
});

/** The two limits and the days to pay of an agreement. */
export function TermsFields({ value, onChange, wrong }: { value: TermsTexts; onChange: (value: TermsTexts) => void; wrong?: (pointer: string) => string | undefined }) {
  const texts = useTexts(TEXTS);
  const bad = (text: string, isGood: boolean, sentence: string) => (text !== '' && !isGood ? sentence : undefined);
  return (
    <div className="form-row">
      <TextField label={texts.advance} maxLength={6} value={value.advance} onChange={(advance) => onChange({ ...value, advance })} wrong={bad(value.advance, isPercent(value.advance), texts.wrong) ?? wrong?.('/terms/advanceMaxPercent')} />
      <TextField label={texts.cumulative} maxLength={6} value={value.cumulative} onChange={(cumulative) => onChange({ ...value, cumulative })} wrong={bad(value.cumulative, isPercent(value.cumulative), texts.wrong) ?? wrong?.('/terms/cumulativeMaxPercent')} />
      <TextField label={texts.days} maxLength={3} value={value.days} onChange={(days) => onChange({ ...value, days })} wrong={bad(value.days, isDays(value.days), texts.wrongDays) ?? wrong?.('/terms/paymentDays')} />
    </div>
  );
}
