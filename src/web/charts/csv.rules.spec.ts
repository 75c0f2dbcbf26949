import { csvOf } from './csv.rules.js';

describe('the CSV beside a chart', () => {
  const table = { columns: ['Linea', 'Erogato'], rows: [['=CC; "x"', '1234.50'], ['SOE', '-0.01']], amounts: [1] };

  it('is what an Italian Excel opens', () => {
    expect(csvOf(table, 'it')).toBe('\ufeffLinea;Erogato\r\n"\'=CC; ""x""";1234,50\r\nSOE;-0,01\r\n');
  });

  it('and an English one', () => {
    expect(csvOf(table, 'en')).toBe('\ufeffLinea,Erogato\r\n"\'=CC; ""x""",1234.50\r\nSOE,-0.01\r\n');
  });
});
