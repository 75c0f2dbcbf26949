import { requireDayWithin, RuleBroken, type CalendarDate, type JsonObject } from '../kernel/index.js';
import { requireState } from '../approvals/index.js';
import { changesNothing, requireUnchanged, sameJson, type ChangeRow, type ProposedChange } from '../changes/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Agreement, GrantRow, GrantTermsRow, Terms } from './grant.entity.js';

/** The terms as they shall be: by which agreement, if a further one says so, and from which day on. */
export interface ProposedTerms {
  /** Days to pay stay as they are where they are null. */
  terms: Omit<Terms, 'paymentDays'> & { paymentDays: number | null };
  agreement: Agreement | null;
  effectiveOn: CalendarDate;
}

/** Changing a grant's terms is not one person's act: another decides, and sees what it does to open payments. */
export function proposeTerms(grant: GrantRow, { terms, agreement, effectiveOn }: ProposedTerms, today: CalendarDate): ProposedChange {
  const { id: subject, hub, tranche } = grant;
  checkTerms(grant, terms, effectiveOn, today);
  const present = termsOf(grant);
  const proposed: Terms = { ...terms, paymentDays: terms.paymentDays ?? grant.paymentDays };
  if (agreement === null && sameJson(proposed, present)) throw changesNothing();
  const from: JsonObject = { ...present, termsSince: grant.termsSince };
  const to: JsonObject = { ...proposed, termsSince: effectiveOn, ...(agreement ? { agreement: { ...agreement } } : {}) };
  return { of: 'grant-terms', subject, hub, tranche, amount: null, from, to, effectiveOn, decides: 'approver' };
}

/**
 * Another person approves them: they hold from their day on.
 * @throws Conflict `state-conflict` where the grant is no longer in force, or its terms have changed since
 */
export function approveTerms(grant: GrantRow, change: ChangeRow, today: CalendarDate): EntryDraft {
  requireUnchanged(change, grant);
  const { from, to, id, reason, effectiveOn } = change;
  checkTerms(grant, to as unknown as Terms, effectiveOn, today);
  return {
    kind: 'grant-terms-changed/1',
    subject: grant.id,
    payload: { before: from, after: { ...to, change: id } },
    movements: [],
    reason,
    effectiveOn,
  };
}

/** No terms hold from a day before that of the present ones: what held in the past is not rewritten. */
function checkTerms(grant: GrantRow, terms: Limits, effectiveOn: CalendarDate, today: CalendarDate): void {
  requireState(grant.id, grant.state, ['in-force']);
  requireConsistent(terms);
  requireDayWithin('/effectiveOn', effectiveOn, grant.termsSince, today);
}

type Limits = Omit<Terms, 'paymentDays'>;

/** @throws RuleBroken `terms-contradict` */
export function requireConsistent({ advanceMaxPercent, cumulativeMaxPercent }: Limits): void {
  if (advanceMaxPercent <= cumulativeMaxPercent) return;
  const message = {
    it: `Il limite delle anticipazioni (${advanceMaxPercent}\u00a0%) non può superare quello cumulativo (${cumulativeMaxPercent}\u00a0%).`,
    en: `The limit of advances (${advanceMaxPercent}\u00a0%) cannot exceed the cumulative one (${cumulativeMaxPercent}\u00a0%).`,
  };
  throw new RuleBroken('terms-contradict', message, { advanceMaxPercent, cumulativeMaxPercent }, [{ pointer: '/terms/advanceMaxPercent', message }]);
}

export function termsOf({ advanceMaxPercent, cumulativeMaxPercent, paymentDays }: Terms): Terms {
  return { advanceMaxPercent, cumulativeMaxPercent, paymentDays };
}

/** Of all that a grant has had, oldest first, the terms in force on a day; before the first ones held, the first. */
export function termsAt<Held extends Pick<GrantTermsRow, 'effectiveOn'>>(history: readonly Held[], day: CalendarDate): Held {
  const held = history.findLast(({ effectiveOn }) => effectiveOn <= day) ?? history[0];
  if (!held) throw new Error('a grant without terms');
  return held;
}
