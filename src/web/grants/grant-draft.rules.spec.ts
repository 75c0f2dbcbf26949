import { grantRequestOf, isComplete, isCup, NO_AGREEMENT, type GrantTexts } from './grant-draft.rules.js';
import { isDays, isPercent, termsIn } from './terms.rules.js';

const TEXTS: GrantTexts = { hub: 'CC-01', amount: '1', cup: 'B57H22006500008', localProjectCode: ' ', decree: '', agreements: [{ reference: ' Conv. 1 ', signedOn: '', protocol: '' }], controls: '', terms: { advance: '30', cumulative: '90', days: '30' }, effectiveOn: '2024-03-14', reason: ' Perché ' };

it.each<[string, boolean]>([['B57H22006500008', true], ['b57h22006500008', false], ['B57H2200650000', false], ['B57H220065000089', false], ['B57H2200650000X', false], ['', false]])('a CUP: %s', (text, isOne) => expect(isCup(text)).toBe(isOne));
it.each<[string, boolean]>([['0', true], ['100', true], ['33,33', true], ['33.3', true], ['100,01', false], ['1,234', false], ['-1', false], ['', false]])('a percent: %s', (text, isOne) => expect(isPercent(text)).toBe(isOne));
it.each<[string, boolean]>([['1', true], ['365', true], ['0', false], ['366', false], ['1,5', false], ['', false]])('days: %s', (text, isOne) => expect(isDays(text)).toBe(isOne));

it('sends what is stated, and nothing that is empty', () => {
  expect(grantRequestOf(TEXTS, '1.00', 'CC')).toEqual({ hub: 'CC-01', tranche: 'CC', amount: '1.00', cup: 'B57H22006500008', agreement: { reference: 'Conv. 1' }, terms: { advanceMaxPercent: 30, cumulativeMaxPercent: 90, paymentDays: 30 }, effectiveOn: '2024-03-14', reason: 'Perché' });
  const full = grantRequestOf({ ...TEXTS, decree: 'DD 1', controls: 'Visto UCB\n\n Corte ', agreements: [...TEXTS.agreements, { reference: 'Conv. 2', signedOn: '2024-01-01', protocol: 'P' }] }, '1.00', 'CC');
  expect(full).toMatchObject({ decree: 'DD 1', controls: ['Visto UCB', 'Corte'], furtherAgreements: [{ reference: 'Conv. 2', signedOn: '2024-01-01', protocol: 'P' }] });
  expect(termsIn({ advance: '33,33', cumulative: '90.5', days: '60' })).toEqual({ advanceMaxPercent: 33.33, cumulativeMaxPercent: 90.5, paymentDays: 60 });
});

it.each<[string, Partial<GrantTexts>]>([['hub', { hub: '' }], ['amount', { amount: ' ' }], ['CUP', { cup: 'B57' }], ['agreement', { agreements: [NO_AGREEMENT] }], ['terms', { terms: { advance: '', cumulative: '90', days: '30' } }], ['day', { effectiveOn: '' }], ['reason', { reason: ' ' }]])('is not complete without its %s', (_, changes) => {
  expect(isComplete(TEXTS)).toBe(true);
  expect(isComplete({ ...TEXTS, ...changes })).toBe(false);
});
