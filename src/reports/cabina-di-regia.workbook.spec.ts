import ExcelJS, { type CellFormulaValue, type Worksheet } from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { Money } from '../kernel/index.js';
import type {
  CabinaReport,
  DisbursementRow,
  DisbursementState,
  HubAmounts,
  TrancheAmounts,
} from './cabina-di-regia.figures.js';
import { emptyReport, HOSTILE, hostileReport, sampleReport } from '../../test/support/report-samples.js';
import { OFFICE } from '../../test/support/returned-files.js';
import { computedByLibreOffice, resultsOf, schemaErrors, VALIDATOR } from '../../test/support/workbook-checks.js';
import { writeCabinaWorkbook } from './cabina-di-regia.workbook.js';

const KINDS = { advance: 'anticipazione', interim: 'trasferimento intermedio', balance: 'saldo finale' } as const;
const STATES: Record<DisbursementState, string> = {
  requested: 'richiesto',
  approved: 'approvato (liquidato)',
  ordered: 'disposto',
  paid: 'erogato',
  reversed: 'stornato',
  rejected: 'respinto',
  withdrawn: 'ritirato',
};

const office = OFFICE === null ? { it: it.skip, why: ' (skipped: LibreOffice is not installed here)' } : { it, why: '' };
const sound = VALIDATOR === null ? { it: it.skip, why: ' (skipped: the Open XML validator is not installed here)' } : { it, why: '' };

describe('a sound workbook, whatever is in the book', () => {
  const books: readonly [string, CabinaReport][] = [
    ['an empty book', emptyReport('it')],
    ['an empty book in English', emptyReport('en')],
    ['50 hubs and 1000 disbursements', sampleReport('it', 1000)],
    ['the same in English', sampleReport('en', 1000)],
    ['hostile texts', hostileReport('it')],
    ['hostile texts in English', hostileReport('en')],
    ['demonstration data', { ...sampleReport('it', 20), demonstration: true }],
  ];

  sound.it.each(books)(`%s: the Open XML validator finds nothing${sound.why}`, async (_, report) => {
    expect(await schemaErrors(await writeCabinaWorkbook(report))).toEqual([]);
  }, 60_000);

  const computed = books.filter(([name]) => ['an empty book', '50 hubs and 1000 disbursements', 'hostile texts in English'].includes(name));
  office.it.each(computed)(`%s: LibreOffice computes every figure that is written${office.why}`, async (_, report) => {
    const bytes = await writeCabinaWorkbook(report);
    expect(await resultsOf(computedByLibreOffice(bytes))).toEqual(await resultsOf(bytes));
  }, 120_000);

  it.each(books)('%s: it opens, with its sheets in order and the proof out of sight', async (_, report) => {
    const book = await readBack(report);
    const names = book.worksheets.map((sheet) => sheet.name);
    expect(names).toEqual(
      report.language === 'it'
        ? ['Frontespizio', 'Sintesi', 'Soggetti attuatori', 'Erogazioni', '_prova']
        : ['Cover', 'Summary', 'Hubs', 'Disbursements', '_prova'],
    );
    expect(book.worksheets.map((sheet) => sheet.state)).toEqual(['visible', 'visible', 'visible', 'visible', 'veryHidden']);
  });

  it.each(books)('%s: the same question gives the same bytes', async (_, report) => {
    const [first, second] = [await writeCabinaWorkbook(report), await writeCabinaWorkbook(report)];
    expect(Buffer.compare(first, second)).toBe(0);
  });
});

describe('every figure, to the cent', () => {
  const report = sampleReport('it', 300);
  let book: ExcelJS.Workbook;
  beforeAll(async () => {
    book = await readBack(report);
  });

  it('by tranche, with the remainder and the total of the decree', () => {
    const sheet = sheetOf(book, 'Sintesi');
    const columns = ['D', 'E', 'F', 'G', 'H', 'I', 'J', 'K', 'L', 'M', 'N'];
    report.tranches.forEach((tranche, index) => {
      const at = 6 + index;
      const named = ['A', 'B', 'C'].map((letter) => sheet.getCell(`${letter}${at}`).value);
      expect(named).toEqual([tranche.code, tranche.name, tranche.expectedHubs]);
      expect(columns.map((letter) => numberIn(sheet, `${letter}${at}`))).toEqual(trancheRow(tranche));
    });
    expect(columns.map((letter) => numberIn(sheet, `${letter}9`))).toEqual(trancheRow(report.totals));
    expect(formulaIn(sheet, 'D9').formula).toBe('ROUND(SUBTOTAL(109,tblLinee[Assegnato]),2)');
    expect([sheet.getCell('B10').value, numberIn(sheet, 'D10')]).toEqual(['Non ripartito', 88_500_000]);
    expect([sheet.getCell('B11').value, numberIn(sheet, 'D11')]).toEqual(['Totale della dotazione', 350_000_000]);
  });

  it('by hub, and one still to be identified is named so', () => {
    const sheet = sheetOf(book, 'Soggetti attuatori');
    const columns = ['H', 'I', 'J', 'K', 'L', 'M', 'N'];
    report.hubs.forEach((hub, index) => {
      const at = 6 + index;
      expect(sheet.getCell(`A${at}`).value).toBe(hub.code);
      expect(sheet.getCell(`B${at}`).value).toBe(hub.name ?? 'da identificare');
      expect(sheet.getCell(`G${at}`).value).toBe(hub.taxCode);
      expect(columns.map((letter) => numberIn(sheet, `${letter}${at}`))).toEqual(hubRow(hub));
    });
    const totals = 6 + report.hubs.length;
    expect(columns.map((letter) => numberIn(sheet, `${letter}${totals}`))).toEqual(hubRow(report.totals));
  });

  it('by disbursement, with days as days and the words of the house', () => {
    const sheet = sheetOf(book, 'Erogazioni');
    const rows = [...(report.disbursements as DisbursementRow[])];
    rows.forEach((row, index) => {
      const at = 6 + index;
      expect(sheet.getCell(`A${at}`).value).toBe(row.id);
      expect(sheet.getCell(`F${at}`).value).toBe(row.cup);
      expect(sheet.getCell(`G${at}`).value).toBe(KINDS[row.kind]);
      expect(sheet.getCell(`H${at}`).value).toBe(STATES[row.state]);
      expect(['I', 'J', 'K'].map((letter) => numberIn(sheet, `${letter}${at}`))).toEqual([row.requested, row.cut, row.amount].map(euro));
      const days = ['L', 'N', 'O', 'P', 'Q'].map((letter) => dayIn(sheet, `${letter}${at}`));
      expect(days).toEqual([row.requestedOn, row.approvedOn, row.orderedOn, row.paidOn, row.reversedOn]);
    });
    const last = 5 + rows.length;
    expect(numberIn(sheet, `K${last + 1}`)).toBe(euro(Money.sum(rows.map((row) => row.amount))));
    expect(formulaIn(sheet, `K${last + 1}`).formula).toBe('ROUND(SUBTOTAL(109,tblErogazioni[Importo]),2)');
    expect(numberIn(sheet, `K${last + 2}`)).toBe(euro(report.totals.inProgress));
    expect(numberIn(sheet, `K${last + 3}`)).toBe(euro(report.totals.paid));
    expect(tablesIn(sheet)).toEqual([['tblErogazioni', `A5:R${last + 1}`, `A5:R${last}`]]);
  });

  it('the cover names the entry, its hash and every amount', () => {
    const sheet = sheetOf(book, 'Frontespizio');
    const beside = new Map<unknown, unknown>();
    sheet.eachRow((row) => beside.set(row.getCell(2).value, row.getCell(3).value));
    expect(beside.get('Ultima registrazione considerata')).toBe(1234);
    expect(beside.get('Impronta SHA-256 della registrazione')).toBe(report.headHash);
    expect(beside.get('Registrata il')).toBe('30/06/2026 15:04:05.678 UTC');
    expect(beside.get('Situazione al')).toEqual(new Date('2026-06-30T00:00:00Z'));
    expect((beside.get('Dotazione') as CellFormulaValue).result).toBe(350_000_000);
    expect((beside.get('Erogato netto') as CellFormulaValue).result).toBe(euro(report.totals.netPaid));
  });

  it('every sheet prints on A4 landscape (the longest on A3), one page wide, with its header on each page', () => {
    for (const sheet of seenIn(book)) {
      const paperSize = sheet.name === 'Erogazioni' ? 8 : 9;
      expect(sheet.pageSetup).toMatchObject({ paperSize, orientation: 'landscape', fitToPage: true, fitToWidth: 1 });
      expect(sheet.headerFooter.oddHeader).toContain('Situazione al 30/06/2026');
      expect(sheet.headerFooter.oddFooter).toContain('&P di &N');
      if (sheet.name === 'Frontespizio') continue;
      expect(sheet.pageSetup.printTitlesRow).toBe('5:5');
      expect(sheet.views[0]).toMatchObject({ state: 'frozen', xSplit: 2, ySplit: 5 });
    }
  });
});

describe('the tie-outs', () => {
  it('are all OK where the book agrees with itself', async () => {
    expect(outcomesOf(await readBack(sampleReport('it', 300)))).toEqual({ OK: 1 + 5 + 7 + 2, KO: 0 });
  });

  const off = Money.ofCents(1);
  const sample = sampleReport('it', 50);
  const broken: readonly [string, CabinaReport][] = [
    ['a cent missing from the decree', { ...sample, unallocated: sample.unallocated.minus(off) }],
    ['a total that the tranches do not make', { ...sample, totals: { ...sample.totals, granted: Money.ZERO } }],
    ['a hub left out', { ...sample, hubs: sample.hubs.slice(1) }],
    ['a disbursement left out', { ...sample, disbursements: (sample.disbursements as DisbursementRow[]).slice(1) }],
  ];
  it.each(broken)('%s shows as KO', async (_, report) => {
    expect(outcomesOf(await readBack(report)).KO).toBeGreaterThan(0);
  });
});

describe('texts', () => {
  it('that look like formulas stay texts, and come back as they were', async () => {
    const sheet = sheetOf(await readBack(hostileReport('it')), 'Soggetti attuatori');
    HOSTILE.forEach((text, index) => {
      const cell = sheet.getCell(`B${6 + index}`);
      const written = text.slice(0, 32_767).replace(/[\u0000\u0008\uFFFF\uD800]/g, '\uFFFD');
      expect(cell.value ?? '').toBe(written);
    });
  });

  it('of demonstration data warn on every sheet and every printed page', async () => {
    const book = await readBack({ ...sampleReport('it', 5), demonstration: true });
    for (const sheet of seenIn(book)) {
      const cells: string[] = [];
      sheet.eachRow((row) => row.eachCell((cell) => cells.push(cell.text)));
      expect(cells.some((text) => text.startsWith('DATI DIMOSTRATIVI'))).toBe(true);
      expect(sheet.headerFooter.oddHeader).toContain('DATI DIMOSTRATIVI');
    }
  });

  it('of links lead to the sheets, and nothing leads out of the file', async () => {
    const parts = unzipSync(await writeCabinaWorkbook(sampleReport('it', 5)));
    const cover = strFromU8(parts['xl/worksheets/sheet1.xml'] as Uint8Array);
    expect([...cover.matchAll(/location="'(.*?)'!A1"/g)].map(([, name]) => name)).toEqual([
      'Sintesi',
      'Soggetti attuatori',
      'Erogazioni',
    ]);
    for (const part of Object.values(parts)) expect(strFromU8(part)).not.toContain('TargetMode');
    expect(Object.keys(parts).filter((name) => name.includes('externalLink'))).toEqual([]);
  });
});

describe('the charts of the summary', () => {
  it('show cells of its tables, with what these say', async () => {
    const parts = unzipSync(await writeCabinaWorkbook(sampleReport('it', 300)));
    const [tranches, largest] = [1, 2].map((number) => strFromU8(parts[`xl/charts/chart${number}.xml`] as Uint8Array)) as [string, string];
    expect([...tranches.matchAll(/<c:val><c:numRef><c:f>(.*?)<\/c:f>/g)].map(([, at]) => at)).toEqual(['M', 'I', 'N', 'F', 'G'].map((letter) => `'Sintesi'!$${letter}$6:$${letter}$8`));
    expect([...tranches.matchAll(/<c:cat>.*?<c:v>(.*?)<\/c:v>/g)].map(([, first]) => first)).toEqual(Array.from({ length: 5 }, () => 'CC'));
    expect(largest).toContain("<c:f>'Sintesi'!$D$35:$D$44</c:f>");
    expect(largest.match(/<c:v>1000000\.01<\/c:v>/g)).toHaveLength(10);
  });
});

it('stops when it is told to, and says how far it is', async () => {
  const stop = new AbortController();
  const seen: [number, number][] = [];
  const progress = (done: number, total: number): void => {
    seen.push([done, total]);
    if (done > 1_000) stop.abort(new Error('nobody waits for it'));
  };
  await expect(writeCabinaWorkbook(sampleReport('it', 5_000), null, { signal: stop.signal, progress })).rejects.toThrow('nobody waits for it');
  expect(seen.at(-1)?.[0]).toBeLessThan(2_000);
  expect(seen.every(([done, total], index) => total === 5_050 && done >= (seen[index - 1]?.[0] ?? 0))).toBe(true);
});

it('leaves other work its turn while many rows are written', async () => {
  let turns = 0;
  const timer = setInterval(() => (turns += 1), 1);
  await writeCabinaWorkbook(sampleReport('it', 5000));
  clearInterval(timer);
  expect(turns).toBeGreaterThan(10);
}, 30_000);

async function readBack(report: CabinaReport): Promise<ExcelJS.Workbook> {
  const book = new ExcelJS.Workbook();
  const bytes = Buffer.from(await writeCabinaWorkbook(report));
  await book.xlsx.load(bytes as unknown as Parameters<typeof book.xlsx.load>[0]);
  return book;
}

function seenIn(book: ExcelJS.Workbook): Worksheet[] {
  return book.worksheets.filter((sheet) => sheet.state === 'visible');
}

function sheetOf(book: ExcelJS.Workbook, name: string): Worksheet {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
}

function formulaIn(sheet: Worksheet, address: string): CellFormulaValue {
  return sheet.getCell(address).value as CellFormulaValue;
}

/** The name, the range and the filtered range of each table. */
function tablesIn(sheet: Worksheet): unknown[] {
  const tables = (sheet as unknown as { model: { tables: { name: string; tableRef: string; autoFilterRef: string }[] } }).model.tables;
  return tables.map(({ name, tableRef, autoFilterRef }) => [name, tableRef, autoFilterRef]);
}

/** exceljs forgets a cached 0 when it reads a formula. */
function numberIn(sheet: Worksheet, address: string): unknown {
  const { value } = sheet.getCell(address);
  return typeof value === 'object' && value !== null ? ((value as CellFormulaValue).result ?? 0) : value;
}

function dayIn(sheet: Worksheet, address: string): string | null {
  const { value } = sheet.getCell(address);
  return value instanceof Date ? value.toISOString().replace('T00:00:00.000Z', '') : (value as null);
}

function outcomesOf(book: ExcelJS.Workbook): { OK: number; KO: number } {
  const found = { OK: 0, KO: 0 };
  for (const sheet of book.worksheets) {
    sheet.eachRow((row) =>
      row.eachCell((cell) => {
        if (cell.result === 'OK' || cell.result === 'KO') found[cell.result] += 1;
      }),
    );
  }
  return found;
}

const euro = (amount: Money) => Number(amount.toString());

const hubRow = (a: HubAmounts) =>
  [a.granted, a.inProgress, a.paid, a.toRecover, a.recovered, a.netPaid, a.outstanding].map(euro);

const trancheRow = (a: TrancheAmounts) =>
  [a.allocated, a.granted, a.available, a.toReprogramme, a.returned].map(euro).concat(hubRow(a).slice(1));
