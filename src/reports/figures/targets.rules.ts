import { calendarDate, Money, type CalendarDate, type Sentence } from '../../kernel/index.js';
import type { HubLine } from './hubs.rules.js';
import { percentOf } from './shares.rules.js';
import type { TrancheLine } from './tranches.rules.js';
import { t } from './words.rules.js';

/** A milestone or target of the measure, and how far the book says that it is. */
export interface TargetLine {
  code: string;
  name: Sentence;
  /** Which line of intervention counts. */
  line: 'first' | 'second';
  unit: 'hubs' | 'euro' | 'enterprises';
  /** Null where no public source says it. */
  required: number | Money | null;
  dueOn: CalendarDate | null;
  /** What the book itself holds toward it; null where the book does not record it. */
  reached: number | Money | null;
  percent: number | null;
  /** Past its date a target is met or missed, as far as the book tells. */
  state: 'open' | 'met' | 'missed' | 'not-recorded';
  /** What is measured here, and what it must not be mixed up with. */
  note: Sentence;
  source: Sentence;
}

type Target = Pick<TargetLine, 'code' | 'name' | 'line' | 'unit' | 'required' | 'dueOn' | 'note'>;

const SOURCE = t(
  'Traguardi e obiettivi del PNRR per M4C2I2.3; il registro non li contiene ancora come dati.',
  'Milestones and targets of the PNRR for M4C2I2.3; the book does not hold them as data yet.',
);
const NOT_RECORDED = t('Il registro non rileva questo dato.', 'The book does not record this.');

/** By the measure's decree; services to public administrations are paid but do not count (art. 5). */
const TARGETS: readonly Target[] = [
  {
    code: 'M4C2-13',
    name: t('Poli finanziati: 35, di cui 27 nuovi', 'Hubs funded: 35, of which 27 new'),
    ...{ line: 'first', unit: 'hubs', required: 35, dueOn: calendarDate('2025-12-31') },
    note: t('Soggetti della prima linea con una concessione; quanti siano nuovi il registro non lo dice.', 'Hubs of the first line with a grant; how many are new the book does not say.'),
  },
  {
    code: 'M4C2-14',
    name: t('Importo erogato sulla prima linea', 'Amount disbursed on the first line'),
    ...{ line: 'first', unit: 'euro', required: Money.ofCents(30_700_000_000), dueOn: calendarDate('2026-06-30') },
    note: t(
      'Erogato netto ai soggetti della prima linea: non è la spesa rendicontata in ReGiS, né quanto i progetti dichiarano verso l\'obiettivo (T0292).',
      'Net paid to hubs of the first line: neither the spend reported in ReGiS nor what projects report toward the target (T0292).',
    ),
  },
  {
    code: 'M4C2-15',
    name: t('Piccole e medie imprese servite', 'Small and medium enterprises served'),
    ...{ line: 'first', unit: 'enterprises', required: 5000, dueOn: calendarDate('2026-06-30') },
    note: NOT_RECORDED,
  },
  {
    code: 'M4C2-15BIS',
    name: t('Obiettivo della seconda linea', 'Target of the second line'),
    ...{ line: 'second', unit: 'enterprises', required: null, dueOn: null },
    note: t('Valore e data non verificati; il registro non rileva questo dato.', 'Value and date unverified; the book does not record this.'),
  },
];

export function targetLines(tranches: readonly TrancheLine[], hubs: readonly HubLine[], day: CalendarDate): TargetLine[] {
  const first = tranches.filter(({ interventionLine }) => interventionLine === 'first');
  const codes = new Set(first.map(({ code }) => code));
  const reachedOf: Readonly<Record<string, number | Money>> = {
    'M4C2-13': hubs.filter(({ tranche, granted }) => tranche !== null && codes.has(tranche) && granted.cents > 0).length,
    'M4C2-14': Money.sum(first.map(({ netPaid }) => netPaid)),
  };
  return TARGETS.map((target) => {
    const reached = reachedOf[target.code] ?? null;
    return { ...target, reached, percent: percentReached(reached, target.required), state: stateOf(target, reached, day), source: SOURCE };
  });
}

function wholeNumber(value: number | Money): number {
  return typeof value === 'number' ? value : value.cents;
}

function percentReached(reached: TargetLine['reached'], required: TargetLine['required']): number | null {
  if (reached === null || required === null) return null;
  return percentOf(Money.ofCents(wholeNumber(reached)), Money.ofCents(wholeNumber(required)));
}

function stateOf({ required, dueOn }: Target, reached: TargetLine['reached'], day: CalendarDate): TargetLine['state'] {
  if (reached === null || required === null) return 'not-recorded';
  if (wholeNumber(reached) >= wholeNumber(required)) return 'met';
  return dueOn !== null && day > dueOn ? 'missed' : 'open';
}
