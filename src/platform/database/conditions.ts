import type { SqlValue } from './handle.js';

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
  containing(texts: readonly string[], asked: string, ...others: readonly [string, SqlValue][]): this {
    const pattern = containing(asked);
    const parts = [...texts.map((text) => `lower(coalesce(${text}, '')) LIKE ? ESCAPE '!'`), ...others.map(([condition]) => condition)];
    return this.and(`(${parts.join(' OR ')})`, ...texts.map(() => pattern), ...others.map(([, value]) => value));
  }

  /** `WHERE …`, or nothing. */
  get where(): string {
    return this.parts.length === 0 ? '' : `WHERE ${this.parts.join(' AND ')}`;
  }
}

/**
 * Text to be searched as itself inside LIKE … ESCAPE '!'. Only the case of A to Z is levelled, for that is what `lower()`
 * does on both databases.
 */
export function containing(text: string): string {
  return `%${text.replace(/[A-Z]/g, (letter) => letter.toLowerCase()).replace(/[!%_]/g, (sign) => `!${sign}`)}%`;
}
