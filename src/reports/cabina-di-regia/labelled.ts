import { tableReferences, type TableReferences } from '../package/references.js';

/** How formulas call a table by its labels, before its columns are made: they call each other. */
export function labelled<K extends string>(name: string, labels: Readonly<Record<K, string>>): TableReferences<K> {
  return tableReferences(name, (Object.keys(labels) as K[]).map((key) => ({ key, label: labels[key] })));
}
