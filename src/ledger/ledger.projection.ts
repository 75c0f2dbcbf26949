import type { CalendarDate } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { SqlValue, Tx } from '../platform/index.js';
import { accountsTable, movementsTable, type AccountRow } from './ledger.entity.js';
import { shortageOf } from './ledger.queries.js';
import { countable, netByAccount } from './ledger.rules.js';

/** Applies the movements of every entry, whatever its kind: the only writer of the ledger's tables. */
export async function projectLedger(tx: Tx, entry: Entry): Promise<void> {
  if (entry.movements.length === 0) return;
  const { seq, effectiveOn } = entry;
  await applyNets(tx, netByAccount(entry.movements), effectiveOn);
  for (const [index, { from, to, amountCents, for: forThing }] of entry.movements.entries()) {
    await movementsTable.insert(tx, { seq, line: index + 1, fromAccount: from, toAccount: to, amountCents, forThing, effectiveOn });
  }
}

/** All accounts that an entry touches are written together: statements are most of what a write costs. */
async function applyNets(tx: Tx, nets: ReadonlyMap<string, bigint>, day: CalendarDate): Promise<void> {
  if (nets.size === 0) return;
  const accounts: SqlValue[] = [];
  const days: SqlValue[] = [];
  for (const [account, net] of nets) {
    const after = await afterNet(tx, { account, row: await accountsTable.find(tx, { account }), net, day });
    accounts.push(account, after.balanceCents, after.debitedCents, after.lastDay);
    days.push(account, day, after.netCents, after.netCents < 0 ? -after.netCents : 0);
  }
  await tx.run(keepBalances(nets.size), ...accounts);
  await tx.run(addToDays(nets.size), ...days);
}

interface Change {
  account: string;
  row: AccountRow | undefined;
  net: bigint;
  day: CalendarDate;
}

/** @throws RuleBroken `ceiling-exceeded` */
async function afterNet(tx: Tx, { account, row, net, day }: Change): Promise<Omit<AccountRow, 'account'> & { netCents: number }> {
  const balanceCents = row?.balanceCents ?? 0;
  const netCents = countable(account, net, balanceCents);
  const shortage = netCents < 0 ? await shortageOf(tx, { account, row, netCents, effectiveOn: day }) : null;
  if (shortage) throw shortage;
  const debitedCents = (row?.debitedCents ?? 0) + (netCents < 0 ? -netCents : 0);
  return { balanceCents: balanceCents + netCents, debitedCents, lastDay: row && row.lastDay > day ? row.lastDay : day, netCents };
}

function keepBalances(many: number): string {
  return `INSERT INTO accounts (account, balance_cents, debited_cents, last_day) VALUES ${places(many)}
    ON CONFLICT (account) DO UPDATE SET
      balance_cents = excluded.balance_cents, debited_cents = excluded.debited_cents, last_day = excluded.last_day`;
}

function addToDays(many: number): string {
  return `INSERT INTO account_days (account, day, net_cents, debited_cents) VALUES ${places(many)}
    ON CONFLICT (account, day) DO UPDATE SET
      net_cents = account_days.net_cents + excluded.net_cents, debited_cents = account_days.debited_cents + excluded.debited_cents`;
}

function places(many: number): string {
  return Array.from({ length: many }, () => '(?, ?, ?, ?)').join(', ');
}
