/** `A` is 1, `AA` is 27. */
export function columnOf(letters: string): number {
  return [...letters].reduce((column, letter) => column * 26 + letter.charCodeAt(0) - 64, 0);
}

/** `1` is A, `27` is AA; `#` for what is left of the sheet. */
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

export function addressOf(column: number, row: number): string {
  return `${lettersOf(column)}${row}`;
}

/** `$C$5:$C$9`, of one column. */
export function fixedRange(column: number, firstRow: number, lastRow: number): string {
  const letters = lettersOf(column);
  return `$${letters}$${firstRow}:$${letters}$${lastRow}`;
}

/** A sheet's name as formulas say it: always between quotes, which is never wrong. */
export function quotedSheet(name: string): string {
  return `'${name.replaceAll("'", "''")}'`;
}
