import { Link } from 'wouter';
import type { Schema } from '../api/client.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { plus, share } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { useUrlState } from '../parts/url-state.js';

const TEXTS = bilingual({
  it: { title: 'Le cifre', ofTotal: (percent: string) => `${percent} % della dotazione`, follow: (figure: string) => `Da che cosa è composto: ${figure}`, both: 'non ripartito e da riprogrammare' },
  en: { title: 'The figures', ofTotal: (percent: string) => `${percent} % of the total`, follow: (figure: string) => `What it is made of: ${figure}`, both: 'not broken down and to reprogramme' },
});

/** The figures of the first page of the report, each a way down to the movements that make it up. */
export function KeyFigures({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const { values } = useUrlState();
  const { total, totals, unallocated } = overview;
  const at = new URLSearchParams(Object.entries(values).filter(([name]) => name === 'asOf' || name === 'atEntry'));
  const figures: [figure: string, label: string, amount: string][] = [
    ['total', words.total, total],
    ['allocated', words.allocated, totals.allocated],
    ['granted', words.granted, totals.granted],
    ['inProgress', words.inProgress, totals.inProgress],
    ['netPaid', words.netPaid, totals.netPaid],
    ['toRecover', words.toRecover, totals.toRecover],
    ['unallocated', texts.both, plus(unallocated, totals.toReprogramme)],
  ];
  return (
    <section className="page-section" aria-label={texts.title}>
      <ul className="key-figures">
        {figures.map(([figure, label, amount]) => (
          <li key={figure} className="card-plain">
            <span className="key-figure-label">{label}</span>
            <Link className="key-figure" href={`/storico/cifra?figure=${figure}&of=total&${at}`} title={texts.follow(label)}>
              <Amount of={amount} strong />
            </Link>
            <span className="hint">{texts.ofTotal(new Intl.NumberFormat(language, { minimumFractionDigits: 1 }).format(share(amount, total) ?? 0))}</span>
          </li>
        ))}
      </ul>
    </section>
  );
}
