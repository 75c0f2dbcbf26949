import { useCallback, useMemo } from 'react';
import type { Schema } from '../api/client.js';
import { Chart, type Colours } from '../charts/chart.js';
import { lengthSaid, pictured } from '../charts/pictured.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { FIGURE_WORDS } from '../language/words.js';
import { share } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';

/** How what is allocated stands, in parts that add up to it. */
const PARTS = ['netPaid', 'inProgress', 'outstanding', 'available', 'toReprogramme', 'returned'] as const;

const TEXTS = bilingual({
  it: {
    title: 'Per linea di finanziamento', line: 'Linea', finding: (name: string, percent: string) => `La linea più avanti è ${name}: l’erogato netto è il ${percent} % di quanto le è assegnato.`, none: 'Nessuna linea ha ancora un erogato netto.',
    millions: 'milioni di euro', remainder: 'Non ripartito', total: 'Totale',
  },
  en: {
    title: 'By tranche', line: 'Tranche', finding: (name: string, percent: string) => `${name} is furthest on: net paid is ${percent} % of what is allocated to it.`, none: 'No tranche has net paid yet.',
    millions: 'millions of euro', remainder: 'Not broken down', total: 'Total',
  },
});

export function TranchesChart({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const words = FIGURE_WORDS[language];
  const { tranches, unallocated, totals, total } = overview;
  const furthest = useMemo(() => [...tranches].map(({ code, netPaid, allocated }) => ({ code, percent: share(netPaid, allocated) ?? 0 })).sort((a, b) => b.percent - a.percent)[0], [tranches]);
  const percent = new Intl.NumberFormat(language, { minimumFractionDigits: 1 });
  const finding = furthest && furthest.percent > 0 ? texts.finding(furthest.code, percent.format(furthest.percent)) : texts.none;
  const option = useCallback(
    ({ ink, line, surface, series }: Colours) => ({
      grid: { left: 8, right: 24, top: 8, bottom: 102, containLabel: true },
      legend: { bottom: 0, textStyle: { color: ink, fontSize: 13 }, itemWidth: 14 },
      tooltip: { trigger: 'axis', renderMode: 'richText', axisPointer: { type: 'shadow' }, backgroundColor: surface, textStyle: { color: ink }, valueFormatter: (length: unknown) => lengthSaid(length, language) },
      xAxis: { type: 'value', name: texts.millions, nameLocation: 'middle', nameGap: 26, nameTextStyle: { color: ink }, axisLabel: { color: ink, formatter: (value: number) => String(value / 1e6) }, splitLine: { lineStyle: { color: line } } },
      yAxis: { type: 'category', inverse: true, data: [...tranches.map(({ code }) => code), texts.remainder], axisLabel: { color: ink, fontSize: 14 } },
      series: [
        ...PARTS.map((part, index) => ({ name: words[part], type: 'bar', stack: 'all', barMaxWidth: 34, itemStyle: { color: series[index], borderColor: surface, borderWidth: 1 }, data: tranches.map((tranche) => pictured(tranche[part])) })),
        { name: words.unallocated, type: 'bar', stack: 'all', barMaxWidth: 34, itemStyle: { color: line, borderColor: ink, borderWidth: 1, borderType: 'dashed' }, data: [...tranches.map(() => 0), pictured(unallocated)] },
      ],
    }),
    [tranches, unallocated, texts, words, language],
  );
  const rows = tranches.map((tranche) => [tranche.code, ...PARTS.map((part) => tranche[part]), tranche.allocated]);
  const columns = [texts.line, ...PARTS.map((part) => words[part]), words.allocated];
  return (
    <Chart title={texts.title} finding={finding} option={option} fileName="linee" table={{ columns, rows, amounts: columns.map((_, index) => index).slice(1) }} height={390}>
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
