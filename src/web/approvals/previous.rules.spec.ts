import type { Schema } from '../api/client.js';
import { differencesFrom, previousOf } from './previous.rules.js';

type Disbursement = Schema<'DisbursementView'>;
const PAYEE = { name: 'Ente', iban: 'IT1', taxCode: '1' };
const one = (changes: Partial<Disbursement>): Disbursement => ({ id: 'D-10', hub: 'CC-01', grant: 'G-1', kind: 'interim', amount: '10.00', admitted: null, state: 'paid', payee: PAYEE, ...changes }) as Disbursement;
const waiting = (id: string): Disbursement => one({ id, state: 'requested', payee: null });
const HUB = { iban: 'IT1', taxCode: '1' };
const OTHER = { iban: 'IT2', taxCode: '2' };

describe('those before', () => {
  const request = waiting('D-100');
  const cases: [what: string, others: Disbursement[], id: string | null, payeeOf: string | null][] = [
    ['none', [request], null, null],
    ['the latest by number, not by text', [one({ id: 'D-9' }), one({ id: 'D-20' })], 'D-20', 'D-20'],
    ['not a later one', [one({ id: 'D-101' }), one({ id: 'D-9' })], 'D-9', 'D-9'],
    ['not one that came to nothing', [one({ id: 'D-30', state: 'rejected' }), one({ id: 'D-31', state: 'withdrawn' }), one({ id: 'D-9' })], 'D-9', 'D-9'],
    ['not another hub’s', [one({ id: 'D-30', hub: 'CC-02' })], null, null],
    ['a payee that an older one holds', [waiting('D-30'), waiting('D-29'), one({ id: 'D-9' }), one({ id: 'D-8' })], 'D-30', 'D-9'],
    ['no payee at all', [waiting('D-30')], 'D-30', null],
  ];
  it.each(cases)('%s', (_, others, id, payeeOf) => {
    const previous = previousOf(request, others);
    expect([previous?.disbursement.id ?? null, previous?.payee?.of ?? null]).toEqual([id, payeeOf]);
  });
});

describe('what differs', () => {
  const cases: [what: string, before: Disbursement[], request: Partial<Disbursement>, hub: typeof HUB, differences: string[]][] = [
    ['nothing', [one({})], {}, HUB, []],
    ['kind and amount', [one({ kind: 'advance', amount: '10.00', admitted: '9.00' })], {}, HUB, ['kind', 'amount']],
    ['an account changed before approval', [one({})], {}, { iban: 'IT2', taxCode: '1' }, ['iban!']],
    ['an account taken away', [one({})], {}, { iban: null, taxCode: '1' } as never, ['iban!']],
    ['what was held at approval counts', [one({})], { payee: { ...PAYEE, taxCode: '2' } }, OTHER, ['taxCode!']],
    ['an account changed since an older payment, the one before not yet approved', [one({ id: 'D-1' }), waiting('D-2')], {}, OTHER, ['iban!', 'taxCode!']],
    ['of none a payee is known', [waiting('D-2')], {}, OTHER, []],
    ['another grant', [one({ grant: 'G-0' })], {}, HUB, ['grant']],
  ];
  it.each(cases)('%s', (_, before, changes, hub, differences) => {
    const request = { ...waiting('D-100'), ...changes };
    const previous = previousOf(request, before);
    expect(previous && differencesFrom(previous, request, hub).map(({ what, isGrave }) => `${what}${isGrave ? '!' : ''}`)).toEqual(differences);
  });
});
