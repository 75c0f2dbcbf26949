import { FIRST_DAY, InvalidInput, LAST_DAY, requireDayWithin, RuleBroken, type CalendarDate, type Sentence } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Outcome, RequiredOf, Requirement } from './requirement.entity.js';

/** What an outcome can be about. */
export type ThingKind = RequiredOf | 'act';

export interface OutcomeFacts {
  /** The thing that it is about, and the preventive controls that it needs, if it is one that has any. */
  thing: { kind: ThingKind; controls: readonly string[] };
  /** The requirement named; null where it is the outcome of a control. */
  requirement: Pick<Requirement, 'code' | 'of' | 'covers'> | null;
  today: CalendarDate;
}

/**
 * Records what came of a requirement or of a preventive control. It changes no other: a later outcome counts for more.
 * @throws RuleBroken `outcome-misplaced`, `control-unknown`, `date-out-of-range`; InvalidInput
 */
export function recordOutcome(outcome: Outcome, { thing, requirement, today }: OutcomeFacts, reason: string): EntryDraft {
  const { subject, amount, ...fields } = outcome;
  requireOneOfTwo(outcome);
  if (requirement) requirePlace(subject, thing.kind, requirement);
  else requireControl(subject, outcome.control ?? '', thing);
  requireDayWithin('/obtainedOn', outcome.obtainedOn, FIRST_DAY, today);
  if (outcome.expiresOn !== null) requireDayWithin('/expiresOn', outcome.expiresOn, outcome.obtainedOn, LAST_DAY);
  if (requirement?.covers && outcome.result === 'positive' && amount === null) throw amountMissing(requirement.code);
  return {
    kind: 'outcome-recorded/1',
    subject,
    payload: { before: null, after: { ...fields, amountCents: amount && amount.cents } },
    movements: [],
    reason,
    effectiveOn: outcome.obtainedOn,
  };
}

function requireOneOfTwo({ requirement, control }: Pick<Outcome, 'requirement' | 'control'>): void {
  if ((requirement === null) !== (control === null)) return;
  throw InvalidInput.at('invalid-request', requirement === null ? '/requirement' : '/control', {
    it: "L’esito è di un requisito oppure di un controllo: indicare uno dei due, non entrambi.",
    en: 'The outcome is that of a requirement or of a control: name one of the two, not both.',
  });
}

const WHERE: Record<ThingKind, Sentence> = {
  hub: { it: 'un soggetto attuatore', en: 'a hub' },
  grant: { it: 'una concessione', en: 'a grant' },
  disbursement: { it: 'una erogazione', en: 'a disbursement' },
  act: { it: 'un atto', en: 'an act' },
};

function requirePlace(subject: string, kind: ThingKind, { code, of }: Pick<Requirement, 'code' | 'of'>): void {
  if (kind === of) return;
  const message = {
    it: `Gli esiti di ${code} si registrano su ${WHERE[of].it}, e ${subject} è ${WHERE[kind].it}.`,
    en: `Outcomes of ${code} are recorded on ${WHERE[of].en}, and ${subject} is ${WHERE[kind].en}.`,
  };
  throw misplaced(message, { requirement: code, of, subject });
}

function requireControl(subject: string, control: string, { kind, controls }: OutcomeFacts['thing']): void {
  if (kind !== 'act' && kind !== 'grant') {
    const message = {
      it: `Gli esiti dei controlli si registrano su un atto o una concessione, e ${subject} è ${WHERE[kind].it}.`,
      en: `Outcomes of controls are recorded on an act or a grant, and ${subject} is ${WHERE[kind].en}.`,
    };
    throw misplaced(message, { control, subject });
  }
  if (controls.includes(control)) return;
  const asked = controls.join(', ');
  const message = {
    it: `${subject} non prevede il controllo "${control}". Controlli previsti: ${asked || 'nessuno'}.`,
    en: `${subject} does not ask for the control "${control}". Controls asked for: ${asked || 'none'}.`,
  };
  throw new RuleBroken('control-unknown', message, { subject, control, controls: [...controls] }, [{ pointer: '/control', message }]);
}

function misplaced(message: Sentence, figures: Record<string, string>): RuleBroken {
  return new RuleBroken('outcome-misplaced', message, figures, [{ pointer: '/subject', message }]);
}

function amountMissing(requirement: string): InvalidInput {
  return InvalidInput.at('invalid-request', '/amount', {
    it: `${requirement} deve coprire il denaro: occorre l’importo garantito.`,
    en: `${requirement} has to cover the money: give the amount that it covers.`,
  });
}
