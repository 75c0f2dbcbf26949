import type { Workbook, Worksheet } from 'exceljs';
import { editPart, editParts, savedByExceljs } from '../../../test/support/returned-files.js';
import { reportStory, type ReportStory } from '../../../test/support/report-story.js';
import { ok } from '../../../test/support/client.js';
import { DATABASES, Service } from '../../../test/support/service.js';
import { ReportVerifications } from './report-verifications.js';

type Edit = (book: Workbook) => void;

const sheetOf = (book: Workbook, name: string): Worksheet => {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

/** As Excel writes it again: with the font of the machine, and its colour. */
const refonted = (coded = ''): string => coded.replaceAll('&8', '&"-,Corsivo"&10&K04+000');

/** Swaps two rows of a sheet, as sorting does. */
function swap(sheet: Worksheet, one: number, other: number): void {
  const [a, b] = [sheet.getRow(one), sheet.getRow(other)];
  const [valuesOfA, valuesOfB] = [a.values, b.values];
  a.values = valuesOfB;
  b.values = valuesOfA;
}

describe.each(DATABASES)('a workbook that comes back, on %s', (database) => {
  let told: ReportStory;

  beforeAll(async () => {
    told = await reportStory(database);
  });
  afterAll(() => told.service.stop());

  it('is authentic as it was written, in both languages, and months later', async () => {
    const { verify, people, service } = told;
    const english = await people.auditor.download('/reports/cabina-di-regia.xlsx?asOf=2024-06-01&lang=en');
    const head = await ok(people.auditor.get('/journal/head'));
    expect(await verify(told.content)).toEqual({ verdict: 'authentic', because: null, asOf: expect.any(String), atEntry: head.seq, headHash: head.hash, bookEndsAt: null, differenceCount: 0, differences: [] });
    expect(await verify(english.content)).toMatchObject({ verdict: 'authentic', asOf: '2024-06-01' });
    await ok(people.analyst.change('/hubs/CC-05', { seat: 'Altrove, Veneto', reason: 'Visura' }), 200);
    service.clock.offset += 90 * 24 * 3_600_000;
    expect(await verify(told.content)).toMatchObject({ verdict: 'authentic', differences: [] });
    service.clock.offset = 0;
  });

  it('is altered where a cent was changed, and the cell is named', async () => {
    const file = editPart(told.content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace('<v>100.01</v>', '<v>100.02</v>'));
    expect(await told.verify(file)).toMatchObject({
      verdict: 'altered',
      differenceCount: 1,
      differences: [{ what: 'cell', sheet: 'Erogazioni', cell: 'L9', reported: '100.02', recorded: '100.01' }],
    });
  });

  it('of another book, of an entry that we do not have, and without a proof is unknown', async () => {
    const other = await Service.start('sqlite');
    try {
      const verifications = other.app.get(ReportVerifications);
      expect(await verifications.verify(told.content)).toMatchObject({ verdict: 'unknown', because: 'another-book', differences: [] });
    } finally {
      await other.stop();
    }
    const later = editPart(told.content, 'xl/worksheets/sheet14.xml', (xml) => xml.replace(/(?<=atEntry":)\d+/, '999999'));
    expect(await told.verify(later)).toMatchObject({ verdict: 'unknown', because: 'entry-unknown', atEntry: 999_999, bookEndsAt: (await ok(told.people.auditor.get('/journal/head'))).seq });
    const bare = await savedByExceljs(told.content, (book) => book.removeWorksheet('_prova'));
    expect(await told.verify(bare)).toEqual({ verdict: 'unknown', because: 'no-proof', asOf: null, atEntry: null, headHash: null, bookEndsAt: null, differenceCount: 0, differences: [] });
  });
});

describe('what is no alteration', () => {
  let told: ReportStory;

  beforeAll(async () => {
    told = await reportStory('sqlite');
  });
  afterAll(() => told.service.stop());

  const harmless: [string, Edit][] = [
    ['saved again by another program', () => undefined],
    ['rows in another order', (book) => swap(sheetOf(book, 'Erogazioni'), 7, 10)],
    ['hubs in another order', (book) => swap(sheetOf(book, 'Soggetti attuatori'), 6, 40)],
    [
      'rows hidden by a filter, and the totals those of the others',
      (book) => {
        const sheet = sheetOf(book, 'Erogazioni');
        for (const row of [7, 8]) sheet.getRow(row).hidden = true;
        for (const column of ['L', 'N']) sheet.getCell(`${column}12`).value = { formula: `ROUND(SUBTOTAL(109,$${column}$7:$${column}$11),2)`, result: 3300.33 };
      },
    ],
    ['rows hidden by a filter, and the totals as they were', (book) => (sheetOf(book, 'Erogazioni').getRow(7).hidden = true)],
    ['columns widened and hidden', (book) => Object.assign(sheetOf(book, 'Erogazioni').getColumn(3), { width: 80, hidden: false })],
    [
      'a sheet of one’s own',
      (book) => {
        const own = book.addWorksheet('Appunti');
        own.getCell('A1').value = { text: 'da chiarire', hyperlink: 'https://example.org/' };
        own.mergeCells('A1:C1');
      },
    ],
    ['other colours and fewer decimals', (book) => Object.assign(sheetOf(book, 'Erogazioni').getCell('L7'), { numFmt: '[Blue]#,##0', font: { bold: true } })],
    ['other fonts, sizes and colours over the printed pages', (book) => Object.assign(sheetOf(book, 'Erogazioni').headerFooter, { oddHeader: refonted(sheetOf(book, 'Erogazioni').headerFooter.oddHeader) })],
    ['names and days of its own in its properties', (book) => Object.assign(book, { creator: 'Ada', modified: new Date() })],
  ];

  it.each(harmless)('%s', async (_, edit) => {
    expect(await told.verify(await savedByExceljs(told.content, edit))).toMatchObject({ verdict: 'authentic', differences: [] });
  });

  it('sheets in another order, days counted from 1904, figures written in full, texts in runs and in the cells', async () => {
    const { content, verify } = told;
    const turned = editPart(content, 'xl/workbook.xml', (xml) => {
      const sheets = xml.match(/<sheet [^>]*\/>/g) ?? [];
      return xml.replace(/<sheets>.*<\/sheets>/, `<sheets>${[...sheets].reverse().join('')}</sheets>`);
    });
    expect(await verify(turned)).toMatchObject({ verdict: 'authentic' });
    const full = editPart(content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace('<v>100.01</v>', '<v>100.01000000000001</v>').replace('<v>200.02</v>', '<v>2.0002E2</v>'));
    expect(await verify(full)).toMatchObject({ verdict: 'authentic' });
    const runs = editPart(content, 'xl/sharedStrings.xml', (xml) =>
      xml.replace(/<si><t>ARTES 4\.0<\/t><\/si>/, '<si><r><t>ART</t></r><r><rPr><b/></rPr><t>ES 4.0</t></r><rPh sb="0" eb="1"><t>artesu</t></rPh></si>'),
    );
    expect(await verify(runs)).toMatchObject({ verdict: 'authentic' });
    const inline = editPart(content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace(/<c r="B7"([^>]*) t="s"><v>\d+<\/v><\/c>/, '<c r="B7"$1 t="inlineStr"><is><r><t>CC</t></r><r><t>-04</t></r></is></c>'));
    expect(await verify(inline)).toMatchObject({ verdict: 'authentic' });
  });

  it('days counted from 1904, or written in ISO form', async () => {
    const since1904 = editParts(told.content, (parts) => {
      parts['xl/workbook.xml'] = (parts['xl/workbook.xml'] ?? '').replace('<workbookPr ', '<workbookPr date1904="1" ');
      for (const name of Object.keys(parts).filter((one) => one.startsWith('xl/worksheets/sheet') && !one.endsWith('sheet14.xml'))) {
        parts[name] = (parts[name] ?? '').replace(/<v>(4[4-9]\d{3})<\/v>/g, (_, serial: string) => `<v>${Number(serial) - 1462}</v>`);
      }
    });
    expect(await told.verify(since1904)).toMatchObject({ verdict: 'authentic', differences: [] });
    const iso = editPart(told.content, 'xl/worksheets/sheet5.xml', (xml) => xml.replace(/<c r="K7"([^>]*)><v>45414<\/v>/, '<c r="K7"$1 t="d"><v>2024-05-02T00:00:00</v>'));
    expect(await told.verify(iso)).toMatchObject({ verdict: 'authentic', differences: [] });
  });
});
