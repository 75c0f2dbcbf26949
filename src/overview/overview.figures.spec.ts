import fc from 'fast-check';
import { Money } from '../kernel/index.js';
import { grantAccount, trancheAccount, UNALLOCATED, type Balance } from '../ledger/index.js';
import { moneyState, NO_HUB_MONEY, NO_TRANCHE_MONEY, type HubAmounts, type TrancheAmounts } from './overview.figures.js';

const cents = fc.integer({ min: 0, max: 35_000_000_000 });
const TRANCHES = ['CC', 'EDIH', 'SOE'];
const HUBS = ['CC-01', 'CC-02', 'EDIH-01', 'SOE-01'];
const GRANT_PURSES = ['outstanding', 'reserved', 'paid', 'to-recover'] as const;
const TRANCHE_PURSES = ['available', 'to-reprogramme', 'returned'] as const;

function balance(account: string, amount: number, debited = 0): Balance {
  return { account, balance: Money.ofCents(amount), debited: Money.ofCents(debited) };
}

interface Grant {
  hub: string;
  tranche: string;
  purses: number[];
  collected: number;
}

const grants: fc.Arbitrary<Grant[]> = fc.array(
  fc.record({
    hub: fc.constantFrom(...HUBS),
    tranche: fc.constantFrom(...TRANCHES),
    purses: fc.tuple(cents, cents, cents, cents),
    collected: cents,
  }),
  { maxLength: 20 },
);
const purses = fc.array(fc.tuple(fc.constantFrom(...TRANCHES), fc.constantFrom(...TRANCHE_PURSES), cents), { maxLength: 9 });

function accountsOf(list: readonly Grant[]): Balance[] {
  return list.flatMap(({ purses, collected }, index) => {
    // What went out of the other accounts of a grant was not collected.
    return GRANT_PURSES.map((purse, at) => balance(grantAccount(`G-${index}`, purse), purses[at] ?? 0, purse === 'to-recover' ? collected : 77));
  });
}

function stateOf(unallocated: number, list: readonly Grant[], free: readonly (readonly [string, (typeof TRANCHE_PURSES)[number], number])[]) {
  const balances = [balance(UNALLOCATED, unallocated, 5), ...free.map(([code, purse, amount]) => balance(trancheAccount(code, purse), amount, 5)), ...accountsOf(list)];
  return { balances, state: moneyState(balances, new Map(list.map((grant, index) => [`G-${index}`, grant]))) };
}

const sum = <T>(all: Iterable<T>, of: (one: T) => Money): number => Money.sum([...all].map(of)).cents;

function expectHubIdentities(amounts: HubAmounts): void {
  const { granted, inProgress, paid, toRecover, recovered, netPaid, outstanding } = amounts;
  expect(granted.cents).toBe(outstanding.cents + inProgress.cents + netPaid.cents);
  expect(paid.cents).toBe(netPaid.cents + recovered.cents);
  expect(netPaid.cents).toBeGreaterThanOrEqual(toRecover.cents);
}

function expectTrancheIdentities(amounts: TrancheAmounts): void {
  const { allocated, available, toReprogramme, returned, granted } = amounts;
  expect(allocated.cents).toBe(available.cents + toReprogramme.cents + returned.cents + granted.cents);
  expectHubIdentities(amounts);
}

describe('the identities of the figures hold on any book', () => {
  it('of one hub, one tranche, and the whole', () => {
    fc.assert(
      fc.property(cents, grants, purses, (unallocated, list, free) => {
        const { balances, state } = stateOf(unallocated, list, free);
        for (const amounts of state.hubs.values()) expectHubIdentities(amounts);
        for (const amounts of [...state.tranches.values(), state.totals]) expectTrancheIdentities(amounts);
        // total = unallocated + Σ allocated = the sum of all balances.
        expect(state.total.cents).toBe(state.unallocated.cents + sum(state.tranches.values(), ({ allocated }) => allocated));
        expect(state.total.cents).toBe(sum(balances, (one) => one.balance));
      }),
    );
  });

  it('totals are the sums over tranches, and over hubs where hubs have the figure', () => {
    fc.assert(
      fc.property(cents, grants, purses, (unallocated, list, free) => {
        const { state } = stateOf(unallocated, list, free);
        for (const figure of Object.keys(NO_TRANCHE_MONEY) as (keyof TrancheAmounts)[]) {
          expect(sum(state.tranches.values(), (amounts) => amounts[figure])).toBe(state.totals[figure].cents);
        }
        for (const figure of Object.keys(NO_HUB_MONEY) as (keyof HubAmounts)[]) {
          expect(sum(state.hubs.values(), (amounts) => amounts[figure])).toBe(state.totals[figure].cents);
        }
      }),
    );
  });
});

describe('each figure by its formula', () => {
  const shown = (amounts: object | undefined): object => Object.fromEntries(Object.entries(amounts ?? {}).map(([figure, amount]) => [figure, String(amount)]));
  const grant: Grant = { hub: 'CC-01', tranche: 'CC', purses: [1, 20, 300, 4_000], collected: 50_000 };
  const { state } = stateOf(9_000_000, [grant], [['CC', 'available', 600_000], ['CC', 'to-reprogramme', 7], ['SOE', 'returned', 8]]);
  const hub = { granted: '43.21', inProgress: '0.20', paid: '543.00', toRecover: '40.00', recovered: '500.00', netPaid: '43.00', outstanding: '0.01' };

  it('of a hub and its tranche: O 0.01, R 0.20, P 3.00, T 40.00, C 500.00', () => {
    expect(shown(state.hubs.get('CC-01'))).toEqual(hub);
    expect(shown(state.tranches.get('CC'))).toEqual({ ...hub, allocated: '6043.28', available: '6000.00', toReprogramme: '0.07', returned: '0.00' });
  });

  it('of a tranche without grants, and of the whole', () => {
    expect(shown(state.tranches.get('SOE'))).toEqual({ ...shown(NO_TRANCHE_MONEY), allocated: '0.08', returned: '0.08' });
    expect([`${state.total}`, `${state.unallocated}`, `${state.totals.allocated}`]).toEqual(['96043.36', '90000.00', '6043.36']);
  });

  it('of a hub with two grants in two tranches: together with the hub, apart in the tranches', () => {
    const other = { ...grant, tranche: 'SOE' };
    const two = stateOf(0, [grant, other], []).state;
    expect(`${two.hubs.get('CC-01')?.granted}`).toBe('86.42');
    expect([`${two.tranches.get('CC')?.granted}`, `${two.tranches.get('SOE')?.granted}`]).toEqual(['43.21', '43.21']);
  });

  it('money of a grant that does not exist is a defect', () => {
    expect(() => moneyState([balance(grantAccount('G-1', 'paid'), 1)], new Map())).toThrow(/does not exist/);
  });

  it('an empty book is all zeros', () => {
    const empty = moneyState([], new Map());
    expect([empty.total, empty.unallocated, empty.tranches.size, empty.hubs.size]).toEqual([Money.ZERO, Money.ZERO, 0, 0]);
  });
});
