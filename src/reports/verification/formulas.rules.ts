/** Texts of a formula; everything else may be written in several ways. */
const TEXTS = /"(?:[^"]|"")*"/g;
const REFERENCE = /(?<![\w.$'!])(\$?)([A-Z]{1,3})(\$?)(\d{1,7})(?![\w(.])/g;

/** One form for each formula: programs differ in blanks, in quotes around names of sheets, in capitals of functions. */
export function plainFormula(formula: string): string {
  return outsideTexts(formula, (part) => part.replace(/\s+/g, '').replace(/'([A-Za-z_]\w*)'!/g, '$1!').replace(/\b[a-z]+(?=\()/g, (name) => name.toUpperCase()));
}

/** A formula that is shared by several cells, as it reads so many rows and columns away from where it is written. */
export function movedFormula(formula: string, rows: number, columns: number): string {
  const move = (_: string, fixedColumn: string, letters: string, fixedRow: string, row: string): string => {
    const column = fixedColumn ? letters : lettersOf(columnOf(letters) + columns);
    return `${fixedColumn}${column}${fixedRow}${fixedRow ? row : Number(row) + rows}`;
  };
  return outsideTexts(formula, (part) => part.replace(REFERENCE, move));
}

/** The column and the rows of which a formula takes the visible sum, where it is one of those. */
export function visibleSum(formula: string): { column: number; first: number; last: number } | null {
  const found = /SUBTOTAL\(109,\$([A-Z]{1,3})\$(\d+):\$\1\$(\d+)\)/.exec(formula);
  return found && { column: columnOf(found[1] ?? 'A'), first: Number(found[2]), last: Number(found[3]) };
}

/** `A` is 1, `AA` is 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

export function lettersOf(column: number): string {
  if (column < 1) return '#';
  const rest = Math.floor((column - 1) / 26);
  return (rest > 0 ? lettersOf(rest) : '') + String.fromCharCode(65 + ((column - 1) % 26));
}

/** `C12` → row 12, column 3; null for what is no address of a sheet. */
export function placeOf(address: string): { row: number; column: number } | null {
  const found = /^([A-Z]{1,3})([1-9]\d{0,6})$/.exec(address);
  if (!found) return null;
  const [row, column] = [Number(found[2]), columnOf(found[1] ?? '')];
  return row <= 1_048_576 && column <= 16_384 ? { row, column } : null;
}

function outsideTexts(formula: string, change: (part: string) => string): string {
  let result = '';
  let from = 0;
  for (const text of formula.matchAll(TEXTS)) {
    result += change(formula.slice(from, text.index)) + text[0];
    from = text.index + text[0].length;
  }
  return result + change(formula.slice(from));
}
