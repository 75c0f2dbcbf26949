import type { Schema } from '../api/client.js';

type Words<Key extends string> = { it: Record<Key, string>; en: Record<Key, string> };

/** What is proposed by one person and decided by another, as the API calls it. */
export type Noun = 'act' | 'grant' | 'reduction' | 'disbursement' | 'reversal' | 'recovery' | 'change';

/** Under which name of the API things of a kind stand. */
export const PLURALS: Record<Noun, string> = { act: 'acts', grant: 'grants', reduction: 'reductions', disbursement: 'disbursements', reversal: 'reversals', recovery: 'recoveries', change: 'changes' };

const NOUNS: Record<string, Noun> = { A: 'act', G: 'grant', N: 'reduction', D: 'disbursement', S: 'reversal', R: 'recovery', C: 'change' };

/** Which kind of thing an id names; null where it names nothing that is decided. */
export const nounOf = (id: string): Noun | null => (/^[A-Z]-[1-9]\d*$/.test(id) ? (NOUNS[id.charAt(0)] ?? null) : null);

export const NOUN_WORDS: Words<Noun> = {
  it: { act: 'Atto', grant: 'Concessione', reduction: 'Riduzione', disbursement: 'Erogazione', reversal: 'Storno', recovery: 'Recupero', change: 'Modifica' },
  en: { act: 'Act', grant: 'Grant', reduction: 'Reduction', disbursement: 'Disbursement', reversal: 'Reversal', recovery: 'Recovery', change: 'Change' },
};

export const CHANGE_WORDS: Words<Schema<'ProposedChangeView'>['of']> = {
  it: { 'hub-payee': 'Dati di pagamento di un soggetto', 'hub-status': 'Riapertura di un soggetto', 'grant-terms': 'Condizioni di una concessione', 'grant-revocation': 'Revoca di una concessione', requirement: 'Requisito per pagare', 'person-roles': 'Ruoli di una persona' },
  en: { 'hub-payee': 'Payment data of a hub', 'hub-status': 'Reopening of a hub', 'grant-terms': 'Terms of a grant', 'grant-revocation': 'Revocation of a grant', requirement: 'Requirement before paying', 'person-roles': 'Roles of a person' },
};

/** What approving a change would do to something that is open. */
export const EFFECT_WORDS: Words<Schema<'EffectView'>['effect']> = {
  it: {
    'approve-again': 'va approvata di nuovo prima del pagamento', 'hold-new-payee': 'sarà pagata al nuovo beneficiario', 'due-date-moves': 'cambia la scadenza', 'advance-over-limit': 'supera il limite delle anticipazioni', 'cumulative-over-limit': 'supera il limite prima del saldo',
    'reduce-outstanding': 'si riduce il da erogare', 'reject-request': 'la richiesta è respinta', 'return-order-first': 'prima va registrata la restituzione dell’ordine', 'order-back': 'se ne dispone il recupero',
  },
  en: {
    'approve-again': 'must be approved again before payment', 'hold-new-payee': 'will be paid to the new payee', 'due-date-moves': 'the due date moves', 'advance-over-limit': 'exceeds the limit of advances', 'cumulative-over-limit': 'exceeds the limit before the balance',
    'reduce-outstanding': 'outstanding is reduced', 'reject-request': 'the request is rejected', 'return-order-first': 'first the order’s return must be recorded', 'order-back': 'is ordered back',
  },
};
