import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const HUBS_TEXTS = spokenTexts({
  columns: {
    code: t('Codice', 'Code'),
    name: t('Denominazione', 'Name'),
    tranche: t('Linea', 'Tranche'),
    kind: t('Tipo', 'Kind'),
    status: t('Stato', 'Status'),
    seat: t('Sede', 'Seat'),
    coordinator: t('Capofila', 'Coordinator'),
    taxCode: t('Codice fiscale', 'Tax code'),
    cups: t('CUP', 'CUP'),
    agreements: t('Convenzioni', 'Agreements'),
    decrees: t('Decreti di concessione', 'Concession decrees'),
    controls: t('Controlli preventivi', 'Preventive controls'),
    awarded: AMOUNT_NAMES.awarded,
    reduced: AMOUNT_NAMES.reduced,
    granted: AMOUNT_NAMES.granted,
    inProgress: AMOUNT_NAMES.inProgress,
    approvedUnpaid: t('di cui liquidato non pagato', 'of which approved, not paid'),
    paid: AMOUNT_NAMES.paid,
    toRecover: AMOUNT_NAMES.toRecover,
    recovered: AMOUNT_NAMES.recovered,
    netPaid: AMOUNT_NAMES.netPaid,
    netPaidPercent: t('Erogato netto su concesso', 'Net paid of granted'),
    outstanding: AMOUNT_NAMES.outstanding,
    lastPaymentOn: t('Ultimo pagamento', 'Last payment'),
    daysIdle: t('Giorni di inattività', 'Days idle'),
  },
  whenEmpty: t('Nessun soggetto attuatore a questa data', 'No hub on this day'),
});
