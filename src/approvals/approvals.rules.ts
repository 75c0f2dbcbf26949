import { Conflict, Forbidden, idOf, nounOf, ROLE_WORDS, type CalendarDate, type JsonObject, type Noun, type Role } from '../kernel/index.js';
import type { EntryDraft, Movement } from '../journal/index.js';
import type { ProposalRow } from './proposal.entity.js';

export type Decision = 'approval' | 'rejection' | 'withdrawal';

const ENDS: Record<Decision, string> = { approval: 'in-force', rejection: 'rejected', withdrawal: 'withdrawn' };
const STEPS: Record<Decision, string> = { approval: 'approved', rejection: 'rejected', withdrawal: 'withdrawn' };

const WORDS = {
  proposed: { it: 'proposta', en: 'proposed' },
  requested: { it: 'richiesta', en: 'requested' },
  'in-force': { it: 'in vigore', en: 'in force' },
  approved: { it: 'approvata (liquidata)', en: 'approved' },
  ordered: { it: 'disposta', en: 'ordered' },
  paid: { it: 'erogata', en: 'paid' },
  reversed: { it: 'stornata', en: 'reversed' },
  rejected: { it: 'respinta', en: 'rejected' },
  withdrawn: { it: 'ritirata', en: 'withdrawn' },
  collected: { it: 'incassata', en: 'collected' },
  provisional: { it: 'da identificare', en: 'provisional' },
  suspended: { it: 'sospesa', en: 'suspended' },
  closed: { it: 'chiusa', en: 'closed' },
} as const;

/** The id of what was proposed. */
export function proposalId({ noun, seq }: Pick<ProposalRow, 'noun' | 'seq'>): string {
  return idOf(noun, seq);
}

/** @throws Conflict `state-conflict` unless the thing is in one of the states from which this may be done. */
export function requireState(id: string, state: string, allowed: readonly string[]): void {
  if (!allowed.includes(state)) throw wrongState(id, state, allowed);
}

export function wrongState(id: string, state: string, allowed: readonly string[], code = 'state-conflict'): Conflict {
  const words = stateWords(id, state);
  const [it, en] = [allowed.map((s) => stateWords(id, s).it).join(', '), allowed.map((s) => stateWords(id, s).en).join(', ')];
  return new Conflict(
    code,
    { it: `${id} è ${words.it}: l’operazione richiede che sia ${it}.`, en: `${id} is ${words.en}: this needs it to be ${en}.` },
    { id, state, allowed: [...allowed] },
  );
}

/** A payment is disposto, a recovery ordinato: two words in Italian for one state's name. */
function stateWords(id: string, state: string): { it: string; en: string } {
  if (state === 'ordered' && nounOf(id) === 'recovery') return { it: 'ordinata', en: WORDS.ordered.en };
  return WORDS[state as keyof typeof WORDS] ?? { it: state, en: state };
}

/** Two people: whoever proposed a thing never approves it, whatever the roles. @throws Forbidden `four-eyes` */
export function requireOtherPerson(id: string, first: string, actor: string, action: string): void {
  if (first !== actor) return;
  throw new Forbidden(
    'four-eyes',
    {
      it: `${id}: chi ha compiuto il passo precedente non può compiere anche questo. Serve un’altra persona.`,
      en: `${id}: whoever took the step before cannot take this one as well. Another person is needed.`,
    },
    { id, action, firstBy: first },
    { subject: id, action },
  );
}

/**
 * Whoever decides holds the role that the proposal asks for. `held` are roles of which one is known to be held.
 * @throws Forbidden `role-missing`
 */
export function requireDeciding(proposal: Pick<ProposalRow, 'noun' | 'seq' | 'decides'>, held: readonly Role[] | null): void {
  const { decides } = proposal;
  if (held?.length === 1 && held[0] === decides) return;
  const id = proposalId(proposal);
  throw new Forbidden(
    'role-missing',
    { it: `${id}: decide chi ha il ruolo di ${ROLE_WORDS[decides]}.`, en: `${id}: only the role of ${decides} decides on it.` },
    { id, needs: [decides] },
    { subject: id, action: `decide on ${proposal.noun}` },
  );
}

/** Withdrawing is the proposer's. @throws Forbidden `proposer-only` */
export function requireProposer(proposal: ProposalRow, actor: string): void {
  if (proposal.proposedBy === actor) return;
  const id = proposalId(proposal);
  throw new Forbidden(
    'proposer-only',
    { it: `${id}: solo chi ha proposto può ritirare. Altri possono respingere.`, en: `${id}: only the proposer withdraws. Others may reject.` },
    { id, proposedBy: proposal.proposedBy },
  );
}

export interface DecisionFacts {
  noun: Noun;
  id: string;
  decision: Decision;
  before: string;
  /** The state that follows, where it is not the plain one of proposals. */
  becomes?: string;
  reason: string | null;
  effectiveOn: CalendarDate;
  movements?: readonly Movement[];
  /** Further fields as they become, and as they were where that is not null. */
  more?: JsonObject;
  was?: JsonObject;
}

/** The entry that a decision is: `grant-approved/1`, `reversal-rejected/1`, … */
export function decisionEntry(facts: DecisionFacts): EntryDraft {
  const { noun, id, decision, before, reason, effectiveOn } = facts;
  return {
    kind: `${noun}-${STEPS[decision]}/1`,
    subject: id,
    payload: { before: { state: before, ...facts.was }, after: { state: facts.becomes ?? ENDS[decision], ...facts.more } },
    movements: facts.movements ?? [],
    reason,
    effectiveOn,
  };
}
