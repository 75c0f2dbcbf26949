import fc from 'fast-check';
import type { Movement } from '../journal/index.js';
import { GRANT_PURSES, grantAccount, netByAccount, parseAccount, trancheAccount, TRANCHE_PURSES, UNALLOCATED, type Balance } from '../ledger/index.js';
import { Money } from '../kernel/index.js';
import { contributionOf, FIGURES, HUB_FIGURES, TRANCHE_FIGURES, type Figure } from './figure-formulas.rules.js';
import { moneyState, type GrantPlace, type MoneyState } from './overview.figures.js';

const GRANTS: ReadonlyMap<string, GrantPlace> = new Map([
  ['G-1', { hub: 'CC-01', tranche: 'CC' }],
  ['G-2', { hub: 'CC-01', tranche: 'SOE' }],
  ['G-3', { hub: 'SOE-02', tranche: 'SOE' }],
]);
const ACCOUNTS = [
  UNALLOCATED,
  ...['CC', 'SOE'].flatMap((code) => TRANCHE_PURSES.map((purse) => trancheAccount(code, purse))),
  ...[...GRANTS.keys()].flatMap((grant) => GRANT_PURSES.map((purse) => grantAccount(grant, purse))),
];

/** Any money between any two accounts, or from outside: more than the law of the money ever lets happen. */
const movements: fc.Arbitrary<Movement[]> = fc.array(
  fc
    .record({ from: fc.constantFrom(null, ...ACCOUNTS), to: fc.constantFrom(...ACCOUNTS), amountCents: fc.integer({ min: 1, max: 35_000_000_000 }), for: fc.constant('D-1') })
    .filter(({ from, to }) => from !== to),
  { maxLength: 40 },
);

/** The books after these movements, each of them an entry of its own. */
function stateAfter(moved: readonly Movement[]): MoneyState {
  const [balance, debited] = [new Map<string, number>(), new Map<string, number>()];
  for (const movement of moved) {
    for (const [account, net] of netByAccount([movement])) {
      balance.set(account, (balance.get(account) ?? 0) + Number(net));
      if (net < 0n) debited.set(account, (debited.get(account) ?? 0) - Number(net));
    }
  }
  const balances = [...balance].map(([account, cents]): Balance => ({ account, balance: Money.ofCents(cents), debited: Money.ofCents(debited.get(account) ?? 0) }));
  return moneyState(balances, GRANTS);
}

const sum = (figure: Figure, moved: readonly Movement[], within: (account: string) => boolean): number =>
  moved.reduce((cents, movement) => cents + contributionOf(figure, movement, within), 0);

const isGrantOf = (place: Partial<GrantPlace>) => (name: string): boolean => {
  const account = parseAccount(name);
  const found = account.kind === 'grant' ? GRANTS.get(account.grant) : undefined;
  return found !== undefined && (found.hub === place.hub || found.tranche === place.tranche);
};

describe('what movements add to a figure is the figure', () => {
  it('of the whole', () => {
    fc.assert(
      fc.property(movements, (moved) => {
        const { totals, total, unallocated } = stateAfter(moved);
        for (const figure of FIGURES) expect([figure, sum(figure, moved, () => true)]).toEqual([figure, { ...totals, total, unallocated }[figure].cents]);
      }),
    );
  });

  it('of each tranche and each hub', () => {
    fc.assert(
      fc.property(movements, (moved) => {
        const { tranches, hubs } = stateAfter(moved);
        for (const [code, amounts] of tranches) {
          const within = (name: string): boolean => name.startsWith(`tranche:${code}:`) || isGrantOf({ tranche: code })(name);
          for (const figure of TRANCHE_FIGURES) expect([code, figure, sum(figure, moved, within)]).toEqual([code, figure, amounts[figure].cents]);
        }
        for (const [hub, amounts] of hubs) {
          for (const figure of HUB_FIGURES) expect([hub, figure, sum(figure, moved, isGrantOf({ hub }))]).toEqual([hub, figure, amounts[figure].cents]);
        }
      }),
    );
  });
});

describe('what one movement adds', () => {
  const [O, R, P, T] = GRANT_PURSES.map((purse) => grantAccount('G-1', purse)) as [string, string, string, string];
  const [available, saved] = [trancheAccount('CC', 'available'), trancheAccount('CC', 'to-reprogramme')];
  const cases: [string, string | null, string, Partial<Record<Figure, number>>][] = [
    ['the decree', null, UNALLOCATED, { total: 1, unallocated: 1 }],
    ['an act', UNALLOCATED, available, { unallocated: -1, allocated: 1, available: 1 }],
    ['a grant', available, O, { available: -1, granted: 1, outstanding: 1 }],
    ['a request', O, R, { outstanding: -1, inProgress: 1 }],
    ['a payment', R, P, { inProgress: -1, paid: 1, netPaid: 1 }],
    ['a reversal', P, O, { paid: -1, netPaid: -1, outstanding: 1 }],
    ['an order of recovery', P, T, { toRecover: 1 }],
    ['a collection that leaves the grant', T, saved, { granted: -1, toRecover: -1, recovered: 1, netPaid: -1, toReprogramme: 1 }],
    ['a collection that is outstanding again', T, O, { toRecover: -1, recovered: 1, netPaid: -1, outstanding: 1 }],
  ];

  it.each(cases)('%s', (_, from, to, added) => {
    const found = FIGURES.map((figure) => [figure, contributionOf(figure, { from, to, amountCents: 1 }, () => true)] as const).filter(([, cents]) => cents !== 0);
    expect(Object.fromEntries(found)).toEqual(added);
  });
});
