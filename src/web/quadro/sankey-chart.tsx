import { useMemo } from 'react';
import type { Schema } from '../api/client.js';
import { Chart } from '../charts/chart.js';
import { pictured, seriesColour } from '../charts/pictured.rules.js';
import type { Branch } from '../charts/tree.rules.js';
import { Tree } from '../charts/tree.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { centsOf, isZero, percentWritten, plus, share, type Amount as Value } from '../money/amount.rules.js';
import { Amount } from '../parts/amount.js';

const TEXTS = bilingual({
  it: {
    title: 'Dal decreto ai soggetti', decree: 'Dotazione', remainder: 'Non ripartito', free: (code: string) => `${code}: da concedere, da riprogrammare, restituito`, from: 'Da', to: 'A', amount: 'Importo',
    finding: (hubs: number, percent: string) => `Le concessioni a ${hubs} soggetti tengono il ${percent} della dotazione.`, none: 'Nessun soggetto ha ancora una concessione: il denaro è fermo alle linee.',
  },
  en: {
    title: 'From the decree to the hubs', decree: 'Total', remainder: 'Not broken down', free: (code: string) => `${code}: available, to reprogramme, returned`, from: 'From', to: 'To', amount: 'Amount',
    finding: (hubs: number, percent: string) => `Grants to ${hubs} hubs hold ${percent} of the total.`, none: 'No hub has a grant yet: the money stands with the tranches.',
  },
});

interface Flow {
  from: string;
  to: string;
  amount: Value;
}

/** Of each of the last knots, so that the names under each other can be read. */
const ROW = 17;

export function SankeyOfMoney({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const flows = useMemo(() => flowsOf(overview, texts), [overview, texts]);
  const holders = overview.hubs.filter(({ granted }) => !isZero(granted)).length;
  const percent = percentWritten(share(overview.totals.granted, overview.total) ?? 0, language);
  const root = useMemo(() => treeOf(flows, texts), [flows, texts]);
  const height = Math.max(320, ROW * new Set(flows.map(({ to }) => to)).size);
  return (
    <div className="page-section">
      <Chart
        title={texts.title}
        finding={holders > 0 ? texts.finding(holders, percent) : texts.none}
        picture={(width) => <Tree width={width} height={height} root={root} />}
        height={height}
        fileName="flussi"
        sight={overview}
        table={{ columns: [texts.from, texts.to, texts.amount], rows: flows.map(({ from, to, amount }) => [from, to, amount]), amounts: [2] }}
      >
        <table className="table-plain">
          <thead>
            <tr>
              <th scope="col">{texts.from}</th>
              <th scope="col">{texts.to}</th>
              <th scope="col" className="number">
                {texts.amount}
              </th>
            </tr>
          </thead>
          <tbody>
            {flows.map(({ from, to, amount }) => (
              <tr key={`${from} ${to}`}>
                <td>{from}</td>
                <td>{to}</td>
                <td className="number">
                  <Amount of={amount} />
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      </Chart>
    </div>
  );
}

function flowsOf({ tranches, hubs, unallocated }: Schema<'OverviewView'>, texts: (typeof TEXTS)['it']): Flow[] {
  const flows: Flow[] = tranches.flatMap((tranche) => {
    const own = hubs.filter((hub) => hub.tranche === tranche.code && !isZero(hub.granted)).sort((a, b) => (centsOf(b.granted) > centsOf(a.granted) ? 1 : -1));
    return [
      { from: texts.decree, to: tranche.code, amount: tranche.allocated },
      ...own.map(({ code, name, granted }) => ({ from: tranche.code, to: name ?? code, amount: granted })),
      { from: tranche.code, to: texts.free(tranche.code), amount: plus(tranche.available, tranche.toReprogramme, tranche.returned) },
    ];
  });
  return [...flows, { from: texts.decree, to: texts.remainder, amount: unallocated }].filter(({ amount }) => !isZero(amount));
}

/** The decree, its tranches and what of it stands in none, and what each tranche goes to, in the tranche's colour. */
function treeOf(flows: readonly Flow[], { decree, remainder }: (typeof TEXTS)['it']): Branch {
  const from = (name: string) => flows.filter((flow) => flow.from === name);
  const branches = from(decree).map(({ to, amount }, index): Branch => {
    const colour = to === remainder ? 'var(--line)' : seriesColour(index + 1);
    return { name: to, length: pictured(amount), colour, branches: from(to).map((flow) => ({ name: flow.to, length: pictured(flow.amount), colour })) };
  });
  return { name: decree, length: pictured(plus(...from(decree).map(({ amount }) => amount))), colour: seriesColour(0), branches };
}
