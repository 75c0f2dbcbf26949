import { quoted } from './cell-text.js';
import type { PlacedCharts } from './laying-out.js';

const NAMESPACES = [
  'xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"',
  'xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:c="http://schemas.openxmlformats.org/drawingml/2006/chart"',
];
const CHART = 'http://schemas.openxmlformats.org/drawingml/2006/chart';

/** In English Metric Units: a character's width, and what is left free beside a chart. */
const [WIDTH, MARGIN] = [66_675, 38_100] as const;

/** Where the charts of one sheet stand; the relation `rId1` leads to the first of them. */
export function drawingXml(placed: readonly PlacedCharts[], widths: readonly number[]): string {
  const anchors = placed.flatMap(({ charts: { charts, height }, row }) => charts.map((chart) => ({ chart, height, row })));
  const xml = anchors.map(({ chart, height, row }, index) => {
    const corner = (at: 'from' | 'to', column: number, offset: number, line: number): string =>
      `<xdr:${at}><xdr:col>${column}</xdr:col><xdr:colOff>${offset}</xdr:colOff><xdr:row>${line}</xdr:row><xdr:rowOff>0</xdr:rowOff></xdr:${at}>`;
    // It ends within its last column, so that its edge is printed; and a row stays free under it.
    const end = Math.round((widths[chart.to - 1] ?? 8) * WIDTH) - MARGIN;
    return (
      `<xdr:twoCellAnchor editAs="oneCell">${corner('from', chart.from - 1, MARGIN, row - 1)}${corner('to', chart.to - 1, end, row + height - 2)}` +
      `<xdr:graphicFrame macro=""><xdr:nvGraphicFramePr><xdr:cNvPr id="${index + 2}" name="${quoted(chart.title)}" descr="${quoted(chart.description)}"/><xdr:cNvGraphicFramePr/></xdr:nvGraphicFramePr>` +
      `<xdr:xfrm><a:off x="0" y="0"/><a:ext cx="0" cy="0"/></xdr:xfrm><a:graphic><a:graphicData uri="${CHART}"><c:chart r:id="rId${index + 1}"/></a:graphicData></a:graphic></xdr:graphicFrame><xdr:clientData/></xdr:twoCellAnchor>`
    );
  });
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<xdr:wsDr ${NAMESPACES.join(' ')}>${xml.join('')}</xdr:wsDr>`;
}
