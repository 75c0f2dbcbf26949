import type { Entry } from '../journal/index.js';
import type { Tx } from '../platform/index.js';
import { hubsTable, type HubRow } from './hub.entity.js';
import type { HubPatch, NewHub } from './hubs.rules.js';

export async function projectHubs(tx: Tx, entry: Entry): Promise<void> {
  const { after } = entry.payload;
  switch (entry.kind) {
    case 'hub-registered/1': {
      const { code, name, kind, tranche, seat } = after as unknown as NewHub;
      const unknownYet = { taxCode: null, iban: null, localisation: null };
      const { effectiveOn } = entry;
      const dated = { registeredOn: effectiveOn, trancheSince: tranche === null ? null : effectiveOn, version: entry.seq };
      await hubsTable.insert(tx, { code, name, kind, tranche, seat, status: 'provisional', ...unknownYet, partners: [], ...dated });
      return;
    }
    case 'hub-assigned/1': {
      const { tranche, name, kind } = after as unknown as Pick<HubRow, 'tranche' | 'name' | 'kind'>;
      const assigned = { tranche, name, kind, trancheSince: entry.effectiveOn };
      await hubsTable.update(tx, { code: entry.subject }, { ...assigned, version: entry.seq });
      return;
    }
    case 'hub-changed/1':
      await hubsTable.update(tx, { code: entry.subject }, { ...(after as HubPatch & Partial<HubRow>), version: entry.seq });
      return;
  }
}
