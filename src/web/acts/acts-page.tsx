import { Link } from 'wouter';
import { useReading } from '../api/reading.js';
import { bilingual, useTexts } from '../language/language.js';
import { plus } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { ListFrame } from '../parts/list-frame.js';
import { Listed } from '../parts/list-page.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { StateBadge } from '../parts/state-badge.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { useEndInWords } from './act-facts.js';

const TEXTS = bilingual({
  it: { title: 'Atti', lead: 'Gli atti che assegnano e spostano il denaro fra le linee: il decreto e le rimodulazioni.', create: 'Registra un atto', requirements: 'Requisiti per pagare', id: 'Codice', reference: 'Estremi', kind: 'Tipo', decree: 'decreto', reallocation: 'rimodulazione', state: 'Stato', effectiveOn: 'Con effetto dal', movements: 'Movimenti', amount: 'Importo mosso', empty: 'Nessun atto.', emptyLead: 'Il decreto si carica all’avvio; da qui si registrano le rimodulazioni.' },
  en: { title: 'Acts', lead: 'The acts that allocate money and move it between tranches: the decree and the reallocations.', create: 'Register an act', requirements: 'Requirements before paying', id: 'Code', reference: 'Reference', kind: 'Kind', decree: 'decree', reallocation: 'reallocation', state: 'State', effectiveOn: 'With effect from', movements: 'Movements', amount: 'Amount moved', empty: 'No act.', emptyLead: 'The decree comes with the first start; reallocations are registered from here.' },
});

export function ActsPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const endInWords = useEndInWords();
  const { values } = useUrlState();
  const acts = useReading('/api/v1/acts', { query: { limit: 50, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle
        lead={texts.lead}
        aside={
          <>
            {mayPropose && <Link className="btn btn-primary" href="/atti/nuovo">{texts.create}</Link>}
            <Link className="btn btn-outline-primary" href="/requisiti">{texts.requirements}</Link>
          </>
        }
      >
        {texts.title}
      </PageTitle>
      <Listed of={acts} isFiltered={false} none={texts.empty} first={{ title: texts.empty, lead: texts.emptyLead }}>
        {({ items }) => (
          <ListFrame label={texts.title}>
            <table className="table-plain">
              <thead>
                <tr>
                  {[texts.id, texts.reference, texts.kind, texts.state, texts.effectiveOn, texts.movements].map((head) => <th key={head} scope="col">{head}</th>)}
                  <th scope="col" className="number">{texts.amount}</th>
                </tr>
              </thead>
              <tbody>
                {items.map(({ id, reference, kind, state, effectiveOn, movements }) => (
                  <tr key={id}>
                    <th scope="row"><Link className="whole" href={`/atti/${id}`}>{id}</Link></th>
                    <td>{reference}</td>
                    <td>{texts[kind]}</td>
                    <td><StateBadge of="proposal" state={state} /></td>
                    <td><Day of={effectiveOn} /></td>
                    <td>{movements.map(({ from, to }) => `${endInWords(from)} → ${endInWords(to)}`).join('; ') || '—'}</td>
                    <td className="number"><Amount of={plus('0.00', ...movements.map(({ amount }) => amount))} quietZero /></td>
                  </tr>
                ))}
              </tbody>
            </table>
          </ListFrame>
        )}
      </Listed>
    </>
  );
}
