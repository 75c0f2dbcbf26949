import { edgeText } from './page-edges.rules.js';
import { edgesLine, sheetLine, sheetsOf } from './proof-lines.rules.js';

test.each([
  ['&L&8 Cabina di regia&C&"Calibri,Bold"&8 PROVA&R&8 Situazione al 30/06/2026', 'Cabina di regia\nPROVA\nSituazione al 30/06/2026'],
  ['&L&"Arial,Normale"&10&K000000Cabina di  regia&R&BSituazione&B al 30/06/2026', 'Cabina di regia\nSituazione al 30/06/2026'],
  ['&R&8 Pagina &P di &N', 'Pagina &P di &N'],
  ['Senza luogo', 'Senza luogo'],
  ['&CRicerca && sviluppo', 'Ricerca && sviluppo'],
  ['&C&&Bold', '&&Bold'],
  // Whatever prints something else than it says stays to be seen.
  ['&CStampato il &D alle &T', 'Stampato il &D alle &T'],
  ['&C&G', '&G'],
  ['&R&P+7', '&P+7'],
  // 831 is no size: what follows the code would lose its digits.
  ['&R&831/12/2020', '&831/12/2020'],
  ['&Cuno&Ldue&Ctre', 'due\nuno&Ctre'],
  ['&C&', '&'],
  ['', ''],
])('what %j says', (coded, said) => {
  expect(edgeText(coded)).toBe(said);
});

test('a proof of before that says nothing of them is read as ever', () => {
  const line = sheetLine('cover', 'Frontespizio');
  expect(sheetsOf([line])).toMatchObject([{ key: 'cover', edges: null }]);
  expect(sheetsOf([line, edgesLine('cover', { header: 'Una & due', footer: '' })])).toMatchObject([{ edges: { header: 'Una & due', footer: '' } }]);
});
