import { bilingual, useTexts } from '../language/language.js';
import { DayField, TextField } from '../parts/fields.js';
import { NO_AGREEMENT, type AgreementTexts } from './grant-draft.rules.js';

const TEXTS = bilingual({
  it: { title: 'Convenzioni', reference: (n: number) => `Convenzione ${n}`, signedOn: (n: number) => `${n}: firmata il`, protocol: (n: number) => `${n}: protocollo`, add: 'Altra convenzione', remove: (n: number) => `Togli la convenzione ${n}` },
  en: { title: 'Agreements', reference: (n: number) => `Agreement ${n}`, signedOn: (n: number) => `${n}: signed on`, protocol: (n: number) => `${n}: protocol`, add: 'Another agreement', remove: (n: number) => `Remove agreement ${n}` },
});

/** One agreement or more: two for each of the hubs of some tranches. */
export function AgreementsFields({ value, onChange, wrong, missing }: { value: readonly AgreementTexts[]; onChange: (value: readonly AgreementTexts[]) => void; wrong: (pointer: string) => string | undefined; missing: string | undefined }) {
  const texts = useTexts(TEXTS);
  const change = (index: number, changes: Partial<AgreementTexts>) => onChange(value.map((agreement, at) => (at === index ? { ...agreement, ...changes } : agreement)));
  return (
    <fieldset className="form-group-plain">
      <legend>{texts.title}</legend>
      {value.map((agreement, index) => {
        const pointer = index === 0 ? '/agreement' : `/furtherAgreements/${index - 1}`;
        return (
          <div key={index}>
            <div className="form-row">
              <TextField label={texts.reference(index + 1)} value={agreement.reference} onChange={(reference) => change(index, { reference })} wrong={(index === 0 ? missing : undefined) ?? wrong(`${pointer}/reference`)} />
              <DayField label={texts.signedOn(index + 1)} optional value={agreement.signedOn} onChange={(signedOn) => change(index, { signedOn })} wrong={wrong(`${pointer}/signedOn`)} />
              <TextField label={texts.protocol(index + 1)} optional maxLength={100} value={agreement.protocol} onChange={(protocol) => change(index, { protocol })} wrong={wrong(`${pointer}/protocol`)} />
            </div>
            {index > 0 && (
              <button type="button" className="btn btn-link btn-sm" onClick={() => onChange(value.filter((_, at) => at !== index))}>{texts.remove(index + 1)}</button>
            )}
          </div>
        );
      })}
      {value.length < 11 && (
        <button type="button" className="btn btn-link btn-sm" onClick={() => onChange([...value, NO_AGREEMENT])}>{texts.add}</button>
      )}
    </fieldset>
  );
}
