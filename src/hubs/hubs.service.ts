import { Injectable } from '@nestjs/common';
import { InvalidInput, requireDayWithin, type CalendarDate } from '../kernel/index.js';
import { inForce } from '../approvals/index.js';
import { ChangesService, type ProposedChangeView } from '../changes/index.js';
import { Journal } from '../journal/index.js';
import { balancesOf, grantAccount } from '../ledger/index.js';
import { Book, type Caller, type ExpectedVersion, type Tx } from '../platform/index.js';
import { getTranche, listTranches } from '../tranches/index.js';
import { hubsTable, type HubRow } from './hub.entity.js';
import { proposePayee } from './hub-payee.rules.js';
import { proposeReopening, setHubStatus, type SettableStatus, type StatusFacts } from './hub-status.rules.js';
import { getHub } from './hubs.queries.js';
import { changeHub, registerHub, replacesPayee, type HubPatch, type NewHub } from './hubs.rules.js';

/** What a patch did: it changed the hub, or it waits for another person. */
export type Changed = { hub: HubRow } | { proposed: ProposedChangeView };

/** The register of the hubs. */
@Injectable()
export class HubsService {
  constructor(
    private readonly book: Book,
    private readonly journal: Journal,
    private readonly changes: ChangesService,
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

  change(caller: Caller, code: string, expected: ExpectedVersion, patch: HubPatch, reason: string): Promise<Changed> {
    return this.book.write(caller, async (tx) => {
      const hub = await getHub(tx, code);
      expected.mustBe(hub.version);
      if (replacesPayee(hub, patch)) return { proposed: await this.changes.propose(tx, proposePayee(hub, patch, tx.today), reason) };
      await this.journal.append(tx, changeHub(hub, patch, { reason, effectiveOn: tx.today, actor: tx.actor }));
      return { hub: await getHub(tx, code) };
    });
  }

  /** Closing is undone by two people. */
  setStatus(caller: Caller, code: string, expected: ExpectedVersion, status: SettableStatus, reason: string): Promise<Changed> {
    return this.book.write(caller, async (tx) => {
      const hub = await getHub(tx, code);
      expected.mustBe(hub.version);
      if (hub.status === 'closed' && status === 'identified') return { proposed: await this.changes.propose(tx, proposeReopening(hub, tx.today), reason) };
      const inProgress = status === 'closed' ? await inProgressOf(tx, code) : [];
      await this.journal.append(tx, setHubStatus(hub, status, { inProgress, today: tx.today }, reason));
      return { hub: await getHub(tx, code) };
    });
  }
}

/** The balances tell: nothing else is read. */
async function inProgressOf(tx: Tx, hub: string): Promise<StatusFacts['inProgress']> {
  const grants = await inForce(tx, 'grant', hub);
  if (grants.length === 0) return [];
  const balances = await balancesOf(tx, grants.map((grant) => grantAccount(grant, 'reserved')), null);
  return grants.flatMap((grant) => {
    const amount = balances.get(grantAccount(grant, 'reserved'))?.balance;
    return amount && amount.cents > 0 ? [{ grant, amount }] : [];
  });
}

/** A status is given by itself, so that it is never hidden among other fields. @throws InvalidInput */
export function requireAlone(patch: HubPatch): void {
  if (Object.keys(patch).length === 0) return;
  throw InvalidInput.at('invalid-request', '/status', {
    it: 'Lo stato si cambia da solo, senza altri campi.',
    en: 'Change the status by itself, without other fields.',
  });
}
