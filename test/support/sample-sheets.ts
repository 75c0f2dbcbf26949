import { daysFrom, Money, plusDays, type CalendarDate } from '../../src/kernel/index.js';
import { REGIONS } from '../../src/hubs/index.js';
import { courseOf, type Figure, type HubAmounts, type MonthState } from '../../src/overview/index.js';
import { type CabinaReport, type DisbursementRow, type DisbursementState, type HubFigures } from '../../src/reports/cabina-di-regia.figures.js';
import type { ActLine } from '../../src/reports/figures/acts.rules.js';
import { alertsOf } from '../../src/reports/figures/alerts.rules.js';
import type { CabinaFigures } from '../../src/reports/figures/cabina-figures.js';
import { APPROVED_UNPAID, checksOf } from '../../src/reports/figures/checks.rules.js';
import { decisionsOf } from '../../src/reports/figures/decisions.rules.js';
import { DisbursementTally, type DisbursementLine } from '../../src/reports/figures/disbursement-lines.rules.js';
import { GLOSSARY } from '../../src/reports/figures/glossary.rules.js';
import type { GrantLine } from '../../src/reports/figures/grants.rules.js';
import { largestOutstanding, type HubLine } from '../../src/reports/figures/hubs.rules.js';
import { changedSentence, quadroAmounts, quadroFigures, standingSentence, type Baseline } from '../../src/reports/figures/quadro.rules.js';
import type { RecoveryLine, ReductionLine } from '../../src/reports/figures/recoveries.rules.js';
import { changeCounts, registerLine, registerRows } from '../../src/reports/figures/register.rules.js';
import { targetLines } from '../../src/reports/figures/targets.rules.js';
import { territoryOf } from '../../src/reports/figures/territory.rules.js';
import { trancheLines, type TrancheLine } from '../../src/reports/figures/tranches.rules.js';
import { grantLine, hubLine, on, recoveryLine } from './figure-samples.js';

/* The sheets of sample reports, derived from their plain figures by the rules by which those of a book are. */

export interface PlainReport extends CabinaReport {
  disbursements: readonly DisbursementRow[];
}

export function withAllSheets(plain: PlainReport): CabinaFigures {
  const { asOf: day, total, unallocated, totals } = plain;
  const tally = new DisbursementTally({ day, grants: new Map(), hubs: new Map() });
  for (const row of plain.disbursements) tally.lines.push(lineOf(row, day));
  const sums = sumsOf(plain.disbursements);
  const reductions = plain.tranches.flatMap(({ code, toReprogramme }, index) => reductionOf(code, toReprogramme, index, plain));
  const recoveries = plain.hubs.flatMap((hub, index) => recoveryOf(hub, index, plain));
  const grants = plain.hubs.flatMap((hub, index) => grantOf(hub, index, reductions));
  const hubs = plain.hubs.map((hub, index) => sampleHub(hub, index, grants, reductions, sums(`hub:${hub.code}`, APPROVED_UNPAID)));
  const tranches = trancheLines(
    plain.tranches.map(({ code, name, expectedHubs, ...amounts }) => ({ tranche: { code, name, expectedHubs, interventionLine: 'first', act: 'A-2' }, ...amounts })),
    hubs,
    total,
    (code) => sums(`tranche:${code}`, APPROVED_UNPAID),
  );
  const acts = plain.tranches.length === 0 ? [] : actsOf(totals.allocated, tranches);
  const territory = territoryOf(hubs);
  const course = courseOf(monthsOf(plain), day.slice(0, 7));
  const payments = { open: [], inForce: () => Money.ZERO };
  const decisions = decisionsOf({ day, tranches, hubs, hubRows: new Map(), grants, recoveries, payments, requirements: [], outcomes: [] });
  const amounts = quadroAmounts({ total, unallocated, totals }, sums('state', APPROVED_UNPAID));
  const since: Baseline | null = plain.hubs.length === 0 ? null : { entry: 900, day: on('2026-03-31'), report: { entry: 901, meeting: 'Cabina di regia del 31 marzo 2026' } };
  const register = registerOf(plain, since !== null);
  const less = Object.fromEntries(Object.entries(amounts).map(([key, amount]) => [key, key === 'total' ? Money.ZERO : amount.percentRoundedDown(7)])) as typeof amounts;
  const figures = quadroFigures(amounts, since && less);
  return {
    ...{ ...plain, tranches, hubs, grants, disbursements: tally.lines, recoveries, reductions, territory, course, acts, register, glossary: GLOSSARY },
    quadro: {
      ...{ figures, decisions, since, targets: targetLines(tranches, hubs, day), counts: changeCounts(register) },
      sentence: standingSentence({ day, amounts, allocated: totals.allocated, tranches: tranches.length, grantedHubs: hubs.filter(({ granted }) => granted.cents > 0).length, decisions: decisions.length }),
      changed: since && changedSentence(since, figures, register.length),
    },
    alerts: alertsOf({ day, hubs, grants, disbursements: tally.lines, guarantees: [], lateEntries: [] }),
    checks: checksOf({ total, unallocated, tranches, hubs, disbursements: { inStates: sums }, recoveries, reductions, territory, course, acts }),
    largestOutstanding: largestOutstanding(hubs, 10),
  };
}

function sumsOf(rows: readonly DisbursementRow[]) {
  return (of: string, states: readonly DisbursementState[]): Money => {
    const some = rows.filter(({ hub, tranche, state }) => states.includes(state) && ['state', `hub:${hub}`, `tranche:${tranche}`].includes(of));
    return Money.sum(some.map(({ amount }) => amount));
  };
}

function lineOf(row: DisbursementRow, day: CalendarDate): DisbursementLine {
  const [ended, paymentDays] = [row.paidOn ?? day, 30];
  const netDays = daysFrom(row.requestedOn, ended);
  const isOver = row.state === 'rejected' || row.state === 'withdrawn';
  const dueOn = isOver ? null : plusDays(row.requestedOn, paymentDays);
  return { ...row, protocolOn: row.requestedOn, paymentDays, dueOn, netDays, suspendedDays: 0, daysAgainstTerm: isOver ? null : netDays - paymentDays, suspendedSince: null };
}

function grantOf(hub: HubFigures, index: number, reductions: readonly ReductionLine[]): GrantLine[] {
  if (hub.tranche === null || hub.granted.cents === 0) return [];
  const { code, tranche, granted, inProgress, paid, toRecover, recovered, netPaid, outstanding } = hub;
  const reduced = Money.sum(reductions.filter((one) => one.hub === code).map(({ amount }) => amount));
  const lastMovedOn = on(index % 7 === 0 ? '2026-01-15' : '2026-06-12');
  const more = { granted, inProgress, paid, toRecover, recovered, netPaid, outstanding, awarded: granted.plus(recovered).plus(reduced) };
  const control = { subject: `G-${60 + index}`, name: 'Visto UCB', status: index % 9 === 0 ? 'pending' : 'positive', protocol: index % 9 === 0 ? null : `UCB_${index}`, obtainedOn: index % 9 === 0 ? null : on('2024-03-20') } as const;
  return [grantLine({ ...more, id: `G-${60 + index}`, hub: code, tranche, cup: cupOf(index), decree: `DD ${100 + index}/2024`, agreements: [`Convenzione ${10 + index}/2024`], controls: [control], lastMovedOn, daysIdle: daysFrom(lastMovedOn, on('2026-06-30')) })];
}

function cupOf(index: number): string {
  return `B${10 + index}J2300${String(index).padStart(7, '0')}`;
}

function sampleHub(hub: HubFigures, index: number, all: readonly GrantLine[], reductions: readonly ReductionLine[], approvedUnpaid: Money): HubLine {
  const grants = all.filter((grant) => grant.hub === hub.code);
  const region = Object.keys(REGIONS)[index % 20] ?? '12';
  const controls = grants.flatMap((grant) => grant.controls);
  return hubLine({
    ...hub,
    coordinator: hub.status === 'provisional' ? null : hub.name,
    localisation: index === 3 ? [{ region: '09', percent: 70 }, { region: '16', percent: 30 }] : index % 11 === 10 ? null : [{ region, percent: 100 }],
    ...{ grants: grants.map(({ id }) => id), cups: grants.map(({ cup }) => cup), decrees: grants.flatMap(({ decree }) => decree ?? []), agreements: grants.flatMap(({ agreements }) => agreements) },
    ...{ controls, pendingControls: controls.filter(({ status }) => status !== 'positive').length, approvedUnpaid },
    awarded: Money.sum(grants.map(({ awarded }) => awarded)),
    reduced: Money.sum(reductions.filter((one) => one.hub === hub.code).map(({ amount }) => amount)),
    lastPaymentOn: hub.paid.cents > 0 ? on('2026-05-20') : null,
    lastMovedOn: grants[0]?.lastMovedOn ?? null,
    daysIdle: grants[0]?.daysIdle ?? null,
    netPaidPercent: hub.granted.cents === 0 ? null : Math.round((hub.netPaid.cents * 1000) / hub.granted.cents) / 10,
  });
}

/** What is to reprogramme was taken from a hub of the tranche. */
function reductionOf(tranche: string, amount: Money, index: number, { hubs }: PlainReport): ReductionLine[] {
  const place = hubs.findIndex((hub) => hub.tranche === tranche);
  if (place < 0 || amount.cents === 0) return [];
  return [{ id: `X-${700 + index}`, grant: `G-${60 + place}`, hub: hubs[place]?.code ?? '', tranche, amount, cause: 'saving', effectiveOn: on('2026-05-12'), state: 'in-force', reason: 'Minori spese' }];
}

/** What came back was returned, all of it. */
function recoveryOf({ code, tranche, toRecover, recovered }: HubFigures, index: number, { asOf }: PlainReport): RecoveryLine[] {
  if (tranche === null || toRecover.plus(recovered).cents === 0) return [];
  const dueOn = on(index % 4 === 0 ? '2026-05-31' : '2026-09-30');
  const more = { collected: recovered, remaining: toRecover, returned: recovered, parts: 1, collectedOn: on('2026-05-20'), dueOn, daysOverdue: Math.max(0, daysFrom(dueOn, asOf)) };
  return [recoveryLine({ ...more, id: `R-${800 + index}`, disbursement: `D-${100 + index * 3}`, grant: `G-${60 + index}`, hub: code, tranche, amount: toRecover.plus(recovered) })];
}

function actsOf(allocated: Money, tranches: readonly TrancheLine[]): ActLine[] {
  return [
    {
      ...{ id: 'A-2', kind: 'decree', reference: 'DM MIMIT 10 marzo 2023', title: 'Dotazione e linee di finanziamento', publishedOn: on('2023-04-27'), effectiveOn: on('2023-03-10') },
      ...{ state: 'in-force', tranches: tranches.map(({ code }) => code), hubs: [], movements: tranches.map(({ code, allocated: amount }) => ({ from: 'unallocated', to: code, amount })) },
      ...{ allocates: allocated, controls: [], proposedBy: 'operator', decidedBy: 'operator', reason: null },
    },
  ];
}

/** The decree in its month, grants a year later, payments when they were made, all else in the last months. */
function monthsOf({ total, unallocated, totals, disbursements }: PlainReport): MonthState[] {
  if (total.cents === 0) return [];
  const paidIn = new Map<string, Money>();
  for (const { state, paidOn, amount } of disbursements) {
    if (state === 'paid' && paidOn !== null) paidIn.set(paidOn.slice(0, 7), amount.plus(paidIn.get(paidOn.slice(0, 7)) ?? Money.ZERO));
  }
  const months = [...new Set(['2023-03', '2024-01', '2026-05', '2026-06', ...paidIn.keys()])].sort();
  const only = (month: string, at: string, amount: Money): Money => (month === at ? amount : Money.ZERO);
  return months.map((month) => {
    const [paid, recovered, granted, inProgress] = [paidIn.get(month) ?? Money.ZERO, only(month, '2026-05', totals.recovered), only(month, '2024-01', totals.granted), only(month, '2026-06', totals.inProgress)];
    const [toReprogramme, returned, allocated] = [only(month, '2026-05', totals.toReprogramme), only(month, '2026-05', totals.returned), only(month, '2023-03', totals.allocated)];
    const netPaid = paid.minus(recovered);
    const all: Record<Figure, Money> = {
      ...{ paid, recovered, granted, inProgress, netPaid, toReprogramme, returned, allocated, total: only(month, '2023-03', total), unallocated: only(month, '2023-03', unallocated) },
      ...{ toRecover: only(month, '2026-05', totals.toRecover), outstanding: granted.minus(inProgress).minus(netPaid), available: allocated.minus(granted).minus(toReprogramme).minus(returned) },
    };
    return { month, money: { total: all.total, unallocated: all.unallocated, tranches: new Map(), hubs: new Map<string, HubAmounts>(), totals: all } };
  });
}

function registerOf({ disbursements }: PlainReport, isSome: boolean) {
  const rows = registerRows();
  if (!isSome) return rows;
  disbursements.slice(0, 40).forEach(({ id, amount, requestedOn }, index) => {
    const kind = ['disbursement-requested/1', 'disbursement-approved/1', 'disbursement-paid/1'][index % 3] ?? '';
    rows.push(registerLine({ seq: 902 + index, kind, subject: id, actor: `person:P-${10 + (index % 4)}`, reason: index % 5 === 0 ? 'Correzione del protocollo' : null, effectiveOn: requestedOn, recordedAt: '2026-04-15T09:30:00.000Z', movedCents: amount.cents }));
  });
  return rows;
}
