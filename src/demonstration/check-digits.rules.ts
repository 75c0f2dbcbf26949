/** Codes that validate and belong to nobody: the scenario's bodies and accounts are invented. */

/** Partita IVA of eleven digits: company number, office and check digit (DM 23-12-1976; Luhn's formula). `company` has at most seven digits. */
export function partitaIva(company: number, office = 999): string {
  const digits = `${digitsOf(company, 7)}${digitsOf(office, 3)}`;
  const sum = [...digits].reduce((total, digit, index) => total + (index % 2 === 0 ? Number(digit) : doubled(Number(digit))), 0);
  return `${digits}${(10 - (sum % 10)) % 10}`;
}

function doubled(digit: number): number {
  return digit < 5 ? digit * 2 : digit * 2 - 9;
}

/** No bank has this ABI code, and no branch this CAB. */
const NO_BANK = '99999';
const NO_BRANCH = '99999';

/** An Italian IBAN (27 characters, ISO 13616) of a bank that does not exist: check digits and CIN are right. `account` has at most nine digits. */
export function inventedIban(account: number): string {
  const number = `DEM${digitsOf(account, 9)}`;
  const bban = `${cin(`${NO_BANK}${NO_BRANCH}${number}`)}${NO_BANK}${NO_BRANCH}${number}`;
  return `IT${digitsOf(98 - remainder97(`${bban}IT00`), 2)}${bban}`;
}

/** Letters count from 10 (ISO 7064, mod 97-10). */
function remainder97(text: string): number {
  const digits = [...text].map((character) => String(parseInt(character, 36))).join('');
  return Number(BigInt(digits) % 97n);
}

/** What a character counts in an odd place; in an even one it counts as itself. */
const ODD = [1, 0, 5, 7, 9, 13, 15, 17, 19, 21, 2, 4, 18, 20, 11, 3, 6, 8, 12, 14, 16, 10, 22, 25, 24, 23];

/** The check letter of the national part of an IBAN. */
function cin(text: string): string {
  const sum = [...text].reduce((total, character, index) => {
    const value = /\d/.test(character) ? Number(character) : character.charCodeAt(0) - 65;
    return total + (index % 2 === 0 ? (ODD[value] ?? 0) : value);
  }, 0);
  return String.fromCharCode(65 + (sum % 26));
}

/** A CUP by its pattern, of a year in which its decision was taken. `project` has at most five digits. */
export function inventedCup(year: number, project: number): string {
  return `Z99J${digitsOf(year % 100, 2)}9999${digitsOf(project, 5)}`;
}

function digitsOf(value: number, length: number): string {
  return String(value).padStart(length, '0');
}
