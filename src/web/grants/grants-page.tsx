import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { useTranches } from '../disbursements/choices.js';
import { useHubNames } from '../disbursements/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS, PROPOSAL_STATE_WORDS } from '../language/words.js';
import { plus } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { SelectField } from '../parts/fields.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { Pager } from '../parts/pager.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { SearchField } from '../parts/search-field.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';

const FILTERS = ['q', 'state', 'tranche', 'hub', 'sort', 'asOf'] as const;
const FIGURES = ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'] as const;

const TEXTS = bilingual({
  it: { title: 'Concessioni', create: 'Nuova concessione', find: 'Cerca', findHint: 'Codice, soggetto, CUP, decreto', state: 'Stato', tranche: 'Linea', hub: 'Soggetto', all: 'tutti', everyState: 'tutti', everyTranche: 'tutte', clear: 'Azzera i filtri', id: 'Codice', cup: 'CUP', since: 'Dal', total: (count: number) => `${count} concessioni in questa pagina`, empty: 'Nessuna concessione con questi filtri.', first: 'Nessuna concessione è ancora stata proposta.', firstLead: 'Si concede a un soggetto identificato, in una linea che ha ancora da concedere.' },
  en: { title: 'Grants', create: 'New grant', find: 'Search', findHint: 'Code, hub, CUP, decree', state: 'State', tranche: 'Tranche', hub: 'Hub', all: 'all', everyState: 'all', everyTranche: 'all', clear: 'Clear filters', id: 'Code', cup: 'CUP', since: 'Since', total: (count: number) => `${count} grants on this page`, empty: 'No grant with these filters.', first: 'No grant has been proposed yet.', firstLead: 'Grants go to an identified hub, in a tranche that still has something available.' },
});

export function GrantsPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const { values } = useUrlState();
  const asked: Record<string, string> = Object.fromEntries(FILTERS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  const list = useReading('/api/v1/grants', { query: { ...asked, limit: 50, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle aside={mayPropose && <Link className="btn btn-primary" href="/concessioni/nuova">{texts.create}</Link>}>{texts.title}</PageTitle>
      <Filters isFiltered={Object.keys(asked).length > 0} />
      <Reading of={list}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <GrantsTable grants={items} />
              <Pager nextCursor={nextCursor} />
            </>
          ) : Object.keys(asked).length > 0 ? (
            <Empty title={texts.empty} />
          ) : (
            <Empty title={texts.first}>
              <p>{texts.firstLead}</p>
            </Empty>
          )
        }
      </Reading>
    </>
  );
}

function Filters({ isFiltered }: { isFiltered: boolean }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values, set } = useUrlState();
  const tranches = useTranches();
  const names = useHubNames();
  return (
    <div className="list-bar no-print" role="search">
      <SearchField label={texts.find} hint={texts.findHint} value={values['q'] ?? ''} onSearch={(q) => set({ q }, { replace: true })} />
      <SelectField label={texts.state} empty={texts.everyState} value={values['state'] ?? ''} onChange={(state) => set({ state })} options={Object.entries(PROPOSAL_STATE_WORDS[language]).map(([value, label]) => ({ value, label }))} />
      <SelectField label={texts.tranche} empty={texts.everyTranche} value={values['tranche'] ?? ''} onChange={(tranche) => set({ tranche })} options={tranches.map(({ code }) => ({ value: code, label: code }))} />
      <SelectField label={texts.hub} empty={texts.all} value={values['hub'] ?? ''} onChange={(hub) => set({ hub })} options={[...names].map(([value, name]) => ({ value, label: `${value} · ${name}` }))} />
      {isFiltered && (
        <div className="list-bar-end">
          <button type="button" className="btn btn-link btn-sm" onClick={() => set(Object.fromEntries(FILTERS.map((name) => [name, null])))}>{texts.clear}</button>
        </div>
      )}
    </div>
  );
}

function GrantsTable({ grants }: { grants: readonly Schema<'GrantView'>[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const words = FIGURE_WORDS[language];
  return (
    <div className="table-frame list-frame" tabIndex={0} role="region" aria-label={texts.title}>
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
          {grants.map((grant) => (
            <tr key={grant.id}>
              <th scope="row"><Link href={`/concessioni/${grant.id}`}>{grant.id}</Link></th>
              <td>{names.get(grant.hub) ?? grant.hub} <span className="hint">{grant.tranche}</span></td>
              <td><StateBadge of="proposal" state={grant.state} /></td>
              <td className="mono">{grant.cup}</td>
              <td><Day of={grant.effectiveOn} /></td>
              {FIGURES.map((figure) => <td key={figure} className="number"><Amount of={grant.state === 'proposed' && figure === 'granted' ? grant.amount : grant[figure]} quietZero /></td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={5}>{texts.total(grants.length)}</th>
            {FIGURES.map((figure) => <td key={figure} className="number"><Amount of={plus('0.00', ...grants.map((grant) => grant[figure]))} /></td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
