import { extractIBAN, isValidIBAN } from 'ibantools';
import { validate as validateCompany } from 'stdnum/lib/cjs/it/iva.js';
import { inventedCup, inventedIban, partitaIva } from './check-digits.rules.js';

const NUMBERS = [0, 1, 7, 42, 999, 12_345, 98_765];

describe('codes that belong to nobody', () => {
  it.each(NUMBERS)('a partita IVA that validates (%d)', (company) => {
    expect(validateCompany(partitaIva(company, 120)).isValid).toBe(true);
  });

  it('is the known one of a known company', () => {
    expect(partitaIva(74_311, 15)).toBe('00743110157');
  });

  it.each(NUMBERS)('an IBAN that validates, of no bank (%d)', (account) => {
    const iban = inventedIban(account);
    expect(iban).toHaveLength(27);
    expect(isValidIBAN(iban)).toBe(true);
    expect(extractIBAN(iban)).toMatchObject({ countryCode: 'IT', valid: true });
    expect(iban.slice(5, 10)).toBe('99999');
  });

  it.each(NUMBERS)('a CUP of the pattern (%d)', (project) => {
    expect(inventedCup(2024, project)).toMatch(/^[A-Z]\d{2}[A-Z]\d{11}$/);
  });

  it('differ with what they are of', () => {
    for (const make of [partitaIva, inventedIban, (n: number) => inventedCup(2024, n)]) {
      expect(new Set(NUMBERS.map((number) => make(number))).size).toBe(NUMBERS.length);
    }
  });
});
