import { changeCounts, registerLine, registerRows, type EntryHead } from './register.rules.js';
import { capital, counted, DAYS, HUBS, inPercent, personCode, say, t, thePercent, together, withArticle } from './words.rules.js';
import { on } from '../../../test/support/figure-samples.js';

describe('words with figures', () => {
  it.each([
    [0, '0 soggetti attuatori', '0 hubs'],
    [1, '1 soggetto attuatore', '1 hub'],
    [2, '2 soggetti attuatori', '2 hubs'],
  ])('count %i', (many, it, en) => {
    expect(counted(many, ...HUBS)).toEqual({ it, en });
  });

  it.each([
    [[], ''],
    [['a'], 'a'],
    [['a', 'b'], 'a e b'],
    [['a', 'b', 'c'], 'a, b e c'],
  ])('put %j together', (parts, it) => {
    expect(together(parts.map((part) => t(part, part))).it).toBe(it);
  });

  it.each([
    [null, 'non calcolabile', 'not computable'],
    [12.5, '12,5 %', '12.5 %'],
    [0, '0 %', '0 %'],
  ])('say %s percent', (percent, it, en) => {
    expect(inPercent(percent)).toEqual({ it, en });
  });

  it.each([
    ...(['0 %', '0,5 %'] as const).map((said) => [said, `lo ${said}`] as const),
    ...(['1 %', '1,5 %', '8 %', '8,25 %', '11 %', '11,9 %', '80 %', '81,3 %', '89 %', '800', '8.000 %', '11.000', '80.000'] as const).map((said) => [said, `l'${said}`] as const),
    ...(['2 %', '7 %', '10 %', '12 %', '18 %', '40 %', '79,9 %', '90 %', '100 %', '110 %', '180 %', '1.000', '1.800 %', 'non calcolabile'] as const).map((said) => [said, `il ${said}`] as const),
  ])('give %s its article', (said, expected) => {
    expect(withArticle(said)).toBe(expected);
  });

  it('give percents an article in Italian alone', () => {
    expect(thePercent(8.5)).toEqual({ it: "l'8,5 %", en: '8.5 %' });
  });

  it('fill a sentence in, and miss no figure', () => {
    expect(say('{a} da {b}', '{a} from {b}', { a: 1, b: counted(1, ...DAYS) })).toEqual({ it: '1 da 1 giorno', en: '1 from 1 day' });
    expect(() => say('{a}', '{a}', {})).toThrow('nothing is called a');
    expect(capital(t('dal', 'since'))).toEqual({ it: 'Dal', en: 'Since' });
  });

  it.each([
    ['P-12', 'P-12'],
    ['system', 'system'],
    ['operator:mario.rossi', 'operator'],
  ])('name nobody: %s', (actor, code) => {
    expect(personCode(actor)).toBe(code);
  });
});

describe('the register', () => {
  const entry = (seq: number, kind: string, movedCents: number | null): EntryHead => {
    return { seq, kind, subject: 'D-80', actor: 'operator:anna', reason: null, effectiveOn: on('2024-05-20'), recordedAt: '2024-05-20T22:30:00.000Z', movedCents };
  };

  it('says when, who, what and how much', () => {
    expect(registerLine(entry(81, 'disbursement-paid/1', 100))).toMatchObject({ actor: 'operator', whatIt: 'Erogazione pagata', whatEn: 'Disbursement paid', recordedOn: '2024-05-21', amount: { cents: 100 } });
  });

  it('counts what there is of each kind, whatever its version', () => {
    const lines = registerRows();
    for (const one of [entry(1, 'disbursement-requested/1', 100), entry(2, 'disbursement-paid/1', 100), entry(3, 'disbursement-requested/2', 50), entry(4, 'remarks-sent/1', null)]) lines.push(registerLine(one));
    expect(changeCounts(lines).map(({ kind, count, amount }) => [kind, count, amount.cents])).toEqual([
      ['disbursement-requested', 2, 150],
      ['disbursement-paid', 1, 100],
      ['remarks-sent', 1, 0],
    ]);
  });
});
