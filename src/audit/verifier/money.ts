import type { Entry } from '../../journal/index.js';
import type { PackLanguage } from './tables.js';

/** What stands in an account, and all that ever went out of it, netted by entry; whole cents. */
export interface AccountSum {
  balance: number;
  debited: number;
}

/** The figures by tranche, hub and for the whole, in the order in which they are shown: what each is, and its formula. */
export const FIGURES = [
  ['allocated', 'assegnato', 'da concedere + economie + restituito + concesso'],
  ['available', 'da concedere', 'saldo tranche:X:available'],
  ['toReprogramme', 'economie da riprogrammare', 'saldo tranche:X:to-reprogramme'],
  ['returned', 'restituito', 'saldo tranche:X:returned'],
  ['granted', 'concesso', 'O + R + P + T'],
  ['outstanding', 'da erogare', 'O = saldo grant:G:outstanding'],
  ['inProgress', 'in corso', 'R = saldo grant:G:reserved'],
  ['paid', 'erogato', 'P + T + C'],
  ['toRecover', 'da recuperare', 'T = saldo grant:G:to-recover'],
  ['recovered', 'recuperato', 'C = tutto ciò che è uscito da grant:G:to-recover'],
  ['netPaid', 'erogato netto', 'P + T'],
] as const;

export const HUB_FIGURES: readonly string[] = ['granted', 'outstanding', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid'];

export const TOTAL_HEADERS: Record<PackLanguage, string[]> = {
  it: ['ambito', 'codice', 'grandezza', 'voce', 'importo', 'formula'],
  en: ['scope', 'code', 'figure', 'Italian name', 'amount', 'formula'],
};

/** Whole cents by figure, of one tranche, one hub or all. */
export type Amounts = Record<string, number>;

/** Everything that `totali.csv` says. */
export interface Sums {
  total: number;
  unallocated: number;
  tranches: Map<string, Amounts>;
  hubs: Map<string, Amounts>;
  totals: Amounts;
  accounts: Map<string, AccountSum>;
}

/** Adds up the movements that take effect up to a day. */
export function accountSums(entries: Iterable<Entry>, asOf: string): Map<string, AccountSum> {
  const accounts = new Map<string, AccountSum>();
  for (const { movements, effectiveOn } of entries) {
    if (effectiveOn > asOf) continue;
    const net = new Map<string, number>();
    for (const { from, to, amountCents } of movements) {
      if (from !== null) net.set(from, (net.get(from) ?? 0) - amountCents);
      net.set(to, (net.get(to) ?? 0) + amountCents);
    }
    for (const [account, cents] of net) {
      if (cents === 0) continue;
      const { balance, debited } = accounts.get(account) ?? { balance: 0, debited: 0 };
      accounts.set(account, { balance: balance + cents, debited: debited + Math.max(0, -cents) });
    }
  }
  return accounts;
}

/** Which hub's and which tranche's figures each grant counts in. */
export function grantPlaces(entries: Iterable<Entry>): Map<string, { hub: string; tranche: string }> {
  const places = new Map<string, { hub: string; tranche: string }>();
  for (const { kind, subject, payload } of entries) {
    const { hub, tranche } = payload.after;
    if (kind.startsWith('grant-proposed/')) places.set(subject, { hub: String(hub), tranche: String(tranche) });
  }
  return places;
}

/** The figures, each by its one formula, from the movements alone. */
export function sumsOf(accounts: Map<string, AccountSum>, places: Map<string, { hub: string; tranche: string }>): Sums {
  const nothing = (): Amounts => Object.fromEntries(FIGURES.map(([figure]) => [figure, 0]));
  const [tranches, hubs, totals] = [new Map<string, Amounts>(), new Map<string, Amounts>(), nothing()];
  const of = (all: Map<string, Amounts>, code: string): Amounts => all.get(code) ?? all.set(code, nothing()).get(code) ?? nothing();
  const add = (whom: readonly Amounts[], figures: readonly string[], cents: number): void => {
    for (const amounts of whom) for (const figure of figures) amounts[figure] = (amounts[figure] ?? 0) + cents;
  };
  for (const [account, { balance, debited }] of accounts) {
    const [kind = '', owner = '', purse = ''] = account.split(':');
    if (kind === 'tranche') {
      const figure = purse === 'to-reprogramme' ? 'toReprogramme' : purse;
      add([of(tranches, owner), totals], [figure, 'allocated'], balance);
    } else if (kind === 'grant') {
      const { hub, tranche } = places.get(owner) ?? { hub: '?', tranche: '?' };
      const whom = [of(tranches, tranche), of(hubs, hub), totals];
      const figures: Record<string, string[]> = {
        outstanding: ['outstanding'],
        reserved: ['inProgress'],
        paid: ['paid', 'netPaid'],
        'to-recover': ['toRecover', 'paid', 'netPaid'],
      };
      add(whom, ['granted', 'allocated', ...(figures[purse] ?? [])], balance);
      if (purse === 'to-recover') add(whom, ['recovered', 'paid'], debited);
    }
  }
  const unallocated = accounts.get('unallocated')?.balance ?? 0;
  return { total: unallocated + (totals['allocated'] ?? 0), unallocated, tranches, hubs, totals, accounts };
}

/** The rows of `totali.csv` as scope, code, figure, name, cents, formula: the decree, tranches, hubs, all of them, accounts. */
export function totalRows({ total, unallocated, tranches, hubs, totals, accounts }: Sums): [string, string, string, string, number, string][] {
  const inOrder = (codes: Iterable<string>): string[] => [...codes].sort();
  const rows: [string, string, string, string, number, string][] = [
    ['decreto', '', 'total', 'dotazione', total, 'non ripartito + assegnato'],
    ['decreto', '', 'unallocated', 'non ripartito', unallocated, 'saldo unallocated'],
  ];
  const addAll = (scope: string, code: string, amounts: Amounts, all: boolean): void => {
    for (const [figure, name, formula] of FIGURES) if (all || HUB_FIGURES.includes(figure)) rows.push([scope, code, figure, name, amounts[figure] ?? 0, formula]);
  };
  for (const code of inOrder(tranches.keys())) addAll('linea', code, tranches.get(code) ?? {}, true);
  addAll('totale linee', '', totals, true);
  for (const code of inOrder(hubs.keys())) addAll('soggetto attuatore', code, hubs.get(code) ?? {}, false);
  for (const account of inOrder(accounts.keys())) {
    rows.push(['conto', account, 'balance', 'saldo', accounts.get(account)?.balance ?? 0, 'movimenti.csv: somma in «a» meno somma in «da»']);
  }
  return rows;
}
