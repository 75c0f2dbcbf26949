import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { useTranches } from '../parts/choices.js';
import { useHubNames } from '../parts/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS, RECOVERY_STATE_WORDS } from '../language/words.js';
import { Amount } from '../parts/amount.js';
import { PageTitle } from '../parts/page-title.js';
import { ListBar } from '../parts/list-bar.js';
import { optionsOf, type ListFilter } from '../parts/list-filters.rules.js';
import { ListFrame } from '../parts/list-frame.js';
import { Listed, useListQuestion, type ListQuestion } from '../parts/list-page.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { TotalsRow } from '../parts/totals-row.js';
import { useMay } from '../session/session.js';
import { Due } from './recovery-facts.js';

const FILTERS = ['state', 'hub', 'tranche', 'overdue', 'disbursement', 'sort', 'asOf', 'atEntry'] as const;

const TEXTS = bilingual({
  it: { title: 'Recuperi', create: 'Proponi un recupero', state: 'Stato', hub: 'Soggetto', tranche: 'Linea', all: 'tutti', everyTranche: 'tutte', overdue: 'Scadenza', everyDue: 'tutte', onlyOverdue: 'solo scaduti', notOverdue: 'non scaduti', id: 'Codice', payment: 'Pagamento', cause: 'Causa', due: 'Da restituire entro', amount: 'Da recuperare in origine', collected: 'Recuperato', remaining: 'Resta', total: (count: string) => (count === '1' ? '1 recupero con questi filtri' : `${count} recuperi con questi filtri`), empty: 'Nessun recupero con questi filtri.', first: 'Nessun recupero.', firstLead: 'Si propone da un’erogazione pagata: ne ordina la restituzione un’altra persona.' },
  en: { title: 'Recoveries', create: 'Propose a recovery', state: 'State', hub: 'Hub', tranche: 'Tranche', all: 'all', everyTranche: 'all', overdue: 'Due day', everyDue: 'all', onlyOverdue: 'overdue only', notOverdue: 'not overdue', id: 'Code', payment: 'Payment', cause: 'Cause', due: 'To be paid back by', amount: 'First ordered back', collected: 'Recovered', remaining: 'Remaining', total: (count: string) => (count === '1' ? '1 recovery with these filters' : `${count} recoveries with these filters`), empty: 'No recovery with these filters.', first: 'No recovery.', firstLead: 'One is proposed of a paid disbursement: another person orders it back.' },
});

export function RecoveriesPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const question = useListQuestion(FILTERS);
  const list = useReading('/api/v1/recoveries', { query: question.query }, { keep: true });
  return (
    <>
      <PageTitle aside={mayPropose && <Link className="btn btn-primary" href="/recuperi/nuovo">{texts.create}</Link>}>{texts.title}</PageTitle>
      <Filters question={question} />
      <Listed of={list} isFiltered={question.isFiltered} none={texts.empty} first={{ title: texts.first, lead: texts.firstLead }}>
        {(page) => <RecoveriesTable page={page} />}
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
    { name: 'state', label: texts.state, by: 'choice', empty: texts.all, options: optionsOf(RECOVERY_STATE_WORDS[language]) },
    { name: 'overdue', label: texts.overdue, by: 'choice', empty: texts.everyDue, options: [{ value: 'true', label: texts.onlyOverdue }, { value: 'false', label: texts.notOverdue }] },
    { name: 'tranche', label: texts.tranche, by: 'choice', empty: texts.everyTranche, options: tranches.map(({ code }) => ({ value: code, label: code })) },
    { name: 'hub', label: texts.hub, by: 'choice', empty: texts.all, options: [...names].map(([value, name]) => ({ value, label: `${value} · ${name}` })) },
    { name: 'disbursement', label: texts.payment, by: 'link' },
  ];
  return <ListBar question={question} files="/api/v1/recoveries/export" filters={filters} />;
}

function RecoveriesTable({ page: { items, totals } }: { page: Schema<'RecoveriesPage'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  return (
    <ListFrame label={texts.title}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.id}</th>
            <SortHead by="hub">{texts.hub}</SortHead>
            <th scope="col">{texts.payment}</th>
            <th scope="col">{texts.state}</th>
            <th scope="col">{texts.cause}</th>
            <SortHead by="dueOn">{texts.due}</SortHead>
            <SortHead by="amount" number>{texts.amount}</SortHead>
            <th scope="col" className="number">{texts.collected}</th>
            <th scope="col" className="number">{texts.remaining}</th>
          </tr>
        </thead>
        <tbody>
          {items.map((recovery) => (
            <tr key={recovery.id}>
              <th scope="row"><Link className="whole" href={`/recuperi/${recovery.id}`}>{recovery.id}</Link></th>
              <td>{names.get(recovery.hub) ?? recovery.hub}</td>
              <td><Link className="whole" href={`/erogazioni/${recovery.disbursement}`}>{recovery.disbursement}</Link></td>
              <td><StateBadge of="recovery" state={recovery.state} /></td>
              <td>{CAUSE_WORDS[language][recovery.cause]}</td>
              <td><Due recovery={recovery} /></td>
              {[recovery.amount, recovery.collected, recovery.remaining].map((amount, index) => <td key={index} className="number"><Amount of={amount} quietZero /></td>)}
            </tr>
          ))}
        </tbody>
        <TotalsRow label={texts.total} count={totals.count} before={6} sums={[totals.amount, totals.collected, totals.remaining]} />
      </table>
    </ListFrame>
  );
}
