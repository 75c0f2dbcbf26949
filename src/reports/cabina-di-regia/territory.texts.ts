import { AMOUNT_NAMES, NOT_COMPUTABLE, NOT_LOCATED, SOUTH } from '../figures/figure-texts.js';
import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const TERRITORY_TEXTS = spokenTexts({
  regions: {
    title: t('Importi per regione, secondo la localizzazione di ciascun soggetto', 'Amounts by region, by where each hub says its money goes'),
    columns: {
      name: t('Regione', 'Region'),
      south: t('Ripartizione', 'Area'),
      granted: AMOUNT_NAMES.granted,
      grantedPercent: t('% del concesso', '% of granted'),
      inProgress: AMOUNT_NAMES.inProgress,
      paid: AMOUNT_NAMES.paid,
      toRecover: AMOUNT_NAMES.toRecover,
      recovered: AMOUNT_NAMES.recovered,
      netPaid: AMOUNT_NAMES.netPaid,
      netPaidPercent: t('% dell\'erogato netto', '% of net paid'),
      outstanding: AMOUNT_NAMES.outstanding,
      hubs: t('Soggetti', 'Hubs'),
      region: t('Codice ISTAT', 'ISTAT code'),
    },
    whenEmpty: t('Nessuna regione', 'No region'),
  },
  quotas: {
    title: t('Quota del Mezzogiorno: almeno il 40 % delle risorse (DL 77/2021, art. 2, comma 6-bis)', 'Quota of the South: at least 40 % of the money (Decree-law 77/2021, art. 2(6-bis))'),
    columns: {
      figure: t('Grandezza', 'Figure'),
      outcome: t('Esito', 'Outcome'),
      south: SOUTH,
      percent: t('Quota', 'Share'),
      elsewhere: t('Altrove', 'Elsewhere'),
      unlocated: NOT_LOCATED,
      whole: t('Totale', 'Total'),
      required: t('Soglia in euro', 'Quota in euro'),
      missing: t('Manca alla soglia', 'Missing to the quota'),
      requiredPercent: t('Soglia', 'Quota'),
      leastPercent: t('Quota minima possibile', 'Least possible share'),
      mostPercent: t('Quota massima possibile', 'Most possible share'),
    },
    reached: t('raggiunta', 'reached'),
    notReached: t('non raggiunta', 'not reached'),
    notComputable: NOT_COMPUTABLE,
    whenEmpty: t('Nessuna quota', 'No quota'),
  },
  areas: { south: SOUTH, elsewhere: t('Centro-Nord', 'Centre and North'), unknown: t('non nota', 'not known') },
  notLocated: NOT_LOCATED,
  unlocated: t('Senza localizzazione, e quindi fuori da ogni quota:', 'Without localisation, and so in no share:'),
  chart: {
    title: t('Concesso ed erogato netto per regione', 'Granted and net paid by region'),
    description: t('Barre orizzontali: per ciascuna regione quanto è concesso e quanto è erogato al netto.', 'Horizontal bars: for each region what is granted and what is net paid.'),
  },
});
