import { idOf, NotFound, type CalendarDate } from '../kernel/index.js';
import { allHubs, type HubRow } from '../hubs/index.js';
import { readDemonstration, readHead, type Head } from '../journal/index.js';
import { balances } from '../ledger/index.js';
import type { View } from '../platform/index.js';
import { listTranches, type TrancheRow } from '../tranches/index.js';
import { moneyState, NO_HUB_MONEY, NO_TRANCHE_MONEY, type GrantPlace, type HubAmounts, type MoneyState, type TrancheAmounts } from './overview.figures.js';

export interface TrancheState extends TrancheAmounts {
  tranche: TrancheRow;
}

export interface HubState extends HubAmounts {
  hub: HubRow;
}

export interface Overview {
  head: Head;
  /** Whether all of it is invented. */
  demonstration: boolean;
  money: MoneyState;
  tranches: TrancheState[];
  hubs: HubState[];
}

/** The state of the whole decree in one snapshot, now (null) or at the end of a day. Reports take their figures here. */
export async function readOverview(view: View, asOf: CalendarDate | null): Promise<Overview> {
  const head = await readHead(view);
  if (!head) throw new Error('the book is empty');
  const money = moneyState(await balances(view, asOf), await grantPlaces(view));
  const tranches = await listTranches(view, asOf);
  const hubs = await allHubs(view, asOf);
  return {
    head,
    demonstration: await readDemonstration(view),
    money,
    tranches: tranches.map((tranche) => ({ tranche, ...(money.tranches.get(tranche.code) ?? NO_TRANCHE_MONEY) })),
    hubs: hubs.map((hub) => ({ hub, ...(money.hubs.get(hub.code) ?? NO_HUB_MONEY) })),
  };
}

/** One tranche with its figures. @throws NotFound */
export async function readTranche(view: View, code: string, asOf: CalendarDate | null): Promise<TrancheState> {
  const { tranches } = await readOverview(view, asOf);
  const found = tranches.find(({ tranche }) => tranche.code === code);
  if (!found) throw new NotFound(code);
  return found;
}

/** Whose each grant is. */
export async function grantPlaces(view: View): Promise<Map<string, GrantPlace>> {
  const rows = await view.all<GrantPlace & { seq: number }>('SELECT seq AS "seq", hub AS "hub", tranche AS "tranche" FROM grants');
  return new Map(rows.map((row) => [idOf('grant', row.seq), row]));
}
