import type { ReportLanguage } from '../cabina-di-regia.figures.js';
import { personCode, t } from '../figures/words.rules.js';
import type { Sentence } from '../../kernel/index.js';

const NO_PERSON: Readonly<Record<string, Sentence>> = { operator: t('operatore', 'operator'), system: t('sistema', 'system') };

/** Who did it: a person by the code (`P-12`), never by a name. */
export function personInWords(actor: string, language: ReportLanguage): string {
  const code = personCode(actor);
  return Object.hasOwn(NO_PERSON, code) ? (NO_PERSON[code]?.[language] ?? code) : code;
}
