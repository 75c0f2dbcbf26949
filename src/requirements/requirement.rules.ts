import { italianDay, Money, plusDays, RuleBroken, spoken, type CalendarDate, type Sentence } from '../kernel/index.js';
import type { ActRow } from '../decree/index.js';
import type { EffectOfMissing, OutcomeRow, PaymentKind, Requirement } from './requirement.entity.js';

/** A payment, made or to be made, that is asked about. */
export interface PaymentAsked {
  grant: string;
  hub: string;
  tranche: string;
  kind: PaymentKind;
  amount: Money;
  /** The day of payment. */
  day: CalendarDate;
  /** Null where it has not been requested yet. */
  disbursement: string | null;
  /** What is in force of the grant, kind by kind, the payment asked about included. */
  inForce: Readonly<Record<PaymentKind, Money>>;
}

/** What of the book the answer is made of. */
export interface RequiredData {
  requirements: readonly Requirement[];
  /** The grant and the acts that its money came by, with the preventive controls that each needs. */
  controlled: readonly { subject: string; controls: readonly string[] }[];
  outcomes: readonly OutcomeRow[];
}


/** Something required that is not there on the day of payment. */
export interface Missing {
  /** Of a control, its name. */
  code: string;
  name: string;
  what: 'requirement' | 'control';
  /** Whose outcome is missing; null where that is a disbursement which has not been requested yet. */
  subject: string | null;
  effect: EffectOfMissing;
  why: 'none' | 'negative' | 'expired' | 'uncovered';
  /** The last day on which there was one. */
  expiredOn: CalendarDate | null;
  /** Of what has to cover the money: how much it covers, and how much it has to. */
  covered: Money | null;
  toCover: Money | null;
}

interface Need extends Pick<Missing, 'code' | 'name' | 'what' | 'subject' | 'effect' | 'toCover'> {
  validityDays: number | null;
}

/** All that is missing for a payment on its day: requirements first, by code, then controls. */
export function missingOf(asked: PaymentAsked, { requirements, controlled, outcomes }: RequiredData): Missing[] {
  const required = requirements.filter((requirement) => applies(requirement, asked)).map((requirement) => needOf(requirement, asked));
  const controls = controlled.flatMap(({ subject, controls: names }) => names.map((name) => controlNeed(subject, name)));
  return [...required, ...controls].flatMap((need) => missing(need, outcomes, asked.day) ?? []);
}

/** Whether a requirement applies to a payment. */
export function applies({ tranche, kind, threshold, from, until }: Requirement, asked: PaymentAsked): boolean {
  if (tranche !== null && tranche !== asked.tranche) return false;
  if (kind !== null && kind !== asked.kind) return false;
  if (threshold?.isGreaterThan(asked.amount)) return false;
  return from <= asked.day && (until === null || asked.day <= until);
}

/** Whether the money of a tranche came by this act: it moves money there, or established it. */
export function concerns({ tranches, movements }: Pick<ActRow, 'tranches' | 'movements'>, tranche: string): boolean {
  return tranches.some(({ code }) => code === tranche) || movements.some(({ to }) => to === tranche);
}

/** Whose outcome counts. */
export function subjectOf({ of }: Pick<Requirement, 'of'>, asked: PaymentAsked): string | null {
  return asked[of];
}

function needOf(requirement: Requirement, asked: PaymentAsked): Need {
  const { code, name, effect, validityDays, covers } = requirement;
  const toCover = covers ? toBeCovered(requirement, asked) : null;
  return { code, name, what: 'requirement', subject: subjectOf(requirement, asked), effect, toCover, validityDays };
}

/** Of a grant all that the requirement is about: were it the kind that is paid, one guarantee would cover each kind anew. */
function toBeCovered({ of, kind }: Requirement, { amount, inForce }: PaymentAsked): Money {
  if (of !== 'grant') return amount;
  return kind === null ? Money.sum(Object.values(inForce)) : inForce[kind];
}

function controlNeed(subject: string, name: string): Need {
  return { code: name, name, what: 'control', subject, effect: 'blocking', toCover: null, validityDays: null };
}

/** A negative outcome undoes those before it; of what came after, what is still valid on the day counts. */
function missing({ validityDays, ...need }: Need, outcomes: readonly OutcomeRow[], day: CalendarDate): Missing | null {
  const known = outcomes.filter((outcome) => isOf(need, outcome) && outcome.obtainedOn <= day).sort(byDay);
  const standing = known.slice(known.findLastIndex(({ result }) => result === 'negative') + 1);
  const valid = standing.filter((outcome) => (expiryOf(outcome, validityDays) ?? day) >= day);
  const covered = need.toCover && Money.sumUpTo(valid.flatMap(({ amount }) => amount ?? []), need.toCover);
  if (need.toCover && covered ? !need.toCover.isGreaterThan(covered) : valid.length > 0) return null;
  const said = { ...need, expiredOn: null, covered };
  if (standing.length === 0) return { ...said, why: known.length === 0 ? 'none' : 'negative' };
  if (valid.length > 0) return { ...said, why: 'uncovered' };
  const [expiredOn = null] = standing.flatMap((outcome) => expiryOf(outcome, validityDays) ?? []).sort().reverse();
  return { ...said, why: 'expired', expiredOn };
}

function isOf({ code, what, subject }: Pick<Need, 'code' | 'what' | 'subject'>, outcome: OutcomeRow): boolean {
  return outcome.subject === subject && outcome[what] === code;
}

function byDay(one: OutcomeRow, other: OutcomeRow): number {
  if (one.obtainedOn === other.obtainedOn) return one.seq - other.seq;
  return one.obtainedOn < other.obtainedOn ? -1 : 1;
}

/** The last day on which an outcome is good; null where it is for good. */
export function expiryOf({ obtainedOn, expiresOn }: OutcomeRow, validityDays: number | null): CalendarDate | null {
  if (expiresOn !== null) return expiresOn;
  return validityDays === null ? null : plusDays(obtainedOn, validityDays);
}

/**
 * What only warns refuses nothing. `id` is what would be done with what is missing.
 * @throws RuleBroken `control-pending`, or `requirement-missing` where every control is there, naming all that blocks
 */
export function requireFulfilled(id: string, all: readonly Missing[]): void {
  const blocking = all.filter(({ effect }) => effect === 'blocking');
  if (blocking.length === 0) return;
  const code = blocking.some(({ what }) => what === 'control') ? 'control-pending' : 'requirement-missing';
  const words = blocking.map(wordsOf);
  throw new RuleBroken(
    code,
    {
      it: `Per ${id} manca: ${words.map(({ it }) => it).join('; ')}.`,
      en: `For ${id} there is missing: ${words.map(({ en }) => en).join('; ')}.`,
    },
    { id, missing: blocking.map(figuresOf) },
  );
}

function wordsOf({ name, subject, ...rest }: Missing): Sentence {
  const why = whyOf(rest);
  return { it: `${name}${subject === null ? '' : ` di ${subject}`} (${why.it})`, en: `${name}${subject === null ? '' : ` of ${subject}`} (${why.en})` };
}

function whyOf({ why, expiredOn, covered, toCover }: Pick<Missing, 'why' | 'expiredOn' | 'covered' | 'toCover'>): Sentence {
  const [held, needed] = [covered ?? Money.ZERO, toCover ?? Money.ZERO];
  switch (why) {
    case 'none':
      return { it: 'mai acquisito', en: 'never obtained' };
    case 'negative':
      return { it: 'esito negativo', en: 'negative outcome' };
    case 'expired':
      return { it: `scaduto il ${expiredOn ? italianDay(expiredOn) : '—'}`, en: `expired on ${expiredOn ?? '—'}` };
    case 'uncovered':
      return { it: `copre ${spoken(held, 'it')} su ${spoken(needed, 'it')}`, en: `covers ${spoken(held, 'en')} of ${spoken(needed, 'en')}` };
  }
}

function figuresOf({ effect: _, covered, toCover, ...plain }: Missing): object {
  return { ...plain, covered: covered && `${covered}`, toCover: toCover && `${toCover}` };
}
