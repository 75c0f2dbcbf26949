import type { Schema } from '../api/client.js';
import type { Amount } from '../money/amount.rules.js';
import type { Move, Place } from './balances.rules.js';

type Owned = Pick<Schema<'GrantView'>, 'id' | 'tranche'>;
type GrantPurse = Extract<Place, { owner: 'grant' }>['purse'];

const ofGrant = ({ id, tranche }: Owned, purse: GrantPurse): Place => ({ owner: 'grant', id, tranche, purse });
const ofTranche = (code: string, purse: Extract<Place, { owner: 'tranche' }>['purse']): Place => ({ owner: 'tranche', code, purse });

/** An award takes what its tranche has available. */
export function movesOfGrant(grant: Owned, amount: Amount): Move[] {
  return [{ from: ofTranche(grant.tranche, 'available'), to: ofGrant(grant, 'outstanding'), amount }];
}

/** Only the correction of a mistake is available again at once; the rest waits for an act. */
export function movesOfReduction(grant: Owned, cause: Schema<'ReductionView'>['cause'], amount: Amount): Move[] {
  return [{ from: ofGrant(grant, 'outstanding'), to: ofTranche(grant.tranche, cause === 'correction' ? 'available' : 'toReprogramme'), amount }];
}

/** What was requested is reserved already: approved whole, it moves when it is paid. */
export function movesOfPayment(grant: Owned, amount: Amount): Move[] {
  return [{ from: ofGrant(grant, 'inProgress'), to: ofGrant(grant, 'paid'), amount }];
}

export function movesOfReversal(grant: Owned, amount: Amount): Move[] {
  return [{ from: ofGrant(grant, 'paid'), to: ofGrant(grant, 'outstanding'), amount }];
}

export function movesOfRecovery(grant: Owned, amount: Amount): Move[] {
  return [{ from: ofGrant(grant, 'paid'), to: ofGrant(grant, 'toRecover'), amount }];
}

export function movesOfCollection(grant: Owned, destination: Schema<'CollectionRequest'>['destination'], amount: Amount): Move[] {
  const to = destination === 'outstanding' ? ofGrant(grant, 'outstanding') : ofTranche(grant.tranche, destination === 'returned' ? 'returned' : 'toReprogramme');
  return [{ from: ofGrant(grant, 'toRecover'), to, amount }];
}

/** An end of an act's movement: `unallocated`, a tranche's available, or `CODE:to-reprogramme`. */
export function movesOfAct(movements: readonly Schema<'ActMovementView'>[]): Move[] {
  return movements.map(({ from, to, amount }) => ({ from: endOf(from), to: endOf(to), amount }));
}

function endOf(end: string): Place {
  if (end === 'unallocated') return { owner: 'decree' };
  const [code = '', purse] = end.split(':');
  return ofTranche(code, purse === 'to-reprogramme' ? 'toReprogramme' : 'available');
}
