import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { Chart } from '../charts/chart.js';
import type { Sight } from '../charts/csv.rules.js';
import { Lines } from '../charts/lines.js';
import { monthWritten, wholeMonthWritten } from '../language/days.rules.js';
import { pictured, seriesColour } from '../charts/pictured.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { isZero, written } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';
import { Reading } from '../parts/reading-state.js';

const TEXTS = bilingual({
  it: {
    title: 'Nel tempo', month: 'Mese', requested: 'richiesto', millions: 'milioni di euro', none: 'Nulla è ancora accaduto.', quiet: (month: string) => `Nel mese di ${month} nulla è stato erogato.`,
    finding: (month: string, paid: string, all: string) => `Nel mese di ${month} sono stati erogati ${paid} €; dall’inizio ${all} €.`,
  },
  en: {
    title: 'Over time', month: 'Month', requested: 'requested', millions: 'millions of euro', none: 'Nothing has happened yet.', quiet: (month: string) => `Nothing was paid in ${month}.`,
    finding: (month: string, paid: string, all: string) => `In ${month} EUR ${paid} were paid; EUR ${all} since the beginning.`,
  },
});

const LINES = ['granted', 'paid', 'recovered'] as const;

/** What was granted, paid and recovered, month by month: the figures of the report's *Andamento*. */
export function CourseChart({ past, demonstration }: { past: { asOf?: string; atEntry?: number }; demonstration: boolean }) {
  const course = useReading('/api/v1/overview/course', { query: past }, { keep: true });
  return <Reading of={course}>{({ months, asOf, atEntry }) => <Course months={months} sight={{ asOf, atEntry, demonstration }} />}</Reading>;
}

function Course({ months, sight }: { months: readonly Schema<'CourseMonthView'>[]; sight: Sight }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const last = months.at(-1);
  const series = LINES.map((name, index) => ({
    name: words[name],
    colour: seriesColour([3, 0, 5][index] ?? 0),
    dashed: name === 'recovered',
    filled: name === 'paid',
    lengths: months.map(({ atEnd }) => pictured(atEnd[name])),
  }));
  const month = last ? wholeMonthWritten(last.month, language) : '';
  const finding = !last ? texts.none : isZero(last.change.paid) ? texts.quiet(month) : texts.finding(month, written(last.change.paid, language), written(last.atEnd.paid, language));
  const columns = [texts.month, ...LINES.map((name) => words[name])];
  const rows = months.map(({ month, atEnd }) => [month, ...LINES.map((name) => atEnd[name])]);
  return (
    <Chart
      title={texts.title}
      finding={finding}
      picture={(width) => <Lines width={width} months={months.map(({ month }) => monthWritten(month, language))} series={series} unit={texts.millions} />}
      fileName="andamento"
      sight={sight}
      table={{ columns, rows, amounts: [1, 2, 3] }}
      height={390}
    >
      <table className="table-plain">
        <thead>
          <tr>
            {columns.map((column, index) => (
              <th key={column} scope="col" className={index > 0 ? 'number' : undefined}>
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {months.map(({ month, atEnd }) => (
            <tr key={month}>
              <th scope="row">{monthWritten(month, language)}</th>
              {LINES.map((name) => (
                <td key={name} className="number">
                  <Amount of={atEnd[name]} quietZero />
                </td>
              ))}
            </tr>
          ))}
        </tbody>
      </table>
    </Chart>
  );
}
