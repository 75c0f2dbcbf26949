import { calendarDate, Refusal, type Role } from '../../kernel/index.js';
import { proposeChange, type ChangeRow } from '../../changes/index.js';
import type { PersonRow } from '../access.entity.js';
import type { PersonPatch } from '../access.rules.js';
import { changeOrPropose, confirmChange, givesConfirmedRole, proposeRoles, rolesToConfirm, type GivingFacts } from './person-roles.rules.js';

const TODAY = calendarDate('2026-03-31');
const YESTERDAY = calendarDate('2026-03-30');
const TOMORROW = calendarDate('2026-04-01');
const LATER = calendarDate('2026-04-02');
const EVERY: Role[] = ['analyst', 'approver', 'committee', 'auditor', 'admin'];

const ADMIN = { id: 'P-1', roles: ['admin'] as Role[] };
const SECOND = { id: 'P-2', roles: ['admin'] as Role[] };
const person: PersonRow = { id: 'P-9', seq: 9, roles: ['committee'], disabled: false, until: null, commitment: 'c', erased: false, version: 9 };
const analyst: PersonRow = { ...person, roles: ['analyst'] };
const facts: GivingFacts = { giver: ADMIN, otherAdministrators: 1, secondAdministrator: true, today: TODAY };

const codeOf = (work: () => unknown): string => {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
};

describe('a newcomer’s roles that wait', () => {
  const operator = { id: 'operator:root', roles: [] };
  it.each<[string, Role[], Role[]]>([
    ['those on money and the administrator’s', EVERY, ['analyst', 'approver', 'admin']],
    ['none of the others', ['committee', 'auditor'], []],
  ])('%s', (_, roles, waiting) => {
    expect(rolesToConfirm(roles, ADMIN, true)).toEqual(waiting);
    expect(rolesToConfirm(roles, ADMIN, false)).toEqual([]);
    expect(rolesToConfirm(roles, operator, true)).toEqual([]);
  });

  it('are proposed over what the newcomer has already', () => {
    const entered: PersonRow = { ...person, roles: ['auditor'], until: TOMORROW };
    expect(proposeRoles(entered, ['auditor', 'approver'], TODAY)).toEqual({
      ...{ of: 'person-roles', subject: 'P-9', hub: null, tranche: null, amount: null, effectiveOn: TODAY, decides: 'admin' },
      from: { roles: ['auditor'], disabled: false, until: TOMORROW },
      to: { roles: ['approver', 'auditor'], disabled: false, until: TOMORROW },
    });
  });
});

describe('what gives a role that is confirmed', () => {
  const gone: PersonRow = { ...analyst, disabled: true };
  const expired: PersonRow = { ...analyst, until: YESTERDAY };
  const cases: [string, PersonRow, PersonPatch, boolean][] = [
    ['analyst', person, { roles: ['analyst', 'committee'] }, true],
    ['approver', analyst, { roles: ['analyst', 'approver'] }, true],
    ['approver instead of analyst', analyst, { roles: ['approver'] }, true],
    ['admin', person, { roles: ['committee', 'admin'] }, true],
    ['approver to somebody who stays disabled', gone, { roles: ['approver'] }, true],
    ['approver to somebody who is disabled with it', analyst, { roles: ['approver'], disabled: true }, true],
    ['enabling an analyst', gone, { disabled: false }, true],
    ['a later end for an analyst who has expired', expired, { until: TODAY }, true],
    ['no end for an analyst who has expired', expired, { until: null }, true],
    ['enabling and a later end', { ...gone, until: YESTERDAY }, { disabled: false, until: TOMORROW }, true],
    ['an end for an analyst who may enter', analyst, { until: TOMORROW }, false],
    ['a later end for an analyst who may enter still', { ...analyst, until: TODAY }, { until: TOMORROW }, true],
    ['a later end for an approver', { ...analyst, roles: ['approver'], until: TOMORROW }, { until: LATER }, true],
    ['a later end for an administrator', { ...person, roles: ['admin'], until: TOMORROW }, { until: LATER }, true],
    ['no end any more for an analyst who may enter still', { ...analyst, until: TOMORROW }, { until: null }, true],
    ['a later end for an analyst who stays disabled', { ...gone, until: YESTERDAY }, { until: TOMORROW }, true],
    ['no end any more for an analyst who stays disabled', { ...gone, until: TOMORROW }, { until: null }, true],
    ['a later end for an analyst who is disabled with it', { ...analyst, until: TODAY }, { until: TOMORROW, disabled: true }, true],
    ['a later end for one of whose two such roles one is taken away', { ...analyst, roles: ['analyst', 'approver'], until: TODAY }, { until: TOMORROW, roles: ['analyst'] }, true],
    ['a later end with such a role taken away', { ...analyst, until: TODAY }, { until: TOMORROW, roles: ['auditor'] }, false],
    ['a later end without such a role', { ...person, until: TODAY }, { until: TOMORROW }, false],
    ['no end any more without such a role', { ...person, until: TODAY }, { until: null }, false],
    ['an earlier end for an analyst', { ...analyst, until: LATER }, { until: TOMORROW }, false],
    ['the same end again for an analyst, and auditor', { ...analyst, until: TOMORROW }, { until: TOMORROW, roles: ['analyst', 'auditor'] }, false],
    ['enabling an analyst who stays expired', { ...gone, until: YESTERDAY }, { disabled: false }, false],
    ['enabling without such a role', { ...person, disabled: true }, { disabled: false }, false],
    ['enabling with such a role taken away', gone, { disabled: false, roles: ['auditor'] }, false],
    ['auditor', analyst, { roles: ['analyst', 'auditor'] }, false],
    ['taking analyst away', analyst, { roles: ['committee'] }, false],
    ['taking approver away', { ...analyst, roles: ['analyst', 'approver'] }, { roles: ['analyst'] }, false],
    ['disabling', analyst, { disabled: true }, false],
  ];

  it.each(cases)('%s', (_, row, patch, gives) => {
    expect(givesConfirmedRole(row, { ...row, ...patch } as PersonRow, TODAY)).toBe(gives);
    expect('proposal' in changeOrPropose(row, patch, facts, 'perché')).toBe(gives);
    expect('proposal' in changeOrPropose(row, patch, { ...facts, secondAdministrator: false }, 'perché')).toBe(false);
  });

  it('is an entry at once while there is nobody to confirm', () => {
    const given = changeOrPropose(person, { roles: ['approver'] }, { ...facts, secondAdministrator: false }, 'Ordine 3');
    expect(given).toMatchObject({ entry: { kind: 'person-changed/1', payload: { before: { roles: ['committee'] }, after: { roles: ['approver'] } }, reason: 'Ordine 3' } });
  });

  it('waits as a whole, with all that the book says of the person', () => {
    const given = changeOrPropose(person, { roles: ['approver', 'analyst'], until: TOMORROW }, facts, 'Ordine 3');
    expect(given).toMatchObject({
      proposal: {
        ...{ subject: 'P-9', decides: 'admin', effectiveOn: TODAY },
        from: { roles: ['committee'], disabled: false, until: null },
        to: { roles: ['analyst', 'approver'], disabled: false, until: TOMORROW },
      },
    });
  });

  it.each<[string, PersonRow, PersonPatch, Partial<GivingFacts>, string]>([
    ['to oneself', { ...person, id: 'P-1' }, { roles: ['approver'] }, {}, 'own-account'],
    ['by an approver', person, { roles: ['approver'] }, { giver: { id: 'P-3', roles: ['approver'] } }, 'role-missing'],
    ['an end in the past', person, { roles: ['approver'], until: YESTERDAY }, {}, 'date-out-of-range'],
    ['what is there already', analyst, { roles: ['analyst'] }, {}, 'invalid-request'],
    ['the last administrator’s for another', { ...person, roles: ['admin'] }, { roles: ['approver'] }, { otherAdministrators: 0 }, 'last-administrator'],
  ])('is refused before it waits: %s', (_, row, patch, more, code) => {
    expect(codeOf(() => changeOrPropose(row, patch, { ...facts, ...more }, 'perché'))).toBe(code);
  });
});

describe('the second administrator’s confirmation', () => {
  const { from, to } = proposeRoles(person, ['committee', 'approver'], TODAY);
  const change: ChangeRow = {
    ...{ id: 'C-70', of: 'person-roles', subject: 'P-9', hub: null, tranche: null, amount: null, from, to, effectiveOn: TODAY },
    ...{ decides: 'admin', state: 'proposed', proposedBy: 'P-1', decidedBy: null, reason: 'Ordine 3' },
  };
  const confirming = { giver: SECOND, otherAdministrators: 2, today: TOMORROW };

  it('is an entry that names the change', () => {
    expect(confirmChange(person, change, confirming)).toEqual({
      ...{ kind: 'person-changed/2', subject: 'P-9', movements: [], reason: 'Ordine 3', effectiveOn: TOMORROW },
      payload: { before: { roles: ['committee'] }, after: { roles: ['approver', 'committee'], change: 'C-70' } },
    });
  });

  const ofUntil = { ...change, to: { ...to, until: TODAY } };
  const ofAdmin: PersonRow = { ...person, roles: ['admin'] };
  const toApprover = { ...change, from: { ...from, roles: ['admin'] }, to: { ...to, roles: ['approver'] } };
  it.each<[string, PersonRow, ChangeRow, Partial<typeof confirming>, string]>([
    ['by the person concerned', person, change, { giver: { ...SECOND, id: 'P-9' } }, 'own-account'],
    ['by somebody who is no administrator any more', person, change, { giver: { id: 'P-2', roles: ['approver'] } }, 'role-missing'],
    ['of somebody disabled since', { ...person, disabled: true }, change, {}, 'state-conflict'],
    ['of somebody with other roles since', { ...person, roles: ['auditor'] }, change, {}, 'state-conflict'],
    ['of somebody who has the roles since', { ...person, roles: ['approver', 'committee'] }, change, {}, 'state-conflict'],
    ['of somebody with another end since', { ...person, until: TOMORROW }, change, {}, 'state-conflict'],
    ['with an end that has passed', person, ofUntil, {}, 'date-out-of-range'],
    ['that leaves no administrator', ofAdmin, toApprover, { otherAdministrators: 0 }, 'last-administrator'],
  ])('is refused %s', (_, row, waiting, more, code) => {
    expect(codeOf(() => confirmChange(row, waiting, { ...confirming, ...more }))).toBe(code);
  });

  it('is of something that changes', () => {
    expect(codeOf(() => proposeChange('C-70', { ...proposeRoles(person, ['committee'], TODAY) }, null))).toBe('invalid-request');
  });
});
