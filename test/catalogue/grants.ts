import type { Chapter } from './row.js';
import { GRANT, REDUCTION, TERMS, WHY } from './situations.js';

const CHANGED = { of: 'grant-terms', subject: '{grant}', hub: '{hub}', decides: 'approver' };
const NONE_OF_IT = { outstanding: '0.00', inProgress: '0.00', paid: '0.00' };

/** Money of a tranche awarded to a hub, what of it is taken back before it was paid, and the terms agreed. */
export const grants: Chapter = {
  title: 'grants, their reductions and their terms',

  moves: [
    {
      move: 'a grant is proposed', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: GRANT,
      status: 201, writes: [['grant-proposed/2']], becomes: { state: 'proposed', amount: '1000.00', granted: '0.00', terms: { paymentDays: 30 } },
    },
    {
      move: 'a grant is awarded', who: 'approver', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/approval',
      writes: [['grant-approved/1', 'CC:available → {grant}:outstanding: 1000.00']],
      becomes: { state: 'in-force', granted: '1000.00', ...NONE_OF_IT, outstanding: '1000.00' },
    },
    {
      move: 'a grant is rejected', who: 'approver', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/rejection', with: WHY,
      writes: [['grant-rejected/1']], becomes: { state: 'rejected', granted: '0.00' },
    },
    {
      move: 'a grant is withdrawn', who: 'colleague', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/withdrawal', with: WHY,
      writes: [['grant-withdrawn/1']], becomes: { state: 'withdrawn', granted: '0.00' },
    },
    {
      move: 'a reduction is proposed', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/reductions', with: REDUCTION,
      status: 201, writes: [['reduction-proposed/1']], becomes: { state: 'proposed', amount: '250.00', cause: 'saving' },
      sees: { '/grants/{grant}': { granted: '1000.00' } },
    },
    {
      move: 'a reduction by a saving is approved', who: 'approver', before: ['a reduction proposed'],
      asks: 'POST /reductions/{reduction}/approval',
      writes: [['grant-reduced/1', '{grant}:outstanding → CC:to-reprogramme: 250.00'], ['reduction-approved/1']], becomes: { state: 'in-force' },
      sees: { '/grants/{grant}': { granted: '750.00', outstanding: '750.00' } },
    },
    {
      move: 'a reduction that corrects a mistake is approved', who: 'approver', before: ['a correction proposed'],
      asks: 'POST /reductions/{reduction}/approval',
      writes: [['grant-reduced/1', '{grant}:outstanding → CC:available: 250.00'], ['reduction-approved/1']],
      becomes: { state: 'in-force', cause: 'correction' },
      sees: { '/grants/{grant}': { granted: '750.00' } },
    },
    {
      move: 'a reduction is rejected', who: 'approver', before: ['a reduction proposed'],
      asks: 'POST /reductions/{reduction}/rejection', with: WHY,
      writes: [['reduction-rejected/1']], becomes: { state: 'rejected' },
    },
    {
      move: 'a reduction is withdrawn', who: 'colleague', before: ['a reduction proposed'],
      asks: 'POST /reductions/{reduction}/withdrawal', with: WHY,
      writes: [['reduction-withdrawn/1']], becomes: { state: 'withdrawn' },
    },
    {
      move: 'other terms are proposed', who: 'analyst', before: ['an advance of 200.00'],
      asks: 'POST /grants/{grant}/terms', with: { ...TERMS, effectiveOn: '2024-05-01', terms: { advanceMaxPercent: 10, cumulativeMaxPercent: 80, paymentDays: 60 } },
      status: 201, writes: [['change-proposed/1']],
      becomes: {
        ...CHANGED,
        state: 'proposed',
        effects: [{ id: '{disbursement}', effect: 'due-date-moves', amount: '200.00', day: '2024-07-01' }, { id: '{disbursement}', effect: 'advance-over-limit', amount: '200.00', day: null }],
      },
    },
    {
      move: 'other terms are approved', who: 'approver', before: ['other terms proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['grant-terms-changed/1'], ['change-approved/1']], becomes: { ...CHANGED, state: 'in-force', effectiveOn: '2024-06-01' },
      sees: { '/grants/{grant}': { terms: { advanceMaxPercent: 20, cumulativeMaxPercent: 80, paymentDays: 30 }, termsSince: '2024-06-01' } },
    },
  ],

  refusals: [
    {
      move: 'the Cabina di regia proposes a grant', who: 'committee', before: ['a hub'],
      asks: 'POST /grants', with: GRANT,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an amount is written without decimals', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, amount: '1000' },
      refused: '400 amount-format', at: '/amount',
    },
    {
      move: 'a grant says no reason', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, reason: '  ' },
      refused: '400 invalid-request', at: '/reason',
    },
    {
      move: 'a CUP is a character short', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, cup: 'B57H2200650000' },
      refused: '422 cup-invalid', figures: { cup: 'B57H2200650000' }, at: '/cup',
    },
    {
      move: 'a grant to a hub that is not there', who: 'analyst',
      asks: 'POST /grants', with: GRANT,
      refused: '404 not-found', figures: { what: '{hub}' },
    },
    {
      move: 'a grant to a hub to be identified', who: 'analyst', before: ['a hub to be identified'],
      asks: 'POST /grants', with: GRANT,
      refused: '422 hub-provisional', figures: { hub: '{hub}' },
    },
    {
      move: 'a grant to a suspended hub', who: 'analyst', before: ['the hub suspended'],
      asks: 'POST /grants', with: GRANT,
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'suspended' },
    },
    {
      move: 'a grant to a closed hub', who: 'analyst', before: ['the hub closed'],
      asks: 'POST /grants', with: GRANT,
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'closed' },
    },
    {
      move: 'a grant is awarded to a hub that was suspended meanwhile', who: 'approver', before: ['a grant proposed', 'the hub suspended'],
      asks: 'POST /grants/{grant}/approval',
      refused: '422 hub-suspended', figures: { hub: '{hub}', state: 'suspended' },
    },
    {
      move: 'a grant of a tranche that the hub is not in', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, tranche: 'SOE' },
      refused: '422 hub-not-in-tranche', figures: { hub: '{hub}', hubTranche: 'CC', tranche: 'SOE' }, at: '/tranche',
    },
    {
      move: 'a grant of a tranche to a hub that is in none', who: 'analyst', before: ['a hub of no tranche', 'that hub identified'],
      asks: 'POST /grants', with: GRANT,
      refused: '422 hub-not-in-tranche', figures: { hub: '{hub}', hubTranche: null, tranche: 'CC' }, at: '/tranche',
    },
    {
      move: 'a grant from before the hub was in its tranche', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, effectiveOn: '2024-01-14' },
      refused: '422 date-out-of-range', figures: { date: '2024-01-14', earliest: '2024-01-15', latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'advances of more than all that is paid before the balance', who: 'analyst', before: ['a hub'],
      asks: 'POST /grants', with: { ...GRANT, terms: { advanceMaxPercent: 91, cumulativeMaxPercent: 90 } },
      refused: '422 terms-contradict', figures: { advanceMaxPercent: 91, cumulativeMaxPercent: 90 }, at: '/terms/advanceMaxPercent',
    },
    {
      move: 'a project is granted twice', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants', with: GRANT,
      refused: '409 project-duplicate', figures: { cup: 'B57H22006500008', localProjectCode: '{project}', grant: '{grant}' },
    },
    {
      move: 'a grant of more than the tranche has available', who: 'approver', before: ['a hub in that tranche', 'a grant of 1,000.01 proposed'],
      asks: 'POST /grants/{grant}/approval',
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:available', available: '1000.00', asked: '1000.01' },
    },
    {
      move: 'a grant is awarded by whoever proposed it', who: 'colleague', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/approval',
      refused: '403 four-eyes', figures: { id: '{grant}', action: 'approve grant', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an analyst awards a grant', who: 'analyst', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/approval',
      refused: '403 role-missing', figures: { needs: ['approver'], has: ['analyst'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a grant in force is rejected', who: 'approver', before: ['a grant'],
      asks: 'POST /grants/{grant}/rejection', with: WHY,
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'in-force', allowed: ['proposed'] },
    },
    {
      move: 'a grant is decided on under the address of a reduction', who: 'approver', before: ['a grant proposed'],
      asks: 'POST /reductions/{grant}/approval',
      refused: '404 not-found', figures: { what: '{grant}' },
    },
    {
      move: 'a grant that is not in force is reduced', who: 'analyst', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/reductions', with: REDUCTION,
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'proposed', allowed: ['in-force'] },
    },
    {
      move: 'a grant is reduced from before it was in force', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/reductions', with: { ...REDUCTION, effectiveOn: '2024-03-13' },
      refused: '422 date-out-of-range', figures: { date: '2024-03-13', earliest: '2024-03-14', latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'a reduction takes more than is outstanding', who: 'approver', before: ['a payment of 400.00', 'a request of 100.00 besides', 'a reduction by 900.00 proposed'],
      asks: 'POST /reductions/{reduction}/approval',
      refused: '422 ceiling-exceeded',
      figures: { account: 'grant:{grant}:outstanding', available: '500.00', asked: '900.00', requests: [{ id: '{other}', amount: '100.00' }], toRecover: '300.00' },
    },
    {
      move: 'a reduction of a day on which less was outstanding', who: 'approver', before: ['a payment of 400.00', 'it reversed', 'a reduction by 700.00 in June proposed'],
      asks: 'POST /reductions/{reduction}/approval',
      refused: '422 ceiling-exceeded',
      figures: { account: 'grant:{grant}:outstanding', available: '600.00', asked: '700.00', on: '2024-06-01', requests: [], toRecover: '0.00' },
    },
    {
      move: 'a reduction is approved by whoever proposed it', who: 'colleague', before: ['a reduction proposed'],
      asks: 'POST /reductions/{reduction}/approval',
      refused: '403 four-eyes', figures: { id: '{reduction}', action: 'approve reduction', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'terms of a grant that is not in force', who: 'analyst', before: ['a grant proposed'],
      asks: 'POST /grants/{grant}/terms', with: TERMS,
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'proposed', allowed: ['in-force'] },
    },
    {
      move: 'terms hold from before the present ones', who: 'analyst', before: ['yet other terms in force'],
      asks: 'POST /grants/{grant}/terms', with: { ...TERMS, effectiveOn: '2024-05-31' },
      refused: '422 date-out-of-range', figures: { date: '2024-05-31', earliest: '2024-06-01', latest: '{today}' }, at: '/effectiveOn',
    },
    {
      move: 'terms that contradict each other', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/terms', with: { ...TERMS, terms: { advanceMaxPercent: 60, cumulativeMaxPercent: 50 } },
      refused: '422 terms-contradict', figures: { advanceMaxPercent: 60, cumulativeMaxPercent: 50 }, at: '/terms/advanceMaxPercent',
    },
    {
      move: 'the same terms again', who: 'analyst', before: ['a grant'],
      asks: 'POST /grants/{grant}/terms', with: { ...TERMS, terms: GRANT.terms },
      refused: '400 invalid-request', at: '',
    },
    {
      move: 'other terms are proposed while others wait', who: 'analyst', before: ['other terms proposed'],
      asks: 'POST /grants/{grant}/terms', with: { ...TERMS, terms: { advanceMaxPercent: 10, cumulativeMaxPercent: 50 } },
      refused: '409 state-conflict', figures: { subject: '{grant}', change: '{change}' },
    },
    {
      move: 'terms are approved by whoever proposed them', who: 'colleague', before: ['other terms proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
  ],
};
