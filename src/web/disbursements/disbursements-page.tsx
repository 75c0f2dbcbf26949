import { Link, useLocation } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { DISBURSEMENT_STATE_WORDS, KIND_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { useTranches } from '../parts/choices.js';
import { useHubNames } from '../parts/hub-names.js';
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

type Disbursement = Schema<'DisbursementView'>;

const TEXTS = bilingual({
  it: {
    title: 'Erogazioni', grant: 'Concessione', create: 'Nuova erogazione', many: 'Registra pagamenti', all: 'tutti', everyKind: 'tutti', everyTranche: 'tutte',
    state: 'Stato', kind: 'Tipo', tranche: 'Linea', from: 'Dal', to: 'Al', find: 'Cerca', findHint: 'Codice, protocollo, ordine',
    id: 'Codice', hub: 'Soggetto', requestedOn: 'Richiesta', requested: 'Richiesto', admitted: 'Al netto dei tagli', due: 'Scadenza', everyDue: 'tutte', onlyLate: 'solo in ritardo', notLate: 'non in ritardo', paidOn: 'Eseguita', late: (days: number) => (days === 1 ? 'in ritardo di un giorno' : `in ritardo di ${days} giorni`),
    total: (count: string) => (count === '1' ? '1 erogazione con questi filtri' : `${count} erogazioni con questi filtri`), empty: 'Nessuna erogazione con questi filtri.', first: 'Nessuna erogazione è ancora stata richiesta.', firstLead: 'Serve una concessione in vigore: la si propone in Concessioni, un approvatore la approva, poi da qui si richiede la prima anticipazione.',
  },
  en: {
    title: 'Disbursements', grant: 'Grant', create: 'New disbursement', many: 'Record payments', all: 'all', everyKind: 'all', everyTranche: 'all',
    state: 'State', kind: 'Kind', tranche: 'Tranche', from: 'From', to: 'To', find: 'Search', findHint: 'Code, protocol, order',
    id: 'Code', hub: 'Hub', requestedOn: 'Requested on', requested: 'Requested', admitted: 'Less cuts', due: 'Due', everyDue: 'all', onlyLate: 'late only', notLate: 'not late', paidOn: 'Executed on', late: (days: number) => (days === 1 ? 'a day late' : `${days} days late`),
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
  const tranches = useTranches();
  const names = useHubNames();
  const filters: readonly ListFilter[] = [
    { name: 'q', label: texts.find, by: 'text', hint: texts.findHint },
    { name: 'state', label: texts.state, by: 'choice', empty: texts.all, options: optionsOf(DISBURSEMENT_STATE_WORDS[language]) },
    { name: 'kind', label: texts.kind, by: 'choice', empty: texts.everyKind, options: optionsOf(KIND_WORDS[language]) },
    { name: 'tranche', label: texts.tranche, by: 'choice', empty: texts.everyTranche, options: tranches.map(({ code }) => ({ value: code, label: code })) },
    { name: 'hub', label: texts.hub, by: 'choice', empty: texts.all, options: [...names].map(([value, name]) => ({ value, label: `${value} · ${name}` })) },
    { name: 'late', label: texts.due, by: 'choice', empty: texts.everyDue, options: [{ value: 'true', label: texts.onlyLate }, { value: 'false', label: texts.notLate }] },
    { name: 'from', label: texts.from, by: 'day' },
    { name: 'to', label: texts.to, by: 'day' },
    { name: 'grant', label: texts.grant, by: 'link' },
  ];
  return <ListBar question={question} files="/api/v1/disbursements/export" filters={filters} />;
}

function DisbursementsTable({ page }: { page: Schema<'DisbursementsPage'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const [, navigate] = useLocation();
  const { totals, items } = page;
  return (
    <ListFrame label={texts.title}>
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
        <tbody>
          {items.map((item) => (
            <tr key={item.id} onDoubleClick={() => navigate(`/erogazioni/${item.id}`)}>
              <th scope="row">
                <Link className="whole" href={`/erogazioni/${item.id}`}>
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
    </ListFrame>
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
