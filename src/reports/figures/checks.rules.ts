import { Money, type Sentence } from '../../kernel/index.js';
import { HUB_FIGURES, type Course } from '../../overview/index.js';
import type { DisbursementState } from '../cabina-di-regia.figures.js';
import type { ActLine } from './acts.rules.js';
import type { DisbursementTally } from './disbursement-lines.rules.js';
import type { HubLine } from './hubs.rules.js';
import type { RecoveryLine, ReductionLine } from './recoveries.rules.js';
import type { Territory } from './territory.rules.js';
import type { TrancheLine } from './tranches.rules.js';
import { AMOUNT_NAMES } from './figure-texts.js';
import { say, t } from './words.rules.js';

/** Where a term is added up: a table of the workbook, or `decree` for its two single figures. */
export type CheckTable = 'decree' | 'tranches' | 'hubs' | 'disbursements' | 'recoveries' | 'reductions' | 'regions' | 'months' | 'acts';

/** A sum over a column of a table, of the rows that have one of some values in another. */
export interface CheckTerm {
  table: CheckTable;
  /** A field of the table's rows; of months `change.` and the figure. */
  column: string;
  where: readonly { column: string; in: readonly string[] }[];
  sign: 1 | -1;
  value: Money;
}

/** Two sides that must be the same to the cent. */
export interface Check {
  code: string;
  name: Sentence;
  left: readonly CheckTerm[];
  right: readonly CheckTerm[];
  leftValue: Money;
  rightValue: Money;
  holds: boolean;
}

export interface CheckFacts {
  total: Money;
  unallocated: Money;
  tranches: readonly TrancheLine[];
  hubs: readonly HubLine[];
  disbursements: Pick<DisbursementTally, 'inStates'>;
  recoveries: readonly RecoveryLine[];
  reductions: readonly ReductionLine[];
  territory: Territory;
  course: Course;
  acts: readonly ActLine[];
}

type Row = Readonly<Record<string, unknown>>;
type Where = CheckTerm['where'];

export const IN_PROGRESS: readonly DisbursementState[] = ['requested', 'approved', 'ordered'];
export const APPROVED_UNPAID: readonly DisbursementState[] = ['approved', 'ordered'];

export function checksOf(facts: CheckFacts): Check[] {
  const terms = termsOf(facts);
  const { sum, minus, decree, disbursed } = terms;
  const tranches = (column: string): CheckTerm => sum('tranches', column);
  return [
    check('decree', t('Dotazione = assegnato + non ripartito', 'Total = allocated + not broken down'), [decree('total')], [tranches('allocated'), decree('unallocated')]),
    check('allocated', t('Assegnato = da concedere + economie + restituito + concesso', 'Allocated = available + to reprogramme + returned + granted'), [tranches('allocated')], ['available', 'toReprogramme', 'returned', 'granted'].map(tranches)),
    check('granted', t('Concesso = da erogare + in corso + erogato netto', 'Granted = outstanding + in progress + net paid'), [tranches('granted')], ['outstanding', 'inProgress', 'netPaid'].map(tranches)),
    check('paid', t('Erogato = erogato netto + recuperato', 'Paid = net paid + recovered'), [tranches('paid')], ['netPaid', 'recovered'].map(tranches)),
    ...HUB_FIGURES.map((figure) => check(`hubs-${figure}`, named('{figure}: linee = soggetti attuatori', '{figure}: tranches = hubs', figure), [tranches(figure)], [sum('hubs', figure)])),
    check('in-progress', t('In corso = erogazioni richieste, liquidate e disposte', 'In progress = disbursements requested, approved and ordered'), [tranches('inProgress')], [disbursed(IN_PROGRESS)]),
    check('approved-unpaid', t('Liquidato non pagato = erogazioni liquidate e disposte', 'Approved, not paid = disbursements approved and ordered'), [tranches('approvedUnpaid')], [disbursed(APPROVED_UNPAID)]),
    check('disbursed', t('Erogato = erogazioni eseguite', 'Paid = disbursements executed'), [tranches('paid')], [disbursed(['paid'])]),
    ...facts.tranches.map(({ code }) =>
      check(`disbursed-${code}`, say('Erogato della linea {code} = sue erogazioni eseguite', 'Paid of tranche {code} = its disbursements executed', { code }), [sum('tranches', 'paid', [{ column: 'code', in: [code] }])], [disbursed(['paid'], code)]),
    ),
    check('to-recover', t('Da recuperare = residuo dei recuperi', 'To recover = what remains of the recoveries'), [tranches('toRecover')], [sum('recoveries', 'remaining')]),
    check('recovered', t('Recuperato = incassi dei recuperi', 'Recovered = collections of the recoveries'), [tranches('recovered')], [sum('recoveries', 'collected')]),
    check(
      'awarded',
      t('Concesso = concesso in origine − riduzioni − recuperi non tornati alla concessione', 'Granted = as awarded − reductions − what came back and left the grant'),
      [tranches('granted')],
      [sum('hubs', 'awarded'), minus('reductions', 'amount', [{ column: 'state', in: ['in-force'] }]), minus('recoveries', 'toReprogramme'), minus('recoveries', 'returned')],
    ),
    ...(['granted', 'netPaid'] as const).map((figure) => check(`regions-${figure}`, named('{figure}: regioni e non localizzato = soggetti', '{figure}: regions and not located = hubs', figure), [sum('regions', figure)], [sum('hubs', figure)])),
    ...(['granted', 'paid', 'netPaid', 'recovered'] as const).map((figure) => check(`months-${figure}`, named('{figure}: somma dei mesi = linee', '{figure}: sum of the months = tranches', figure), [sum('months', `change.${figure}`)], [tranches(figure)])),
    check('acts', t('Assegnato = atti in vigore', 'Allocated = acts in force'), [tranches('allocated')], [sum('acts', 'allocates', [{ column: 'state', in: ['in-force'] }])]),
  ];
}

function named(it: string, en: string, figure: keyof typeof AMOUNT_NAMES): Sentence {
  return say(it, en, { figure: AMOUNT_NAMES[figure] });
}

function check(code: string, name: Sentence, left: readonly CheckTerm[], right: readonly CheckTerm[]): Check {
  const [leftValue, rightValue] = [valueOf(left), valueOf(right)];
  return { code, name, left, right, leftValue, rightValue, holds: leftValue.cents === rightValue.cents };
}

function valueOf(terms: readonly CheckTerm[]): Money {
  return Money.ofCents(terms.reduce((sum, { sign, value }) => sum + sign * value.cents, 0));
}

interface Terms {
  sum: (table: CheckTable, column: string, where?: Where) => CheckTerm;
  minus: (table: CheckTable, column: string, where?: Where) => CheckTerm;
  decree: (column: 'total' | 'unallocated') => CheckTerm;
  disbursed: (states: readonly DisbursementState[], tranche?: string) => CheckTerm;
}

function termsOf({ total, unallocated, tranches, hubs, disbursements, recoveries, reductions, territory, course, acts }: CheckFacts): Terms {
  const tables: Readonly<Record<string, readonly object[]>> = { tranches, hubs, recoveries, reductions, regions: territory.regions, months: course.months, acts };
  const added = (sign: 1 | -1) => (table: CheckTable, column: string, where: Where = []): CheckTerm => {
    const rows = (tables[table] ?? []) as readonly Row[];
    const some = rows.filter((row) => where.every((one) => one.in.includes(String(row[one.column]))));
    return { table, column, where, sign, value: Money.sum(some.map((row) => fieldOf(row, column))) };
  };
  return {
    sum: added(1),
    minus: added(-1),
    decree: (column) => ({ table: 'decree', column, where: [], sign: 1, value: column === 'total' ? total : unallocated }),
    // There may be very many of them: they were added up when they were read.
    disbursed: (states, tranche) => {
      const inTranche = tranche === undefined ? [] : [{ column: 'tranche', in: [tranche] }];
      const value = disbursements.inStates(tranche === undefined ? 'state' : `tranche:${tranche}`, states);
      return { table: 'disbursements', column: 'amount', where: [{ column: 'state', in: states }, ...inTranche], sign: 1, value };
    },
  };
}

function fieldOf(row: Row, column: string): Money {
  const value = column.split('.').reduce<unknown>((node, part) => (node as Row)[part], row);
  if (!(value instanceof Money)) throw new Error(`${column} is no amount`);
  return value;
}
