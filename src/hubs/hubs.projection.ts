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
      const dated = { registeredOn: entry.effectiveOn, version: entry.seq };
      await hubsTable.insert(tx, { code, name, kind, tranche, seat, status: 'provisional', ...unknownYet, partners: [], ...dated });
      return;
    }
    case 'hub-assigned/1':
    case 'hub-changed/1':
      await hubsTable.update(tx, { code: entry.subject }, { ...(after as HubPatch & Partial<HubRow>), version: entry.seq });
      return;
  }
}
