import type { Chapter } from './row.js';
import { HUB, IBAN, IDENTITY, OTHER_IBAN, TAX_CODE, WHY } from './situations.js';

/** Of a body that has one of 16 characters is none: another company's. */
const OTHER_TAX_CODE = '12345670017';
const SEEN = { of: 'hub-payee', subject: '{hub}', decides: 'approver' };
const OPENED = { ...SEEN, of: 'hub-status' };

/** Who may receive the money, and where it is paid to. */
export const hubs: Chapter = {
  title: 'hubs and their payees',

  moves: [
    {
      move: 'a hub is registered', who: 'analyst',
      asks: 'POST /hubs', with: HUB,
      status: 201, writes: [['hub-registered/1']], becomes: { code: '{hub}', status: 'provisional', tranche: 'CC' },
    },
    {
      move: 'a hub is identified', who: 'analyst', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: IDENTITY,
      writes: [['hub-changed/2']], becomes: { status: 'identified', name: 'Centro di esempio', taxCode: TAX_CODE, iban: IBAN },
    },
    {
      move: 'a hub says where its money goes', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { localisation: [{ region: '09', percent: 60 }, { region: '16', percent: 40 }], ...WHY },
      writes: [['hub-changed/2']], becomes: { localisation: [{ region: '09', percent: 60 }, { region: '16', percent: 40 }] },
    },
    {
      move: 'a hub takes partners in', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { partners: [{ name: 'Università di esempio', taxCode: TAX_CODE }], ...WHY },
      writes: [['hub-changed/2']], becomes: { partners: [{ name: 'Università di esempio', taxCode: TAX_CODE }] },
    },
    {
      move: 'another IBAN is proposed', who: 'analyst', before: ['a grant', 'a request of 400.00', 'it approved'],
      asks: 'PATCH /hubs/{hub}', with: { iban: OTHER_IBAN, ...WHY },
      status: 202, writes: [['change-proposed/1']],
      becomes: { ...SEEN, state: 'proposed', changes: [{ path: '/iban', before: IBAN, after: OTHER_IBAN }], effects: [{ id: '{disbursement}', effect: 'approve-again', amount: '400.00', day: null }] },
      sees: { '/hubs/{hub}': { iban: IBAN }, '/changes?of=hub-payee&subject={hub}': { items: [{ id: '{new}', effects: null }] } },
    },
    {
      move: 'another IBAN is approved', who: 'approver', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['hub-changed/2'], ['change-approved/1']], becomes: { ...SEEN, state: 'in-force' },
      sees: { '/hubs/{hub}': { iban: OTHER_IBAN } },
    },
    {
      move: 'a hub is identified by a change that replaces its IBAN', who: 'approver', before: ['a hub to be identified, with an IBAN', 'its identity proposed, with another IBAN'],
      asks: 'POST /changes/{change}/approval',
      writes: [['hub-changed/2'], ['change-approved/1']], becomes: { ...SEEN, state: 'in-force' },
      sees: { '/hubs/{hub}': { status: 'identified', iban: OTHER_IBAN, taxCode: TAX_CODE } },
    },
    {
      move: 'another codice fiscale is proposed', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { taxCode: OTHER_TAX_CODE, ...WHY },
      status: 202, writes: [['change-proposed/1']],
      becomes: { ...SEEN, state: 'proposed', changes: [{ path: '/taxCode', before: TAX_CODE, after: OTHER_TAX_CODE }], effects: [] },
    },
    {
      move: 'another IBAN is rejected', who: 'approver', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/rejection', with: WHY,
      writes: [['change-rejected/1']], becomes: { ...SEEN, state: 'rejected' },
      sees: { '/hubs/{hub}': { iban: IBAN } },
    },
    {
      move: 'another IBAN is withdrawn', who: 'colleague', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/withdrawal', with: WHY,
      writes: [['change-withdrawn/1']], becomes: { ...SEEN, state: 'withdrawn' },
      sees: { '/hubs/{hub}': { iban: IBAN } },
    },
    {
      move: 'a hub is suspended', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'suspended', ...WHY },
      writes: [['hub-changed/2']], becomes: { status: 'suspended' },
    },
    {
      move: 'a suspended hub runs on', who: 'analyst', before: ['the hub suspended'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'identified', ...WHY },
      writes: [['hub-changed/2']], becomes: { status: 'identified' },
    },
    {
      move: 'a hub is closed', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'closed', ...WHY },
      writes: [['hub-changed/2']], becomes: { status: 'closed' },
    },
    {
      move: 'a hub of which all that was asked for is paid is closed', who: 'analyst', before: ['a payment of 400.00'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'closed', ...WHY },
      writes: [['hub-changed/2']], becomes: { status: 'closed' },
    },
    {
      move: 'that a closed hub is opened again is proposed', who: 'analyst', before: ['the hub closed'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'identified', ...WHY },
      status: 202, writes: [['change-proposed/1']],
      becomes: { ...OPENED, state: 'proposed', changes: [{ path: '/status', before: 'closed', after: 'identified' }], effects: [] },
      sees: { '/hubs/{hub}': { status: 'closed' } },
    },
    {
      move: 'that a closed hub is opened again is approved', who: 'approver', before: ['the hub closed', 'its opening again proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['hub-changed/2'], ['change-approved/1']], becomes: { ...OPENED, state: 'in-force' },
      sees: { '/hubs/{hub}': { status: 'identified' } },
    },
    {
      move: 'a closed hub that was never identified is opened again: it is to be identified', who: 'approver',
      before: ['a hub to be identified', 'that hub closed', 'its opening again proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['hub-changed/2'], ['change-approved/1']], becomes: { ...OPENED, state: 'in-force' },
      sees: { '/hubs/{hub}': { status: 'provisional' } },
    },
  ],

  refusals: [
    {
      move: 'somebody who has not signed in identifies a hub', who: 'nobody',
      asks: 'PATCH /hubs/CC-01', with: IDENTITY, headers: { 'if-match': '"1"' },
      refused: '401 sign-in-required',
    },
    {
      move: 'the Cabina di regia identifies a hub', who: 'committee', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: IDENTITY,
      refused: '403 role-missing', figures: { needs: ['analyst', 'approver'], has: ['committee'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'a code is registered twice', who: 'analyst', before: ['a hub to be identified'],
      asks: 'POST /hubs', with: HUB,
      refused: '409 hub-duplicate', figures: { hub: '{hub}' },
    },
    {
      move: 'a hub is registered before its tranche was there', who: 'analyst',
      asks: 'POST /hubs', with: { ...HUB, registeredOn: '2023-03-09' },
      refused: '422 date-out-of-range', figures: { date: '2023-03-09', earliest: '2023-03-10', latest: '{today}' }, at: '/registeredOn',
    },
    {
      move: 'a hub is registered in a tranche that is not there', who: 'analyst',
      asks: 'POST /hubs', with: { ...HUB, tranche: '{tranche}' },
      refused: '404 not-found', figures: { what: '{tranche}' },
    },
    {
      move: 'a codice fiscale has a wrong check digit', who: 'analyst', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: { taxCode: '00743110158', ...WHY },
      refused: '422 tax-code-invalid', at: '/taxCode',
    },
    {
      move: 'the codice fiscale of a partner has a wrong check digit', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { partners: [{ name: 'Università di esempio', taxCode: '00743110158' }], ...WHY },
      refused: '422 tax-code-invalid', at: '/partners/0/taxCode',
    },
    {
      move: 'an IBAN has wrong check digits', who: 'analyst', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: { iban: 'IT60X0542811101000000123457', ...WHY },
      refused: '422 iban-invalid', at: '/iban',
    },
    {
      move: 'where the money goes sums to 90 percent', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { localisation: [{ region: '09', percent: 60 }, { region: '16', percent: 30 }], ...WHY },
      refused: '422 localisation-invalid', figures: { sum: 90 }, at: '/localisation',
    },
    {
      move: 'a hub is changed by a screen that shows an older version', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { seat: 'Pisa', ...WHY }, headers: { 'if-match': '"1"' },
      refused: '412 stale-version',
    },
    {
      move: 'a hub is changed without saying which version', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { seat: 'Pisa', ...WHY }, headers: { 'if-match': '' },
      refused: '428 version-required',
    },
    {
      move: 'a change of a hub changes nothing', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { iban: IBAN, ...WHY },
      refused: '400 invalid-request', at: '',
    },
    {
      move: 'a status is hidden among other fields', who: 'analyst', before: ['a hub'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'suspended', seat: 'Pisa', ...WHY },
      refused: '400 invalid-request', at: '/status',
    },
    {
      move: 'a hub to be identified is suspended', who: 'analyst', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'suspended', ...WHY },
      refused: '422 hub-provisional', figures: { hub: '{hub}' },
    },
    {
      move: 'a hub to be identified runs on', who: 'analyst', before: ['a hub to be identified'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'identified', ...WHY },
      refused: '422 hub-provisional', figures: { hub: '{hub}' },
    },
    {
      move: 'a hub with a request in progress is closed', who: 'analyst', before: ['a grant', 'a request of 400.00'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'closed', ...WHY },
      refused: '422 hub-in-progress', figures: { hub: '{hub}', reserved: '400.00', grants: [{ id: '{grant}', amount: '400.00' }] },
    },
    {
      move: 'a closed hub is changed', who: 'analyst', before: ['the hub closed'],
      asks: 'PATCH /hubs/{hub}', with: { seat: 'Pisa', ...WHY },
      refused: '409 state-conflict', figures: { hub: '{hub}', state: 'closed' },
    },
    {
      move: 'a closed hub is suspended', who: 'analyst', before: ['the hub closed'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'suspended', ...WHY },
      refused: '409 state-conflict', figures: { hub: '{hub}', state: 'closed' },
    },
    {
      move: 'that a closed hub is opened again is proposed twice', who: 'analyst', before: ['the hub closed', 'its opening again proposed'],
      asks: 'PATCH /hubs/{hub}', with: { status: 'identified', ...WHY },
      refused: '409 state-conflict', figures: { subject: '{hub}', change: '{change}' },
    },
    {
      move: 'that a closed hub is opened again is approved by whoever proposed it', who: 'colleague', before: ['the hub closed', 'its opening again proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'another IBAN is proposed while another proposal waits', who: 'analyst', before: ['another IBAN proposed'],
      asks: 'PATCH /hubs/{hub}', with: { taxCode: OTHER_TAX_CODE, ...WHY },
      refused: '409 state-conflict', figures: { subject: '{hub}', change: '{change}' },
    },
    {
      move: 'another IBAN is approved by whoever proposed it', who: 'colleague', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{colleague}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an analyst approves another IBAN', who: 'analyst', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 role-missing', figures: { needs: ['approver', 'admin'], has: ['analyst'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an administrator approves another IBAN', who: 'admin', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 role-missing', figures: { needs: ['approver'], has: ['admin'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'another IBAN is approved, with a seat that is another meanwhile', who: 'approver', before: ['another IBAN proposed, and where the hub sits', 'another seat entered'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { id: '{change}', subject: '{hub}', changed: ['seat'] },
    },
    {
      move: 'another IBAN is approved of a hub that was closed meanwhile', who: 'approver', before: ['another IBAN proposed', 'the hub closed'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { hub: '{hub}', state: 'closed' },
    },
    {
      move: 'another IBAN is decided on twice', who: 'approver', before: ['another IBAN in force'],
      asks: 'POST /changes/{change}/rejection', with: WHY,
      refused: '409 state-conflict', figures: { id: '{change}', state: 'in-force', allowed: ['proposed'] },
    },
    {
      move: 'another IBAN is withdrawn by somebody else', who: 'analyst', before: ['another IBAN proposed'],
      asks: 'POST /changes/{change}/withdrawal', with: WHY,
      refused: '403 proposer-only', figures: { id: '{change}', proposedBy: '{colleague}' },
    },
  ],
};
