import type { Chapter } from './row.js';
import { IBAN, OTHER_IBAN, REQUEST, REQUESTED_ON, TAX_CODE, WHY } from './situations.js';

const CUTS = [{ cause: 'Spese fuori periodo', amount: '60.00' }, { cause: 'IVA recuperabile', amount: '40.00' }];
const BEYOND_COUNTING = Array<object>(100).fill({ cause: 'Spese fuori periodo', amount: '9999999999999.99' });
const RESERVED = 'grant:{grant}:reserved';
const OUTSTANDING = 'grant:{grant}:outstanding';

/** What a hub asks for: reserved when requested, and approved by another person, all of it or less. */
export const requests: Chapter = {
  title: 'requests of disbursement and their approval',

  moves: [
    {
      move: 'an interim transfer is requested', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: REQUEST,
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 400.00']],
      becomes: { state: 'requested', amount: '400.00', dueOn: '2024-06-01', requestedBy: '{analyst}' },
      sees: { '/grants/{grant}': { outstanding: '600.00', inProgress: '400.00', granted: '1000.00' } },
    },
    {
      move: 'an advance of all that the terms admit is requested', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '300.00' },
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 300.00']], becomes: { state: 'requested', kind: 'advance' },
    },
    {
      move: 'a balance beyond what is paid before it is requested', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'balance', amount: '1000.00', closesGrant: true },
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 1000.00']],
      becomes: { state: 'requested', kind: 'balance', closesGrant: true },
    },
    {
      move: 'an advance of a day on which the terms admitted more', who: 'analyst', before: ['yet other terms in force'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '300.00' },
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 300.00']], becomes: { state: 'requested', kind: 'advance' },
    },
    {
      move: 'an advance of a day on which the terms admitted less', who: 'analyst', before: ['terms of 50 and 95 percent in force'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '500.00' },
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 500.00']], becomes: { state: 'requested', kind: 'advance' },
    },
    {
      move: 'a request after the balance that was to close the grant was withdrawn', who: 'analyst', before: ['a grant', 'a balance of 500.00 that closes the grant', 'it withdrawn'],
      asks: 'POST /disbursements', with: REQUEST,
      status: 201, writes: [['disbursement-requested/2', '{grant}:outstanding → {grant}:reserved: 400.00']], becomes: { state: 'requested' },
    },
    {
      move: 'a request is returned with remarks', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: { remarksOn: '2024-05-10', ...WHY },
      writes: [['remarks-sent/1']], becomes: { state: 'requested', suspendedSince: '2024-05-10', netDays: 8 },
    },
    {
      move: 'the remarks are answered', who: 'analyst', before: ['a grant', 'a request of 400.00', 'returned with remarks'],
      asks: 'POST /disbursements/{disbursement}/resumption', with: { resumedOn: '2024-05-15', ...WHY },
      writes: [['remarks-answered/1']], becomes: { state: 'requested', suspendedSince: null, suspendedDays: 5, dueOn: '2024-06-06' },
    },
    {
      move: 'a request is approved as a whole', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval',
      writes: [['disbursement-approved/1']],
      becomes: { state: 'approved', admitted: null, approvedBy: '{approver}', payee: { taxCode: TAX_CODE, iban: IBAN } },
    },
    {
      move: 'a request is approved in part, with a cause for each cut', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '300.00', cuts: CUTS },
      writes: [['disbursement-cut/1', '{grant}:reserved → {grant}:outstanding: 100.00'], ['disbursement-approved/1']],
      becomes: { state: 'approved', amount: '400.00', admitted: '300.00', cuts: CUTS },
      sees: { '/grants/{grant}': { inProgress: '300.00', outstanding: '700.00' } },
    },
    {
      move: 'a request is approved in part, and the reason is the cause', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '300.00', ...WHY },
      writes: [['disbursement-cut/1', '{grant}:reserved → {grant}:outstanding: 100.00'], ['disbursement-approved/1']],
      becomes: { admitted: '300.00', cuts: [{ cause: WHY.reason, amount: '100.00' }] },
    },
    {
      move: 'what is approved is approved again, for the payee of now', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved', 'another IBAN in force'],
      asks: 'POST /disbursements/{disbursement}/approval',
      writes: [['disbursement-approved/1']], becomes: { state: 'approved', payee: { iban: OTHER_IBAN } },
    },
    {
      move: 'what is approved and a reduction left over the limit is approved again, with a cut', who: 'approver',
      before: ['a grant', 'a request of 400.00', 'it approved', '560.00 of the grant saved'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '396.00', ...WHY },
      writes: [['disbursement-cut/1', '{grant}:reserved → {grant}:outstanding: 4.00'], ['disbursement-approved/1']],
      becomes: { state: 'approved', amount: '400.00', admitted: '396.00', cuts: [{ cause: WHY.reason, amount: '4.00' }] },
    },
    {
      move: 'a request is rejected', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/rejection', with: WHY,
      writes: [['disbursement-rejected/1', '{grant}:reserved → {grant}:outstanding: 400.00']], becomes: { state: 'rejected', dueOn: null },
    },
    {
      move: 'a request is withdrawn after it was approved', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/withdrawal', with: WHY,
      writes: [['disbursement-withdrawn/1', '{grant}:reserved → {grant}:outstanding: 400.00']], becomes: { state: 'withdrawn' },
    },
    {
      move: 'a request of a suspended hub is rejected', who: 'approver', before: ['a grant', 'a request of 400.00', 'the hub suspended'],
      asks: 'POST /disbursements/{disbursement}/rejection', with: WHY,
      writes: [['disbursement-rejected/1', '{grant}:reserved → {grant}:outstanding: 400.00']], becomes: { state: 'rejected' },
    },
  ],

  refusals: [
    {
      move: 'the Cabina di regia requests', who: 'committee', before: ['a grant'],
      asks: 'POST /disbursements', with: REQUEST,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a request of a grant that is not there', who: 'analyst',
      asks: 'POST /disbursements', with: { ...REQUEST, grant: 'G-999999' },
      refused: '404 not-found', figures: { what: 'G-999999' },
    },
    {
      move: 'a request of a grant that is only proposed', who: 'analyst', before: ['a grant proposed'],
      asks: 'POST /disbursements', with: REQUEST,
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'proposed', allowed: ['in-force'] },
    },
    {
      move: 'a request of a suspended hub', who: 'analyst', before: ['a grant', 'the hub suspended'],
      asks: 'POST /disbursements', with: REQUEST,
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'suspended' },
    },
    {
      move: 'a request from before its grant was in force', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, requestedOn: '2024-03-13' },
      refused: '422 date-out-of-range', figures: { date: '2024-03-13', earliest: '2024-03-14', latest: '{today}' }, at: '/requestedOn',
    },
    {
      move: 'a request with a protocol from before it', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, protocolOn: '2024-05-01' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-01', earliest: REQUESTED_ON, latest: '{today}' }, at: '/protocolOn',
    },
    {
      move: 'an interim transfer is to close the grant', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, closesGrant: true },
      refused: '400 invalid-request', at: '/closesGrant',
    },
    {
      move: 'a request of a grant that a balance is about to close', who: 'analyst', before: ['a grant', 'a balance of 500.00 that closes the grant'],
      asks: 'POST /disbursements', with: REQUEST,
      refused: '409 grant-closing', figures: { grant: '{grant}', disbursement: '{disbursement}' },
    },
    {
      move: 'an advance a cent over what the terms admitted on its day', who: 'analyst', before: ['yet other terms in force'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '300.01' },
      refused: '422 advance-over-limit', figures: { grant: '{grant}', percent: 30, granted: '1000.00', limit: '300.00', inForce: '0.00', asked: '300.01' }, at: '/amount',
    },
    {
      move: 'an advance of the first day of terms that admit less', who: 'analyst', before: ['yet other terms in force'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '100.01', requestedOn: '2024-06-01' },
      refused: '422 advance-over-limit', figures: { grant: '{grant}', percent: 10, granted: '1000.00', limit: '100.00', inForce: '0.00', asked: '100.01' }, at: '/amount',
    },
    {
      move: 'an advance a cent over the limit', who: 'analyst', before: ['a grant'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'advance', amount: '300.01' },
      refused: '422 advance-over-limit', figures: { grant: '{grant}', percent: 30, granted: '1000.00', limit: '300.00', inForce: '0.00', asked: '300.01' }, at: '/amount',
    },
    {
      move: 'an interim transfer a cent over the limit', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements', with: { ...REQUEST, amount: '500.01' },
      refused: '422 cumulative-over-limit', figures: { grant: '{grant}', percent: 90, granted: '1000.00', limit: '900.00', inForce: '400.00', asked: '500.01' }, at: '/amount',
    },
    {
      move: 'a balance of more than is outstanding', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements', with: { ...REQUEST, kind: 'balance', amount: '600.01' },
      refused: '422 ceiling-exceeded', figures: { account: OUTSTANDING, available: '600.00', asked: '600.01', heldBy: [{ id: '{disbursement}', amount: '400.00' }] },
    },
    {
      move: 'a request of a day on which less was outstanding', who: 'analyst', before: ['a payment of 400.00', 'it reversed'],
      asks: 'POST /disbursements', with: { ...REQUEST, requestedOn: '2024-06-01', amount: '700.00' },
      refused: '422 ceiling-exceeded', figures: { account: OUTSTANDING, available: '600.00', asked: '700.00', on: '2024-06-01', possibleFrom: '2024-07-01' },
    },
    {
      move: 'remarks on what was paid', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'paid', allowed: ['requested'] },
    },
    {
      move: 'remarks on what is approved', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'approved', allowed: ['requested'] },
    },
    {
      move: 'remarks upon remarks', who: 'analyst', before: ['a grant', 'a request of 400.00', 'returned with remarks'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: WHY,
      refused: '409 remarks-open', figures: { id: '{disbursement}', suspendedSince: '2024-05-10' },
    },
    {
      move: 'remarks from before the request', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: { remarksOn: '2024-05-01', ...WHY },
      refused: '422 date-out-of-range', figures: { date: '2024-05-01', earliest: REQUESTED_ON, latest: '{today}' }, at: '/remarksOn',
    },
    {
      move: 'remarks from before earlier ones were answered', who: 'analyst', before: ['a grant', 'a request of 400.00', 'the remarks answered'],
      asks: 'POST /disbursements/{disbursement}/remarks', with: { remarksOn: '2024-05-14', ...WHY },
      refused: '422 date-out-of-range', figures: { date: '2024-05-14', earliest: '2024-05-15', latest: '{today}' }, at: '/remarksOn',
    },
    {
      move: 'an answer where there are no remarks', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/resumption', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'requested', allowed: ['suspended'] },
    },
    {
      move: 'an answer from before the remarks', who: 'analyst', before: ['a grant', 'a request of 400.00', 'returned with remarks'],
      asks: 'POST /disbursements/{disbursement}/resumption', with: { resumedOn: '2024-05-09', ...WHY },
      refused: '422 date-out-of-range', figures: { date: '2024-05-09', earliest: '2024-05-10', latest: '{today}' }, at: '/resumedOn',
    },
    {
      move: 'an analyst approves a request', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '403 role-missing', figures: { needs: ['approver'], has: ['analyst'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a request is approved by whoever asked', who: 'colleague', before: ['a request by a colleague'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '403 four-eyes', figures: { id: '{disbursement}', action: 'approve disbursement', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'the first payment to an IBAN is approved by whoever set it', who: 'colleague', before: ['a grant of a hub paid nowhere yet', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '403 four-eyes', figures: { id: '{disbursement}', action: 'approve disbursement', firstBy: '{colleague}', hub: '{hub}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'what is approved is approved again, for the same payee', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'approved', allowed: ['requested'] },
    },
    {
      move: 'what is with the bank is approved again, for the payee of now', who: 'approver',
      before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered', 'another IBAN in force'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'ordered', allowed: ['requested', 'approved'] },
    },
    {
      move: 'a request of a hub that was suspended meanwhile is approved', who: 'approver', before: ['a grant', 'a request of 400.00', 'the hub suspended'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'suspended' },
    },
    {
      move: 'a request is approved while remarks wait for an answer', who: 'approver', before: ['a grant', 'a request of 400.00', 'returned with remarks'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '409 remarks-open', figures: { id: '{disbursement}', suspendedSince: '2024-05-10' },
    },
    {
      move: 'more is admitted than was asked', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '400.01' },
      refused: '422 ceiling-exceeded', figures: { account: RESERVED, available: '400.00', asked: '400.01', disbursement: '{disbursement}' }, at: '/admittedAmount',
    },
    {
      move: 'less is admitted without saying why', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '300.00' },
      refused: '422 cuts-unexplained', figures: { id: '{disbursement}', cut: '100.00' }, at: '/cuts',
    },
    {
      move: 'cuts that do not sum to what is missing', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '300.00', cuts: CUTS.slice(0, 1) },
      refused: '422 cuts-mismatch', figures: { id: '{disbursement}', requested: '400.00', admitted: '300.00', cut: '100.00', cuts: '60.00' }, at: '/cuts',
    },
    {
      move: 'cuts beyond counting', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { cuts: BEYOND_COUNTING },
      refused: '422 cuts-mismatch', figures: { id: '{disbursement}', requested: '400.00', cuts: '9999999999999.99' }, at: '/cuts',
    },
    {
      move: 'cuts beyond counting of what is missing', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '300.00', cuts: BEYOND_COUNTING },
      refused: '422 cuts-mismatch', figures: { id: '{disbursement}', requested: '400.00', admitted: '300.00', cut: '100.00', cuts: '9999999999999.99' }, at: '/cuts',
    },
    {
      move: 'cuts that leave nothing', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { cuts: [{ cause: 'Spese fuori periodo', amount: '400.00' }] },
      refused: '422 cuts-mismatch', figures: { id: '{disbursement}', requested: '400.00', cuts: '400.00' }, at: '/cuts',
    },
    {
      move: 'a request is approved that a reduction left over the limit', who: 'approver', before: ['a grant', 'a request of 400.00', '560.00 of the grant saved'],
      asks: 'POST /disbursements/{disbursement}/approval',
      refused: '422 cumulative-over-limit', figures: { grant: '{grant}', percent: 90, granted: '440.00', limit: '396.00', inForce: '400.00', asked: '0.00' },
    },
    {
      move: 'what is approved and a reduction left over the limit is approved again, cut by a cent too little', who: 'approver',
      before: ['a grant', 'a request of 400.00', 'it approved', '560.00 of the grant saved'],
      asks: 'POST /disbursements/{disbursement}/approval', with: { admittedAmount: '396.01', ...WHY },
      refused: '422 cumulative-over-limit', figures: { grant: '{grant}', percent: 90, granted: '440.00', limit: '396.00', inForce: '396.01', asked: '0.00' },
    },
    {
      move: 'what was paid is rejected', who: 'approver', before: ['a payment of 400.00'],
      asks: 'POST /disbursements/{disbursement}/rejection', with: WHY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'paid', allowed: ['requested', 'approved'] },
    },
    {
      move: 'a request is withdrawn by somebody else', who: 'approver', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /disbursements/{disbursement}/withdrawal', with: WHY,
      refused: '403 proposer-only', figures: { id: '{disbursement}', proposedBy: '{analyst}' },
    },
  ],
};
