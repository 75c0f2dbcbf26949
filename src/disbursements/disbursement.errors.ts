import { Conflict, RuleBroken, spoken, type Money, type Sentence } from '../kernel/index.js';
import type { PaymentOrder } from './disbursement.entity.js';

export interface LimitFigures {
  grant: string;
  percent: number;
  granted: Money;
  limit: Money;
  inForce: Money;
  asked: Money;
}

/** Σ advances in force would exceed the share of the grant that its terms admit. */
export function advanceOverLimit(figures: LimitFigures): RuleBroken {
  return overLimit('advance-over-limit', { it: 'Le anticipazioni', en: 'Advances' }, figures);
}

/** Σ of all but the balance in force would exceed the share of the grant that its terms admit. */
export function cumulativeOverLimit(figures: LimitFigures): RuleBroken {
  return overLimit('cumulative-over-limit', { it: 'Le erogazioni prima del saldo', en: 'Disbursements before the balance' }, figures);
}

function overLimit(code: string, what: Sentence, { grant, percent, granted, limit, inForce, asked }: LimitFigures): RuleBroken {
  const message = {
    it: `${what.it} della concessione ${grant} non possono superare il ${percent} % di ${spoken(granted, 'it')}, cioè ${spoken(limit, 'it')}: in vigore ${spoken(inForce, 'it')}, chiesti ${spoken(asked, 'it')}.`,
    en: `${what.en} of grant ${grant} cannot exceed ${percent} % of ${spoken(granted, 'en')}, that is ${spoken(limit, 'en')}: in force ${spoken(inForce, 'en')}, asked ${spoken(asked, 'en')}.`,
  };
  const numbers = { granted: `${granted}`, limit: `${limit}`, inForce: `${inForce}`, asked: `${asked}` };
  return new RuleBroken(code, message, { grant, percent, ...numbers }, [{ pointer: '/amount', message }]);
}

export function paymentBeforeApproval(id: string): Conflict {
  return new Conflict(
    'payment-before-approval',
    { it: `${id} non è ancora approvata: prima va liquidata da un'altra persona.`, en: `${id} is not approved yet: another person must approve it first.` },
    { id, state: 'requested' },
  );
}

export function paymentOrderDuplicate(order: PaymentOrder, other: string): Conflict {
  const words = orderWords(order);
  return new Conflict(
    'payment-order-duplicate',
    { it: `L'ordine di pagamento ${words} è già quello di ${other}.`, en: `Payment order ${words} is already that of ${other}.` },
    { order: words, disbursement: other },
  );
}

/** Year, number and line of an order as people write it: `2026/1234/1`. */
export function orderWords({ instrument, account, year, number, line }: PaymentOrder): string {
  return [instrument, account, `${year}/${number}${line ? `/${line}` : ''}`].filter(Boolean).join(' ');
}

export function payeeChanged(id: string, hub: string, fields: readonly string[]): Conflict {
  return new Conflict(
    'payee-changed',
    {
      it: `Da quando ${id} è stata approvata il beneficiario ${hub} è cambiato (${fields.join(', ')}): occorre approvarla di nuovo.`,
      en: `Since ${id} was approved the payee ${hub} has changed (${fields.join(', ')}): it must be approved again.`,
    },
    { id, hub, changed: fields },
  );
}
