import { Money, type CalendarDate } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { collectionsTable, recoveriesTable, type Destination, type RecoveryRow, type RecoveryState, type Settlement } from './recovery.entity.js';

export function projectRecoveries(tx: Tx, entry: Entry): Promise<void> | undefined {
  switch (entry.kind) {
    case 'recovery-proposed/1':
    case 'recovery-proposed/2':
      return recoveriesTable.insert(tx, proposedRow(entry));
    case 'recovery-ordered/1':
      return recoveriesTable.insert(tx, orderedRow(entry));
    case 'recovery-approved/1':
    case 'recovery-rejected/1':
    case 'recovery-withdrawn/1': {
      const { state, orderedOn = null } = entry.payload.after as unknown as { state: RecoveryState; orderedOn?: CalendarDate };
      return recoveriesTable.update(tx, { id: entry.subject }, { state, orderedOn, decidedBy: entry.actor });
    }
    case 'recovery-collected/1':
      return collect(tx, entry);
    default:
      return undefined;
  }
}

type ProposedAfter = Pick<RecoveryRow, 'hub' | 'tranche' | 'dueOn' | 'cause'> & { disbursement: string; grant: string; amountCents: number };

/** Ordered with a revocation: proposed by whoever proposed that, decided by whoever approved it. */
function orderedRow(entry: Entry): RecoveryRow {
  const { orderedOn, proposedBy } = entry.payload.after as unknown as Pick<RecoveryRow, 'orderedOn' | 'proposedBy'>;
  return { ...proposedRow(entry), state: 'ordered', orderedOn, proposedBy, decidedBy: entry.actor };
}

function proposedRow({ subject: id, payload, actor, reason }: Entry): RecoveryRow {
  const { disbursement, grant, hub, tranche, amountCents, dueOn, cause } = payload.after as unknown as ProposedAfter;
  // Version 1 knows no day of its own.
  const { effectiveOn = null } = payload.after as unknown as Partial<RecoveryRow>;
  const nothing = { collected: Money.ZERO, interest: Money.ZERO, decidedBy: null, orderedOn: null, collectedOn: null };
  const money = { amount: Money.ofCents(amountCents), ...nothing };
  return { id, disbursementId: disbursement, grantId: grant, hub, tranche, dueOn, cause, effectiveOn, ...money, state: 'proposed', proposedBy: actor, reason };
}

interface CollectedAfter {
  state: RecoveryState;
  collectedCents: number;
  interestCents: number;
  collectedOn: CalendarDate;
  part: { settlement: Settlement; destination: Destination; collectedOn: CalendarDate; amountCents: number; interestCents: number };
}

async function collect(tx: Tx, { seq, subject: recoveryId, payload, actor }: Entry): Promise<void> {
  const { state, collectedCents, interestCents, collectedOn, part } = payload.after as unknown as CollectedAfter;
  const sums = { collected: Money.ofCents(collectedCents), interest: Money.ofCents(interestCents) };
  await recoveriesTable.update(tx, { id: recoveryId }, { state, ...sums, collectedOn });
  const { amountCents, interestCents: partInterest, ...plain } = part;
  const money = { amount: Money.ofCents(amountCents), interest: Money.ofCents(partInterest) };
  await collectionsTable.insert(tx, { seq, recoveryId, ...plain, ...money, recordedBy: actor });
}
