import { RuleBroken } from '../kernel/index.js';

/** CUP (codice unico di progetto): matches all 127,375 of the open data; it has no public checksum. */
export const CUP_PATTERN = /^[A-Z]\d{2}[A-Z]\d{11}$/;

/** An act without a CUP is void (art. 11(2-bis) L. 3/2003). @throws RuleBroken `cup-invalid` */
export function requireCup(pointer: string, cup: string): void {
  if (CUP_PATTERN.test(cup)) return;
  const message = {
    it: `Il CUP ${cup} non è valido: 15 caratteri, lettera, due cifre, lettera, undici cifre (es. B57H22006500008).`,
    en: `CUP ${cup} is not valid: 15 characters, a letter, two digits, a letter, eleven digits (e.g. B57H22006500008).`,
  };
  throw new RuleBroken('cup-invalid', message, { cup }, [{ pointer, message, code: 'cup-invalid' }]);
}
