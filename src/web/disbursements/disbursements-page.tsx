import { useState } from 'react';
import { Link, useLocation } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DISBURSEMENT_STATE_WORDS, KIND_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { DayField, SelectField } from '../parts/fields.js';
import { Day } from '../parts/moments.js';
import { PageTitle } from '../parts/page-title.js';
import { ListBar, Listed, useListQuestion, type ListQuestion } from '../parts/list-page.js';
import { SearchField } from '../parts/search-field.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { TotalsRow } from '../parts/totals-row.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { useTranches } from '../parts/choices.js';

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: {
    title: 'Erogazioni', grant: 'Concessione', create: 'Nuova erogazione', many: 'Registra pagamenti', all: 'tutti', everyKind: 'tutti', everyTranche: 'tutte',
    state: 'Stato', kind: 'Tipo', tranche: 'Linea', from: 'Dal', to: 'Al', find: 'Cerca', findHint: 'Codice, protocollo, ordine',
    id: 'Codice', hub: 'Soggetto', requestedOn: 'Richiesta', requested: 'Richiesto', admitted: 'Al netto dei tagli', due: 'Scadenza', paidOn: 'Eseguita', late: (days: number) => (days === 1 ? 'in ritardo di un giorno' : `in ritardo di ${days} giorni`),
    total: (count: string) => (count === '1' ? '1 erogazione con questi filtri' : `${count} erogazioni con questi filtri`), empty: 'Nessuna erogazione con questi filtri.', first: 'Nessuna erogazione è ancora stata richiesta.', firstLead: 'Serve una concessione in vigore: la si propone in Concessioni, un approvatore la approva, poi da qui si richiede la prima anticipazione.',
  },
  en: {
    title: 'Disbursements', grant: 'Grant', create: 'New disbursement', many: 'Record payments', all: 'all', everyKind: 'all', everyTranche: 'all',
    state: 'State', kind: 'Kind', tranche: 'Tranche', from: 'From', to: 'To', find: 'Search', findHint: 'Code, protocol, order',
    id: 'Code', hub: 'Hub', requestedOn: 'Requested on', requested: 'Requested', admitted: 'Less cuts', due: 'Due', paidOn: 'Executed on', late: (days: number) => (days === 1 ? 'a day late' : `${days} days late`),
    total: (count: string) => (count === '1' ? '1 disbursement with these filters' : `${count} disbursements with these filters`), empty: 'No disbursement with these filters.', first: 'No disbursement has been requested yet.', firstLead: 'A grant in force is needed: it is proposed in Grants, an approver approves it, then the first advance is requested from here.',
  },
});

const FILTERS = ['state', 'kind', 'tranche', 'hub', 'grant', 'from', 'to', 'q', 'late', 'sort', 'asOf', 'atEntry'] as const;

export function DisbursementsPage() {
  const texts = useTexts(TEXTS);
  const mayRequest = useMay('propose-money');
  const question = useListQuestion(FILTERS);
  const list = useReading('/api/v1/disbursements', { query: question.query }, { keep: true });
  return (
    <>
      <PageTitle
        aside={
          mayRequest && (
            <>
              <Link className="btn btn-primary" href="/erogazioni/nuova">
                {texts.create}
              </Link>
              <Link className="btn btn-outline-primary" href="/erogazioni/pagamenti">
                {texts.many}
              </Link>
            </>
          )
        }
      >
        {texts.title}
      </PageTitle>
      <Filters question={question} />
      <Listed of={list} isFiltered={question.isFiltered} none={texts.empty} first={{ title: texts.first, lead: texts.firstLead }}>
        {(page) => <DisbursementsTable page={page} />}
      </Listed>
    </>
  );
}

function Filters({ question }: { question: ListQuestion }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values, set } = useUrlState();
  const tranches = useTranches();
  const options = (words: Record<string, string>) => Object.entries(words).map(([value, label]) => ({ value, label }));
  return (
    <ListBar question={question} files="/api/v1/disbursements/export" only={{ hub: texts.hub, grant: texts.grant }}>
      <SearchField label={texts.find} hint={texts.findHint} value={values['q'] ?? ''} onSearch={(q) => set({ q }, { replace: true })} />
      <SelectField label={texts.state} empty={texts.all} value={values['state'] ?? ''} onChange={(state) => set({ state })} options={options(DISBURSEMENT_STATE_WORDS[language])} />
      <SelectField label={texts.kind} empty={texts.everyKind} value={values['kind'] ?? ''} onChange={(kind) => set({ kind })} options={options(KIND_WORDS[language])} />
      <SelectField label={texts.tranche} empty={texts.everyTranche} value={values['tranche'] ?? ''} onChange={(tranche) => set({ tranche })} options={tranches.map(({ code }) => ({ value: code, label: code }))} />
      <DayField moves label={texts.from} value={values['from'] ?? ''} onChange={(from) => set({ from })} />
      <DayField moves label={texts.to} value={values['to'] ?? ''} onChange={(to) => set({ to })} />
    </ListBar>
  );
}

function DisbursementsTable({ page }: { page: Schema<'DisbursementsPage'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const [chosen, setChosen] = useState<number | null>(null);
  const { totals, items } = page;
  // Up, down and Enter walk through the rows, so that hands stay on the keys.
  const walk = (event: React.KeyboardEvent<HTMLTableSectionElement>) => {
    const step = event.key === 'ArrowDown' ? 1 : event.key === 'ArrowUp' ? -1 : 0;
    if (step === 0) return;
    event.preventDefault();
    const next = Math.max(0, Math.min(items.length - 1, (chosen ?? -1) + step));
    setChosen(next);
    event.currentTarget.querySelectorAll<HTMLAnchorElement>('th a').item(next).focus();
  };
  return (
    <div className="table-frame list-frame" tabIndex={0} role="region" aria-label={texts.title}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.id}</th>
            <SortHead by="hub">{texts.hub}</SortHead>
            <th scope="col">{texts.kind}</th>
            <SortHead by="state">{texts.state}</SortHead>
            <SortHead by="requestedOn">{texts.requestedOn}</SortHead>
            <SortHead by="amount" number>
              {texts.requested}
            </SortHead>
            <th scope="col" className="number">
              {texts.admitted}
            </th>
            <SortHead by="dueOn">{texts.due}</SortHead>
            <SortHead by="paidOn">{texts.paidOn}</SortHead>
          </tr>
        </thead>
        <tbody onKeyDown={walk}>
          {items.map((item, index) => (
            <tr key={item.id} aria-selected={chosen === index} onDoubleClick={() => navigate(`/erogazioni/${item.id}`)}>
              <th scope="row">
                <Link href={`/erogazioni/${item.id}`} onFocus={() => setChosen(index)}>
                  {item.id}
                </Link>
              </th>
              <td>
                <Link href={`/soggetti/${item.hub}`}>{item.hub}</Link>
              </td>
              <td>{KIND_WORDS[language][item.kind]}</td>
              <td>
                <StateBadge of="disbursement" state={item.state} />
              </td>
              <td>
                <Day of={item.requestedOn} />
              </td>
              <td className="number">
                <Amount of={item.amount} />
              </td>
              <td className="number">
                <Amount of={item.admitted ?? item.amount} />
              </td>
              <td>
                <Due item={item} />
              </td>
              <td>
                <Day of={item.paidOn} />
              </td>
            </tr>
          ))}
        </tbody>
        <TotalsRow label={texts.total} count={totals.count} before={5} sums={[totals.amount, totals.admitted]} after={2} />
      </table>
    </div>
  );
}

function Due({ item }: { item: Disbursement }) {
  const texts = useTexts(TEXTS);
  return (
    <>
      <Day of={item.dueOn} /> {item.daysLate > 0 && item.paidOn === null && <span className="badge-state badge-bad">{texts.late(item.daysLate)}</span>}
    </>
  );
}
