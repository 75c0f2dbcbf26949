import { Money, type CalendarDate } from '../../kernel/index.js';
import { balances } from '../../ledger/index.js';
import { readOverview, type HubAmounts, type TrancheAmounts } from '../../overview/index.js';
import type { View } from '../../platform/index.js';
import { TOTAL_HEADERS, totalRows, type Amounts, type Sums } from '../verifier/money.js';
import { commaAmount, csvLine, type PackLanguage } from '../verifier/tables.js';
import { BYTE_ORDER_MARK } from './journal-tables.js';

/** The figures as the overview and the workbook have them, at the end of a past day or (null) at the entry read at. */
export async function readSums(view: View, past: CalendarDate | null): Promise<Sums> {
  const { money } = await readOverview(view, past);
  const accounts = (await balances(view, past)).map(({ account, balance, debited }) => [account, { balance: balance.cents, debited: debited.cents }] as const);
  return {
    total: money.total.cents,
    unallocated: money.unallocated.cents,
    tranches: new Map([...money.tranches].map(([code, amounts]) => [code, centsOf(amounts)])),
    hubs: new Map([...money.hubs].map(([code, amounts]) => [code, centsOf(amounts)])),
    totals: centsOf(money.totals),
    accounts: new Map(accounts),
  };
}

export function totalsTable(sums: Sums, language: PackLanguage): string {
  const rows = totalRows(sums).map(([scope, code, figure, name, cents, formula]) => [scope, code, figure, name, commaAmount(cents), formula]);
  return `${BYTE_ORDER_MARK}${[TOTAL_HEADERS[language], ...rows].map(csvLine).join('')}`;
}

function centsOf(amounts: TrancheAmounts | HubAmounts): Amounts {
  return Object.fromEntries(Object.entries(amounts).flatMap(([figure, amount]: [string, unknown]) => (amount instanceof Money ? [[figure, amount.cents]] : [])));
}
