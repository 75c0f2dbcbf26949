import { calendarDate, type Role } from '../kernel/index.js';
import { decisionEntry, requireDeciding, requireOtherPerson, requireProposer, requireState, wrongState, type DecisionFacts } from './approvals.rules.js';
import { findProposal } from './approvals.queries.js';
import { PROPOSAL_STATES, type ProposalRow } from './proposal.entity.js';
import { plainProposal } from './proposal-kind.js';
import { requireDistinct } from './approvals.service.js';
import type { Tx, View } from '../platform/index.js';

const TODAY = calendarDate('2026-03-31');
const SAID = { it: expect.stringMatching(/\S/), en: expect.stringMatching(/\S/) };

const proposal: ProposalRow = {
  ...{ seq: 57, noun: 'grant', state: 'proposed', proposedBy: 'P-2', proposedAt: '2026-03-01T10:00:00.000Z', effectiveOn: TODAY },
  ...{ reason: 'Nota 1', amount: null, hub: null, tranche: null, decides: 'approver', decidedBy: null, decidedSeq: null },
};

describe('the state that a step needs', () => {
  it.each(PROPOSAL_STATES)('%s, when it is asked for', (state) => {
    expect(() => requireState('G-57', state, ['proposed', state])).not.toThrow();
  });

  it.each(PROPOSAL_STATES.filter((state) => state !== 'proposed'))('refuses %s where it must be proposed', (state) => {
    const figures = { id: 'G-57', state, allowed: ['proposed'] };
    expect(() => requireState('G-57', state, ['proposed'])).toThrow(expect.objectContaining({ code: 'state-conflict', status: 409, figures, sentence: SAID }));
  });

  it('says the states in words, in both languages, and may have a code of its own', () => {
    const { code, sentence } = wrongState('D-1', 'ordered', ['requested', 'approved'], 'other-code');
    expect(code).toBe('other-code');
    expect(sentence.it).toBe("D-1 è disposta: l’operazione richiede che sia richiesta, approvata (liquidata).");
    expect(sentence.en).toBe('D-1 is ordered: this needs it to be requested, approved.');
    expect(wrongState('R-70', 'collected', ['ordered']).sentence.it).toBe('R-70 è incassata: l’operazione richiede che sia ordinata.');
  });
});

describe('four eyes', () => {
  it('lets another person', () => {
    expect(() => requireOtherPerson('G-57', 'P-2', 'P-3', 'approve grant')).not.toThrow();
  });

  it('refuses the same person, and keeps the attempt for the book', () => {
    const attempt = { subject: 'G-57', action: 'approve grant' };
    const figures = { id: 'G-57', action: 'approve grant', firstBy: 'P-2' };
    expect(() => requireOtherPerson('G-57', 'P-2', 'P-2', 'approve grant')).toThrow(
      expect.objectContaining({ code: 'four-eyes', status: 403, figures, attempt, sentence: SAID }),
    );
  });

  it('leaves withdrawing to the proposer; to try is no attempt against four eyes', () => {
    expect(() => requireProposer(proposal, 'P-2')).not.toThrow();
    const figures = { id: 'G-57', proposedBy: 'P-2' };
    expect(() => requireProposer(proposal, 'P-3')).toThrow(
      expect.objectContaining({ code: 'proposer-only', status: 403, figures, attempt: null, sentence: SAID }),
    );
  });
});

describe('the role that decides', () => {
  // Of the roles in the list one is held, but not which: only a list of one proves anything.
  it.each<[Role, readonly Role[] | null, boolean]>([
    ['approver', ['approver'], true],
    ['admin', ['admin'], true],
    ['admin', ['approver'], false],
    ['approver', ['admin'], false],
    ['approver', ['analyst', 'approver'], false],
    ['admin', ['approver', 'admin'], false],
    ['approver', [], false],
    ['approver', null, false],
  ])('%s, of whom %j is known: %s', (decides, held, may) => {
    const asked = { noun: 'change', seq: 70, decides } as const;
    if (may) return expect(() => requireDeciding(asked, held)).not.toThrow();
    const figures = { id: 'C-70', needs: [decides] };
    return expect(() => requireDeciding(asked, held)).toThrow(expect.objectContaining({ code: 'role-missing', status: 403, figures, sentence: SAID }));
  });
});

describe('the entry that a decision is', () => {
  const facts: DecisionFacts = { noun: 'grant', id: 'G-57', decision: 'approval', before: 'proposed', reason: 'Visto', effectiveOn: TODAY };
  const movements = [{ from: 'tranche:CC:available', to: 'grant:G-57:outstanding', amountCents: 5, for: 'G-57' }];
  const cases: [string, Partial<DecisionFacts>, string, object, object[]][] = [
    ['approved', { movements }, 'grant-approved/1', { state: 'in-force' }, movements],
    ['rejected', { decision: 'rejection' }, 'grant-rejected/1', { state: 'rejected' }, []],
    ['withdrawn', { decision: 'withdrawal', noun: 'reversal' }, 'reversal-withdrawn/1', { state: 'withdrawn' }, []],
    ['with a state and fields of its own', { noun: 'disbursement', becomes: 'approved', more: { payee: null } }, 'disbursement-approved/1', { state: 'approved', payee: null }, []],
  ];
  it.each(cases)('%s', (_, change, kind, after, moved) => {
    expect(decisionEntry({ ...facts, ...change })).toEqual({
      ...{ kind, subject: 'G-57', payload: { before: { state: 'proposed' }, after }, movements: moved },
      ...{ reason: 'Visto', effectiveOn: TODAY },
    });
  });
});

describe('a proposal that does nothing until it is approved', () => {
  const tx = { today: TODAY } as Tx;
  const kind = plainProposal('grant', async (_, id) => [decisionEntry({ noun: 'grant', id, decision: 'approval', before: 'proposed', reason: null, effectiveOn: TODAY })], async () => proposal);

  it.each(['approval', 'rejection', 'withdrawal'] as const)('%s of what is proposed is one entry without money', async (decision) => {
    const drafts = await kind.decide[decision](tx, proposal, 'Perché');
    expect(drafts).toMatchObject([{ subject: 'G-57', movements: [], effectiveOn: TODAY, payload: { before: { state: 'proposed' } } }]);
  });

  const decided = PROPOSAL_STATES.filter((state) => state !== 'proposed');
  it.each(decided.flatMap((state) => (['approval', 'rejection', 'withdrawal'] as const).map((decision) => [decision, state] as const)))(
    '%s of what is %s is refused',
    async (decision, state) => {
      await expect(kind.decide[decision](tx, { ...proposal, state }, 'Perché')).rejects.toMatchObject({ code: 'state-conflict', figures: { state } });
    },
  );
});

describe('a batch', () => {
  it('names each thing once', () => {
    expect(() => requireDistinct(['G-1', 'D-1', 'G-2'])).not.toThrow();
    expect(() => requireDistinct(['G-1', 'D-1', 'G-1'])).toThrow(
      expect.objectContaining({ code: 'invalid-request', status: 400, fields: [expect.objectContaining({ pointer: '/items/2', message: SAID })] }),
    );
  });
});

describe('a proposal by its id', () => {
  const view = { one: async () => ({ ...proposal, amount: null }) } as unknown as View;
  it.each([['G-57', 57], ['D-57', undefined], ['A-57', undefined]])('%s', async (id, seq) => {
    expect((await findProposal(view, id))?.seq).toBe(seq);
  });
});
