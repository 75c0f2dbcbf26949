import { planRevocation, type Reach } from './revocation.rules.js';

const REACH: Reach = { outstanding: '10.00', inProgress: [{ id: 'D-9', amount: '5.00' }, { id: 'D-20', amount: '7.00' }], paid: [{ id: 'D-3', amount: '30.00' }, { id: 'D-8', amount: '20.00' }] };

describe('what a revocation comes to', () => {
  const cases: [what: string, amount: string | null, reduce: string, reject: string[], orderBack: string[]][] = [
    ['less than is outstanding', '9.99', '9.99', [], []],
    ['a part of a request rejects it whole', '11.00', '11.00', ['D-20'], []],
    ['all requests, newest first', '22.00', '22.00', ['D-20', 'D-9'], []],
    ['then payments, newest first', '47.50', '22.00', ['D-20', 'D-9'], ['D-8 20.00', 'D-3 5.50']],
    ['everything', null, '22.00', ['D-20', 'D-9'], ['D-8 20.00', 'D-3 30.00']],
  ];
  it.each(cases)('%s', (_, amount, reduce, reject, orderBack) => {
    const plan = planRevocation(amount, REACH);
    expect({ reduce: plan.reduce, reject: plan.reject.map(({ id }) => id), orderBack: plan.orderBack.map(({ id, amount: back }) => `${id} ${back}`) }).toEqual({ reduce, reject, orderBack });
  });
});
