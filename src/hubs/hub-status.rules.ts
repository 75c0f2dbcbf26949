import { Money, RuleBroken, spoken, type CalendarDate } from '../kernel/index.js';
import { changesNothing, requireUnchanged, type ChangeRow, type ProposedChange } from '../changes/index.js';
import type { EntryDraft } from '../journal/index.js';
import type { HubRow, HubStatus } from './hub.entity.js';
import { hubChanged, requireActiveHub, requireOpenHub } from './hubs.rules.js';

/** The statuses that a person gives; `provisional` is where a hub begins. */
export const SETTABLE_STATUSES = ['identified', 'suspended', 'closed'] as const;
export type SettableStatus = (typeof SETTABLE_STATUSES)[number];

export interface StatusFacts {
  /** Of the grants of the hub, those with money in progress. */
  inProgress: readonly { grant: string; amount: Money }[];
  today: CalendarDate;
}

/**
 * Suspends a hub (award, request, approval and payment stop; rejection, withdrawal and recovery stay open), lets it run
 * on, or closes it for good: a closed hub has nothing reserved.
 * @throws Conflict `state-conflict`; RuleBroken `hub-provisional`, `hub-in-progress` with the grants that hold money
 */
export function setHubStatus(hub: HubRow, status: SettableStatus, { inProgress, today }: StatusFacts, reason: string): EntryDraft {
  requireOpenHub(hub);
  if (hub.status === status) throw changesNothing();
  if (status !== 'closed' && hub.status === 'provisional') requireActiveHub(hub);
  if (status === 'closed' && inProgress.length > 0) throw stillInProgress(hub.code, inProgress);
  return hubChanged(hub.code, { before: { status: hub.status }, after: { status } }, { reason, effectiveOn: today });
}

/** A closed hub is opened again by two people: one proposes. */
export function proposeReopening(hub: HubRow, today: CalendarDate): ProposedChange {
  const { code, tranche } = hub;
  const [from, to] = [{ status: hub.status }, { status: statusOnceOpen(hub) }];
  return { of: 'hub-status', subject: code, hub: code, tranche, amount: null, from, to, effectiveOn: today, decides: 'approver' };
}

/** Another person approves. */
export function approveReopening(hub: HubRow, change: ChangeRow, today: CalendarDate): EntryDraft {
  requireUnchanged(change, hub);
  const after = { status: statusOnceOpen(hub), change: change.id };
  return hubChanged(hub.code, { before: { status: hub.status }, after }, { reason: change.reason, effectiveOn: today });
}

function statusOnceOpen({ name, taxCode }: HubRow): HubStatus {
  return name !== null && taxCode !== null ? 'identified' : 'provisional';
}

function stillInProgress(hub: string, inProgress: StatusFacts['inProgress']): RuleBroken {
  const reserved = Money.sum(inProgress.map(({ amount }) => amount));
  const names = inProgress.map(({ grant }) => grant).join(', ');
  return new RuleBroken(
    'hub-in-progress',
    {
      it: `${hub} ha ${spoken(reserved, 'it')} in corso (${names}): prima vanno pagate, respinte o ritirate le richieste.`,
      en: `${hub} has ${spoken(reserved, 'en')} in progress (${names}): pay, reject or withdraw its requests first.`,
    },
    { hub, reserved: `${reserved}`, grants: inProgress.map(({ grant: id, amount }) => ({ id, amount: `${amount}` })) },
  );
}
