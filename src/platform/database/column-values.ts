import type { ValueTransformer } from 'typeorm';
import { canonicalJson, idOf, Money, seqOf, type Json, type Noun } from '../../kernel/index.js';

/** Cents in the database, Money in the code; anything that is no whole, safe number of cents is a defect both ways. */
export const money: ValueTransformer = {
  to: (value: Money | null) => (value === null ? null : value.cents),
  from: (value: number | null) => (value === null ? null : Money.ofCents(value)),
};

/**
 * An id as the number in it: `D-64` is row 64. Whole numbers make small keys that grow at one end, which is most of
 * what a write costs; a text that is no id of that noun finds no row.
 */
export function idNumber(noun: Noun): ValueTransformer {
  return {
    to: (id: string | null) => (id === null ? null : seqOf(noun, id)),
    from: (seq: number | null) => (seq === null ? null : idOf(noun, seq)),
  };
}

/** Yes or no, kept as 1 or 0, for the two databases have no truth value in common. */
export const flag: ValueTransformer = {
  to: (value: boolean) => (value ? 1 : 0),
  from: (value: number) => value === 1,
};

/** A list or an object kept as canonical JSON text, never as a database's own JSON type: a replay gives the same text. */
export const json: ValueTransformer = {
  to: (value: unknown) => (value === null ? null : canonicalJson(value as Json)),
  from: (value: string | null) => (value === null ? null : (JSON.parse(value) as unknown)),
};
