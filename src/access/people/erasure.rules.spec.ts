import { calendarDate, Refusal, type Role } from '../../kernel/index.js';
import type { PersonRow } from '../access.entity.js';
import { changePerson, requireAbleToEnter } from '../access.rules.js';
import { erasePerson, type ErasureFacts } from './erasure.rules.js';

const TODAY = calendarDate('2026-03-31');
const ADMIN = { id: 'P-1', roles: ['admin'] as Role[] };
const OPERATOR = { id: 'operator:root', roles: [] };

const disabled: PersonRow = { id: 'P-9', seq: 9, roles: ['analyst', 'admin'], disabled: true, until: null, commitment: 'c', erased: false, version: 12 };
const erased: PersonRow = { ...disabled, roles: [], erased: true };
const facts: ErasureFacts = { giver: ADMIN, disabledBy: 'P-2', today: TODAY };

function codeOf(work: () => unknown): string {
  try {
    work();
  } catch (error) {
    if (error instanceof Refusal) return error.code;
    throw error;
  }
  return 'ok';
}

describe('erasing a person', () => {
  const cases: [string, PersonRow, Partial<ErasureFacts>, string][] = [
    ['another administrator than the one who disabled', disabled, {}, 'ok'],
    ['the operator of the machine', disabled, { giver: OPERATOR }, 'ok'],
    ['disabled by nobody that the book knows', disabled, { disabledBy: null }, 'ok'],
    ['by an approver', disabled, { giver: { id: 'P-3', roles: ['approver'] } }, 'role-missing'],
    ['by the system', disabled, { giver: { id: 'system', roles: [] } }, 'role-missing'],
    ['oneself', { ...disabled, id: 'P-1' }, {}, 'own-account'],
    ['somebody who may still sign in', { ...disabled, disabled: false }, {}, 'state-conflict'],
    ['the same, by the operator', { ...disabled, disabled: false }, { giver: OPERATOR }, 'state-conflict'],
    ['by whoever disabled', disabled, { disabledBy: 'P-1' }, 'four-eyes'],
    ['twice', erased, {}, 'state-conflict'],
  ];
  it.each(cases)('%s', (_, person, change, expected) => {
    expect(codeOf(() => erasePerson(person, { ...facts, ...change }, 'Richiesta'))).toBe(expected);
  });

  it('takes the roles away and says nothing of who it was', () => {
    expect(erasePerson(disabled, facts, 'Richiesta prot. 7')).toEqual({
      ...{ kind: 'person-erased/1', subject: 'P-9', movements: [], reason: 'Richiesta prot. 7', effectiveOn: TODAY },
      payload: { before: { erased: false, roles: ['analyst', 'admin'] }, after: { erased: true, roles: [] } },
    });
  });

  it('is for good', () => {
    expect(codeOf(() => changePerson(erased, { disabled: false }, { giver: ADMIN, otherAdministrators: 1, today: TODAY }, 'Torna'))).toBe('state-conflict');
    expect(codeOf(() => requireAbleToEnter({ ...erased, disabled: false }, TODAY))).toBe('state-conflict');
  });
});
