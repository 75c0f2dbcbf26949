import { Money, Refusal, requireDayWithin, type CalendarDate, type Sentence } from '../kernel/index.js';
import { requireState } from '../approvals/index.js';
import { requireActiveHub, type HubRow } from '../hubs/index.js';
import { requireFulfilled, type Missing } from '../requirements/index.js';
import { isInProgress } from './disbursement.moves.js';
import { changedPayee } from './disbursement.rules.js';
import { grantClosing, payeeChanged, paymentBeforeApproval } from './disbursement.errors.js';
import type { DisbursementKind, DisbursementRow } from './disbursement.entity.js';
import { requireWithinTerms, type LimitFacts } from './limits.rules.js';
import { requireNoRemarks } from './remarks.rules.js';

/** What stands in the way of a payment, said before it is asked for. */
export interface Obstacle {
  /** The code with which it would be refused. */
  code: string;
  effect: 'blocking' | 'warning';
  sentence: Sentence;
}

interface Around {
  hub: HubRow;
  limits: LimitFacts & { closing: string | null };
  missing: readonly Missing[];
}

export interface PlannedFacts extends Around {
  grant: { id: string; state: string; effectiveOn: CalendarDate };
  /** The day of the request, and today. */
  on: CalendarDate;
  today: CalendarDate;
  /** Why so much is not outstanding on that day, if it is not. */
  shortage: Refusal | null;
}

/** Of a payment that has not been requested yet. */
export function obstaclesToRequest(kind: DisbursementKind, amount: Money, { grant, hub, limits, missing, on, today, shortage }: PlannedFacts): Obstacle[] {
  return [
    ...blocking(
      () => requireState(grant.id, grant.state, ['in-force']),
      () => requireActiveHub(hub),
      () => requireDayWithin('/on', on, grant.effectiveOn, today),
      () => refuse(limits.closing === null ? null : grantClosing(grant.id, limits.closing)),
      () => requireWithinTerms(kind, amount, limits),
      () => refuse(shortage),
    ),
    ...required(grant.id, missing),
    ...withoutIban(hub),
  ];
}

export interface OpenFacts extends Around {
  /** Why the grant could not be closed with it, if it is to be. */
  closing: Refusal | null;
}

/** Of a disbursement on its way; nothing stands in the way of what is paid, or never will be. */
export function obstaclesToPayment(row: DisbursementRow, { hub, limits, missing, closing }: OpenFacts): Obstacle[] {
  if (!isInProgress(row)) return [];
  const changed = changedPayee(row, hub);
  return [
    ...blocking(
      () => refuse(row.state === 'requested' ? paymentBeforeApproval(row.id) : null),
      () => requireActiveHub(hub),
      () => requireNoRemarks(row),
      () => refuse(changed.length > 0 ? payeeChanged(row, changed) : null),
      () => requireWithinTerms(row.kind, Money.ZERO, limits),
      () => refuse(closing),
    ),
    ...required(row.id, missing),
    ...withoutIban(hub),
  ];
}

function blocking(...checks: (() => void)[]): Obstacle[] {
  return checks.flatMap((check): Obstacle[] => {
    const refusal = refusalOf(check);
    return refusal ? [{ code: refusal.code, effect: 'blocking', sentence: refusal.sentence }] : [];
  });
}

/** Each requirement and each control by itself, so that a screen can list them. */
function required(id: string, missing: readonly Missing[]): Obstacle[] {
  return missing.flatMap((one): Obstacle[] => {
    const refusal = refusalOf(() => requireFulfilled(id, [{ ...one, effect: 'blocking' }]));
    return refusal ? [{ code: refusal.code, effect: one.effect, sentence: refusal.sentence }] : [];
  });
}

function withoutIban({ code, iban }: HubRow): Obstacle[] {
  if (iban !== null) return [];
  const sentence = { it: `Di ${code} non è noto l’IBAN.`, en: `The IBAN of ${code} is not known.` };
  return [{ code: 'iban-missing', effect: 'warning', sentence }];
}

function refuse(refusal: Refusal | null): void {
  if (refusal) throw refusal;
}

function refusalOf(check: () => void): Refusal | null {
  try {
    check();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}
