import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const GLOSSARY_TEXTS = spokenTexts({
  term: t('Termine', 'Term'),
  meaning: t('Significato', 'Meaning'),
  source: t('Fonte', 'Source'),
  none: t('Nessuna definizione', 'No definition'),
});
