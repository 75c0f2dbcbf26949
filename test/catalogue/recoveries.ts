import type { Chapter } from './row.js';
import { COLLECTION, PAID_ON, RECOVERY, REVOCATION, WHY } from './situations.js';

const COLLECTED = { state: 'collected', collected: '150.00', remaining: '0.00' };
const REVOKED = { of: 'grant-revocation', subject: '{grant}', hub: '{hub}', decides: 'approver' };
const TO_RECOVER = 'grant:{grant}:to-recover';
/** 500.00 outstanding, 100.00 in progress, 400.00 paid. */
const ALL_PURSES = ['a payment of 400.00', 'a request of 100.00 besides'] as const;

/** Money that comes back: ordered back from a payment, or with the revocation of a grant. */
export const recoveries: Chapter = {
  title: 'recoveries and revocations',

  moves: [
    {
      move: 'a recovery is proposed', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /recoveries', with: RECOVERY,
      status: 201, writes: [['recovery-proposed/2']], becomes: { state: 'proposed', amount: '150.00', remaining: '0.00' },
      sees: { '/grants/{grant}': { toRecover: '0.00', paid: '400.00' } },
    },
    {
      move: 'money is ordered back', who: 'approver', before: ['a recovery proposed'],
      asks: 'POST /recoveries/{recovery}/approval',
      writes: [['recovery-approved/1', '{grant}:paid → {grant}:to-recover: 150.00']], becomes: { state: 'ordered', orderedOn: '{today}' },
      sees: { '/grants/{grant}': { toRecover: '150.00', paid: '400.00', netPaid: '400.00' } },
    },
    {
      move: 'money is ordered back as of a day in the past', who: 'approver', before: ['a recovery from June on proposed'],
      asks: 'POST /recoveries/{recovery}/approval',
      writes: [['recovery-approved/1', '{grant}:paid → {grant}:to-recover: 150.00']], becomes: { state: 'ordered', orderedOn: '2024-06-30' },
      sees: { '/grants/{grant}?asOf=2024-06-29': { toRecover: '0.00' }, '/grants/{grant}?asOf=2024-06-30': { toRecover: '150.00' } },
    },
    {
      move: 'a recovery is rejected', who: 'approver', before: ['a recovery proposed'],
      asks: 'POST /recoveries/{recovery}/rejection', with: WHY,
      writes: [['recovery-rejected/1']], becomes: { state: 'rejected' },
    },
    {
      move: 'a recovery is withdrawn', who: 'colleague', before: ['a recovery proposed'],
      asks: 'POST /recoveries/{recovery}/withdrawal', with: WHY,
      writes: [['recovery-withdrawn/1']], becomes: { state: 'withdrawn' },
    },
    {
      move: 'a part comes back in cash, with interest, to be reprogrammed', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, amount: '40.00', interest: '0.50' },
      writes: [['recovery-collected/1', '{grant}:to-recover → CC:to-reprogramme: 40.00']],
      becomes: { state: 'ordered', collected: '40.00', remaining: '110.00', interest: '0.50' },
      sees: { '/grants/{grant}': { granted: '960.00', paid: '400.00', recovered: '40.00', netPaid: '360.00' } },
    },
    {
      move: 'all comes back from the guarantee, and is given back to the State', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, settlement: 'guarantee', destination: 'returned' },
      writes: [['recovery-collected/1', '{grant}:to-recover → CC:returned: 150.00']], becomes: COLLECTED,
      sees: { '/grants/{grant}': { granted: '850.00' } },
    },
    {
      move: 'all comes back by set-off, and is outstanding again', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, settlement: 'set-off', destination: 'outstanding' },
      writes: [['recovery-collected/1', '{grant}:to-recover → {grant}:outstanding: 150.00']], becomes: COLLECTED,
      sees: { '/grants/{grant}': { granted: '1000.00', outstanding: '750.00' } },
    },
    {
      move: 'money of a suspended hub is ordered back', who: 'approver', before: ['a recovery proposed', 'the hub suspended'],
      asks: 'POST /recoveries/{recovery}/approval',
      writes: [['recovery-approved/1', '{grant}:paid → {grant}:to-recover: 150.00']], becomes: { state: 'ordered' },
    },
    {
      move: 'a revocation is proposed, and says what it reaches', who: 'analyst', before: ALL_PURSES,
      asks: 'POST /grants/{grant}/revocation', with: { ...REVOCATION, amount: '700.00' },
      status: 201, writes: [['change-proposed/1']],
      becomes: {
        ...REVOKED,
        state: 'proposed',
        amount: '700.00',
        effects: [
          { id: '{other}', effect: 'reject-request', amount: '100.00', day: null },
          { id: '{grant}', effect: 'reduce-outstanding', amount: '600.00', day: null },
          { id: '{disbursement}', effect: 'order-back', amount: '100.00', day: null },
        ],
      },
    },
    {
      move: 'a revocation of the whole is proposed, and says to what it comes', who: 'analyst', before: ALL_PURSES,
      asks: 'POST /grants/{grant}/revocation', with: REVOCATION,
      status: 201, writes: [['change-proposed/1']], becomes: { ...REVOKED, state: 'proposed', amount: '1000.00' },
    },
    {
      move: 'a part of a grant is waived that was not asked for yet', who: 'approver', before: ['a grant', 'a waiver of 250.00 proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['reduction-ordered/1'], ['grant-reduced/1', '{grant}:outstanding → CC:to-reprogramme: 250.00'], ['change-approved/1']],
      becomes: { ...REVOKED, state: 'in-force' },
      sees: { '/grants/{grant}': { granted: '750.00', outstanding: '750.00' } },
    },
    {
      move: 'a grant is revoked as a whole', who: 'approver', before: [...ALL_PURSES, 'a revocation of the whole proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [
        ['disbursement-rejected/1', '{grant}:reserved → {grant}:outstanding: 100.00'],
        ['reduction-ordered/1'],
        ['grant-reduced/1', '{grant}:outstanding → CC:to-reprogramme: 600.00'],
        ['recovery-ordered/1', '{grant}:paid → {grant}:to-recover: 400.00'],
        ['change-approved/1'],
      ],
      becomes: { ...REVOKED, state: 'in-force' },
      sees: { '/grants/{grant}': { outstanding: '0.00', inProgress: '0.00', toRecover: '400.00', netPaid: '400.00' } },
    },
  ],

  refusals: [
    {
      move: 'the Cabina di regia records that money came back', who: 'committee', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: COLLECTION,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'more is to come back than was paid', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /recoveries', with: { ...RECOVERY, amount: '400.01' },
      refused: '422 ceiling-exceeded', figures: { account: 'grant:{grant}:paid', available: '400.00', asked: '400.01', disbursement: '{disbursement}' },
    },
    {
      move: 'what was not paid is to come back', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'POST /recoveries', with: RECOVERY,
      refused: '409 state-conflict', figures: { id: '{disbursement}', state: 'requested', allowed: ['paid'] },
    },
    {
      move: 'money is to be back before it was paid', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /recoveries', with: { ...RECOVERY, dueOn: '2024-05-19' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-19', earliest: PAID_ON, latest: '2999-12-31' }, at: '/dueOn',
    },
    {
      move: 'money is ordered back from before it was paid', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'POST /recoveries', with: { ...RECOVERY, effectiveOn: '2024-05-19' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-19', earliest: PAID_ON, latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'money is ordered back by whoever proposed it', who: 'colleague', before: ['a recovery proposed'],
      asks: 'POST /recoveries/{recovery}/approval',
      refused: '403 four-eyes', figures: { id: '{recovery}', action: 'approve recovery', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'money is ordered back twice', who: 'approver', before: ['a recovery proposed', 'the whole payment ordered back'],
      asks: 'POST /recoveries/{recovery}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'grant:{grant}:paid', available: '0.00', asked: '150.00', disbursement: '{disbursement}' },
    },
    {
      move: 'money comes back before it was ordered back', who: 'analyst', before: ['a recovery proposed'],
      asks: 'POST /recoveries/{recovery}/collection', with: COLLECTION,
      refused: '409 state-conflict', figures: { id: '{recovery}', state: 'proposed', allowed: ['ordered'] },
    },
    {
      move: 'money comes back when all of it has', who: 'analyst', before: ['a payment of 400.00', 'all of it collected'],
      asks: 'POST /recoveries/{recovery}/collection', with: COLLECTION,
      refused: '409 state-conflict', figures: { id: '{recovery}', state: 'collected', allowed: ['ordered'] },
    },
    {
      move: 'money came back on a day before the order', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, collectedOn: '{yesterday}' },
      refused: '422 date-out-of-range', figures: { date: '{yesterday}', earliest: '{today}', latest: '{today}' }, at: '/collectedOn',
    },
    {
      move: 'more comes back than was ordered back', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, amount: '150.01' },
      refused: '422 ceiling-exceeded', figures: { account: TO_RECOVER, available: '150.00', asked: '150.01', recovery: '{recovery}' },
    },
    {
      move: 'more interest than money', who: 'analyst', before: ['a payment of 400.00', 'a recovery of 150.00'],
      asks: 'POST /recoveries/{recovery}/collection', with: { ...COLLECTION, interest: '150.01' },
      refused: '422 interest-implausible', figures: { recovery: '{recovery}', amount: '150.00', interest: '0.00', asked: '150.01' }, at: '/interest',
    },
    {
      move: 'a revocation of more than is left of the grant', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/revocation', with: { ...REVOCATION, amount: '1000.01' },
      refused: '422 ceiling-exceeded', figures: { account: 'grant:{grant}:outstanding', available: '1000.00', asked: '1000.01' },
    },
    {
      move: 'a revocation of a grant that is not in force', who: 'analyst', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/revocation', with: REVOCATION,
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'proposed', allowed: ['in-force'] },
    },
    {
      move: 'a revocation with a due day that is past', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/revocation', with: { ...REVOCATION, dueOn: '{yesterday}' },
      refused: '422 date-out-of-range', figures: { date: '{yesterday}', earliest: '{today}', latest: '2999-12-31' }, at: '/dueOn',
    },
    {
      move: 'a revocation is proposed while another waits', who: 'analyst', before: ['a grant', 'a revocation of the whole proposed'],
      asks: 'POST /grants/{grant}/revocation', with: { ...REVOCATION, amount: '250.00' },
      refused: '409 state-conflict', figures: { subject: '{grant}', change: '{change}' },
    },
    {
      move: 'a revocation after a request that it was to reject was withdrawn', who: 'approver', before: [...ALL_PURSES, 'a revocation of the whole proposed', 'that one withdrawn'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { id: '{change}', subject: '{grant}', changed: ['reject'] },
    },
    {
      move: 'a revocation after money that it was to order back was ordered back', who: 'approver', before: [...ALL_PURSES, 'a revocation of the whole proposed', 'a recovery of 150.00'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { id: '{change}', subject: '{grant}', changed: ['orderBack'] },
    },
    {
      move: 'a revocation while an order is with the bank', who: 'approver', before: ['a grant', 'a request of 400.00', 'it approved', 'it ordered', 'a revocation of the whole proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { id: '{change}', ordered: ['{disbursement}'] },
    },
    {
      move: 'a revocation of a grant of which nothing is left meanwhile', who: 'approver',
      before: ['a grant', 'a revocation of the whole proposed', 'all of the grant saved'],
      asks: 'POST /changes/{change}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'grant:{grant}:outstanding', available: '0.00', asked: '0.00' },
    },
    {
      move: 'a revocation is approved by whoever proposed it', who: 'colleague', before: ['a grant', 'a revocation of the whole proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
  ],
};
