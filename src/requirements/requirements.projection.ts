import { Money } from '../kernel/index.js';
import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { outcomesTable, requirementsTable, type Outcome, type OutcomeRow, type Requirement, type RequirementRow } from './requirement.entity.js';

export function projectRequirements(tx: Tx, entry: Entry): Promise<void> | undefined {
  if (entry.kind === 'requirement-set/1') return setRequirement(tx, entry);
  if (entry.kind === 'outcome-recorded/1') return outcomesTable.insert(tx, outcomeRow(entry));
  return undefined;
}

type RequirementAfter = Omit<Requirement, 'threshold'> & { thresholdCents: number | null; change: string };

async function setRequirement(tx: Tx, { subject: code, payload, reason }: Entry): Promise<void> {
  const { name, of, tranche, kind, thresholdCents, from, until, effect, validityDays, covers, change } = payload.after as unknown as RequirementAfter;
  const threshold = thresholdCents === null ? null : Money.ofCents(thresholdCents);
  const row: RequirementRow = { code, name, of, tranche, kind, threshold, from, until, effect, validityDays, covers, change, reason };
  if (await requirementsTable.find(tx, { code })) await requirementsTable.update(tx, { code }, row);
  else await requirementsTable.insert(tx, row);
}

type OutcomeAfter = Omit<Outcome, 'subject' | 'amount'> & { amountCents: number | null };

/** What is kept of an outcome. */
export function outcomeRow({ seq, subject, payload, actor: recordedBy, reason }: Entry): OutcomeRow {
  const { requirement, control, result, protocol, obtainedOn, expiresOn, amountCents } = payload.after as unknown as OutcomeAfter;
  const amount = amountCents === null ? null : Money.ofCents(amountCents);
  return { seq, subject, requirement, control, result, protocol, obtainedOn, expiresOn, amount, recordedBy, reason };
}
