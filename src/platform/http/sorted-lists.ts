import { InvalidInput } from '../../kernel/index.js';
import type { Conditions } from '../database/conditions.js';
import type { SqlValue, View } from '../database/handle.js';
import type { Table } from '../database/table.js';
import { ChoiceField } from './fields.js';
import { cursorKey, page, type Page } from './lists.js';

/** What a list is ordered by: `amount`, or `-amount` for the other way round. */
export type Sort<Name extends string> = Name | `-${Name}`;

/** `?sort=`: one of the names, with `-` before it for descending. */
export function SortField(names: readonly string[], { description }: { description: string }): PropertyDecorator {
  const choices = [...names, ...names.map((name) => `-${name}`)];
  return ChoiceField(choices, { optional: true, description: `${description} With \`-\` before it the other way round; what has no value comes last. The order of the book when absent.` });
}

/** What a list was asked for, as its query says it. */
export interface Asked<Name extends string> {
  limit: number;
  cursor?: string | undefined;
  sort?: Sort<Name> | undefined;
}

/** SQL with the values for its places. */
export interface Fragment {
  sql: string;
  values: readonly SqlValue[];
}

/** By what rows are ordered: of each row a text or a whole number, or null. */
export interface SortKey extends Fragment {
  kind: 'text' | 'number';
}

/** Rows of a table that are ordered by what `key` answers to a name, and else by the numbers of the entries that made them. */
export interface SortedList<Row extends object, Name extends string> {
  table: Table<Row>;
  conditions: Conditions;
  keyOf: (name: Name) => SortKey;
}

interface Chosen {
  sortSeq: number;
  sortValue: string | number;
}

/**
 * One page of it. The cursor holds the order that was asked for with the last row's value and number, so that pages stay
 * right while rows arrive.
 * @throws InvalidInput at `/cursor` where it is of another order
 */
export async function sortedPage<Row extends object, Name extends string>(
  view: View,
  list: SortedList<Row, Name>,
  { sort, cursor, limit }: Asked<Name>,
): Promise<Page<Row>> {
  const order = orderOf(list, sort);
  const { table } = list;
  const { sql, values } = chosenRows(list, order, order.placeOf(cursor));
  const found = await view.all<Record<string, unknown> & Chosen>(
    `SELECT ${table.selection}, chosen.seq AS "sortSeq", chosen.sort_value AS "sortValue"
     FROM (${sql} LIMIT ?) AS chosen JOIN ${table.name} ON ${table.name}.seq = chosen.seq ORDER BY ${order.by('chosen.')}`,
    ...values,
    limit + 1,
  );
  return page(found, limit, (row) => order.cursorOf(row), ({ sortSeq: _, sortValue: __, ...row }) => table.read(row));
}

const ROWS_AT_ONCE = 500;
const PLACES = new Array<string>(ROWS_AT_ONCE).fill('?').join(', ');

/** All its rows in the order asked for, some hundreds at once. */
export async function* sortedRows<Row extends object, Name extends string>(view: View, list: SortedList<Row, Name>, sort?: Sort<Name>): AsyncGenerator<Row[]> {
  const { table } = list;
  const { sql, values } = chosenRows(list, orderOf(list, sort), null);
  const seqs = (await view.all<{ seq: number }>(`SELECT seq AS "seq" FROM (${sql}) AS chosen`, ...values)).map(({ seq }) => seq);
  for (let from = 0; from < seqs.length; from += ROWS_AT_ONCE) {
    const some = seqs.slice(from, from + ROWS_AT_ONCE);
    const found = await view.all<Record<string, unknown> & { sortSeq: number }>(
      `SELECT ${table.selection}, seq AS "sortSeq" FROM ${table.name} WHERE seq IN (${PLACES})`,
      // Filled up with a number that no row has, so that the last piece needs no statement of its own.
      ...Array.from({ length: ROWS_AT_ONCE }, (_, index) => some[index] ?? 0),
    );
    const rows = new Map(found.map(({ sortSeq, ...row }) => [sortSeq, table.read(row)]));
    yield some.flatMap((seq) => rows.get(seq) ?? []);
    // A long list lets other requests through.
    await new Promise((resolve) => setImmediate(resolve));
  }
}

interface Order {
  /** What rows are ordered by, which is never null. */
  value: Fragment;
  by: (prefix: string) => string;
  /** The condition by which rows follow a place. */
  following: string;
  /** Where the page before ended, as the values of that condition. */
  placeOf: (cursor: string | undefined) => readonly SqlValue[] | null;
  cursorOf: (row: Chosen) => (string | number)[];
}

/** The fewest rows are read where the order is that of the book: none is looked at beyond the page. */
const OF_THE_BOOK: Order = {
  value: { sql: '0', values: [] },
  by: (prefix) => `${prefix}seq`,
  following: 'seq > ?',
  placeOf: (cursor) => cursorKey(cursor, 'number'),
  cursorOf: ({ sortSeq }) => [sortSeq],
};

function orderOf<Row extends object, Name extends string>({ keyOf }: SortedList<Row, Name>, sort: Sort<Name> | undefined): Order {
  if (sort === undefined) return OF_THE_BOOK;
  const descending = sort.startsWith('-');
  const { sql, values, kind } = keyOf((descending ? sort.slice(1) : sort) as Name);
  const last = { text: descending ? "''" : "'~'", number: descending ? '-1' : String(Number.MAX_SAFE_INTEGER) }[kind];
  const [way, sign] = descending ? ['DESC', '<'] : ['ASC', '>'];
  return {
    // A cursor may hold any whole number: PostgreSQL would take the column's own, narrower kind for it.
    value: { sql: kind === 'number' ? `CAST(coalesce(${sql}, ${last}) AS BIGINT)` : `coalesce(${sql}, ${last})`, values },
    by: (prefix) => `${prefix}sort_value ${way}, ${prefix}seq ${way}`,
    following: `(sort_value, seq) ${sign} (?, ?)`,
    placeOf: (cursor) => placeIn(sort, kind, cursor),
    cursorOf: ({ sortValue, sortSeq }) => [sort, String(sortValue), sortSeq],
  };
}

function chosenRows<Row extends object, Name extends string>({ table, conditions }: SortedList<Row, Name>, { value, by, following }: Order, place: readonly SqlValue[] | null): Fragment {
  const rows = `SELECT ${table.name}.seq AS seq, ${value.sql} AS sort_value FROM ${table.name} ${conditions.where}`;
  return {
    sql: `SELECT seq, sort_value FROM (${rows}) AS listed ${place ? `WHERE ${following}` : ''} ORDER BY ${by('')}`,
    values: [...value.values, ...conditions.values, ...(place ?? [])],
  };
}

const WHOLE = /^-?(0|[1-9]\d{0,15})$/;

function placeIn(sort: string, kind: SortKey['kind'], cursor: string | undefined): readonly SqlValue[] | null {
  if (cursor === undefined) return null;
  const [of, value, seq] = cursorKey(cursor, 'string', 'string', 'number') as [string, string, number];
  const number = WHOLE.test(value) ? Number(value) : NaN;
  if (of !== sort || (kind === 'number' && !Number.isSafeInteger(number))) throw otherOrder();
  return [kind === 'number' ? number : value, seq];
}

function otherOrder(): InvalidInput {
  return InvalidInput.at('invalid-request', '/cursor', {
    it: 'Il cursore è di un altro ordinamento: ricominciare dalla prima pagina.',
    en: 'This cursor is of another order: begin with the first page again.',
  });
}
