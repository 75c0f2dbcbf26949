import { Money, numberOf } from '../kernel/index.js';
import type { ProposalState } from '../approvals/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import {
  disbursementsTable,
  reversalsTable,
  stepsTable,
  suspensionsTable,
  totalsTable,
  type Cut,
  type DisbursementRow,
  type DisbursementState,
  type Payee,
} from './disbursement.entity.js';
import { moneyOf } from './disbursement.moves.js';
import { orderKey, type Request } from './disbursement.rules.js';

export function projectDisbursements(tx: Tx, entry: Entry): Promise<void> | undefined {
  switch (entry.kind) {
    case 'disbursement-requested/1':
    case 'disbursement-requested/2':
      return request(tx, entry);
    case 'disbursement-approved/1': {
      const { approvedOn, payee } = entry.payload.after as unknown as { approvedOn: DisbursementRow['approvedOn']; payee: Payee };
      return advance(tx, entry, { approvedBy: entry.actor, approvedOn, payee });
    }
    case 'disbursement-cut/1':
      return cut(tx, entry);
    case 'remarks-sent/1':
      return sendRemarks(tx, entry);
    case 'remarks-answered/1':
      return answerRemarks(tx, entry);
    case 'disbursement-rejected/1':
    case 'disbursement-withdrawn/1':
      return advance(tx, entry, {}, 'out-of-force');
    case 'disbursement-ordered/1':
    case 'order-returned/1':
    case 'disbursement-paid/1':
      return advance(tx, entry, orderFields(entry));
    case 'disbursement-reversed/1':
      return advance(tx, entry, { reversedOn: entry.effectiveOn, orderKey: null }, 'out-of-force');
    case 'reversal-proposed/1':
      return insertReversal(tx, entry);
    default:
      return decideReversal(tx, entry);
  }
}

type RequestAfter = Omit<Request, 'amount'> & { grant: string; hub: string; tranche: string; amountCents: number };

const NOT_YET = {
  admitted: null,
  cuts: null,
  suspendedSince: null,
  suspendedDays: 0,
  approvedBy: null,
  approvedOn: null,
  payee: null,
  orderedOn: null,
  paymentOrder: null,
  orderKey: null,
  paidOn: null,
  reversedOn: null,
} as const;

/** The row that a request makes. */
export function requestedRow({ subject: id, payload, actor, reason }: Entry): DisbursementRow {
  const { grant, hub, tranche, kind, amountCents, requestedOn, protocol } = payload.after as unknown as RequestAfter;
  // Entries of version 1 know neither.
  const { protocolOn = null, closesGrant = false } = payload.after as unknown as Partial<RequestAfter>;
  const asked = { kind, amount: Money.ofCents(amountCents), requestedOn, protocol, protocolOn, closesGrant };
  return { id, grantId: grant, hub, tranche, ...asked, state: 'requested', requestedBy: actor, ...NOT_YET, reason };
}

async function request(tx: Tx, entry: Entry): Promise<void> {
  await disbursementsTable.insert(tx, requestedRow(entry));
  await addToTotal(tx, entry);
}

/** What its grant's totals are about. */
const TOTALLED = ['grantId', 'kind', 'amount', 'admitted', 'closesGrant'] as const;

async function advance(tx: Tx, entry: Entry, change: Partial<DisbursementRow>, force: 'in-force' | 'out-of-force' = 'in-force'): Promise<void> {
  const { subject: id, seq, effectiveOn } = entry;
  const state = entry.payload.after['state'] as DisbursementState;
  await disbursementsTable.update(tx, { id }, { state, ...change });
  await stepsTable.insertAll(tx, [{ disbursementId: id, seq, state, onDay: effectiveOn }]);
  if (force === 'in-force' && state !== 'paid') return;
  const row = await disbursementsTable.pick(tx, { id }, TOTALLED);
  if (row?.closesGrant) await tx.run(NOT_CLOSING, numberOf(row.grantId), numberOf(id));
  if (force === 'in-force') return;
  if (row) await takeOut(tx, row, moneyOf(row));
}

async function cut(tx: Tx, { subject: id, payload }: Entry): Promise<void> {
  const { admittedCents, cuts } = payload.after as unknown as { admittedCents: number; cuts: Cut[] };
  const before = await disbursementsTable.find(tx, { id });
  const admitted = Money.ofCents(admittedCents);
  await disbursementsTable.update(tx, { id }, { admitted, cuts });
  if (before) await takeOut(tx, before, moneyOf(before).minus(admitted));
}

async function sendRemarks(tx: Tx, { subject: id, seq, effectiveOn: remarksOn }: Entry): Promise<void> {
  await disbursementsTable.update(tx, { id }, { suspendedSince: remarksOn });
  await suspensionsTable.insert(tx, { disbursementId: id, seq, remarksOn, resumedOn: null });
}

async function answerRemarks(tx: Tx, { subject: id, payload, effectiveOn }: Entry): Promise<void> {
  const { suspendedDays } = payload.after as unknown as { suspendedDays: number };
  await disbursementsTable.update(tx, { id }, { suspendedSince: null, suspendedDays });
  await tx.run('UPDATE suspensions SET resumed_on = ? WHERE disbursement_seq = ? AND resumed_on IS NULL', effectiveOn, numberOf(id));
}

// Not an upsert of a negative figure: both databases check the inserted row before they find the conflict.
function takeOut(tx: Tx, { grantId, kind }: Pick<DisbursementRow, 'grantId' | 'kind'>, amount: Money): Promise<void> {
  return totalsTable.takeFrom(tx, { grantId, kind }, { inForceCents: amount.cents });
}

function orderFields({ payload }: Entry): Partial<DisbursementRow> {
  const fields = payload.after as unknown as Partial<DisbursementRow>;
  const order = fields.paymentOrder ?? null;
  return { ...fields, orderKey: order && orderKey(order) };
}

function addToTotal(tx: Tx, { subject, payload }: Entry): Promise<void> {
  const { grant, kind, amountCents, closesGrant = false } = payload.after as unknown as RequestAfter;
  const total = { grantId: grant, kind, inForceCents: amountCents, closing: closesGrant ? subject : null };
  return totalsTable.addTo(tx, [total], ['inForceCents']);
}

/** Paid or given up, it is no longer about to close its grant. */
const NOT_CLOSING = "UPDATE disbursement_totals SET closing_seq = NULL WHERE grant_seq = ? AND kind = 'balance' AND closing_seq = ?";

async function insertReversal(tx: Tx, { subject: id, payload, effectiveOn, actor, reason }: Entry): Promise<void> {
  const { disbursement, amountCents } = payload.after as unknown as { disbursement: string; amountCents: number };
  const amount = Money.ofCents(amountCents);
  const proposed = { state: 'proposed' as const, proposedBy: actor, decidedBy: null };
  await reversalsTable.insert(tx, { id, disbursementId: disbursement, amount, effectiveOn, ...proposed, reason });
}

const DECIDED: Record<string, ProposalState> = {
  'reversal-approved/1': 'in-force',
  'reversal-rejected/1': 'rejected',
  'reversal-withdrawn/1': 'withdrawn',
};

function decideReversal(tx: Tx, { kind, subject: id, actor }: Entry): Promise<void> | undefined {
  const state = DECIDED[kind];
  return state && reversalsTable.update(tx, { id }, { state, decidedBy: actor });
}
