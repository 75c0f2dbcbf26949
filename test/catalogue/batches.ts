import type { Chapter } from './row.js';

/** Many approvals at once: all or none. */
export const batches: Chapter = {
  title: 'many approvals at once',

  moves: [
    {
      move: 'a grant, a request and another IBAN are approved together', who: 'approver', before: ['a request by a colleague', 'another grant proposed', 'another IBAN proposed'],
      asks: 'POST /approvals', with: { items: ['{otherGrant}', '{disbursement}', '{change}'] },
      writes: [['grant-approved/1', 'CC:available → {otherGrant}:outstanding: 1000.00'], ['disbursement-approved/1'], ['hub-changed/2'], ['change-approved/1']],
      becomes: { items: [{ id: '{otherGrant}', state: 'in-force' }, { id: '{disbursement}', state: 'approved' }, { id: '{change}', state: 'in-force' }] },
    },
  ],

  refusals: [
    {
      move: 'an analyst approves many', who: 'analyst', before: ['a request by a colleague'],
      asks: 'POST /approvals', with: { items: ['{disbursement}'] },
      refused: '403 role-missing', figures: { needs: ['approver'], has: ['analyst'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'one of many is named twice', who: 'approver', before: ['a request by a colleague'],
      asks: 'POST /approvals', with: { items: ['{disbursement}', '{disbursement}'] },
      refused: '400 invalid-request', at: '/items/1',
    },
    {
      move: 'one of many is not there', who: 'approver', before: ['a request by a colleague'],
      asks: 'POST /approvals', with: { items: ['{disbursement}', 'D-999999'] },
      refused: '404 not-found', figures: { what: 'D-999999' }, at: '/items/1',
    },
    {
      move: 'one of many is decided on already', who: 'approver', before: ['a request by a colleague'],
      asks: 'POST /approvals', with: { items: ['{disbursement}', '{grant}'] },
      refused: '409 state-conflict', figures: { id: '{grant}', state: 'in-force', allowed: ['proposed'] }, at: '/items/1',
    },
    {
      move: 'one of many was asked for by whoever approves them', who: 'colleague', before: ['a grant', 'a request of 400.00', 'another grant proposed'],
      asks: 'POST /approvals', with: { items: ['{disbursement}', '{otherGrant}'] },
      refused: '403 four-eyes', figures: { id: '{otherGrant}', action: 'approve grant', firstBy: '{colleague}' }, at: '/items/1', writes: ['attempt-refused/1'],
    },
    {
      move: 'one of many does not fit beside the others', who: 'approver', before: ['two grants of 600.00 of a tranche with 1,000.00 proposed'],
      asks: 'POST /approvals', with: { items: ['{grant}', '{otherGrant}'] },
      refused: '422 ceiling-exceeded', figures: { account: 'tranche:{tranche}:available', available: '400.00', asked: '600.00' }, at: '/items/1',
    },
  ],
};
