import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { useTranches } from '../parts/choices.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS, PROPOSAL_STATE_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { ListBar } from '../parts/list-bar.js';
import { optionsOf, type ListFilter } from '../parts/list-filters.rules.js';
import { ListFrame } from '../parts/list-frame.js';
import { Listed, useListQuestion, type ListQuestion } from '../parts/list-page.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { TotalsRow } from '../parts/totals-row.js';
import { useMay } from '../session/session.js';

const FILTERS = ['q', 'state', 'tranche', 'hub', 'sort', 'asOf', 'atEntry'] as const;
const FIGURES = ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'] as const;

const TEXTS = bilingual({
  it: { title: 'Concessioni', create: 'Nuova concessione', find: 'Cerca', findHint: 'Codice, soggetto, CUP, decreto', state: 'Stato', tranche: 'Linea', hub: 'Soggetto', all: 'tutti', everyState: 'tutti', everyTranche: 'tutte', id: 'Codice', cup: 'CUP', since: 'Dal', total: (count: string) => (count === '1' ? '1 concessione con questi filtri' : `${count} concessioni con questi filtri`), proposed: 'proposti', empty: 'Nessuna concessione con questi filtri.', first: 'Nessuna concessione è ancora stata proposta.', firstLead: 'Si concede a un soggetto identificato, in una linea che ha ancora da concedere.' },
  en: { title: 'Grants', create: 'New grant', find: 'Search', findHint: 'Code, hub, CUP, decree', state: 'State', tranche: 'Tranche', hub: 'Hub', all: 'all', everyState: 'all', everyTranche: 'all', id: 'Code', cup: 'CUP', since: 'Since', total: (count: string) => (count === '1' ? '1 grant with these filters' : `${count} grants with these filters`), proposed: 'proposed', empty: 'No grant with these filters.', first: 'No grant has been proposed yet.', firstLead: 'Grants go to an identified hub, in a tranche that still has something available.' },
});

export function GrantsPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const question = useListQuestion(FILTERS);
  const list = useReading('/api/v1/grants', { query: question.query }, { keep: true });
  return (
    <>
      <PageTitle aside={mayPropose && <Link className="btn btn-primary" href="/concessioni/nuova">{texts.create}</Link>}>{texts.title}</PageTitle>
      <Filters question={question} />
      <Listed of={list} isFiltered={question.isFiltered} none={texts.empty} first={{ title: texts.first, lead: texts.firstLead }}>
        {(page) => <GrantsTable page={page} />}
      </Listed>
    </>
  );
}

function Filters({ question }: { question: ListQuestion }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const tranches = useTranches();
  const names = useHubNames();
  const filters: readonly ListFilter[] = [
    { name: 'q', label: texts.find, by: 'text', hint: texts.findHint },
    { name: 'state', label: texts.state, by: 'choice', empty: texts.everyState, options: optionsOf(PROPOSAL_STATE_WORDS[language]) },
    { name: 'tranche', label: texts.tranche, by: 'choice', empty: texts.everyTranche, options: tranches.map(({ code }) => ({ value: code, label: code })) },
    { name: 'hub', label: texts.hub, by: 'choice', empty: texts.all, options: [...names].map(([value, name]) => ({ value, label: `${value} · ${name}` })) },
  ];
  return <ListBar question={question} files="/api/v1/grants/export" filters={filters} />;
}

function GrantsTable({ page: { items, totals } }: { page: Schema<'GrantsPage'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const words = FIGURE_WORDS[language];
  return (
    <ListFrame label={texts.title}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.id}</th>
            <SortHead by="hub">{texts.hub}</SortHead>
            <th scope="col">{texts.state}</th>
            <SortHead by="cup">{texts.cup}</SortHead>
            <SortHead by="effectiveOn">{texts.since}</SortHead>
            {FIGURES.map((figure) => (figure === 'granted' ? <SortHead key={figure} by="amount" number>{words[figure]}</SortHead> : <th key={figure} scope="col" className="number">{words[figure]}</th>))}
          </tr>
        </thead>
        <tbody>
          {items.map((grant) => (
            <tr key={grant.id}>
              <th scope="row"><Link className="whole" href={`/concessioni/${grant.id}`}>{grant.id}</Link></th>
              <td>{names.get(grant.hub) ?? grant.hub} <span className="hint">{grant.tranche}</span></td>
              <td><StateBadge of="proposal" state={grant.state} /></td>
              <td className="mono">{grant.cup}</td>
              <td><Day of={grant.effectiveOn} /></td>
              {FIGURES.map((figure) => <td key={figure} className="number">{grant.state === 'proposed' && figure === 'granted' ? <span className="hint">{texts.proposed} <Amount of={grant.amount} /></span> : <Amount of={grant[figure]} quietZero />}</td>)}
            </tr>
          ))}
        </tbody>
        <TotalsRow label={texts.total} count={totals.count} before={5} sums={FIGURES.map((figure) => totals[figure])} />
      </table>
    </ListFrame>
  );
}
