import type { Sentence } from '../kernel/index.js';

/** What a kind of entry is called, and whether a report of the Cabina di regia shows what such entries bring about. */
interface KindWords extends Sentence {
  shown: boolean;
}

const shown = (it: string, en: string): KindWords => ({ it, en, shown: true });
/** The book itself, people, what they sign in with, what was published, tried in vain or attached: no report shows these. */
const apart = (it: string, en: string): KindWords => ({ it, en, shown: false });

/** Every kind of entry by its name without version: no version of a kind changes what it is called. */
export const KIND_WORDS: Readonly<Record<string, KindWords>> = {
  'book-opened': apart('Registro aperto', 'Book opened'),
  'demonstration-declared': apart('Registro dichiarato di dimostrazione', 'Book declared a demonstration'),
  'book-restored': apart('Registro ripristinato da una copia', 'Book restored from a copy'),
  'signing-key-changed': apart('Chiave di firma entrata in uso', 'Signing key came into use'),
  'decree-loaded': shown('Decreto caricato', 'Decree loaded'),
  'act-proposed': shown('Atto proposto', 'Act proposed'),
  'act-approved': shown('Atto approvato', 'Act approved'),
  'act-rejected': shown('Atto respinto', 'Act rejected'),
  'act-withdrawn': shown('Atto ritirato', 'Act withdrawn'),
  'tranche-established': shown('Linea di finanziamento istituita', 'Tranche established'),
  'hub-registered': shown('Soggetto attuatore registrato', 'Hub registered'),
  'hub-assigned': shown('Soggetto attuatore assegnato a una linea', 'Hub assigned to a tranche'),
  'hub-changed': shown('Soggetto attuatore modificato', 'Hub changed'),
  'grant-proposed': shown('Concessione proposta', 'Grant proposed'),
  'grant-approved': shown('Concessione approvata', 'Grant approved'),
  'grant-rejected': shown('Concessione respinta', 'Grant rejected'),
  'grant-withdrawn': shown('Concessione ritirata', 'Grant withdrawn'),
  'grant-terms-changed': shown('Condizioni della concessione modificate', 'Terms of the grant changed'),
  'grant-reduced': shown('Concessione ridotta', 'Grant reduced'),
  'grant-closed': shown('Concessione chiusa con il saldo', 'Grant closed with its balance'),
  'grant-reopened': shown('Concessione riaperta', 'Grant reopened'),
  'reduction-proposed': shown('Riduzione proposta', 'Reduction proposed'),
  'reduction-ordered': shown('Riduzione disposta con la revoca', 'Reduction ordered with the revocation'),
  'reduction-approved': shown('Riduzione approvata', 'Reduction approved'),
  'reduction-rejected': shown('Riduzione respinta', 'Reduction rejected'),
  'reduction-withdrawn': shown('Riduzione ritirata', 'Reduction withdrawn'),
  'requirement-set': shown('Requisito stabilito', 'Requirement set'),
  'outcome-recorded': shown('Esito registrato', 'Outcome recorded'),
  'disbursement-requested': shown('Erogazione richiesta', 'Disbursement requested'),
  'remarks-sent': shown('Rilievi inviati', 'Remarks sent'),
  'remarks-answered': shown('Rilievi riscontrati', 'Remarks answered'),
  'disbursement-cut': shown('Erogazione decurtata', 'Disbursement cut'),
  'disbursement-approved': shown('Erogazione approvata (liquidata)', 'Disbursement approved'),
  'disbursement-rejected': shown('Erogazione respinta', 'Disbursement rejected'),
  'disbursement-withdrawn': shown('Erogazione ritirata', 'Disbursement withdrawn'),
  'disbursement-ordered': shown('Erogazione disposta', 'Disbursement ordered'),
  'order-returned': shown('Titolo non esitato', 'Order returned by the bank'),
  'disbursement-paid': shown('Erogazione pagata', 'Disbursement paid'),
  'disbursement-reversed': shown('Pagamento stornato', 'Payment reversed'),
  'reversal-proposed': shown('Storno proposto', 'Reversal proposed'),
  'reversal-approved': shown('Storno approvato', 'Reversal approved'),
  'reversal-rejected': shown('Storno respinto', 'Reversal rejected'),
  'reversal-withdrawn': shown('Storno ritirato', 'Reversal withdrawn'),
  'recovery-proposed': shown('Recupero proposto', 'Recovery proposed'),
  'recovery-ordered': shown('Recupero ordinato con la revoca', 'Recovery ordered with the revocation'),
  'recovery-approved': shown('Recupero approvato (ordinato)', 'Recovery approved (ordered)'),
  'recovery-rejected': shown('Recupero respinto', 'Recovery rejected'),
  'recovery-withdrawn': shown('Recupero ritirato', 'Recovery withdrawn'),
  'recovery-collected': shown('Recupero incassato', 'Recovery collected'),
  'change-proposed': shown('Modifica proposta', 'Change proposed'),
  'change-approved': shown('Modifica approvata', 'Change approved'),
  'change-rejected': shown('Modifica respinta', 'Change rejected'),
  'change-withdrawn': shown('Modifica ritirata', 'Change withdrawn'),
  'report-published': apart('Rapporto pubblicato', 'Report published'),
  'document-attached': apart('Documento allegato', 'Document attached'),
  'document-retracted': apart('Documento allegato per errore', 'Document attached by mistake'),
  'person-added': apart('Persona aggiunta', 'Person added'),
  'person-changed': apart('Persona modificata', 'Person changed'),
  'person-erased': apart('Dati personali cancellati', 'Personal data erased'),
  'enrolment-issued': apart('Collegamento di accesso emesso', 'Enrolment link issued'),
  'credential-enrolled': apart('Password scelta', 'Password chosen'),
  'token-issued': apart('Token emesso', 'Token issued'),
  'token-revoked': apart('Token revocato', 'Token revoked'),
  'attempt-refused': apart('Tentativo rifiutato', 'Attempt refused'),
};

/** `disbursement-paid` of `disbursement-paid/1`. */
export function kindName(kind: string): string {
  return kind.replace(/\/\d+$/, '');
}

/** A kind in a person's words; of one that this program does not know, its own name. */
export function kindWords(kind: string): Sentence {
  const name = kindName(kind);
  return KIND_WORDS[name] ?? { it: name, en: name };
}
