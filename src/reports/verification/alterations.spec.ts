import { generateKeyPairSync, sign } from 'node:crypto';
import type { Workbook, Worksheet } from 'exceljs';
import { editPart, editParts, savedByExceljs } from '../../../test/support/returned-files.js';
import { reportStory, type ReportStory } from '../../../test/support/report-story.js';
import { today } from '../../../test/support/life.js';
import { SigningKeys } from '../../journal/index.js';
import type { CalendarDate } from '../../kernel/index.js';
import { readProduct } from '../../platform/index.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import { writeCabinaWorkbook } from '../cabina-di-regia/workbook.js';
import { proofSignerAt } from '../proof/proof-signer.js';
import { readCabinaReport } from '../reports.queries.js';
import type { Difference } from './differences.js';

/*
 * The book of these files: 50 hubs; five disbursements, D-… in rows 7 to 11 of the sheet, of 1000.00 (twice, paid),
 * 100.01, 200.02 and 3000.30 (requested); totals in row 12, shares by state under them.
 */
let told: ReportStory;

beforeAll(async () => {
  told = await reportStory('sqlite');
});
afterAll(() => told.service.stop());

const sheetOf = (book: Workbook, name: string): Worksheet => {
  const sheet = book.getWorksheet(name);
  if (!sheet) throw new Error(`no sheet ${name}`);
  return sheet;
};

const cell = (sheet: string, address: string, reported: string | null, recorded: string | null): Partial<Difference> => ({ what: 'cell', sheet, cell: address, reported, recorded });

const set =
  (sheet: string, address: string, value: unknown) =>
  (book: Workbook): void => {
    sheetOf(book, sheet).getCell(address).value = value as string;
  };

const ROWS = 'Erogazioni';

/** exceljs lets cells share their style. */
function format(book: Workbook, numFmt: string): void {
  const at = sheetOf(book, ROWS).getCell('L9');
  at.style = { ...at.style, numFmt };
}

const altered: [string, (book: Workbook) => void, Partial<Difference>[]][] = [
  ['a figure, by a cent', set(ROWS, 'L9', 100.02), [cell(ROWS, 'L9', '100.02', '100.01')]],
  ['a figure, by a tenth of a cent', set(ROWS, 'L9', 100.011), [cell(ROWS, 'L9', '100.011', '100.01')]],
  ['a figure that became a text', set(ROWS, 'L9', '100.01'), [cell(ROWS, 'L9', '100.01', '100.01')]],
  ['a figure that became a formula', set(ROWS, 'L9', { formula: '50+50.01', result: 100.01 }), [cell(ROWS, 'L9', '=50+50.01', '100.01')]],
  ['a figure that is gone', set(ROWS, 'L9', null), [cell(ROWS, 'L9', null, '100.01')]],
  ['a name', set('Soggetti attuatori', 'B9', 'ARTES 4.1'), [cell('Soggetti attuatori', 'B9', 'ARTES 4.1', 'ARTES 4.0')]],
  ['a blank at the end of a name', set('Soggetti attuatori', 'B9', 'ARTES 4.0 '), [cell('Soggetti attuatori', 'B9', 'ARTES 4.0 ', 'ARTES 4.0')]],
  ['a day', set(ROWS, 'K9', new Date('2024-05-03T00:00:00Z')), [cell(ROWS, 'K9', '2024-05-03', '2024-05-02')]],
  ['a day that became a moment', set(ROWS, 'K9', new Date('2024-05-02T12:00:00Z')), [cell(ROWS, 'K9', '45414.5', '2024-05-02')]],
  ['a day where there was none', set(ROWS, 'R9', new Date('2024-05-02T00:00:00Z')), [cell(ROWS, 'R9', '2024-05-02', null)]],
  ['a state', set(ROWS, 'H9', 'erogato'), [cell(ROWS, 'H9', 'erogato', 'richiesto')]],
  ['the label of a column', set(ROWS, 'L6', 'Richiesto netto'), [cell(ROWS, 'L6', 'Richiesto netto', 'Richiesto')]],
  ['the title of a sheet', set(ROWS, 'A1', 'Pagamenti'), [cell(ROWS, 'A1', 'Pagamenti', 'Erogazioni')]],
  ['a day on the cover', set('Frontespizio', 'C9', new Date('2020-01-01T00:00:00Z')), [{ ...cell('Frontespizio', 'C9', '2020-01-01', null), recorded: expect.any(String) }]],
  ['a formula that became a figure', set(ROWS, 'L12', 5300.33), [cell(ROWS, 'L12', '5300.33', '=ROUND(SUBTOTAL(109,tblErogazioni[Richiesto]),2)')]],
  ['a formula that became another', set(ROWS, 'L12', { formula: 'ROUND(5300.33,2)', result: 5300.33 }), [cell(ROWS, 'L12', '=ROUND(5300.33,2)', '=ROUND(SUBTOTAL(109,tblErogazioni[Richiesto]),2)')]],
  ['what a formula comes to', set(ROWS, 'L12', { formula: 'ROUND(SUBTOTAL(109,tblErogazioni[Richiesto]),2)', result: 5300.34 }), [cell(ROWS, 'L12', '5300.34', '5300.33')]],
  ['a formula of a row that became another', set('Linee', 'E17', { formula: 'SUMIFS(tblSoggetti[Concesso],tblSoggetti[Codice],tblMaggiori[[#This Row],[Codice]])', result: 5_000_000 }), [{ what: 'cell', sheet: 'Linee', cell: 'E17' }]],
  ['a formula of a row that looks into the row above', set('Controlli', 'C9', { formula: 'IF(F8=0,"OK","KO")', result: 'OK' }), [cell('Controlli', 'C9', '=IF(F8=0,"OK","KO")', '=IF(tblControlli[[#This Row],[Differenza]]=0,"OK","KO")')]],
  ['a sum of fewer rows than the table has', set(ROWS, 'L12', { formula: 'ROUND(SUBTOTAL(109,L7:L10),2)', result: 5300.33 }), [cell(ROWS, 'L12', '=ROUND(SUBTOTAL(109,L7:L10),2)', '=ROUND(SUBTOTAL(109,tblErogazioni[Richiesto]),2)')]],
  ['the outcome of a tie-out', set('Frontespizio', 'C18', { formula: 'IF(ROUND(TotaleDotazione-DotazioneDecreto,2)=0,"OK","KO")', result: 'KO' }), [{ what: 'cell', sheet: 'Frontespizio', cell: 'C18', reported: 'KO', recorded: 'OK' }]],
  ['a remark beside a row', set(ROWS, 'AA9', 'sospeso'), [cell(ROWS, 'AA9', 'sospeso', null)]],
  ['a remark under the table', set(ROWS, 'A30', 'Visto'), [cell(ROWS, 'A30', 'Visto', null)]],
  ['the name of a sheet', (book) => (sheetOf(book, ROWS).name = 'Pagamenti'), [{ what: 'sheet-missing', sheet: ROWS, cell: null, recorded: ROWS }]],
  ['a sheet that is gone', (book) => book.removeWorksheet('Quadro'), [{ what: 'sheet-missing', sheet: 'Quadro', cell: null }]],
  ['a format that writes a figure of its own', (book) => format(book, '"900,00 €"'), [{ what: 'format', sheet: ROWS, cell: 'L9', reported: '"900,00 €"', recorded: '100.01' }]],
  ['a format that shows thousandths', (book) => format(book, '#,##0.00,'), [{ what: 'format', sheet: ROWS, cell: 'L9' }]],
  ['a format that shows an amount as a percent', (book) => format(book, '0.0%'), [{ what: 'format', sheet: ROWS, cell: 'L9' }]],
  [
    'the day over the printed pages',
    (book) => (sheetOf(book, ROWS).headerFooter.oddHeader = String(sheetOf(book, ROWS).headerFooter.oddHeader).replace(/Situazione al [\d/]+/, 'Situazione al 31/12/2020')),
    [{ what: 'page-edge', sheet: ROWS, cell: 'oddHeader', reported: 'Cabina di regia · PNRR M4C2I2.3\nSituazione al 31/12/2020', recorded: expect.stringContaining('Cabina di regia') }],
  ],
  ['what is printed under the first page alone', (book) => Object.assign(sheetOf(book, ROWS).headerFooter, { differentFirst: true, firstHeader: sheetOf(book, ROWS).headerFooter.oddHeader, firstFooter: '&LVisto' }), [{ what: 'page-edge', sheet: ROWS, cell: 'firstFooter', reported: 'Visto' }]],
  ['even pages with nothing over and under them', (book) => Object.assign(sheetOf(book, ROWS).headerFooter, { differentOddEven: true }), [{ what: 'page-edge', cell: 'evenHeader', reported: null }, { what: 'page-edge', cell: 'evenFooter', reported: null }]],
  ['cells that are merged over figures', (book) => sheetOf(book, ROWS).mergeCells('S20:T21'), [{ what: 'overlay', sheet: ROWS, cell: 'S20:T21' }]],
];

it.each(altered)('%s is named', async (_, edit, expected) => {
  const { verdict, differences } = await told.verify(await savedByExceljs(told.content, edit));
  expect({ verdict, differences }).toEqual({ verdict: 'altered', differences: expected.map((one) => expect.objectContaining(one)) });
});

describe('rows', () => {
  const edited = async (edit: (sheet: Worksheet) => void): Promise<readonly Difference[]> => {
    const { verdict, differences } = await told.verify(await savedByExceljs(told.content, (book) => edit(sheetOf(book, ROWS))));
    expect(verdict).toBe('altered');
    return differences;
  };
  const rowsOf = (differences: readonly Difference[]): Difference[] => differences.filter(({ what }) => what.startsWith('row'));

  it('that are missing are named by their id, whatever moved up in their place', async () => {
    const differences = await edited((sheet) => sheet.spliceRows(9, 1));
    expect(rowsOf(differences)).toEqual([{ what: 'row-missing', sheet: ROWS, cell: told.ids[2], reported: null, recorded: told.ids[2] }]);
    // What stands under the table is found where it stands now: nothing else is said of it.
    expect(differences.every(({ what, cell: at }) => what.startsWith('row') || /^[LMN]1\d$/.test(at ?? ''))).toBe(true);
  });

  it('that were emptied are missing', async () => {
    const differences = await edited((sheet) => (sheet.getRow(9).values = []));
    expect(rowsOf(differences)).toEqual([expect.objectContaining({ what: 'row-missing', cell: told.ids[2] })]);
  });

  it('that are there twice', async () => {
    const differences = await edited((sheet) => sheet.insertRow(10, sheet.getRow(9).values));
    expect(rowsOf(differences)).toEqual([{ what: 'row-doubled', sheet: ROWS, cell: 'A10', reported: told.ids[2], recorded: null }]);
  });

  it('that were added', async () => {
    const differences = await edited((sheet) => sheet.insertRow(10, ['D-9999', 'CC-04']));
    expect(rowsOf(differences)).toEqual([{ what: 'row-added', sheet: ROWS, cell: 'A10', reported: 'D-9999', recorded: null }]);
  });

  it('that got another id', async () => {
    expect(await edited((sheet) => (sheet.getCell('A9').value = 'D-9999'))).toEqual([cell(ROWS, 'A9', 'D-9999', told.ids[2] ?? '')]);
  });

  it('of which two exchanged a figure', async () => {
    const differences = await edited((sheet) => {
      for (const column of ['L']) [9, 10].forEach((row, at) => (sheet.getCell(`${column}${row}`).value = [200.02, 100.01][at] as number));
    });
    expect(differences.map(({ cell: at }) => at)).toEqual(['L9', 'L10']);
  });
});

describe('the proof', () => {
  const PROOF = 'xl/worksheets/sheet14.xml';

  it('with a changed header, a changed line, a line less', async () => {
    const header = editPart(told.content, PROOF, (xml) => xml.replace(/(?<=softwareVersion":")[^"]+/, '9.9.9'));
    expect((await told.verify(header)).differences[0]).toMatchObject({ what: 'signature', sheet: '_prova', cell: 'A3' });
    const line = editPart(told.content, PROOF, (xml) => xml.replace('100.01', '100.02'));
    expect((await told.verify(line)).differences).toEqual([expect.objectContaining({ what: 'proof', sheet: '_prova', cell: 'A4' })]);
    const less = editPart(told.content, PROOF, (xml) => xml.replace(/<row r="9".*?<\/row>/, ''));
    expect((await told.verify(less)).differences[0]).toMatchObject({ what: 'proof' });
  });

  it('with a cell and its line both changed: the line proves nothing, the book does', async () => {
    const forged = editParts(told.content, (parts) => {
      for (const name of [PROOF, 'xl/worksheets/sheet5.xml']) parts[name] = (parts[name] ?? '').replaceAll('100.01', '100.02');
    });
    expect((await told.verify(forged)).differences).toEqual([expect.objectContaining({ what: 'proof' }), cell(ROWS, 'L9', '100.02', '100.01'), cell(ROWS, 'N9', '100.02', '100.01')]);
  });

  it('with a broken signature, one of another key, one of a key that calls itself ours', async () => {
    const { privateKey } = generateKeyPairSync('ed25519');
    const [, text = ''] = /<row r="2".*?<v>(.*?)<\/v>/.exec(partOf(told.content)) ?? [];
    const forged = sign(null, Buffer.from(text), privateKey).toString('base64');
    const ours = /"key":"([0-9a-f]{16})/.exec(partOf(told.content))?.[1] ?? '';
    const signatures = ['', '{', '{"key":1,"signature":2}', `{"key":"${ours}","signature":""}`, `{"key":"0123456789abcdef","signature":"${forged}"}`, `{"key":"${ours}","signature":"${forged}"}`];
    for (const signature of signatures) {
      const file = editPart(told.content, PROOF, (xml) => xml.replace(/(<row r="3".*?<v>).*?(<\/v>)/, (_, start: string, end: string) => start + signature + end));
      const { verdict, differences } = await told.verify(file);
      expect([signature, verdict, differences[0]]).toEqual([signature, 'altered', expect.objectContaining({ what: 'signature', cell: 'A3', recorded: ours })]);
    }
  });

  it('without a signature: nobody vouches for it, and what is not the book’s is named', async () => {
    const bare = editParts(told.content, (parts) => {
      parts[PROOF] = (parts[PROOF] ?? '').replace(/(<row r="3".*?<v>).*?(<\/v>)/, '$1null$2');
      parts['xl/worksheets/sheet5.xml'] = (parts['xl/worksheets/sheet5.xml'] ?? '').replaceAll('100.01', '100.02');
    });
    const { verdict, because, differences } = await told.verify(bare);
    expect([verdict, because]).toEqual(['unknown', 'not-signed']);
    expect(differences).toContainEqual(cell(ROWS, 'L9', '100.02', '100.01'));
    // The cover says which key signed it.
    expect(differences).toContainEqual(expect.objectContaining({ sheet: 'Frontespizio', recorded: expect.stringMatching(/^non firmato/) }));
  });

  it('of another report of the same book does not cover these cells', async () => {
    const { content } = await told.people.auditor.download('/reports/cabina-di-regia.xlsx?asOf=2024-05-10');
    const mixed = editParts(told.content, (parts) => (parts[PROOF] = partOf(content)));
    const { verdict, differences } = await told.verify(mixed);
    expect(verdict).toBe('altered');
    expect(differences).toContainEqual(expect.objectContaining({ sheet: 'Frontespizio', cell: 'C9', recorded: '2024-05-10' }));
  });

  function partOf(file: Uint8Array): string {
    let found = '';
    editParts(file, (parts) => (found = parts[PROOF] ?? ''));
    return found;
  }
});

describe('what has no place in a report', () => {
  const PACKAGE = 'http://schemas.openxmlformats.org/package/2006/relationships';
  const RELATIONS = 'xl/_rels/workbook.xml.rels';
  const relation = (kind: string, target: string): string =>
    `<Relationship Id="rId99" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${kind}" Target="${target}" TargetMode="External"/></Relationships>`;
  const cases: [string, (parts: Record<string, string>) => void, Partial<Difference>][] = [
    ['macros', (parts) => (parts['xl/vbaProject.bin'] = 'x'), { what: 'foreign-part', sheet: null, cell: 'xl/vbaProject.bin' }],
    ['an embedded object', (parts) => (parts['xl/embeddings/oleObject1.bin'] = 'x'), { what: 'foreign-part', cell: 'xl/embeddings/oleObject1.bin' }],
    ['a control', (parts) => (parts['xl/ActiveX/activeX1.xml'] = '<x/>'), { what: 'foreign-part', cell: 'xl/ActiveX/activeX1.xml' }],
    ['a link to another workbook', (parts) => (parts['xl/externalLinks/externalLink1.xml'] = '<x/>'), { what: 'foreign-part', cell: 'xl/externalLinks/externalLink1.xml' }],
    [
      'a way to another place',
      (parts) => (parts[RELATIONS] = (parts[RELATIONS] ?? '').replace('</Relationships>', relation('externalLinkPath', 'http://example.org/x.xlsx'))),
      { what: 'foreign-part', cell: RELATIONS, reported: 'http://example.org/x.xlsx' },
    ],
    [
      'a link from a figure to the outside',
      (parts) => (parts['xl/worksheets/_rels/sheet5.xml.rels'] = `<Relationships xmlns="${PACKAGE}">${relation('hyperlink', 'http://example.org/')}`),
      { what: 'overlay', sheet: ROWS, reported: 'http://example.org/' },
    ],
    [
      'a picture over the figures',
      (parts) => {
        parts['xl/worksheets/_rels/sheet5.xml.rels'] = `<Relationships xmlns="${PACKAGE}"><Relationship Id="rId1" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/drawing" Target="../drawings/drawing9.xml"/></Relationships>`;
        parts['xl/worksheets/sheet5.xml'] = (parts['xl/worksheets/sheet5.xml'] ?? '').replace('</worksheet>', '<drawing r:id="rId1"/></worksheet>');
        parts['xl/drawings/drawing9.xml'] = '<xdr:wsDr xmlns:xdr="http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing"><xdr:twoCellAnchor><xdr:sp/></xdr:twoCellAnchor></xdr:wsDr>';
      },
      { what: 'overlay', sheet: ROWS, cell: 'xl/drawings/drawing9.xml' },
    ],
  ];
  const CHART = 'xl/charts/chart1.xml';
  const TITLE = 'Impiego delle linee di finanziamento';
  const inChart = (from: string | RegExp, to: string) => (parts: Record<string, string>) => {
    const before = parts[CHART] ?? '';
    parts[CHART] = before.replace(from, to);
    if (parts[CHART] === before) throw new Error('nothing was changed');
  };
  const ofChart = (more: Partial<Difference>): Partial<Difference> => ({ what: 'chart', sheet: 'Quadro', cell: TITLE, ...more });
  const charts: typeof cases = [
    ['a figure that a chart shows', inChart(/(<c:numCache>.*?<c:v>)[^<]+/, '$1350000000'), ofChart({ reported: expect.stringMatching(/^Linee!M6:M8 \[0\] 350000000$/) })],
    ['a figure that a chart leaves out', inChart(/(<c:numCache>.*?)<c:pt idx="1">.*?<\/c:pt>/, '$1'), ofChart({ reported: 'Linee!M6:M8 [1] ' })],
    ['a figure more on a chart', inChart(/(<c:numCache>.*?)<\/c:numCache>/, '$1<c:pt idx="9"><c:v>7</c:v></c:pt></c:numCache>'), ofChart({ reported: 'Linee!M6:M8 [9] 7' })],
    ['a figure twice in one place', inChart(/(<c:numCache>.*?)(<c:pt idx="0">.*?<\/c:pt>)/, '$1$2$2'), ofChart({ reported: 'pt 0' })],
    ['a name that a chart shows', inChart('<c:v>EDIH</c:v>', '<c:v>SOE</c:v>'), ofChart({ reported: 'Linee!A6:A8 [1] SOE' })],
    ['a series that is called otherwise', inChart('<c:v>Erogato netto</c:v>', '<c:v>Erogato</c:v>'), ofChart({ reported: 'Linee!M5 [0] Erogato' })],
    ['a series that points elsewhere', inChart("<c:f>'Linee'!$M$6:$M$8</c:f>", "<c:f>'Linee'!$$B$$6:$$B$$8</c:f>"), ofChart({ reported: expect.stringContaining('Linee!B6:B8'), recorded: expect.stringContaining('Linee!M6:M8') })],
    ['a series of figures of nobody', inChart(/<c:numRef><c:f>.*?<\/c:f>(<c:numCache>.*?)<\/c:numRef>/, '<c:numLit>$1</c:numLit>'), ofChart({})],
    ['the title of a chart', inChart(TITLE, 'Impiego dei fondi'), ofChart({ reported: expect.stringContaining('Impiego dei fondi'), recorded: expect.stringContaining(TITLE) })],
    ['in what a chart counts', inChart('milioni di euro', 'miliardi di euro'), ofChart({})],
    ['a label written over a bar', inChart('<c:invertIfNegative', '<c:dLbls><c:dLbl><c:idx val="0"/><c:tx><c:rich><a:p><a:r><a:t>999 mln</a:t></a:r></a:p></c:rich></c:tx></c:dLbl></c:dLbls><c:invertIfNegative'), ofChart({ reported: '999 mln' })],
    ['shapes over a chart', inChart('</c:chartSpace>', '<c:userShapes/></c:chartSpace>'), ofChart({ reported: 'userShapes' })],
    ['a chart that stands there twice', (parts) => (parts['xl/drawings/drawing1.xml'] = (parts['xl/drawings/drawing1.xml'] ?? '').replace('r:id="rId2"', 'r:id="rId1"')), { what: 'chart', sheet: 'Quadro' }],
    ['a chart of another kind', (parts) => (parts['xl/drawings/_rels/drawing1.xml.rels'] = (parts['xl/drawings/_rels/drawing1.xml.rels'] ?? '').replace('relationships/chart"', 'relationships/chartEx"')), { what: 'chart', sheet: 'Quadro' }],
  ];

  it.each([...cases, ...charts])('%s is named', async (_, edit, expected) => {
    const { verdict, differences } = await told.verify(editParts(told.content, edit));
    expect({ verdict, differences }).toEqual({ verdict: 'altered', differences: [expect.objectContaining(expected)] });
  });
});

it('many differences are counted, and the first hundred shown', async () => {
  const file = await savedByExceljs(told.content, (book) => {
    const sheet = sheetOf(book, 'Soggetti attuatori');
    for (let row = 6; row < 56; row += 1) for (const column of ['H', 'I', 'J', 'K']) sheet.getCell(`${column}${row}`).value = 7;
  });
  const { verdict, differenceCount, differences } = await told.verify(file);
  expect([verdict, differenceCount, differences.length]).toEqual(['altered', 200, 100]);
});

describe('a workbook that carries a good signature of figures that are not the book’s', () => {
  const signed = async (softwareVersion: string, change: (report: CabinaFigures) => CabinaFigures): Promise<Uint8Array> => {
    const { book, app } = told.service;
    const { report, signer } = await book.read(async (view) => {
      const report = await readCabinaReport(view, { past: null, asOf: today() as CalendarDate, language: 'it', softwareVersion });
      return { report, signer: await proofSignerAt(view, app.get(SigningKeys), report.atEntry) };
    });
    return writeCabinaWorkbook(change(report), signer);
  };
  const { version } = readProduct();
  const same = (report: CabinaFigures): CabinaFigures => report;
  const withoutOne = (report: CabinaFigures): CabinaFigures => ({ ...report, disbursements: [...report.disbursements].slice(1) });
  const renamed = (report: CabinaFigures): CabinaFigures => ({ ...report, hubs: report.hubs.map((hub) => (hub.code === 'CC-04' ? { ...hub, seat: 'Lucca, Toscana' } : hub)) });
  const elsewhere = (report: CabinaFigures): CabinaFigures => ({ ...report, headHash: '0'.repeat(64) });

  it.each([version, '9.9.9'])('written by version %s, is held against the book', async (softwareVersion) => {
    expect(await told.verify(await signed(softwareVersion, same))).toMatchObject({ verdict: 'authentic', differences: [] });
    expect((await told.verify(await signed(softwareVersion, renamed))).differences).toEqual([cell('Soggetti attuatori', 'F9', 'Lucca, Toscana', 'Pisa, Toscana')]);
    expect((await told.verify(await signed(softwareVersion, withoutOne))).differences).toContainEqual({ what: 'row-missing', sheet: ROWS, cell: told.ids[0], reported: null, recorded: told.ids[0] });
    expect((await told.verify(await signed(softwareVersion, elsewhere))).differences[0]).toMatchObject({ what: 'head', sheet: '_prova', cell: 'A2', reported: '0'.repeat(64) });
  });
});
