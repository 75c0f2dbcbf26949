import { actRequestOf, isCompleteAct, movesSoFar, NO_ACT, type ActTexts } from './act-draft.rules.js';

const read = (text: string) => (/^\d+\.\d{2}$/.test(text) ? text : null);
const ACT: ActTexts = { ...NO_ACT, reference: ' DD 1 ', title: 'Titolo', publishedOn: '2024-01-01', effectiveOn: '2024-01-02', movements: [{ from: 'unallocated', to: 'POLI', amount: '42.00' }, { from: 'CC', to: '', amount: '' }], reason: 'Perché' };

it('previews what is said in full', () => {
  const moves = movesSoFar([...ACT.movements, { from: 'CC:to-reprogramme', to: 'CC', amount: '1.00' }, { from: 'CC', to: 'CC', amount: '1.00' }, { from: 'CC', to: 'SOE', amount: '1.' }], read);
  expect(moves).toEqual([
    { from: { owner: 'decree' }, to: { owner: 'tranche', code: 'POLI', purse: 'available' }, amount: '42.00' },
    { from: { owner: 'tranche', code: 'CC', purse: 'toReprogramme' }, to: { owner: 'tranche', code: 'CC', purse: 'available' }, amount: '1.00' },
  ]);
});

it.each<[string, Partial<ActTexts>, boolean]>([
  ['whole', {}, true],
  ['without movements', { movements: [] }, true],
  ['without a reference', { reference: ' ' }, false],
  ['without a day', { effectiveOn: '' }, false],
  ['without a reason', { reason: '' }, false],
  ['a movement half said', { movements: [{ from: 'CC', to: 'SOE', amount: 'x' }] }, false],
  ['a movement to where it comes from', { movements: [{ from: 'CC', to: 'CC', amount: '1.00' }] }, false],
  ['a tranche without a name', { tranches: [{ code: 'POLI', name: '', expectedHubs: '6', interventionLine: 'first' }] }, false],
  ['a hub without a tranche', { hubs: [{ code: 'RETE-46', name: '', tranche: '' }] }, false],
])('%s', (_, changes, isWhole) => expect(isCompleteAct({ ...ACT, ...changes }, read)).toBe(isWhole));

it('sends what is stated', () => {
  expect(actRequestOf(ACT, read)).toEqual({ reference: 'DD 1', title: 'Titolo', publishedOn: '2024-01-01', effectiveOn: '2024-01-02', reason: 'Perché', movements: [{ from: 'unallocated', to: 'POLI', amount: '42.00' }] });
  const full = actRequestOf({ ...ACT, tranches: [{ code: ' POLI ', name: 'Poli', expectedHubs: '6', interventionLine: 'second' }], hubs: [{ code: 'RETE-46', name: '', tranche: 'POLI' }], controls: 'Visto UCB\n' }, read);
  expect(full).toMatchObject({ tranches: [{ code: 'POLI', name: 'Poli', expectedHubs: 6, interventionLine: 'second' }], hubs: [{ code: 'RETE-46', tranche: 'POLI' }], controls: ['Visto UCB'] });
});
