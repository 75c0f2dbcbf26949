import { calendarDate, Money, type CalendarDate } from '../../src/kernel/index.js';
import type { DisbursementLine } from '../../src/reports/figures/disbursement-lines.rules.js';
import type { GrantLine } from '../../src/reports/figures/grants.rules.js';
import type { HubLine } from '../../src/reports/figures/hubs.rules.js';
import type { RecoveryLine } from '../../src/reports/figures/recoveries.rules.js';
import type { TrancheLine } from '../../src/reports/figures/tranches.rules.js';

/* Lines of sheets for tests of rules: what a case does not speak of is nothing. */

export const on = (day: string): CalendarDate => calendarDate(day);
export const euro = (amount: number): Money => Money.ofCents(amount * 100);

export const NO_HUB_AMOUNTS = {
  ...{ granted: Money.ZERO, inProgress: Money.ZERO, paid: Money.ZERO, toRecover: Money.ZERO, recovered: Money.ZERO, netPaid: Money.ZERO },
  outstanding: Money.ZERO,
};
export const NO_TRANCHE_AMOUNTS = { ...NO_HUB_AMOUNTS, allocated: Money.ZERO, available: Money.ZERO, toReprogramme: Money.ZERO, returned: Money.ZERO };

export function hubLine(more: Partial<HubLine> = {}): HubLine {
  return {
    ...{ code: 'CC-04', name: 'ARTES 4.0', kind: 'competence-centre', status: 'identified', tranche: 'CC', seat: null, taxCode: '00743110157' },
    ...NO_HUB_AMOUNTS,
    ...{ coordinator: 'ARTES 4.0', partners: 0, localisation: null, grants: [], cups: [], decrees: [], agreements: [], controls: [], pendingControls: 0 },
    ...{ awarded: Money.ZERO, reduced: Money.ZERO, approvedUnpaid: Money.ZERO, lastPaymentOn: null, lastMovedOn: null, daysIdle: null, netPaidPercent: null },
    ...more,
  };
}

export function grantLine(more: Partial<GrantLine> = {}): GrantLine {
  return {
    ...{ id: 'G-70', hub: 'CC-04', tranche: 'CC', cup: 'B57H22006500008', localProjectCode: null, decree: null, agreements: ['Convenzione 12/2024'] },
    ...NO_HUB_AMOUNTS,
    ...{ effectiveOn: on('2024-03-14'), awarded: Money.ZERO, controls: [], closedOn: null, saved: null, lastMovedOn: on('2024-03-14'), daysIdle: 0 },
    ...more,
  };
}

export function trancheLine(more: Partial<TrancheLine> = {}): TrancheLine {
  return {
    ...{ code: 'CC', name: 'Centri di competenza', expectedHubs: 8, interventionLine: 'first', act: 'A-2' },
    ...NO_TRANCHE_AMOUNTS,
    ...{ registeredHubs: 0, identifiedHubs: 0, grantedHubs: 0, approvedUnpaid: Money.ZERO, allocatedPercent: null, grantedPercent: null, netPaidPercent: null },
    ...more,
  };
}

export function disbursementLine(more: Partial<DisbursementLine> = {}): DisbursementLine {
  return {
    ...{ id: 'D-80', hub: 'CC-04', hubName: 'ARTES 4.0', tranche: 'CC', grant: 'G-70', cup: 'B57H22006500008', kind: 'interim', state: 'paid' },
    ...{ requested: euro(1000), cut: Money.ZERO, amount: euro(1000), requestedOn: on('2024-05-02'), protocol: null, approvedOn: null, orderedOn: null, paidOn: null },
    ...{ reversedOn: null, paymentOrder: null, protocolOn: null, paymentDays: 30, dueOn: on('2024-06-01'), netDays: 18, suspendedDays: 0, daysAgainstTerm: -12 },
    suspendedSince: null,
    ...more,
  };
}

export function recoveryLine(more: Partial<RecoveryLine> = {}): RecoveryLine {
  return {
    ...{ id: 'R-90', disbursement: 'D-80', grant: 'G-70', hub: 'CC-04', tranche: 'CC', amount: euro(100), collected: Money.ZERO, remaining: euro(100), interest: Money.ZERO },
    ...{ dueOn: on('2026-06-30'), cause: 'overpayment', state: 'ordered', orderedOn: on('2026-01-10'), collectedOn: null, reason: null, daysOverdue: 0, parts: 0 },
    ...{ toReprogramme: Money.ZERO, returned: Money.ZERO, outstanding: Money.ZERO },
    ...more,
  };
}
