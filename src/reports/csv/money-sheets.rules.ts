import { Money, type CalendarDate, type Sentence } from '../../kernel/index.js';
import { FIGURES, HUB_FIGURES, TRANCHE_FIGURES, type PeriodLine } from '../../overview/index.js';
import { hubKind, VOCABULARY } from '../cabina-di-regia/vocabulary.texts.js';
import type { CabinaFigures } from '../figures/cabina-figures.js';
import type { DisbursementLine } from '../figures/disbursement-lines.rules.js';
import { AMOUNT_NAMES, CAUSE_NAMES, NOT_LOCATED, PROPOSAL_STATE_NAMES, RECOVERY_STATE_NAMES } from '../figures/figure-texts.js';
import type { HubLine } from '../figures/hubs.rules.js';
import type { RecoveryLine, ReductionLine } from '../figures/recoveries.rules.js';
import type { RegionLine } from '../figures/territory.rules.js';
import type { TrancheLine } from '../figures/tranches.rules.js';
import { AMOUNT_KEYS, amount, day, figures, flag, list, number, text, word } from './csv-columns.rules.js';
import type { CsvColumn } from './csv-dialect.rules.js';

/** A tranche, or the part of the decree that is in none: so `total` adds up to the decree. */
type DecreePart = Omit<TrancheLine, 'act' | 'interventionLine' | 'name' | 'expectedHubs'> & {
  name: string | Sentence;
  total: Money;
  act: string | null;
  interventionLine: TrancheLine['interventionLine'] | null;
  expectedHubs: number | null;
};

const LINES: Readonly<Record<TrancheLine['interventionLine'], Sentence>> = { first: { it: 'prima', en: 'first' }, second: { it: 'seconda', en: 'second' } };

export const TRANCHE_COLUMNS: readonly CsvColumn<DecreePart>[] = [
  text('codice', 'Codice', 'Code', ({ code }) => code || null),
  text('linea_di_finanziamento', 'Linea di finanziamento', 'Tranche', ({ name }, language) => (typeof name === 'string' ? name : name[language])),
  word('linea_di_intervento', 'Linea di intervento', 'Line of intervention', ({ interventionLine }) => interventionLine && LINES[interventionLine]),
  text('atto', 'Atto', 'Act', ({ act }) => act),
  number('soggetti_previsti', 'Soggetti previsti', 'Hubs expected', ({ expectedHubs }) => expectedHubs),
  number('soggetti_registrati', 'Soggetti registrati', 'Hubs registered', ({ registeredHubs }) => registeredHubs),
  number('soggetti_identificati', 'Soggetti identificati', 'Hubs identified', ({ identifiedHubs }) => identifiedHubs),
  number('soggetti_con_concessione', 'Soggetti con concessione', 'Hubs with a grant', ({ grantedHubs }) => grantedHubs),
  ...figures(['total', ...TRANCHE_FIGURES, 'approvedUnpaid']),
  number('assegnato_percento_dotazione', 'Assegnato, % della dotazione', 'Allocated, % of the total', ({ allocatedPercent }) => allocatedPercent),
  number('concesso_percento_assegnato', 'Concesso, % dell\'assegnato', 'Granted, % of allocated', ({ grantedPercent }) => grantedPercent),
  number('erogato_netto_percento_assegnato', 'Erogato netto, % dell\'assegnato', 'Net paid, % of allocated', ({ netPaidPercent }) => netPaidPercent),
];

export function trancheRows({ tranches, unallocated: total }: Pick<CabinaFigures, 'tranches' | 'unallocated'>): DecreePart[] {
  const noMoney = Object.fromEntries([...TRANCHE_FIGURES, 'approvedUnpaid'].map((figure) => [figure, Money.ZERO])) as Pick<TrancheLine, (typeof TRANCHE_FIGURES)[number] | 'approvedUnpaid'>;
  const remainder: DecreePart = {
    ...{ code: '', name: AMOUNT_NAMES.unallocated, interventionLine: null, act: null, expectedHubs: null, registeredHubs: 0, identifiedHubs: 0, grantedHubs: 0 },
    ...{ ...noMoney, total, allocatedPercent: null, grantedPercent: null, netPaidPercent: null },
  };
  return [...tranches.map((tranche) => ({ ...tranche, total: tranche.allocated })), remainder];
}

export const HUB_COLUMNS: readonly CsvColumn<HubLine>[] = [
  text('codice', 'Codice', 'Code', ({ code }) => code),
  text('denominazione', 'Denominazione', 'Name', ({ name }) => name),
  text('capofila', 'Capofila', 'Coordinator', ({ coordinator }) => coordinator),
  text('codice_fiscale', 'Codice fiscale', 'Tax code', ({ taxCode }) => taxCode),
  text('tipo', 'Tipo', 'Kind', ({ kind }, language) => hubKind(VOCABULARY[language].hubKinds, kind)),
  text('stato', 'Stato', 'Status', ({ status }, language) => VOCABULARY[language].hubStatuses[status]),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  text('sede', 'Sede', 'Seat', ({ seat }) => seat),
  number('partner', 'Partner', 'Partners', ({ partners }) => partners),
  list('localizzazione', 'Localizzazione (ISTAT: %)', 'Localisation (ISTAT: %)', ({ localisation }) => (localisation ?? []).map(({ region, percent }) => `${region}: ${percent} %`)),
  list('concessioni', 'Concessioni', 'Grants', ({ grants }) => grants),
  list('cup', 'CUP', 'CUP', ({ cups }) => cups),
  list('decreti', 'Decreto di concessione', 'Concession decree', ({ decrees }) => decrees),
  list('convenzioni', 'Convenzione', 'Agreement', ({ agreements }) => agreements),
  number('controlli', 'Controlli preventivi', 'Preventive controls', ({ controls }) => controls.length),
  number('controlli_da_acquisire', 'di cui da acquisire', 'of which pending', ({ pendingControls }) => pendingControls),
  ...figures(['awarded', 'reduced', ...HUB_FIGURES, 'approvedUnpaid']),
  number('erogato_netto_percento_concesso', 'Erogato netto, % del concesso', 'Net paid, % of granted', ({ netPaidPercent }) => netPaidPercent),
  day('ultimo_pagamento', 'Ultimo pagamento', 'Last payment', ({ lastPaymentOn }) => lastPaymentOn),
  number('giorni_di_inattivita', 'Giorni di inattività', 'Days idle', ({ daysIdle }) => daysIdle),
];

export const DISBURSEMENT_COLUMNS: readonly CsvColumn<DisbursementLine>[] = [
  text('erogazione', 'Erogazione', 'Number', ({ id }) => id),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('denominazione', 'Denominazione', 'Name', ({ hubName }) => hubName),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  text('concessione', 'Concessione', 'Grant', ({ grant }) => grant),
  text('cup', 'CUP', 'CUP', ({ cup }) => cup),
  text('tipo', 'Tipo', 'Kind', ({ kind }, language) => VOCABULARY[language].disbursementKinds[kind]),
  text('stato', 'Stato', 'State', ({ state }, language) => VOCABULARY[language].disbursementStates[state]),
  text('protocollo', 'Protocollo', 'Protocol', ({ protocol }) => protocol),
  day('protocollo_del', 'Protocollo del', 'Protocol of', ({ protocolOn }) => protocolOn),
  day('richiesta_il', 'Richiesta il', 'Requested on', ({ requestedOn }) => requestedOn),
  amount('richiesto', 'Richiesto', 'Requested', ({ requested }) => requested),
  amount('decurtato', 'Decurtato', 'Cut', ({ cut }) => cut),
  amount('importo', 'Importo', 'Amount', (row) => row.amount),
  day('approvata_il', 'Approvata il', 'Approved on', ({ approvedOn }) => approvedOn),
  day('disposta_il', 'Disposta il', 'Ordered on', ({ orderedOn }) => orderedOn),
  text('disposizione_di_pagamento', 'Disposizione di pagamento', 'Payment order', ({ paymentOrder }) => paymentOrder),
  day('erogata_il', 'Erogata il', 'Paid on', ({ paidOn }) => paidOn),
  day('stornata_il', 'Stornata il', 'Reversed on', ({ reversedOn }) => reversedOn),
  number('giorni_netti', 'Giorni netti', 'Net days', ({ netDays }) => netDays),
  number('giorni_sospesi', 'Giorni sospesi', 'Days suspended', ({ suspendedDays }) => suspendedDays),
  number('giorni_per_pagare', 'Giorni per pagare', 'Days to pay', ({ paymentDays }) => paymentDays),
  day('da_pagare_entro', 'Da pagare entro', 'Due on', ({ dueOn }) => dueOn),
  number('giorni_rispetto_al_termine', 'Giorni rispetto al termine', 'Days against the term', ({ daysAgainstTerm }) => daysAgainstTerm),
  day('sospesa_dal', 'Sospesa dal', 'Suspended since', ({ suspendedSince }) => suspendedSince),
];

/** A recovery, or a reduction: each has its own states, and a reduction nothing to come back. */
export type TakenBack = Partial<Omit<RecoveryLine, keyof ReductionLine>> & Pick<ReductionLine, 'id' | 'grant' | 'hub' | 'tranche' | 'amount' | 'reason'> & { what: Sentence; cause: Sentence; standing: Sentence; on: CalendarDate | null };

const TAKEN_BACK = { recovery: { it: 'recupero', en: 'recovery' }, reduction: { it: 'riduzione', en: 'reduction' } };

export const RECOVERY_COLUMNS: readonly CsvColumn<TakenBack>[] = [
  text('codice', 'Codice', 'Code', ({ id }) => id),
  word('tipo', 'Tipo', 'Kind', ({ what }) => what),
  text('erogazione', 'Erogazione', 'Disbursement', ({ disbursement = null }) => disbursement),
  text('concessione', 'Concessione', 'Grant', ({ grant }) => grant),
  text('soggetto', 'Soggetto', 'Hub', ({ hub }) => hub),
  text('linea', 'Linea', 'Tranche', ({ tranche }) => tranche),
  word('causa', 'Causa', 'Cause', ({ cause }) => cause),
  word('stato', 'Stato', 'State', ({ standing }) => standing),
  day('dal', 'Ordinato o efficace il', 'Ordered or effective on', ({ on }) => on),
  amount('importo', 'Importo', 'Amount', (row) => row.amount),
  amount('incassato', 'Incassato', 'Collected', ({ collected = null }) => collected),
  amount('residuo', 'Da recuperare', 'To recover', ({ remaining = null }) => remaining),
  amount('interessi', 'Interessi', 'Interest', ({ interest = null }) => interest),
  day('scadenza', 'Scadenza', 'Due on', ({ dueOn = null }) => dueOn),
  day('ultimo_incasso', 'Ultimo incasso', 'Last collected on', ({ collectedOn = null }) => collectedOn),
  number('giorni_di_ritardo', 'Giorni di ritardo', 'Days overdue', ({ daysOverdue = null }) => daysOverdue),
  number('incassi', 'Incassi', 'Collections', ({ parts = null }) => parts),
  amount('a_economie', 'Tornato alle economie', 'To reprogramme', ({ toReprogramme = null }) => toReprogramme),
  amount('allo_stato', 'Reso allo Stato', 'Given back to the State', ({ returned = null }) => returned),
  amount('alla_concessione', 'Tornato alla concessione', 'Back to the grant', ({ outstanding = null }) => outstanding),
  text('motivo', 'Motivo', 'Reason', ({ reason }) => reason),
];

export function recoveryRows({ recoveries, reductions }: Pick<CabinaFigures, 'recoveries' | 'reductions'>): TakenBack[] {
  return [
    ...recoveries.map(({ cause, ...row }): TakenBack => ({ ...row, what: TAKEN_BACK.recovery, cause: CAUSE_NAMES[cause], standing: RECOVERY_STATE_NAMES[row.state], on: row.orderedOn })),
    ...reductions.map(({ cause, ...row }): TakenBack => ({ ...row, what: TAKEN_BACK.reduction, cause: CAUSE_NAMES[cause], standing: PROPOSAL_STATE_NAMES[row.state], on: row.effectiveOn })),
  ];
}

export const REGION_COLUMNS: readonly CsvColumn<RegionLine>[] = [
  text('codice_istat', 'Codice ISTAT', 'ISTAT code', ({ region }) => region),
  text('regione', 'Regione', 'Region', ({ name, region }, language) => (region === null ? NOT_LOCATED[language] : name)),
  flag('mezzogiorno', 'Mezzogiorno', 'South (Mezzogiorno)', ({ south }) => south),
  number('soggetti', 'Soggetti', 'Hubs', ({ hubs }) => hubs),
  ...figures(HUB_FIGURES),
];

/** Months alone: quarters are sums of them, and would be counted twice. */
export const MONTH_COLUMNS: readonly CsvColumn<PeriodLine>[] = [
  text('mese', 'Mese', 'Month', ({ period }) => period),
  text('trimestre', 'Trimestre', 'Quarter', ({ period }) => quarterOf(period)),
  ...FIGURES.flatMap((figure): CsvColumn<PeriodLine>[] => [
    amount(`${AMOUNT_KEYS[figure]}_nel_mese`, `${AMOUNT_NAMES[figure].it}, nel mese`, `${AMOUNT_NAMES[figure].en}, in the month`, ({ change }) => change[figure]),
    amount(`${AMOUNT_KEYS[figure]}_a_fine_mese`, `${AMOUNT_NAMES[figure].it}, a fine mese`, `${AMOUNT_NAMES[figure].en}, at its end`, ({ atEnd }) => atEnd[figure]),
  ]),
];

function quarterOf(month: string): string {
  return `${month.slice(0, 4)}-Q${Math.ceil(Number(month.slice(5)) / 3)}`;
}
