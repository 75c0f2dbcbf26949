import { calendarDate, Conflict, Refusal, type Role } from '../kernel/index.js';
import { addPerson, changePerson, mayEnter, requireAbleToEnter, requireEmail, requireName, requireRoleSet } from './access.rules.js';
import type { AdditionFacts, ChangeFacts, NewPerson, PersonPatch } from './access.rules.js';
import type { PersonRow } from './access.entity.js';
import { holdsOne, permissionsOf, requireRole } from './admission.js';

const TODAY = calendarDate('2026-03-31');
const YESTERDAY = calendarDate('2026-03-30');
const ADMIN = { id: 'P-1', roles: ['admin'] as Role[] };
const OPERATOR = { id: 'operator:root', roles: [] };

const person: PersonRow = { id: 'P-9', seq: 9, roles: ['analyst'], disabled: false, until: null, commitment: 'c', erased: false, version: 9 };
const newcomer: NewPerson = { roles: ['analyst'], until: null, commitment: 'c' };

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

describe('adding a person', () => {
  const facts: AdditionFacts = { giver: ADMIN, emailTaken: false, waiting: [], today: TODAY };
  const cases: [string, Partial<NewPerson>, Partial<AdditionFacts>, string][] = [
    ['an administrator gives a role', {}, {}, 'ok'],
    ['an administrator gives every role', { roles: ['analyst', 'approver', 'committee', 'auditor', 'admin'] }, {}, 'ok'],
    ['the operator gives a role', {}, { giver: OPERATOR }, 'ok'],
    ['until today', { until: TODAY }, {}, 'ok'],
    ['an analyst gives no role', {}, { giver: { id: 'P-2', roles: ['analyst'] } }, 'role-missing'],
    ['an auditor gives no role', {}, { giver: { id: 'P-2', roles: ['auditor', 'approver', 'committee'] } }, 'role-missing'],
    ['the system gives no role', {}, { giver: { id: 'system', roles: [] } }, 'role-missing'],
    ['no roles', { roles: [] }, {}, 'invalid-request'],
    ['a role twice', { roles: ['analyst', 'analyst'] }, {}, 'invalid-request'],
    ['an e-mail in use', {}, { emailTaken: true }, 'email-duplicate'],
    ['until yesterday', { until: YESTERDAY }, {}, 'date-out-of-range'],
    ['an unknown role among those that wait', { roles: ['analyst', 'root' as Role] }, { waiting: ['analyst'] }, 'invalid-request'],
  ];
  it.each(cases)('%s', (_, newPerson, change, expected) => {
    expect(codeOf(() => addPerson('P-9', { ...newcomer, ...newPerson }, { ...facts, ...change }, null))).toBe(expected);
  });

  it.each<[Role[], Role[], Role[]]>([
    [['admin', 'auditor', 'approver'], ['approver', 'admin'], ['auditor']],
    [['approver'], ['approver'], []],
  ])('%j: enters without those that wait, %j', (roles, waiting, entered) => {
    expect(addPerson('P-9', { ...newcomer, roles }, { ...facts, waiting }, null).payload.after).toMatchObject({ roles: entered });
  });

  it('puts neither name nor e-mail into the book', () => {
    const draft = addPerson('P-9', newcomer, facts, 'Nota 12');
    expect(draft.payload).toEqual({ before: null, after: { roles: ['analyst'], until: null, commitment: 'c' } });
    expect(draft).toMatchObject({ kind: 'person-added/1', subject: 'P-9', reason: 'Nota 12', effectiveOn: TODAY });
  });
});

describe('changing a person', () => {
  const facts: ChangeFacts = { giver: ADMIN, otherAdministrators: 1, today: TODAY };
  const admin: PersonRow = { ...person, roles: ['admin'] };
  const cases: [string, PersonRow, PersonPatch, Partial<ChangeFacts>, string][] = [
    ['other roles', person, { roles: ['auditor'] }, {}, 'ok'],
    ['disabled', person, { disabled: true }, {}, 'ok'],
    ['an end', person, { until: TODAY }, {}, 'ok'],
    ['a past end stays while something else changes', { ...person, until: YESTERDAY }, { until: YESTERDAY, disabled: true }, {}, 'ok'],
    ['one administrator of two disabled', admin, { disabled: true }, {}, 'ok'],
    ['no change', person, { roles: ['analyst'], disabled: false, until: null }, {}, 'invalid-request'],
    ['nothing said', person, {}, {}, 'invalid-request'],
    ['no roles', person, { roles: [] }, {}, 'invalid-request'],
    ['an end in the past', person, { until: YESTERDAY }, {}, 'date-out-of-range'],
    ['by an approver', person, { disabled: true }, { giver: { id: 'P-2', roles: ['approver'] } }, 'role-missing'],
    ['by the operator', person, { disabled: true }, { giver: OPERATOR }, 'role-missing'],
    ['own roles', { ...admin, id: 'P-1' }, { roles: ['admin', 'approver'] }, {}, 'own-account'],
    ['disabling oneself', { ...admin, id: 'P-1' }, { disabled: true }, {}, 'own-account'],
    ['last administrator disabled', admin, { disabled: true }, { otherAdministrators: 0 }, 'last-administrator'],
    ['last administrator without the role', admin, { roles: ['auditor'] }, { otherAdministrators: 0 }, 'last-administrator'],
  ];
  it.each(cases)('%s', (_, row, patch, change, expected) => {
    expect(codeOf(() => changePerson(row, patch, { ...facts, ...change }, 'perché'))).toBe(expected);
  });

  it('keeps what was before and only what changed', () => {
    const draft = changePerson(person, { roles: ['auditor', 'analyst'], disabled: false }, facts, 'Ordine 3');
    expect(draft.payload).toEqual({ before: { roles: ['analyst'] }, after: { roles: ['analyst', 'auditor'] } });
    expect(draft).toMatchObject({ kind: 'person-changed/1', subject: 'P-9', reason: 'Ordine 3' });
  });
});

describe('who may enter', () => {
  it.each([
    [{ disabled: false, until: null }, true],
    [{ disabled: false, until: TODAY }, true],
    [{ disabled: false, until: YESTERDAY }, false],
    [{ disabled: true, until: null }, false],
  ])('%j: %s', (row, expected) => {
    expect(mayEnter(row, TODAY)).toBe(expected);
    expect(codeOf(() => requireAbleToEnter({ ...person, ...row }, TODAY))).toBe(expected ? 'ok' : 'state-conflict');
  });
});

describe('roles', () => {
  it('stand in one order', () => expect(requireRoleSet(['admin', 'analyst'])).toEqual(['analyst', 'admin']));
  it('must be known', () => expect(codeOf(() => requireRoleSet(['root']))).toBe('invalid-request'));

  it('are asked for by name, with the attempt', () => {
    const attempt = { subject: 'G-5', action: 'POST /grants/:id/approval' };
    expect(holdsOne(null, [])).toBe(true);
    expect(() => requireRole({ needs: ['approver'], attempt }, ['analyst'])).toThrow(
      expect.objectContaining({ code: 'role-missing', figures: { needs: ['approver'], has: ['analyst'] }, attempt }),
    );
  });

  it.each<[Role[], string[]]>([
    [['analyst'], ['read', 'identify-hubs', 'propose-money', 'record-payment']],
    [['approver'], ['read', 'identify-hubs', 'propose-money', 'approve-money', 'record-payment', 'publish-report', 'verify']],
    [['committee'], ['read', 'publish-report']],
    [['auditor'], ['read', 'verify']],
    [['admin'], ['read', 'verify', 'manage-people']],
    [['auditor', 'admin'], ['read', 'verify', 'manage-people']],
    [[], ['read']],
  ])('%j may %j', (roles, expected) => expect(permissionsOf(roles)).toEqual(expected));
});

describe('e-mail', () => {
  it.each([
    ['Ada.Rossi@Ente.Example', 'ada.rossi@ente.example'],
    ['admin@localhost', 'admin@localhost'],
    [`a@${'b'.repeat(60)}.it`, `a@${'b'.repeat(60)}.it`],
  ])('%s', (text, expected) => expect(requireEmail(text)).toBe(expected));

  it.each(['', 'ada', '@ente.it', 'ada@', 'a b@ente.it', ' ada@ente.it', 'ada@ente.it\u00a0', 'ada\u2003@ente.it', 'аda@ente.it', 'ada@ente..it', '\u212Aada@ente.it', `${'a'.repeat(60)}@${'b.'.repeat(100)}it`])(
    'refused: %j',
    (text) => expect(codeOf(() => requireEmail(text))).toBe('invalid-request'),
  );
});

describe('name', () => {
  it.each([
    ['Ada Rossi', 'Ada Rossi'],
    ["D'Alò", "D'Alò"],
  ])('%s', (text, expected) => expect(requireName(text)).toBe(expected));

  it.each(['', ' Ada', 'Ada ', '123', 'Ada\u0000', 'Ada\u200bRossi', 'Ada\u00a0Rossi', 'Ada\u202eRossi', 'a'.repeat(201)])('refused: %j', (text) =>
    expect(codeOf(() => requireName(text))).toBe('invalid-request'),
  );

  it('says where', () => {
    expect(() => requireName('')).toThrow(expect.objectContaining({ fields: [expect.objectContaining({ pointer: '/name' })] }));
    expect(() => addPerson('P-9', newcomer, { giver: ADMIN, emailTaken: true, waiting: [], today: TODAY }, null)).toThrow(Conflict);
  });
});
