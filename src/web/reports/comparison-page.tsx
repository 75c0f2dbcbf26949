import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { dayWritten } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { isMore, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { SelectField } from '../parts/fields.js';
import { ListFoot } from '../parts/list-foot.js';
import { ListFrame } from '../parts/list-frame.js';
import { NoRows } from '../parts/no-rows.js';
import { PageTitle } from '../parts/page-title.js';
import { Empty, Reading } from '../parts/reading-state.js';
import { TimelineItem } from '../parts/timeline.js';
import { useUrlState } from '../parts/url-state.js';
import { useScopeWords } from '../history/scope-words.js';

type Comparison = Schema<'ComparisonPage'>;

const TEXTS = bilingual({
  it: {
    title: 'Confronto fra due rapporti', all: 'Tutti i rapporti', from: 'Il primo', to: 'Il secondo', before: 'quello pubblicato prima del secondo', last: 'l’ultimo pubblicato', few: 'Servono due rapporti pubblicati', fewLead: 'Pubblichi un rapporto per ciascuna riunione: da Rapporti.',
    figures: 'Cifre che differiscono', table: 'Tabella delle cifre', same: 'Nessuna cifra differisce.', of: 'Di che cosa', figure: 'Grandezza', was: 'Nel primo', is: 'Nel secondo', difference: 'Differenza', entries: 'Registrazioni che uno dei due mostra e l’altro no', none: 'Nessuna.', shownBy: { from: 'la mostra solo il primo', to: 'la mostra solo il secondo' },
    report: (meeting: string, day: string, entry: number) => `${meeting} · situazione al ${day}, registrazione ${entry}`,
  },
  en: {
    title: 'Comparison of two reports', all: 'All reports', from: 'The first', to: 'The second', before: 'the one published before the second', last: 'the last one published', few: 'Two published reports are needed', fewLead: 'Publish a report for each meeting: from Reports.',
    figures: 'Figures that differ', table: 'Table of the figures', same: 'No figure differs.', of: 'Of what', figure: 'Figure', was: 'In the first', is: 'In the second', difference: 'Difference', entries: 'Entries that one of them shows and the other does not', none: 'None.', shownBy: { from: 'shown by the first alone', to: 'shown by the second alone' },
    report: (meeting: string, day: string, entry: number) => `${meeting} · state on ${day}, entry ${entry}`,
  },
});

const MOST_OFFERED = 100;

/** What changed between two meetings: the figures, and the entries behind them. */
export function ComparisonPage() {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { values, set } = useUrlState();
  const { from, to, cursor } = values;
  const published = useReading('/api/v1/reports', { query: { limit: MOST_OFFERED } });
  const enough = (published.data?.items.length ?? 0) >= 2;
  const comparison = useReading('/api/v1/reports/comparison', { query: { limit: 25, ...(from ? { from: Number(from) } : {}), ...(to ? { to: Number(to) } : {}), ...(cursor ? { cursor } : {}) } }, { keep: 'pages', enabled: enough });
  const options = (published.data?.items ?? []).map(({ entry, meeting, asOf, atEntry }) => ({ value: String(entry), label: texts.report(meeting, dayWritten(asOf, language), atEntry) }));
  return (
    <>
      <PageTitle
        aside={
          <Link className="btn btn-outline-primary" href="/rapporti">
            {texts.all}
          </Link>
        }
      >
        {texts.title}
      </PageTitle>
      <Reading of={published}>
        {() =>
          !enough ? (
            <Empty title={texts.few}>
              <p>{texts.fewLead}</p>
            </Empty>
          ) : (
            <>
              <div className="form-row no-print">
                <SelectField label={texts.from} value={from ?? ''} empty={texts.before} options={options} onChange={(entry) => set({ from: entry })} />
                <SelectField label={texts.to} value={to ?? ''} empty={texts.last} options={options} onChange={(entry) => set({ to: entry })} />
              </div>
              <Reading of={comparison}>{(found) => <Differences comparison={found} isOfBefore={comparison.isPlaceholderData} />}</Reading>
            </>
          )
        }
      </Reading>
    </>
  );
}

function Differences({ comparison, isOfBefore }: { comparison: Comparison; isOfBefore: boolean }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const named = ({ meeting, asOf, atEntry }: Comparison['from']) => texts.report(meeting, dayWritten(asOf, language), atEntry);
  return (
    <>
      <dl className="facts page-section">
        <dt>{texts.from}</dt>
        <dd>{named(comparison.from)}</dd>
        <dt>{texts.to}</dt>
        <dd>{named(comparison.to)}</dd>
      </dl>
      <section className="page-section" aria-labelledby="figures-title">
        <h2 id="figures-title">{texts.figures}</h2>
        {comparison.figures.length === 0 ? <p className="nothing">{texts.same}</p> : <FiguresTable comparison={comparison} />}
      </section>
      <section className="page-section" aria-labelledby="entries-title">
        <h2 id="entries-title">{texts.entries}</h2>
        {comparison.items.length === 0 ? (
          <NoRows title={texts.none} />
        ) : (
          <>
            <ListFrame label={texts.entries} className="list-plain">
              <ol className="timeline">
                {comparison.items.map((item) => (
                  <TimelineItem key={item.seq} item={item} folded />
                ))}
              </ol>
            </ListFrame>
            <ListFoot of={comparison} isOfBefore={isOfBefore} />
          </>
        )}
      </section>
    </>
  );
}

function FiguresTable({ comparison }: { comparison: Comparison }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const scope = useScopeWords();
  const { asOf, atEntry } = comparison.to;
  const signed = (difference: string) => `${isMore(difference, '0.00') ? '+' : ''}${written(difference, language)} €`;
  return (
    <div className="table-frame comparison-figures" tabIndex={0} role="region" aria-label={texts.table}>
      <table className="table-plain">
        <thead>
          <tr>
            <th scope="col">{texts.of}</th>
            <th scope="col">{texts.figure}</th>
            <th scope="col" className="number">
              {texts.was}
            </th>
            <th scope="col" className="number">
              {texts.is}
            </th>
            <th scope="col" className="number">
              {texts.difference}
            </th>
          </tr>
        </thead>
        <tbody>
          {comparison.figures.map(({ of, figure, before, after, difference }) => (
            <tr key={of + figure}>
              <th scope="row">{scope(of)}</th>
              <td>{FIGURE_WORDS[language][figure]}</td>
              <td className="number">
                <Amount of={before} quietZero />
              </td>
              <td className="number">
                <Link href={`/storico/cifra?figure=${figure}&of=${of}&asOf=${asOf}&atEntry=${atEntry}`}>
                  <Amount of={after} quietZero />
                </Link>
              </td>
              <td className="number signed">{signed(difference)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}
