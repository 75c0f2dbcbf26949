import type { Sentence } from '../../kernel/index.js';
import { t } from './words.rules.js';

/** Thresholds. Where no law sets one it is a choice of this report, and its rule says so. */
export const LIMITS = {
  /** Nothing has moved for a quarter: the threshold that the Cabina di regia asked for. */
  idleDays: 90,
  /** Time enough to renew a guarantee before it ends. */
  guaranteeDays: 60,
  /** What is recorded so much later may have been missing in a report that was given out meanwhile. */
  lateRecordingDays: 60,
  /** So many times the median of its like, among at least so many. */
  unusualTimes: 5,
  unusualAmong: 10,
  /** The same amount of the same grant within so many days may be one request entered twice. */
  repeatedDays: 10,
  /** Of each rule at most so many are listed, the gravest; how many there are is said. */
  listed: 1000,
} as const;

export type AlertCode =
  | 'payment-overdue'
  | 'payment-late'
  | 'hub-to-identify'
  | 'grant-idle'
  | 'guarantee-expiring'
  | 'recorded-late'
  | 'amount-unusual'
  | 'amount-repeated';

export interface AlertRule {
  code: AlertCode;
  name: Sentence;
  /** When a thing is listed, in words that a clerk can check. */
  rule: Sentence;
  source: Sentence;
}

const CHOICE = t('Soglia scelta per questo rapporto.', 'A threshold chosen for this report.');
const LATE_PAYMENT = t(
  'Art. 4 D.Lgs. 231/2002; giorni per pagare della concessione.',
  'Art. 4 Legislative Decree 231/2002; days to pay of the grant.',
);

export const ALERT_RULES: readonly AlertRule[] = [
  {
    code: 'payment-overdue',
    name: t('Pagamento oltre il termine', 'Payment overdue'),
    rule: t('In corso, e i giorni dal protocollo, tolti quelli dei rilievi, superano i giorni per pagare.', 'In progress, and the days since the protocol, less those of remarks, are more than the days to pay.'),
    source: LATE_PAYMENT,
  },
  {
    code: 'payment-late',
    name: t('Pagamento eseguito in ritardo', 'Paid late'),
    rule: t('Erogata in più giorni, tolti quelli dei rilievi, dei giorni per pagare.', 'Paid in more days, less those of remarks, than the days to pay.'),
    source: LATE_PAYMENT,
  },
  {
    code: 'hub-to-identify',
    name: t('Soggetto da identificare', 'Hub to identify'),
    rule: t('Il soggetto non ha ancora denominazione legale e codice fiscale valido.', 'The hub has no legal name and valid tax code yet.'),
    source: t('Regola del registro: a un soggetto da identificare nulla è concesso.', 'Rule of the book: nothing is granted to a provisional hub.'),
  },
  {
    code: 'grant-idle',
    name: t('Concessione ferma', 'Idle grant'),
    rule: t(`Resta da erogare, nulla è in corso, e nulla si muove da ${LIMITS.idleDays} giorni o più.`, `Something is outstanding, nothing is in progress, and nothing has moved for ${LIMITS.idleDays} days or more.`),
    source: CHOICE,
  },
  {
    code: 'guarantee-expiring',
    name: t('Garanzia in scadenza', 'Guarantee expiring'),
    rule: t(`Scaduta, o in scadenza entro ${LIMITS.guaranteeDays} giorni, senza che un'altra valga più a lungo.`, `Expired, or expiring within ${LIMITS.guaranteeDays} days, and no other one is good for longer.`),
    source: CHOICE,
  },
  {
    code: 'recorded-late',
    name: t('Registrazione tardiva', 'Recorded late'),
    rule: t(`Pagamento, storno o incasso registrato ${LIMITS.lateRecordingDays} giorni o più dopo il suo giorno.`, `A payment, reversal or collection recorded ${LIMITS.lateRecordingDays} days or more after its day.`),
    source: CHOICE,
  },
  {
    code: 'amount-unusual',
    name: t('Importo insolito', 'Unusual amount'),
    rule: t(
      `Più di ${LIMITS.unusualTimes} volte la mediana delle erogazioni dello stesso tipo e della stessa linea, se sono almeno ${LIMITS.unusualAmong}.`,
      `More than ${LIMITS.unusualTimes} times the median of the disbursements of the same kind and tranche, where there are at least ${LIMITS.unusualAmong}.`,
    ),
    source: CHOICE,
  },
  {
    code: 'amount-repeated',
    name: t('Importo ripetuto', 'Repeated amount'),
    rule: t(`Stesso importo della richiesta precedente per la stessa concessione, entro ${LIMITS.repeatedDays} giorni.`, `The same amount as an earlier request of the same grant, within ${LIMITS.repeatedDays} days.`),
    source: CHOICE,
  },
];
