import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const COVER_TEXTS = spokenTexts({
  subject: t(
    'PNRR M4C2I2.3: dotazione, concessioni ed erogazioni ai centri di trasferimento tecnologico',
    'PNRR M4C2I2.3: total, grants and disbursements to the technology transfer centres',
  ),
  investment: t(
    'Potenziamento ed estensione tematica e territoriale dei centri di trasferimento tecnologico per segmenti di industria',
    'Strengthening and sectoral and territorial extension of technology transfer centres by segments of industry',
  ),
  decree: t(
    'Decreto del Ministro delle imprese e del made in Italy 10 marzo 2023 (GU n. 98 del 27 aprile 2023)',
    'Decree of the Minister of Enterprises and Made in Italy of 10 March 2023 (GU no. 98 of 27 April 2023)',
  ),
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
  since: t('Variazioni a partire da', 'Changes since'),
  sinceNothing: t('nessun termine di confronto', 'nothing to compare with'),
  decreeTotal: t('Dotazione secondo il decreto', 'Total according to the decree'),
  tieOut: t('Quadratura con la dotazione del decreto', 'Tie-out to the total of the decree'),
  checks: t('Controlli del documento', 'Checks of this document'),
  software: t('Versione del software', 'Software version'),
  legend: t('Gli importi e il loro significato', 'The amounts and what they mean'),
  contents: t('Contenuto', 'Contents'),
});
