import { Injectable } from '@nestjs/common';
import { requireDayWithin, type CalendarDate } from '../kernel/index.js';
import { Journal } from '../journal/index.js';
import { Book, type Caller, type ExpectedVersion } from '../platform/index.js';
import { getTranche, listTranches } from '../tranches/index.js';
import { hubsTable, type HubRow } from './hub.entity.js';
import { getHub } from './hubs.queries.js';
import { changeHub, registerHub, type HubPatch, type NewHub } from './hubs.rules.js';

/** The register of the hubs. */
@Injectable()
export class HubsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
  ) {}

  /** `registeredOn` is a day since its tranche exists, or since any does; today where it is null. */
  register(caller: Caller, hub: NewHub, registeredOn: CalendarDate | null, reason: string): Promise<HubRow> {
    return this.book.write(caller, async (tx) => {
      const [earliest] = hub.tranche === null ? await listTranches(tx, null) : [await getTranche(tx, hub.tranche)];
      const effectiveOn = registeredOn ?? tx.today;
      requireDayWithin('/registeredOn', effectiveOn, earliest?.effectiveOn ?? tx.today, tx.today);
      const existing = await hubsTable.find(tx, { code: hub.code });
      await this.journal.append(tx, registerHub(hub, existing, { reason, effectiveOn }));
      return getHub(tx, hub.code);
    });
  }

  change(caller: Caller, code: string, expected: ExpectedVersion, patch: HubPatch, reason: string): Promise<HubRow> {
    return this.book.write(caller, async (tx) => {
      const hub = await getHub(tx, code);
      expected.mustBe(hub.version);
      await this.journal.append(tx, changeHub(hub, patch, { reason, effectiveOn: tx.today }));
      return getHub(tx, code);
    });
  }
}
