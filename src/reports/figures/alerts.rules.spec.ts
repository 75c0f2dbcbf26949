import { disbursementLine, euro, grantLine, hubLine, on } from '../../../test/support/figure-samples.js';
import { ALERT_RULES, LIMITS, type AlertCode } from './alert-limits.rules.js';
import { alertsOf, type AlertFacts, type Guarantee, type LateEntry } from './alerts.rules.js';

const DAY = on('2026-06-30');
const NOTHING: AlertFacts = { day: DAY, hubs: [], grants: [], disbursements: [], guarantees: [], lateEntries: [] };
const found = (facts: Partial<AlertFacts>): [AlertCode, string][] => alertsOf({ ...NOTHING, ...facts }).lines.map(({ code, subject }) => [code, subject]);
const guarantee = (expiresOn: string): Guarantee => {
  return { subject: 'G-70', requirement: 'FIDEIUSSIONE', protocol: 'POL/1', hub: 'CC-04', tranche: 'CC', amount: euro(300), expiresOn: on(expiresOn) };
};
const late: LateEntry = { seq: 99, words: { it: 'Erogazione pagata', en: 'Disbursement paid' }, subject: 'D-80', effectiveOn: on('2024-05-20'), recordedOn: on('2024-09-01') };
const idle = grantLine({ outstanding: euro(10), daysIdle: LIMITS.idleDays });
const likes = Array.from({ length: LIMITS.unusualAmong }, (_, index) => disbursementLine({ id: `D-${index}`, grant: `G-${index}`, amount: euro(100) }));

describe('what is listed, and what is not', () => {
  it.each<[string, Partial<AlertFacts>, [AlertCode, string][]]>([
    ['nothing', {}, []],
    ['in progress, on the last day', { disbursements: [disbursementLine({ state: 'ordered', daysAgainstTerm: 0 })] }, []],
    ['in progress, a day past the term', { disbursements: [disbursementLine({ state: 'ordered', daysAgainstTerm: 1 })] }, [['payment-overdue', 'D-80']]],
    ['paid late', { disbursements: [disbursementLine({ daysAgainstTerm: 5 })] }, [['payment-late', 'D-80']]],
    ['paid late and reversed', { disbursements: [disbursementLine({ state: 'reversed', daysAgainstTerm: 5 })] }, []],
    ['given up', { disbursements: [disbursementLine({ state: 'rejected', daysAgainstTerm: null })] }, []],
    ['to be identified', { hubs: [hubLine(), hubLine({ code: 'CC-05', status: 'provisional', name: null })] }, [['hub-to-identify', 'CC-05']]],
    ['idle for long enough', { grants: [idle] }, [['grant-idle', 'G-70']]],
    ['idle for a day less', { grants: [{ ...idle, daysIdle: LIMITS.idleDays - 1 }] }, []],
    ['idle, but something is asked for', { grants: [{ ...idle, inProgress: euro(1) }] }, []],
    ['idle, with nothing left', { grants: [{ ...idle, outstanding: euro(0) }] }, []],
    ['idle, but closed', { grants: [{ ...idle, closedOn: DAY }] }, []],
    ['a guarantee that ends within the limit', { guarantees: [guarantee('2026-08-29')] }, [['guarantee-expiring', 'G-70']]],
    ['a guarantee that ends a day later', { guarantees: [guarantee('2026-08-30')] }, []],
    ['a guarantee that ended', { guarantees: [guarantee('2026-01-01')] }, [['guarantee-expiring', 'G-70']]],
    ['recorded late', { lateEntries: [late] }, [['recorded-late', 'D-80']]],
    ['five times the median', { disbursements: [...likes, disbursementLine({ amount: euro(500) })] }, []],
    ['more than five times the median', { disbursements: [...likes, disbursementLine({ amount: euro(501) })] }, [['amount-unusual', 'D-80']]],
    ['more, but among too few', { disbursements: [...likes.slice(0, LIMITS.unusualAmong - 2), disbursementLine({ amount: euro(501) })] }, []],
    ['more, but rejected', { disbursements: [...likes, disbursementLine({ amount: euro(501), state: 'rejected' })] }, []],
    ['the same amount within ten days', { disbursements: [disbursementLine({ id: 'D-79', requestedOn: on('2024-04-22') }), disbursementLine()] }, [['amount-repeated', 'D-80']]],
    ['the same amount after eleven days', { disbursements: [disbursementLine({ id: 'D-79', requestedOn: on('2024-04-21') }), disbursementLine()] }, []],
    ['the same amount of another grant', { disbursements: [disbursementLine({ id: 'D-79', grant: 'G-71' }), disbursementLine()] }, []],
    ['the same amount as one that was withdrawn', { disbursements: [disbursementLine({ id: 'D-79', state: 'withdrawn' }), disbursementLine()] }, []],
  ])('%s', (_, facts, expected) => {
    expect(found(facts)).toEqual(expected);
  });
});

describe('alerts', () => {
  it('say why, in both languages and with figures', () => {
    const { lines } = alertsOf({ ...NOTHING, disbursements: [disbursementLine({ daysAgainstTerm: 1, netDays: 31 })] });
    expect(lines[0]?.sentence.it.replaceAll('\u00A0', ' ')).toBe('D-80, 1.000,00 €: pagata in 31 giorni invece di 30, 1 giorno oltre il termine.');
    expect(lines[0]?.sentence.en).toBe('D-80, €1,000.00: paid in 31 days instead of 30, 1 day past the term.');
  });

  it('are the gravest first, equal ones in the order of the book, and no more than the limit; how many there are is said', () => {
    const many = Array.from({ length: LIMITS.listed + 5 }, (_, index) => disbursementLine({ id: `D-${index}`, grant: `G-${index}`, daysAgainstTerm: 1 + Math.floor(index / 2) }));
    const { rules, lines } = alertsOf({ ...NOTHING, disbursements: many });
    expect(rules.find(({ code }) => code === 'payment-late')).toMatchObject({ found: LIMITS.listed + 5, listed: LIMITS.listed });
    expect(lines.slice(0, 3).map(({ subject }) => subject)).toEqual(['D-1004', 'D-1002', 'D-1003']);
  });

  it('have one rule for each code, with its source', () => {
    expect(new Set(ALERT_RULES.map(({ code }) => code)).size).toBe(ALERT_RULES.length);
    expect(alertsOf(NOTHING).rules.map(({ found, listed }) => [found, listed])).toEqual(ALERT_RULES.map(() => [0, 0]));
  });
});
