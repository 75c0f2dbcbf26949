import { t } from '../figures/words.rules.js';
import { spokenTexts } from './speaking.js';

export const CHECK_TEXTS = spokenTexts({
  columns: {
    number: t('N.', 'No.'),
    label: t('Quadratura', 'Tie-out'),
    outcome: t('Esito', 'Outcome'),
    left: t('Primo membro', 'Left side'),
    right: t('Secondo membro', 'Right side'),
    difference: t('Differenza', 'Difference'),
  },
  decree: t('Dotazione del decreto (350.000.000,00 €) = dotazione nel registro', 'Total of the decree (€350,000,000.00) = total in the book'),
  all: t('Esito di tutti i controlli', 'Outcome of all checks'),
  none: t('Nessun controllo', 'No check'),
  note: t(
    'Ogni membro è una formula sui prospetti: si ricalcola da sé e non risente dei filtri. Un KO è una differenza di almeno un centesimo.',
    'Each side is a formula over the sheets: it recalculates by itself, whatever is filtered. KO means a difference of at least a cent.',
  ),
});
