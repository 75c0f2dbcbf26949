import { Fragment, type ReactNode } from 'react';
import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { percentWritten, plus, share } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { useUrlState } from '../parts/url-state.js';

const TEXTS = bilingual({
  it: { title: 'Le cifre', ofTotal: (percent: string) => `${percent} della dotazione`, together: (percent: string) => `insieme ${percent} della dotazione`, follow: (figure: string) => `Da che cosa è composto: ${figure}` },
  en: { title: 'The figures', ofTotal: (percent: string) => `${percent} of the total`, together: (percent: string) => `together ${percent} of the total`, follow: (figure: string) => `What it is made of: ${figure}` },
});

/** The figures of the first page of the report, each a way down to the movements that make it up; `ofInProgress`: a part of what is in progress. */
export function KeyFigures({ overview, ofInProgress }: { overview: Schema<'OverviewView'>; ofInProgress?: ReactNode }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const { values } = useUrlState();
  const { total, totals, unallocated } = overview;
  const at = new URLSearchParams(Object.entries(values).filter(([name]) => name === 'asOf' || name === 'atEntry'));
  // The last tile says two figures, each with its own way down: no movements make up their sum.
  const tiles: [figure: 'total' | 'unallocated' | keyof typeof totals, amount: string][][] = [
    [['total', total]],
    ...(['allocated', 'granted', 'inProgress', 'netPaid', 'toRecover'] as const).map((figure): (typeof tiles)[number] => [[figure, totals[figure]]]),
    [
      ['unallocated', unallocated],
      ['toReprogramme', totals.toReprogramme],
    ],
  ];
  const percent = (amount: string) => percentWritten(share(amount, total) ?? 0, language);
  return (
    <section className="page-section" aria-label={texts.title}>
      <ul className="key-figures">
        {tiles.map((tile) => {
          const shown = percent(plus(...tile.map(([, amount]) => amount)));
          return (
            <li key={tile[0]?.[0]} className="card-plain">
              {tile.map(([figure, amount]) => (
                <Fragment key={figure}>
                  <span className="key-figure-label">{words[figure]}</span>
                  <Link className="key-figure" href={`/storico/cifra?figure=${figure}&of=total&${at}`} title={texts.follow(words[figure])}>
                    <Amount of={amount} strong />
                  </Link>
                </Fragment>
              ))}
              <span className="hint">{tile.length > 1 ? texts.together(shown) : texts.ofTotal(shown)}</span>
              {tile[0]?.[0] === 'inProgress' && ofInProgress}
            </li>
          );
        })}
      </ul>
    </section>
  );
}
