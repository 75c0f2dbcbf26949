import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { saveCsv } from '../charts/chart.js';
import type { Language } from '../language/language-choice.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { centsOf, percentWritten, share } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { pastWritten } from '../parts/past.js';
import { StateBadge } from '../parts/state-badge.js';
import { useUrlState } from '../parts/url-state.js';

const FIGURES = ['granted', 'inProgress', 'netPaid', 'toRecover', 'outstanding'] as const;

const TEXTS = bilingual({
  it: { title: 'Per soggetto attuatore', hub: 'Soggetto', tranche: 'Linea', status: 'Stato', total: 'Totale', share: 'Erogato netto sul concesso', csv: 'Scarica CSV', noTranche: 'nessuna' },
  en: { title: 'By hub', hub: 'Hub', tranche: 'Tranche', status: 'Status', total: 'Total', share: 'Net paid of granted', csv: 'Download CSV', noTranche: 'none' },
});

export function HubsTable({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const past = pastWritten(useUrlState().values);
  const hubs = [...overview.hubs].sort((a, b) => Number(centsOf(b.granted) - centsOf(a.granted)) || (a.code < b.code ? -1 : 1));
  const columns = [texts.hub, texts.tranche, ...FIGURES.map((figure) => words[figure])];
  const rows = hubs.map((hub) => [hub.name ?? hub.code, hub.tranche ?? '', ...FIGURES.map((figure) => hub[figure])]);
  return (
    <section className="page-section">
      <div className="page-section-head">
        <h2 id="hubs-title">{texts.title}</h2>
        <button type="button" className="btn btn-outline-primary btn-sm no-print" onClick={() => saveCsv('soggetti', { columns, rows, amounts: FIGURES.map((_, index) => index + 2) }, overview, language)}>
          {texts.csv}
        </button>
      </div>
      <div className="table-frame" tabIndex={0} role="region" aria-labelledby="hubs-title">
        <table className="table-plain">
          <thead>
            <tr>
              <th scope="col">{texts.hub}</th>
              <th scope="col">{texts.tranche}</th>
              <th scope="col">{texts.status}</th>
              {FIGURES.map((figure) => (
                <th key={figure} scope="col" className="number">
                  {words[figure]}
                </th>
              ))}
              <th scope="col">{texts.share}</th>
            </tr>
          </thead>
          <tbody>
            {hubs.map((hub) => (
              <tr key={hub.code}>
                <th scope="row">
                  <Link href={past === '' ? `/soggetti/${hub.code}` : `/soggetti/${hub.code}?${past}`}>{hub.name ?? hub.code}</Link> <span className="hint">{hub.name === null ? '' : hub.code}</span>
                </th>
                <td>{hub.tranche ?? <span className="nothing">{texts.noTranche}</span>}</td>
                <td>
                  <StateBadge of="hub" state={hub.status} />
                </td>
                {FIGURES.map((figure) => (
                  <td key={figure} className="number">
                    <Amount of={hub[figure]} quietZero />
                  </td>
                ))}
                <td>
                  <Bar percent={share(hub.netPaid, hub.granted)} language={language} />
                </td>
              </tr>
            ))}
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" colSpan={3}>
                {texts.total}
              </th>
              {FIGURES.map((figure) => (
                <td key={figure} className="number">
                  <Amount of={overview.totals[figure]} />
                </td>
              ))}
              <td>
                <Bar percent={share(overview.totals.netPaid, overview.totals.granted)} language={language} />
              </td>
            </tr>
          </tfoot>
        </table>
      </div>
    </section>
  );
}

function Bar({ percent, language }: { percent: number | null; language: Language }) {
  if (percent === null) return <span className="nothing">—</span>;
  return (
    <span className="share">
      <span className="share-bar" aria-hidden="true">
        <span style={{ width: `${Math.min(percent, 100)}%` }} />
      </span>
      {percentWritten(percent, language)}
    </span>
  );
}
