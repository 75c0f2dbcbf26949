import { Money, type Sentence } from '../../kernel/index.js';
import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { AMOUNT_NAMES, NOT_LOCATED, SOUTH } from '../figures/figure-texts.js';
import type { RegionLine } from '../figures/territory.rules.js';
import { barChart, lineChart, type Bar, type Series } from './charts.rules.js';
import { outstandingFinding, paidFinding, regionsFinding, tranchesFinding } from './findings.rules.js';
import { PDF_TEXTS } from './pdf-texts.js';
import { cut, cutToWidth, inMillions } from './pdf-words.rules.js';
import { COLOURS, type Filling, type Size } from './svg.rules.js';

/** A chart with its finding in words; none where there is nothing to draw. */
export interface Chart {
  title: Sentence;
  finding: Sentence;
  svg: string | null;
}

type Drawn = CabinaFigures & { language: ReportLanguage };

/** So many bars have room with texts of 7 points. */
const MOST_BARS = 10;
const HUB_NAMES = 122;
const SMALLEST = 7;

/** From what is done to what nobody has yet. Steps of lightness, and hatches for what waits for an act or is gone. */
const STAGES = [
  { figure: 'netPaid', filling: { colour: COLOURS.navy } },
  { figure: 'inProgress', filling: { colour: COLOURS.blue } },
  { figure: 'outstanding', filling: { colour: COLOURS.sky } },
  { figure: 'available', filling: { colour: COLOURS.mist } },
  { figure: 'toReprogramme', filling: { hatch: 'rising' } },
  { figure: 'returned', filling: { hatch: 'falling' } },
] as const satisfies readonly { figure: keyof typeof AMOUNT_NAMES; filling: Filling }[];

export function tranchesChart({ tranches, language }: Drawn, size: Size): Chart {
  const bars = tranches.filter(({ allocated }) => allocated.cents > 0).slice(0, MOST_BARS).map((tranche): Bar => {
    return { name: cut(tranche.code, 8), parts: STAGES.map(({ figure, filling }) => ({ value: tranche[figure].cents, filling })), text: inMillions(tranche.allocated.cents, language) };
  });
  const legend = STAGES.filter(({ figure }) => tranches.some((tranche) => tranche[figure].cents > 0)).map(({ figure, filling }) => ({ name: AMOUNT_NAMES[figure][language], filling }));
  return { title: PDF_TEXTS.byTranche, finding: tranchesFinding(tranches), svg: bars.length === 0 ? null : barChart({ ...size, bars, names: 38, texts: 32, legend }) };
}

export function paidChart({ course, language }: Drawn, size: Size): Chart {
  const months = course.months.map(({ period }) => period);
  const series = (['paid', 'netPaid'] as const).map((figure): Series => {
    const values = course.months.map(({ atEnd }) => atEnd[figure].cents);
    return { name: AMOUNT_NAMES[figure][language], values, ...(figure === 'paid' ? { stroke: COLOURS.navy, dashes: '' } : { stroke: COLOURS.blue, dashes: '3 2' }) };
  });
  const [gross, net] = series as [Series, Series];
  const shown = gross.values.some((value, index) => value !== net.values[index]) ? [gross, net] : [gross];
  const isEmpty = gross.values.every((value) => value === 0);
  return { title: PDF_TEXTS.cumulative, finding: paidFinding(course), svg: isEmpty ? null : lineChart({ ...size, months, series: shown, tick: (value) => tickText(value, language) }) };
}

/** A tick of less than a tenth of a million is said in whole euro. */
function tickText(cents: number, language: ReportLanguage): string {
  return cents === 0 || cents % 10_000_000 === 0 ? inMillions(cents, language) : Money.ofCents(cents).toString().replace(/\.\d+$/, ' €');
}

export function outstandingChart({ largestOutstanding, totals, language }: Drawn, size: Size): Chart {
  const shown = largestOutstanding.slice(0, MOST_BARS);
  const bars = shown.map(({ code, name, outstanding }): Bar => {
    return { name: cutToWidth(name === null ? code : `${code} ${name}`, HUB_NAMES - 4, SMALLEST), parts: [{ value: outstanding.cents, filling: { colour: COLOURS.blue } }], text: inMillions(outstanding.cents, language) };
  });
  return { title: PDF_TEXTS.largest, finding: outstandingFinding(shown, totals.outstanding), svg: bars.length === 0 ? null : barChart({ ...size, bars, names: HUB_NAMES, texts: 28, legend: [] }) };
}

/** Regions with most granted first; what has no place stands last and is hatched, for it may belong anywhere. */
export function regionsChart({ territory, language }: Drawn, size: Size): Chart {
  const chart = { title: PDF_TEXTS.byRegion, finding: regionsFinding(territory) };
  const granted = territory.regions.filter((line) => line.granted.cents > 0);
  const located = granted.filter(({ region }) => region !== null).sort((one, other) => other.granted.cents - one.granted.cents || ((one.region ?? '') < (other.region ?? '') ? -1 : 1));
  if (located.length === 0) return { ...chart, svg: null };
  const unlocated = granted.filter(({ region }) => region === null);
  const most = MOST_BARS - 1 - unlocated.length;
  const rest = located.slice(most);
  const others: Bar[] = rest.length === 0 ? [] : [{ name: `${language === 'it' ? 'altre' : 'other'} ${rest.length}`, parts: parts(rest), text: inMillions(Money.sum(rest.map((line) => line.granted)).cents, language) }];
  const bars = [...located.slice(0, most).map((line) => regionBar(line, language)), ...others, ...unlocated.map((line) => regionBar(line, language))];
  const legend = [{ name: SOUTH[language], filling: SOUTHERN }, { name: PDF_TEXTS.elsewhere[language], filling: NORTHERN }, ...(unlocated.length === 0 ? [] : [{ name: NOT_LOCATED[language], filling: UNLOCATED }])];
  return { ...chart, svg: barChart({ ...size, bars, names: 78, texts: 28, legend }) };
}

const SOUTHERN: Filling = { colour: COLOURS.navy };
const NORTHERN: Filling = { colour: COLOURS.sky };
const UNLOCATED: Filling = { hatch: 'rising' };

function parts(lines: readonly RegionLine[]): Bar['parts'] {
  const sum = (south: boolean | null): number => Money.sum(lines.filter((line) => line.south === south).map(({ granted }) => granted)).cents;
  return [{ value: sum(true), filling: SOUTHERN }, { value: sum(false), filling: NORTHERN }, { value: sum(null), filling: UNLOCATED }];
}

function regionBar(line: RegionLine, language: ReportLanguage): Bar {
  return { name: cut(line.name ?? NOT_LOCATED[language], 19), parts: parts([line]), text: inMillions(line.granted.cents, language) };
}
