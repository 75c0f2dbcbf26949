import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const TRANCHE_TEXTS = spokenTexts({
  name: t('Linea di finanziamento', 'Tranche'),
  expectedHubs: t('Soggetti previsti', 'Hubs expected'),
  grantedHubs: t('con concessione', 'with a grant'),
  allocatedPercent: t('Assegnato sulla dotazione', 'Allocated in total'),
  grantedPercent: t('Concesso su assegnato', 'Granted in allocated'),
  netPaidPercent: t('Erogato netto su assegnato', 'Net paid in allocated'),
  total: t('Totale delle linee', 'Total of the tranches'),
  decreeTotal: t('Totale della dotazione', 'Total of the decree'),
  decree: t('Dotazione secondo il decreto', 'Total according to the decree'),
  tieOut: t('Quadratura con la dotazione del decreto', 'Tie-out to the total of the decree'),
  none: t('Nessuna linea di finanziamento a questa data', 'No tranche on this day'),
  largest: t('Soggetti con il maggiore importo da erogare', 'Hubs with the largest outstanding amounts'),
  daysIdle: t('Giorni di inattività', 'Days idle'),
  noneOutstanding: t('Nessun importo da erogare a questa data', 'Nothing outstanding on this day'),
});
