import { Money, type CalendarDate } from '../../kernel/index.js';
import { listActs } from '../../decree/index.js';
import { grantsTable, grantTermsTable, reductionsTable, type GrantRow } from '../../grants/index.js';
import { readBookId } from '../../journal/index.js';
import { balances } from '../../ledger/index.js';
import { courseOf, figuresSince, lastMoved, moneyState, readMonths, readOverview, type HubAmounts, type Overview } from '../../overview/index.js';
import type { View } from '../../platform/index.js';
import { allRecoveries, collectionsTable } from '../../recoveries/index.js';
import { listOutcomes, listRequirements } from '../../requirements/index.js';
import { actLines } from './acts.rules.js';
import { alertsOf } from './alerts.rules.js';
import { approvedUnpaidAt, readBaseline } from './baseline.queries.js';
import type { CabinaFigures, ReportQuestion } from './cabina-figures.js';
import { APPROVED_UNPAID, checksOf } from './checks.rules.js';
import { decisionsOf } from './decisions.rules.js';
import { readDisbursements } from './disbursement-lines.queries.js';
import { GLOSSARY } from './glossary.rules.js';
import { grantLines } from './grants.rules.js';
import { groupedBy } from './grouping.rules.js';
import { guaranteesOf } from './guarantees.rules.js';
import { hubLines, largestOutstanding } from './hubs.rules.js';
import { changedSentence, quadroAmounts, quadroFigures, standingSentence, type Baseline, type Quadro, type QuadroAmounts } from './quadro.rules.js';
import { recoveryLines, reductionLines } from './recoveries.rules.js';
import { readLateEntries, readRegister } from './register.queries.js';
import { changeCounts, registerRows } from './register.rules.js';
import { targetLines } from './targets.rules.js';
import { territoryOf } from './territory.rules.js';
import { fundedTranches, trancheLines } from './tranches.rules.js';

const ALL = 1_000_000_000;
/** How many hubs the chart shows. */
const CHARTED_HUBS = 10;

/** Reads the figures of every sheet in one snapshot. Nothing of the view is used once it has answered. */
export async function readCabinaFigures(view: View, question: ReportQuestion): Promise<CabinaFigures> {
  const overview = await readOverview(view, question.past);
  const things = await readThings(view, question, overview);
  const lines = linesOf(things, question.asOf, overview);
  const baseline = await readBaseline(view, question.since, question.asOf);
  const register = baseline ? await readRegister(view, { seq: baseline.entry, day: baseline.day }, question.asOf) : registerRows();
  const difference = baseline && (await differenceSince(view, baseline, question.asOf, lines.amounts));
  const { money, head, demonstration } = overview;
  const { asOf, language, softwareVersion } = question;
  const figures = quadroFigures(lines.amounts, difference);
  const quadro: Quadro = {
    ...{ figures, since: baseline, counts: changeCounts(register), decisions: lines.decisions, targets: lines.targets },
    sentence: standingSentence({ ...lines.standing, decisions: lines.decisions.length }),
    changed: baseline && changedSentence(baseline, figures, register.length),
  };
  const { decisions: _, standing: __, amounts: ___, targets: ____, ...sheets } = lines;
  return {
    book: (await readBookId(view)) ?? '',
    ...(question.since === undefined ? {} : { askedSince: question.since }),
    ...{ asOf, atEntry: head.seq, headHash: head.hash, headRecordedAt: head.recordedAt, softwareVersion, language, demonstration },
    ...{ total: money.total, unallocated: money.unallocated, totals: money.totals },
    ...{ quadro, register, glossary: GLOSSARY, ...sheets },
  };
}

type Things = Awaited<ReturnType<typeof readThings>>;

/** The rows that everything is made of, disbursements already told. */
async function readThings(view: View, { past, asOf: day }: ReportQuestion, { hubs }: Overview) {
  const grants = await grantsTable.select(view, 'ORDER BY seq');
  const terms = groupedBy(await grantTermsTable.select(view, 'ORDER BY grant_seq, seq'), ({ grantId }) => grantId);
  const hubRows = new Map(hubs.map(({ hub }) => [hub.code, hub]));
  const places = new Map(grants.map(({ id, cup }) => [id, { cup, terms: terms.get(id) ?? [] }]));
  return {
    ...{ grants, hubRows },
    tally: await readDisbursements(view, past, { day, grants: places, hubs: hubRows }),
    amounts: await amountsOfGrants(view, past, grants),
    lastMoved: await lastMoved(view, day),
    acts: await listActs(view, day, 0, ALL),
    reductions: await reductionsTable.select(view, 'ORDER BY seq'),
    recoveries: await allRecoveries(view, past),
    collections: await collectionsTable.select(view, 'ORDER BY seq'),
    requirements: await listRequirements(view, '', ALL),
    outcomes: (await listOutcomes(view, {}, 0, ALL)).filter(({ obtainedOn }) => obtainedOn <= day),
    months: await readMonths(view, day),
    lateEntries: await readLateEntries(view, day),
  };
}

/** The figures of each grant, by the formulas of a hub that had it alone. */
async function amountsOfGrants(view: View, past: CalendarDate | null, grants: readonly GrantRow[]): Promise<ReadonlyMap<string, HubAmounts>> {
  const alone = new Map(grants.map(({ id, tranche }) => [id, { hub: id, tranche }]));
  return moneyState(await balances(view, past), alone).hubs;
}

function linesOf(things: Things, day: CalendarDate, { money, tranches: trancheStates, hubs: hubStates }: Overview) {
  const { tally, requirements, outcomes, hubRows, lateEntries } = things;
  const acts = actLines(things.acts, outcomes, day);
  const grants = grantLines({ ...things, day });
  const approvedUnpaid = (of: Parameters<typeof tally.inStates>[0]): Money => tally.inStates(of, APPROVED_UNPAID);
  const hubs = hubLines({ day, grants, hubs: hubStates, reductions: things.reductions, lastPaid: tally.lastPaid, approvedUnpaid: (code) => approvedUnpaid(`hub:${code}`) });
  const tranches = trancheLines(fundedTranches(trancheStates, money, things.acts), hubs, money.total, (code) => approvedUnpaid(`tranche:${code}`));
  const recoveries = recoveryLines(things.recoveries, things.collections, day);
  const reductions = reductionLines(things.reductions, things.grants, day);
  const territory = territoryOf(hubs);
  const course = courseOf(things.months, day.slice(0, 7));
  const guarantees = guaranteesOf({ day, outcomes, requirements, grants, hubs: new Map(hubs.map(({ code, tranche }) => [code, tranche])) });
  const decisions = decisionsOf({ day, tranches, hubs, hubRows, grants, recoveries, payments: tally, requirements, outcomes });
  const amounts = quadroAmounts(money, approvedUnpaid('state'));
  const { total, unallocated, totals } = money;
  return {
    ...{ acts, grants, hubs, tranches, recoveries, reductions, territory, course, decisions, amounts, disbursements: tally.lines },
    targets: targetLines(tranches, hubs, day),
    alerts: alertsOf({ day, hubs, grants, disbursements: tally.lines, guarantees, lateEntries }),
    checks: checksOf({ total, unallocated, tranches, hubs, disbursements: tally, recoveries, reductions, territory, course, acts }),
    largestOutstanding: largestOutstanding(hubs, CHARTED_HUBS),
    standing: { day, amounts, allocated: totals.allocated, tranches: tranches.filter(({ allocated }) => allocated.cents > 0).length, grantedHubs: hubs.filter(({ granted }) => granted.cents > 0).length },
  };
}

async function differenceSince(view: View, baseline: Baseline, day: CalendarDate, now: QuadroAmounts): Promise<QuadroAmounts> {
  const moved = await figuresSince(view, { seq: baseline.entry, day: baseline.day }, day);
  const before = Money.ofCents(await approvedUnpaidAt(view, baseline));
  return quadroAmounts(moved, now.approvedUnpaid.minus(before));
}

