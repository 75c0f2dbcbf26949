import { daysFrom, Money, plusDays, type CalendarDate, type Sentence } from '../../kernel/index.js';
import { STATES_IN_PROGRESS, STATES_WITHOUT_MONEY, type DisbursementKind } from '../cabina-di-regia.figures.js';
import { ALERT_RULES, LIMITS, type AlertCode, type AlertRule } from './alert-limits.rules.js';
import type { DisbursementLine } from './disbursement-lines.rules.js';
import type { GrantLine } from './grants.rules.js';
import type { HubLine } from './hubs.rules.js';
import { counted, DAYS, inEuro, onDay, say } from './words.rules.js';

/** Why somebody should look at a thing: the rule by its code, the figures, and a sentence. */
export interface AlertLine {
  code: AlertCode;
  /** The id or code of the thing. */
  subject: string;
  hub: string | null;
  tranche: string | null;
  amount: Money | null;
  /** The day that the rule speaks of: a term, an expiry, the last movement. */
  on: CalendarDate | null;
  days: number | null;
  sentence: Sentence;
}

/** How many things a rule found; only the gravest are listed. */
export interface AlertCount extends AlertRule {
  found: number;
  listed: number;
}

export interface Alerts {
  rules: readonly AlertCount[];
  /** By rule, within one the gravest first. */
  lines: readonly AlertLine[];
}

/** A guarantee that the book holds: an outcome with an amount, of a requirement that must cover money. */
export interface Guarantee {
  subject: string;
  requirement: string;
  protocol: string;
  hub: string | null;
  tranche: string | null;
  amount: Money | null;
  expiresOn: CalendarDate;
}

/** An entry that was recorded long after its day in the world. */
export interface LateEntry {
  seq: number;
  words: Sentence;
  subject: string;
  effectiveOn: CalendarDate;
  recordedOn: CalendarDate;
}

export interface AlertFacts {
  day: CalendarDate;
  hubs: readonly HubLine[];
  grants: readonly GrantLine[];
  disbursements: Iterable<DisbursementLine>;
  guarantees: readonly Guarantee[];
  lateEntries: Iterable<LateEntry>;
}

/** What a rule found, before it is put into words: the larger, the graver. */
interface Found {
  weight: number;
  line: () => Omit<AlertLine, 'code'>;
}

type Finds = Record<AlertCode, Found[]>;

export function alertsOf(facts: AlertFacts): Alerts {
  const finds: Finds = { ...ofPayments(facts), ...ofThings(facts) };
  const lists = ALERT_RULES.map((rule) => {
    const found = finds[rule.code];
    // What is found comes in a stable order, and so do equal ones.
    const listed = [...found].sort((one, other) => other.weight - one.weight).slice(0, LIMITS.listed);
    return { rule: { ...rule, found: found.length, listed: listed.length }, lines: listed.map(({ line }): AlertLine => ({ code: rule.code, ...line() })) };
  });
  return { rules: lists.map(({ rule }) => rule), lines: lists.flatMap(({ lines }) => lines) };
}

function ofPayments({ disbursements }: AlertFacts): Pick<Finds, 'payment-overdue' | 'payment-late' | 'amount-unusual' | 'amount-repeated'> {
  const [overdue, late, unusual, repeated]: [Found[], Found[], Found[], Found[]] = [[], [], [], []];
  const medians = mediansOf(disbursements);
  const before = new Map<string, { id: string; on: CalendarDate }>();
  for (const row of disbursements) {
    if (row.daysAgainstTerm !== null && row.daysAgainstTerm > 0 && row.state !== 'reversed') {
      const isOpen = STATES_IN_PROGRESS.includes(row.state);
      (isOpen ? overdue : late).push({ weight: row.daysAgainstTerm, line: () => paymentLine(row, isOpen) });
    }
    if (STATES_WITHOUT_MONEY.includes(row.state)) continue;
    const median = medians.get(`${row.tranche} ${row.kind}`);
    if (median !== undefined && row.amount.cents > LIMITS.unusualTimes * median) unusual.push({ weight: row.amount.cents / median, line: () => unusualLine(row, Money.ofCents(median)) });
    const key = `${row.grant} ${row.amount.cents}`;
    const same = before.get(key);
    if (same && Math.abs(daysFrom(same.on, row.requestedOn)) <= LIMITS.repeatedDays) repeated.push({ weight: row.amount.cents, line: () => repeatedLine(row, same) });
    before.set(key, { id: row.id, on: row.requestedOn });
  }
  return { 'payment-overdue': overdue, 'payment-late': late, 'amount-unusual': unusual, 'amount-repeated': repeated };
}

/** The middle of what is in force, in cents, by tranche and kind, where there is enough to compare with. */
function mediansOf(disbursements: Iterable<DisbursementLine>): Map<string, number> {
  const all = new Map<string, number[]>();
  for (const { tranche, kind, state, amount } of disbursements) {
    if (STATES_WITHOUT_MONEY.includes(state)) continue;
    const key = `${tranche} ${kind}`;
    const amounts = all.get(key);
    if (amounts) amounts.push(amount.cents);
    else all.set(key, [amount.cents]);
  }
  const enough = [...all].filter(([, amounts]) => amounts.length >= LIMITS.unusualAmong);
  return new Map(enough.map(([key, amounts]) => [key, amounts.sort((one, other) => one - other)[Math.floor((amounts.length - 1) / 2)] ?? 0]));
}

function paymentLine({ id, hub, tranche, amount, dueOn, daysAgainstTerm, netDays, paymentDays }: DisbursementLine, isOpen: boolean): Omit<AlertLine, 'code'> {
  const days = daysAgainstTerm ?? 0;
  const figures = { id, amount: inEuro(amount), net: netDays, term: paymentDays, late: counted(days, ...DAYS) };
  const sentence = isOpen
    ? say('{id}, {amount}: da pagare in {term} giorni, ne sono passati {net}, {late} oltre il termine.', '{id}, {amount}: to be paid within {term} days, {net} have passed, {late} past the term.', figures)
    : say('{id}, {amount}: pagata in {net} giorni invece di {term}, {late} oltre il termine.', '{id}, {amount}: paid in {net} days instead of {term}, {late} past the term.', figures);
  return { subject: id, hub, tranche, amount, on: dueOn, days, sentence };
}

const KINDS: Record<DisbursementKind, Sentence> = {
  advance: { it: 'anticipazioni', en: 'advances' },
  interim: { it: 'trasferimenti intermedi', en: 'interim payments' },
  balance: { it: 'saldi finali', en: 'balances' },
};

function unusualLine({ id, hub, tranche, kind, amount, requestedOn }: DisbursementLine, median: Money): Omit<AlertLine, 'code'> {
  const times = Math.floor((amount.cents * 10) / median.cents) / 10;
  const figures = { id, amount: inEuro(amount), times: { it: String(times).replace('.', ','), en: String(times) }, median: inEuro(median), kinds: KINDS[kind], tranche };
  const sentence = say(
    '{id}, {amount}: {times} volte la mediana ({median}) di {kinds} della linea {tranche}.',
    '{id}, {amount}: {times} times the median ({median}) of {kinds} of tranche {tranche}.',
    figures,
  );
  return { subject: id, hub, tranche, amount, on: requestedOn, days: null, sentence };
}

function repeatedLine({ id, hub, tranche, grant, amount, requestedOn }: DisbursementLine, same: { id: string; on: CalendarDate }): Omit<AlertLine, 'code'> {
  const days = Math.abs(daysFrom(same.on, requestedOn));
  const sentence = say(
    '{id}, {amount}: stesso importo di {other} per la concessione {grant}, richiesto a {days} di distanza.',
    '{id}, {amount}: the same amount as {other} for grant {grant}, requested {days} apart.',
    { id, amount: inEuro(amount), other: same.id, grant, days: counted(days, ...DAYS) },
  );
  return { subject: id, hub, tranche, amount, on: requestedOn, days, sentence };
}

type ThingCode = 'hub-to-identify' | 'grant-idle' | 'guarantee-expiring' | 'recorded-late';

function ofThings({ day, hubs, grants, guarantees, lateEntries }: AlertFacts): Pick<Finds, ThingCode> {
  const provisional = hubs.filter(({ status }) => status === 'provisional');
  const idle = grants.filter(isIdle);
  const expiring = guarantees.filter(({ expiresOn }) => expiresOn <= plusDays(day, LIMITS.guaranteeDays));
  const late: Found[] = [];
  for (const entry of lateEntries) late.push({ weight: daysFrom(entry.effectiveOn, entry.recordedOn), line: () => lateLine(entry) });
  return {
    'hub-to-identify': provisional.map((hub) => ({ weight: 0, line: () => hubLine(hub) })),
    'grant-idle': idle.map((grant) => ({ weight: grant.daysIdle, line: () => idleLine(grant) })),
    'guarantee-expiring': expiring.map((one) => ({ weight: daysFrom(one.expiresOn, day), line: () => guaranteeLine(one, day) })),
    'recorded-late': late,
  };
}

/** Something is left to be paid, nothing is asked for, and nothing has moved for long. */
export function isIdle({ outstanding, inProgress, closedOn, daysIdle }: GrantLine): boolean {
  return closedOn === null && outstanding.cents > 0 && inProgress.cents === 0 && daysIdle >= LIMITS.idleDays;
}

function hubLine({ code, tranche, name }: HubLine): Omit<AlertLine, 'code'> {
  const known = name === null ? { it: '', en: '' } : { it: ` (${name})`, en: ` (${name})` };
  const sentence = say(
    '{code}{known} è da identificare: senza denominazione e codice fiscale non può avere concessioni.',
    '{code}{known} is to be identified: without legal name and tax code nothing can be granted to it.',
    { code, known },
  );
  return { subject: code, hub: code, tranche, amount: null, on: null, days: null, sentence };
}

function idleLine({ id, hub, tranche, outstanding, lastMovedOn, daysIdle }: GrantLine): Omit<AlertLine, 'code'> {
  const sentence = say(
    '{id} di {hub}: restano da erogare {amount} e nulla si muove dal {on}, da {days}.',
    '{id} of {hub}: {amount} are outstanding and nothing has moved since {on}, for {days}.',
    { id, hub, amount: inEuro(outstanding), on: onDay(lastMovedOn), days: counted(daysIdle, ...DAYS) },
  );
  return { subject: id, hub, tranche, amount: outstanding, on: lastMovedOn, days: daysIdle, sentence };
}

function guaranteeLine({ subject, requirement, protocol, hub, tranche, amount, expiresOn }: Guarantee, day: CalendarDate): Omit<AlertLine, 'code'> {
  const days = daysFrom(day, expiresOn);
  const figures = { requirement, protocol, subject, on: onDay(expiresOn), days: counted(Math.abs(days), ...DAYS) };
  const sentence = days < 0
    ? say('{requirement} {protocol} di {subject}: scaduta il {on}, da {days}.', '{requirement} {protocol} of {subject}: expired on {on}, {days} ago.', figures)
    : say('{requirement} {protocol} di {subject}: scade il {on}, fra {days}.', '{requirement} {protocol} of {subject}: expires on {on}, in {days}.', figures);
  return { subject, hub, tranche, amount, on: expiresOn, days, sentence };
}

function lateLine({ seq, words, subject, effectiveOn, recordedOn }: LateEntry): Omit<AlertLine, 'code'> {
  const days = daysFrom(effectiveOn, recordedOn);
  const sentence = say(
    '{words}, {subject}: avvenuta il {on}, registrata il {recorded} (n. {seq}), {days} dopo.',
    '{words}, {subject}: it happened on {on} and was recorded on {recorded} (no. {seq}), {days} later.',
    { words, subject, on: onDay(effectiveOn), recorded: onDay(recordedOn), seq, days: counted(days, ...DAYS) },
  );
  return { subject, hub: null, tranche: null, amount: null, on: effectiveOn, days, sentence };
}
