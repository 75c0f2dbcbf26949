import { isValidIBAN } from 'ibantools';
// The two checks by themselves: the package's index reads the numbers of every country at each start.
import { validate as validatePerson } from 'stdnum/lib/cjs/it/codicefiscale.js';
import { validate as validateCompany } from 'stdnum/lib/cjs/it/iva.js';
import { RuleBroken } from '../kernel/index.js';

// stdnum cleans blanks, dots and prefixes away before it checks; what is kept must already be clean.
const COMPANY = /^\d{11}$/;
const PERSON = /^[A-Z0-9]{16}$/;

/** Codice fiscale: 11 digits with check digit (bodies) or 16 characters with check letter (DM 23-12-1976). */
export function isTaxCode(text: string): boolean {
  if (COMPANY.test(text)) return validateCompany(text).isValid;
  return PERSON.test(text) && validatePerson(text).isValid;
}

/** @throws RuleBroken `tax-code-invalid` */
export function requireTaxCode(pointer: string, text: string): void {
  if (isTaxCode(text)) return;
  throw codeInvalid('tax-code-invalid', pointer, {
    it: `Il codice fiscale ${text} non è valido: 11 cifre oppure 16 caratteri, con il controllo finale giusto.`,
    en: `Tax code ${text} is not valid: 11 digits or 16 characters, with the right check character.`,
  });
}

/** IBAN by country, length and check digits (ISO 13616), without blanks. @throws RuleBroken `iban-invalid` */
export function requireIban(pointer: string, text: string): void {
  if (/^[A-Z0-9]+$/.test(text) && isValidIBAN(text)) return;
  throw codeInvalid('iban-invalid', pointer, {
    it: "L’IBAN non è valido: controllare le cifre, senza spazi.",
    en: 'The IBAN is not valid: check its digits, without blanks.',
  });
}

function codeInvalid(code: string, pointer: string, message: { it: string; en: string }): RuleBroken {
  return new RuleBroken(code, message, {}, [{ pointer, message, code }]);
}
