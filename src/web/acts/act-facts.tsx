import type { Schema } from '../api/client.js';
import { bilingual, useTexts } from '../language/language.js';
import { Amount } from '../parts/amount.js';
import { Facts } from '../parts/facts.js';
import { Day } from '../parts/moments.js';
import { Person } from '../parts/people.js';

const TEXTS = bilingual({
  it: { reference: 'Estremi', title: 'Titolo', kind: 'Tipo', decree: 'decreto', reallocation: 'rimodulazione', publishedOn: 'Pubblicato il', effectiveOn: 'Con effetto dal', controls: 'Controlli preventivi', movements: 'Movimenti', tranches: 'Nuove linee', hubs: 'Soggetti assegnati', proposedBy: 'Proposto da', decidedBy: 'Deciso da', reason: 'Motivazione', unallocated: 'non ripartito', savings: (code: string) => `economie di ${code}`, expects: (count: number) => `${count} soggetti attesi`, first: 'prima linea di intervento', second: 'seconda linea di intervento' },
  en: { reference: 'Reference', title: 'Title', kind: 'Kind', decree: 'decree', reallocation: 'reallocation', publishedOn: 'Published on', effectiveOn: 'With effect from', controls: 'Preventive controls', movements: 'Movements', tranches: 'New tranches', hubs: 'Hubs assigned', proposedBy: 'Proposed by', decidedBy: 'Decided by', reason: 'Reason', unallocated: 'not broken down', savings: (code: string) => `savings of ${code}`, expects: (count: number) => `${count} hubs expected`, first: 'first intervention line', second: 'second intervention line' },
});

/** An end of an act's movement in words. */
export function useEndInWords(): (end: string) => string {
  const texts = useTexts(TEXTS);
  return (end) => (end === 'unallocated' ? texts.unallocated : end.endsWith(':to-reprogramme') ? texts.savings(end.split(':')[0] ?? '') : end);
}

export function ActFacts({ act }: { act: Schema<'ActView'> }) {
  const texts = useTexts(TEXTS);
  const endInWords = useEndInWords();
  const { tranches, hubs, movements, controls, decidedBy, reason } = act;
  return (
    <Facts
      of={[
        [texts.reference, act.reference],
        [texts.title, act.title],
        [texts.kind, texts[act.kind]],
        [texts.publishedOn, <Day key="published" of={act.publishedOn} />],
        [texts.effectiveOn, <Day key="effective" of={act.effectiveOn} />],
        [texts.movements, movements.length === 0 ? null : movements.map(({ from, to, amount }) => <div key={`${from} ${to}`}>{endInWords(from)} → {endInWords(to)}: <Amount of={amount} /></div>)],
        [texts.tranches, tranches.length === 0 ? null : tranches.map(({ code, name, expectedHubs, interventionLine }) => <div key={code}>{code} · {name} <span className="hint">{texts.expects(expectedHubs)}, {texts[interventionLine]}</span></div>)],
        [texts.hubs, hubs.length === 0 ? null : hubs.map(({ code, name, tranche }) => <div key={code}>{name ?? code} <span className="hint">{code}</span> → {tranche}</div>)],
        [texts.controls, controls.length === 0 ? null : controls.join(', ')],
        [texts.proposedBy, <Person key="by" id={act.proposedBy} />],
        [texts.decidedBy, decidedBy && <Person id={decidedBy} />],
        [texts.reason, reason && <span className="free-text">{reason}</span>],
      ]}
    />
  );
}
