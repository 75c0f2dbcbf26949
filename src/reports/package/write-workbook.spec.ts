import ExcelJS from 'exceljs';
import { strFromU8, unzipSync } from 'fflate';
import { OFFICE, savedByLibreOffice } from '../../../test/support/returned-files.js';
import { computedByLibreOffice, schemaErrors, VALIDATOR } from '../../../test/support/workbook-checks.js';
import { calendarDate, Money } from '../../kernel/index.js';
import { checksTable } from './checks.js';
import { amount, count, day, formula, id, link, outcome, percent, shareOf, text, type CellKind } from './contents.js';
import { shareFormula, tableReferences } from './references.js';
import { charts, gap, line, table, type BookDescription, type Chart, type Column, type Part, type SheetDescription } from './sheet-description.js';
import { workbookBytes, writeWorkbook } from './write-workbook.js';

const EDGES = { topLeft: 'A & B', topCentre: '', topRight: '2026', bottomLeft: '1', bottomCentre: 'x', page: 'Pagina', of: 'di' };

interface Row {
  code: string;
  paid: Money;
  granted: Money;
}
const row = (code: string, paid: string, granted: string): Row => ({ code, paid: Money.parse(paid), granted: Money.parse(granted) });
const ROWS = [row('A', '100.01', '300.03'), row('B', '0.00', '0.00'), row('C', '33.33', '66.67'), row("D's", '12345678.91', '99999999.99')];

const LABELS = { code: 'Codice', paid: 'Erogato', granted: "Con'cesso [netto] #1 (€, %)", share: '% di concesso', days: 'Giorni', on: 'Il', to: 'Dove', ok: 'Esito' };
const refs = tableReferences('tblProva', Object.entries(LABELS).map(([key, label]) => ({ key: key as keyof typeof LABELS, label })));
const total = (key: 'paid' | 'granted', rows: readonly Row[]): Money => Money.sum(rows.map((one) => one[key]));

function provaTable(rows: readonly Row[]): Part {
  const columns: Column<Row>[] = [
    { key: 'code', label: LABELS.code, width: 12, kind: 'id', of: (one) => one.code },
    { key: 'paid', label: LABELS.paid, width: 18, kind: 'amount', of: (one) => one.paid, bar: true },
    { key: 'granted', label: LABELS.granted, width: 18, kind: 'amount', of: (one) => one.granted },
    {
      ...{ key: 'share', label: LABELS.share, width: 12, kind: 'percent', of: (one) => shareOf(one.paid, one.granted) },
      formula: shareFormula(refs.here('paid'), refs.here('granted')),
      total: () => formula(shareFormula(refs.total('paid'), refs.total('granted')), percent(shareOf(total('paid', rows), total('granted', rows)))),
    },
    { key: 'days', label: LABELS.days, width: 9, kind: 'count', of: () => 3, total: 'sum' },
    { key: 'on', label: LABELS.on, width: 12, kind: 'day', of: () => calendarDate('2024-02-29') },
    { key: 'to', label: LABELS.to, width: 12, kind: 'link', of: () => ({ text: 'là', to: 'second' }) },
    { key: 'ok', label: LABELS.ok, width: 9, kind: 'outcome', of: () => 'OK', formula: (one) => `IF(${one.granted.cents / 100}>=${one.paid.cents / 100},"OK","KO")` },
  ];
  return table({ name: 'tblProva', columns, rows, expected: rows.length, whenEmpty: 'niente', totals: { label: 'Totale', column: 'code' } });
}

const chart = (kind: Chart['kind']): Chart => ({
  kind,
  title: `Un "grafico" & <${kind}>`,
  description: 'che cosa mostra',
  categories: { table: 'tblProva', column: 'code' },
  series: (kind === 'bars' ? ['paid'] : ['paid', 'granted']).map((column) => ({ table: 'tblProva', column })),
  axis: { euro: 'euro', thousands: 'migliaia', millions: 'milioni' },
  from: 1,
  to: 4,
});

/** Everything that a sheet can hold. */
function prova(rows: readonly Row[]): BookDescription {
  const first: SheetDescription = {
    key: 'first',
    name: "L'uno & l'altro",
    frozenColumns: 1,
    edges: EDGES,
    parts: [
      line([{ column: 1, content: text('=1+1'), look: 'title' }]),
      line([{ column: 2, content: amount(Money.parse('12.50')), name: 'Importo' }, { column: 3, content: day(calendarDate('2026-06-30')) }, { column: 4, content: count(7) }], { across: { look: 'total.text', to: 6 } }),
      line([{ column: 2, content: formula('Importo*2', amount(Money.parse('25.00'))) }, { column: 3, content: link('→', 'second') }, { column: 4, content: outcome(true) }]),
      gap(),
      provaTable(rows),
      charts(12, chart('stacked-bars'), chart('line')),
      charts(12, chart('bars'), chart('columns')),
    ],
  };
  const sum = (value: Money) => ({ formula: `SUM(${refs.column('paid')})`, value });
  const labels = { number: 'N.', label: 'Controllo', outcome: 'Esito', left: 'Sinistra', right: 'Destra', difference: 'Differenza' };
  const second: SheetDescription = {
    ...{ key: 'second', name: 'Controlli', edges: EDGES },
    parts: [
      checksTable('tblControlli', labels, [
        { label: 'uguali', left: sum(total('paid', rows)), right: { formula: null, value: total('paid', rows) } },
        { label: 'di un centesimo', left: sum(total('paid', rows)), right: { formula: null, value: total('paid', rows).plus(Money.ofCents(1)) } },
      ], 'nessuno'),
    ],
  };
  return { title: 'Prova', subject: 'Una prova', recordedAt: '2026-06-30T15:04:05.678Z', sheets: [first, second] };
}

const BOOKS: readonly [string, readonly Row[]][] = [
  ['no row', []],
  ['one row', ROWS.slice(0, 1)],
  ['some rows', ROWS],
];

const sound = VALIDATOR === null ? { it: it.skip, why: ' (skipped: the Open XML validator is not installed here)' } : { it, why: '' };
const office = OFFICE === null ? { describe: describe.skip, it: it.skip, why: ' (skipped: LibreOffice is not installed here)' } : { describe, it, why: '' };

describe('a workbook from its description', () => {
  sound.it.each(BOOKS)(`%s: the Open XML validator finds nothing${sound.why}`, async (_, rows) => {
    expect(await schemaErrors(await workbookBytes(prova(rows)))).toEqual([]);
  });

  office.describe(`LibreOffice computes what is written${office.why}`, () => {
    let results: Awaited<ReturnType<typeof computedByLibreOffice>>;
    beforeAll(async () => {
      results = await computedByLibreOffice(BOOKS, (rows) => workbookBytes(prova(rows)));
    });

    it.each(BOOKS)('%s', (name, rows) => {
      const { written, computed } = results.get(name)!;
      expect(written.size).toBe(1 + 3 + 1 + rows.length * 2 + 6);
      expect(computed).toEqual(written);
    });
  });

  it('is the same to the byte, and holds neither the clock nor a way out', async () => {
    const [one, other] = [await workbookBytes(prova(ROWS)), await workbookBytes(prova(ROWS))];
    expect(Buffer.compare(one, other)).toBe(0);
    const parts = Object.entries(unzipSync(one));
    expect(parts.slice(0, 2).map(([name]) => name)).toEqual(['[Content_Types].xml', '_rels/.rels']);
    for (const [name, part] of parts) expect([name, /TargetMode|externalLink|202[7-9]/.test(strFromU8(part))]).toEqual([name, false]);
    // DOS time and date of 1 January 1980, 00:00.
    expect([...one.subarray(10, 14)]).toEqual([0, 0, 0x21, 0]);
  });

  it('merges no cells, locks its structure, repeats its header on each page', async () => {
    const parts = unzipSync(await workbookBytes(prova(ROWS)));
    const xml = (name: string): string => strFromU8(parts[name] as Uint8Array);
    expect(xml('xl/worksheets/sheet1.xml')).not.toContain('mergeCell');
    expect(xml('xl/workbook.xml')).toContain('<workbookProtection lockStructure="1"/>');
    expect(xml('xl/workbook.xml')).toContain(`<definedName name="_xlnm.Print_Titles" localSheetId="0">'L''uno &amp; l''altro'!$5:$5</definedName>`);
    expect(xml('xl/workbook.xml')).toContain(`<definedName name="Importo">'L''uno &amp; l''altro'!$B$2</definedName>`);
    expect(xml('xl/tables/table1.xml')).toContain(`ref="A5:H10" headerRowCount="1" totalsRowCount="1"><autoFilter ref="A5:H9"/>`);
    expect(xml('xl/tables/table1.xml')).toContain(`<totalsRowFormula>ROUND(SUBTOTAL(109,tblProva[Con''cesso '[netto'] '#1 (€, %)]),2)</totalsRowFormula>`);
  });
});

it('begins a new page where it is told to, and repeats no header over the rows of another table', async () => {
  const [first] = prova(ROWS).sheets as [SheetDescription];
  const second = table({ name: 'tblAltra', columns: [{ key: 'n', label: 'N', width: 9, kind: 'count', of: (row: { n: number }) => row.n }], rows: [{ n: 1 }], expected: 1, whenEmpty: 'niente' });
  const parts = [...first.parts.filter(({ part }) => part !== 'charts'), { ...line([{ column: 1, content: text('Poi') }]), newPage: true as const }, second];
  const files = unzipSync(await workbookBytes({ ...prova(ROWS), sheets: [{ ...first, parts }, ...prova(ROWS).sheets.slice(1)] }));
  const sheet = strFromU8(files['xl/worksheets/sheet1.xml'] as Uint8Array);
  const at = Number(/<row r="(\d+)"[^>]*><c r="A\d+"[^>]*><is><t>Poi/.exec(sheet)?.[1]);
  expect(sheet).toContain(`<rowBreaks count="1" manualBreakCount="1"><brk id="${at - 1}" max="16383" man="1"/></rowBreaks><ignoredErrors>`);
  expect(strFromU8(files['xl/workbook.xml'] as Uint8Array)).toContain('!$1:$2</definedName>');
});

describe('texts of others', () => {
  const HOSTILE = ['=1+1', '+39', '-12.50', '@SUM(A1)', '\tt', '\rr', '=HYPERLINK("http://x")', ' a ', '_x0041_', '<b>&"', ''];
  const kinds: CellKind[] = ['text', 'id'];
  const book = (): BookDescription => {
    const columns = kinds.map((kind) => ({ key: kind, label: kind, width: 20, kind, of: (one: string) => one }) as Column<string>);
    const parts = [table({ name: 'tblTesti', columns: [...columns, { key: 'n', label: 'n', width: 9, kind: 'amount', of: () => Money.ofCents(-1250) }], rows: HOSTILE, whenEmpty: '' }), line([{ column: 1, content: id('=2+2') }])];
    return { title: 't', subject: 's', recordedAt: '2026-06-30T00:00:00Z', sheets: [{ key: 'a', name: 'a', edges: EDGES, parts }] };
  };
  const read = async (bytes: Uint8Array): Promise<unknown[][]> => {
    const workbook = new ExcelJS.Workbook();
    await workbook.xlsx.load(Buffer.from(bytes) as unknown as ExcelJS.Buffer);
    const sheet = workbook.getWorksheet('a');
    return HOSTILE.map((_, index) => [1, 2, 3].map((column) => sheet?.getCell(index + 2, column).value ?? ''));
  };
  const expected = HOSTILE.map((one) => [one, one, -12.5]);

  it('stay texts, and a figure below zero a figure', async () => {
    expect(await read(await workbookBytes(book()))).toEqual(expected);
  });

  office.it(`stay so when LibreOffice saves them${office.why}`, async () => {
    const [file = new Uint8Array()] = savedByLibreOffice([await workbookBytes(book())]);
    const saved = await read(file);
    const plain = (rows: unknown[][]): unknown[][] => rows.map((one) => one.map((value) => (typeof value === 'string' ? value.replace(/_x000D_|\r/g, '\n').replace('_x005F_', '_') : value)));
    expect(plain(saved)).toEqual(plain(expected));
  }, 120_000);
});

describe('a description that no program could open', () => {
  const columns = (...labels: string[]): Column<null>[] => labels.map((label, index) => ({ key: String(index), label, width: 9, kind: 'text', of: () => '' }));
  const refused: [string, () => unknown, string][] = [
    ['two columns of one name', () => table({ name: 'tblA', columns: columns('a', 'A'), rows: [], whenEmpty: '' }), 'tblA has a column'],
    ['a column without a name', () => table({ name: 'tblA', columns: columns(''), rows: [], whenEmpty: '' }), 'tblA has a column'],
    ['a table with a name that is none', () => table({ name: 'A1', columns: columns('a'), rows: [], whenEmpty: '' }), 'no name for a table'],
    ['a formula of a column that is not there', () => tableReferences('tblA', [{ key: 'a', label: 'A' }]).column('b' as 'a'), 'no column b'],
  ];
  it.each(refused)('%s is refused', (_, make, message) => {
    expect(make).toThrow(message);
  });

  const broken: [string, Part[], string][] = [
    ['a link to nowhere', [line([{ column: 1, content: link('x', 'nowhere') }])], 'not there: nowhere'],
    ['a chart of nothing', [charts(5, chart('bars'))], 'which is not there'],
    ['a name that is an address', [line([{ column: 1, content: count(1), name: 'AB12' }])], 'no name for a cell'],
  ];
  it.each(broken)('%s is refused', async (_, parts, message) => {
    const book = { title: 't', subject: 's', recordedAt: '2026-06-30T00:00:00Z', sheets: [{ key: 'a', name: 'a', edges: EDGES, parts }] };
    await expect(workbookBytes(book)).rejects.toThrow(message);
  });
});

it('hands the file on while it grows, and ends a table that is too long with a notice', async () => {
  const columns: Column<number>[] = [{ key: 'n', label: 'n', width: 9, kind: 'count', of: (one) => one }, { key: 'x', label: 'x', width: 40, kind: 'text', of: (one) => `riga ${(one * 7919) % 10007}` }];
  const rows = function* (): Generator<number> {
    for (let number = 1; number <= 20_000; number += 1) yield number;
  };
  const sheet = { key: 'a', name: 'a', edges: EDGES, parts: [table({ name: 'tblLunga', columns, rows: rows(), whenEmpty: '', most: { rows: 15_000, notice: 'troppe righe' } })] };
  let pieces = 0;
  const all: Uint8Array[] = [];
  for await (const piece of writeWorkbook({ title: 't', subject: 's', recordedAt: '2026-06-30T00:00:00Z', sheets: [sheet] })) {
    pieces += 1;
    all.push(piece);
  }
  expect(pieces).toBeGreaterThan(10);
  const xml = strFromU8(unzipSync(Buffer.concat(all))['xl/worksheets/sheet1.xml'] as Uint8Array);
  expect(xml).toContain('<row r="15001"');
  expect(xml).toContain('troppe righe');
  expect(xml).not.toContain('<row r="15003"');
}, 30_000);
