import type { Chapter, Step } from './row.js';
import { WHY } from './situations.js';

const NEWCOMER = { email: '{email}', name: 'Ada Rossi', roles: ['committee'] };
const LAST_DAY = '2999-12-31';

/** Who may move the money, while one administrator alone manages people. */
export const people: Chapter = {
  title: 'people, while there is one administrator',

  moves: [
    {
      move: 'a person is added as an analyst', who: 'admin',
      asks: 'POST /users', with: { ...NEWCOMER, roles: ['analyst'] },
      status: 201, writes: [['person-added/1']], becomes: { id: '{new}', roles: ['analyst'], proposedChange: null },
    },
    {
      move: 'a person is given the role of approver', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { roles: ['approver'], ...WHY },
      writes: [['person-changed/1']], becomes: { roles: ['approver'] },
    },
    {
      move: 'a person is disabled', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { disabled: true, ...WHY },
      writes: [['person-changed/1']], becomes: { disabled: true },
    },
    {
      move: 'a person may sign in until a day', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { until: '{tomorrow}', ...WHY },
      writes: [['person-changed/1']], becomes: { until: '{tomorrow}' },
    },
    {
      move: 'a person gets a new link, with which to act as that person', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'POST /users/{person}/enrolment',
      status: 201, writes: [['enrolment-issued/1']], becomes: {},
    },
    {
      move: 'the data of a person are erased by another administrator than the one who disabled', who: 'otherAdmin', before: ['the person disabled'],
      asks: 'POST /users/{person}/erasure', with: WHY,
      writes: [['person-erased/1']], becomes: { id: '{person}', name: null, email: null, roles: [], disabled: true, erased: true },
    },
    {
      move: 'a person issues a token for a program', who: 'analyst',
      asks: 'POST /me/tokens', with: { days: 1 },
      status: 201, writes: [['token-issued/1']], becomes: {},
    },
  ],

  refusals: [
    {
      move: 'an analyst adds a person', who: 'analyst',
      asks: 'POST /users', with: NEWCOMER,
      refused: '403 role-missing', figures: { needs: ['admin'], has: ['analyst'] },
    },
    {
      move: 'an address is added twice', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'POST /users', with: NEWCOMER,
      refused: '409 email-duplicate', at: '/email',
    },
    {
      move: 'a person whose time is over is added', who: 'admin',
      asks: 'POST /users', with: { ...NEWCOMER, until: '{yesterday}' },
      refused: '422 date-out-of-range', figures: { date: '{yesterday}', earliest: '{today}', latest: LAST_DAY }, at: '/until',
    },
    {
      move: 'an administrator takes a money role', who: 'admin',
      asks: 'PATCH /users/{admin}', with: { roles: ['admin', 'approver'], ...WHY },
      refused: '403 own-account', figures: { id: '{admin}' },
    },
    {
      move: 'a person is given the roles held already', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { roles: ['committee'], ...WHY },
      refused: '400 invalid-request', at: '',
    },
    {
      move: 'the data of somebody who may still sign in are erased', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'POST /users/{person}/erasure', with: WHY,
      refused: '409 state-conflict', figures: { id: '{person}' },
    },
    {
      move: 'the data of a person are erased by whoever disabled the person', who: 'admin', before: ['the person disabled'],
      asks: 'POST /users/{person}/erasure', with: WHY,
      refused: '403 four-eyes', figures: { id: '{person}', action: 'erase person', firstBy: '{admin}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an administrator erases himself', who: 'admin',
      asks: 'POST /users/{admin}/erasure', with: WHY,
      refused: '403 own-account', figures: { id: '{admin}' },
    },
    {
      move: 'somebody who is disabled gets a new link', who: 'admin', before: ['the person disabled'],
      asks: 'POST /users/{person}/enrolment',
      refused: '409 state-conflict', figures: { id: '{person}' },
    },
  ],
};

/** A second administrator counts who has chosen a password. */
const SECOND: readonly Step[] = [
  {
    ...{ who: 'admin', asks: 'POST /users', with: { email: 'seconda@ente.example', name: 'Seconda', roles: ['admin'] } },
    holds: { link: ({ enrolment }) => enrolment.link.split('#')[1] },
  },
  { who: 'nobody', asks: 'POST /enrolments', with: { token: '{link}', password: 'una frase che ricordo solo io' } },
];

const GIVEN = { of: 'person-roles', subject: '{person}', decides: 'admin' };

/** The same once there are two: what gives a role of the money, or that of administrator, waits for the second one. */
export const confirmedRoles: Chapter = {
  title: 'people, once there are two administrators',
  opening: SECOND,

  moves: [
    {
      move: 'a person is added whose role of analyst waits', who: 'admin',
      asks: 'POST /users', with: { ...NEWCOMER, roles: ['analyst', 'committee'] },
      status: 201, writes: [['person-added/1'], ['change-proposed/1']], becomes: { roles: ['committee'], proposedChange: expect.stringMatching(/^C-\d+$/) },
    },
    {
      move: 'the role of approver is proposed', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { roles: ['approver'], ...WHY },
      status: 202, writes: [['change-proposed/1']], becomes: { ...GIVEN, state: 'proposed' },
      sees: { '/users/{person}': { roles: ['committee'] } },
    },
    {
      move: 'the role of analyst is confirmed', who: 'otherAdmin', before: ['the role of analyst proposed'],
      asks: 'POST /changes/{change}/approval',
      writes: [['person-changed/2'], ['change-approved/1']], becomes: { ...GIVEN, state: 'in-force' },
      sees: { '/users/{person}': { roles: ['analyst'] } },
    },
    {
      move: 'the role of analyst is rejected', who: 'otherAdmin', before: ['the role of analyst proposed'],
      asks: 'POST /changes/{change}/rejection', with: WHY,
      writes: [['change-rejected/1']], becomes: { ...GIVEN, state: 'rejected' },
      sees: { '/users/{person}': { roles: ['committee'] } },
    },
    {
      move: 'an analyst who was disabled is to come back', who: 'admin', before: ['the role of analyst confirmed', 'the person disabled'],
      asks: 'PATCH /users/{person}', with: { disabled: false, ...WHY },
      status: 202, writes: [['change-proposed/1']], becomes: { ...GIVEN, state: 'proposed' },
      sees: { '/users/{person}': { disabled: true } },
    },
    {
      move: 'the last day of an analyst is brought forward at once', who: 'admin', before: ['the role of analyst confirmed'],
      asks: 'PATCH /users/{person}', with: { until: '{tomorrow}', ...WHY },
      writes: [['person-changed/1']], becomes: { roles: ['analyst'], until: '{tomorrow}' },
    },
    {
      move: 'a role that reads only is given at once', who: 'admin', before: ['a member of the Cabina di regia'],
      asks: 'PATCH /users/{person}', with: { roles: ['auditor'], ...WHY },
      writes: [['person-changed/1']], becomes: { roles: ['auditor'] },
    },
  ],

  refusals: [
    {
      move: 'a role is confirmed by whoever proposed it', who: 'admin', before: ['the role of analyst proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 four-eyes', figures: { id: '{change}', action: 'approve change', firstBy: '{admin}' }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an approver confirms a role', who: 'approver', before: ['the role of analyst proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 role-missing', figures: { needs: ['admin'], has: ['approver'] }, writes: ['attempt-refused/1'],
    },
    {
      move: 'an approver confirms a role among many approvals', who: 'approver', before: ['the role of analyst proposed'],
      asks: 'POST /approvals', with: { items: ['{change}'] },
      refused: '403 role-missing', figures: { id: '{change}', needs: ['admin'] }, at: '/items/0', writes: ['attempt-refused/1'],
    },
    {
      move: 'a role is confirmed of a person disabled meanwhile', who: 'otherAdmin', before: ['the role of analyst proposed', 'the person disabled'],
      asks: 'POST /changes/{change}/approval',
      refused: '409 state-conflict', figures: { id: '{change}', subject: '{person}', changed: ['disabled'] },
    },
    {
      move: 'an administrator confirms his own role', who: 'otherAdmin', before: ['a money role for the other administrator proposed'],
      asks: 'POST /changes/{change}/approval',
      refused: '403 own-account', figures: { id: '{otherAdmin}' },
    },
  ],
};
