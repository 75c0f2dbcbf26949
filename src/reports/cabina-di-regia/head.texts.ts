import { DEMONSTRATION } from '../figures/figure-texts.js';
import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const HEAD_TEXTS = spokenTexts({
  title: t('Cabina di regia', 'Cabina di regia'),
  measure: t(
    'PNRR · Missione 4 · Componente 2 · Investimento 2.3 (M4C2I2.3)',
    'PNRR · Mission 4 · Component 2 · Investment 2.3 (M4C2I2.3)',
  ),
  asOf: t('Situazione al', 'Situation as of'),
  entry: t('registrazione n.', 'entry no.'),
  back: t('← Frontespizio', '← Cover'),
  page: t('Pagina', 'Page'),
  pageOf: t('di', 'of'),
  demonstration: t(
    `${DEMONSTRATION.it}: importi, soggetti e pagamenti sono inventati e non descrivono fatti reali.`,
    `${DEMONSTRATION.en}: amounts, bodies and payments are invented and describe no real facts.`,
  ),
  demonstrationShort: DEMONSTRATION,
});
