import { Money, RuleBroken, spoken, italianDay, type CalendarDate } from '../kernel/index.js';
import type { Movement } from '../journal/index.js';
import { accountWords } from './accounts.js';

/** What an entry does to each account it touches, in whole cents: one net figure an account, never zero, never rounded. */
export function netByAccount(movements: readonly Movement[]): Map<string, bigint> {
  const net = new Map<string, bigint>();
  const add = (account: string, cents: number): void => {
    net.set(account, (net.get(account) ?? 0n) + BigInt(cents));
  };
  for (const { from, to, amountCents } of movements) {
    if (!Number.isSafeInteger(amountCents) || amountCents <= 0) throw new Error(`a movement of ${amountCents} cents`);
    if (from !== null) add(from, -amountCents);
    add(to, amountCents);
  }
  for (const [account, cents] of net) if (cents === 0n) net.delete(account);
  return net;
}

/**
 * How much money an entry moves, each euro once: what passes on within it, as from outside to the remainder and from there
 * to a tranche, is not counted twice. In whole cents.
 */
export function movedCents(movements: readonly Movement[]): bigint {
  return [...netByAccount(movements).values()].reduce((sum, net) => (net > 0n ? sum + net : sum), 0n);
}

/**
 * A net figure as a number. Past 2^53 a sum would be rounded, and money with it; no account ever holds a thousandth of that.
 * @throws RuleBroken `ceiling-exceeded`
 */
export function countable(account: string, net: bigint, balanceCents: number): number {
  const cents = Number(net);
  if (Number.isSafeInteger(cents) && Number.isSafeInteger(balanceCents + cents)) return cents;
  throw beyondCounting(account, net, balanceCents);
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

/** The first day from which so much may be taken without leaving the account short on any; null where not even today. */
export function possibleFrom({ balanceCents, laterDays }: AccountFacts, cents: number, effectiveOn: CalendarDate): CalendarDate | null {
  let balance = balanceCents;
  if (balance < cents) return null;
  for (const { day, netCents } of laterDays) {
    balance -= netCents;
    if (balance < cents) return day;
  }
  return effectiveOn;
}

/** Whether taking so much on that day would leave the account short, then or on a later day. */
export function isShort(facts: AccountFacts, netCents: number, effectiveOn: CalendarDate): boolean {
  return netCents < 0 && leastFrom(facts, effectiveOn).cents + netCents < 0;
}

/** What holds the money that is missing, and would free it. */
export interface Held {
  thing: string;
  amount: Money;
}

/**
 * The ceiling of every account, broken: it is never negative, neither at the end nor on any day from the effective one
 * on. `ceiling-exceeded` names the day that is short in `on` when it is an earlier one, the day from which it would do
 * in `possibleFrom`, and in `heldBy` what holds the money.
 */
export function overdraft(facts: AccountFacts, netCents: number, effectiveOn: CalendarDate, heldBy: readonly Held[]): RuleBroken {
  return shortfall(facts.account, -netCents, { ...leastFrom(facts, effectiveOn), from: possibleFrom(facts, -netCents, effectiveOn), heldBy });
}

/** The day that ended with the balance found: the next older one on which money moved, or the effective day itself. */
function dayBefore(laterDays: readonly DayNet[], day: CalendarDate, effectiveOn: CalendarDate): CalendarDate {
  return laterDays.find((other) => other.day < day)?.day ?? effectiveOn;
}

function beyondCounting(account: string, net: bigint, balanceCents: number): RuleBroken {
  const words = accountWords(account);
  const sentence = {
    it: `Gli importi su "${words.it}" superano ogni disponibilità.`,
    en: `The amounts on "${words.en}" are beyond anything available.`,
  };
  const digits = String(net < 0n ? -net : net).padStart(3, '0');
  const asked = `${digits.slice(0, -2)}.${digits.slice(-2)}`;
  return new RuleBroken('ceiling-exceeded', sentence, { account, available: `${Money.ofCents(balanceCents)}`, asked });
}

interface Shortage extends Least {
  from: CalendarDate | null;
  heldBy: readonly Held[];
}

function shortfall(account: string, askedCents: number, { cents, on, from, heldBy }: Shortage): RuleBroken {
  const words = accountWords(account);
  const [available, asked] = [Money.ofCents(cents), Money.ofCents(askedCents)];
  const names = heldBy.map(({ thing }) => thing).join(', ');
  const it = [
    `Importo superiore a quanto c’è in "${words.it}"${on ? ` il ${italianDay(on)}` : ''}: chiesti ${spoken(asked, 'it')}, disponibili ${spoken(available, 'it')}.`,
    ...(from ? [`Sarebbe possibile dal ${italianDay(from)}.`] : []),
    ...(names ? [`È impegnato da richieste in corso: ${names}.`] : []),
  ];
  const en = [
    `More than stands in "${words.en}"${on ? ` on ${on}` : ''}: asked ${spoken(asked, 'en')}, available ${spoken(available, 'en')}.`,
    ...(from ? [`It would be possible from ${from}.`] : []),
    ...(names ? [`It is held by requests in progress: ${names}.`] : []),
  ];
  const explained = {
    ...(on ? { on } : {}),
    ...(from ? { possibleFrom: from } : {}),
    ...(heldBy.length > 0 ? { heldBy: heldBy.map(({ thing: id, amount }) => ({ id, amount: `${amount}` })) } : {}),
  };
  const sentence = { it: it.join(' '), en: en.join(' ') };
  return new RuleBroken('ceiling-exceeded', sentence, { account, available: `${available}`, asked: `${asked}`, ...explained });
}
