/** What people can ask of the book, each command with everything that decides on it. Amounts are whole cents. */
export type Day = string;
export type Kind = 'advance' | 'interim' | 'balance';
export type Decision = 'approval' | 'rejection' | 'withdrawal';
export type Cause = 'revocation' | 'waiver' | 'saving' | 'correction';

/** anna: analyst; paolo: approver; dora: both; carla: committee, who moves no money. */
export const PEOPLE = { anna: ['analyst'], paolo: ['approver'], dora: ['analyst', 'approver'], carla: ['committee'] } as const;
export type Person = keyof typeof PEOPLE;

export type Command = { by: Person } & (
  | { do: 'identify-hub'; hub: string; taxCode: string; version: number }
  | { do: 'register-hub'; hub: string; tranche: string | null }
  | { do: 'propose-act'; reference: string; effectiveOn: Day; tranche: string | null; hub: { code: string; tranche: string } | null; moves: ActMove[] }
  | { do: 'propose-grant'; hub: string; tranche: string; cents: bigint; project: string; advanceMax: number; cumulativeMax: number; effectiveOn: Day }
  | { do: 'propose-reduction'; grant: string; cents: bigint; cause: Cause; effectiveOn: Day }
  | { do: 'request'; grant: string; kind: Kind; cents: bigint; requestedOn: Day }
  | { do: 'order'; id: string; order: string | null }
  | { do: 'return-order'; id: string }
  | { do: 'pay'; id: string; paidOn: Day; order: string }
  | { do: 'propose-reversal'; id: string; effectiveOn: Day }
  | { do: 'decide'; id: string; decision: Decision }
  | { do: 'approve-all'; ids: string[] }
);

/** An end is `unallocated`, a tranche code or `CODE:to-reprogramme`. */
export interface ActMove {
  from: string;
  to: string;
  cents: bigint;
}

export interface HttpRequest {
  method: 'POST' | 'PATCH';
  path: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
  /** The status of success. */
  done: 200 | 201;
}

const REASON = { reason: 'Prova di proprietà' };
const PLURALS: Record<string, string> = { A: 'acts', G: 'grants', N: 'reductions', D: 'disbursements', S: 'reversals' };

/** The command as the contract (API.md) writes it. */
export function httpRequest(c: Command): HttpRequest {
  const post = (path: string, body: object, done: 200 | 201 = 201): HttpRequest => ({ method: 'POST', path, body: { ...body, ...REASON }, headers: {}, done });
  switch (c.do) {
    case 'identify-hub':
      return {
        ...post(`/hubs/${c.hub}`, { name: `Soggetto ${c.hub}`, taxCode: c.taxCode }, 200),
        method: 'PATCH',
        headers: { 'if-match': `"${c.version}"` },
      };
    case 'register-hub':
      return post('/hubs', { code: c.hub, name: `Soggetto ${c.hub}`, kind: 'national-pole', tranche: c.tranche });
    case 'propose-act':
      return post('/acts', {
        reference: c.reference,
        title: c.reference,
        publishedOn: '2023-04-27',
        effectiveOn: c.effectiveOn,
        tranches: c.tranche === null ? [] : [{ code: c.tranche, name: `Linea ${c.tranche}`, expectedHubs: 3, interventionLine: 'first' }],
        hubs: c.hub === null ? [] : [c.hub],
        movements: c.moves.map(({ from, to, cents }) => ({ from, to, amount: amountText(cents) })),
      });
    case 'propose-grant':
      return post('/grants', {
        ...{ hub: c.hub, tranche: c.tranche, amount: amountText(c.cents), effectiveOn: c.effectiveOn },
        ...{ cup: 'B57H22006500008', localProjectCode: c.project, agreement: { reference: 'Convenzione di prova' } },
        terms: { advanceMaxPercent: c.advanceMax, cumulativeMaxPercent: c.cumulativeMax },
      });
    case 'propose-reduction':
      return post(`/grants/${c.grant}/reductions`, { amount: amountText(c.cents), cause: c.cause, effectiveOn: c.effectiveOn });
    case 'request':
      return post('/disbursements', { grant: c.grant, kind: c.kind, amount: amountText(c.cents), requestedOn: c.requestedOn });
    case 'order':
      return post(`/disbursements/${c.id}/order`, c.order === null ? {} : { paymentOrder: paymentOrder(c.order) }, 200);
    case 'return-order':
      return post(`/disbursements/${c.id}/order/return`, {}, 200);
    case 'pay':
      return post(`/disbursements/${c.id}/payment`, { paidOn: c.paidOn, paymentOrder: paymentOrder(c.order) }, 200);
    case 'propose-reversal':
      return post(`/disbursements/${c.id}/reversal`, { effectiveOn: c.effectiveOn });
    case 'decide':
      return post(`/${PLURALS[c.id.charAt(0)]}/${c.id}/${c.decision}`, {}, 200);
    case 'approve-all':
      return post('/approvals', { items: c.ids }, 200);
  }
}

function paymentOrder(number: string): object {
  return { instrument: 'OPF', account: '25091', year: 2026, number };
}

/** `123456n` → `"1234.56"`. */
export function amountText(cents: bigint): string {
  const digits = String(cents).padStart(3, '0');
  return `${digits.slice(0, -2)}.${digits.slice(-2)}`;
}

/** `"1234.56"` → `123456n`. */
export function centsOf(text: string): bigint {
  if (!/^\d+\.\d\d$/.test(text)) throw new Error(`not an amount of the contract: ${JSON.stringify(text)}`);
  return BigInt(text.replace('.', ''));
}

/** The day so many days later (or earlier). */
export function plusDays(day: Day, days: number): Day {
  return new Date(Date.parse(day) + days * 86_400_000).toISOString().slice(0, 10);
}
