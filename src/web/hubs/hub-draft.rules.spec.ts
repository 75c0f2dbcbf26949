import { changedMeanwhile, hundredthsIn, isWholeLocalisation, patchOf, rebased, sumOfPercents, textsOf, type HubTexts } from './hub-draft.rules.js';

const BASE: HubTexts = { name: 'Ente', seat: 'Pisa', taxCode: '1', iban: 'IT1', partners: [], localisation: [{ region: '09', percent: '100' }] };

it('reads a hub into texts and sends back only what was touched', () => {
  const base = textsOf({ code: 'CC-01', name: null, kind: 'edih', status: 'provisional', tranche: 'CC', seat: null, taxCode: null, iban: null, partners: [{ name: 'P', taxCode: '2' }], localisation: [{ region: '09', percent: 33.5 }] });
  expect(base).toEqual({ name: '', seat: '', taxCode: '', iban: '', partners: [{ name: 'P', taxCode: '2' }], localisation: [{ region: '09', percent: '33,5' }] });
  expect(patchOf(base, base)).toEqual({});
  expect(patchOf(base, { ...base, name: ' Ente ', iban: 'IT60 X054 2811', seat: ' ', localisation: [] })).toEqual({ name: 'Ente', iban: 'IT60X0542811', seat: null, localisation: null });
  expect(patchOf(base, { ...base, localisation: [{ region: '09', percent: '33,34' }, { region: '10', percent: '66.66' }] })).toEqual({ localisation: [{ region: '09', percent: 33.34 }, { region: '10', percent: 66.66 }] });
});

describe('percents', () => {
  const cases: [text: string, hundredths: number | null][] = [['100', 10_000], ['33,33', 3333], ['0.5', 50], ['', null], ['101', null], ['100,01', null], ['1,234', null], ['-1', null], ['x', null]];
  it.each(cases)('%s', (text, hundredths) => expect(hundredthsIn(text)).toBe(hundredths));

  const wholes: [what: string, localisation: HubTexts['localisation'], sum: number, whole: boolean][] = [
    ['none', [], 0, true],
    ['three thirds', [['01', '33,33'], ['02', '33,33'], ['03', '33,34']].map(([region = '', percent = '']) => ({ region, percent })), 10_000, true],
    ['too little', [{ region: '01', percent: '99,99' }], 9999, false],
    ['one region twice', [{ region: '01', percent: '50' }, { region: '01', percent: '50' }], 10_000, false],
    ['no region', [{ region: '', percent: '100' }], 10_000, false],
  ];
  it.each(wholes)('%s', (_, localisation, sum, whole) => {
    expect(sumOfPercents(localisation)).toBe(sum);
    expect(isWholeLocalisation(localisation)).toBe(whole);
  });
});

describe('two people at once', () => {
  const cases: [what: string, now: Partial<HubTexts>, mine: Partial<HubTexts>, meanwhile: string[], result: Partial<HubTexts>][] = [
    ['different fields', { seat: 'Lucca' }, { name: 'Nuovo' }, ['seat'], { seat: 'Lucca', name: 'Nuovo' }],
    ['the same field', { name: 'Loro' }, { name: 'Mio' }, ['name!'], { name: 'Mio' }],
    ['the same field to the same value', { name: 'Uguale' }, { name: 'Uguale' }, ['name'], { name: 'Uguale' }],
    ['only the other', { iban: 'IT2' }, {}, ['iban'], { iban: 'IT2' }],
  ];
  it.each(cases)('%s', (_, now, mine, meanwhile, result) => {
    const [theirs, own] = [{ ...BASE, ...now }, { ...BASE, ...mine }];
    expect(changedMeanwhile(BASE, theirs, own).map(({ field, isContested }) => `${field}${isContested ? '!' : ''}`)).toEqual(meanwhile);
    expect(rebased(BASE, theirs, own)).toEqual({ ...BASE, ...result });
  });
});
