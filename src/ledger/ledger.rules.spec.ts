import fc from 'fast-check';
import { calendarDate, Money, Refusal, type CalendarDate } from '../kernel/index.js';
import type { Movement } from '../journal/index.js';
import { accountWords, grantAccount, parseAccount, trancheAccount, UNALLOCATED } from './accounts.js';
import { countable, isShort, movedCents, netByAccount, overdraft, possibleFrom, type AccountFacts, type DayNet, type Held } from './ledger.rules.js';

function moved(from: string | null, to: string, amountCents: number): Movement {
  return { from, to, amountCents, for: 'A-2' };
}

describe('what an entry does to each account', () => {
  const cases: [string, Movement[], Record<string, number>][] = [
    ['nothing', [], {}],
    ['money from outside', [moved(null, 'unallocated', 100)], { unallocated: 100 }],
    ['from one to another', [moved('a', 'b', 30)], { a: -30, b: 30 }],
    ['netted along a way', [moved(null, 'a', 100), moved('a', 'b', 40)], { a: 60, b: 40 }],
    ['what comes and goes leaves nothing', [moved('a', 'b', 5), moved('b', 'c', 5)], { a: -5, c: 5 }],
    ['there and back', [moved('a', 'b', 5), moved('b', 'a', 5)], {}],
    ['twice the same way', [moved('a', 'b', 5), moved('a', 'b', 7)], { a: -12, b: 12 }],
  ];
  it.each(cases)('%s', (_, movements, expected) => {
    expect(Object.fromEntries([...netByAccount(movements)].map(([account, cents]) => [account, Number(cents)]))).toEqual(expected);
  });

  it.each<[string, Movement[], bigint]>([
    ['one movement', [moved('a', 'b', 30)], 30n],
    ['movements of one nature', [moved('a', 'b', 5), moved('a', 'c', 7)], 12n],
    ['money that passes on, once', [moved(null, 'a', 100), moved('a', 'b', 40), moved('a', 'c', 10)], 100n],
    ['a way through', [moved('a', 'b', 5), moved('b', 'c', 5)], 5n],
    ['none', [], 0n],
  ])('moves: %s', (_, movements, expected) => {
    expect(movedCents(movements)).toBe(expected);
  });

  it.each([0, -1, 0.5, NaN, Infinity, 2 ** 53])('a movement of %s cents is a defect', (cents) => {
    expect(() => netByAccount([moved('a', 'b', cents)])).toThrow(/a movement of/);
  });

  it('refuses amounts that cannot be added exactly, rather than round them', () => {
    const [, net] = [...netByAccount([moved(null, UNALLOCATED, Number.MAX_SAFE_INTEGER), moved(null, UNALLOCATED, 1)])][0] ?? [];
    const sentence = { it: expect.stringContaining('non ripartito'), en: expect.stringContaining('unallocated') };
    const figures = { account: UNALLOCATED, available: '1.00', asked: '90071992547409.92' };
    expect(() => countable(UNALLOCATED, net ?? 0n, 100)).toThrow(expect.objectContaining({ code: 'ceiling-exceeded', status: 422, figures, sentence }));
    expect(countable(UNALLOCATED, -5n, 100)).toBe(-5);
  });

  it('neither makes nor loses money', () => {
    const account = fc.constantFrom('a', 'b', 'c', 'd');
    const movement = fc.record({ from: account, to: account, amountCents: fc.integer({ min: 1, max: 1e9 }), for: fc.constant('D-1') });
    fc.assert(fc.property(fc.array(movement), (movements) => [...netByAccount(movements).values()].reduce((sum, cents) => sum + cents, 0n) === 0n));
  });
});

function refuseOverdraft(facts: AccountFacts, netCents: number, day: CalendarDate, heldBy: readonly Held[] = []): void {
  if (isShort(facts, netCents, day)) throw overdraft(facts, netCents, day, heldBy);
}

describe('no account is ever negative', () => {
  const account = trancheAccount('CC', 'available');
  const on = (day: number): CalendarDate => calendarDate(`2024-03-${String(day).padStart(2, '0')}`);
  const today = on(10);

  // The balance now; what moved after the effective day, by day; the debit. Refused: what was there, and on which day.
  const cases: [string, number, [number, number][], number, { available: string; on?: number; from?: number } | null][] = [
    ['to exactly zero', 500, [], -500, null],
    ['a cent too much', 500, [], -501, { available: '5.00' }],
    ['from nothing', 0, [], -1, { available: '0.00' }],
    ['a credit is never refused', 0, [], 1, null],
    ['nor one before a day that was short', 0, [[11, -500], [12, 500]], 1, null],
    ['nor no change', 0, [], 0, null],
    ['before money that came later: on its own day there is nothing', 500, [[12, 500]], -1, { available: '0.00', on: 10, from: 12 }],
    ['what was there on that day, exactly', 500, [[12, 300]], -200, null],
    ['a cent more than was there on that day', 500, [[12, 300]], -201, { available: '2.00', on: 10, from: 12 }],
    ['short on a later day, not on its own', 500, [[12, -400], [14, 500]], -101, { available: '0.00', on: 12, from: 14 }],
    ['exactly what the leanest later day leaves', 500, [[12, -400], [14, 400]], -100, null],
    ['a cent more than it leaves', 500, [[12, -400], [14, 400]], -101, { available: '1.00', on: 12, from: 14 }],
    ['the leanest day of several', 900, [[11, -100], [12, -300], [13, 200], [14, 600]], -101, { available: '1.00', on: 12, from: 13 }],
    ['spent since: the end is the leanest', 100, [[12, -400]], -101, { available: '1.00' }],
    ['spent since, exactly', 100, [[12, -400]], -100, null],
  ];
  it.each(cases)('%s', (_, balanceCents, later, netCents, refused) => {
    const laterDays: DayNet[] = later.map(([day, cents]) => ({ day: on(day), netCents: cents })).reverse();
    const work = (): void => refuseOverdraft({ account, balanceCents, laterDays }, netCents, today);
    if (!refused) return expect(work).not.toThrow();
    const asked = (-netCents / 100).toFixed(2);
    const day = { ...(refused.on === undefined ? {} : { on: on(refused.on) }), ...(refused.from === undefined ? {} : { possibleFrom: on(refused.from) }) };
    const figures = { account, available: refused.available, asked, ...day };
    const sentence = { it: expect.stringContaining('da concedere della linea CC'), en: expect.stringContaining('available of tranche CC') };
    expect(work).toThrow(expect.objectContaining({ code: 'ceiling-exceeded', status: 422, figures, sentence }));
  });

  it('says what holds the money, and would free it', () => {
    const short = { account: grantAccount('G-57', 'outstanding'), balanceCents: 0, laterDays: [] };
    const heldBy = [{ thing: 'D-64', amount: Money.ofCents(700_00) }, { thing: 'D-65', amount: Money.ofCents(1) }];
    const figures = expect.objectContaining({ heldBy: [{ id: 'D-64', amount: '700.00' }, { id: 'D-65', amount: '0.01' }] });
    const sentence = {
      it: expect.stringMatching(/È impegnato da richieste in corso: D-64, D-65\.$/),
      en: expect.stringMatching(/It is held by requests in progress: D-64, D-65\.$/),
    };
    expect(() => refuseOverdraft(short, -1, today, heldBy)).toThrow(expect.objectContaining({ code: 'ceiling-exceeded', figures, sentence }));
  });

  it('agrees with adding up day by day, whatever moved', () => {
    const nets = fc.array(fc.integer({ min: -300, max: 300 }), { maxLength: 8 });
    fc.assert(
      fc.property(fc.nat(500), nets, fc.integer({ min: 1, max: 600 }), (atStart, days, debit) => {
        const laterDays = days.map((netCents, index) => ({ day: on(11 + index), netCents })).filter(({ netCents }) => netCents !== 0);
        const closings = laterDays.reduce((all, { netCents }) => [...all, (all.at(-1) ?? 0) + netCents], [atStart]);
        const facts = { account, balanceCents: closings.at(-1) ?? 0, laterDays: laterDays.toReversed() };
        const short = closings.some((cents) => cents < debit);
        expect(codeOf(() => refuseOverdraft(facts, -debit, today))).toBe(short ? 'ceiling-exceeded' : 'ok');
        // The day that is named does, and the one before does not.
        const from = possibleFrom(facts, debit, today);
        const enough = (day: CalendarDate): boolean => !isShort({ ...facts, laterDays: facts.laterDays.filter((later) => later.day > day) }, -debit, day);
        expect(from === null ? !enough(on(31)) : enough(from)).toBe(true);
        if (short && from !== null) expect(enough(calendarDate(on(Number(from.slice(8)) - 1)))).toBe(false);
      }),
    );
  });
});

function codeOf(work: () => void): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

describe('names of accounts', () => {
  it.each([
    [UNALLOCATED, { kind: 'unallocated' }, 'non ripartito', 'unallocated'],
    [trancheAccount('CC', 'available'), { kind: 'tranche', tranche: 'CC', purse: 'available' }, 'da concedere della linea CC', 'available of tranche CC'],
    [
      trancheAccount('SOE', 'to-reprogramme'),
      { kind: 'tranche', tranche: 'SOE', purse: 'to-reprogramme' },
      'economie da riprogrammare della linea SOE',
      'to reprogramme of tranche SOE',
    ],
    [trancheAccount('CC', 'returned'), { kind: 'tranche', tranche: 'CC', purse: 'returned' }, 'restituito della linea CC', 'returned of tranche CC'],
    [grantAccount('G-57', 'outstanding'), { kind: 'grant', grant: 'G-57', purse: 'outstanding' }, 'da erogare della concessione G-57', 'outstanding of grant G-57'],
    [grantAccount('G-57', 'reserved'), { kind: 'grant', grant: 'G-57', purse: 'reserved' }, 'in corso della concessione G-57', 'in progress of grant G-57'],
    [grantAccount('G-57', 'paid'), { kind: 'grant', grant: 'G-57', purse: 'paid' }, 'erogato della concessione G-57', 'paid of grant G-57'],
    [grantAccount('G-57', 'to-recover'), { kind: 'grant', grant: 'G-57', purse: 'to-recover' }, 'da recuperare della concessione G-57', 'to recover of grant G-57'],
  ])('%s', (name, account, it, en) => {
    expect([parseAccount(name), accountWords(name)]).toEqual([account, { it, en }]);
  });

  it.each(['', 'tranche', 'tranche:CC', 'tranche::available', 'tranche:CC:paid', 'grant:G-1:available', 'hub:CC-01:paid', 'Unallocated'])(
    '%j is none',
    (name) => {
      expect(() => parseAccount(name)).toThrow(/no such account/);
    },
  );
});
