import { Money, type CalendarDate, type Sentence } from '../../kernel/index.js';
import type { HubRow } from '../../hubs/index.js';
import { missingOf, type OutcomeRow, type Requirement } from '../../requirements/index.js';
import { isIdle } from './alerts.rules.js';
import type { DisbursementTally, OpenPayment } from './disbursement-lines.rules.js';
import type { GrantLine } from './grants.rules.js';
import { groupedBy, onlyOnce } from './grouping.rules.js';
import type { HubLine } from './hubs.rules.js';
import type { RecoveryLine } from './recoveries.rules.js';
import type { TrancheLine } from './tranches.rules.js';
import { counted, DAYS, HUBS, inEuro, onDay, PAYMENTS, say, t, together } from './words.rules.js';

export const DECISION_CODES = ['to-reprogramme', 'hubs-to-identify', 'hub-stuck', 'control-pending', 'recovery-overdue'] as const;
export type DecisionCode = (typeof DECISION_CODES)[number];

/** Why money of a hub does not go on. */
export type StuckReason = 'suspended' | 'closed' | 'control-pending' | 'requirement-missing' | 'remarks-open' | 'payee-changed' | 'iban-missing' | 'idle';

/** Something that the Cabina di regia, or whom it asks, has to decide on. */
export interface Decision {
  code: DecisionCode;
  /** The tranche, hub, grant, act or recovery. */
  subject: string;
  hub: string | null;
  tranche: string | null;
  /** The money that waits for it. */
  amount: Money;
  reasons: readonly StuckReason[];
  /** The day since which, or by which: of what is overdue. */
  on: CalendarDate | null;
  sentence: Sentence;
}

export interface DecisionFacts {
  day: CalendarDate;
  tranches: readonly TrancheLine[];
  hubs: readonly HubLine[];
  hubRows: ReadonlyMap<string, HubRow>;
  grants: readonly GrantLine[];
  recoveries: readonly RecoveryLine[];
  payments: Pick<DisbursementTally, 'open' | 'inForce'>;
  requirements: readonly Requirement[];
  outcomes: readonly OutcomeRow[];
}

/** In the order of their codes; within one in the order of the sheet that has the thing. */
export function decisionsOf(facts: DecisionFacts): Decision[] {
  return [...toReprogramme(facts), ...toIdentify(facts), ...stuckHubs(facts), ...pendingControls(facts), ...overdueRecoveries(facts)];
}

function decision(code: DecisionCode, subject: string, more: Partial<Decision> & Pick<Decision, 'amount' | 'sentence'>): Decision {
  return { code, subject, hub: null, tranche: null, reasons: [], on: null, ...more };
}

function toReprogramme({ tranches }: DecisionFacts): Decision[] {
  return tranches.filter((tranche) => tranche.toReprogramme.cents > 0).map(({ code, toReprogramme: amount }) => {
    const sentence = say(
      'Linea {code}: {amount} di economie attendono un atto che le riprogrammi.',
      'Tranche {code}: {amount} that came free wait for an act that reprogrammes them.',
      { code, amount: inEuro(amount) },
    );
    return decision('to-reprogramme', code, { tranche: code, amount, sentence });
  });
}

/** One of each tranche: dozens of places are to be identified at the start. */
function toIdentify({ tranches, hubs }: DecisionFacts): Decision[] {
  return tranches.flatMap(({ code, available }) => {
    const many = hubs.filter(({ tranche, status }) => tranche === code && status === 'provisional').length;
    if (many === 0 || available.cents === 0) return [];
    const figures = { code, hubs: counted(many, ...HUBS), amount: inEuro(available) };
    const sentence = many === 1
      ? say('Linea {code}: {hubs} è da identificare; restano da concedere {amount}.', 'Tranche {code}: {hubs} is to be identified; {amount} are available.', figures)
      : say('Linea {code}: {hubs} sono da identificare; restano da concedere {amount}.', 'Tranche {code}: {hubs} are to be identified; {amount} are available.', figures);
    return [decision('hubs-to-identify', code, { tranche: code, amount: available, sentence })];
  });
}

interface Reason {
  code: StuckReason;
  words: Sentence;
  /** The payments that it stops; null for everything of the hub. */
  payments: readonly OpenPayment[] | null;
}

function stuckHubs(facts: DecisionFacts): Decision[] {
  const requirementsMissing = missingRequirements(facts);
  const openOf = groupedBy(facts.payments.open, ({ hub }) => hub);
  return facts.hubs.flatMap((hub) => {
    const all = hub.outstanding.plus(hub.inProgress);
    if (all.cents === 0) return [];
    const open = openOf.get(hub.code) ?? [];
    const idle = facts.grants.filter((grant) => grant.hub === hub.code && isIdle(grant));
    const reasons = [...ofHub(hub), ...ofPayments(open, requirementsMissing, facts.hubRows.get(hub.code)), ...ofIdle(idle)];
    if (reasons.length === 0) return [];
    const stopped = new Set(reasons.flatMap(({ payments }) => payments ?? []));
    const some = Money.sum([...[...stopped].map(({ amount }) => amount), ...idle.map(({ outstanding }) => outstanding)]);
    const amount = reasons.some(({ payments }) => payments === null) ? all : some;
    const figures = { code: hub.code, amount: inEuro(amount), why: together(reasons.map(({ words }) => words)) };
    const sentence = say('{code}: {amount} fermi ({why}).', '{code}: {amount} are stuck ({why}).', figures);
    return [decision('hub-stuck', hub.code, { hub: hub.code, tranche: hub.tranche, amount, reasons: reasons.map(({ code }) => code), sentence })];
  });
}

function ofHub({ status, controls }: HubLine): Reason[] {
  const pending = controls.filter((control) => control.status !== 'positive');
  const names = [...new Set(pending.map(({ name }) => name))].join(', ');
  return [
    ...(status === 'suspended' ? [{ code: 'suspended' as const, words: t('sospeso', 'suspended'), payments: null }] : []),
    ...(status === 'closed' ? [{ code: 'closed' as const, words: t('chiuso', 'closed'), payments: null }] : []),
    ...(pending.length > 0 ? [{ code: 'control-pending' as const, words: say('manca {names}', 'lacking {names}', { names }), payments: null }] : []),
  ];
}

function ofPayments(open: readonly OpenPayment[], missing: ReadonlyMap<string, readonly string[]>, hub: HubRow | undefined): Reason[] {
  const reason = (code: StuckReason, payments: readonly OpenPayment[], it: string, en: string, more: Record<string, string> = {}): Reason[] => {
    return payments.length === 0 ? [] : [{ code, payments, words: say(it, en, { many: counted(payments.length, ...PAYMENTS), ...more }) }];
  };
  const required = open.filter(({ id }) => missing.has(id));
  const names = [...new Set(required.flatMap(({ id }) => missing.get(id) ?? []))].join(', ');
  return [
    ...reason('requirement-missing', required, '{many} senza {names}', '{many} without {names}', { names }),
    ...reason('remarks-open', open.filter(({ suspendedSince }) => suspendedSince !== null), '{many} con rilievi senza risposta', '{many} with remarks not answered'),
    ...reason('payee-changed', open.filter(({ payeeChanged }) => payeeChanged), '{many} da approvare di nuovo: il beneficiario è cambiato', '{many} to be approved again: the payee has changed'),
    ...(hub?.iban === null ? reason('iban-missing', open, '{many} senza IBAN noto', '{many} without a known IBAN') : []),
  ];
}

function ofIdle(idle: readonly GrantLine[]): Reason[] {
  if (idle.length === 0) return [];
  const days = Math.min(...idle.map(({ daysIdle }) => daysIdle));
  const words = say('{grants}: nulla si muove da almeno {days}', '{grants}: nothing has moved for at least {days}', { grants: idle.map(({ id }) => id).join(', '), days: counted(days, ...DAYS) });
  return [{ code: 'idle', words, payments: [] }];
}

/** The names of what blocks each open payment on the day, controls apart. */
function missingRequirements({ day, payments, requirements, outcomes }: DecisionFacts): Map<string, string[]> {
  const blocking = requirements.filter(({ effect }) => effect === 'blocking');
  if (blocking.length === 0) return new Map();
  const bySubject = groupedBy(outcomes, ({ subject }) => subject);
  return new Map(
    payments.open.flatMap((payment) => {
      const { id, grant, hub, tranche, kind, amount } = payment;
      const inForce = { advance: payments.inForce(grant, 'advance'), interim: payments.inForce(grant, 'interim'), balance: payments.inForce(grant, 'balance') };
      const known = [hub, grant, id].flatMap((subject) => bySubject.get(subject) ?? []);
      const missing = missingOf({ grant, hub, tranche, kind, amount, day, disbursement: id, inForce }, { requirements: blocking, controlled: [], outcomes: known });
      return missing.length === 0 ? [] : [[id, missing.map(({ name }) => name)] as const];
    }),
  );
}

function pendingControls({ grants }: DecisionFacts): Decision[] {
  const pending = grants.flatMap((grant) => grant.controls.filter(({ status }) => status !== 'positive'));
  return pending.filter(onlyOnce(({ subject, name }) => `${subject} ${name}`)).flatMap(({ subject, name, status }) => {
    const waiting = grants.filter(({ controls }) => controls.some((one) => one.subject === subject && one.name === name));
    const amount = Money.sum(waiting.flatMap(({ outstanding, inProgress }) => [outstanding, inProgress]));
    if (amount.cents === 0) return [];
    const why = { pending: t('non acquisito', 'not obtained'), negative: t('esito negativo', 'negative'), expired: t('scaduto', 'expired'), positive: t('', '') }[status];
    const sentence = say('{name} di {subject}: {why}; non si possono pagare {amount}.', '{name} of {subject}: {why}; {amount} cannot be paid.', { name, subject, why, amount: inEuro(amount) });
    const [first] = waiting;
    const place = { hub: waiting.length === 1 ? (first?.hub ?? null) : null, tranche: first?.tranche ?? null };
    return [decision('control-pending', subject, { ...place, amount, sentence })];
  });
}

function overdueRecoveries({ recoveries }: DecisionFacts): Decision[] {
  return recoveries.filter(({ daysOverdue }) => daysOverdue > 0).map(({ id, hub, tranche, remaining, dueOn, daysOverdue }) => {
    const sentence = say(
      '{id} verso {hub}: {amount} da restituire entro il {on}, {days} di ritardo.',
      '{id} from {hub}: {amount} were to be paid back by {on}, {days} overdue.',
      { id, hub, amount: inEuro(remaining), on: onDay(dueOn), days: counted(daysOverdue, ...DAYS) },
    );
    return decision('recovery-overdue', id, { hub, tranche, amount: remaining, on: dueOn, sentence });
  });
}
