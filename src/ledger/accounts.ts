import { ID_LETTERS, type Sentence } from '../kernel/index.js';

/** The accounts of the book (the outside is null). Money only ever stands in one of these. */
export const UNALLOCATED = 'unallocated';

export const TRANCHE_PURSES = ['available', 'to-reprogramme', 'returned'] as const;
export type TranchePurse = (typeof TRANCHE_PURSES)[number];
/** O, R, P and T of a grant: their sum is what is granted. */
export const GRANT_PURSES = ['outstanding', 'reserved', 'paid', 'to-recover'] as const;
export type GrantPurse = (typeof GRANT_PURSES)[number];

export function trancheAccount(code: string, purse: TranchePurse): string {
  return `tranche:${code}:${purse}`;
}

export function grantAccount(grant: string, purse: GrantPurse): string {
  return `grant:${grant}:${purse}`;
}

/** The same name in SQL, of the grant with the number that an expression of SQL gives. */
export function grantAccountSql(number: string, purse: GrantPurse): string {
  return `'grant:${ID_LETTERS.grant}-' || ${number} || ':${purse}'`;
}

export type Account =
  | { kind: 'unallocated' }
  | { kind: 'tranche'; tranche: string; purse: TranchePurse }
  | { kind: 'grant'; grant: string; purse: GrantPurse };

/** Takes an account's name apart. @throws Error on a name that this book cannot have. */
export function parseAccount(name: string): Account {
  if (name === UNALLOCATED) return { kind: 'unallocated' };
  const [kind, owner, purse] = name.split(':');
  if (kind === 'tranche' && owner && purse && Object.hasOwn(TRANCHE_WORDS, purse)) {
    return { kind, tranche: owner, purse: purse as TranchePurse };
  }
  if (kind === 'grant' && owner && purse && Object.hasOwn(GRANT_WORDS, purse)) {
    return { kind, grant: owner, purse: purse as GrantPurse };
  }
  throw new Error(`no such account: ${name}`);
}

const TRANCHE_WORDS: Record<TranchePurse, Sentence> = {
  available: { it: 'da concedere', en: 'available' },
  'to-reprogramme': { it: 'economie da riprogrammare', en: 'to reprogramme' },
  returned: { it: 'restituito', en: 'returned' },
};

const GRANT_WORDS: Record<GrantPurse, Sentence> = {
  outstanding: { it: 'da erogare', en: 'outstanding' },
  reserved: { it: 'in corso', en: 'in progress' },
  paid: { it: 'erogato', en: 'paid' },
  'to-recover': { it: 'da recuperare', en: 'to recover' },
};

/** An account in a person's words: "da erogare della concessione G-12". */
export function accountWords(name: string): Sentence {
  const account = parseAccount(name);
  switch (account.kind) {
    case 'unallocated':
      return { it: 'non ripartito', en: 'unallocated' };
    case 'tranche': {
      const words = TRANCHE_WORDS[account.purse];
      return { it: `${words.it} della linea ${account.tranche}`, en: `${words.en} of tranche ${account.tranche}` };
    }
    case 'grant': {
      const words = GRANT_WORDS[account.purse];
      return { it: `${words.it} della concessione ${account.grant}`, en: `${words.en} of grant ${account.grant}` };
    }
  }
}
