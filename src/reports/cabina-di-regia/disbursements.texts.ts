import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const DISBURSEMENTS_TEXTS = spokenTexts({
  columns: {
    id: t('Erogazione', 'Disbursement'),
    hub: t('Soggetto', 'Hub'),
    hubName: t('Denominazione', 'Name'),
    tranche: t('Linea', 'Tranche'),
    grant: t('Concessione', 'Grant'),
    cup: t('CUP', 'CUP'),
    kind: t('Tipo', 'Kind'),
    state: t('Stato', 'State'),
    protocol: t('Protocollo', 'Protocol'),
    protocolOn: t('Protocollo del', 'Protocol of'),
    requestedOn: t('Richiesta il', 'Requested on'),
    requested: t('Richiesto', 'Requested'),
    cut: t('Decurtato', 'Cut'),
    amount: t('Ammesso', 'Admitted'),
    approvedOn: t('Approvata il', 'Approved on'),
    paymentOrder: t('Disposizione di pagamento', 'Payment order'),
    orderedOn: t('Disposta il', 'Ordered on'),
    paidOn: t('Erogata il', 'Paid on'),
    reversedOn: t('Stornata il', 'Reversed on'),
    paymentDays: t('Giorni per pagare', 'Days to pay'),
    dueOn: t('Da pagare entro il', 'To be paid by'),
    netDays: t('Giorni netti', 'Net days'),
    suspendedDays: t('Giorni sospesi', 'Days suspended'),
    daysAgainstTerm: t('Rispetto al termine', 'Against the term'),
    suspendedSince: t('Sospesa dal', 'Suspended since'),
  },
  clock: t(
    'Giorni netti: dal protocollo al pagamento, o alla data del rapporto, senza quelli sospesi per rilievi. Rispetto al termine: positivi sono di ritardo, negativi di anticipo.',
    'Net days: from the protocol to payment, or to the day of the report, without those suspended by remarks. Against the term: positive ones are late, negative ones early.',
  ),
  shares: {
    inProgress: t('di cui in corso', 'of which in progress'),
    approvedUnpaid: t('di cui liquidato e non pagato', 'of which approved and not paid'),
    paid: t('di cui erogato', 'of which paid'),
    withoutMoney: t('di cui stornato, respinto o ritirato', 'of which reversed, rejected or withdrawn'),
  },
  whenEmpty: t('Nessuna erogazione a questa data', 'No disbursement on this day'),
  tooMany: t(
    'Il foglio si ferma qui: le altre erogazioni sono negli open data del registro.',
    'The sheet ends here: the other disbursements are in the open data of the book.',
  ),
});
