import type { Sentence } from '../kernel/index.js';
import type {
  DisbursementKind,
  DisbursementState,
  HubStatus,
  ReportLanguage,
  TrancheAmounts,
} from './cabina-di-regia.figures.js';

export type AmountKey = 'total' | 'unallocated' | keyof TrancheAmounts;

/** Both languages of a text stand side by side, so that neither can be forgotten nor drift from the other. */
type Texts = { readonly [key: string]: Sentence | Texts };

const t = (it: string, en: string): Sentence => ({ it, en });

/** A figure's name, and what it means to someone who was not there when the name was chosen. */
const term = (it: string, en: string, meaning: Sentence) => ({ label: t(it, en), meaning });

const AMOUNTS = {
  total: term('Dotazione', 'Total', t(
    'Importo del decreto: assegnato più non ripartito',
    'The amount of the decree: allocated plus not broken down',
  )),
  unallocated: term('Non ripartito', 'Not broken down', t(
    'Parte della dotazione che nessun atto ha assegnato a una linea',
    'The part of the total that no act has given to a tranche',
  )),
  allocated: term('Assegnato', 'Allocated', t(
    'Attribuito alle linee di finanziamento dagli atti in vigore',
    'Given to the tranches by the acts in force',
  )),
  granted: term('Concesso', 'Granted', t(
    'Attribuito ai soggetti attuatori, al netto delle riduzioni',
    'Awarded to the hubs, net of reductions',
  )),
  available: term('Da concedere', 'Available', t(
    'Assegnato a una linea e non ancora concesso',
    'Allocated to a tranche and not yet granted',
  )),
  toReprogramme: term('Economie da riprogrammare', 'To reprogramme', t(
    'Liberato da economie, rinunce, revoche e recuperi: solo un atto lo rende di nuovo disponibile',
    'Came free by saving, waiver, revocation or recovery: only an act makes it available again',
  )),
  returned: term('Restituito', 'Returned', t('Reso allo Stato', 'Given back to the State')),
  inProgress: term('In corso', 'In progress', t(
    'Richiesto, approvato (liquidato) o disposto, e non ancora erogato',
    'Requested, approved or ordered, and not yet paid',
  )),
  paid: term('Erogato', 'Paid', t(
    'Pagato ai soggetti attuatori, al lordo di quanto è poi rientrato',
    'Paid to the hubs, gross of what has since come back',
  )),
  toRecover: term('Da recuperare', 'To recover', t(
    'Erogato di cui è ordinata la restituzione, non ancora rientrato',
    'Paid, ordered back and not yet come back',
  )),
  recovered: term('Recuperato', 'Recovered', t('Erogato e poi rientrato', 'Paid and since come back')),
  netPaid: term('Erogato netto', 'Net paid', t('Erogato meno recuperato', 'Paid less recovered')),
  outstanding: term('Da erogare', 'Outstanding', t(
    'Concesso, non in corso e non erogato',
    'Granted, neither in progress nor paid',
  )),
} satisfies Record<AmountKey, { label: Sentence; meaning: Sentence }>;

const WORDS = {
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
  kinds: {
    advance: t('anticipazione', 'advance'),
    interim: t('trasferimento intermedio', 'interim'),
    balance: t('saldo finale', 'balance'),
  } satisfies Record<DisbursementKind, Sentence>,
  states: {
    requested: t('richiesto', 'requested'),
    approved: t('approvato (liquidato)', 'approved'),
    ordered: t('disposto', 'ordered'),
    paid: t('erogato', 'paid'),
    reversed: t('stornato', 'reversed'),
    rejected: t('respinto', 'rejected'),
    withdrawn: t('ritirato', 'withdrawn'),
  } satisfies Record<DisbursementState, Sentence>,
};

const COVER = {
  title: t('Cabina di regia', 'Cabina di regia'),
  subject: t(
    'PNRR M4C2I2.3: dotazione, concessioni ed erogazioni ai centri di trasferimento tecnologico',
    'PNRR M4C2I2.3: total, grants and disbursements to the technology transfer centres',
  ),
  measure: t(
    'PNRR · Missione 4 · Componente 2 · Investimento 2.3 (M4C2I2.3)',
    'PNRR · Mission 4 · Component 2 · Investment 2.3 (M4C2I2.3)',
  ),
  investment: t(
    'Potenziamento ed estensione tematica e territoriale dei centri di trasferimento tecnologico ' +
      'per segmenti di industria',
    'Strengthening and sectoral and territorial extension of technology transfer centres by segments of industry',
  ),
  decree: t(
    'Decreto del Ministro delle imprese e del made in Italy 10 marzo 2023 (GU n. 98 del 27 aprile 2023)',
    'Decree of the Minister of Enterprises and Made in Italy of 10 March 2023 (GU no. 98 of 27 April 2023)',
  ),
  demonstration: t(
    'DATI DIMOSTRATIVI: importi, soggetti e pagamenti sono inventati e non descrivono fatti reali.',
    'DEMONSTRATION DATA: amounts, bodies and payments are invented and describe no real facts.',
  ),
  demonstrationShort: t('DATI DIMOSTRATIVI', 'DEMONSTRATION DATA'),
  asOf: t('Situazione al', 'Situation as of'),
  entry: t('registrazione n.', 'entry no.'),
  back: t('← Frontespizio', '← Cover'),
  page: t('Pagina', 'Page'),
  pageOf: t('di', 'of'),
  book: t('Registro', 'Book'),
  key: t('Firmato con la chiave', 'Signed with the key'),
  unsigned: t('non firmato: chi lo ha scritto non ha la chiave del registro', 'not signed: whoever wrote it does not hold the key of the book'),
  proof: t(
    'Il file porta con sé, firmate, le cifre che vi si leggono: il registro dice se è autentico e quali celle sono cambiate.',
    'The file carries, signed, the figures that it shows: the book tells whether it is authentic, and which cells were changed.',
  ),
  identity: t('Estremi del documento', 'About this document'),
  lastEntry: t('Ultima registrazione considerata', 'Last entry taken into account'),
  hash: t('Impronta SHA-256 della registrazione', 'SHA-256 hash of that entry'),
  recordedAt: t('Registrata il', 'Recorded at'),
  decreeTotal: t('Dotazione secondo il decreto', 'Total according to the decree'),
  tieOut: t('Quadratura con la dotazione del decreto', 'Tie-out to the total of the decree'),
  software: t('Versione del software', 'Software version'),
  legend: t('Gli importi e il loro significato', 'The amounts and what they mean'),
  contents: t('Contenuto', 'Contents'),
  summary: t(
    'Le linee di finanziamento, la parte non ripartita, la quadratura con la dotazione del decreto',
    'The tranches, the part not broken down, the tie-out to the total of the decree',
  ),
  hubs: t(
    'Una riga per ciascun soggetto attuatore, compresi quelli da identificare',
    'One row per hub, those still to be identified included',
  ),
  disbursements: t(
    'Una riga per ciascuna erogazione: richiesta, approvazione, disposizione, pagamento, storno',
    'One row per disbursement: request, approval, order, payment, reversal',
  ),
};

const COLUMNS = {
  code: t('Codice', 'Code'),
  tranche: t('Linea', 'Tranche'),
  trancheName: t('Linea di finanziamento', 'Tranche'),
  expectedHubs: t('Soggetti previsti', 'Hubs expected'),
  hub: t('Soggetto', 'Hub'),
  hubName: t('Denominazione', 'Name'),
  hubKind: t('Tipo', 'Kind'),
  status: t('Stato', 'Status'),
  seat: t('Sede', 'Seat'),
  taxCode: t('Codice fiscale', 'Tax code'),
  disbursement: t('Erogazione', 'Number'),
  grant: t('Concessione', 'Grant'),
  cup: t('CUP', 'CUP'),
  kind: t('Tipo', 'Kind'),
  state: t('Stato', 'State'),
  requested: t('Richiesto', 'Requested'),
  cut: t('Decurtato', 'Cut'),
  amount: t('Importo', 'Amount'),
  requestedOn: t('Richiesta il', 'Requested on'),
  protocol: t('Protocollo', 'Protocol'),
  approvedOn: t('Approvata il', 'Approved on'),
  orderedOn: t('Disposta il', 'Ordered on'),
  paidOn: t('Erogata il', 'Paid on'),
  reversedOn: t('Stornata il', 'Reversed on'),
  paymentOrder: t('Disposizione di pagamento', 'Payment order'),
};

const ROWS = {
  tranchesTotal: t('Totale delle linee', 'Total of the tranches'),
  decreeTotal: t('Totale della dotazione', 'Total of the decree'),
  total: t('Totale', 'Total'),
  inProgress: t('di cui in corso', 'of which in progress'),
  paid: t('di cui erogato', 'of which paid'),
  withoutMoney: t('di cui stornato, respinto o ritirato', 'of which reversed, rejected or withdrawn'),
  largest: t('Soggetti con il maggiore importo da erogare', 'Hubs with the largest outstanding amounts'),
  noneOutstanding: t('Nessun importo da erogare a questa data', 'Nothing outstanding on this day'),
  noTranches: t('Nessuna linea di finanziamento a questa data', 'No tranche on this day'),
  noHubs: t('Nessun soggetto attuatore a questa data', 'No hub on this day'),
  noDisbursements: t('Nessuna erogazione a questa data', 'No disbursement on this day'),
};

const CHECKS = {
  title: t('Quadratura', 'Tie-out'),
  columns: {
    number: t('N.', 'No.'),
    label: t('Quadratura', 'Tie-out'),
    outcome: t('Esito', 'Outcome'),
    left: t('Atteso', 'Expected'),
    right: t('Nel prospetto', 'On the sheets'),
    difference: t('Differenza', 'Difference'),
  },
  decree: t('Dotazione del decreto = assegnato + non ripartito', 'Total of the decree = allocated + not broken down'),
  book: t('Dotazione nel registro = assegnato + non ripartito', 'Total in the book = allocated + not broken down'),
  allocated: t(
    'Assegnato = concesso + da concedere + economie + restituito',
    'Allocated = granted + available + to reprogramme + returned',
  ),
  granted: t('Concesso = in corso + erogato netto + da erogare', 'Granted = in progress + net paid + outstanding'),
  paid: t('Erogato = erogato netto + recuperato', 'Paid = net paid + recovered'),
  hubs: t('linee = soggetti attuatori', 'tranches = hubs'),
};

const CHARTS = {
  tranches: {
    title: t('Impiego delle linee di finanziamento', 'What the tranches are used for'),
    description: t(
      'Barre impilate: per ciascuna linea quanto è erogato al netto, in corso, da erogare, da concedere e da riprogrammare.',
      'Stacked bars: for each tranche what is net paid, in progress, outstanding, available and to reprogramme.',
    ),
  },
  largest: {
    title: t('Soggetti con il maggiore importo da erogare', 'Hubs with the largest outstanding amounts'),
    description: t(
      'Barre orizzontali: i soggetti attuatori a cui resta da erogare di più, dal maggiore.',
      'Horizontal bars: the hubs to which most is still to be paid, the largest first.',
    ),
  },
  millions: t('milioni di euro', 'millions of euro'),
};

const TEXTS = {
  sheets: {
    cover: t('Frontespizio', 'Cover'),
    summary: t('Sintesi', 'Summary'),
    hubs: t('Soggetti attuatori', 'Hubs'),
    disbursements: t('Erogazioni', 'Disbursements'),
  },
  amounts: AMOUNTS,
  words: WORDS,
  cover: COVER,
  columns: COLUMNS,
  rows: ROWS,
  checks: CHECKS,
  charts: CHARTS,
} satisfies Texts;

/** The same tree in one language. */
type Spoken<T> = T extends Sentence ? string : { readonly [K in keyof T]: Spoken<T[K]> };
export type CabinaTexts = Spoken<typeof TEXTS>;

function isSentence(node: Sentence | Texts): node is Sentence {
  return typeof node.it === 'string';
}

function speak<T extends Sentence | Texts>(node: T, language: ReportLanguage): Spoken<T> {
  if (isSentence(node)) return node[language] as Spoken<T>;
  const entries = Object.entries(node).map(([key, child]) => [key, speak(child, language)] as const);
  return Object.fromEntries(entries) as Spoken<T>;
}

export const CABINA_TEXTS: Readonly<Record<ReportLanguage, CabinaTexts>> = {
  it: speak(TEXTS, 'it'),
  en: speak(TEXTS, 'en'),
};
