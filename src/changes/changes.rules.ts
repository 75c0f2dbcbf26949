import { canonicalJson, Conflict, InvalidInput, type CalendarDate, type Json, type JsonObject, type Money, type Role } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { ChangeOf, ChangeRow } from './change.entity.js';

export interface ProposedChange {
  of: ChangeOf;
  subject: string;
  hub: string | null;
  tranche: string | null;
  amount: Money | null;
  from: JsonObject;
  to: JsonObject;
  effectiveOn: CalendarDate;
  /** The role of whoever decides. */
  decides: Role;
}

/** One person proposes; nothing changes yet. @throws InvalidInput where nothing would change */
export function proposeChange(id: string, change: ProposedChange, reason: string | null): EntryDraft {
  const { amount, effectiveOn, ...plain } = change;
  if (sameJson(change.from, change.to)) throw changesNothing();
  return {
    kind: 'change-proposed/1',
    subject: id,
    payload: { before: null, after: { ...plain, amountCents: amount && amount.cents, state: 'proposed' } },
    movements: [],
    reason,
    effectiveOn,
  };
}

/** One at a time: whoever approves sees what is, and nobody proposes the same twice. @throws Conflict `state-conflict` */
export function requireNoneWaiting({ subject }: Pick<ProposedChange, 'subject'>, waiting: string | null): void {
  if (waiting === null) return;
  throw new Conflict(
    'state-conflict',
    { it: `La modifica ${waiting} di ${subject} attende già una decisione.`, en: `Change ${waiting} of ${subject} waits for a decision already.` },
    { subject, change: waiting },
  );
}

export function changesNothing(): InvalidInput {
  return InvalidInput.at('invalid-request', '', { it: 'La richiesta non cambia nulla.', en: 'The request changes nothing.' });
}

/**
 * What is changed must still be as it was when the change was proposed: nobody approves one thing and gets another.
 * @throws Conflict `state-conflict`
 */
export function requireUnchanged({ id, subject, from }: Pick<ChangeRow, 'id' | 'subject' | 'from'>, now: object): void {
  const present = now as Record<string, Json>;
  const moved = Object.keys(from).filter((field) => !sameJson(from[field] ?? null, present[field] ?? null));
  if (moved.length === 0) return;
  throw new Conflict(
    'state-conflict',
    {
      it: `Da quando ${id} è stata proposta, ${subject} è cambiato (${fieldWords(moved)}): va respinta o ritirata, e proposta di nuovo.`,
      en: `Since ${id} was proposed ${subject} has changed (${moved.join(', ')}): reject or withdraw it, and propose it again.`,
    },
    { id, subject, changed: moved },
  );
}

/** Names of fields in Italian, for sentences. */
const FIELD_WORDS: Readonly<Record<string, string>> = {
  ...{ iban: 'IBAN', taxCode: 'codice fiscale', name: 'denominazione', seat: 'sede', partners: 'partner', localisation: 'localizzazione' },
  ...{ advanceMaxPercent: 'limite delle anticipazioni', cumulativeMaxPercent: 'limite cumulativo', paymentDays: 'giorni per pagare', termsSince: 'decorrenza' },
  ...{ roles: 'ruoli', disabled: 'abilitazione', until: 'scadenza', of: 'oggetto', kind: 'tipo', threshold: 'soglia', thresholdCents: 'soglia', from: 'dal', effect: 'effetto' },
  ...{ reduceCents: 'importo da ridurre', reject: 'richieste da respingere', orderBack: 'pagamenti da recuperare', status: 'stato' },
  ...{ validityDays: 'giorni di validità', covers: 'copertura', tranche: 'linea' },
};

export function fieldWords(fields: readonly string[]): string {
  return fields.map((field) => FIELD_WORDS[field] ?? field).join(', ');
}

/** Whatever the order of their members. */
export function sameJson(one: unknown, other: unknown): boolean {
  return canonicalJson(one as Json) === canonicalJson(other as Json);
}
