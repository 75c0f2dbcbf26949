import fc from 'fast-check';
import type { Json, JsonObject } from '../kernel/index.js';
import { changesOf } from './changed-fields.rules.js';

const text = fc.string({ unit: 'grapheme' });
const object = fc.dictionary(text, fc.jsonValue({ stringUnit: 'grapheme' }), { noNullPrototype: true }) as fc.Arbitrary<JsonObject>;

const ADA = { name: 'Ada', taxCode: '1' };
const BICE = { name: 'Bice', taxCode: '2' };
const CARLA = { name: 'Carla', taxCode: '3' };
const LOMBARDY = { region: '03', percent: 60 };

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
    ['the first of a list taken out', { roles: ['committee', 'auditor'] }, { roles: ['auditor'] }, [['/roles/0', 'committee', null]]],
    ['one put before the others', { roles: ['auditor'] }, { roles: ['approver', 'auditor', 'admin'] }, [['/roles/0', null, 'approver'], ['/roles/2', null, 'admin']]],
    ['one out and another in elsewhere', { roles: ['committee', 'auditor'] }, { roles: ['auditor', 'admin'] }, [['/roles/0', 'committee', null], ['/roles/1', null, 'admin']]],
    ['another order', { roles: ['analyst', 'auditor'], partners: [ADA, BICE] }, { roles: ['auditor', 'analyst'], partners: [BICE, ADA] }, []],
    ['a list emptied', { roles: ['analyst'] }, { roles: [] }, [['/roles/0', 'analyst', null]]],
    ['a list filled', { roles: [] }, { roles: ['analyst'] }, [['/roles/0', null, 'analyst']]],
    ['one of two equal ones', { counts: [1, 1, 2] }, { counts: [1, 2] }, [['/counts/1', 1, null]]],
    ['a text that reads like a number is another', { counts: [1] }, { counts: ['1'] }, [['/counts/0', 1, '1']]],
    ['an empty list instead of null', { covers: null }, { covers: [] }, [['/covers', null, []]]],
    ['a list of things that is new', { localisation: null }, { localisation: [LOMBARDY] }, [['/localisation/0/percent', null, 60], ['/localisation/0/region', null, '03']]],
    ['a thing taken out of its list', { partners: [ADA, BICE] }, { partners: [BICE] }, [['/partners/0', ADA, null]]],
    ['a thing put into its list', { partners: [BICE] }, { partners: [ADA, BICE] }, [['/partners/0', null, ADA]]],
    ['a thing in the place of another', { partners: [ADA, BICE] }, { partners: [CARLA, BICE] }, [['/partners/0', ADA, CARLA]]],
    ['a thing that changes while another goes', { partners: [ADA, BICE] }, { partners: [{ ...BICE, name: 'Bice S.r.l.' }] }, [['/partners/0', ADA, null], ['/partners/0/name', 'Bice', 'Bice S.r.l.']]],
    ['two things of one identity', { partners: [ADA, { ...ADA, name: 'Ada 2' }] }, { partners: [ADA, { ...ADA, name: 'Ada 3' }] }, [['/partners/1/name', 'Ada 2', 'Ada 3']]],
    ['a share of a place', { localisation: [LOMBARDY, { region: '16', percent: 40 }] }, { localisation: [{ region: '16', percent: 100 }] }, [['/localisation/0', LOMBARDY, null], ['/localisation/0/percent', 40, 100]]],
    ['a cut for another cause', { cuts: [{ cause: 'IVA', amountCents: 5 }] }, { cuts: [{ cause: 'Spese', amountCents: 5 }, { cause: 'IVA', amountCents: 7 }] }, [['/cuts/0', null, { cause: 'Spese', amountCents: 5 }], ['/cuts/1/amountCents', 5, 7]]],
    ['money between the same two ends', { movements: [{ from: 'a', to: 'b', amountCents: 1 }, { from: 'a', to: 'c', amountCents: 1 }] }, { movements: [{ from: 'a', to: 'c', amountCents: 2 }] }, [['/movements/0', { from: 'a', to: 'b', amountCents: 1 }, null], ['/movements/0/amountCents', 1, 2]]],
    ['things that nothing but their place tells', { rows: [{ a: 1 }, { a: 2 }] }, { rows: [{ a: 2 }] }, [['/rows/0/a', 1, 2], ['/rows/1/a', 2, null]]],
    ['things without what would tell them', { partners: [{ name: 'Ada' }] }, { partners: [{ name: 'Bice' }] }, [['/partners/0/name', 'Ada', 'Bice']]],
    ['lists in a list', { rows: [[1, 2]] }, { rows: [[2]] }, [['/rows/0/0', 1, null]]],
    ['a list called like what every object has', { constructor: [{ a: 1 }] }, { constructor: [{ a: 2 }] }, [['/constructor/0/a', 1, 2]]],
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
