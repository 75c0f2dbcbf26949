import type { components } from '../api/schema.js';

/* One thing has one name: these are the words of the report, its lists and its entries, which published workbooks prove. */

type Schema = components['schemas'];
type Words<Key extends string> = { it: Record<Key, string>; en: Record<Key, string> };

export const ROLE_WORDS: Words<Schema['MeView']['roles'][number]> = {
  it: { analyst: 'analista', approver: 'approvatore', committee: 'Cabina di regia', auditor: 'revisore', admin: 'amministratore' },
  en: { analyst: 'analyst', approver: 'approver', committee: 'committee', auditor: 'auditor', admin: 'administrator' },
};

export const DISBURSEMENT_STATE_WORDS: Words<Schema['DisbursementView']['state']> = {
  it: { requested: 'richiesto', approved: 'approvato (liquidato)', ordered: 'disposto', paid: 'erogato', reversed: 'stornato', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { requested: 'requested', approved: 'approved', ordered: 'ordered', paid: 'paid', reversed: 'reversed', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const KIND_WORDS: Words<Schema['DisbursementView']['kind']> = {
  it: { advance: 'anticipazione', interim: 'trasferimento intermedio', balance: 'saldo finale' },
  en: { advance: 'advance', interim: 'interim', balance: 'balance' },
};

export const PROPOSAL_STATE_WORDS: Words<Schema['GrantView']['state']> = {
  it: { proposed: 'proposto', 'in-force': 'in vigore', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { proposed: 'proposed', 'in-force': 'in force', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const RECOVERY_STATE_WORDS: Words<Schema['RecoveryView']['state']> = {
  it: { proposed: 'proposto', ordered: 'ordinato', collected: 'incassato', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { proposed: 'proposed', ordered: 'ordered', collected: 'collected', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const HUB_STATUS_WORDS: Words<Schema['HubView']['status']> = {
  it: { provisional: 'da identificare', identified: 'identificato', suspended: 'sospeso', closed: 'chiuso' },
  en: { provisional: 'to be identified', identified: 'identified', suspended: 'suspended', closed: 'closed' },
};

export const HUB_KIND_WORDS: Words<Schema['HubView']['kind']> = {
  it: { 'competence-centre': 'Centro di competenza', edih: 'Polo europeo (EDIH)', 'seal-of-excellence': 'Seal of Excellence', 'national-pole': 'Polo nazionale', 'to-be-identified': 'Posto della rete' },
  en: { 'competence-centre': 'Competence centre', edih: 'European hub (EDIH)', 'seal-of-excellence': 'Seal of Excellence', 'national-pole': 'National pole', 'to-be-identified': 'Place of the network' },
};

export const CAUSE_WORDS: Words<Schema['ReductionView']['cause'] | Schema['RecoveryView']['cause']> = {
  it: { revocation: 'revoca', waiver: 'rinuncia', saving: 'economia', correction: 'correzione di un errore', overpayment: 'pagato più del dovuto' },
  en: { revocation: 'revocation', waiver: 'waiver', saving: 'saving', correction: 'correction of a mistake', overpayment: 'paid more than was due' },
};

/** The amounts of every screen, report and sheet, by the same words (glossary of DOMAIN). */
export const FIGURE_WORDS: Words<keyof Omit<Schema['TotalsView'], never> | 'total' | 'unallocated'> = {
  it: {
    total: 'dotazione', unallocated: 'non ripartito', allocated: 'assegnato', granted: 'concesso', available: 'da concedere', toReprogramme: 'da riprogrammare', returned: 'restituito',
    inProgress: 'in corso', paid: 'erogato', toRecover: 'da recuperare', recovered: 'recuperato', netPaid: 'erogato netto', outstanding: 'da erogare',
  },
  en: {
    total: 'total', unallocated: 'not broken down', allocated: 'allocated', granted: 'granted', available: 'available', toReprogramme: 'to reprogramme', returned: 'returned',
    inProgress: 'in progress', paid: 'paid', toRecover: 'to recover', recovered: 'recovered', netPaid: 'net paid', outstanding: 'outstanding',
  },
};
