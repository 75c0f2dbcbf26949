import { AMOUNT_NAMES } from '../figures/figure-texts.js';
import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

/** What both tables begin with, so that the header that stays in sight is right over the second one too. */
const ALIKE = {
  hub: t('Soggetto', 'Hub'),
  hubName: t('Denominazione', 'Name'),
  tranche: t('Linea', 'Tranche'),
  grant: t('Concessione', 'Grant'),
  cause: t('Causa', 'Cause'),
  state: t('Stato', 'State'),
  reason: t('Motivo', 'Reason'),
  amount: t('Importo', 'Amount'),
};

export const RECOVERIES_TEXTS = spokenTexts({
  recoveries: {
    title: t('Recuperi: somme erogate di cui è ordinata la restituzione', 'Recoveries: money paid and ordered back'),
    columns: {
      id: t('Recupero', 'Recovery'),
      ...ALIKE,
      disbursement: t('Erogazione', 'Disbursement'),
      orderedOn: t('Ordinato il', 'Ordered on'),
      dueOn: t('Scadenza', 'Due on'),
      daysOverdue: t('Giorni di ritardo', 'Days overdue'),
      collected: AMOUNT_NAMES.recovered,
      remaining: AMOUNT_NAMES.toRecover,
      collectedOn: t('Ultimo incasso', 'Last collection'),
      toReprogramme: t('di cui a economie', 'of which to reprogramme'),
      returned: t('di cui restituito allo Stato', 'of which given back to the State'),
      outstanding: t('di cui di nuovo da erogare', 'of which outstanding again'),
      interest: t('Interessi (fuori dotazione)', 'Interest (outside the total)'),
    },
    whenEmpty: t('Nessun recupero a questa data: nulla di quanto è erogato è chiesto indietro', 'No recovery on this day: nothing of what is paid is asked back'),
  },
  reductions: {
    title: t('Revoche, rinunce ed economie: somme tolte alle concessioni prima di essere erogate', 'Revocations, waivers and savings: money taken from grants before it was paid'),
    columns: {
      id: t('Riduzione', 'Reduction'),
      ...ALIKE,
      effectiveOn: t('Con effetto dal', 'Effective on'),
      inForce: t('di cui in vigore', 'of which in force'),
    },
    whenEmpty: t('Nessuna riduzione a questa data: le concessioni valgono per intero', 'No reduction on this day: the grants stand in full'),
  },
});
