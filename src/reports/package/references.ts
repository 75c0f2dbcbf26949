/** How formulas name the columns of a table, in whatever language its labels are. */
export interface TableReferences<K extends string = string> {
  /** All rows of a column: `tblLinee[Concesso]`. */
  column: (key: K) => string;
  /** A column in the row in which the formula stands. */
  here: (key: K) => string;
  /** A column in the row of totals. */
  total: (key: K) => string;
}

export function tableReferences<K extends string>(name: string, columns: readonly { key: K; label: string }[]): TableReferences<K> {
  const labelled = (key: K): string => {
    const found = columns.find((column) => column.key === key);
    if (!found) throw new RangeError(`${name} has no column ${key}`);
    return columnName(found.label);
  };
  return {
    column: (key) => `${name}[${labelled(key)}]`,
    here: (key) => `${name}[[#This Row],[${labelled(key)}]]`,
    total: (key) => `${name}[[#Totals],[${labelled(key)}]]`,
  };
}

/** Four characters mean something of their own between the brackets. */
export function columnName(label: string): string {
  return label.replace(/['#[\]]/g, "'$&");
}

/** `ROUND(part/whole,4)`, and nothing where there is no whole: beside `shareOf`. */
export function shareFormula(part: string, whole: string): string {
  return `IF(${whole}=0,"",ROUND(${part}/${whole},4))`;
}
