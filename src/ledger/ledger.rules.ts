import { Money, RuleBroken, spoken, italianDay, type CalendarDate } from '../kernel/index.js';
import type { Movement } from '../journal/index.js';
import { accountWords } from './accounts.js';

/**
 * What an entry does to each account it touches, in whole cents: one net figure an account, never zero.
 * @throws RuleBroken `ceiling-exceeded` when the amounts are too large to be added exactly
 */
export function netByAccount(movements: readonly Movement[]): Map<string, number> {
  const net = new Map<string, number>();
  const add = (account: string, cents: number): void => {
    const sum = (net.get(account) ?? 0) + cents;
    // Past this a sum would be rounded, and money with it; no account ever holds a thousandth of it.
    if (!Number.isSafeInteger(sum)) throw beyondCounting(account);
    net.set(account, sum);
  };
  for (const { from, to, amountCents } of movements) {
    if (!Number.isSafeInteger(amountCents) || amountCents <= 0) throw new Error(`a movement of ${amountCents} cents`);
    if (from !== null) add(from, -amountCents);
    add(to, amountCents);
  }
  for (const [account, cents] of net) if (cents === 0) net.delete(account);
  return net;
}

/** What came in and went out of an account on one day, netted. */
export interface DayNet {
  day: CalendarDate;
  netCents: number;
}

export interface AccountFacts {
  account: string;
  balanceCents: number;
  /** The days after the effective one on which money moved, newest first. */
  laterDays: readonly DayNet[];
}

/** The least that an account holds on any day from the effective one on, and on which day; null is now. */
export interface Least {
  cents: number;
  on: CalendarDate | null;
}

export function leastFrom({ balanceCents, laterDays }: AccountFacts, effectiveOn: CalendarDate): Least {
  let balance = balanceCents;
  let least: Least = { cents: balance, on: null };
  for (const { day, netCents } of laterDays) {
    // Before that later day's movements the account held:
    balance -= netCents;
    if (balance < least.cents) least = { cents: balance, on: dayBefore(laterDays, day, effectiveOn) };
  }
  return least;
}

/**
 * The ceiling of every account: it is never negative, neither at the end nor on any day from the effective one on.
 * @throws RuleBroken `ceiling-exceeded`, with the day that is short in `on` when it is an earlier one.
 */
export function refuseOverdraft(facts: AccountFacts, netCents: number, effectiveOn: CalendarDate): void {
  if (netCents >= 0) return;
  const { cents, on } = leastFrom(facts, effectiveOn);
  if (cents + netCents < 0) throw overdraft(facts.account, cents, -netCents, on);
}

/** The day that ended with the balance found: the next older one on which money moved, or the effective day itself. */
function dayBefore(laterDays: readonly DayNet[], day: CalendarDate, effectiveOn: CalendarDate): CalendarDate {
  return laterDays.find((other) => other.day < day)?.day ?? effectiveOn;
}

function beyondCounting(account: string): RuleBroken {
  const words = accountWords(account);
  const sentence = {
    it: `Gli importi su "${words.it}" superano ogni disponibilità.`,
    en: `The amounts on "${words.en}" are beyond anything available.`,
  };
  return new RuleBroken('ceiling-exceeded', sentence, { account });
}

function overdraft(account: string, availableCents: number, askedCents: number, on: CalendarDate | null): RuleBroken {
  const words = accountWords(account);
  const [available, asked] = [Money.ofCents(availableCents), Money.ofCents(askedCents)];
  const it = `Importo superiore a quanto c'è in "${words.it}"${on ? ` il ${italianDay(on)}` : ''}: chiesti ${spoken(asked, 'it')}, disponibili ${spoken(available, 'it')}.`;
  const en = `More than stands in "${words.en}"${on ? ` on ${on}` : ''}: asked ${spoken(asked, 'en')}, available ${spoken(available, 'en')}.`;
  return new RuleBroken(
    'ceiling-exceeded',
    { it, en },
    { account, available: available.toString(), asked: asked.toString(), ...(on ? { on } : {}) },
  );
}
