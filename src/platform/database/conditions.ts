import type { Dialect, SqlValue } from './handle.js';
import { inLike, levelled, soughtText } from './sought-text.rules.js';

/** The WHERE of a list, put together from the filters that were asked for. */
export class Conditions {
  private readonly parts: string[] = [];
  readonly values: SqlValue[] = [];

  and(condition: string, ...values: SqlValue[]): this {
    this.parts.push(condition);
    this.values.push(...values);
    return this;
  }

  /** Adds `column = ?` unless nothing was asked for. */
  equal(column: string, value: SqlValue | undefined): this {
    return value === undefined || value === null ? this : this.and(`${column} = ?`, value);
  }

  /** Adds `column <= ?` unless nothing was asked for. */
  upTo(column: string, value: SqlValue | undefined): this {
    return value === undefined || value === null ? this : this.and(`${column} <= ?`, value);
  }

  /** Adds `column >= ?` unless nothing was asked for. */
  from(column: string, value: SqlValue | undefined): this {
    return value === undefined || value === null ? this : this.and(`${column} >= ?`, value);
  }

  /** Adds that one of some texts, which may be null, holds what was asked for; or what else is given says so. */
  containing(dialect: Dialect, texts: readonly string[], asked: string, ...others: readonly [string, SqlValue][]): this {
    const { wide, plain, glob, regex } = soughtText(asked);
    const parts = [...texts.map(HOLDING[dialect]), ...others.map(([condition]) => condition)];
    const values = texts.flatMap(() => [wide, plain, dialect === 'sqlite' ? glob : regex]);
    return this.and(`(${parts.join(' OR ')})`, ...values, ...others.map(([, value]) => value));
  }

  /** `WHERE …`, or nothing. */
  get where(): string {
    return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`;
  }
}

/**
 * That a text holds what is sought. LIKE alone decides on nearly every row, and what tells one accent from the other, many
 * times slower, is asked only of texts that have one: those with more bytes than characters. SQLite's LIKE levels A to Z by itself.
 */
const HOLDING: Readonly<Record<Dialect, (text: string) => string>> = {
  sqlite: (text) => `(${text} LIKE ? ESCAPE '!' AND (${text} LIKE ? ESCAPE '!' OR (octet_length(${text}) > length(${text}) AND lower(${text}) GLOB ?)))`,
  postgres: (text) => `(lower(${text}) LIKE ? ESCAPE '!' AND (lower(${text}) LIKE ? ESCAPE '!' OR (octet_length(${text}) > length(${text}) AND lower(${text}) ~ ?)))`,
};

/** Text to be searched as itself inside LIKE … ESCAPE '!' in what `lower()` made of another: only the case of A to Z is levelled. */
export function containing(text: string): string {
  return `%${[...levelled(text)].map(inLike).join('')}%`;
}
