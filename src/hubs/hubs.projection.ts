import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { hubsTable, hubStatusesTable, type HubRow, type HubStatus } from './hub.entity.js';
import type { HubPatch, NewHub } from './hubs.rules.js';

export function projectHubs(tx: Tx, entry: Entry): Promise<void> | undefined {
  switch (entry.kind) {
    case 'hub-registered/1':
      return insertHub(tx, entry);
    case 'hub-assigned/1': {
      const { tranche, name, kind } = entry.payload.after as unknown as Pick<HubRow, 'tranche' | 'name' | 'kind'>;
      const assigned = { tranche, name, kind, trancheSince: entry.effectiveOn };
      return hubsTable.update(tx, { code: entry.subject }, { ...assigned, version: entry.seq });
    }
    case 'hub-changed/1':
    case 'hub-changed/2':
      return updateHub(tx, entry);
    default:
      return undefined;
  }
}

async function insertHub(tx: Tx, entry: Entry): Promise<void> {
  const { code, name, kind, tranche, seat } = entry.payload.after as unknown as NewHub;
  const unknownYet = { taxCode: null, iban: null, ibanSetBy: null, ibanSetSeq: null, localisation: null };
  const { effectiveOn } = entry;
  const dated = { registeredOn: effectiveOn, trancheSince: tranche === null ? null : effectiveOn, version: entry.seq };
  await hubsTable.insert(tx, { code, name, kind, tranche, seat, status: 'provisional', ...unknownYet, partners: [], ...dated });
  await enterStatus(tx, entry, 'provisional');
}

async function updateHub(tx: Tx, entry: Entry): Promise<void> {
  const changed = entry.payload.after as HubPatch & Partial<HubRow>;
  // Of version 1 it is whoever made the entry.
  const setter = changed.iban === undefined ? {} : { ibanSetBy: changed.ibanSetBy ?? entry.actor, ibanSetSeq: entry.seq };
  await hubsTable.update(tx, { code: entry.subject }, { ...changed, ...setter, version: entry.seq });
  if (changed.status) await enterStatus(tx, entry, changed.status);
}

function enterStatus(tx: Tx, { subject: hub, seq, effectiveOn: onDay }: Entry, status: HubStatus): Promise<void> {
  return hubStatusesTable.insert(tx, { hub, seq, status, onDay });
}
