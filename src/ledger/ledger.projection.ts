import type { CalendarDate } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { accountDaysTable, accountsTable, movementsTable, type AccountDayRow, type AccountRow } from './ledger.entity.js';
import { shortageOf } from './ledger.queries.js';
import { countable, netByAccount } from './ledger.rules.js';

/** Applies the movements of every entry, whatever its kind: the only writer of the ledger's tables. */
export function projectLedger(tx: Tx, entry: Entry): Promise<void> | undefined {
  return entry.movements.length === 0 ? undefined : applyMovements(tx, entry);
}

async function applyMovements(tx: Tx, entry: Entry): Promise<void> {
  const { seq, effectiveOn } = entry;
  await applyNets(tx, netByAccount(entry.movements), effectiveOn);
  const lines = entry.movements.map(({ from, to, amountCents, for: forThing }, index) => ({ seq, line: index + 1, fromAccount: from, toAccount: to, amountCents, forThing, effectiveOn }));
  await movementsTable.insertAll(tx, lines);
}

/**
 * All accounts that an entry touches are written together: statements are most of what a write costs.
 * @throws RuleBroken `ceiling-exceeded`
 */
async function applyNets(tx: Tx, nets: ReadonlyMap<string, bigint>, day: CalendarDate): Promise<void> {
  if (nets.size === 0) return;
  const accounts: AccountRow[] = [];
  const days: AccountDayRow[] = [];
  for (const [account, net] of nets) {
    const row = await accountsTable.find(tx, { account });
    const balanceCents = row?.balanceCents ?? 0;
    const netCents = countable(account, net, balanceCents);
    const shortage = netCents < 0 ? await shortageOf(tx, { account, row, netCents, effectiveOn: day }) : null;
    if (shortage) throw shortage;
    const debitedCents = netCents < 0 ? -netCents : 0;
    const lastDay = row && row.lastDay > day ? row.lastDay : day;
    accounts.push({ account, balanceCents: balanceCents + netCents, debitedCents: (row?.debitedCents ?? 0) + debitedCents, lastDay });
    days.push({ account, day, netCents, debitedCents });
  }
  await accountsTable.put(tx, accounts);
  await accountDaysTable.addTo(tx, days, ['netCents', 'debitedCents']);
}
