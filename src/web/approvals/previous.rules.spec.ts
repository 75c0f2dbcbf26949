import type { Schema } from '../api/client.js';
import { differencesFrom, previousOf } from './previous.rules.js';

type Disbursement = Schema<'DisbursementView'>;
const one = (changes: Partial<Disbursement>): Disbursement => ({ id: 'D-10', hub: 'CC-01', grant: 'G-1', kind: 'interim', amount: '10.00', admitted: null, state: 'paid', payee: { name: 'Ente', iban: 'IT1', taxCode: '1' }, ...changes }) as Disbursement;
const HUB = { iban: 'IT1', taxCode: '1' };

describe('the one before', () => {
  const request = one({ id: 'D-100', state: 'requested', payee: null });
  const cases: [what: string, others: Disbursement[], id: string | null][] = [
    ['none', [request], null],
    ['the latest by number, not by text', [one({ id: 'D-9' }), one({ id: 'D-20' })], 'D-20'],
    ['not a later one', [one({ id: 'D-101' }), one({ id: 'D-9' })], 'D-9'],
    ['not one that came to nothing', [one({ id: 'D-30', state: 'rejected' }), one({ id: 'D-31', state: 'withdrawn' }), one({ id: 'D-9' })], 'D-9'],
    ['not another hub’s', [one({ id: 'D-30', hub: 'CC-02' })], null],
  ];
  it.each(cases)('%s', (_, others, id) => expect(previousOf(request, others)?.id ?? null).toBe(id));
});

describe('what differs', () => {
  const cases: [what: string, previous: Partial<Disbursement>, request: Partial<Disbursement>, hub: typeof HUB, differences: string[]][] = [
    ['nothing', {}, { payee: null }, HUB, []],
    ['kind and amount', { kind: 'advance', amount: '10.00', admitted: '9.00' }, { payee: null }, HUB, ['kind', 'amount']],
    ['an account changed before approval', {}, { payee: null }, { iban: 'IT2', taxCode: '1' }, ['iban!']],
    ['what was held at approval counts', {}, { payee: { name: 'Ente', iban: 'IT1', taxCode: '2' } }, { iban: 'IT2', taxCode: '1' }, ['taxCode!']],
    ['a first approved payee has nothing before it', { payee: null }, { payee: null }, { iban: 'IT2', taxCode: '2' }, []],
    ['another grant', { grant: 'G-0' }, { payee: null }, HUB, ['grant']],
  ];
  it.each(cases)('%s', (_, previous, request, hub, differences) =>
    expect(differencesFrom(one(previous), one(request), hub).map(({ what, isGrave }) => `${what}${isGrave ? '!' : ''}`)).toEqual(differences),
  );
});
