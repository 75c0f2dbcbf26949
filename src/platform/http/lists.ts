import { InvalidInput } from '../../kernel/index.js';
import { Answers, type AnswerOptions } from './answers.js';
import { TextField, WholeField } from './fields.js';
import { ListField, type Class } from './list-fields.js';
import { isCleanText } from './text.js';

const MAX_PAGE = 100;

/** What every list takes; a module's own filters extend it. */
export class ListQuery {
  @WholeField({ min: 1, max: MAX_PAGE, default: 50, optional: true, description: 'How many at most.' })
  limit: number = 50;

  @TextField({
    max: 200,
    pattern: /^[A-Za-z0-9_-]+$/,
    optional: true,
    description: 'Where the page before ended: its `nextCursor`.',
    example: 'WzEyXQ',
  })
  cursor?: string;
}

/** The values of the last item by which the list is ordered: the next page begins after them. */
export type CursorKey = readonly (string | number)[];

export interface Page<T> {
  items: T[];
  limit: number;
  nextCursor: string | null;
}

/**
 * Makes a page of rows of which one more than `limit` was asked for, so that it is known whether more follow.
 * Keyset, not offset: pages stay right while rows arrive.
 */
export function page<Row, Item = Row>(
  rows: readonly Row[],
  limit: number,
  keyOf: (row: Row) => CursorKey,
  toItem: (row: Row) => Item = (row) => row as unknown as Item,
): Page<Item> {
  const shown = rows.slice(0, limit);
  const last = shown.at(-1);
  const more = rows.length > limit && last !== undefined;
  return { items: shown.map(toItem), limit, nextCursor: more ? encodeCursor(keyOf(last)) : null };
}

export function encodeCursor(key: CursorKey): string {
  return Buffer.from(JSON.stringify(key)).toString('base64url');
}

type Shape = 'string' | 'number';
type KeyOf<S extends readonly Shape[]> = { [K in keyof S]: S[K] extends 'string' ? string : number };

/**
 * Reads a cursor back: `cursorKey(query.cursor, 'string', 'number')` answers `[string, number]`, or null on the first page.
 * @throws InvalidInput `invalid-request` at `/cursor` when it is none of ours.
 */
export function cursorKey<const S extends readonly Shape[]>(cursor: string | undefined, ...shape: S): KeyOf<S> | null {
  if (cursor === undefined) return null;
  const key = decoded(cursor);
  const fits = Array.isArray(key) && key.length === shape.length && key.every((value, index) => isOf(value, shape[index]));
  if (fits) return key as unknown as KeyOf<S>;
  throw InvalidInput.at('invalid-request', '/cursor', {
    it: 'Il cursore non è di questo elenco: usare quello della pagina precedente.',
    en: 'This cursor does not belong to this list: use the one of the page before.',
  });
}

/** A number beyond this cannot be compared with an integer column of PostgreSQL. */
const MAX_NUMBER = 2_147_483_647;

function isOf(value: unknown, shape: Shape | undefined): boolean {
  if (shape === 'number') return Number.isInteger(value) && Math.abs(value as number) <= MAX_NUMBER;
  return typeof value === 'string' && isCleanText(value);
}

function decoded(cursor: string): unknown {
  try {
    return JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8')) as unknown;
  } catch {
    return null;
  }
}

const pages = new WeakMap<Class, Class>();

/** The class of a list's answer; extend it where a list answers more, such as totals. */
export function pageOf<T extends object>(View: new () => T): new () => Page<T> {
  const known = pages.get(View);
  if (known) return known as new () => Page<T>;
  class PageView {
    @ListField(() => View, { max: MAX_PAGE, description: 'The things of this page.' })
    items!: T[];

    @WholeField({ min: 1, max: MAX_PAGE, description: 'How many were asked for.', example: 50 })
    limit!: number;

    @TextField({ max: 200, nullable: true, description: 'For the page that follows; null on the last one.', example: 'WzEyXQ' })
    nextCursor!: string | null;
  }
  Object.defineProperty(PageView, 'name', { value: `${View.name.replace(/View$/, '')}Page` });
  pages.set(View, PageView);
  return PageView;
}

/** Documents an answer that is a page of things. */
export function ApiPage(View: Class, options: Omit<AnswerOptions, 'status'>): MethodDecorator {
  return Answers(pageOf(View), options);
}
