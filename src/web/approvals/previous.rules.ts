import type { Schema } from '../api/client.js';

type Disbursement = Schema<'DisbursementView'>;
type Request = Pick<Disbursement, 'id' | 'hub'>;
type Payee = Pick<Schema<'HubView'>, 'iban' | 'taxCode'>;

export interface Difference {
  what: 'grant' | 'kind' | 'amount' | 'iban' | 'taxCode';
  before: string | null;
  now: string | null;
  /** What is rarely right without somebody having asked: another account, another codice fiscale. */
  isGrave: boolean;
}

/** What a request is compared with. */
export interface Previous {
  /** The hub's disbursement before it. */
  disbursement: Disbursement;
  /** The latest before it that holds a payee, which only an approval gives; null where none does: payees are then not compared. */
  payee: { of: string; payee: Payee } | null;
}

const numberOf = (id: string): number => Number(id.slice(2));

/** The hub's disbursements before this one, of those that came to something; null where this is its first. */
export function previousOf({ id, hub }: Request, all: readonly Disbursement[]): Previous | null {
  const before = all
    .filter((other) => other.hub === hub && numberOf(other.id) < numberOf(id) && other.state !== 'rejected' && other.state !== 'withdrawn')
    .sort((one, other) => numberOf(other.id) - numberOf(one.id));
  const [disbursement] = before;
  if (disbursement === undefined) return null;
  const [payee] = before.flatMap((other) => (other.payee === null ? [] : [{ of: other.id, payee: other.payee }]));
  return { disbursement, payee: payee ?? null };
}

/** In what a request differs from those before; the payee of a request is the hub's of now, until an approval holds it. */
export function differencesFrom({ disbursement, payee }: Previous, request: Disbursement, hubNow: Payee): Difference[] {
  const now = request.payee ?? hubNow;
  const pairs: [Difference['what'], string | null, string | null][] = [
    ['grant', disbursement.grant, request.grant],
    ['kind', disbursement.kind, request.kind],
    ['amount', disbursement.admitted ?? disbursement.amount, request.admitted ?? request.amount],
  ];
  if (payee !== null) pairs.push(['iban', payee.payee.iban, now.iban], ['taxCode', payee.payee.taxCode, now.taxCode]);
  return pairs.filter(([, before, after]) => before !== after).map(([what, before, after]) => ({ what, before, now: after, isGrave: what === 'iban' || what === 'taxCode' }));
}
