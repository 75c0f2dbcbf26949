import { type CalendarDate, calendarDate, Money } from '../../src/kernel/index.js';
import { HUB_FIGURES, TRANCHE_FIGURES } from '../../src/overview/index.js';
import {
  type DisbursementKind,
  type DisbursementRow,
  type DisbursementState,
  type HubAmounts,
  type HubFigures,
  type ReportLanguage,
  STATES_IN_PROGRESS,
  type TrancheAmounts,
  type TrancheFigures,
} from '../../src/reports/cabina-di-regia.figures.js';
import type { CabinaFigures } from '../../src/reports/figures/cabina-figures.js';
import { withAllSheets, type PlainReport } from './sample-sheets.js';

/*
 * Reports for tests and measurements, never loaded into a book. The amounts are synthetic, and agree with each
 * other as those of a book do, to the cent.
 */

/** Texts that have broken workbooks, or the people who opened them. */
export const HOSTILE: readonly string[] = [
  '=1+1',
  '+39 06 1234',
  '-12.50',
  '@SUM(A1)',
  '\tafter a tab',
  '\rafter a return',
  '=HYPERLINK("http://example.org","x")',
  '<b>&amp;</b> "\'',
  '_x0041_ and _x000d_',
  'a\u0000b\u0008c\uFFFFd\uD800e',
  'line\nline\r\nline',
  '  spaces  ',
  'x'.repeat(40_000),
  '__proto__',
  'constructor',
  '',
];

const ZERO: TrancheAmounts = {
  allocated: Money.ZERO,
  granted: Money.ZERO,
  available: Money.ZERO,
  toReprogramme: Money.ZERO,
  returned: Money.ZERO,
  inProgress: Money.ZERO,
  paid: Money.ZERO,
  toRecover: Money.ZERO,
  recovered: Money.ZERO,
  netPaid: Money.ZERO,
  outstanding: Money.ZERO,
};

export function emptyReport(language: ReportLanguage): CabinaFigures {
  return withAllSheets(emptyPlain(language));
}

function emptyPlain(language: ReportLanguage): PlainReport {
  return {
    book: '5f0c1d3e-6a55-4a8e-9a0f-0c1d3e6a55aa',
    asOf: calendarDate('2026-06-30'),
    atEntry: 1234,
    headHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
    headRecordedAt: '2026-06-30T15:04:05.678Z',
    softwareVersion: '0.1.0',
    language,
    demonstration: false,
    total: Money.ZERO,
    unallocated: Money.ZERO,
    tranches: [],
    totals: ZERO,
    hubs: [],
    disbursements: [],
  };
}

const TRANCHES = [
  {
    code: 'CC',
    kind: 'competence-centre',
    name: 'Centri di competenza ad alta specializzazione (rifinanziamento)',
    hubs: 8,
    cents: 11_340_000_000,
  },
  {
    code: 'EDIH',
    kind: 'edih',
    name: 'Poli europei di innovazione digitale selezionati (cofinanziamento)',
    hubs: 13,
    cents: 3_360_000_000,
  },
  {
    code: 'SOE',
    kind: 'seal-of-excellence',
    name: 'Poli europei di innovazione digitale con Seal of Excellence',
    hubs: 24,
    cents: 11_450_000_000,
  },
] as const;
const NETWORK = { code: null, kind: 'to-be-identified', first: 46, hubs: 5 } as const;
const UNALLOCATED_CENTS = 8_850_000_000;
const NAMES = ['CIM 4.0', 'MADE', 'BI-REX', 'ARTES 4.0', 'SMACT', 'MedITech', 'START 4.0', 'CYBER 4.0'];
const SEATS = ['Torino, Piemonte', 'Milano, Lombardia', 'Bologna, Emilia-Romagna', 'Pisa/Pontedera, Toscana'];
const STATES: readonly DisbursementState[] = [
  ...(['paid', 'paid', 'ordered', 'paid', 'approved', 'requested'] as const),
  ...(['reversed', 'rejected', 'withdrawn'] as const),
];
const KINDS: readonly DisbursementKind[] = ['advance', 'interim', 'interim', 'balance'];

const DAY_MS = 86_400_000;

/** The three tranches, 50 hubs, and so many disbursements, which the amounts of hubs and tranches follow. */
export function sampleReport(language: ReportLanguage, disbursements: number): CabinaFigures {
  return withAllSheets(samplePlain(language, disbursements));
}

function samplePlain(language: ReportLanguage, disbursements: number): PlainReport {
  const hubs = sampleHubs();
  const rows = Array.from({ length: disbursements }, (_, index) => sampleRow(index, hubs[index % 45] as HubFigures, disbursements));
  const figures = hubs.map((hub) => ({ ...hub, ...amountsOf(hub, rows.filter((row) => row.hub === hub.code)) }));
  const tranches = TRANCHES.map(({ code, name, hubs: expectedHubs, cents }): TrancheFigures => {
    const sums = hubSums(figures.filter((hub) => hub.tranche === code));
    const [toReprogramme, returned] = [Money.ofCents(1_234_567), sums.recovered];
    const allocated = Money.ofCents(cents);
    const available = allocated.minus(sums.granted).minus(toReprogramme).minus(returned);
    return { ...sums, code, name, expectedHubs, allocated, available, toReprogramme, returned };
  });
  const unallocated = Money.ofCents(UNALLOCATED_CENTS);
  const totals = Object.fromEntries(
    TRANCHE_FIGURES.map((key) => [key, Money.sum(tranches.map((tranche) => tranche[key]))]),
  ) as unknown as TrancheAmounts;
  const total = totals.allocated.plus(unallocated);
  return { ...emptyPlain(language), total, unallocated, tranches, totals, hubs: figures, disbursements: rows };
}

/** The hostile texts wherever a person's text can stand. */
export function hostileReport(language: ReportLanguage): CabinaFigures {
  const sample = samplePlain(language, HOSTILE.length);
  const text = (index: number) => HOSTILE[index] ?? null;
  return withAllSheets({
    ...sample,
    softwareVersion: '=0.1.0',
    tranches: sample.tranches.map((tranche, index) => ({ ...tranche, name: HOSTILE[index] ?? '' })),
    hubs: sample.hubs.map((hub, at) => ({
      ...hub,
      name: text(at),
      kind: text(at) ?? hub.kind,
      seat: text(at),
      taxCode: text(at),
    })),
    disbursements: sample.disbursements.map((row, at) => ({
      ...row,
      hubName: text(at),
      protocol: text(at),
      paymentOrder: text(at),
    })),
  });
}

/** A book in which one hub stands, and nothing else. */
export function oneHubReport(language: ReportLanguage): CabinaFigures {
  const { hubs, tranches, ...rest } = samplePlain(language, 3);
  const [hub] = hubs;
  return withAllSheets({ ...rest, tranches, hubs: hub ? [{ ...hub, ...ZERO }] : [] , disbursements: []});
}

function sampleHubs(): HubFigures[] {
  const groups = [...TRANCHES.map((tranche) => ({ ...tranche, first: 1 })), NETWORK];
  const places = groups.flatMap(({ code, kind, first, hubs }) =>
    Array.from({ length: hubs }, (_, index) => ({ tranche: code, kind, number: first + index })),
  );
  return places.map(({ tranche, kind, number }, index) => {
    const known = index % 5 !== 4 && tranche !== null;
    return {
      ...ZERO,
      code: `${tranche ?? 'RETE'}-${String(number).padStart(2, '0')}`,
      name: known ? (NAMES[index] ?? `Soggetto di prova n. ${index + 1}`) : null,
      kind,
      status: known ? 'identified' : 'provisional',
      tranche,
      seat: known ? (SEATS[index % 4] ?? null) : null,
      taxCode: known ? String(10_000_000_000 + index * 7_654_321) : null,
    };
  });
}

function sampleRow(index: number, hub: HubFigures, many: number): DisbursementRow {
  const state = STATES[index % STATES.length] as DisbursementState;
  // However many there are, they fit into the grants.
  const largest = Math.floor(12_000_000_000 / many);
  const amount = Money.ofCents(10_001 + ((index * 7_919_003) % largest));
  const cut = Money.ofCents(index % 5 === 0 ? 123 : 0);
  const requested = Date.UTC(2024, 0, 8) + (index % 800) * DAY_MS;
  const reached = (states: DisbursementState[], after: number) =>
    states.includes(state) ? day(requested + after * DAY_MS) : null;
  return {
    id: `D-${index * 3 + 100}`,
    hub: hub.code,
    hubName: hub.name,
    tranche: hub.tranche ?? '',
    grant: `G-${60 + (index % 45)}`,
    cup: `B${String(10 + (index % 45))}J2300${String(index % 45).padStart(7, '0')}`,
    kind: KINDS[index % KINDS.length] as DisbursementKind,
    state,
    ...{ requested: amount.plus(cut), cut, amount },
    requestedOn: day(requested),
    protocol: `MIMIT-2024-${String(index + 1).padStart(7, '0')}`,
    approvedOn: reached(['approved', 'ordered', 'paid', 'reversed'], 9),
    orderedOn: reached(['ordered', 'paid', 'reversed'], 15),
    paidOn: reached(['paid', 'reversed'], 21),
    reversedOn: reached(['reversed'], 40),
    paymentOrder: state === 'ordered' || state === 'paid' ? `OPF 1778 / 2024 / ${index + 1} / 1` : null,
  };
}

function day(moment: number): CalendarDate {
  return calendarDate(new Date(moment).toISOString().slice(0, 10));
}

/** One part of what is paid is ordered back, another has come back, so that no column is empty. */
function amountsOf(hub: HubFigures, rows: readonly DisbursementRow[]): HubAmounts {
  const inState = (...states: readonly DisbursementState[]) =>
    Money.sum(rows.filter((row) => states.includes(row.state)).map((row) => row.amount));
  const [inProgress, paid] = [inState(...STATES_IN_PROGRESS), inState('paid')];
  const recovered = paid.percentRoundedDown(3.33);
  const outstanding = Money.ofCents(hub.tranche === null ? 0 : 100_000_001);
  const netPaid = paid.minus(recovered);
  const granted = netPaid.plus(inProgress).plus(outstanding);
  return { granted, inProgress, paid, toRecover: paid.percentRoundedDown(7.5), recovered, netPaid, outstanding };
}

function hubSums(hubs: readonly HubFigures[]): HubAmounts {
  const sums = HUB_FIGURES.map((key) => [key, Money.sum(hubs.map((hub) => hub[key]))]);
  return Object.fromEntries(sums);
}
