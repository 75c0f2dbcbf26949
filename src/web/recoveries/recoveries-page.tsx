import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { useTranches } from '../disbursements/choices.js';
import { useHubNames } from '../disbursements/hub-names.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { CAUSE_WORDS, RECOVERY_STATE_WORDS } from '../language/words.js';
import { plus } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { SelectField } from '../parts/fields.js';
import { PageTitle } from '../parts/page-title.js';
import { Pager } from '../parts/pager.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { Due } from './recovery-facts.js';

const FILTERS = ['state', 'hub', 'tranche', 'overdue', 'disbursement', 'sort'] as const;

const TEXTS = bilingual({
  it: { title: 'Recuperi', create: 'Proponi un recupero', state: 'Stato', hub: 'Soggetto', tranche: 'Linea', all: 'tutti', everyTranche: 'tutte', overdue: 'Scadenza', everyDue: 'tutte', onlyOverdue: 'solo scaduti', notOverdue: 'non scaduti', clear: 'Azzera i filtri', id: 'Codice', payment: 'Pagamento', cause: 'Causa', due: 'Da restituire entro', amount: 'Disposto', collected: 'Recuperato', remaining: 'Resta', total: (count: number) => `${count} recuperi in questa pagina`, empty: 'Nessun recupero con questi filtri.', first: 'Nessun recupero.', firstLead: 'Si propone da un’erogazione pagata: ne dispone la restituzione un’altra persona.' },
  en: { title: 'Recoveries', create: 'Propose a recovery', state: 'State', hub: 'Hub', tranche: 'Tranche', all: 'all', everyTranche: 'all', overdue: 'Due day', everyDue: 'all', onlyOverdue: 'overdue only', notOverdue: 'not overdue', clear: 'Clear filters', id: 'Code', payment: 'Payment', cause: 'Cause', due: 'To be paid back by', amount: 'Ordered', collected: 'Recovered', remaining: 'Remaining', total: (count: number) => `${count} recoveries on this page`, empty: 'No recovery with these filters.', first: 'No recovery.', firstLead: 'One is proposed of a paid disbursement: another person orders it back.' },
});

export function RecoveriesPage() {
  const texts = useTexts(TEXTS);
  const mayPropose = useMay('propose-money');
  const { values } = useUrlState();
  const asked: Record<string, string> = Object.fromEntries(FILTERS.flatMap((name) => (values[name] === undefined ? [] : [[name, values[name]]])));
  const list = useReading('/api/v1/recoveries', { query: { ...asked, limit: 50, ...(values['cursor'] ? { cursor: values['cursor'] } : {}) } }, { keep: true });
  return (
    <>
      <PageTitle aside={mayPropose && <Link className="btn btn-primary" href="/recuperi/nuovo">{texts.create}</Link>}>{texts.title}</PageTitle>
      <Filters isFiltered={Object.keys(asked).length > 0} />
      <Reading of={list}>
        {({ items, nextCursor }) =>
          items.length > 0 ? (
            <>
              <RecoveriesTable recoveries={items} />
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
      <SelectField label={texts.state} empty={texts.all} value={values['state'] ?? ''} onChange={(state) => set({ state })} options={Object.entries(RECOVERY_STATE_WORDS[language]).map(([value, label]) => ({ value, label }))} />
      <SelectField label={texts.overdue} empty={texts.everyDue} value={values['overdue'] ?? ''} onChange={(overdue) => set({ overdue })} options={[{ value: 'true', label: texts.onlyOverdue }, { value: 'false', label: texts.notOverdue }]} />
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

function RecoveriesTable({ recoveries }: { recoveries: readonly Schema<'RecoveryView'>[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const names = useHubNames();
  const sums = (['amount', 'collected', 'remaining'] as const).map((figure) => plus('0.00', ...recoveries.map((recovery) => recovery[figure])));
  return (
    <div className="table-frame list-frame" tabIndex={0} role="region" aria-label={texts.title}>
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
          {recoveries.map((recovery) => (
            <tr key={recovery.id}>
              <th scope="row"><Link href={`/recuperi/${recovery.id}`}>{recovery.id}</Link></th>
              <td>{names.get(recovery.hub) ?? recovery.hub}</td>
              <td><Link href={`/erogazioni/${recovery.disbursement}`}>{recovery.disbursement}</Link></td>
              <td><StateBadge of="recovery" state={recovery.state} /></td>
              <td>{CAUSE_WORDS[language][recovery.cause]}</td>
              <td><Due recovery={recovery} /></td>
              {[recovery.amount, recovery.collected, recovery.remaining].map((amount, index) => <td key={index} className="number"><Amount of={amount} quietZero /></td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={6}>{texts.total(recoveries.length)}</th>
            {sums.map((sum, index) => <td key={index} className="number"><Amount of={sum} /></td>)}
          </tr>
        </tfoot>
      </table>
    </div>
  );
}
