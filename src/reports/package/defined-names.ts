import { escaped } from './cell-text.js';
import { lettersOf, quotedSheet } from './addresses.rules.js';
import type { PlacedName } from './laying-out.js';
import type { SheetDescription } from './sheet-description.js';
import { headerRowOf } from './template.js';

/** The names of the book: rows that are repeated on each printed page, and cells that formulas call by name. */
export function definedNames(sheets: readonly SheetDescription[], names: readonly PlacedName[]): string {
  const titles = sheets.flatMap(({ name, parts }, index) => {
    const rows = repeatedRows(parts);
    return rows === null ? [] : [`<definedName name="_xlnm.Print_Titles" localSheetId="${index}">${escaped(quotedSheet(name))}!${rows}</definedName>`];
  });
  const cells = [...names]
    .sort((a, b) => (a.name < b.name ? -1 : 1))
    .map(({ name, sheet, column, row }, index, sorted) => {
      refuseUnusable(name, sorted[index + 1]?.name);
      return `<definedName name="${name}">${escaped(quotedSheet(sheet.name))}!$${lettersOf(column)}$${row}</definedName>`;
    });
  return [...titles, ...cells].join('');
}

/** The header of the only table; of several tables none, for it would stand over the rows of another: the sheet's title and situation. */
function repeatedRows(parts: SheetDescription['parts']): string | null {
  const row = headerRowOf(parts);
  if (row === null) return null;
  return parts.filter(({ part }) => part === 'table').length > 1 ? '$1:$2' : `$${row}:$${row}`;
}

/** What Excel would take for an address, or for another name. */
function refuseUnusable(name: string, next: string | undefined): void {
  const isAddress = /^[A-Za-z]{1,3}\d+$|^[RrCc]\d*$/.test(name);
  if (!/^[A-Za-z_][\w.]*$/.test(name) || isAddress || name.toLowerCase() === next?.toLowerCase()) throw new RangeError(`no name for a cell: ${name}`);
}
