import { isWhole, paymentOf, rowOf, rowsWithout, sumOf, type TypedRow } from './payments.rules.js';

type Issued = Parameters<typeof rowOf>[0]['paymentOrder'];
const ISSUED: Issued = { instrument: 'OPF', account: '25091', year: 2025, number: '12', line: '3' };
const DAY = '2026-01-08';

describe('a row of the payments sheet', () => {
  const cases: [what: string, issued: Issued, typed: TypedRow | undefined, isExecuted: boolean, whole: boolean][] = [
    ['nothing typed', null, undefined, false, false],
    ['a number typed says that it was executed', null, { number: '7' }, true, true],
    ['unless it is unticked', null, { number: '7', isExecuted: false }, false, true],
    ['ticked without a number', null, { isExecuted: true }, true, false],
    ['spaces are no number', null, { number: ' ' }, false, false],
    ['a year that is none', null, { number: '7', year: '26' }, true, false],
    ['an issued order is not executed yet', ISSUED, undefined, false, true],
    ['an issued order, ticked', ISSUED, { isExecuted: true }, true, true],
    ['an issued order whose number is taken away', ISSUED, { isExecuted: true, number: '' }, true, false],
  ];
  it.each(cases)('%s', (_, paymentOrder, typed, isExecuted, whole) => {
    const row = rowOf({ paymentOrder }, typed);
    expect([row.isExecuted, isWhole(row, DAY)]).toEqual([isExecuted, whole]);
  });

  it('has no day without its own or the sheet’s', () => {
    expect(['', DAY].map((day) => isWhole(rowOf({ paymentOrder: ISSUED }), day))).toEqual([false, true]);
  });
});

describe('what is left of the sheet when some rows were recorded', () => {
  const cases: [what: string, rows: Record<string, TypedRow>, recorded: string[], left: Record<string, TypedRow>][] = [
    ['nothing', { 'D-1': { number: '7' } }, ['D-1'], {}],
    ['what was typed meanwhile', { 'D-1': { number: '7' }, 'D-2': { number: '8' } }, ['D-1'], { 'D-2': { number: '8' } }],
    ['nothing of a row recorded as it was issued', { 'D-2': { number: '8' } }, ['D-1', 'D-2'], {}],
  ];
  it.each(cases)('%s', (_, rows, recorded, left) => expect(rowsWithout(rows, recorded.map((id) => ({ id })))).toEqual(left));
});

describe('what is sent of a row', () => {
  const cases: [what: string, issued: Issued, typed: TypedRow, paidOn: string, order: object][] = [
    ['the year of the execution, where none is given', null, { number: ' 7 ' }, DAY, { year: 2026, number: '7' }],
    ['its own day', null, { number: '7', paidOn: '2025-12-30' }, '2025-12-30', { year: 2025, number: '7' }],
    ['its own year', null, { number: '7', year: '2025', account: ' 1 ' }, DAY, { year: 2025, number: '7', account: '1' }],
    ['the issued order, with the year of its issue', ISSUED, { isExecuted: true }, DAY, ISSUED],
  ];
  it.each(cases)('%s', (_, paymentOrder, typed, paidOn, order) => expect(paymentOf('D-1', rowOf({ paymentOrder }, typed), DAY)).toEqual({ id: 'D-1', paidOn, paymentOrder: order }));

  it('is worth what was admitted', () => {
    expect(sumOf([{ id: 'D-1', amount: '10.00', admitted: '9.00', paymentOrder: null }, { id: 'D-2', amount: '5.00', admitted: null, paymentOrder: null }])).toBe('14.00');
  });
});
