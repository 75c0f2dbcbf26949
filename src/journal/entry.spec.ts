import fc from 'fast-check';
import { calendarDate, canonicalJson, sha256Hex, type Json, type JsonObject } from '../kernel/index.js';
import { entryHash, entryText, GENESIS_HASH, textOf, type Entry } from './entry.js';
import type { JournalRow } from './journal.entity.js';
import { changesOf, entryOf } from './journal.queries.js';

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

describe('which fields an entry changed', () => {
  const cases: [string, JsonObject | null, JsonObject, [string, Json, Json][]][] = [
    ['a new thing', null, { state: 'requested', amountCents: 5 }, [['/amountCents', null, 5], ['/state', null, 'requested']]],
    ['a new thing with a field that is null', null, { protocol: null }, []],
    ['one field', { state: 'requested' }, { state: 'approved' }, [['/state', 'requested', 'approved']]],
    ['a field that stays', { state: 'paid', a: 1 }, { state: 'reversed', a: 1 }, [['/state', 'paid', 'reversed']]],
    ['nothing', { a: { b: [1, 'x', null] } }, { a: { b: [1, 'x', null] } }, []],
    ['the same in another order of keys', { a: { b: 1, c: 2 } }, { a: { c: 2, b: 1 } }, []],
    ['deep inside', { terms: { days: 30, max: 10 } }, { terms: { days: 60, max: 10 } }, [['/terms/days', 30, 60]]],
    ['one of a list', { roles: ['analyst', 'auditor'] }, { roles: ['analyst', 'admin'] }, [['/roles/1', 'auditor', 'admin']]],
    ['a list that grows', { roles: ['analyst'] }, { roles: ['analyst', 'admin'] }, [['/roles/1', null, 'admin']]],
    ['an object instead of null', { payee: null }, { payee: { iban: 'IT' } }, [['/payee/iban', null, 'IT']]],
    ['null instead of an object', { payee: { iban: 'IT' } }, { payee: null }, [['/payee/iban', 'IT', null]]],
    ['false and zero are values', { a: null, b: false }, { a: 0, b: null }, [['/a', null, 0], ['/b', false, null]]],
    ['a key with the signs of a pointer', { 'a/b~c': 1 }, { 'a/b~c': 2 }, [['/a~1b~0c', 1, 2]]],
  ];
  it.each(cases)('%s', (_, before, after, expected) => {
    expect(changesOf({ before, after })).toEqual(expected.map(([path, was, is]) => ({ path, before: was, after: is })));
  });

  it('finds none where nothing changed, and none that is none', () => {
    fc.assert(fc.property(object, (same) => expect(changesOf({ before: same, after: structuredClone(same) })).toEqual([])));
    fc.assert(
      fc.property(fc.option(object), object, (before, after) => {
        const changes = changesOf({ before, after });
        expect(changes.filter((change) => change.before === change.after)).toEqual([]);
        expect(new Set(changes.map(({ path }) => path)).size).toBe(changes.length);
      }),
    );
  });
});
