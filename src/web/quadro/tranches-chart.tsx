import { useMemo } from 'react';
import type { Schema } from '../api/client.js';
import { Bars } from '../charts/bars.js';
import { Chart } from '../charts/chart.js';
import { pictured, seriesColour } from '../charts/pictured.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { percentWritten, share } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';

/** How what is allocated stands, in parts that add up to it. */
const PARTS = ['netPaid', 'inProgress', 'outstanding', 'available', 'toReprogramme', 'returned'] as const;

const TEXTS = bilingual({
  it: {
    title: 'Per linea di finanziamento', line: 'Linea', finding: (name: string, percent: string) => `La linea più avanti è ${name}: l’erogato netto è il ${percent} di quanto le è assegnato.`, none: 'Nessuna linea ha ancora un erogato netto.',
    millions: 'milioni di euro', remainder: 'Non ripartito', total: 'Totale',
  },
  en: {
    title: 'By tranche', line: 'Tranche', finding: (name: string, percent: string) => `${name} is furthest on: net paid is ${percent} of what is allocated to it.`, none: 'No tranche has net paid yet.',
    millions: 'millions of euro', remainder: 'Not broken down', total: 'Total',
  },
});

export function TranchesChart({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const { tranches, unallocated, totals, total } = overview;
  const furthest = useMemo(() => [...tranches].map(({ code, netPaid, allocated }) => ({ code, percent: share(netPaid, allocated) ?? 0 })).sort((a, b) => b.percent - a.percent)[0], [tranches]);
  const finding = furthest && furthest.percent > 0 ? texts.finding(furthest.code, percentWritten(furthest.percent, language)) : texts.none;
  const series = [
    ...PARTS.map((part, index) => ({ name: words[part], colour: seriesColour(index), lengths: [...tranches.map((tranche) => pictured(tranche[part])), 0] })),
    { name: words.unallocated, colour: 'var(--line)', dashed: true, lengths: [...tranches.map(() => 0), pictured(unallocated)] },
  ];
  const rows = [
    ...tranches.map((tranche) => [tranche.code, ...PARTS.map((part) => tranche[part]), tranche.allocated]),
    [texts.remainder, ...PARTS.map(() => ''), unallocated],
    [texts.total, ...PARTS.map((part) => totals[part]), total],
  ];
  const columns = [texts.line, ...PARTS.map((part) => words[part]), words.allocated];
  return (
    <Chart
      title={texts.title}
      finding={finding}
      picture={(width) => <Bars width={width} rows={[...tranches.map(({ code }) => code), texts.remainder]} series={series} unit={texts.millions} />}
      fileName="linee"
      sight={overview}
      table={{ columns, rows, amounts: columns.map((_, index) => index).slice(1) }}
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
          {tranches.map((tranche) => (
            <tr key={tranche.code}>
              <th scope="row" title={tranche.name}>
                {tranche.code}
              </th>
              {PARTS.map((part) => (
                <td key={part} className="number">
                  <Amount of={tranche[part]} quietZero />
                </td>
              ))}
              <td className="number">
                <Amount of={tranche.allocated} strong />
              </td>
            </tr>
          ))}
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{texts.remainder}</th>
            <td colSpan={PARTS.length} />
            <td className="number">
              <Amount of={unallocated} />
            </td>
          </tr>
          <tr>
            <th scope="row">{texts.total}</th>
            {PARTS.map((part) => (
              <td key={part} className="number">
                <Amount of={totals[part]} />
              </td>
            ))}
            <td className="number">
              <Amount of={total} strong />
            </td>
          </tr>
        </tfoot>
      </table>
    </Chart>
  );
}
