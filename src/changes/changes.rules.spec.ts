import { calendarDate, Money, type CalendarDate, type JsonObject } from '../kernel/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import type { ProposalRow } from '../approvals/index.js';
import type { ChangeKind } from './change-kind.js';
import { changesNothing, proposeChange, requireNoneWaiting, requireUnchanged, sameJson, type ProposedChange } from './changes.rules.js';
import { changeProposals } from './changes.service.js';

const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

const change: ProposedChange = {
  ...{ of: 'hub-payee', subject: 'CC-04', hub: 'CC-04', tranche: 'CC', amount: null, effectiveOn: TODAY, decides: 'approver' },
  ...{ from: { iban: 'IT1', seat: null }, to: { iban: 'IT2', seat: 'Pisa' } },
};

describe('proposing a change', () => {
  it.each<[string, ProposedChange, string | null, number | null]>([
    ['with a reason', change, 'Comunicazione prot. 1234', null],
    ['without one, where none was asked for', { ...change, of: 'person-roles', subject: 'P-9', decides: 'admin' }, null, null],
    ['with money, in whole cents', { ...change, of: 'grant-revocation', amount: Money.ofCents(12_345) }, 'Revoca', 12_345],
  ])('is one entry that moves nothing: %s', (_, proposed, reason, amountCents) => {
    const { effectiveOn, amount: _amount, ...plain } = proposed;
    expect(proposeChange('C-70', proposed, reason)).toEqual({
      ...{ kind: 'change-proposed/1', subject: 'C-70', movements: [], reason, effectiveOn },
      payload: { before: null, after: { ...plain, amountCents, state: 'proposed' } },
    });
  });

  it.each<[string, JsonObject]>([
    ['the same fields', { iban: 'IT1', seat: null }],
    ['in another order', { seat: null, iban: 'IT1' }],
  ])('is refused where nothing would change: %s', (_, to) => {
    expect(() => proposeChange('C-70', { ...change, to }, 'Perché')).toThrow(expect.objectContaining({ code: 'invalid-request', status: 400, sentence: SAID }));
  });

  it('says of the whole request that it changes nothing', () => {
    expect(changesNothing().fields).toEqual([{ pointer: '', code: 'invalid-request', message: SAID }]);
  });
});

describe('one change of a thing at a time', () => {
  it('is proposed where none waits', () => {
    expect(() => requireNoneWaiting(change, null)).not.toThrow();
  });

  it('waits for the decision on the one before', () => {
    const figures = { subject: 'CC-04', change: 'C-69' };
    expect(() => requireNoneWaiting(change, 'C-69')).toThrow(expect.objectContaining({ code: 'state-conflict', status: 409, figures, sentence: SAID }));
  });
});

describe('approving a change', () => {
  const proposal = { seq: 70, noun: 'change', state: 'proposed', proposedBy: 'P-2' } as ProposalRow;
  const stored = async () => ({ id: 70, of: 'grant-terms', from: '{}', to: '{}', state: 'proposed' });
  const tx = { today: TODAY, actor: 'P-3', one: stored } as unknown as Tx;
  const entry = (effectiveOn: CalendarDate): EntryDraft => ({ kind: 'x/1', subject: 'G-57', payload: { before: null, after: {} }, movements: [], reason: null, effectiveOn });
  const [early, late] = [calendarDate('2024-06-01'), calendarDate('2025-01-01')];

  it.each<[string, CalendarDate[], CalendarDate]>([
    ['on the day of what it changes', [early], early],
    ['of the last, where it makes several entries', [late, early], early],
    ['today, where it makes none', [], TODAY],
  ])('takes effect %s', async (_, days, effectiveOn) => {
    const kind: ChangeKind = { of: 'grant-terms', apply: async () => days.map(entry), effects: async () => [] };
    const drafts = await changeProposals(new Map([['grant-terms', kind]])).decide.approval(tx, proposal, 'Visto');
    expect(drafts.map((draft) => [draft.kind, draft.effectiveOn])).toEqual([...days.map((day) => ['x/1', day]), ['change-approved/1', effectiveOn]]);
  });
});

describe('what is changed must still be as it was', () => {
  const from: JsonObject = { iban: 'IT1', seat: null, terms: { advance: 30, days: 30 }, roles: ['analyst'] };
  const row = { id: 'C-70', subject: 'CC-04', from };
  const now = { iban: 'IT1', seat: null, terms: { days: 30, advance: 30 }, roles: ['analyst'] };

  it.each<[string, object, string[]]>([
    ['it is', now, []],
    ['with other fields that have changed', { ...now, name: 'ARTES 4.0' }, []],
    ['what was null is not said', { iban: 'IT1', terms: from['terms'], roles: ['analyst'] }, []],
    ['another value', { ...now, iban: 'IT3' }, ['iban']],
    ['a value where there was none', { ...now, seat: 'Pisa' }, ['seat']],
    ['no value where there was one', { ...now, iban: null }, ['iban']],
    ['a part of a field', { ...now, terms: { advance: 40, days: 30 } }, ['terms']],
    ['a list that has grown', { ...now, roles: ['analyst', 'approver'] }, ['roles']],
    ['several', { ...now, iban: null, roles: [] }, ['iban', 'roles']],
    ['what it has become meanwhile', { ...now, iban: 'IT2' }, ['iban']],
  ])('%s', (_, present, changed) => {
    if (changed.length === 0) return expect(() => requireUnchanged(row, present)).not.toThrow();
    const figures = { id: 'C-70', subject: 'CC-04', changed };
    return expect(() => requireUnchanged(row, present)).toThrow(expect.objectContaining({ code: 'state-conflict', status: 409, figures, sentence: SAID }));
  });

  it('names the fields', () => {
    expect(() => requireUnchanged(row, { ...now, iban: null, seat: 'Pisa' })).toThrow('Since C-70 was proposed CC-04 has changed (iban, seat): reject or withdraw it, and propose it again.');
  });
});

describe('the same JSON', () => {
  it.each<[unknown, unknown, boolean]>([
    [{ a: 1, b: { c: [1, 2], d: null } }, { b: { d: null, c: [1, 2] }, a: 1 }, true],
    [[1, 2], [2, 1], false],
    [{ a: null }, {}, false],
    [null, null, true],
    ['1', 1, false],
    [1.0, 1, true],
    [[], {}, false],
  ])('%j, %j: %s', (one, other, same) => expect(sameJson(one, other)).toBe(same));
});
