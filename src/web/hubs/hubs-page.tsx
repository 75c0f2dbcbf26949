import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { useTranches } from '../parts/choices.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS, HUB_STATUS_WORDS } from '../language/words.js';
import { plus } from '../money/amount.rules.js';
import { useWholeList } from '../lists/whole-list.js';
import { Amount } from '../parts/amount.js';
import { PageTitle } from '../parts/page-title.js';
import { ListBar } from '../parts/list-bar.js';
import { optionsOf, type ListFilter } from '../parts/list-filters.rules.js';
import { ListFrame } from '../parts/list-frame.js';
import { ListFoot } from '../parts/list-foot.js';
import { useListQuestion, type ListQuestion } from '../parts/list-page.js';
import { NoRows } from '../parts/no-rows.js';
import { Reading } from '../parts/reading-state.js';
import { SortHead } from '../parts/sort-head.js';
import { StateBadge } from '../parts/state-badge.js';
import { useUrlState } from '../parts/url-state.js';
import { useMay } from '../session/session.js';
import { HUB_FIGURES, inOrder, type HubFigures } from './hub-order.rules.js';

const FILTERS = ['q', 'status', 'tranche', 'asOf', 'atEntry', 'sort'] as const;
type Shown = Schema<'HubView'> & { figures: HubFigures };
const NOTHING: HubFigures = { granted: '0.00', inProgress: '0.00', netPaid: '0.00', toRecover: '0.00', outstanding: '0.00' };

const TEXTS = bilingual({
  it: { title: 'Soggetti attuatori', create: 'Registra un soggetto', find: 'Cerca', findHint: 'Codice, nome, sede, codice fiscale', status: 'Stato', tranche: 'Linea', all: 'tutti', everyTranche: 'tutte', hub: 'Soggetto', seat: 'Sede', none: 'nessuna', total: (count: number) => (count === 1 ? '1 soggetto con questi filtri' : `${count} soggetti con questi filtri`), empty: 'Nessun soggetto con questi filtri.', localised: 'non localizzato', firstLead: 'I soggetti della rete si caricano con il decreto; altri si registrano da qui.' },
  en: { title: 'Hubs', create: 'Register a hub', find: 'Search', findHint: 'Code, name, seat, tax code', status: 'Status', tranche: 'Tranche', all: 'all', everyTranche: 'all', hub: 'Hub', seat: 'Seat', none: 'none', total: (count: number) => (count === 1 ? '1 hub with these filters' : `${count} hubs with these filters`), empty: 'No hub with these filters.', localised: 'not localised', firstLead: 'The hubs of the network come with the decree; others are registered from here.' },
});

export function HubsPage() {
  const texts = useTexts(TEXTS);
  const mayRegister = useMay('identify-hubs');
  const { values } = useUrlState();
  const question = useListQuestion(FILTERS);
  // The network is some fifty hubs: all of them are put in order here, as the files of it are.
  const { sort = 'code', ...narrowed } = question.asked;
  const hubs = useWholeList('/api/v1/hubs', narrowed, { keep: true });
  // The figures of the same moment as the list.
  const past = { ...(values['asOf'] ? { asOf: values['asOf'] } : {}), ...(values['atEntry'] ? { atEntry: Number(values['atEntry']) } : {}) };
  const overview = useReading('/api/v1/overview', { query: past }, { keep: true });
  return (
    <>
      <PageTitle aside={mayRegister && <Link className="btn btn-primary" href="/soggetti/nuovo">{texts.create}</Link>}>{texts.title}</PageTitle>
      <Filters question={question} />
      <Reading of={hubs}>
        {(items) =>
          items.length === 0 ? (
            <NoRows title={texts.empty}>{!question.isFiltered && <p>{texts.firstLead}</p>}</NoRows>
          ) : (
            <>
              <Reading of={overview}>
                {({ hubs: withFigures }) => {
                  const figures = new Map(withFigures.map((hub) => [hub.code, hub]));
                  return <HubsTable hubs={inOrder(items.map((hub) => ({ ...hub, figures: figures.get(hub.code) ?? NOTHING })), sort)} />;
                }}
              </Reading>
              <ListFoot of={{ items, nextCursor: null }} isOfBefore={hubs.isPlaceholderData} />
            </>
          )
        }
      </Reading>
    </>
  );
}

function Filters({ question }: { question: ListQuestion }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const tranches = useTranches();
  const filters: readonly ListFilter[] = [
    { name: 'q', label: texts.find, by: 'text', hint: texts.findHint },
    { name: 'status', label: texts.status, by: 'choice', empty: texts.all, options: optionsOf(HUB_STATUS_WORDS[language]) },
    { name: 'tranche', label: texts.tranche, by: 'choice', empty: texts.everyTranche, options: tranches.map(({ code }) => ({ value: code, label: code })) },
  ];
  return <ListBar question={question} files="/api/v1/hubs/export" filters={filters} />;
}

function HubsTable({ hubs }: { hubs: readonly Shown[] }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  return (
    <ListFrame label={texts.title}>
      <table className="table-plain">
        <thead>
          <tr>
            <SortHead by="name">{texts.hub}</SortHead>
            <th scope="col">{texts.tranche}</th>
            <th scope="col">{texts.status}</th>
            <th scope="col">{texts.seat}</th>
            {HUB_FIGURES.map((figure) => <SortHead key={figure} by={figure} number>{words[figure]}</SortHead>)}
          </tr>
        </thead>
        <tbody>
          {hubs.map(({ code, name, tranche, status, seat, localisation, figures }) => (
            <tr key={code}>
              <th scope="row">
                <Link href={`/soggetti/${code}`}>{name ?? code}</Link> <span className="hint whole">{name === null ? '' : code}</span>
              </th>
              <td>{tranche ?? <span className="nothing">{texts.none}</span>}</td>
              <td><StateBadge of="hub" state={status} /></td>
              <td>{seat ?? <span className="nothing">—</span>} {status === 'identified' && localisation === null && <span className="badge-state badge-warn">{texts.localised}</span>}</td>
              {HUB_FIGURES.map((figure) => <td key={figure} className="number"><Amount of={figures[figure]} quietZero /></td>)}
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" colSpan={4}>{texts.total(hubs.length)}</th>
            {HUB_FIGURES.map((figure) => <td key={figure} className="number"><Amount of={plus('0.00', ...hubs.map(({ figures }) => figures[figure]))} /></td>)}
          </tr>
        </tfoot>
      </table>
    </ListFrame>
  );
}
