import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const COURSE_TEXTS = spokenTexts({
  columns: {
    period: t('Periodo', 'Period'),
    from: t('Dal', 'From'),
    until: t('Al', 'To'),
    'change.granted': t('Concesso nel periodo', 'Granted in the period'),
    'change.paid': t('Erogato nel periodo', 'Paid in the period'),
    'change.recovered': t('Recuperato nel periodo', 'Recovered in the period'),
    'change.netPaid': t('Erogato netto nel periodo', 'Net paid in the period'),
    'atEnd.granted': t('Concesso cumulato', 'Granted, cumulative'),
    'atEnd.paid': t('Erogato cumulato', 'Paid, cumulative'),
    'atEnd.recovered': t('Recuperato cumulato', 'Recovered, cumulative'),
    'atEnd.netPaid': t('Erogato netto cumulato', 'Net paid, cumulative'),
    netPaidPercent: t('Erogato netto su concesso', 'Net paid of granted'),
  },
  net: t(
    'Le variazioni sono nette: quanto è erogato in un periodo e stornato in un altro aumenta il primo e riduce il secondo. L\'ultimo periodo si ferma alla data del rapporto.',
    'Changes are net: what is paid in one period and reversed in another adds to the first and takes from the second. The last period ends on the day of the report.',
  ),
  quarters: t('Trimestri', 'Quarters'),
  months: t('Mesi', 'Months'),
  whenEmpty: t('Nessun movimento a questa data', 'Nothing has moved by this day'),
  monthNames: t('gen feb mar apr mag giu lug ago set ott nov dic', 'Jan Feb Mar Apr May Jun Jul Aug Sep Oct Nov Dec'),
  quarterName: t('{quarter}° trim. {year}', 'Q{quarter} {year}'),
  cumulative: {
    title: t('Concesso ed erogato, cumulati', 'Granted and paid, cumulative'),
    description: t('Linee: mese per mese quanto è concesso, erogato ed erogato al netto dall\'inizio.', 'Lines: month by month what is granted, paid and net paid since the beginning.'),
  },
  byQuarter: {
    title: t('Erogato netto per trimestre', 'Net paid by quarter'),
    description: t('Colonne: quanto è erogato al netto in ciascun trimestre.', 'Columns: what is net paid in each quarter.'),
  },
});
