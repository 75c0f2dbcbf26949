import { euro, hubLine, on, trancheLine } from '../../../test/support/figure-samples.js';
import { fullFigures } from '../../../test/support/full-figures.js';
import { Money } from '../../kernel/index.js';
import type { Decision, DecisionCode } from '../figures/decisions.rules.js';
import { territoryOf } from '../figures/territory.rules.js';
import { t } from '../figures/words.rules.js';
import { decisionsShown } from './decisions-shown.rules.js';
import { outstandingFinding, paidFinding, regionsFinding, tranchesFinding } from './findings.rules.js';
import { hubsShown } from './hubs-shown.rules.js';

const decision = (code: DecisionCode, subject: string, amount: number): Decision => ({ code, subject, hub: null, tranche: null, amount: euro(amount), reasons: [], on: on('2026-01-01'), sentence: t('', '') });
const plain = (text: string): string => text.replaceAll('\u00A0', ' ');

describe('the decisions shown', () => {
  const many = [decision('to-reprogramme', 'CC', 5), decision('hub-stuck', 'a', 10), decision('hub-stuck', 'b', 30), decision('hub-stuck', 'c', 20), decision('recovery-overdue', 'R-1', 1)];

  it.each<[number, [string, number, string[]][]]>([
    [5, [['to-reprogramme', 1, ['CC']], ['hub-stuck', 3, ['b', 'c', 'a']], ['recovery-overdue', 1, ['R-1']]]],
    [4, [['to-reprogramme', 1, ['CC']], ['hub-stuck', 3, ['b', 'c']], ['recovery-overdue', 1, ['R-1']]]],
    [3, [['to-reprogramme', 1, ['CC']], ['hub-stuck', 3, ['b']], ['recovery-overdue', 1, ['R-1']]]],
    [1, [['to-reprogramme', 1, ['CC']]]],
  ])('of five at most %d: the gravest of each kind, then those with most money', (most, expected) => {
    expect(decisionsShown(many, most).map(({ code, found, shown }) => [code, found, shown.map(({ subject }) => subject)])).toEqual(expected);
  });

  it('are none where there are none', () => expect(decisionsShown([], 5)).toEqual([]));
});

describe('the hubs shown', () => {
  const hubs = [hubLine({ code: 'A', granted: euro(1) }), hubLine({ code: 'B', granted: euro(3) }), hubLine({ code: 'C', granted: euro(2) }), hubLine({ code: 'D', granted: euro(2) })];

  it.each([
    [9, ['A', 'B', 'C', 'D'], 0, 0],
    [3, ['B', 'C', 'D'], 1, 1],
    [2, ['B', 'C'], 2, 3],
  ])('of four at most %d: those with most granted, in their order', (most, codes, hidden, rest) => {
    const found = hubsShown(hubs, most);
    expect([found.shown.map(({ code }) => code), found.hidden, found.rest.granted, found.all.granted]).toEqual([codes, hidden, euro(rest), euro(8)]);
  });
});

describe('the findings of the charts', () => {
  const { course } = fullFigures();
  const tranche = (code: string, netPaidPercent: number | null, more = {}) => trancheLine({ code, allocated: euro(100), netPaid: euro(netPaidPercent ?? 0), netPaidPercent, ...more });
  const month = (period: string, paid: number, sum: number) => ({ period, change: { ...course.months[0]?.change, paid: euro(paid) }, atEnd: { ...course.months[0]?.atEnd, paid: euro(sum) } }) as never;
  const hub = (code: string, region: string | null, amount: number) => hubLine({ code, localisation: region === null ? null : [{ region, percent: 100 }], granted: euro(amount), outstanding: euro(amount) });

  it.each<[string, { it: string }, string]>([
    ['no money', tranchesFinding([tranche('CC', null, { allocated: Money.ZERO })]), 'Nessuna linea ha ancora fondi.'],
    ['one tranche', tranchesFinding([tranche('CC', 12.5)]), "È erogato al netto il 12,5 % dell’assegnato."],
    ['some tranches', tranchesFinding([tranche('CC', 10), tranche('EDIH', 50), tranche('SOE', 0)]), "È erogato al netto il 20 % dell’assegnato: di più nella linea EDIH (50 %), di meno in SOE (0 %)."],
    ['nothing paid', paidFinding({ months: [month('2024-05', 0, 0)], quarters: [month('2024-Q2', 0, 0)] }), 'Nulla è ancora erogato.'],
    ['no month', paidFinding({ months: [], quarters: [] }), 'Nulla è ancora erogato.'],
    ['paid in the quarter', paidFinding({ months: [month('2024-05', 7, 9)], quarters: [month('2024-Q2', 7, 9)] }), 'Nel trimestre 2024-Q2 sono erogati 7,00 €; in tutto 9,00 €.'],
    ['paid before', paidFinding({ months: [month('2024-02', 9, 9), month('2024-05', 0, 9)], quarters: [month('2024-Q1', 9, 9), month('2024-Q2', 0, 9)] }), "Nel trimestre 2024-Q2 nulla è erogato: l’ultima variazione è di 02/2024; in tutto 9,00 €."],
    ['nothing outstanding', outstandingFinding([], Money.ZERO), 'Nulla resta da erogare.'],
    ['one hub', outstandingFinding([hub('CC-04', null, 5)], euro(5)), 'CC-04 ha da ricevere 5,00 €: il 100 % di quanto resta da erogare.'],
    ['two hubs', outstandingFinding([hub('CC-04', null, 5), hub('CC-05', null, 1)], euro(10)), 'CC-04 ha da ricevere 5,00 €, il 50 % di quanto resta; i 2 soggetti attuatori mostrati il 60 %.'],
    ['nothing granted', regionsFinding(territoryOf([])), 'Nulla è ancora concesso.'],
    ['a share', regionsFinding(territoryOf([hub('a', '16', 30), hub('b', '09', 70)])), 'Al Mezzogiorno è concesso il 30 %; è richiesto almeno il 40 %.'],
    ['a share that nobody knows', regionsFinding(territoryOf([hub('a', '16', 30), hub('b', null, 70)])), 'Quota del Mezzogiorno non calcolabile: 1 soggetto attuatore senza localizzazione. È fra il 30 % e il 100 %; è richiesto almeno il 40 %.'],
  ])('of %s', (_, { it: italian }, expected) => expect(plain(italian)).toBe(expected));
});
