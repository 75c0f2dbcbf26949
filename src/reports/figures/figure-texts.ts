import type { Sentence } from '../../kernel/index.js';
import type { Figure } from '../../overview/index.js';
import type { DecisionCode } from './decisions.rules.js';
import type { ControlLine } from './grants.rules.js';
import type { ReductionLine, RecoveryLine } from './recoveries.rules.js';
import type { TargetLine } from './targets.rules.js';
import { t } from './words.rules.js';

/** What everything says that leaves a book whose data are invented. */
export const DEMONSTRATION = t('DIMOSTRAZIONE — dati sintetici', 'DEMONSTRATION — synthetic data');

/** What each figure is called. */
export const AMOUNT_NAMES: Readonly<Record<Figure | 'approvedUnpaid' | 'awarded' | 'reduced', Sentence>> = {
  total: t('Dotazione', 'Total'),
  unallocated: t('Non ripartito', 'Not broken down'),
  allocated: t('Assegnato', 'Allocated'),
  granted: t('Concesso', 'Granted'),
  available: t('Da concedere', 'Available'),
  toReprogramme: t('Economie da riprogrammare', 'To reprogramme'),
  returned: t('Restituito', 'Returned'),
  inProgress: t('In corso', 'In progress'),
  paid: t('Erogato', 'Paid'),
  toRecover: t('Da recuperare', 'To recover'),
  recovered: t('Recuperato', 'Recovered'),
  netPaid: t('Erogato netto', 'Net paid'),
  outstanding: t('Da erogare', 'Outstanding'),
  approvedUnpaid: t('Liquidato non pagato', 'Approved, not paid'),
  awarded: t('Concesso in origine', 'As awarded'),
  reduced: t('Riduzioni', 'Reductions'),
};

export const DECISION_NAMES: Readonly<Record<DecisionCode, Sentence>> = {
  'to-reprogramme': t('Economie da riprogrammare', 'Money to reprogramme'),
  'hubs-to-identify': t('Soggetti da identificare', 'Hubs to identify'),
  'hub-stuck': t('Soggetto fermo', 'Hub stuck'),
  'control-pending': t('Controllo da acquisire', 'Control pending'),
  'recovery-overdue': t('Recupero scaduto', 'Recovery overdue'),
};

export const CONTROL_STATUSES: Readonly<Record<ControlLine['status'], Sentence>> = {
  positive: t('positivo', 'positive'),
  pending: t('da acquisire', 'pending'),
  negative: t('negativo', 'negative'),
  expired: t('scaduto', 'expired'),
};

export const RECOVERY_STATE_NAMES: Readonly<Record<RecoveryLine['state'], Sentence>> = {
  proposed: t('proposto', 'proposed'),
  ordered: t('ordinato', 'ordered'),
  collected: t('incassato', 'collected'),
  rejected: t('respinto', 'rejected'),
  withdrawn: t('ritirato', 'withdrawn'),
};

export const CAUSE_NAMES: Readonly<Record<RecoveryLine['cause'] | ReductionLine['cause'], Sentence>> = {
  revocation: t('revoca', 'revocation'),
  waiver: t('rinuncia', 'waiver'),
  saving: t('economia', 'saving'),
  overpayment: t('pagato più del dovuto', 'paid more than was due'),
  correction: t('correzione di un errore', 'correction of a mistake'),
  closing: t('economia alla chiusura', 'saving at closing'),
};

export const PROPOSAL_STATE_NAMES: Readonly<Record<ReductionLine['state'], Sentence>> = {
  proposed: t('proposto', 'proposed'),
  'in-force': t('in vigore', 'in force'),
  rejected: t('respinto', 'rejected'),
  withdrawn: t('ritirato', 'withdrawn'),
};

export const TARGET_STATES: Readonly<Record<TargetLine['state'], Sentence>> = {
  open: t('in corso', 'open'),
  met: t('conseguito', 'met'),
  missed: t('scaduto: mancato', 'past due: missed'),
  'not-recorded': t('non rilevato', 'not recorded'),
};

export const NOT_COMPUTABLE = t('non calcolabile', 'not computable');
export const NOT_LOCATED = t('Non localizzato', 'Not located');
export const SOUTH = t('Mezzogiorno', 'South (Mezzogiorno)');
