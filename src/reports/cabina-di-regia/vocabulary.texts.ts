import type { Sentence } from '../../kernel/index.js';
import type { DisbursementKind, DisbursementState, HubStatus } from '../cabina-di-regia.figures.js';
import { AMOUNT_NAMES, PROPOSAL_STATE_NAMES } from '../figures/figure-texts.js';
import { t } from '../figures/words.rules.js';
import type { AmountUnit } from '../package/sheet-description.js';
import { spokenTexts } from './speaking.js';

/** Words that several sheets use for the same things: in the cells of one, in the formulas of another. */
export const VOCABULARY = spokenTexts({
  amounts: AMOUNT_NAMES,
  toBeIdentified: t('da identificare', 'to be identified'),
  hubKinds: {
    'competence-centre': t('Centro di competenza', 'Competence centre'),
    edih: t('Polo europeo (EDIH)', 'European hub (EDIH)'),
    'seal-of-excellence': t('Seal of Excellence', 'Seal of Excellence'),
    'national-pole': t('Polo nazionale', 'National pole'),
    'to-be-identified': t('Posto della rete', 'Place of the network'),
  },
  hubStatuses: {
    provisional: t('da identificare', 'to be identified'),
    identified: t('identificato', 'identified'),
    suspended: t('sospeso', 'suspended'),
    closed: t('chiuso', 'closed'),
  } satisfies Record<HubStatus, Sentence>,
  disbursementKinds: {
    advance: t('anticipazione', 'advance'),
    interim: t('trasferimento intermedio', 'interim'),
    balance: t('saldo finale', 'balance'),
  } satisfies Record<DisbursementKind, Sentence>,
  disbursementStates: {
    requested: t('richiesto', 'requested'),
    approved: t('approvato (liquidato)', 'approved'),
    ordered: t('disposto', 'ordered'),
    paid: t('erogato', 'paid'),
    reversed: t('stornato', 'reversed'),
    rejected: t('respinto', 'rejected'),
    withdrawn: t('ritirato', 'withdrawn'),
  } satisfies Record<DisbursementState, Sentence>,
  proposalStates: PROPOSAL_STATE_NAMES,
  columns: {
    code: t('Codice', 'Code'),
    tranche: t('Linea', 'Tranche'),
    hub: t('Soggetto', 'Hub'),
    hubName: t('Denominazione', 'Name'),
    grant: t('Concessione', 'Grant'),
    disbursement: t('Erogazione', 'Disbursement'),
    cup: t('CUP', 'CUP'),
    state: t('Stato', 'State'),
    amount: t('Importo', 'Amount'),
  },
  total: t('Totale', 'Total'),
  units: { euro: t('euro', 'euro'), thousands: t('migliaia di euro', 'thousands of euro'), millions: t('milioni di euro', 'millions of euro') } satisfies Record<AmountUnit, Sentence>,
});

/** A hub's kind is data, not law: one that the texts do not know is shown as it is. */
export function hubKind(words: Readonly<Record<string, string>>, kind: string): string {
  return Object.hasOwn(words, kind) ? (words[kind] ?? kind) : kind;
}
