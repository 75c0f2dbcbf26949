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
  /** Each file as it came back, by what was done to it before. */
  const saved = new Map<string, Uint8Array>();

  const changes: Record<string, (content: Uint8Array) => Uint8Array | Promise<Uint8Array>> = {
    nothing: (content) => content,
    'a changed cent': (content) => editPart(content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace('<v>3000.3</v>', '<v>3000.31</v>')),
    'another day': (content) => editPart(content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace(/Situazione al [\d/]+(?=<\/oddHeader>)/, 'Situazione al 31/12/2020')),
    'another title of a chart': (content) => editPart(content, 'xl/charts/chart1.xml', (xml) => xml.replace('Impiego delle linee di finanziamento', 'Impiego dei fondi')),
    'a series of a chart that points elsewhere': (content) => editPart(content, 'xl/charts/chart1.xml', (xml) => xml.replace("'Linee'!$M$6:$M$8", "'Linee'!$$B$$6:$$B$$8")),
    'hidden rows and a sheet of one’s own': (content) =>
      savedByExceljs(content, (book) => {
        const sheet = book.getWorksheet('Erogazioni');
        if (sheet) sheet.getRow(7).hidden = true;
        book.addWorksheet('Appunti').getCell('A1').value = 'da chiarire';
      }),
  };

  beforeAll(async () => {
    told = await reportStory('sqlite');
    const files: [string, Uint8Array][] = [];
    for (const [name, change] of Object.entries(changes)) files.push([name, await change(told.content)]);
    for (const [name, report] of REPORTS) files.push([name, await writeCabinaWorkbook(report)]);
    savedByLibreOffice(files.map(([, file]) => file)).forEach((file, index) => saved.set(files[index]![0], file));
  });
  afterAll(() => told.service.stop());

  const verified = (name: string): ReturnType<ReportStory['verify']> => told.verify(saved.get(name)!);

  it('opens and saves a workbook, and it stays authentic', async () => {
    expect(await verified('nothing')).toMatchObject({ verdict: 'authentic', differences: [] });
  });

  it('saves a changed cent, and it is found', async () => {
    const { verdict, differences } = await verified('a changed cent');
    expect({ verdict, differences }).toEqual({ verdict: 'altered', differences: [{ what: 'cell', sheet: 'Erogazioni', cell: 'L11', reported: '3000.31', recorded: '3000.30' }] });
  });

  it('saves another day over the printed pages, and it is found', async () => {
    expect((await verified('another day')).differences).toEqual([expect.objectContaining({ what: 'page-edge', sheet: 'Erogazioni', cell: 'oddHeader' })]);
  });

  it.each(['another title of a chart', 'a series of a chart that points elsewhere'])('saves %s, and it is found', async (name) => {
    expect((await verified(name)).differences).toEqual([expect.objectContaining({ what: 'chart', sheet: 'Quadro', cell: 'Impiego delle linee di finanziamento' })]);
  });

  it('saves hidden rows and a sheet of one’s own, and it stays authentic', async () => {
    expect(await verified('hidden rows and a sheet of one’s own')).toMatchObject({ verdict: 'authentic', differences: [] });
  });

  it.each(REPORTS)('saves %s as it was', async (name, report) => {
    expect(await compared(report, saved.get(name)!)).toEqual([]);
  });
});
