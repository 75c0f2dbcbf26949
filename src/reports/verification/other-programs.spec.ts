import { hostileReport, sampleReport } from '../../../test/support/report-samples.js';
import { reportStory, type ReportStory } from '../../../test/support/report-story.js';
import { editPart, OFFICE, savedByExceljs, savedByLibreOffice } from '../../../test/support/returned-files.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { cabinaLines, writeCabinaWorkbook } from '../cabina-di-regia/workbook.js';
import { sheetsOf } from '../proof/proof-lines.rules.js';
import { compareSheet, tablePlaces } from './compare-sheet.rules.js';
import { Differences, type Difference } from './differences.js';
import { readProof } from './proof-reading.js';
import { ReturnedWorkbook } from './returned-workbook.js';

/** What the visible cells of a file say against what was taken down while it was written, whatever the signature. */
async function compared(report: CabinaFigures, file: Uint8Array): Promise<readonly Difference[]> {
  const book = await ReturnedWorkbook.open(file);
  const differences = new Differences();
  const sheets = sheetsOf(await cabinaLines(report, null));
  const tables = tablePlaces(sheets);
  for (const sheet of sheets) compareSheet(sheet, (await book.read(sheet.name)).grid, differences, tables);
  return differences.shown;
}

const REPORTS: readonly [string, CabinaFigures][] = [
  ['50 hubs and 300 disbursements', sampleReport('it', 300)],
  ['hostile texts', hostileReport('it')],
  ['demonstration data in English, no disbursement', { ...sampleReport('en', 0), demonstration: true }],
];

describe('every cell is read back as it was written', () => {
  it.each(REPORTS)('%s, as written', async (_, report) => {
    expect(await compared(report, await writeCabinaWorkbook(report))).toEqual([]);
  });

  it.each(REPORTS)('%s, saved by exceljs', async (_, report) => {
    expect(await compared(report, await savedByExceljs(await writeCabinaWorkbook(report)))).toEqual([]);
  });

  it('and so is the proof, line by line, in the longest texts too', async () => {
    const report = hostileReport('it');
    const lines = await cabinaLines(report, null);
    const written = await writeCabinaWorkbook(report);
    for (const file of [written, await savedByExceljs(written)]) {
      const { grid } = await (await ReturnedWorkbook.open(file)).read('_prova');
      expect(readProof(grid)).toMatchObject({ signature: null, lines });
    }
  });
});

const office = OFFICE === null ? { describe: describe.skip, why: ' (skipped: LibreOffice is not installed here)' } : { describe, why: '' };

office.describe(`LibreOffice${office.why}`, () => {
  let told: ReportStory;

  beforeAll(async () => {
    told = await reportStory('sqlite');
  });
  afterAll(() => told.service.stop());

  it('opens and saves a workbook, and it stays authentic', async () => {
    expect(await told.verify(savedByLibreOffice(told.content))).toMatchObject({ verdict: 'authentic', differences: [] });
  }, 120_000);

  it('saves a changed cent, and it is found', async () => {
    const changed = editPart(told.content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace('<v>3000.3</v>', '<v>3000.31</v>'));
    const { verdict, differences } = await told.verify(savedByLibreOffice(changed));
    expect({ verdict, differences }).toEqual({ verdict: 'altered', differences: [{ what: 'cell', sheet: 'Erogazioni', cell: 'L11', reported: '3000.31', recorded: '3000.30' }] });
  }, 120_000);

  it('saves another day over the printed pages, and it is found', async () => {
    const changed = editPart(told.content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace(/Situazione al [\d/]+(?=<\/oddHeader>)/, 'Situazione al 31/12/2020'));
    expect((await told.verify(savedByLibreOffice(changed))).differences).toEqual([expect.objectContaining({ what: 'page-edge', sheet: 'Erogazioni', cell: 'oddHeader' })]);
  }, 120_000);

  it.each([
    ['another title of a chart', 'Impiego delle linee di finanziamento', 'Impiego dei fondi'],
    ['a series of a chart that points elsewhere', "'Linee'!$M$6:$M$8", "'Linee'!$$B$$6:$$B$$8"],
  ])('saves %s, and it is found', async (_, from, to) => {
    const changed = editPart(told.content, 'xl/charts/chart1.xml', (xml) => xml.replace(from, to));
    expect((await told.verify(savedByLibreOffice(changed))).differences).toEqual([expect.objectContaining({ what: 'chart', sheet: 'Quadro', cell: 'Impiego delle linee di finanziamento' })]);
  }, 120_000);

  it('saves hidden rows and a sheet of one’s own, and it stays authentic', async () => {
    const sorted = await savedByExceljs(told.content, (book) => {
      const sheet = book.getWorksheet('Erogazioni');
      if (sheet) sheet.getRow(7).hidden = true;
      book.addWorksheet('Appunti').getCell('A1').value = 'da chiarire';
    });
    expect(await told.verify(savedByLibreOffice(sorted))).toMatchObject({ verdict: 'authentic', differences: [] });
  }, 120_000);

  it.each(REPORTS)('saves %s as it was', async (_, report) => {
    expect(await compared(report, savedByLibreOffice(await writeCabinaWorkbook(report)))).toEqual([]);
  }, 120_000);
});
