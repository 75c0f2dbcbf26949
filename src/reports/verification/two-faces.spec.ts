import { editParts } from '../../../test/support/returned-files.js';
import { reportStory, type ReportStory } from '../../../test/support/report-story.js';

/*
 * Files in which a reader of ours could find what was signed while a person is shown something else: the XML says two
 * things of which each program takes another, or what is signed is there and not seen. Office programs showed the
 * false face of each (LibreOffice 24.2, and Excel where the standard says so).
 */

type Parts = Record<string, string>;
type Edit = (parts: Parts) => void;

const ROWS = 'xl/worksheets/sheet5.xml';
const COVER = 'xl/worksheets/sheet1.xml';
const BOOK = 'xl/workbook.xml';
const RELATIONS = 'xl/_rels/workbook.xml.rels';
const DRAWN = 'xl/drawings/drawing9.xml';
const STYLES = 'xl/styles.xml';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';
const PACKAGE = 'xmlns="http://schemas.openxmlformats.org/package/2006/relationships"';
const DRAWING = 'http://schemas.openxmlformats.org/drawingml/2006/spreadsheetDrawing';
const L9 = /<c r="L9"([^>]*)><v>100\.01<\/v><\/c>/;
const OTHERS = 'xmlns:foo="urn:foo" mc:Ignorable="foo ';

const edit =
  (name: string, from: string | RegExp, to: string): Edit =>
  (parts) => {
    const before = parts[name] ?? '';
    const after = before.replace(from, to);
    if (before === after) throw new Error(`nothing was changed in ${name}`);
    parts[name] = after;
  };
const all = (...edits: Edit[]): Edit => (parts) => edits.forEach((one) => one(parts));
const related = (name: string, id: string, kind: string, target: string): Edit => edit(name, /(<Relationships[^>]*>)/, `$1<Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/>`);
const falseSheet: Edit = (parts) => (parts['xl/worksheets/sheet99.xml'] = (parts[ROWS] ?? '').replaceAll('100.01', '900.01'));
const onRows = (id: string, kind: string, target: string): Edit => (parts) =>
  (parts['xl/worksheets/_rels/sheet5.xml.rels'] = `<Relationships ${PACKAGE}><Relationship Id="${id}" Type="${OFFICE}/${kind}" Target="${target}"/></Relationships>`);
const drawn = (from: string): Edit => (parts) => (parts[DRAWN] = `<xdr:wsDr xmlns:xdr="${DRAWING}"><xdr:oneCellAnchor>${from}<xdr:graphicFrame/></xdr:oneCellAnchor></xdr:wsDr>`);
const stretched = (from: number, to: number, offset = 0): Edit => chart(`</xdr:oneCellAnchor><xdr:twoCellAnchor>${mark('from', 0, from)}${mark('to', 9, to, offset)}<xdr:graphicFrame/></xdr:twoCellAnchor><xdr:oneCellAnchor>${anchor(30, 0)}`);
const mark = (name: string, column: number, row: number, offset = 0): string =>
  `<xdr:${name}><xdr:col>${column}</xdr:col><xdr:colOff>0</xdr:colOff><xdr:row>${row}</xdr:row><xdr:rowOff>${offset}</xdr:rowOff></xdr:${name}>`;
const anchor = (column: number, row: number): string => `<xdr:from><xdr:col>${column}</xdr:col><xdr:row>${row}</xdr:row></xdr:from>`;
const chart = (from: string): Edit => all(edit(ROWS, '</worksheet>', '<drawing r:id="rId1"/></worksheet>'), onRows('rId1', 'drawing', '../drawings/drawing9.xml'), drawn(from));

const insideOfOthers: Edit = (parts) => {
  const sheet = parts[ROWS] ?? '';
  const data = /<sheetData>.*<\/sheetData>/s.exec(sheet)?.[0] ?? '';
  const shown = `<mc:AlternateContent><mc:Choice Requires="x14ac">${data.replaceAll('100.01', '900.01')}</mc:Choice></mc:AlternateContent>`;
  parts[ROWS] = sheet.replace('mc:Ignorable="', OTHERS).replace(data, shown + data.replace(/<(\/?)sheetData>/g, '<$1foo:sheetData>'));
};

const tableOf = (name: string, from: string | RegExp, to: string): Edit => (parts) => {
  const part = Object.keys(parts).find((one) => one.startsWith('xl/tables/') && parts[one]?.includes(`displayName="${name}"`));
  edit(part ?? '', from, to)(parts);
};
const named = (attributes: string, cells: string): Edit => edit(BOOK, '<definedNames>', `<definedNames><definedName ${attributes}>${cells}</definedName>`);
const withoutResult = (cell: string, formula = '$2'): Edit => edit(ROWS, new RegExp(`(<c r="${cell}"[^>]*>)<f>(.*?)</f><v>[^<]*</v>`), `$1<f>${formula}</f>`);
const ofType = (name: string, type: string): Edit => edit('[Content_Types].xml', '</Types>', `<Override PartName="${name}" ContentType="${type}"/></Types>`);

const format = (code: string): Edit => (parts) => {
  let index = '';
  const styles = (parts[STYLES] ?? '').replace('</numFmts>', `<numFmt numFmtId="900" formatCode="${code}"/></numFmts>`);
  parts[STYLES] = styles.replace(/<cellXfs count="(\d+)">/, (_, count: string) => `<cellXfs count="${Number((index = count)) + 1}">`).replace('</cellXfs>', '<xf numFmtId="900" xfId="0"/></cellXfs>');
  parts[ROWS] = (parts[ROWS] ?? '').replace(L9, `<c r="L9" s="${index}"><v>100.01</v></c>`);
};

let told: ReportStory;

beforeAll(async () => {
  told = await reportStory('sqlite');
});
afterAll(() => told.service.stop());

const outcomeOf = (change: Edit): Promise<string> =>
  told.verify(editParts(told.content, change)).then(
    ({ verdict, differences }) => [verdict, differences[0]?.what, differences[0]?.cell ?? ''].join(' ').trim(),
    (error: { code?: string }) => String(error.code ?? error),
  );

const NO_WORKBOOK = 'file-not-a-workbook';

const faces: [string, Edit, string][] = [
  ['a sheet by a relation in a namespace of nobody', all(edit(BOOK, 'mc:Ignorable="', OTHERS), edit(BOOK, 'r:id="rId8"', 'foo:id="rId8" r:id="rId99"'), related(RELATIONS, 'rId99', 'worksheet', 'worksheets/sheet99.xml'), falseSheet), 'altered cell L9'],
  ['two relations of one id', all(related(RELATIONS, 'rId8', 'worksheet', 'worksheets/sheet99.xml'), falseSheet), NO_WORKBOOK],
  ['two parts of shared texts', all(related(RELATIONS, 'rId0', 'sharedStrings', 'other.xml'), (parts) => (parts['xl/other.xml'] = parts['xl/sharedStrings.xml'] ?? '')), NO_WORKBOOK],
  ['two workbooks', related('_rels/.rels', 'rId0', 'officeDocument', 'xl/other.xml'), NO_WORKBOOK],
  ['a relation whose type is none of the format', edit(RELATIONS, `${OFFICE}/worksheet" Target="worksheets/sheet5.xml"`, 'urn:x/worksheet" Target="worksheets/sheet5.xml"'), 'altered foreign-part xl/_rels/workbook.xml.rels'],
  ['a part under a name that is read in two ways', edit(RELATIONS, 'worksheets/sheet5.xml', 'worksheets/sheet%35.xml'), NO_WORKBOOK],
  ['rows in an alternative, and the true ones in an element of nobody', insideOfOthers, NO_WORKBOOK],
  ['a cell in an alternative', edit(ROWS, L9, '<mc:AlternateContent><mc:Choice Requires="x14ac"><c r="L9"$1><v>900.01</v></c></mc:Choice></mc:AlternateContent>'), NO_WORKBOOK],
  ['a root of no namespace', edit(ROWS, 'xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"', ''), NO_WORKBOOK],
  ['two values in a cell', edit(ROWS, L9, '<c r="L9"$1><v>1</v><v>00.01</v></c>'), NO_WORKBOOK],
  ['an element in a value', edit(ROWS, L9, '<c r="L9"$1><v>100.01<v/>900</v></c>'), NO_WORKBOOK],
  ['a value and a text in a cell', edit(ROWS, L9, '<c r="L9"$1><v>100.01</v><is><t>900</t></is></c>'), NO_WORKBOOK],
  ['a kind of cell that nobody knows', edit(ROWS, L9, '<c r="L9"$1 t="x"><v>100.01</v></c>'), NO_WORKBOOK],
  ['a number that only some can read', edit(ROWS, /(<c r="L7"[^>]*><v>)1000</, '$10x3e8<'), NO_WORKBOOK],
  ['the number of a format that only some can read', edit(ROWS, /<c r="L9" s="(\d)/, '<c r="L9" s="0x$1'), NO_WORKBOOK],
  ['a truth that only some can read', edit(BOOK, '<workbookPr ', '<workbookPr date1904="on" '), NO_WORKBOOK],
  ['two texts in one', edit('xl/sharedStrings.xml', '<t>ARTES 4.0</t>', '<t>ARTES </t><t>4.0</t>'), NO_WORKBOOK],
  ['two masters of a shared formula', edit(ROWS, /(<c r="[LN]12"[^>]*>)<f>(.*?)<\/f>(.*?)(<c r="N12"[^>]*>)<f>(.*?)<\/f>/, '$1<f t="shared" si="0">$2</f>$3$4<f t="shared" si="0">$5</f>'), NO_WORKBOOK],
  ['a sheet that is hidden', edit(BOOK, 'name="Erogazioni" state="visible"', 'name="Erogazioni" state="hidden"'), 'altered sheet-hidden'],
  ['a sheet whose name looks the same', all(edit(BOOK, '</sheets>', '<sheet sheetId="9" name="Erogazioni\u00a0" r:id="rId99"/></sheets>'), related(RELATIONS, 'rId99', 'worksheet', 'worksheets/sheet99.xml'), falseSheet), NO_WORKBOOK],
  ['a sum of a sheet whose name is another’s but for a blank', all(edit(BOOK, '</sheets>', '<sheet sheetId="9" name="Ero gazioni" r:id="rId99"/></sheets>'), related(RELATIONS, 'rId99', 'worksheet', 'worksheets/sheet99.xml'), falseSheet, withoutResult('L12', "ROUND(SUBTOTAL(109,'Ero gazioni'!L7:L11),2)")), 'altered cell L12'],
  ['a name that stands for another cell', edit(BOOK, /(name="TotaleDotazione">'Linee'!\$E\$)\d+/, '$16'), 'altered name TotaleDotazione'],
  ['a name that stands for another cell on one sheet', named('name="totaledotazione" localSheetId="0"', 'Linee!$E$6'), 'altered name totaledotazione'],
  ['a name of one’s own', named('name="Nota"', 'Linee!$E$6'), 'authentic'],
  ['a name that takes the place of a table', named('name="tblErogazioni"', 'Linee!$E$6'), 'altered name tblErogazioni'],
  ['a table that ends before its rows do', all(tableOf('tblErogazioni', /ref="A6:([A-Z]+)12"/, 'ref="A6:$110"'), withoutResult('L12')), 'altered name tblErogazioni'],
  ['a table without its totals, so that they are one of its rows', tableOf('tblErogazioni', 'totalsRowCount="1"', 'totalsRowCount="0"'), 'altered name tblErogazioni'],
  ['a table of which two columns exchanged their names', tableOf('tblErogazioni', /name="Richiesto"(.*)name="Ammesso"/s, 'name="Ammesso"$1name="Richiesto"'), 'altered name tblErogazioni'],
  ['macros under another name', all((parts) => (parts['xl/m.bin'] = 'x'), ofType('/xl/m.bin', 'application/vnd.ms-office.vbaProject'), edit(RELATIONS, /(<Relationships[^>]*>)/, '$1<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2006/relationships/vbaProject" Target="m.bin"/>')), 'altered foreign-part /xl/m.bin'],
  ['a workbook that says it has macros', edit('[Content_Types].xml', 'openxmlformats-officedocument.spreadsheetml.sheet.main+xml', 'ms-excel.sheet.macroEnabled.main+xml'), 'altered foreign-part /xl/workbook.xml'],
  ['a part that is led to by a relation that nobody knows', related(RELATIONS, 'rId99', 'oleObject', 'media/x.bin'), 'altered foreign-part xl/_rels/workbook.xml.rels'],
  ['the mark of a document as reserved', edit('_rels/.rels', '</Relationships>', '<Relationship Id="rId99" Type="http://schemas.microsoft.com/office/2020/02/relationships/classificationlabels" Target="docMetadata/LabelInfo.xml"/></Relationships>'), 'authentic'],
  ['a formula that takes long to be read', withoutResult('L12', 'A.'.repeat(200_000)), 'altered cell L12'],
  ['a format that takes long to be read', format('['.repeat(200_000)), 'altered format L9'],
  ['a line of the cover that is hidden', edit(COVER, '<row r="16"', '<row hidden="1" r="16"'), 'altered format B16'],
  ['a line of the cover that is too low to be read', edit(COVER, /<row r="16"/, '<row ht="0" r="16"'), 'altered format B16'],
  ['a format under a condition', all(edit(STYLES, /<dxfs count="\d+">/, '$&<dxf><numFmt numFmtId="901" formatCode="&quot;900,01&quot;"/></dxf>'), edit(ROWS, '<hyperlinks', '<conditionalFormatting sqref="L9"><cfRule type="expression" dxfId="0" priority="1"><formula>TRUE</formula></cfRule></conditionalFormatting><hyperlinks')), 'altered format C18'],
  ['a format under a condition in an extension', edit(ROWS, '</worksheet>', '<extLst><ext uri="x" xmlns:x14="urn:x14"><x14:dxf><numFmt numFmtId="901" formatCode="0"/></x14:dxf></ext></extLst></worksheet>'), 'altered format'],
  ['a chart over the figures', chart(anchor(10, 7)), 'altered overlay xl/drawings/drawing9.xml'],
  ['a chart that does not say where it stands', chart(''), 'altered overlay xl/drawings/drawing9.xml'],
  ['a chart beside the figures', chart(anchor(30, 0)), 'authentic'],
  // Rows 17 to 60 are empty: whoever counts rows from 0 has 16 to 59.
  ['a chart between the figures', stretched(16, 60), 'authentic'],
  ['a chart that begins with the last row of figures', stretched(15, 60), 'altered overlay xl/drawings/drawing9.xml'],
  ['a chart that begins a little higher than it says', all(stretched(16, 60), edit(DRAWN, '<xdr:rowOff>0', '<xdr:rowOff>-9999999')), 'altered overlay xl/drawings/drawing9.xml'],
  ['a chart that ends before the figures and is moved down over them', stretched(2, 3, 9_999_999), 'altered overlay xl/drawings/drawing9.xml'],
  ['a chart that says twice where it ends', all(stretched(16, 60), edit(DRAWN, '<xdr:to>', '<xdr:to><xdr:row>17</xdr:row></xdr:to><xdr:to>')), 'altered overlay xl/drawings/drawing9.xml'],
  ['a note of the old kind', all(edit(ROWS, '</worksheet>', '<legacyDrawing r:id="rId1"/></worksheet>'), onRows('rId1', 'vmlDrawing', '../drawings/vmlDrawing1.vml'), (parts) => (parts['xl/drawings/vmlDrawing1.vml'] = '<xml/>')), 'altered overlay xl/drawings/vmldrawing1.vml'],
  ['a pivot table that writes over the cells', (parts) => (parts['xl/pivotTables/pivotTable1.xml'] = '<x/>'), 'altered foreign-part xl/pivotTables/pivotTable1.xml'],
];

it.each(faces)('%s', async (_, change, expected) => {
  expect(await outcomeOf(change)).toBe(expected);
});

it.each([
  ['0\\.00', 'altered'],
  ['0&quot;.&quot;00', 'altered'],
  ['0.00.0', 'altered'],
  ['[$９]0.00', 'altered'],
  ['0.00&quot; milioni&quot;', 'altered'],
  ['\\-0.00', 'altered'],
  ['(0.00)', 'altered'],
  ['yyyy', 'altered'],
  ['dd/mm/yyyy', 'altered'],
  ['0.00,', 'altered'],
  ['0%', 'altered'],
  ['#,##0', 'authentic'],
  ['General', 'authentic'],
  ['0.00E+00', 'authentic'],
  ['[$€-410]\\ #,##0.00;[Red]-[$€-410]\\ #,##0.00', 'authentic'],
  ['_-* #,##0.00\\ &quot;€&quot;_-;\\-* #,##0.00\\ &quot;€&quot;_-;_-* &quot;-&quot;??\\ &quot;€&quot;_-;_-@_-', 'authentic'],
  ['#\\ ##0.00\\ [$EUR]', 'authentic'],
])('an amount under the format %s is %s', async (code, verdict) => {
  expect((await outcomeOf(format(code))).split(' ')[0]).toBe(verdict);
});
