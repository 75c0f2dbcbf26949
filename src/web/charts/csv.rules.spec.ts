import { csvFileName, csvOf } from './csv.rules.js';

describe('the CSV beside a chart', () => {
  const table = { columns: ['Linea', 'Erogato'], rows: [['=CC; "x"', '1234.50'], ['SOE', '-0.01'], ['Non ripartito', '']], amounts: [1] };
  const sight = { asOf: '2026-03-31', atEntry: 57, demonstration: false };

  it('is what an Italian Excel opens', () => {
    expect(csvOf(table, sight, 'it')).toBe('\ufeffLinea;Erogato;Situazione al\r\n"\'=CC; ""x""";1234,50;31/03/2026\r\nSOE;-0,01;31/03/2026\r\nNon ripartito;;31/03/2026\r\n');
  });

  it('and an English one', () => {
    expect(csvOf(table, sight, 'en')).toBe('\ufeffLinea,Erogato,State on\r\n"\'=CC; ""x""",1234.50,31 Mar 2026\r\nSOE,-0.01,31 Mar 2026\r\nNon ripartito,,31 Mar 2026\r\n');
  });

  it('says of what is invented that it is, in its name too', () => {
    const invented = { ...sight, demonstration: true };
    expect(csvOf({ ...table, rows: [['SOE', '1.00']] }, invented, 'it')).toBe('\ufeffLinea;Erogato;Situazione al;DIMOSTRAZIONE — dati sintetici\r\nSOE;1,00;31/03/2026;sì\r\n');
    expect([csvFileName('linee', sight, 'it'), csvFileName('linee', invented, 'en')]).toEqual(['linee_2026-03-31_57_it.csv', 'dimostrazione_linee_2026-03-31_57_en.csv']);
  });
});
