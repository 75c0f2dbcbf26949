import type { Chapter } from './row.js';
import { CONTROL, OUTCOME, PAYMENT, REQUIREMENT, WHY } from './situations.js';

const SET = { of: 'requirement', subject: '{requirement}', tranche: '{tranche}', decides: 'approver' };
const MISSING = { code: '{requirement}', name: 'Documento di esempio', what: 'requirement', subject: '{hub}', why: 'none', expiredOn: null, covered: null, toCover: null };
const NO_CONTROL = { code: CONTROL, name: CONTROL, what: 'control', subject: '{grant}', why: 'none', expiredOn: null, covered: null, toCover: null };
const PAY = { who: 'analyst', asks: 'POST /disbursements/{disbursement}/payment', with: PAYMENT } as const;
const PAID = { writes: [['disbursement-paid/1', '{grant}:reserved → {grant}:paid: 400.00']], becomes: { state: 'paid' } } as const;
const OF_CONTROL = { ...OUTCOME, requirement: null, control: CONTROL };

/** What must be there before money is paid, and what came of asking for it. */
export const requirements: Chapter = {
  title: 'requirements, controls and their outcomes',

  moves: [
    {
      move: 'a requirement is proposed', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /requirements', with: REQUIREMENT,
      status: 201, writes: [['change-proposed/1']], becomes: { ...SET, state: 'proposed' },
    },
    {
      move: 'a requirement is approved', who: 'approver', before: ['a requirement proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['requirement-set/1'], ['change-approved/1']], becomes: { ...SET, state: 'in-force' },
      sees: { '/requirements/{requirement}': { effect: 'blocking', change: '{change}' } },
    },
    {
      move: 'a requirement is replaced: it only warns from now on', who: 'approver', before: ['a requirement', 'that it only warns proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['requirement-set/1'], ['change-approved/1']], becomes: { ...SET, state: 'in-force' },
      sees: { '/requirements/{requirement}': { effect: 'warning', change: '{change}' } },
    },
    {
      move: 'a requirement is obtained', who: 'analyst', before: ['a requirement', 'a hub in that tranche'],
      asks: 'POST /outcomes', with: OUTCOME,
      status: 201, writes: [['outcome-recorded/1']], becomes: { subject: '{hub}', requirement: '{requirement}', result: 'positive' },
    },
    {
      move: 'a requirement is refused by whoever issues it', who: 'analyst', before: ['a requirement', 'a hub in that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, result: 'negative' },
      status: 201, writes: [['outcome-recorded/1']], becomes: { result: 'negative' },
    },
    {
      move: 'a guarantee is obtained', who: 'analyst', before: ['a guarantee required', 'a grant of that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, subject: '{grant}', amount: '400.00', expiresOn: '2027-12-31' },
      status: 201, writes: [['outcome-recorded/1']], becomes: { subject: '{grant}', amount: '400.00', expiresOn: '2027-12-31' },
    },
    {
      move: 'a declaration about one disbursement is obtained', who: 'analyst',
      before: ['a declaration of each disbursement required', 'a grant of that tranche', 'a request of 400.00'],
      asks: 'POST /outcomes', with: { ...OUTCOME, subject: '{disbursement}' },
      status: 201, writes: [['outcome-recorded/1']], becomes: { subject: '{disbursement}' },
    },
    {
      move: 'a preventive control of a grant is passed', who: 'analyst', before: ['a grant that needs a control'],
      asks: 'POST /outcomes', with: { ...OF_CONTROL, subject: '{grant}' },
      status: 201, writes: [['outcome-recorded/1']], becomes: { subject: '{grant}', control: CONTROL },
    },
    {
      move: 'a preventive control of an act is passed', who: 'analyst', before: ['an act that needs a control'],
      asks: 'POST /outcomes', with: { ...OF_CONTROL, subject: '{act}' },
      status: 201, writes: [['outcome-recorded/1']], becomes: { subject: '{act}', control: CONTROL },
    },
    {
      move: 'what is required and there lets a payment through', before: ['a requirement', 'a grant of that tranche', 'its outcome positive', 'a request of 400.00', 'it approved'],
      ...PAY,
      ...PAID,
    },
    {
      move: 'what only warns stops no payment', before: ['a requirement that only warns', 'a grant of that tranche', 'a request of 400.00', 'it approved'],
      ...PAY,
      ...PAID,
    },
  ],

  refusals: [
    {
      move: 'the Cabina di regia records an outcome', who: 'committee', before: ['a requirement', 'a hub in that tranche'],
      asks: 'POST /outcomes', with: OUTCOME,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a requirement of a tranche that is not there', who: 'analyst',
      asks: 'POST /requirements', with: REQUIREMENT,
      refused: '404 not-found', figures: { what: '{tranche}' },
    },
    {
      move: 'a requirement ends before it begins', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, until: '2023-12-31' },
      refused: '422 date-out-of-range', figures: { date: '2023-12-31', earliest: '2024-01-01', latest: '2999-12-31' }, at: '/until',
    },
    {
      move: 'a requirement in place of another begins later: what it stopped would pass', who: 'analyst', before: ['a requirement'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, from: '2024-01-02' },
      refused: '422 date-out-of-range', figures: { date: '2024-01-02', earliest: '1900-01-01', latest: '2024-01-01' }, at: '/from',
    },
    {
      move: 'a requirement is called like a hub', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, code: '{hub}' },
      refused: '400 invalid-request', at: '/code',
    },
    {
      move: 'a requirement is called like a tranche', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, code: '{tranche}' },
      refused: '409 state-conflict', figures: { requirement: '{tranche}', tranche: '{tranche}' }, at: '/code',
    },
    {
      move: 'a requirement of a hub is to cover its money', who: 'analyst', before: ['a tranche with 1,000.00'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, covers: true },
      refused: '400 invalid-request', at: '/covers',
    },
    {
      move: 'the same requirement again', who: 'analyst', before: ['a requirement'],
      asks: 'POST /requirements', with: REQUIREMENT,
      refused: '400 invalid-request', at: '',
    },
    {
      move: 'a requirement is approved by whoever proposed it', who: 'colleague', before: ['a requirement proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a requirement is proposed while another proposal of it waits', who: 'analyst', before: ['a requirement proposed'],
      asks: 'POST /requirements', with: { ...REQUIREMENT, effect: 'warning' },
      refused: '409 state-conflict', figures: { subject: '{requirement}', change: '{change}' },
    },
    {
      move: 'an outcome of a requirement that is not there', who: 'analyst', before: ['a hub'],
      asks: 'POST /outcomes', with: OUTCOME,
      refused: '404 not-found', figures: { what: '{requirement}' },
    },
    {
      move: 'an outcome of nothing in particular', who: 'analyst', before: ['a hub'],
      asks: 'POST /outcomes', with: { ...OUTCOME, requirement: null },
      refused: '400 invalid-request', at: '/requirement',
    },
    {
      move: 'an outcome of a requirement and of a control at once', who: 'analyst', before: ['a requirement', 'a grant that needs a control'],
      asks: 'POST /outcomes', with: { ...OUTCOME, control: CONTROL, subject: '{grant}' },
      refused: '400 invalid-request', at: '/control',
    },
    {
      move: 'the outcome of what a hub must have is recorded on a grant', who: 'analyst', before: ['a requirement', 'a grant of that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, subject: '{grant}' },
      refused: '422 outcome-misplaced', figures: { requirement: '{requirement}', of: 'hub', subject: '{grant}' }, at: '/subject',
    },
    {
      move: 'the outcome of a control is recorded on a hub', who: 'analyst', before: ['a hub'],
      asks: 'POST /outcomes', with: OF_CONTROL,
      refused: '422 outcome-misplaced', figures: { control: CONTROL, subject: '{hub}' }, at: '/subject',
    },
    {
      move: 'the outcome of a control that nobody asks for', who: 'analyst', before: ['a grant that needs a control'],
      asks: 'POST /outcomes', with: { ...OF_CONTROL, subject: '{grant}', control: 'Parere' },
      refused: '422 control-unknown', figures: { subject: '{grant}', control: 'Parere', controls: [CONTROL] }, at: '/control',
    },
    {
      move: 'an outcome is obtained tomorrow', who: 'analyst', before: ['a requirement', 'a hub in that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, obtainedOn: '{tomorrow}' },
      refused: '422 date-out-of-range', figures: { date: '{tomorrow}', earliest: '1900-01-01', latest: '{today}' }, at: '/obtainedOn',
    },
    {
      move: 'an outcome expires before it is obtained', who: 'analyst', before: ['a requirement', 'a hub in that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, expiresOn: '2024-04-14' },
      refused: '422 date-out-of-range', figures: { date: '2024-04-14', earliest: '2024-04-15', latest: '2999-12-31' }, at: '/expiresOn',
    },
    {
      move: 'a guarantee that does not say how much it covers', who: 'analyst', before: ['a guarantee required', 'a grant of that tranche'],
      asks: 'POST /outcomes', with: { ...OUTCOME, subject: '{grant}' },
      refused: '400 invalid-request', at: '/amount',
    },
    {
      move: 'a payment without what is required', before: ['a requirement', 'a grant of that tranche', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 requirement-missing', figures: { id: '{disbursement}', missing: [MISSING] },
    },
    {
      move: 'an order without what is required', who: 'analyst', before: ['a requirement', 'a grant of that tranche', 'a request of 400.00', 'it approved'],
      asks: 'POST /disbursements/{disbursement}/order',
      refused: '422 requirement-missing', figures: { id: '{disbursement}', missing: [MISSING] },
    },
    {
      move: 'a payment after a negative outcome', before: ['a requirement', 'a grant of that tranche', 'its outcome then negative', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 requirement-missing', figures: { id: '{disbursement}', missing: [{ ...MISSING, why: 'negative' }] },
    },
    {
      move: 'a payment after the outcome expired', before: ['a requirement good for 30 days', 'a grant of that tranche', 'its outcome positive', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 requirement-missing', figures: { id: '{disbursement}', missing: [{ ...MISSING, why: 'expired', expiredOn: '2024-05-15' }] },
    },
    {
      move: 'a payment that the guarantee does not cover', before: ['a guarantee required', 'a grant of that tranche', 'a guarantee of 399.99', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 requirement-missing', figures: { id: '{disbursement}', missing: [{ ...MISSING, subject: '{grant}', why: 'uncovered', covered: '399.99', toCover: '400.00' }] },
    },
    {
      move: 'a payment before the control of its grant', before: ['a grant that needs a control', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 control-pending', figures: { id: '{disbursement}', missing: [NO_CONTROL] },
    },
    {
      move: 'a payment before the control of the act that its money came by', before: ['a grant of the tranche of that act', 'a request of 400.00', 'it approved'],
      ...PAY,
      refused: '422 control-pending', figures: { id: '{disbursement}', missing: [{ ...NO_CONTROL, subject: '{act}' }] },
    },
    {
      move: 'a requirement is withdrawn by somebody else', who: 'approver', before: ['a requirement proposed'],
      asks: 'POST /changes/{change}/withdrawal', with: WHY,
      refused: '403 proposer-only', figures: { id: '{change}', proposedBy: '{colleague}' },
    },
  ],
};
