import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const ALERTS_TEXTS = spokenTexts({
  rules: {
    title: t('Le regole: che cosa è segnalato, e quante volte', 'The rules: what is listed, and how often'),
    name: t('Avviso', 'Alert'),
    rule: t('Quando è segnalato', 'When it is listed'),
    found: t('Trovati', 'Found'),
    listed: t('Elencati', 'Listed'),
    source: t('Fonte', 'Source'),
  },
  list: t('Le segnalazioni, per regola: le più gravi prima', 'What was found, by rule: the gravest first'),
  columns: {
    code: t('Avviso', 'Alert'),
    sentence: t('Che cosa', 'What'),
    days: t('Giorni', 'Days'),
    on: t('Data', 'Day'),
    hubName: t('Denominazione', 'Name'),
    hub: t('Soggetto', 'Hub'),
    tranche: t('Linea', 'Tranche'),
    subject: t('Oggetto', 'Thing'),
    amount: t('Importo', 'Amount'),
  },
  whenEmpty: t('Nessuna segnalazione: nessuna regola trova qualcosa a questa data', 'Nothing is listed: no rule finds anything on this day'),
});
