// One workbook in a process of its own: which writer, how many disbursements. Answers milliseconds, bytes and peak memory.
import { Writable } from 'node:stream';
import ExcelJS from 'exceljs';
import { calendarDate, Money } from '../../dist/kernel/index.js';
import { disbursementsSheet } from '../../dist/reports/cabina-di-regia/disbursements.sheet.js';
import { writeCabinaWorkbook } from '../../dist/reports/cabina-di-regia/workbook.js';
import { CompactRows } from '../../dist/reports/figures/compact-rows.js';
import { DISBURSEMENT_COLUMNS } from '../../dist/reports/figures/disbursement-lines.rules.js';
import { GLOSSARY } from '../../dist/reports/figures/glossary.rules.js';
import { quadroAmounts, quadroFigures, standingSentence } from '../../dist/reports/figures/quadro.rules.js';
import { territoryOf } from '../../dist/reports/figures/territory.rules.js';
import { LOOKS } from '../../dist/reports/package/look.js';
import { dayNumber } from '../../dist/reports/package/contents.js';

const [writer, count] = [process.argv[2], Number(process.argv[3])];
const STATES = ['paid', 'paid', 'ordered', 'paid', 'approved', 'requested', 'reversed', 'rejected', 'withdrawn'];
const KINDS = ['advance', 'interim', 'interim', 'balance'];
const ZERO = Money.ZERO;
const HUB = { granted: ZERO, inProgress: ZERO, paid: ZERO, toRecover: ZERO, recovered: ZERO, netPaid: ZERO, outstanding: Money.ofCents(100_000_001) };
const NOTHING_SAID = { coordinator: null, partners: 0, localisation: null, grants: [], cups: [], decrees: [], agreements: [], controls: [], pendingControls: 0, awarded: ZERO, reduced: ZERO, approvedUnpaid: ZERO, lastPaymentOn: null, lastMovedOn: null, daysIdle: null, netPaidPercent: null };
const TRANCHE = { ...HUB, approvedUnpaid: ZERO, grantedHubs: 0, available: ZERO, toReprogramme: ZERO, returned: ZERO, allocated: ZERO };

const day = (offset) => calendarDate(new Date(Date.UTC(2024, 0, 8) + offset * 86_400_000).toISOString().slice(0, 10));
// Held as the product holds them.
const rows = new CompactRows(DISBURSEMENT_COLUMNS);
for (let index = 0; index < count; index += 1) {
  const amount = Money.ofCents(10_001 + ((index * 7_919) % 90_000_000));
  const state = STATES[index % STATES.length];
  const paid = state === 'paid' || state === 'reversed';
  rows.push({
    id: `D-${index * 3 + 100}`,
    hub: `CC-${String((index % 45) + 1).padStart(2, '0')}`,
    hubName: `Soggetto di prova n. ${index % 45}`,
    tranche: 'CC',
    grant: `G-${60 + (index % 45)}`,
    cup: `B${10 + (index % 45)}J2300${String(index % 45).padStart(7, '0')}`,
    kind: KINDS[index % KINDS.length],
    state,
    requested: amount,
    cut: ZERO,
    amount,
    requestedOn: day(index % 800),
    protocol: `MIMIT-2024-${String(index + 1).padStart(7, '0')}`,
    approvedOn: day((index % 800) + 9),
    orderedOn: paid ? day((index % 800) + 15) : null,
    paidOn: paid ? day((index % 800) + 21) : null,
    reversedOn: null,
    paymentOrder: paid ? `OPF 1778 / 2024 / ${index + 1} / 1` : null,
    protocolOn: day(index % 800),
    paymentDays: 30,
    dueOn: day((index % 800) + 30),
    netDays: 21,
    suspendedDays: 0,
    daysAgainstTerm: -9,
    suspendedSince: null,
  });
}

const hubs = Array.from({ length: 50 }, (_, index) => ({ ...HUB, ...NOTHING_SAID, code: `CC-${index + 1}`, name: `Soggetto ${index + 1}`, kind: 'edih', status: 'identified', tranche: 'CC', seat: 'Roma, Lazio', taxCode: '00743110157' }));
const amounts = quadroAmounts({ total: ZERO, unallocated: ZERO, totals: TRANCHE }, ZERO);

const report = {
  book: '5f0c1d3e-6a55-4a8e-9a0f-0c1d3e6a55aa',
  asOf: calendarDate('2026-06-30'),
  atEntry: 1234,
  headHash: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08',
  headRecordedAt: '2026-06-30T15:04:05.678Z',
  softwareVersion: '0.1.0',
  language: 'it',
  demonstration: false,
  total: ZERO,
  unallocated: ZERO,
  tranches: ['CC', 'EDIH', 'SOE'].map((code) => ({ ...TRANCHE, code, name: code, expectedHubs: 8 })),
  totals: TRANCHE,
  hubs,
  disbursements: rows,
  quadro: { sentence: standingSentence({ day: calendarDate('2026-06-30'), amounts, allocated: ZERO, tranches: 3, grantedHubs: 0, decisions: 0 }), figures: quadroFigures(amounts, null), targets: [], since: null, changed: null, counts: [], decisions: [] },
  ...{ grants: [], recoveries: [], reductions: [], acts: [], register: [], checks: [], largestOutstanding: hubs.slice(0, 10) },
  ...{ territory: territoryOf(hubs), course: { months: [], quarters: [] }, alerts: { rules: [], lines: [] }, glossary: GLOSSARY },
};

class Collector extends Writable {
  chunks = [];
  _write(chunk, _, done) {
    this.chunks.push(chunk);
    done();
  }
}

const plain = (kind, said) => {
  if (said === null) return null;
  if (kind === 'amount') return said.cents / 100;
  return kind === 'day' ? dayNumber(said) : said;
};

/** The same cells under the same styles, by exceljs' own streaming writer: the sheet of disbursements alone. */
async function byExceljs() {
  const stream = new Collector();
  const book = new ExcelJS.stream.xlsx.WorkbookWriter({ stream, useStyles: true, useSharedStrings: true });
  const sheet = book.addWorksheet('Erogazioni');
  const table = disbursementsSheet(report).parts.find(({ part }) => part === 'table');
  const columns = table.columns.map(({ kind, formula }) => ({ kind, formula, style: LOOKS[`plain.${kind}`] }));
  let index = 0;
  for await (const { values } of table.rows) {
    const line = sheet.getRow((index += 1));
    columns.forEach(({ kind, formula, style }, at) => {
      const cell = line.getCell(at + 1);
      const result = plain(kind, values[at]);
      cell.value = formula === null ? result : { formula, result };
      cell.style = style;
    });
    line.commit();
  }
  sheet.commit();
  await book.commit();
  return Buffer.concat(stream.chunks);
}

const began = performance.now();
const bytes = writer === 'exceljs' ? await byExceljs() : await writeCabinaWorkbook(report);
const milliseconds = performance.now() - began;
process.stdout.write(JSON.stringify({ milliseconds, bytes: bytes.length, peakMiB: process.resourceUsage().maxRSS / 1024 }));
