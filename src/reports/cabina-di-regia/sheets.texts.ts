import type { Sentence } from '../../kernel/index.js';
import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

/** What a sheet is called on its tab, and what is on it: said on the sheet itself and in the contents. */
const sheet = (name: Sentence, about: Sentence) => ({ name, about });

const SHEETS = {
  cover: sheet(t('Frontespizio', 'Cover'), t('Di che cosa parla il documento, a quale data, e da quale registrazione', 'What this document speaks of, on which day, and from which entry')),
  quadro: sheet(t('Quadro', 'Overview'), t('Come stanno le cose in una pagina: le grandezze, gli obiettivi, le decisioni richieste', 'How things stand, on one page: the figures, the targets, the decisions asked for')),
  tranches: sheet(t('Linee', 'Tranches'), t('Le linee di finanziamento, la parte non ripartita, la quadratura con la dotazione del decreto', 'The tranches, the part not broken down, the tie-out to the total of the decree')),
  hubs: sheet(t('Soggetti attuatori', 'Hubs'), t('Una riga per ciascun soggetto attuatore, compresi quelli da identificare', 'One row per hub, those still to be identified included')),
  disbursements: sheet(t('Erogazioni', 'Disbursements'), t('Una riga per ciascuna erogazione: richiesta, approvazione, disposizione, pagamento, giorni rispetto al termine', 'One row per disbursement: request, approval, order, payment, days against the term')),
  recoveries: sheet(t('Recuperi e revoche', 'Recoveries and revocations'), t('Le somme di cui è ordinata la restituzione e le riduzioni delle concessioni', 'Money ordered back, and reductions of grants')),
  territory: sheet(t('Territorio', 'Territory'), t('Gli importi per regione e la quota del Mezzogiorno', 'The amounts by region, and the quota of the South')),
  course: sheet(t('Andamento', 'Course'), t('Gli importi mese per mese e trimestre per trimestre, del periodo e cumulati', 'The amounts month by month and quarter by quarter, of the period and cumulative')),
  acts: sheet(t('Atti', 'Acts'), t('Il decreto e gli atti che lo modificano, con i loro controlli', 'The decree and the acts that change it, with their controls')),
  alerts: sheet(t('Avvisi', 'Alerts'), t('Che cosa merita uno sguardo, e la regola per cui è segnalato', 'What deserves a look, and the rule by which it is listed')),
  register: sheet(t('Registro', 'Register'), t('Le registrazioni sopravvenute: chi, che cosa, perché', 'The entries that have come since: who, what, why')),
  checks: sheet(t('Controlli', 'Checks'), t('Le quadrature tra i prospetti, come formule vive', 'The cross-foots between the sheets, as live formulas')),
  glossary: sheet(t('Definizioni', 'Definitions'), t('I termini, il loro significato e la fonte', 'The terms, what they mean, and their source')),
};

export type SheetKey = keyof typeof SHEETS;

export const SHEET_TEXTS = spokenTexts(SHEETS);
