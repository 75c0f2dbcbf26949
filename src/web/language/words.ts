import type { Schema } from '../api/client.js';

type Words<Key extends string> = { it: Record<Key, string>; en: Record<Key, string> };

export const ROLE_WORDS: Words<Schema<'MeView'>['roles'][number]> = {
  it: { analyst: 'analista', approver: 'approvatore', committee: 'Cabina di regia', auditor: 'revisore', admin: 'amministratore' },
  en: { analyst: 'analyst', approver: 'approver', committee: 'committee', auditor: 'auditor', admin: 'administrator' },
};

export const DISBURSEMENT_STATE_WORDS: Words<Schema<'DisbursementView'>['state']> = {
  it: { requested: 'in istruttoria', approved: 'liquidato', ordered: 'disposto', paid: 'erogato', reversed: 'stornato', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { requested: 'requested', approved: 'approved', ordered: 'ordered', paid: 'paid', reversed: 'reversed', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const KIND_WORDS: Words<Schema<'DisbursementView'>['kind']> = {
  it: { advance: 'anticipazione', interim: 'trasferimento intermedio', balance: 'saldo finale' },
  en: { advance: 'advance', interim: 'interim', balance: 'balance' },
};

export const PROPOSAL_STATE_WORDS: Words<Schema<'GrantView'>['state']> = {
  it: { proposed: 'proposto', 'in-force': 'in vigore', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { proposed: 'proposed', 'in-force': 'in force', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const RECOVERY_STATE_WORDS: Words<Schema<'RecoveryView'>['state']> = {
  it: { proposed: 'proposto', ordered: 'disposto', collected: 'recuperato', rejected: 'respinto', withdrawn: 'ritirato' },
  en: { proposed: 'proposed', ordered: 'ordered', collected: 'collected', rejected: 'rejected', withdrawn: 'withdrawn' },
};

export const HUB_STATUS_WORDS: Words<Schema<'HubView'>['status']> = {
  it: { provisional: 'da identificare', identified: 'identificato', suspended: 'sospeso', closed: 'chiuso' },
  en: { provisional: 'to be identified', identified: 'identified', suspended: 'suspended', closed: 'closed' },
};

export const HUB_KIND_WORDS: Words<Schema<'HubView'>['kind']> = {
  it: { 'competence-centre': 'centro di competenza', edih: 'polo europeo di innovazione digitale', 'seal-of-excellence': 'polo con Seal of Excellence', 'national-pole': 'polo nazionale', 'to-be-identified': 'da identificare' },
  en: { 'competence-centre': 'competence centre', edih: 'European Digital Innovation Hub', 'seal-of-excellence': 'hub with Seal of Excellence', 'national-pole': 'national pole', 'to-be-identified': 'to be identified' },
};

export const CAUSE_WORDS: Words<Schema<'ReductionView'>['cause'] | Schema<'RecoveryView'>['cause']> = {
  it: { revocation: 'revoca', waiver: 'rinuncia', saving: 'economia', correction: 'correzione', overpayment: 'indebito' },
  en: { revocation: 'revocation', waiver: 'waiver', saving: 'saving', correction: 'correction', overpayment: 'overpayment' },
};

/** The amounts of every screen, report and sheet, by the same words (glossary of DOMAIN). */
export const FIGURE_WORDS: Words<keyof Omit<Schema<'TotalsView'>, never> | 'total' | 'unallocated'> = {
  it: {
    total: 'dotazione', unallocated: 'non ripartito', allocated: 'assegnato', granted: 'concesso', available: 'da concedere', toReprogramme: 'da riprogrammare', returned: 'restituito',
    inProgress: 'in corso', paid: 'erogato', toRecover: 'da recuperare', recovered: 'recuperato', netPaid: 'erogato netto', outstanding: 'da erogare',
  },
  en: {
    total: 'total', unallocated: 'not broken down', allocated: 'allocated', granted: 'granted', available: 'available', toReprogramme: 'to reprogramme', returned: 'returned',
    inProgress: 'in progress', paid: 'paid', toRecover: 'to recover', recovered: 'recovered', netPaid: 'net paid', outstanding: 'outstanding',
  },
};
