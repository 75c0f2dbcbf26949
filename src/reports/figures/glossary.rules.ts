import type { Sentence } from '../../kernel/index.js';
import { t } from './words.rules.js';

/** A word of the report, what it means, and where that stands. */
export interface Definition {
  term: Sentence;
  meaning: Sentence;
  source: Sentence;
}

const DECREE = t('DM MIMIT 10 marzo 2023 (GU n. 98 del 27-04-2023)', 'Decree MIMIT of 10 March 2023 (GU no. 98 of 27-04-2023)');
const BOOK = t('Regola del registro', 'Rule of the book');
const TERMS = t('D.Lgs. 231/2002, art. 4; convenzione', 'Legislative Decree 231/2002, art. 4; agreement');
const SOUTH = t('DL 77/2021, art. 2, comma 6-bis', 'Decree-law 77/2021, art. 2(6-bis)');
const CUP = t('L. 3/2003, art. 11', 'Law 3/2003, art. 11');

const define = (it: string, en: string, meaning: Sentence, source: Sentence = BOOK): Definition => ({ term: t(it, en), meaning, source });

export const GLOSSARY: readonly Definition[] = [
  define('Dotazione', 'Total', t('L\'importo del decreto: assegnato più non ripartito.', 'The amount of the decree: allocated plus not broken down.'), DECREE),
  define('Linea di finanziamento', 'Tranche', t('Una parte della dotazione, istituita da un atto.', 'A part of the total, established by an act.'), DECREE),
  define('Non ripartito', 'Not broken down', t('La parte della dotazione che nessun atto ha assegnato a una linea.', 'The part of the total that no act has given to a tranche.'), DECREE),
  define('Assegnato', 'Allocated', t('Attribuito a una linea dagli atti in vigore: da concedere, economie, restituito e concesso.', 'Given to a tranche by the acts in force: available, to reprogramme, returned and granted.'), DECREE),
  define('Concesso in origine', 'As awarded', t('Attribuito con il decreto di concessione, prima delle riduzioni.', 'Awarded by the concession decree, before reductions.')),
  define('Concesso', 'Granted', t('Attribuito ai soggetti attuatori, al netto delle riduzioni: da erogare, in corso ed erogato netto.', 'Awarded to the hubs, net of reductions: outstanding, in progress and net paid.')),
  define('Da concedere', 'Available', t('Assegnato a una linea e non ancora concesso.', 'Allocated to a tranche and not yet granted.')),
  define('Economie da riprogrammare', 'To reprogramme', t('Liberato da economie, rinunce, revoche e recuperi: solo un atto lo rende di nuovo disponibile.', 'Came free by saving, waiver, revocation or recovery: only an act makes it available again.')),
  define('Restituito', 'Returned', t('Reso allo Stato.', 'Given back to the State.')),
  define('In corso', 'In progress', t('Richiesto, liquidato o disposto, e non ancora erogato.', 'Requested, approved or ordered, and not yet paid.')),
  define('Liquidato non pagato', 'Approved, not paid', t('La parte di in corso che è approvata (liquidata) o disposta.', 'The part of what is in progress that is approved or ordered.')),
  define('Decurtato', 'Cut', t('Richiesto meno ammesso all\'approvazione.', 'Requested less admitted at approval.')),
  define('Erogato', 'Paid', t('Pagato ai soggetti attuatori, al lordo di quanto è poi rientrato.', 'Paid to the hubs, gross of what has since come back.')),
  define('Da recuperare', 'To recover', t('Erogato di cui è ordinata la restituzione, non ancora rientrato.', 'Paid, ordered back and not yet come back.')),
  define('Recuperato', 'Recovered', t('Erogato e poi rientrato; gli interessi non ne fanno parte.', 'Paid and since come back; interest is no part of it.')),
  define('Erogato netto', 'Net paid', t('Erogato meno recuperato.', 'Paid less recovered.')),
  define('Da erogare', 'Outstanding', t('Concesso, né in corso né erogato.', 'Granted, neither in progress nor paid.')),
  define('Anticipazione, trasferimento intermedio, saldo finale', 'Advance, interim, balance', t('I tre tipi di erogazione; i loro limiti sono nella convenzione.', 'The three kinds of disbursement; their limits stand in the agreement.')),
  define('Disposizione di pagamento', 'Payment order', t('Strumento, conto, anno, numero e riga che identificano un pagamento (ordine di prelevamento fondi).', 'Instrument, account, year, number and line that identify a payment.')),
  define('Giorni netti', 'Net days', t('Dal protocollo al pagamento, o al giorno del rapporto, senza quelli dei rilievi.', 'From the protocol to payment, or to the day of the report, without those of remarks.'), TERMS),
  define('Giorni rispetto al termine', 'Days against the term', t('Giorni netti meno giorni per pagare: positivi sono di ritardo.', 'Net days less days to pay: positive ones are late.'), TERMS),
  define('Controllo preventivo', 'Preventive control', t('Visto UCB o registrazione della Corte dei conti: senza esito positivo non si paga.', 'Approval by the budget office or registration by the Court of Auditors: without a positive outcome nothing is paid.')),
  define('Revoca, rinuncia, economia', 'Revocation, waiver, saving', t('Perché una concessione è ridotta o un pagamento è da restituire.', 'Why a grant is reduced or a payment is ordered back.')),
  define('Storno', 'Reversal', t('Annulla una registrazione sbagliata, con un\'altra registrazione.', 'Undoes a wrong recording, by another one.')),
  define('Da identificare', 'To be identified', t('Soggetto della rete senza denominazione legale e codice fiscale valido.', 'A hub of the network without legal name and valid tax code.')),
  define('Capofila', 'Coordinator', t('Chi rappresenta il soggetto attuatore e riceve i pagamenti.', 'Who represents the hub and is paid.')),
  define('CUP', 'CUP', t('Codice unico di progetto: un atto senza CUP è nullo.', 'Unique project code: an act without one is void.'), CUP),
  define('Mezzogiorno', 'South (Mezzogiorno)', t('Abruzzo, Basilicata, Calabria, Campania, Molise, Puglia, Sardegna, Sicilia: almeno il 40 % delle risorse.', 'Abruzzo, Basilicata, Calabria, Campania, Molise, Apulia, Sardinia, Sicily: at least 40 % of the money.'), SOUTH),
  define('Non calcolabile', 'Not computable', t('Di almeno un soggetto con importi manca la localizzazione: una quota non è mai supposta zero.', 'Of at least one hub with money the localisation is missing: a share is never taken for zero.')),
  define('Giorni di inattività', 'Days idle', t('Dall\'ultimo movimento di denaro al giorno del rapporto.', 'From the last movement of money to the day of the report.')),
  define('Situazione al', 'Situation as of', t('Il giorno dei fatti: conta ciò che ha effetto fino a quel giorno.', 'The day in the world: what takes effect by that day counts.')),
  define('Registrazione', 'Entry', t('Una voce del registro, numerata e concatenata alla precedente: ciò che si sapeva.', 'An entry of the book, numbered and chained to the one before: what was known.')),
  define('Spesa rendicontata', 'Reported spend', t('Quanto i soggetti dichiarano in ReGiS: non è l\'erogato, e qui non compare.', 'What hubs report in ReGiS: it is not what is paid, and does not appear here.')),
];
