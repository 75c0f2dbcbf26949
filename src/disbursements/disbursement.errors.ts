import { Conflict, Forbidden, RuleBroken, spoken, type Money, type Sentence } from '../kernel/index.js';
import { fieldWords } from '../changes/index.js';
import type { DisbursementRow, PaymentOrder } from './disbursement.entity.js';

export interface LimitFigures {
  grant: string;
  percent: number;
  granted: Money;
  limit: Money;
  inForce: Money;
  asked: Money;
  /** The field that asks for it, where there is one. */
  pointer?: string | undefined;
}

/** Σ advances in force would exceed the share of the grant that its terms admit. */
export function advanceOverLimit(figures: LimitFigures): RuleBroken {
  return overLimit('advance-over-limit', { it: 'Le anticipazioni', en: 'Advances' }, figures);
}

/** Σ of all but the balance in force would exceed the share of the grant that its terms admit. */
export function cumulativeOverLimit(figures: LimitFigures): RuleBroken {
  return overLimit('cumulative-over-limit', { it: 'Le erogazioni prima del saldo', en: 'Disbursements before the balance' }, figures);
}

function overLimit(code: string, what: Sentence, figures: LimitFigures): RuleBroken {
  const { grant, percent, granted, limit, inForce, asked, pointer } = figures;
  const message = asked.cents === 0 ? beyondByNow(what, figures) : beyondIfAsked(what, figures);
  const numbers = { granted: `${granted}`, limit: `${limit}`, inForce: `${inForce}`, asked: `${asked}` };
  return new RuleBroken(code, message, { grant, percent, ...numbers }, pointer === undefined ? [] : [{ pointer, message }]);
}

function beyondIfAsked(what: Sentence, { grant, percent, granted, limit, inForce, asked }: LimitFigures): Sentence {
  return {
    it: `${what.it} della concessione ${grant} non possono superare il ${percent}\u00a0% di ${spoken(granted, 'it')}, cioè ${spoken(limit, 'it')}: in vigore ${spoken(inForce, 'it')}, chiesti ${spoken(asked, 'it')}.`,
    en: `${what.en} of grant ${grant} cannot exceed ${percent}\u00a0% of ${spoken(granted, 'en')}, that is ${spoken(limit, 'en')}: in force ${spoken(inForce, 'en')}, asked ${spoken(asked, 'en')}.`,
  };
}

/** Nothing more is asked: a reduction, or other terms, came in between. */
function beyondByNow(what: Sentence, { grant, percent, granted, limit, inForce }: LimitFigures): Sentence {
  return {
    it: `${what.it} della concessione ${grant} in vigore, ${spoken(inForce, 'it')}, superano ormai il ${percent}\u00a0% di ${spoken(granted, 'it')}, cioè ${spoken(limit, 'it')}.`,
    en: `${what.en} of grant ${grant} in force, ${spoken(inForce, 'en')}, by now exceed ${percent}\u00a0% of ${spoken(granted, 'en')}, that is ${spoken(limit, 'en')}.`,
  };
}

export function paymentBeforeApproval(id: string): Conflict {
  return new Conflict(
    'payment-before-approval',
    { it: `${id} non è ancora approvata: prima va liquidata da un’altra persona.`, en: `${id} is not approved yet: another person must approve it first.` },
    { id, state: 'requested' },
  );
}

export function paymentOrderDuplicate(order: PaymentOrder, other: string): Conflict {
  const words = orderWords(order);
  return new Conflict(
    'payment-order-duplicate',
    { it: `L’ordine di pagamento ${words} è già quello di ${other}.`, en: `Payment order ${words} is already that of ${other}.` },
    { order: words, disbursement: other },
  );
}

/** A disbursement is paid by the order that was issued for it; another one is recorded after that one came back. */
export function paymentOrderDiffers(id: string, issued: PaymentOrder, executed: PaymentOrder): Conflict {
  const [one, other] = [orderWords(issued), orderWords(executed)];
  return new Conflict(
    'payment-order-differs',
    {
      it: `${id} è stata disposta con l’ordine ${one}, non ${other}: se quello è tornato indietro, prima va registrata la restituzione.`,
      en: `${id} was ordered with ${one}, not ${other}: if that order came back, record its return first.`,
    },
    { id, issued: one, executed: other },
  );
}

/** A balance that closes its grant is the last thing asked of it. */
export function grantClosing(grant: string, closing: string): Conflict {
  return new Conflict(
    'grant-closing',
    {
      it: `La concessione ${grant} sta per essere chiusa dal saldo ${closing}: prima va respinto o ritirato.`,
      en: `Grant ${grant} is about to be closed by balance ${closing}: reject or withdraw that first.`,
    },
    { grant, disbursement: closing },
  );
}

/** Whoever set the IBAN does not approve the first payment to it. */
export function ibanSetByApprover(id: string, hub: string, actor: string): Forbidden {
  return new Forbidden(
    'four-eyes',
    {
      it: `${id}: chi ha inserito l’IBAN di ${hub} non può liquidare il primo pagamento su di esso. Serve un’altra persona.`,
      en: `${id}: whoever set the IBAN of ${hub} cannot approve the first payment to it. Another person is needed.`,
    },
    { id, action: 'approve disbursement', firstBy: actor, hub },
    { subject: id, action: 'approve disbursement' },
  );
}

/** Year, number and line of an order as people write it: `2026/1234/1`. */
export function orderWords({ instrument, account, year, number, line }: PaymentOrder): string {
  return [instrument, account, `${year}/${number}${line ? `/${line}` : ''}`].filter(Boolean).join(' ');
}

export function payeeChanged(row: Pick<DisbursementRow, 'id' | 'hub' | 'state'>, fields: readonly string[]): Conflict {
  const { id, hub, state } = row;
  const [back, returned] = state === 'ordered' ? ['registrare che il titolo è tornato e poi ', 'record that its order came back, and then '] : ['', ''];
  return new Conflict(
    'payee-changed',
    {
      it: `Da quando ${id} è stata approvata il beneficiario ${hub} è cambiato (${fieldWords(fields)}): occorre ${back}approvarla di nuovo.`,
      en: `Since ${id} was approved the payee ${hub} has changed (${fields.join(', ')}): ${returned}approve it again.`,
    },
    { id, hub, changed: fields },
  );
}
