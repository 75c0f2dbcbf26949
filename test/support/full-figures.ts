import { Money } from '../../src/kernel/index.js';
import { FIGURES, HUB_FIGURES, type Course, type Figure, type HubAmounts, type PeriodLine, type TrancheAmounts } from '../../src/overview/index.js';
import { REGIONS, type Localisation } from '../../src/hubs/index.js';
import { alertsOf } from '../../src/reports/figures/alerts.rules.js';
import type { CabinaFigures } from '../../src/reports/figures/cabina-figures.js';
import { checksOf } from '../../src/reports/figures/checks.rules.js';
import { CompactRows } from '../../src/reports/figures/compact-rows.js';
import type { Decision } from '../../src/reports/figures/decisions.rules.js';
import type { DisbursementLine } from '../../src/reports/figures/disbursement-lines.rules.js';
import { GLOSSARY } from '../../src/reports/figures/glossary.rules.js';
import { largestOutstanding, type HubLine } from '../../src/reports/figures/hubs.rules.js';
import { changedSentence, quadroAmounts, quadroFigures, standingSentence, type Baseline } from '../../src/reports/figures/quadro.rules.js';
import { registerRows, type ChangeCount } from '../../src/reports/figures/register.rules.js';
import { percentOf } from '../../src/reports/figures/shares.rules.js';
import { targetLines } from '../../src/reports/figures/targets.rules.js';
import { territoryOf } from '../../src/reports/figures/territory.rules.js';
import type { TrancheLine } from '../../src/reports/figures/tranches.rules.js';
import { inEuro, say, t } from '../../src/reports/figures/words.rules.js';
import { hubLine, on, trancheLine } from './figure-samples.js';

/* Figures of a whole measure for tests of forms, never loaded into a book: synthetic, and agreeing with each other to the cent. */

const TRANCHES = [
  { code: 'CC', name: 'Centri di competenza ad alta specializzazione (rifinanziamento)', interventionLine: 'first', cents: 11_340_000_000, hubs: 8 },
  { code: 'EDIH', name: 'Poli europei di innovazione digitale selezionati (cofinanziamento)', interventionLine: 'second', cents: 3_360_000_000, hubs: 13 },
  { code: 'SOE', name: 'Poli europei di innovazione digitale con Seal of Excellence', interventionLine: 'first', cents: 11_450_000_000, hubs: 24 },
  { code: 'POLI', name: 'Poli di innovazione digitale nazionali', interventionLine: 'first', cents: 4_200_000_000, hubs: 6 },
] as const;

const TOTAL = Money.ofCents(35_000_000_000);
const LAST_MONTH = 30;

export interface Size {
  /** How many hubs each tranche has times as many as in the decree. */
  times?: number;
  language?: 'it' | 'en';
  /** Every hub says where it is. */
  located?: boolean | undefined;
  /** Every hub is called this. */
  hubName?: string | undefined;
}

/** Fifty-one hubs, money at every stage, decisions of every kind, a published report to compare with. */
export function fullFigures({ times = 1, language = 'it', located = false, hubName }: Size = {}): CabinaFigures {
  const asOf = on('2026-03-31');
  const hubs = TRANCHES.flatMap((tranche, index) => Array.from({ length: tranche.hubs * times }, (_, at) => hubOf(index, at, tranche.hubs * times, { located, hubName })));
  const tranches = TRANCHES.map((tranche, index) => trancheOf(tranche, index, hubs.filter((hub) => hub.tranche === tranche.code)));
  const totals = Object.fromEntries(FIGURES.map((figure) => [figure, sum(tranches, figure)])) as unknown as TrancheAmounts;
  const unallocated = TOTAL.minus(totals.allocated);
  const decisions = decisionsIn(tranches, hubs);
  const amounts = quadroAmounts({ total: TOTAL, unallocated, totals }, Money.ofCents(345_678_901));
  const before = quadroAmounts({ total: Money.ZERO, unallocated: Money.ofCents(-4_200_000_000), totals: { ...totals, granted: Money.ofCents(123_456_789), netPaid: Money.ofCents(98_765_432), toRecover: Money.ofCents(-1_250_050), toReprogramme: Money.ZERO } }, Money.ZERO);
  const figures = quadroFigures(amounts, before);
  const since: Baseline = { entry: 1840, day: on('2025-12-31'), report: { entry: 1841, meeting: 'Cabina di regia di gennaio 2026' } };
  const course = courseOf({ ...totals, total: TOTAL, unallocated });
  const territory = territoryOf(hubs);
  const counts: ChangeCount[] = ['erogazione richiesta', 'erogazione approvata', 'pagamento eseguito', 'recupero ordinato', 'soggetto modificato'].map((it, index) => ({ kind: 'k', words: t(it, it), count: 40 - 7 * index, amount: Money.ZERO }));
  const grantedHubs = hubs.filter(({ granted }) => granted.cents > 0).length;
  return {
    ...{ book: 'book', asOf, atEntry: 2417, headHash: '9f2c4e1ab07d5536'.repeat(4), headRecordedAt: '2026-04-02T08:15:30.123Z', softwareVersion: '1.2.3', language, demonstration: true },
    ...{ total: TOTAL, unallocated, totals, tranches, hubs, grants: [], recoveries: [], reductions: [], acts: [], glossary: GLOSSARY, territory, course },
    quadro: {
      ...{ figures, since, counts, decisions, targets: targetLines(tranches, hubs, asOf), changed: changedSentence(since, figures, 125) },
      sentence: standingSentence({ day: asOf, amounts, allocated: totals.allocated, tranches: tranches.length, grantedHubs, decisions: decisions.length }),
    },
    alerts: alertsOf({ day: asOf, hubs, grants: [], disbursements: [], guarantees: [], lateEntries: [] }),
    checks: checksOf({ total: TOTAL, unallocated, tranches, hubs, disbursements: { inStates: () => totals.paid }, recoveries: [], reductions: [], territory, course, acts: [] }).map((check) => ({ ...check, rightValue: check.leftValue, holds: true })),
    disbursements: new CompactRows<DisbursementLine>({} as never),
    register: registerRows(),
    largestOutstanding: largestOutstanding(hubs, 10),
  };
}

function sum<Row extends object>(rows: readonly Row[], figure: string): Money {
  return Money.sum(rows.map((row) => (row as Readonly<Record<string, Money>>)[figure] ?? Money.ZERO));
}

const NAMES = ['ARTES 4.0', 'Tuscany X.0', 'Polo di innovazione digitale per la manifattura avanzata del Nord-Est', 'MicroCyber', 'Heritage Smart Lab', 'Università di esempio e imprese associate', 'eDIH4Marche'];

function hubOf(tranche: number, at: number, all: number, { located, hubName }: Pick<Size, 'located' | 'hubName'>): HubLine {
  const { code, cents } = TRANCHES[tranche] as (typeof TRANCHES)[number];
  const name = `${code}-${String(at + 1).padStart(2, '0')}`;
  if (at % 9 === 7) return hubLine({ code: name, name: null, status: 'provisional', tranche: code, taxCode: null, coordinator: null });
  // Larger ones first, none like another, so that sums are no accident.
  const granted = Math.floor((cents * 0.82 * 2 * (all - at)) / (all * (all + 1))) - at * 37;
  const paid = Math.floor(granted * (0.2 + ((at * 7 + tranche * 3) % 6) / 10));
  const [toRecover, recovered] = at % 11 === 3 ? [Math.floor(paid / 20), Math.floor(paid / 50)] : [0, 0];
  const inProgress = at % 3 === 0 ? Math.floor((granted - paid) / 3) : 0;
  const money = { granted, inProgress, paid: paid + recovered, toRecover, recovered, netPaid: paid, outstanding: granted - paid - inProgress };
  const region = Object.keys(REGIONS)[(at * 3 + tranche) % 20] as string;
  const localisation: Localisation[] | null = located || at % 8 !== 5 ? [{ region, percent: 100 }] : null;
  return hubLine({
    ...{ code: name, name: hubName ?? `${NAMES[(at + tranche) % NAMES.length]}`, tranche: code, localisation, pendingControls: at % 10 === 4 ? 1 : 0, daysIdle: (at * 17) % 210 },
    ...{ lastPaymentOn: at % 4 === 3 ? null : on('2026-02-1' + (at % 10)), netPaidPercent: percentOf(Money.ofCents(paid), Money.ofCents(granted)), awarded: Money.ofCents(granted) },
    ...(Object.fromEntries(HUB_FIGURES.map((figure) => [figure, Money.ofCents(money[figure])])) as unknown as HubAmounts),
  });
}

function trancheOf({ code, name, interventionLine, cents, hubs: expectedHubs }: (typeof TRANCHES)[number], index: number, hubs: readonly HubLine[]): TrancheLine {
  const amounts = Object.fromEntries(HUB_FIGURES.map((figure) => [figure, sum(hubs, figure)])) as unknown as HubAmounts;
  const allocated = Money.ofCents(cents);
  const [toReprogramme, returned] = [Money.ofCents(index % 2 === 0 ? 123_456_700 + index : 0), Money.ofCents(index === 2 ? 50_000_005 : 0)];
  const available = allocated.minus(amounts.granted).minus(toReprogramme).minus(returned);
  return trancheLine({
    ...{ code, name, interventionLine, expectedHubs, ...amounts, allocated, available, toReprogramme, returned },
    ...{ allocatedPercent: percentOf(allocated, TOTAL), grantedPercent: percentOf(amounts.granted, allocated), netPaidPercent: percentOf(amounts.netPaid, allocated) },
  });
}

function decisionsIn(tranches: readonly TrancheLine[], hubs: readonly HubLine[]): Decision[] {
  const decision = (more: Pick<Decision, 'code' | 'subject' | 'amount' | 'sentence'>): Decision => ({ hub: null, tranche: null, reasons: [], on: null, ...more });
  const freed = tranches.filter(({ toReprogramme }) => toReprogramme.cents > 0).map(({ code, toReprogramme: amount }) => {
    return decision({ code: 'to-reprogramme', subject: code, amount, sentence: say('Linea {code}: {amount} di economie attendono un atto che le riprogrammi.', 'Tranche {code}: {amount} that came free wait for an act that reprogrammes them.', { code, amount: inEuro(amount) }) });
  });
  const stuck = hubs.filter(({ pendingControls }) => pendingControls > 0).map(({ code, outstanding: amount }) => {
    return decision({ code: 'hub-stuck', subject: code, amount, sentence: say('{code}: {amount} fermi (manca registrazione Corte dei conti; 2 erogazioni senza DURC, fideiussione; G-70: nulla si muove da almeno 112 giorni).', '{code}: {amount} are stuck (lacking registration by the Court of Auditors).', { code, amount: inEuro(amount) }) });
  });
  const late = hubs.filter(({ toRecover }) => toRecover.cents > 0).map(({ code, toRecover: amount }, index) => {
    return decision({ code: 'recovery-overdue', subject: `R-${index}`, amount, sentence: say('R-{index} verso {code}: {amount} da restituire entro il 31/01/2026, 59 giorni di ritardo.', 'R-{index} from {code}: {amount} were to be paid back by 2026-01-31, 59 days overdue.', { index, code, amount: inEuro(amount) }) });
  });
  return [...freed, ...stuck, ...late];
}

/** What is, reached in equal steps; the last one takes the cents. */
function courseOf(whole: Record<Figure, Money>): Course {
  const monthAt = (index: number): string => `${2023 + Math.floor((index + 9) / 12)}-${String(((index + 9) % 12) + 1).padStart(2, '0')}`;
  const reached = (figure: Figure, index: number): Money => (figure === 'total' || index >= LAST_MONTH - 1 ? whole[figure] : Money.ofCents(Math.floor((whole[figure].cents * index * index) / (LAST_MONTH * LAST_MONTH))));
  const lineOf = (period: string, first: number, last: number): PeriodLine => {
    const of = (make: (figure: Figure) => Money) => Object.fromEntries(FIGURES.map((figure) => [figure, make(figure)])) as Record<Figure, Money>;
    return { period, atEnd: of((figure) => reached(figure, last)), change: of((figure) => (first === 0 ? reached(figure, last) : reached(figure, last).minus(reached(figure, first - 1)))) };
  };
  const months = Array.from({ length: LAST_MONTH }, (_, index) => lineOf(monthAt(index), index, index));
  const quarters = Array.from({ length: LAST_MONTH / 3 }, (_, index) => lineOf(`${monthAt(3 * index).slice(0, 4)}-Q${Math.floor(Number(monthAt(3 * index).slice(5)) / 3) + 1}`, 3 * index, 3 * index + 2));
  return { months, quarters };
}

