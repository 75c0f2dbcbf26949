import type { CalendarDate } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { accountsTable, movementsTable } from './ledger.entity.js';
import { shortageOf } from './ledger.queries.js';
import { countable, netByAccount } from './ledger.rules.js';

/** Applies the movements of every entry, whatever its kind: the only writer of the ledger's tables. */
export async function projectLedger(tx: Tx, entry: Entry): Promise<void> {
  if (entry.movements.length === 0) return;
  const { seq, effectiveOn } = entry;
  for (const [account, net] of netByAccount(entry.movements)) await applyNet(tx, account, net, effectiveOn);
  for (const [index, { from, to, amountCents, for: forThing }] of entry.movements.entries()) {
    await movementsTable.insert(tx, { seq, line: index + 1, fromAccount: from, toAccount: to, amountCents, forThing, effectiveOn });
  }
}

async function applyNet(tx: Tx, account: string, net: bigint, effectiveOn: CalendarDate): Promise<void> {
  const row = await accountsTable.find(tx, { account });
  const balanceCents = row?.balanceCents ?? 0;
  const netCents = countable(account, net, balanceCents);
  const shortage = await shortageOf(tx, { account, row, netCents, effectiveOn });
  if (shortage) throw shortage;

  const debitedCents = netCents < 0 ? -netCents : 0;
  if (!row) {
    await accountsTable.insert(tx, { account, balanceCents: netCents, debitedCents, lastDay: effectiveOn });
  } else {
    await tx.run(
      'UPDATE accounts SET balance_cents = ?, debited_cents = ?, last_day = ? WHERE account = ?',
      balanceCents + netCents,
      row.debitedCents + debitedCents,
      row.lastDay > effectiveOn ? row.lastDay : effectiveOn,
      account,
    );
  }
  await tx.run(
    `INSERT INTO account_days (account, day, net_cents, debited_cents) VALUES (?, ?, ?, ?)
     ON CONFLICT (account, day) DO UPDATE SET
       net_cents = account_days.net_cents + excluded.net_cents, debited_cents = account_days.debited_cents + excluded.debited_cents`,
    account,
    effectiveOn,
    netCents,
    debitedCents,
  );
}
