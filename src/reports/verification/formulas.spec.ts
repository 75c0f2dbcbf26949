import { plainFormula, visibleShare, visibleSum, type TablePlace } from './formulas.rules.js';

const TABLES = new Map<string, TablePlace>([
  ['tblLinee', { sheet: 'Sintesi', headerRow: 5, rows: 3, labels: ['Codice', 'Da erogare', "L'uno [a]"] }],
  ['tblVuota', { sheet: 'Due parole', headerRow: 9, rows: 1, labels: ['a'] }],
]);
const plain = (formula: string, sheet = 'Sintesi', row = 7): string => plainFormula(formula, { sheet, row, tables: TABLES });

it.each([
  ['SUM(tblLinee[Da erogare])', 'SUM($B$6:$B$8)'],
  ['SUM(tblLinee[Da erogare])', 'sum( Sintesi!B6:B8 )'],
  ['tblLinee[[#This Row],[Codice]]', 'A7'],
  ['tblLinee[[#Totals], [Da erogare]]', "'Sintesi'!$B$9"],
  ["SUM(tblLinee[L''uno '[a']])", 'SUM(C6:C8)'],
  ['SUM(tblVuota[a])', "SUM('Due parole'!A10)"],
  ["SUM('Due parole'!A10)", "SUM( 'Due parole'!$A$10 )"],
  ['IF(tblLinee[Codice]="tblLinee[Codice] $ x",1,2)', 'IF(A6:A8="tblLinee[Codice] $ x",1,2)'],
])('%s says what %s says', (one, other) => {
  expect(plain(one)).toBe(plain(other));
});

it.each([
  ['SUM(tblLinee[Da erogare])', 'SUM(B6:B7)'],
  ['tblLinee[[#This Row],[Codice]]', 'A6'],
  ['SUM(tblVuota[a])', 'SUM(A10)'],
  ['SUM(tblAltra[a])', 'SUM(A6:A8)'],
  ["SUM('Due parole'!A10)", "SUM('Dueparole'!A10)"],
  ['SUM(Altro!B6)', "SUM('Al tro'!B6)"],
  ['IF(A1="a b",1,2)', 'IF(A1="ab",1,2)'],
])('%s does not say what %s says', (one, other) => {
  expect(plain(one)).not.toBe(plain(other));
});

it('sums and shares of what is visible are known in their plain form', () => {
  expect(visibleSum(plain('ROUND(SUBTOTAL(109,tblLinee[Da erogare]),2)'))).toEqual({ column: 2, first: 6, last: 8 });
  expect(visibleSum(plain('SUBTOTAL(109,tblLinee[Codice])'))).toEqual({ column: 1, first: 6, last: 8 });
  expect(visibleSum(plain('SUM(tblLinee[Codice])'))).toBeNull();
  expect(visibleShare(plain('IF(tblLinee[[#Totals],[Codice]]=0,"",ROUND(tblLinee[[#Totals],[Da erogare]]/tblLinee[[#Totals],[Codice]],4))'))).toEqual({ part: 'B9', whole: 'A9' });
});
