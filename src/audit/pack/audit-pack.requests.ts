import type { CalendarDate } from '../../kernel/index.js';
import { ChoiceField, DayField, TextField, WholeField } from '../../platform/index.js';
import type { PackLanguage } from '../verifier/tables.js';

export const SEED = /^[A-Za-z0-9_.-]{1,100}$/;
export const SAMPLE = { otherwise: 25, most: 10_000 } as const;

export class AuditPackQuery {
  @DayField({ optional: true, description: 'The first day of the payments among which to draw; the first of all when absent.', example: '2026-01-01' })
  from?: CalendarDate;

  @DayField({ optional: true, description: 'The last one, which is also the day of the figures; today when absent.', example: '2026-03-31' })
  to?: CalendarDate;

  @WholeField({ min: 0, max: SAMPLE.most, optional: true, default: SAMPLE.otherwise, description: 'How many payments to draw.', example: 25 })
  sample?: number;

  @TextField({
    ...{ max: 100, pattern: SEED, optional: true },
    description: 'What the draw begins with: the same seed draws the same payments. The hash of the last entry when absent, which nobody can choose.',
    example: 'dado-4-2-6',
    says: { it: 'Da 1 a 100 lettere senza accenti, cifre, punti, trattini.', en: '1 to 100 letters, digits, dots and hyphens.' },
  })
  seed?: string;

  @ChoiceField(['it', 'en'], { optional: true, description: 'Language of tables and workbook; Italian when absent.' })
  lang?: PackLanguage;
}
