import { addressOf } from './addresses.rules.js';
import { cellText, escaped, quoted } from './cell-text.js';
import type { PlacedTable } from './laying-out.js';

const MAIN = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main';
const XML = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n';

/** A table as a part of the package: its range, its filter, its columns with their formulas and totals. That it has a header is the rule, and said all the same: exceljs takes it away otherwise. */
export function tableXml({ table, headerRow, rows, totals }: PlacedTable, id: number, style: string): string {
  const { name, columns } = table;
  const last = headerRow + rows;
  const filtered = `A${headerRow}:${addressOf(columns.length, last)}`;
  const whole = `A${headerRow}:${addressOf(columns.length, last + (table.totals ? 1 : 0))}`;
  const counts = table.totals ? ' totalsRowCount="1"' : ' totalsRowShown="0"';
  const columnsXml = columns.map((column, index) => {
    const labelled = column.key === table.totals?.column ? ` totalsRowLabel="${quoted(cellText(table.totals.label))}"` : '';
    const total = totals[index] ?? null;
    const calculated = column.formula === null ? '' : `<calculatedColumnFormula>${escaped(column.formula)}</calculatedColumnFormula>`;
    const inner = calculated + (total === null ? '' : `<totalsRowFormula>${escaped(total)}</totalsRowFormula>`);
    const start = `<tableColumn id="${index + 1}" name="${quoted(cellText(column.label))}"${labelled}${total === null ? '' : ' totalsRowFunction="custom"'}`;
    return inner === '' ? `${start}/>` : `${start}>${inner}</tableColumn>`;
  });
  return (
    `${XML}<table xmlns="${MAIN}" id="${id}" name="${name}" displayName="${name}" ref="${whole}" headerRowCount="1"${counts}>` +
    `<autoFilter ref="${filtered}"/><tableColumns count="${columns.length}">${columnsXml.join('')}</tableColumns>` +
    `<tableStyleInfo name="${style}" showFirstColumn="0" showLastColumn="0" showRowStripes="1" showColumnStripes="0"/></table>`
  );
}
