import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const REGISTER_TEXTS = spokenTexts({
  columns: {
    seq: t('N.', 'No.'),
    recordedOn: t('Registrata il', 'Recorded on'),
    effectiveOn: t('Con effetto dal', 'Effective on'),
    actor: t('Chi', 'Who'),
    what: t('Che cosa', 'What'),
    subject: t('Oggetto', 'Thing'),
    amount: t('Importo mosso', 'Amount moved'),
    reason: t('Perché', 'Why'),
  },
  people: t(
    'Le persone compaiono con il loro codice: chi sono lo sa il registro, che lo mostra a chi ne ha titolo.',
    'People appear by their codes: who they are the book knows, and shows to those who may see it.',
  ),
  noBaseline: t(
    'Nessun rapporto è ancora pubblicato per una riunione, e nessuna registrazione di partenza è indicata: non c\'è un prima da cui contare le novità.',
    'No report has been published for a meeting yet, and no entry to begin with is given: there is no earlier state to tell changes from.',
  ),
  howTo: t(
    'Quando si pubblica il rapporto di una riunione, quello successivo mostra qui ciò che è sopravvenuto; si può anche chiedere il rapporto a partire da una registrazione a scelta.',
    'Once the report of a meeting is published, the next one shows here what has come since; a report may also be asked for from any entry on.',
  ),
  fromStart: t('Novità dall\'inizio del registro.', 'Changes since the book began.'),
  sinceReport: t(
    'Novità dal rapporto per «{meeting}» (situazione al {day}, registrazione n. {entry}).',
    'Changes since the report for “{meeting}” (situation as of {day}, entry no. {entry}).',
  ),
  sinceEntry: t('Novità dalla registrazione n. {entry} (situazione al {day}).', 'Changes since entry no. {entry} (situation as of {day}).'),
  nothingNew: t('Nulla è sopravvenuto: le cifre sono quelle che si conoscevano già', 'Nothing has come since: the figures are those that were known already'),
  nothingToTell: t('Nessuna novità da mostrare', 'No changes to show'),
  tooMany: t('Il foglio si ferma qui: le registrazioni successive sono nel registro.', 'The sheet ends here: later entries are in the book.'),
});
