import { orderWords, type DisbursementView } from '../../disbursements/index.js';
import type { GrantView } from '../../grants/index.js';
import type { HubState } from '../../overview/index.js';
import type { RecoveryView } from '../../recoveries/index.js';
import { hubKind, VOCABULARY } from '../cabina-di-regia/vocabulary.texts.js';
import { amount, day, figures, list, number, text, word } from '../csv/csv-columns.rules.js';
import type { CsvColumn } from '../csv/csv-dialect.rules.js';
import { CAUSE_NAMES, PROPOSAL_STATE_NAMES, RECOVERY_STATE_NAMES } from '../figures/figure-texts.js';
import { LISTED_HUB_FIGURES } from './listed-hubs.rules.js';

/** A row of a list, and what its hub is called. */
export type Named<View> = View & { hubName: string | null };

/* The lists as tables, for CSV and workbook alike. People are named by their ids alone: what is downloaded is out of reach of an erasure. */

export const LISTED_DISBURSEMENT_COLUMNS: readonly CsvColumn<Named<DisbursementView>>[] = [
  text('erogazione', 'Erogazione', 'Disbursement', ({ id }) => id),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('denominazione', 'Denominazione', 'Name', ({ hubName }) => hubName),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  text('concessione', 'Concessione', 'Grant', ({ grant }) => grant),
  text('tipo', 'Tipo', 'Kind', ({ kind }, language) => VOCABULARY[language].disbursementKinds[kind]),
  text('stato', 'Stato', 'State', ({ state }, language) => VOCABULARY[language].disbursementStates[state]),
  text('protocollo', 'Protocollo', 'Protocol', ({ protocol }) => protocol),
  day('protocollo_del', 'Protocollo del', 'Protocol of', ({ protocolOn }) => protocolOn),
  day('richiesta_il', 'Richiesta il', 'Requested on', ({ requestedOn }) => requestedOn),
  amount('richiesto', 'Richiesto', 'Requested', (row) => row.amount),
  amount('importo', 'Importo', 'Amount', (row) => row.admitted ?? row.amount),
  day('scadenza', 'Scadenza', 'Due on', ({ dueOn }) => dueOn),
  number('giorni_di_ritardo', 'Giorni di ritardo', 'Days late', ({ daysLate }) => daysLate),
  day('sospesa_dal', 'Sospesa dal', 'Suspended since', ({ suspendedSince }) => suspendedSince),
  day('approvata_il', 'Approvata il', 'Approved on', ({ approvedOn }) => approvedOn),
  day('disposta_il', 'Disposta il', 'Ordered on', ({ orderedOn }) => orderedOn),
  text('disposizione_di_pagamento', 'Disposizione di pagamento', 'Payment order', ({ paymentOrder }) => paymentOrder && orderWords(paymentOrder)),
  day('pagata_il', 'Pagata il', 'Paid on', ({ paidOn }) => paidOn),
  text('beneficiario', 'Beneficiario', 'Payee', ({ payee }) => payee?.name ?? null),
  day('stornata_il', 'Stornata il', 'Reversed on', ({ reversedOn }) => reversedOn),
  text('richiesta_da', 'Richiesta da', 'Requested by', ({ requestedBy }) => requestedBy),
  text('approvata_da', 'Approvata da', 'Approved by', ({ approvedBy }) => approvedBy),
  text('motivazione', 'Motivazione', 'Reason', ({ reason }) => reason),
];

export const LISTED_GRANT_COLUMNS: readonly CsvColumn<Named<GrantView>>[] = [
  text('concessione', 'Concessione', 'Grant', ({ id }) => id),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('denominazione', 'Denominazione', 'Name', ({ hubName }) => hubName),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  word('stato', 'Stato', 'State', ({ state }) => PROPOSAL_STATE_NAMES[state]),
  text('cup', 'CUP', 'CUP', ({ cup }) => cup),
  text('clp', 'CLP', 'CLP', ({ localProjectCode }) => localProjectCode),
  text('decreto', 'Decreto di concessione', 'Concession decree', ({ decree }) => decree),
  list('convenzioni', 'Convenzioni', 'Agreements', ({ agreement, furtherAgreements }) => [agreement, ...furtherAgreements].map(({ reference }) => reference)),
  day('decorrenza', 'Decorrenza', 'Effective on', ({ effectiveOn }) => effectiveOn),
  amount('concesso_in_origine', 'Concesso in origine', 'As awarded', (row) => row.amount),
  ...figures(['granted', 'outstanding', 'inProgress', 'paid', 'toRecover', 'recovered', 'netPaid']),
  day('chiusa_il', 'Chiusa il', 'Closed on', ({ closedOn }) => closedOn),
  text('proposta_da', 'Proposta da', 'Proposed by', ({ proposedBy }) => proposedBy),
  text('decisa_da', 'Decisa da', 'Decided by', ({ decidedBy }) => decidedBy),
  text('motivazione', 'Motivazione', 'Reason', ({ reason }) => reason),
];

export const LISTED_HUB_COLUMNS: readonly CsvColumn<HubState>[] = [
  text('codice', 'Codice', 'Code', ({ hub: { code } }) => code),
  text('denominazione', 'Denominazione', 'Name', ({ hub: { name } }) => name),
  text('tipo', 'Tipo', 'Kind', ({ hub: { kind } }, language) => hubKind(VOCABULARY[language].hubKinds, kind)),
  text('stato', 'Stato', 'Status', ({ hub: { status } }, language) => VOCABULARY[language].hubStatuses[status]),
  text('linea', 'Linea', 'Tranche', ({ hub: { tranche } }) => tranche),
  text('sede', 'Sede', 'Seat', ({ hub: { seat } }) => seat),
  text('codice_fiscale', 'Codice fiscale', 'Tax code', ({ hub: { taxCode } }) => taxCode),
  text('iban', 'IBAN', 'IBAN', ({ hub: { iban } }) => iban),
  list('partner', 'Partner', 'Partners', ({ hub: { partners } }) => partners.map(({ name, taxCode }) => `${name} (${taxCode})`)),
  list('localizzazione', 'Localizzazione (ISTAT: %)', 'Localisation (ISTAT: %)', ({ hub: { localisation } }) => (localisation ?? []).map(({ region, percent }) => `${region}: ${percent} %`)),
  day('registrato_il', 'Registrato il', 'Registered on', ({ hub: { registeredOn } }) => registeredOn),
  ...figures(LISTED_HUB_FIGURES),
];

export const LISTED_RECOVERY_COLUMNS: readonly CsvColumn<Named<RecoveryView>>[] = [
  text('recupero', 'Recupero', 'Recovery', ({ id }) => id),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('denominazione', 'Denominazione', 'Name', ({ hubName }) => hubName),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  text('concessione', 'Concessione', 'Grant', ({ grant }) => grant),
  text('erogazione', 'Erogazione', 'Disbursement', ({ disbursement }) => disbursement),
  word('causa', 'Causa', 'Cause', ({ cause }) => CAUSE_NAMES[cause]),
  word('stato', 'Stato', 'State', ({ state }) => RECOVERY_STATE_NAMES[state]),
  day('ordinato_il', 'Ordinato il', 'Ordered on', ({ orderedOn }) => orderedOn),
  day('scadenza', 'Scadenza', 'Due on', ({ dueOn }) => dueOn),
  amount('importo', 'Importo', 'Amount', (row) => row.amount),
  amount('recuperato', 'Recuperato', 'Collected', ({ collected }) => collected),
  amount('residuo', 'Residuo', 'Remaining', ({ remaining }) => remaining),
  amount('interessi', 'Interessi', 'Interest', ({ interest }) => interest),
  day('recuperato_il', 'Recuperato il', 'Collected on', ({ collectedOn }) => collectedOn),
  text('proposto_da', 'Proposto da', 'Proposed by', ({ proposedBy }) => proposedBy),
  text('deciso_da', 'Deciso da', 'Decided by', ({ decidedBy }) => decidedBy),
  text('motivazione', 'Motivazione', 'Reason', ({ reason }) => reason),
];
