import { addressOf, fixedRange, quotedSheet } from './addresses.rules.js';
import { cellText, escaped } from './cell-text.js';
import type { CellKind, CellValue, Link } from './contents.js';
import { columnPlace, type PlacedTable } from './laying-out.js';
import { GREY, INK, RULE, SERIES, WHITE } from './palette.js';
import { numberOf } from './row-xml.js';
import type { AmountUnit, Chart, ColumnPlace } from './sheet-description.js';

const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A stretch of cells that a chart shows, with what they said when the file was written. */
export interface ShownColumn {
  kind: CellKind;
  label: string;
  /** Where the label and the values stand: `'Linee'!$E$5`. */
  labelAt: string;
  valuesAt: string;
  values: readonly CellValue[];
}

/** Finds what charts refer to, among the tables of the whole book. @throws RangeError for a column that is not there */
export function shownColumn({ table: name, column: key }: ColumnPlace, tables: readonly PlacedTable[], shown: ReadonlyMap<string, readonly CellValue[]>): ShownColumn {
  const placed = tables.find(({ table }) => table.name === name);
  const index = placed?.table.columns.findIndex((column) => column.key === key) ?? -1;
  const column = placed?.table.columns[index];
  if (!placed || !column) throw new RangeError(`a chart shows ${columnPlace(name, key)}, which is not there`);
  const sheet = `${quotedSheet(placed.sheet.name)}!`;
  const { headerRow, rows } = placed;
  return {
    kind: column.kind,
    label: column.label,
    labelAt: `${sheet}${fixedRange(index + 1, headerRow, headerRow).split(':')[0] ?? addressOf(index + 1, headerRow)}`,
    valuesAt: `${sheet}${fixedRange(index + 1, headerRow + 1, headerRow + rows)}`,
    values: shown.get(columnPlace(name, key)) ?? [],
  };
}

/** Each comma at the end takes three digits away. */
const NUMBERS: Readonly<Record<AmountUnit, string>> = { millions: '#,##0.0,,', thousands: '#,##0.0,', euro: '#,##0' };
const [CATEGORY_AXIS, VALUE_AXIS] = [111_111_111, 222_222_222] as const;
/** Lines that cross are told apart by their dashes and marks, whatever the colours. */
const DASHES = ['solid', 'sysDash', 'lgDash', 'sysDot', 'dashDot'] as const;
const MARKS = ['circle', 'square', 'triangle', 'diamond', 'x'] as const;

/** A chart as a part of the package: its series refer to cells, so that a person can edit it like one of their own. */
export function chartXml(chart: Chart, columnOf: (place: ColumnPlace) => ShownColumn): string {
  if (chart.series.length > SERIES.length) throw new RangeError(`more series than colours: ${chart.title}`);
  const categories = columnOf(chart.categories);
  const shown = chart.series.map(columnOf);
  const unit = unitOf(chart, shown);
  const series = shown.map((column, index) => seriesXml({ chart, unit }, index, categories, column));
  const plot = chart.kind === 'line' ? lineXml(series.join('')) : barsXml(chart, series.join(''));
  const legend = chart.series.length > 1 ? `<c:legend><c:legendPos val="b"/><c:overlay val="0"/>${textProperties(900, INK)}</c:legend>` : '';
  return (
    `${XML}<c:chartSpace xmlns:c="${CHART}" xmlns:a="${DRAWING}"><c:roundedCorners val="0"/><c:chart>` +
    `${titleXml(chart.title, 1200, true)}<c:autoTitleDeleted val="0"/><c:plotArea><c:layout/>${plot}${axesXml(chart, unit)}</c:plotArea>` +
    `${legend}<c:plotVisOnly val="1"/><c:dispBlanksAs val="gap"/></c:chart>` +
    `<c:spPr>${fillXml(WHITE)}<a:ln w="6350">${fillXml(RULE)}</a:ln></c:spPr>${textProperties(900, INK)}</c:chartSpace>`
  );
}

/** The largest unit of which the longest bar, or the highest point, has one at least. */
export function unitOf({ kind }: Chart, shown: readonly ShownColumn[]): AmountUnit {
  const amounts = shown.map(({ kind: of, values }) => values.map((value) => (value === null ? 0 : (numberOf(of, value) ?? 0))));
  const stacked = (amounts[0] ?? []).map((_, at) => amounts.reduce((sum, values) => sum + (values[at] ?? 0), 0));
  const most = (kind === 'stacked-bars' ? stacked : amounts.flat()).reduce((one, other) => Math.max(one, Math.abs(other)), 0);
  if (most >= 1_000_000 || most === 0) return 'millions';
  return most >= 1_000 ? 'thousands' : 'euro';
}

function barsXml({ kind }: Chart, series: string): string {
  const stacked = kind === 'stacked-bars';
  return (
    `<c:barChart><c:barDir val="${kind === 'columns' ? 'col' : 'bar'}"/><c:grouping val="${stacked ? 'stacked' : 'clustered'}"/><c:varyColors val="0"/>${series}` +
    `<c:gapWidth val="45"/>${stacked ? '<c:overlap val="100"/>' : ''}${AXIS_IDS}</c:barChart>`
  );
}

function lineXml(series: string): string {
  return `<c:lineChart><c:grouping val="standard"/><c:varyColors val="0"/>${series}<c:marker val="1"/>${AXIS_IDS}</c:lineChart>`;
}

const AXIS_IDS = `<c:axId val="${CATEGORY_AXIS}"/><c:axId val="${VALUE_AXIS}"/>`;

function seriesXml({ chart, unit }: { chart: Chart; unit: AmountUnit }, index: number, categories: ShownColumn, { kind, label, labelAt, valuesAt, values }: ShownColumn): string {
  const name = `<c:tx><c:strRef><c:f>${escaped(labelAt)}</c:f><c:strCache><c:ptCount val="1"/><c:pt idx="0"><c:v>${escaped(cellText(label))}</c:v></c:pt></c:strCache></c:strRef></c:tx>`;
  const cat = `<c:cat>${dataXml(categories.kind, categories.valuesAt, categories.values)}</c:cat>`;
  const val = `<c:val>${dataXml(kind, valuesAt, values)}</c:val>`;
  const head = `<c:ser><c:idx val="${index}"/><c:order val="${index}"/>${name}`;
  const color = SERIES[index] ?? SERIES[0];
  if (chart.kind === 'line') return `${head}${lineLook(index, color)}${cat}${val}<c:smooth val="0"/></c:ser>`;
  const look = `<c:spPr>${fillXml(chart.series.length === 1 ? SERIES[1] : color)}<a:ln w="6350">${fillXml(GREY)}</a:ln></c:spPr><c:invertIfNegative val="0"/>`;
  return `${head}${look}${chart.series.length === 1 ? labelsXml(unit) : ''}${cat}${val}</c:ser>`;
}

function lineLook(index: number, color: string): string {
  const mark = `<c:marker><c:symbol val="${MARKS[index]}"/><c:size val="5"/><c:spPr>${fillXml(color)}<a:ln w="6350">${fillXml(color)}</a:ln></c:spPr></c:marker>`;
  return `<c:spPr><a:ln w="28575" cap="rnd">${fillXml(color)}<a:prstDash val="${DASHES[index]}"/><a:round/></a:ln></c:spPr>${mark}`;
}

/** Figures at the ends of bars, so that nobody needs to measure them against the axis. */
function labelsXml(unit: AmountUnit): string {
  const shown = ['LegendKey', 'Val', 'CatName', 'SerName', 'Percent', 'BubbleSize'].map((what) => `<c:show${what} val="${what === 'Val' ? 1 : 0}"/>`);
  const look = `<c:spPr><a:noFill/><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(800, INK)}`;
  return `<c:dLbls><c:numFmt formatCode="${NUMBERS[unit]}" sourceLinked="0"/>${look}<c:dLblPos val="outEnd"/>${shown.join('')}</c:dLbls>`;
}

function dataXml(kind: CellKind, at: string, values: readonly CellValue[]): string {
  const numeric = ['amount', 'count', 'percent', 'day'].includes(kind);
  const points = values.map((value, index) => (value === null ? '' : `<c:pt idx="${index}"><c:v>${pointText(kind, value)}</c:v></c:pt>`));
  // An empty table keeps one row.
  const cache = `<c:ptCount val="${Math.max(values.length, 1)}"/>${points.join('')}`;
  const reference = `<c:f>${escaped(at)}</c:f>`;
  if (!numeric) return `<c:strRef>${reference}<c:strCache>${cache}</c:strCache></c:strRef>`;
  const format = kind === 'day' ? 'dd/mm/yyyy' : 'General';
  return `<c:numRef>${reference}<c:numCache><c:formatCode>${format}</c:formatCode>${cache}</c:numCache></c:numRef>`;
}

function pointText(kind: CellKind, value: NonNullable<CellValue>): string {
  return String(numberOf(kind, value) ?? escaped(cellText(typeof value === 'object' ? (value as Link).text : String(value))));
}

/** The first row of a table is the first bar from above. */
function axesXml({ kind, axis }: Chart, unit: AmountUnit): string {
  const lying = kind === 'bars' || kind === 'stacked-bars';
  const line = `<c:spPr><a:ln w="6350">${fillXml(GREY)}</a:ln></c:spPr>`;
  const category =
    `<c:catAx><c:axId val="${CATEGORY_AXIS}"/><c:scaling><c:orientation val="${lying ? 'maxMin' : 'minMax'}"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? 'l' : 'b'}"/><c:numFmt formatCode="General" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="low"/>` +
    `${line}${textProperties(900, INK)}<c:crossAx val="${VALUE_AXIS}"/><c:crosses val="autoZero"/><c:auto val="0"/><c:lblAlgn val="ctr"/><c:lblOffset val="100"/><c:noMultiLvlLbl val="1"/></c:catAx>`;
  const value =
    `<c:valAx><c:axId val="${VALUE_AXIS}"/><c:scaling><c:orientation val="minMax"/><c:min val="0"/></c:scaling><c:delete val="0"/>` +
    `<c:axPos val="${lying ? 'b' : 'l'}"/><c:majorGridlines><c:spPr><a:ln w="6350">${fillXml(RULE)}</a:ln></c:spPr></c:majorGridlines>${titleXml(axis[unit], 900, false)}` +
    `<c:numFmt formatCode="${NUMBERS[unit]}" sourceLinked="0"/><c:majorTickMark val="none"/><c:minorTickMark val="none"/><c:tickLblPos val="nextTo"/>` +
    `<c:spPr><a:ln><a:noFill/></a:ln></c:spPr>${textProperties(900, INK)}<c:crossAx val="${CATEGORY_AXIS}"/><c:crosses val="${lying ? 'max' : 'autoZero'}"/><c:crossBetween val="between"/></c:valAx>`;
  return category + value;
}

function titleXml(title: string, size: number, bold: boolean): string {
  const look = `sz="${size}" b="${bold ? 1 : 0}"`;
  const color = fillXml(bold ? SERIES[0] : INK);
  return (
    `<c:title><c:tx><c:rich><a:bodyPr/><a:p><a:pPr><a:defRPr ${look}>${color}</a:defRPr></a:pPr>` +
    `<a:r><a:rPr ${look}>${color}</a:rPr><a:t>${escaped(cellText(title))}</a:t></a:r></a:p></c:rich></c:tx><c:overlay val="0"/></c:title>`
  );
}

function textProperties(size: number, color: string): string {
  return `<c:txPr><a:bodyPr/><a:p><a:pPr><a:defRPr sz="${size}">${fillXml(color)}<a:latin typeface="Calibri"/></a:defRPr></a:pPr><a:endParaRPr lang="it-IT"/></a:p></c:txPr>`;
}

function fillXml(color: string): string {
  return `<a:solidFill><a:srgbClr val="${color}"/></a:solidFill>`;
}
