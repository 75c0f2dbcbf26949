import type { Schema } from '../api/client.js';
import { useReading } from '../api/reading.js';
import { dayWritten } from '../language/days.rules.js';
import { bilingual, useLanguage, useTexts } from '../language/language.js';
import { isZero, percentWritten, share, written } from '../money/amount.rules.js';
import { PageTitle } from '../parts/page-title.js';
import { PastBanner, pastOf, PastPicker } from '../parts/past.js';
import { Reading } from '../parts/reading-state.js';
import { useUrlState } from '../parts/url-state.js';
import { CourseChart } from './course-chart.js';
import { FirstSteps } from './first-steps.js';
import { HubsTable } from './hubs-table.js';
import { KeyFigures } from './key-figures.js';
import { SankeyOfMoney } from './sankey-chart.js';
import { TranchesChart } from './tranches-chart.js';

const TEXTS = bilingual({
  it: {
    title: 'Quadro',
    nothing: (total: string) => `Dei ${total} € della dotazione nulla è ancora concesso.`,
    sentence: (total: string, granted: string, net: string) => `Dei ${total} € della dotazione il ${granted} è concesso; l’erogato netto è il ${net}.`,
    asOf: (day: string, entry: number) => `Situazione al ${day}, fino alla registrazione ${entry}.`,
  },
  en: {
    title: 'Overview',
    nothing: (total: string) => `Of the total of EUR ${total} nothing is granted yet.`,
    sentence: (total: string, granted: string, net: string) => `Of the total of EUR ${total}, ${granted} is granted; net paid is ${net}.`,
    asOf: (day: string, entry: number) => `State on ${day}, up to entry ${entry}.`,
  },
});

/** The 350 million as one picture, on any day. */
export function QuadroPage() {
  const texts = useTexts(TEXTS);
  const { values } = useUrlState();
  const past = pastOf(values);
  const overview = useReading('/api/v1/overview', { query: past }, { keep: true });
  return (
    <>
      <CourseAsked past={past} />
      <PageTitle lead={overview.data && <Sentence overview={overview.data} />} aside={<PastPicker />}>
        {texts.title}
      </PageTitle>
      <PastBanner />
      <Reading of={overview}>
        {(data) => (
          <>
            {isZero(data.totals.granted) && isZero(data.totals.paid) && !past.asOf && !past.atEntry && <FirstSteps overview={data} />}
            <KeyFigures overview={data} />
            <div className="grid-two page-section">
              <TranchesChart overview={data} />
              <CourseChart past={past} demonstration={data.demonstration} />
            </div>
            <SankeyOfMoney overview={data} />
            <HubsTable overview={data} />
          </>
        )}
      </Reading>
    </>
  );
}

/** What the chart over time shows is asked for beside the figures, not after them. Its answer draws nothing here. */
function CourseAsked({ past }: { past: { asOf?: string; atEntry?: number } }) {
  useReading('/api/v1/overview/course', { query: past }, { keep: true });
  return null;
}

function Sentence({ overview }: { overview: Schema<'OverviewView'> }) {
  const texts = useTexts(TEXTS);
  const { language } = useLanguage();
  const { total, totals, asOf, atEntry } = overview;
  const percent = (part: string) => percentWritten(share(part, total) ?? 0, language);
  const says = isZero(totals.granted) ? texts.nothing(written(total, language)) : texts.sentence(written(total, language), percent(totals.granted), percent(totals.netPaid));
  return (
    <>
      {says} {texts.asOf(dayWritten(asOf, language), atEntry)}
    </>
  );
}
