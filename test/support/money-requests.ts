import { amountText, type Command, type Do, type Order } from './money-commands.js';

/** The commands as the contract (API.md) writes them. */
export interface HttpRequest {
  method: 'POST' | 'PATCH';
  path: string;
  body: Record<string, unknown>;
  headers: Record<string, string>;
  /** The status of success. */
  done: number;
}

const REASON = { reason: 'Prova di proprietà' };
const PLURALS: Record<string, string> = { A: 'acts', G: 'grants', N: 'reductions', D: 'disbursements', S: 'reversals', R: 'recoveries', C: 'changes' };

export function httpRequest(c: Command): HttpRequest {
  switch (c.do) {
    case 'enter-hub':
      return patch(c, { ...(c.taxCode === null ? {} : { name: `Soggetto ${c.hub}`, taxCode: c.taxCode }), ...(c.iban === null ? {} : { iban: c.iban }) });
    case 'set-hub-status':
      return patch(c, { status: c.status });
    case 'register-hub':
      return post('/hubs', { code: c.hub, name: `Soggetto ${c.hub}`, kind: 'national-pole', tranche: c.tranche });
    case 'propose-act':
      return post('/acts', actBody(c));
    case 'propose-grant':
      return post('/grants', grantBody(c));
    case 'propose-terms':
      return post(`/grants/${c.grant}/terms`, {
        terms: { advanceMaxPercent: c.advanceMax, cumulativeMaxPercent: c.cumulativeMax, ...(c.paymentDays === null ? {} : { paymentDays: c.paymentDays }) },
        effectiveOn: c.effectiveOn,
      });
    case 'propose-reduction':
      return post(`/grants/${c.grant}/reductions`, { amount: amountText(c.cents), cause: c.cause, effectiveOn: c.effectiveOn });
    case 'propose-revocation':
      return post(`/grants/${c.grant}/revocation`, { cause: c.cause, dueOn: '2027-06-30', ...(c.cents === null ? {} : { amount: amountText(c.cents) }) });
    case 'propose-reversal':
      return post(`/disbursements/${c.id}/reversal`, { effectiveOn: c.effectiveOn });
    case 'propose-recovery': {
      const { disbursement, cents, effectiveOn } = c;
      const terms = { dueOn: '2027-06-30', cause: 'overpayment', ...(effectiveOn === null ? {} : { effectiveOn }) };
      return post('/recoveries', { disbursement, amount: amountText(cents), ...terms });
    }
    case 'collect': {
      const { id, cents, interest, collectedOn, destination } = c;
      return post(`/recoveries/${id}/collection`, { amount: amountText(cents), interest: amountText(interest), collectedOn, destination, settlement: 'cash' }, 200);
    }
    case 'decide':
      return post(`/${PLURALS[c.id.charAt(0)]}/${c.id}/${c.decision}`, {}, 200);
    case 'approve-all':
      return post('/approvals', { items: c.ids }, 200);
    default:
      return stepRequest(c);
  }
}

/** The steps of one disbursement. */
function stepRequest(c: Do<'request' | 'send-remarks' | 'answer-remarks' | 'approve-in-part' | 'order' | 'return-order' | 'pay'>): HttpRequest {
  switch (c.do) {
    case 'request': {
      const { grant, kind, requestedOn, protocolOn, closesGrant } = c;
      const optional = { ...(protocolOn === null ? {} : { protocolOn }), ...(closesGrant ? { closesGrant } : {}) };
      return post('/disbursements', { grant, kind, amount: amountText(c.cents), requestedOn, ...optional });
    }
    case 'send-remarks':
      return post(`/disbursements/${c.id}/remarks`, c.on === null ? {} : { remarksOn: c.on }, 200);
    case 'answer-remarks':
      return post(`/disbursements/${c.id}/resumption`, c.on === null ? {} : { resumedOn: c.on }, 200);
    case 'approve-in-part': {
      const cuts = c.cuts.map((cents, index) => ({ cause: `Causa ${index + 1}`, amount: amountText(cents) }));
      const body = { ...(c.admitted === null ? {} : { admittedAmount: amountText(c.admitted) }), ...(cuts.length === 0 ? {} : { cuts }) };
      const request = post(`/disbursements/${c.id}/approval`, body, 200);
      return c.because ? request : { ...request, body };
    }
    case 'order':
      return post(`/disbursements/${c.id}/order`, c.order === null ? {} : { paymentOrder: paymentOrder(c.order) }, 200);
    case 'return-order':
      return post(`/disbursements/${c.id}/order/return`, {}, 200);
    case 'pay':
      return post(`/disbursements/${c.id}/payment`, { paidOn: c.paidOn, paymentOrder: paymentOrder(c.order) }, 200);
  }
}

function post(path: string, body: object, done = 201): HttpRequest {
  return { method: 'POST', path, body: { ...body, ...REASON }, headers: {}, done };
}

/** What changes a hub: 202 where it waits for another person. */
function patch({ hub, version }: { hub: string; version: number }, body: object): HttpRequest {
  return { method: 'PATCH', path: `/hubs/${hub}`, body: { ...body, ...REASON }, headers: { 'if-match': `"${version}"` }, done: 200 };
}

function actBody({ reference, effectiveOn, tranche, hub, moves }: Do<'propose-act'>): object {
  return {
    ...{ reference, title: reference, publishedOn: '2023-04-27', effectiveOn },
    tranches: tranche === null ? [] : [{ code: tranche, name: `Linea ${tranche}`, expectedHubs: 3, interventionLine: 'first' }],
    hubs: hub === null ? [] : [hub],
    movements: moves.map(({ from, to, cents }) => ({ from, to, amount: amountText(cents) })),
  };
}

function grantBody({ hub, tranche, cents, effectiveOn, project, advanceMax, cumulativeMax }: Do<'propose-grant'>): object {
  return {
    ...{ hub, tranche, amount: amountText(cents), effectiveOn },
    ...{ cup: 'B57H22006500008', localProjectCode: project, agreement: { reference: 'Convenzione di prova' } },
    terms: { advanceMaxPercent: advanceMax, cumulativeMaxPercent: cumulativeMax },
  };
}

function paymentOrder(order: Order): object {
  const [number, account] = order.split('@');
  return { instrument: 'OPF', year: 2026, number, ...(account === undefined ? {} : { account }) };
}
