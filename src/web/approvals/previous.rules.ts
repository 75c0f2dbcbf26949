import type { Schema } from '../api/client.js';

type Disbursement = Schema<'DisbursementView'>;
type Payee = Pick<Schema<'HubView'>, 'iban' | 'taxCode'>;

export interface Difference {
  what: 'grant' | 'kind' | 'amount' | 'iban' | 'taxCode';
  before: string | null;
  now: string | null;
  /** What is rarely right without somebody having asked: another account, another codice fiscale. */
  isGrave: boolean;
}

const numberOf = (id: string): number => Number(id.slice(2));

/** The hub's disbursement before this one, of those that came to something; null where this is its first. */
export function previousOf({ id, hub }: Pick<Disbursement, 'id' | 'hub'>, all: readonly Disbursement[]): Disbursement | null {
  const before = all.filter((other) => other.hub === hub && numberOf(other.id) < numberOf(id) && other.state !== 'rejected' && other.state !== 'withdrawn');
  return before.reduce<Disbursement | null>((latest, other) => (latest === null || numberOf(other.id) > numberOf(latest.id) ? other : latest), null);
}

/** In what a request differs from the one before; the payee of a request is the hub's of now, until it is approved. */
export function differencesFrom(previous: Disbursement, request: Disbursement, payee: Payee): Difference[] {
  const now = request.payee ?? payee;
  const pairs: [Difference['what'], string | null, string | null][] = [
    ['grant', previous.grant, request.grant],
    ['kind', previous.kind, request.kind],
    ['amount', previous.admitted ?? previous.amount, request.admitted ?? request.amount],
    ...(previous.payee === null ? [] : ([['iban', previous.payee.iban, now.iban], ['taxCode', previous.payee.taxCode, now.taxCode]] as [Difference['what'], string | null, string | null][])),
  ];
  return pairs.filter(([, before, after]) => before !== after).map(([what, before, after]) => ({ what, before, now: after, isGrave: what === 'iban' || what === 'taxCode' }));
}
