/** What ties the parts of the package together. */
export interface Relation {
  kind: 'table' | 'drawing' | 'chart';
  target: string;
}

const RELATIONS = 'http://schemas.openxmlformats.org/package/2006/relationships';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

/** Relations `rId1`, `rId2` … in their order. */
export function relationsXml(relations: readonly Relation[]): string {
  const xml = relations.map(({ kind, target }, index) => `<Relationship Id="rId${index + 1}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
  return `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<Relationships xmlns="${RELATIONS}">${xml.join('')}</Relationships>`;
}

const CONTENT = {
  tables: 'application/vnd.openxmlformats-officedocument.spreadsheetml.table+xml',
  drawings: 'application/vnd.openxmlformats-officedocument.drawing+xml',
  charts: 'application/vnd.openxmlformats-officedocument.drawingml.chart+xml',
} as const;

export interface PartCounts {
  tables: number;
  drawings: number;
  charts: number;
}

/** Where the parts of each kind are. */
export const tablePart = (number: number): string => `xl/tables/table${number}.xml`;
export const drawingPart = (number: number): string => `xl/drawings/drawing${number}.xml`;
export const chartPart = (number: number): string => `xl/charts/chart${number}.xml`;

/** Makes tables, drawings and charts known to the package, and takes back what is not in it. */
export function addContentTypes(xml: string, counts: PartCounts): string {
  const numbered = (kind: keyof PartCounts, part: (number: number) => string): string =>
    Array.from({ length: counts[kind] }, (_, index) => `<Override PartName="/${part(index + 1)}" ContentType="${CONTENT[kind]}"/>`).join('');
  const added = numbered('tables', tablePart) + numbered('drawings', drawingPart) + numbered('charts', chartPart);
  return xml.replace(/<Default Extension="vml"[^>]*\/>/, '').replace('</Types>', `${added}</Types>`);
}
