import type { CalendarDate, JsonObject } from '../kernel/index.js';
import { requireUnchanged, type ChangeRow, type ProposedChange } from '../changes/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { HubRow } from './hub.entity.js';
import { changedFields, hubChanged, requireOpenHub, requireValid, type HubPatch } from './hubs.rules.js';

/** The whole patch waits for another person: nobody sees half of it in force. */
export function proposePayee(hub: HubRow, patch: HubPatch, today: CalendarDate): ProposedChange {
  requireOpenHub(hub);
  requireValid(patch);
  const { before: from, after: to } = changedFields(hub, patch);
  const { code, tranche } = hub;
  return { of: 'hub-payee', subject: code, hub: code, tranche, amount: null, from, to, effectiveOn: today, decides: 'approver' };
}

/**
 * Another person approves it. Whoever proposed it has set the IBAN.
 * @throws Conflict `state-conflict` where the hub has changed since, or is closed
 */
export function approvePayee(hub: HubRow, change: ChangeRow, today: CalendarDate): EntryDraft {
  requireOpenHub(hub);
  requireUnchanged(change, hub);
  const setsIban = change.to['iban'] !== undefined;
  const before: JsonObject = { ...change.from, ...(setsIban ? { ibanSetBy: hub.ibanSetBy } : {}) };
  const after: JsonObject = { ...change.to, ...identifying(hub, change), ...(setsIban ? { ibanSetBy: change.proposedBy } : {}), change: change.id };
  return hubChanged(hub.code, { before, after }, { reason: change.reason, effectiveOn: today });
}

/** A provisional hub may come to its legal name and codice fiscale this way too. */
function identifying(hub: HubRow, { to }: ChangeRow): JsonObject {
  const known = [to['name'] ?? hub.name, to['taxCode'] ?? hub.taxCode].every((value) => value !== null);
  return hub.status === 'provisional' && known ? { status: 'identified' } : {};
}
