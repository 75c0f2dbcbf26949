import type { Relatives } from '../journal/index.js';
import { trancheAccount, TRANCHE_PURSES } from '../ledger/index.js';

/** Of a tranche the acts that brought money to it or took it away. */
export function actRelatives(subject: string): Relatives[] {
  const accounts = TRANCHE_PURSES.map((purse) => trancheAccount(subject, purse));
  const named = `IN (${accounts.map(() => '?').join(', ')})`;
  const sql = `SELECT seq FROM movements WHERE for_thing IN (SELECT 'A-' || seq FROM acts) AND (from_account ${named} OR to_account ${named})`;
  return [{ select: 'entries', sql, values: [...accounts, ...accounts] }];
}
