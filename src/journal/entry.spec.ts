import fc from 'fast-check';
import { calendarDate, canonicalJson, sha256Hex, type Json, type JsonObject } from '../kernel/index.js';
import { entryHash, entryText, GENESIS_HASH, textOf, type Entry } from './entry.js';
import type { JournalRow } from './journal.entity.js';
import { entryOf } from './journal.queries.js';

const text = fc.string({ unit: 'grapheme' });
const json = fc.jsonValue({ stringUnit: 'grapheme' }) as fc.Arbitrary<Json>;
const object = fc.dictionary(text, json, { noNullPrototype: true }) as fc.Arbitrary<JsonObject>;
const movement = fc.record({ from: fc.option(text), to: text, amountCents: fc.integer({ min: 1, max: 35_000_000_000 }), for: text });

const entries: fc.Arbitrary<Entry> = fc.record({
  seq: fc.integer({ min: 1 }),
  kind: text,
  subject: text,
  payload: fc.record({ before: fc.option(object), after: object }),
  movements: fc.array(movement, { maxLength: 4 }),
  actor: text,
  reason: fc.option(text),
  effectiveOn: fc.constant(calendarDate('2024-03-14')),
  recordedAt: fc.date({ noInvalidDate: true, min: new Date(0), max: new Date('2999-12-31') }).map((moment) => moment.toISOString()),
  previousHash: fc.constant(GENESIS_HASH),
});

describe('an entry', () => {
  it('is hashed as the canonical JSON of itself, whatever it says', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const canonical = canonicalJson(entry as unknown as JsonObject);
        expect(entryText(entry, textOf(entry))).toBe(canonical);
        expect(entryHash(entry, textOf(entry))).toBe(sha256Hex(canonical));
      }),
    );
  });

  it('comes back from the text that its row keeps', () => {
    fc.assert(
      fc.property(entries, (entry) => {
        const row: JournalRow = { ...entry, ...textOf(entry), hash: entryHash(entry, textOf(entry)) };
        const read = entryOf(row);
        expect(Object.keys(read).sort()).toEqual(Object.keys(entry).sort());
        expect(canonicalJson(read as unknown as JsonObject)).toBe(canonicalJson(entry as unknown as JsonObject));
      }),
    );
  });

  it('has every field in its hash, null where there is none', () => {
    const [entry] = fc.sample(entries, { numRuns: 1, seed: 1 }) as [Entry];
    const hash = entryHash(entry, textOf(entry));
    const others: Partial<Entry>[] = [
      ...[{ seq: entry.seq + 1 }, { kind: 'other/1' }, { subject: 'X-1' }, { actor: 'P-999' }, { reason: 'another' }],
      ...[{ effectiveOn: calendarDate('2024-03-15') }, { recordedAt: '2024-01-01T00:00:00.000Z' }, { previousHash: 'f'.repeat(64) }],
      ...[{ payload: { before: null, after: { other: 1 } } }, { movements: [...entry.movements, { from: null, to: 'a', amountCents: 1, for: 'b' }] }],
    ];
    for (const other of others.map((change) => ({ ...entry, ...change }))) expect(entryHash(other, textOf(other))).not.toBe(hash);
    expect(entryText({ ...entry, reason: null }, textOf(entry))).toContain('"reason":null');
  });
});
