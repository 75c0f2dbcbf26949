import { planRevocation, reachFrom, type Reach } from './revocation.rules.js';

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

describe('what a revocation may reach', () => {
  type Given = Parameters<typeof reachFrom>;
  const of = (id: string, state: Given[1][number]['state'], amount: string, admitted: string | null = null) => ({ id, state, amount, admitted });
  const back = (disbursement: string, state: Given[2][number]['state'], amount: string) => ({ disbursement, state, amount });
  const cases: [what: string, disbursements: Given[1], recoveries: Given[2], inProgress: string[], paid: string[]][] = [
    ['nothing but what is outstanding', [], [], [], []],
    ['what is in progress, as admitted', [of('D-1', 'requested', '5.00'), of('D-2', 'approved', '7.00', '6.00'), of('D-3', 'ordered', '8.00')], [], ['D-1 5.00', 'D-2 6.00', 'D-3 8.00'], []],
    ['not what came to nothing', [of('D-1', 'rejected', '5.00'), of('D-2', 'withdrawn', '7.00'), of('D-3', 'reversed', '8.00')], [], [], []],
    ['payments, less what was ordered back', [of('D-1', 'paid', '9.00'), of('D-2', 'paid', '9.00', '8.00')], [back('D-1', 'ordered', '2.00'), back('D-1', 'collected', '3.00'), back('D-2', 'rejected', '1.00'), back('D-2', 'proposed', '1.00')], [], ['D-1 4.00', 'D-2 8.00']],
  ];
  it.each(cases)('%s', (_, disbursements, recoveries, inProgress, paid) => {
    const reach = reachFrom('10.00', disbursements, recoveries);
    const said = (open: Reach['paid']) => open.map(({ id, amount }) => `${id} ${amount}`);
    expect([reach.outstanding, said(reach.inProgress), said(reach.paid)]).toEqual(['10.00', inProgress, paid]);
  });
});
