import type { GrantRow } from '../../src/grants/index.js';
import type { HubRow } from '../../src/hubs/index.js';
import { calendarDate, Money, Refusal } from '../../src/kernel/index.js';
import type { DisbursementRow, Payee, PaymentOrder } from '../../src/disbursements/disbursement.entity.js';
import type { ApprovalFacts, OrderFacts, Request, RequestFacts } from '../../src/disbursements/disbursement.rules.js';

/*
 * One disbursement for the specs of its rules: of 1000.00 granted a hub asks 100.00 on `ASKED`; P-2 requested, P-3
 * approved, P-4 pays. The rules' specs change one thing of it each.
 */

export const GRANT_DAY = calendarDate('2024-03-14');
export const ASKED = calendarDate('2025-01-10');
export const PAID = calendarDate('2025-02-10');
export const TODAY = calendarDate('2026-03-31');
export const TOMORROW = calendarDate('2026-04-01');

export const euro = (text: string): Money => Money.parse(text);

/** Said in both languages. */
export const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

/** What a refusal must be: code, status, all of its figures, and the field if it names one. */
export function refusal(code: string, status: number, figures: object, pointer?: string): Error {
  const fields = pointer === undefined ? [] : [expect.objectContaining({ pointer, message: SAID })];
  return expect.objectContaining({ code, status, figures, fields, sentence: SAID }) as Error;
}

/** The code of the refusal, or `ok`. */
export function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

export const hub: HubRow = {
  ...{ code: 'CC-04', name: 'ARTES 4.0', kind: 'competence-centre', status: 'identified', tranche: 'CC', seat: null, taxCode: '00743110157' },
  ...{ iban: 'IT60X0542811101000000123456', ibanSetBy: 'P-2', ibanSetSeq: 12, partners: [], localisation: null, trancheSince: GRANT_DAY, registeredOn: GRANT_DAY, version: 9 },
};

export const payee: Payee = { name: hub.name, taxCode: hub.taxCode, iban: hub.iban };

export const grant: GrantRow = {
  ...{ id: 'G-57', hub: 'CC-04', tranche: 'CC', amount: euro('1000.00'), cup: 'B57H22006500008', localProjectCode: null, decree: null },
  ...{ agreement: { reference: 'C', signedOn: null, protocol: null }, furtherAgreements: [], controls: [], advanceMaxPercent: 30, cumulativeMaxPercent: 90 },
  ...{ paymentDays: 30, termsSince: GRANT_DAY, effectiveOn: GRANT_DAY, state: 'in-force', proposedBy: 'P-2', decidedBy: 'P-3', reason: null },
  ...{ closedBy: null, closedOn: null, saved: null },
};

export const nothing = { advance: Money.ZERO, interim: Money.ZERO, balance: Money.ZERO };

export const request: Request = {
  ...{ kind: 'advance', amount: euro('100.00'), requestedOn: ASKED, protocol: 'prot. 7', protocolOn: null, closesGrant: false },
};

export const requestFacts: RequestFacts = { grant, hub, granted: euro('1000.00'), inForce: nothing, closing: null, today: TODAY };

export const approvalFacts: ApprovalFacts = { hub, limits: requestFacts, today: TODAY, actor: 'P-3', ibanPaidBefore: false };

export const order: PaymentOrder = { instrument: 'OPF', account: '25091', year: 2025, number: '1234', line: '1' };

export const orderFacts: OrderFacts = {
  ...{ hub, limits: requestFacts, today: TODAY, actor: 'P-4', sameOrder: null, missing: [], lastResumedOn: null, approvers: ['P-3'] },
};

const UNTOUCHED = { admitted: null, cuts: null, suspendedSince: null, suspendedDays: 0, orderedOn: null, paymentOrder: null, orderKey: null };

/** The disbursement in a state, with whatever else is to be another. */
export function inState(state: DisbursementRow['state'], change: Partial<DisbursementRow> = {}): DisbursementRow {
  const approved = state === 'requested' ? { approvedBy: null, approvedOn: null, payee: null } : { approvedBy: 'P-3', approvedOn: TODAY, payee };
  return {
    ...{ id: 'D-64', grantId: 'G-57', hub: 'CC-04', tranche: 'CC', ...request, ...UNTOUCHED, state, requestedBy: 'P-2', ...approved },
    ...{ paidOn: state === 'paid' || state === 'reversed' ? PAID : null, reversedOn: null, reason: 'Nota 1', ...change },
  };
}

/** The movement of its money between two accounts of its grant. */
export function moved(from: string, to: string, amountCents = 10_000): object[] {
  return [{ from: `grant:G-57:${from}`, to: `grant:G-57:${to}`, amountCents, for: 'D-64' }];
}
