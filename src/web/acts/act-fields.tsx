import type { ReactNode } from 'react';
import { bilingual, useTexts } from '../language/language.js';
import { AmountField, SelectField, TextField, type Option } from '../parts/fields.js';
import type { ActHubTexts, ActTexts, MovementTexts, TrancheTexts } from './act-draft.rules.js';
import { useEndInWords } from './act-facts.js';

const TEXTS = bilingual({
  it: { movements: 'Movimenti', from: (n: number) => `${n}: da`, to: (n: number) => `${n}: a`, amount: (n: number) => `${n}: importo`, choose: 'Scelga…', addMovement: 'Aggiungi un movimento', tranches: 'Nuove linee', code: (n: number) => `Codice della linea ${n}`, name: (n: number) => `Nome della linea ${n}`, expected: (n: number) => `Soggetti attesi ${n}`, line: (n: number) => `Linea di intervento ${n}`, first: 'prima', second: 'seconda', addTranche: 'Aggiungi una linea', hubs: 'Soggetti che entrano in una linea', hubCode: (n: number) => `Codice del soggetto ${n}`, hubName: (n: number) => `Nome del soggetto ${n}`, hubTranche: (n: number) => `Linea del soggetto ${n}`, addHub: 'Aggiungi un soggetto', remove: (n: number) => `Togli ${n}` },
  en: { movements: 'Movements', from: (n: number) => `${n}: from`, to: (n: number) => `${n}: to`, amount: (n: number) => `${n}: amount`, choose: 'Choose…', addMovement: 'Add a movement', tranches: 'New tranches', code: (n: number) => `Code of tranche ${n}`, name: (n: number) => `Name of tranche ${n}`, expected: (n: number) => `Hubs expected ${n}`, line: (n: number) => `Intervention line ${n}`, first: 'first', second: 'second', addTranche: 'Add a tranche', hubs: 'Hubs that enter a tranche', hubCode: (n: number) => `Code of hub ${n}`, hubName: (n: number) => `Name of hub ${n}`, hubTranche: (n: number) => `Tranche of hub ${n}`, addHub: 'Add a hub', remove: (n: number) => `Remove ${n}` },
});

interface PartProps {
  values: ActTexts;
  set: (changes: Partial<ActTexts>) => void;
  /** The codes of the tranches that exist and of those that the act founds. */
  codes: readonly string[];
  wrong: (pointer: string) => string | undefined;
  /** Somebody wants to send it as it stands. */
  asked: boolean;
}

/** What an act moves, founds and assigns. */
export function ActFields(props: PartProps) {
  return (
    <>
      <Movements {...props} />
      <Tranches {...props} />
      <Hubs {...props} />
    </>
  );
}

function Movements({ values: { movements }, set, codes, wrong, asked }: PartProps) {
  const texts = useTexts(TEXTS);
  const endInWords = useEndInWords();
  const option = (value: string): Option => ({ value, label: endInWords(value) });
  const from = ['unallocated', ...codes, ...codes.map((code) => `${code}:to-reprogramme`)].map(option);
  // An act brings no money to the savings: only to a tranche or to what is not broken down.
  const to = ['unallocated', ...codes].map(option);
  return (
    <Lines<MovementTexts> title={texts.movements} add={texts.addMovement} value={movements} empty={{ from: 'unallocated', to: '', amount: '' }} most={50} onChange={(next) => set({ movements: next })}>
      {(movement, change, index) => (
        <>
          <SelectField label={texts.from(index + 1)} value={movement.from} onChange={(value) => change({ from: value })} options={from} wrong={wrong(`/movements/${index}/from`)} />
          <SelectField label={texts.to(index + 1)} empty={texts.choose} value={movement.to} onChange={(value) => change({ to: value })} options={to} wrong={wrong(`/movements/${index}/to`) ?? wrong(`/movements/${index}`)} />
          <AmountField label={texts.amount(index + 1)} asked={asked} value={movement.amount} onChange={(amount) => change({ amount })} wrong={wrong(`/movements/${index}/amount`)} />
        </>
      )}
    </Lines>
  );
}

function Tranches({ values: { tranches }, set, wrong }: PartProps) {
  const texts = useTexts(TEXTS);
  return (
    <Lines<TrancheTexts> title={texts.tranches} add={texts.addTranche} value={tranches} empty={{ code: '', name: '', expectedHubs: '', interventionLine: 'first' }} most={20} onChange={(next) => set({ tranches: next })}>
      {(tranche, change, index) => (
        <>
          <TextField label={texts.code(index + 1)} maxLength={12} value={tranche.code} onChange={(code) => change({ code: code.toUpperCase() })} wrong={wrong(`/tranches/${index}/code`)} />
          <TextField label={texts.name(index + 1)} maxLength={300} value={tranche.name} onChange={(name) => change({ name })} wrong={wrong(`/tranches/${index}/name`)} />
          <TextField label={texts.expected(index + 1)} maxLength={4} value={tranche.expectedHubs} onChange={(expectedHubs) => change({ expectedHubs })} wrong={wrong(`/tranches/${index}/expectedHubs`)} />
          <SelectField label={texts.line(index + 1)} value={tranche.interventionLine} onChange={(value) => change({ interventionLine: value as 'first' | 'second' })} options={[{ value: 'first', label: texts.first }, { value: 'second', label: texts.second }]} />
        </>
      )}
    </Lines>
  );
}

function Hubs({ values: { hubs }, set, codes, wrong }: PartProps) {
  const texts = useTexts(TEXTS);
  return (
    <Lines<ActHubTexts> title={texts.hubs} add={texts.addHub} value={hubs} empty={{ code: '', name: '', tranche: '' }} most={100} onChange={(next) => set({ hubs: next })}>
      {(hub, change, index) => (
        <>
          <TextField label={texts.hubCode(index + 1)} maxLength={16} value={hub.code} onChange={(code) => change({ code: code.toUpperCase() })} wrong={wrong(`/hubs/${index}/code`)} />
          <TextField label={texts.hubName(index + 1)} optional maxLength={300} value={hub.name} onChange={(name) => change({ name })} wrong={wrong(`/hubs/${index}/name`)} />
          <SelectField label={texts.hubTranche(index + 1)} empty={texts.choose} value={hub.tranche} onChange={(tranche) => change({ tranche })} options={codes.map((code) => ({ value: code, label: code }))} wrong={wrong(`/hubs/${index}/tranche`)} />
        </>
      )}
    </Lines>
  );
}

interface LinesProps<T> {
  title: string;
  add: string;
  value: readonly T[];
  empty: T;
  most: number;
  onChange: (value: readonly T[]) => void;
  children: (line: T, change: (changes: Partial<T>) => void, index: number) => ReactNode;
}

/** Lines that are added and taken away. */
function Lines<T>({ title, add, value, empty, most, onChange, children }: LinesProps<T>) {
  const texts = useTexts(TEXTS);
  return (
    <fieldset className="form-group-plain">
      <legend>{title}</legend>
      {value.map((line, index) => (
        <div className="form-line-many" key={index}>
          <div className="form-row">{children(line, (changes) => onChange(value.map((one, at) => (at === index ? { ...one, ...changes } : one))), index)}</div>
          <button type="button" className="btn btn-link btn-sm" onClick={() => onChange(value.filter((_, at) => at !== index))}>{texts.remove(index + 1)}</button>
        </div>
      ))}
      {value.length < most && <button type="button" className="btn btn-link btn-sm" onClick={() => onChange([...value, empty])}>{add}</button>}
    </fieldset>
  );
}
