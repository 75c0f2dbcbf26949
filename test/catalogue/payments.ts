import type { Chapter } from './row.js';
import { ORDER, PAID_ON, PAYMENT, REQUESTED_ON, REVERSAL, WHY } from './situations.js';

const OTHER_ORDER = { ...ORDER, number: '{otherOrder}' };
const WORDS = 'OPF 25091 2024/{order}/1';
const ONCE = { 'idempotency-key': 'OPF-{order}' };

/** Money that leaves: ordered, executed, and recorded wrongly now and then. */
export const payments: Chapter = {
  title: 'payment orders, payments and their reversal',

  moves: [
    {
      move: 'a payment order is issued', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/order', with: { paymentOrder: ORDER },
      writes: [['disbursement-ordered/1']], becomes: { state: 'ordered', orderedOn: '{today}', paymentOrder: ORDER },
      sees: { '/grants/{grant}': { inProgress: '400.00', paid: '0.00' } },
    },
    {
      move: 'a payment order is issued whose number is not known yet', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/order',
      writes: [['disbursement-ordered/1']], becomes: { state: 'ordered', paymentOrder: null },
    },
    {
      move: 'the bank sends an order back', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/{disbursement}/order/return', with: WHY,
      writes: [['order-returned/1']], becomes: { state: 'approved', orderedOn: null, paymentOrder: null },
    },
    {
      move: 'what was ordered is paid', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']],
      becomes: { state: 'paid', paidOn: PAID_ON, paymentOrder: ORDER, netDays: 18 },
      sees: { '/grants/{grant}': { inProgress: '0.00', paid: '400.00', outstanding: '600.00' } },
    },
    {
      move: 'executed orders are recorded together', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/payments', with: { items: [{ id: '{disbursement}', ...PAYMENT }] },
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']],
      becomes: { items: [{ id: '{disbursement}', state: 'paid', paidOn: PAID_ON, paymentOrder: ORDER }] },
    },
    {
      move: 'what was approved is paid without an order before', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']], becomes: { state: 'paid', paidOn: PAID_ON },
    },
    {
      move: 'a payment is sent twice, and happens once', who: 'analyst', before: ['a payment recorded once'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT, headers: ONCE,
      writes: [], becomes: { state: 'paid' },
    },
    {
      move: 'what guarantees beyond counting cover is paid', who: 'analyst', before: ['a guarantee required', 'a grant of that tranche', 'guarantees beyond counting', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']], becomes: { state: 'paid' },
    },
    {
      move: 'a payment on the day on which remarks were answered', who: 'analyst', before: ['a grant', 'a request of 400.00', 'the remarks answered', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: { ...PAYMENT, paidOn: '2024-05-15' },
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']], becomes: { state: 'paid', suspendedDays: 5 },
    },
    {
      move: 'a balance is paid that closes its grant: what is left is a saving', who: 'analyst', before: ['a grant', 'a balance of 500.00 that closes the grant'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 500.00'], ['grant-closed/1', '{grant}:outstanding → CC:to-reprogramme: 500.00']],
      becomes: { state: 'paid' },
      sees: {
        '/grants/{grant}': { granted: '500.00', paid: '500.00', outstanding: '0.00', closedBy: '{disbursement}', closedOn: PAID_ON, saved: '500.00' },
        '/grants/{grant}?asOf=2024-05-19': { granted: '1000.00', closedBy: null, closedOn: null, saved: null },
      },
    },
    {
      move: 'a reversal is proposed', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /disbursements/{disbursement}/reversal', with: REVERSAL,
      status: 201, writes: [['reversal-proposed/1']], becomes: { state: 'proposed', amount: '400.00' },
      sees: { '/disbursements/{disbursement}': { state: 'paid' } },
    },
    {
      move: 'a reversal is approved', who: 'approver', before: ['a reversal proposed'],
      asks: 'POST /reversals/{reversal}/approval',
      writes: [['disbursement-reversed/1', '{grant}:paid → {grant}:outstanding: 400.00'], ['reversal-approved/1']], becomes: { state: 'in-force' },
      sees: { '/disbursements/{disbursement}': { state: 'reversed', reversedOn: '2024-07-01' } },
    },
    {
      move: 'a reversal of the balance that closed its grant opens it again', who: 'approver',
      before: ['a grant', 'a balance of 500.00 that closes the grant', 'it paid', 'its reversal proposed'],
      asks: 'POST /reversals/{reversal}/approval',
      writes: [
        ['disbursement-reversed/1', '{grant}:paid → {grant}:outstanding: 500.00'],
        ['grant-reopened/1', 'CC:to-reprogramme → {grant}:outstanding: 500.00'],
        ['reversal-approved/1'],
      ],
      becomes: { state: 'in-force' },
      sees: { '/grants/{grant}': { granted: '1000.00', outstanding: '1000.00', closedBy: null, closedOn: null, saved: null } },
    },
    {
      move: 'a reversal of the balance that took all of its grant', who: 'approver',
      before: ['a grant', 'a balance of 1,000.00 that closes the grant', 'it paid', 'its reversal proposed'],
      asks: 'POST /reversals/{reversal}/approval',
      writes: [['disbursement-reversed/1', '{grant}:paid → {grant}:outstanding: 1000.00'], ['reversal-approved/1']], becomes: { state: 'in-force' },
      sees: { '/grants/{grant}': { granted: '1000.00', outstanding: '1000.00' } },
    },
    {
      move: 'a reversal is rejected', who: 'approver', before: ['a reversal proposed'],
      asks: 'POST /reversals/{reversal}/rejection', with: WHY,
      writes: [['reversal-rejected/1']], becomes: { state: 'rejected' },
      sees: { '/disbursements/{disbursement}': { state: 'paid' } },
    },
    {
      move: 'a reversal is withdrawn', who: 'colleague', before: ['a reversal proposed'],
      asks: 'POST /reversals/{reversal}/withdrawal', with: WHY,
      writes: [['reversal-withdrawn/1']], becomes: { state: 'withdrawn' },
      sees: { '/disbursements/{disbursement}': { state: 'paid' } },
    },
  ],

  refusals: [
    {
      move: 'one of many payments is of a day before its request', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/payments', with: { items: [{ id: '{disbursement}', ...PAYMENT, paidOn: '2024-01-01' }] },
      refused: '422 date-out-of-range', figures: { date: '2024-01-01', earliest: REQUESTED_ON, latest: '{today}' }, at: '/items/0/paidOn',
    },
    {
      move: 'one of many payments was approved by whoever records it', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/payments', with: { items: [{ id: '{disbursement}', ...PAYMENT }] },
      refused: '403 four-eyes', figures: { id: '{disbursement}', action: 'record payment', firstBy: '{approver}' }, at: '/items/0', writes: ['attempt-refused/1'],
    },
    {
      move: 'an auditor records a payment', who: 'auditor', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['auditor'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'what is only requested is ordered', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/order',
      refused: '409 payment-before-approval', figures: { id: '{disbursement}', state: 'requested' },
    },
    {
      move: 'what is only requested is paid', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '409 payment-before-approval', figures: { id: '{disbursement}', state: 'requested' },
    },
    {
      move: 'an order is issued twice', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/{disbursement}/order',
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'ordered', allowed: ['approved'] },
    },
    {
      move: 'an order comes back that was not issued', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/order/return', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'approved', allowed: ['ordered'] },
    },
    {
      move: 'what is with the bank is rejected', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/{disbursement}/rejection', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'ordered', allowed: ['requested', 'approved'] },
    },
    {
      move: 'an order is issued with the number of another', who: 'analyst', before: ['a payment of 400.00', 'a request of 100.00 besides', 'that one approved'],
      asks: 'POST /disbursements/{other}/order', with: { paymentOrder: ORDER },
      refused: '409 payment-order-duplicate', figures: { order: WORDS, disbursement: '{disbursement}' },
    },
    {
      move: 'a payment is recorded with the order of another', who: 'analyst', before: ['a payment of 400.00', 'a request of 100.00 besides', 'that one approved'],
      asks: 'POST /disbursements/{other}/payment', with: PAYMENT,
      refused: '409 payment-order-duplicate', figures: { order: WORDS, disbursement: '{disbursement}' },
    },
    {
      move: 'a payment by another order than the one issued', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered'],
      asks: 'POST /disbursements/{disbursement}/payment', with: { ...PAYMENT, paymentOrder: OTHER_ORDER },
      refused: '409 payment-order-differs', figures: { id: '{disbursement}', issued: WORDS, executed: 'OPF 25091 2024/{otherOrder}/1' },
    },
    {
      move: 'a payment is recorded twice', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'paid', allowed: ['approved', 'ordered'] },
    },
    {
      move: 'the key of a payment is used for another one', who: 'analyst', before: ['a payment recorded once'],
      asks: 'POST /disbursements/{disbursement}/payment', with: { ...PAYMENT, paidOn: '2024-05-21' }, headers: ONCE,
      refused: '409 idempotency-key-reused',
    },
    {
      move: 'a payment is recorded by whoever approved it', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '403 four-eyes', figures: { id: '{disbursement}', action: 'record payment', firstBy: '{approver}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a payment is recorded by whoever approved it first, before somebody else did again', who: 'colleague',
      before: ['a grant', 'a request of 400.00', 'it approved by a colleague', 'another IBAN in force', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '403 four-eyes', figures: { id: '{disbursement}', action: 'record payment', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'what is with the bank is paid to an IBAN that is another now', who: 'analyst',
      before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered', 'another IBAN in force'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '409 payee-changed', figures: { id: '{disbursement}', hub: '{hub}', changed: ['iban'] },
    },
    {
      move: 'a payment to an IBAN that is another now', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'another IBAN in force'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '409 payee-changed', figures: { id: '{disbursement}', hub: '{hub}', changed: ['iban'] },
    },
    {
      move: 'a payment to a suspended hub', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved', 'the hub suspended'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'suspended' },
    },
    {
      move: 'a payment of a day before remarks were answered', who: 'analyst', before: ['a grant', 'a request of 400.00', 'the remarks answered', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: { ...PAYMENT, paidOn: '2024-05-14' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-14', earliest: '2024-05-15', latest: '{today}' }, at: '/paidOn',
    },
    {
      move: 'a payment from before the request', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: { ...PAYMENT, paidOn: '2024-05-01' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-01', earliest: REQUESTED_ON, latest: '{today}' }, at: '/paidOn',
    },
    {
      move: 'an advance is paid that a reduction left over the limit', who: 'analyst', before: ['an advance of 200.00', 'it approved', '560.00 of the grant saved'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '422 advance-over-limit', figures: { grant: '{grant}', percent: 30, granted: '440.00', limit: '132.00', inForce: '200.00', asked: '0.00' },
    },
    {
      move: 'a balance closes a grant that has a request in progress', who: 'analyst', before: ['a grant', 'a request of 100.00 besides', 'a balance of 500.00 that closes the grant'],
      asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT,
      refused: '422 grant-in-progress', figures: { id: '{disbursement}', grant: '{grant}', reserved: '100.00', requests: [{ id: '{other}', amount: '100.00' }] },
    },
    {
      move: 'a balance that is to close a grant with a request in progress is ordered', who: 'analyst',
      before: ['a grant', 'a request of 100.00 besides', 'a balance of 500.00 that closes the grant'],
      asks: 'POST /disbursements/{disbursement}/order',
      refused: '422 grant-in-progress', figures: { id: '{disbursement}', grant: '{grant}', reserved: '100.00', requests: [{ id: '{other}', amount: '100.00' }] },
    },
    {
      move: 'a reversal of the balance that closed its grant, of whose saving an act has used a part', who: 'approver',
      before: ['a grant of that tranche', 'a balance of 500.00 that closes the grant', 'it paid', 'its reversal proposed', 'an act that takes the savings back proposed', 'that act in force'],
      asks: 'POST /reversals/{reversal}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:to-reprogramme', available: '250.00', asked: '500.00' },
    },
    {
      move: 'what was not paid is reversed', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/reversal', with: REVERSAL,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'requested', allowed: ['paid'] },
    },
    {
      move: 'a payment is reversed from before it was made', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /disbursements/{disbursement}/reversal', with: { ...REVERSAL, effectiveOn: '2024-05-19' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-19', earliest: PAID_ON, latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'a reversal is proposed twice', who: 'analyst', before: ['a reversal proposed'],
      asks: 'POST /disbursements/{disbursement}/reversal', with: REVERSAL,
      refused: '409 state-conflict', figures: { id: '{disbursement}', reversal: '{reversal}' },
    },
    {
      move: 'a reversal of what is ordered back is proposed', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /disbursements/{disbursement}/reversal', with: REVERSAL,
      refused: '409 recovery-in-force', figures: { id: '{disbursement}', stillPaid: '250.00', amount: '400.00' },
    },
    {
      move: 'a reversal of what was ordered back meanwhile is approved', who: 'approver', before: ['a reversal proposed', 'a recovery of 150.00'],
      asks: 'POST /reversals/{reversal}/approval',
      refused: '409 recovery-in-force', figures: { id: '{disbursement}', stillPaid: '250.00', amount: '400.00' },
    },
    {
      move: 'a reversal is approved by whoever proposed it', who: 'colleague', before: ['a reversal proposed'],
      asks: 'POST /reversals/{reversal}/approval',
      refused: '403 four-eyes', figures: { id: '{reversal}', action: 'approve reversal', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
  ],
};
