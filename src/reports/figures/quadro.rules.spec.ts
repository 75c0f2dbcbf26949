import { euro, on } from '../../../test/support/figure-samples.js';
import { Money } from '../../kernel/index.js';
import { changedSentence, quadroAmounts, quadroFigures, standingSentence, type QuadroAmounts, type Standing } from './quadro.rules.js';

const NOTHING: QuadroAmounts = {
  ...{ total: Money.ZERO, granted: Money.ZERO, approvedUnpaid: Money.ZERO, netPaid: Money.ZERO, toRecover: Money.ZERO },
  ...{ notAllocated: Money.ZERO, unallocated: Money.ZERO, toReprogramme: Money.ZERO },
};
const amounts = (more: Partial<QuadroAmounts>): QuadroAmounts => ({ ...NOTHING, ...more });
const standing = (more: Partial<Standing>): Standing => ({ day: on('2026-06-30'), amounts: NOTHING, allocated: Money.ZERO, tranches: 0, grantedHubs: 0, decisions: 0, ...more });
// Intl puts a no-break space before the sign.
const plain = ({ it: text, en }: { it: string; en: string }) => [text, en].map((one) => one.replaceAll('\u00A0', ' '));

describe('how things stand, in a sentence', () => {
  const total = euro(350);
  it.each<[string, Standing, string, string]>([
    ['of a book without a decree', standing({}), 'Al 30/06/2026 il registro non contiene ancora la dotazione del decreto.', 'On 2026-06-30 the book does not hold the decree yet.'],
    [
      'of none of everything',
      standing({ amounts: amounts({ total }) }),
      'Al 30/06/2026 la dotazione è di 350,00 €: nulla è ancora assegnato, nulla è concesso e nulla è erogato. Nessuna decisione è richiesta.',
      'On 2026-06-30 the total is €350.00: nothing is allocated yet, nothing is granted and nothing is paid. No decision is asked for.',
    ],
    [
      'of one of everything',
      standing({ amounts: amounts({ total, granted: euro(100), netPaid: euro(50), toRecover: euro(1) }), allocated: euro(200), tranches: 1, grantedHubs: 1, decisions: 1 }),
      'Al 30/06/2026 la dotazione è di 350,00 €: 200,00 € sono assegnati a 1 linea, 100,00 € concessi a 1 soggetto attuatore e 50,00 € erogati al netto (50 % del concesso); restano da recuperare 1,00 €. È richiesta 1 decisione.',
      'On 2026-06-30 the total is €350.00: €200.00 are allocated to 1 tranche, €100.00 granted to 1 hub and €50.00 paid, net (50 % of what is granted); €1.00 are to be recovered. 1 decision is asked for.',
    ],
    [
      'of many',
      standing({ amounts: amounts({ total, granted: euro(300), netPaid: euro(100) }), allocated: euro(320), tranches: 3, grantedHubs: 45, decisions: 2 }),
      'Al 30/06/2026 la dotazione è di 350,00 €: 320,00 € sono assegnati a 3 linee, 300,00 € concessi a 45 soggetti attuatori e 100,00 € erogati al netto (33,33 % del concesso). Sono richieste 2 decisioni.',
      'On 2026-06-30 the total is €350.00: €320.00 are allocated to 3 tranches, €300.00 granted to 45 hubs and €100.00 paid, net (33.33 % of what is granted). 2 decisions are asked for.',
    ],
  ])('%s', (_, question, italian, english) => {
    expect(plain(standingSentence(question))).toEqual([italian, english]);
  });
});

describe('the six figures', () => {
  it('stand in their order, the last one with its two parts', () => {
    const money = { total: euro(350), unallocated: euro(80), totals: { granted: euro(100), netPaid: euro(20), toRecover: euro(1), toReprogramme: euro(5) } as never };
    const figures = quadroFigures(quadroAmounts(money, euro(7)), null);
    expect(figures.map(({ key, value, percentOfTotal }) => [key, value.cents / 100, percentOfTotal])).toEqual([
      ['total', 350, 100],
      ['granted', 100, 28.57],
      ['approvedUnpaid', 7, 2],
      ['netPaid', 20, 5.71],
      ['toRecover', 1, 0.29],
      ['notAllocated', 85, 24.29],
    ]);
    expect(figures.at(-1)?.parts).toEqual([{ key: 'unallocated', value: euro(80) }, { key: 'toReprogramme', value: euro(5) }]);
    expect(figures.every(({ before, difference }) => before === null && difference === null)).toBe(true);
  });

  it('say what they were', () => {
    const [, granted] = quadroFigures(amounts({ granted: euro(100) }), amounts({ granted: euro(30) }));
    expect(granted).toMatchObject({ before: euro(70), difference: euro(30), percentOfTotal: null });
  });
});

describe('what changed, in a sentence', () => {
  const since = { entry: 57, day: on('2026-03-31'), report: { entry: 58, meeting: 'Cabina di marzo' } };
  const figures = quadroFigures(amounts({}), amounts({ granted: euro(30), toRecover: Money.ofCents(-150) }));

  it.each([
    ['nothing', since, figures, 0, 'Dal rapporto per «Cabina di marzo» (situazione al 31/03/2026, registrazione n. 57) nulla è cambiato.'],
    ['one entry', since, quadroFigures(NOTHING, NOTHING), 1, 'Dal rapporto per «Cabina di marzo» (situazione al 31/03/2026, registrazione n. 57): 1 registrazione; le sei grandezze non sono cambiate.'],
    ['some', { ...since, report: null }, figures, 5, 'Dalla registrazione n. 57 (situazione al 31/03/2026): 5 registrazioni; concesso +30,00 €, da recuperare −1,50 €.'],
    ['everything', { ...since, entry: 0, report: null }, quadroFigures(NOTHING, NOTHING), 2, "Dall'inizio del registro: 2 registrazioni; le sei grandezze non sono cambiate."],
  ])('%s', (_, baseline, changed, entries, italian) => {
    expect(plain(changedSentence(baseline, changed, entries))[0]).toBe(italian);
  });
});
