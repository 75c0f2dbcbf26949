import type { Language } from './language-choice.js';

/** Accounts of the ledger as people say them: what the balance is, then of what. */
const BALANCES: Record<Language, Readonly<Record<string, string>>> = {
  it: {
    unallocated: 'non ripartito', available: 'da concedere', 'to-reprogramme': 'da riprogrammare', returned: 'restituito',
    outstanding: 'da erogare', reserved: 'in corso', paid: 'erogato', 'to-recover': 'da recuperare',
  },
  en: {
    unallocated: 'not broken down', available: 'available', 'to-reprogramme': 'to reprogramme', returned: 'returned',
    outstanding: 'outstanding', reserved: 'in progress', paid: 'paid', 'to-recover': 'to recover',
  },
};
const OF: Record<Language, string> = { it: 'di', en: 'of' };

/** `grant:G-118:outstanding` is “da erogare di G-118”; an account that is not known stays as it is. */
export function accountWritten(account: string, language: Language): string {
  const parts = account.split(':');
  const word = BALANCES[language][parts.at(-1) ?? ''];
  if (word === undefined) return account;
  return parts.length === 3 ? `${word} ${OF[language]} ${parts[1]}` : word;
}
