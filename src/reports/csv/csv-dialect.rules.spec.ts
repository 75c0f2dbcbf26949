import { calendarDate, Money } from '../../kernel/index.js';
import { csvHead, csvRow, plainText, readsAsOther, type CsvColumn } from './csv-dialect.rules.js';

interface Row {
  text: string | null;
  cents: number | null;
}

const COLUMNS: readonly CsvColumn<Row>[] = [
  { key: 'testo', label: { it: 'Testo', en: 'Text' }, kind: 'text', of: ({ text }) => text },
  { key: 'importo', label: { it: 'Importo', en: 'Amount' }, kind: 'amount', of: ({ cents }) => (cents === null ? null : Money.ofCents(cents)) },
  { key: 'percento', label: { it: '%', en: '%' }, kind: 'number', of: ({ cents }) => cents && 33.33 },
  { key: 'il', label: { it: 'Il', en: 'On' }, kind: 'day', of: ({ cents }) => (cents === null ? null : calendarDate('2024-05-09')) },
  { key: 'vero', label: { it: 'È così', en: 'Is so' }, kind: 'flag', of: ({ cents }) => (cents === null ? null : cents > 0) },
];

describe('a line of CSV', () => {
  it.each<[string, Row, string, string]>([
    ['values', { text: 'ARTES 4.0', cents: 123_456_789 }, 'ARTES 4.0;1234567,89;33,33;09/05/2024;sì', 'ARTES 4.0,1234567.89,33.33,2024-05-09,true'],
    ['a negative amount, which stays a number', { text: 'x', cents: -1250 }, 'x;-12,50;33,33;09/05/2024;no', 'x,-12.50,33.33,2024-05-09,false'],
    ['nothing', { text: null, cents: null }, ';;;;', ',,,,'],
    ['a separator', { text: 'a;b,c', cents: null }, '"a;b,c";;;;', '"a;b,c",,,,'],
    ['quotes and lines', { text: 'detto "x"\ny', cents: null }, '"detto ""x""\ny";;;;', '"detto ""x""\ny",,,,'],
    ['a formula', { text: '=1+1', cents: null }, "'=1+1;;;;", "'=1+1,,,,"],
    ['a tax code', { text: '00743110157', cents: null }, '"=""00743110157""";;;;', '00743110157,,,,'],
  ])('with %s', (_, row, excel, openData) => {
    expect([csvRow(COLUMNS, row, 'excel', 'it'), csvRow(COLUMNS, row, 'open-data', 'it')]).toEqual([`${excel}\r\n`, `${openData}\r\n`]);
  });

  it('has names for people, or for programs', () => {
    expect(csvHead(COLUMNS, 'excel', 'it')).toBe('\uFEFFTesto;Importo;%;Il;È così\r\n');
    expect(csvHead(COLUMNS, 'excel', 'en')).toBe('\uFEFFText;Amount;%;On;Is so\r\n');
    expect(csvHead(COLUMNS, 'open-data', 'en')).toBe('testo,importo,percento,il,vero\r\n');
  });
});

describe('a text that a spreadsheet would run', () => {
  it.each(['=HYPERLINK("http://x")', '+39 06', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', '|cmd'])('%j gets an apostrophe', (text) => expect(plainText(text)).toBe(`'${text}`));
  it.each(['a=1', 'ARTES 4.0', '(-1)', "'", ''])('%j is left alone', (text) => expect(plainText(text)).toBe(text));
});

describe('a text that Excel would read as something else', () => {
  it.each(['00743110157', '12/2024', '2024-05', '1.5', '1E5', '09', '12:30', 'DIC-24', 'mar 2024', '1 gen', '3-mar-2024', 'vero', 'FALSE', '10 %'])('%j stays text', (text) => expect(readsAsOther(text)).toBe(true));
  it.each(['CC-04', 'B57H22006500008', 'DD 512/2024', '2024-Q2', 'E', '', '-', '-1', 'Marche', 'OPF 25091/2024/1'])('%j is text anyway', (text) => expect(readsAsOther(text)).toBe(false));
});
