import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { Field, SelectField, TextField } from '../parts/fields.js';
import { hundredthsIn, sumOfPercents, type HubTexts } from './hub-draft.rules.js';
import { REGION_CODES, REGION_NAMES } from './regions.js';

const TEXTS = bilingual({
  it: { name: 'Denominazione', seat: 'Sede', taxCode: 'Codice fiscale', iban: 'IBAN', partners: 'Partner', partner: (n: number) => `Partner ${n}: denominazione`, partnerCode: (n: number) => `Partner ${n}: codice fiscale`, addPartner: 'Aggiungi un partner', remove: 'Togli', removePartner: (n: number) => `Togli il partner ${n}`, removeRegion: (n: number) => `Togli la regione ${n}`, localisation: 'Dove va il denaro', localisationHint: 'Le quote sommano a 100. Senza localizzazione la quota del Mezzogiorno non è calcolabile.', region: (n: number) => `Regione ${n}`, percent: (n: number) => `Quota ${n} (%)`, choose: 'Scelga…', addRegion: 'Aggiungi una regione', sum: (percent: string) => `Somma: ${percent}\u00a0%`, wrong: 'Un numero da 0 a 100, con al più due decimali.' },
  en: { name: 'Legal name', seat: 'Seat', taxCode: 'Tax code', iban: 'IBAN', partners: 'Partners', partner: (n: number) => `Partner ${n}: name`, partnerCode: (n: number) => `Partner ${n}: tax code`, addPartner: 'Add a partner', remove: 'Remove', removePartner: (n: number) => `Remove partner ${n}`, removeRegion: (n: number) => `Remove region ${n}`, localisation: 'Where the money goes', localisationHint: 'The shares sum to 100. Without a localisation the share of the South cannot be computed.', region: (n: number) => `Region ${n}`, percent: (n: number) => `Share ${n} (%)`, choose: 'Choose…', addRegion: 'Add a region', sum: (percent: string) => `Sum: ${percent}\u00a0%`, wrong: 'A number from 0 to 100, with at most two decimals.' },
});

interface HubFieldsProps {
  values: HubTexts;
  set: (changes: Partial<HubTexts>) => void;
  /** What is wrong with a field, by its JSON pointer. */
  wrong: (pointer: string) => string | undefined;
}

/** Everything that can be known of a hub. */
export function HubFields({ values, set, wrong }: HubFieldsProps) {
  const texts = useTexts(TEXTS);
  const text = (field: 'name' | 'seat' | 'taxCode' | 'iban', maxLength: number, optional = false) => <TextField label={texts[field]} optional={optional} maxLength={maxLength} value={values[field]} onChange={(value) => set({ [field]: value })} wrong={wrong(`/${field}`)} />;
  return (
    <>
      {text('name', 300)}
      <div className="form-row">
        {text('taxCode', 40)}
        {text('iban', 42, true)}
        {text('seat', 200, true)}
      </div>
      <Partners values={values} set={set} wrong={wrong} />
      <Localisation values={values} set={set} wrong={wrong} />
    </>
  );
}

function Partners({ values: { partners }, set, wrong }: HubFieldsProps) {
  const texts = useTexts(TEXTS);
  const change = (index: number, changes: Partial<HubTexts['partners'][number]>) => set({ partners: partners.map((partner, at) => (at === index ? { ...partner, ...changes } : partner)) });
  return (
    <fieldset className="form-group-plain">
      <legend>{texts.partners}</legend>
      {partners.map((partner, index) => (
        <div className="form-line" key={index}>
          <TextField label={texts.partner(index + 1)} maxLength={300} value={partner.name} onChange={(name) => change(index, { name })} wrong={wrong(`/partners/${index}/name`)} />
          <TextField label={texts.partnerCode(index + 1)} maxLength={40} value={partner.taxCode} onChange={(taxCode) => change(index, { taxCode })} wrong={wrong(`/partners/${index}/taxCode`)} />
          <button type="button" className="btn btn-link btn-sm" aria-label={texts.removePartner(index + 1)} onClick={() => set({ partners: partners.filter((_, at) => at !== index) })}>
            {texts.remove}
          </button>
        </div>
      ))}
      {partners.length < 100 && (
        <button type="button" className="btn btn-link btn-sm" onClick={() => set({ partners: [...partners, { name: '', taxCode: '' }] })}>
          {texts.addPartner}
        </button>
      )}
    </fieldset>
  );
}

function Localisation({ values: { localisation }, set, wrong }: HubFieldsProps) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const change = (index: number, changes: Partial<HubTexts['localisation'][number]>) => set({ localisation: localisation.map((share, at) => (at === index ? { ...share, ...changes } : share)) });
  const taken = new Set(localisation.map(({ region }) => region));
  const sum = sumOfPercents(localisation);
  const refused = wrong('/localisation');
  return (
    <fieldset className="form-group-plain">
      <legend>{texts.localisation}</legend>
      <p className="hint">{texts.localisationHint}</p>
      {localisation.map(({ region, percent }, index) => (
        <div className="form-line" key={index}>
          <SelectField label={texts.region(index + 1)} empty={texts.choose} value={region} onChange={(value) => change(index, { region: value })} options={REGION_CODES.filter((code) => code === region || !taken.has(code)).map((code) => ({ value: code, label: REGION_NAMES[code] ?? code }))} />
          <Field label={texts.percent(index + 1)} wrong={percent !== '' && hundredthsIn(percent) === null ? texts.wrong : undefined}>
            {(wired) => <input {...wired} className="form-control" type="text" inputMode="decimal" autoComplete="off" maxLength={6} value={percent} onChange={(event) => change(index, { percent: event.target.value })} />}
          </Field>
          <button type="button" className="btn btn-link btn-sm" aria-label={texts.removeRegion(index + 1)} onClick={() => set({ localisation: localisation.filter((_, at) => at !== index) })}>
            {texts.remove}
          </button>
        </div>
      ))}
      {localisation.length > 0 && (
        <p className={sum === 10_000 ? 'done' : 'field-wrong'} role="status">
          {texts.sum(new Intl.NumberFormat(language, { maximumFractionDigits: 2 }).format(sum / 100))}
        </p>
      )}
      {refused !== undefined && <p className="field-wrong">{refused}</p>}
      {localisation.length < 20 && (
        <button type="button" className="btn btn-link btn-sm" onClick={() => set({ localisation: [...localisation, { region: '', percent: localisation.length === 0 ? '100' : '' }] })}>
          {texts.addRegion}
        </button>
      )}
    </fieldset>
  );
}
