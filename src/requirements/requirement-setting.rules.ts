import { Conflict, FIRST_DAY, InvalidInput, LAST_DAY, requireDayWithin, type CalendarDate, type Json, type JsonObject } from '../kernel/index.js';
import { requireUnchanged, type ChangeRow, type ProposedChange } from '../changes/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Requirement } from './requirement.entity.js';

export interface SettingFacts {
  /** The requirement that has the code. */
  existing: Requirement | undefined;
  /** Whether a tranche has that code. */
  isTranche: boolean;
  today: CalendarDate;
}

/**
 * A requirement as it shall be, new or in place of the one with its code. What stops or lets through payments is decided
 * by two people. @throws InvalidInput; Conflict `state-conflict`; RuleBroken `date-out-of-range`
 */
export function proposeRequirement(requirement: Requirement, facts: SettingFacts): ProposedChange {
  checkRequirement(requirement);
  checkAgainstBook(requirement, facts);
  const { existing, today } = facts;
  const { code: subject, tranche } = requirement;
  const from = existing ? fieldsOf(existing) : NONE;
  return { of: 'requirement', subject, hub: null, tranche, amount: null, from, to: fieldsOf(requirement), effectiveOn: today, decides: 'approver' };
}

/**
 * @throws Conflict `state-conflict` where the requirement has changed since, or it or a tranche with its code has come
 * to exist; RuleBroken `date-out-of-range`
 */
export function approveRequirement(change: ChangeRow, facts: SettingFacts): EntryDraft {
  const { existing, today } = facts;
  requireUnchanged(change, existing ? fieldsOf(existing) : NONE);
  const { id, subject: code, from, to, reason } = change;
  checkAgainstBook({ code, from: to['from'] as CalendarDate }, facts);
  return {
    kind: 'requirement-set/1',
    subject: code,
    payload: { before: existing ? from : null, after: { code, ...to, change: id } },
    movements: [],
    reason,
    effectiveOn: today,
  };
}

function checkRequirement({ of, covers, from, until }: Requirement): void {
  if (until !== null) requireDayWithin('/until', until, from, LAST_DAY);
  if (!covers || of !== 'hub') return;
  throw InvalidInput.at('invalid-request', '/covers', {
    it: 'Coprono il denaro solo gli esiti di una concessione o di una erogazione, non quelli di un soggetto attuatore.',
    en: 'Only outcomes of a grant or of a disbursement cover its money, not those of a hub.',
  });
}

/**
 * Payments are looked at with the requirements of now, of whatever day they are: one that began later than the one it
 * replaces would let those of the days between through. What ends with a day says so (`until`), and what comes after
 * has a code of its own.
 */
function checkAgainstBook({ code, from }: Pick<Requirement, 'code' | 'from'>, { existing, isTranche }: SettingFacts): void {
  if (existing) requireDayWithin('/from', from, FIRST_DAY, existing.from);
  else if (isTranche) throw calledLikeTranche(code);
}

/** Entries about the one would be found among those about the other. */
function calledLikeTranche(code: string): Conflict {
  return new Conflict(
    'state-conflict',
    { it: `${code} è già il codice di una linea: il requisito ne prenda un altro.`, en: `${code} is the code of a tranche already: give the requirement another.` },
    { requirement: code, tranche: code },
  ).at('/code');
}

/** All of a requirement but its code, as it stands in entries: amounts in whole cents. */
function fieldsOf(requirement: Requirement): Record<Field, Json> {
  const { name, of, tranche, kind, threshold, from, until, effect, validityDays, covers } = requirement;
  return { name, of, tranche, kind, thresholdCents: threshold && threshold.cents, from, until, effect, validityDays, covers };
}

type Field = Exclude<keyof Requirement, 'code' | 'threshold'> | 'thresholdCents';

/** Of a requirement that does not exist, so that two proposals of the same new one cannot both be approved unseen. */
const NONE: JsonObject & Record<Field, null> = {
  ...{ name: null, of: null, tranche: null, kind: null, thresholdCents: null, from: null, until: null },
  ...{ effect: null, validityDays: null, covers: null },
};
