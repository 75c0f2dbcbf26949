import { Conflict, InvalidInput, Refusal, type Sentence } from '../../kernel/index.js';
import type { EnrolmentRow } from '../access.entity.js';

/** 404 in words of its own: a person has followed a link and must learn what to do next. */
export class UnknownLink extends Refusal {
  readonly status = 404;

  constructor() {
    super('not-found', {
      it: 'Questo link non esiste o è stato sostituito da uno più recente: controllare di averlo copiato per intero.',
      en: 'This link does not exist or a newer one has replaced it: make sure that all of it was copied.',
    });
    this.at('/token');
  }
}

/**
 * Links are used once, in time, and say what they said when they were made (`isSealed`): one of which that cannot be told any
 * more is as good as expired. @throws UnknownLink if unknown or replaced; Conflict `state-conflict` if used or expired
 */
export function requireUsableLink(enrolment: EnrolmentRow | undefined, isSealed: (enrolment: EnrolmentRow) => boolean, now: Date): EnrolmentRow {
  if (!enrolment) throw new UnknownLink();
  if (enrolment.usedAt !== null) throw unusable({ it: 'già stato usato', en: 'been used already' });
  if (enrolment.expiresAt <= now.toISOString() || !isSealed(enrolment)) throw unusable({ it: 'scaduto', en: 'expired' });
  return enrolment;
}

function unusable(why: Sentence): Conflict {
  return new Conflict('state-conflict', {
    it: `Questo link è ${why.it}: chiederne uno nuovo a un amministratore.`,
    en: `This link has ${why.en}: ask an administrator for a new one.`,
  }).at('/token');
}

/** The first administrator's link is worth nothing once somebody can manage people. @throws Conflict `state-conflict` */
export function requireNoAdministrator(exists: boolean): void {
  if (!exists) return;
  throw new Conflict('state-conflict', {
    it: "C’è già un amministratore: chiedere a lui di essere aggiunti.",
    en: 'There is an administrator already: ask to be added.',
  }).at('/token');
}

/** E-mail and name are the first administrator's to say; of everybody else they are known. @throws InvalidInput */
export function refuseIdentity(email: string | undefined, name: string | undefined): void {
  for (const [field, value] of [['email', email], ['name', name]] as const) {
    if (value === undefined) continue;
    throw InvalidInput.at('invalid-request', `/${field}`, {
      it: 'Nome ed e-mail li ha già indicati chi ha aggiunto la persona.',
      en: 'Whoever added the person has given name and e-mail already.',
    });
  }
}
