import { admittedOf, EMPTY_CUT, type Admitted, type CutTexts } from './admitted.rules.js';

describe('what an approval admits of 100.00', () => {
  const late: CutTexts = { cause: 'Fuori periodo', amount: '10,00' };
  const cases: [what: string, text: string, rows: CutTexts[], said: Partial<Admitted>][] = [
    ['all', '100,00', [EMPTY_CUT], { isReady: true, isLess: false, cuts: [] }],
    ['no amount', 'cento', [EMPTY_CUT], { isReady: false, amount: null, wrong: null }],
    ['more than was requested', '100,01', [EMPTY_CUT], { isReady: false, wrong: 'more-than-requested' }],
    ['nothing', '0', [EMPTY_CUT], { isReady: false, wrong: 'nothing' }],
    ['less, not explained', '90,00', [EMPTY_CUT], { isReady: false, isLess: true, unexplained: '10.00' }],
    ['less, explained', '90,00', [late], { isReady: true, unexplained: '0.00', cuts: [{ cause: 'Fuori periodo', amount: '10.00' }] }],
    ['an empty row beside is none', '90,00', [late, EMPTY_CUT], { isReady: true, cuts: [{ cause: 'Fuori periodo', amount: '10.00' }] }],
    ['a row without its amount', '90,00', [late, { cause: 'Doppia', amount: '' }], { isReady: false, unexplained: '0.00' }],
    ['a row without its cause', '90,00', [{ cause: ' ', amount: '10,00' }], { isReady: false, unexplained: '0.00' }],
    ['a cut of nothing', '90,00', [late, { cause: 'Doppia', amount: '0' }], { isReady: false }],
    ['explained in part', '90,00', [{ ...late, amount: '4,00' }], { isReady: false, unexplained: '6.00' }],
    ['explained beyond', '90,00', [{ ...late, amount: '15,00' }], { isReady: false, unexplained: '-5.00' }],
    ['all, with rows left from before', '100,00', [late], { isReady: true, cuts: [] }],
  ];
  it.each(cases)('%s', (_, text, rows, said) => expect(admittedOf('100.00', text, rows)).toMatchObject(said));
});
