import { NotFound, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { hubsTable, type HubRow, type HubStatus } from './hub.entity.js';

export interface HubFilter {
  tranche?: string | undefined;
  status?: HubStatus | undefined;
  /** Only hubs in the register on that day. */
  asOf?: CalendarDate | null | undefined;
}

/** Hubs after `afterCode`, by code. */
export async function listHubs(view: View, filter: HubFilter, afterCode: string, limit: number): Promise<HubRow[]> {
  const conditions = new Conditions().and('code > ?', afterCode).equal('tranche', filter.tranche).equal('status', filter.status);
  conditions.upTo('registered_on', filter.asOf);
  if (filter.tranche !== undefined) conditions.upTo('tranche_since', filter.asOf);
  const rows = await hubsTable.select(view, `${conditions.where} ORDER BY code LIMIT ?`, ...conditions.values, limit);
  return rows.map((hub) => asItStood(hub, filter.asOf ?? null));
}

/** Every hub of the register on that day (null: now), by code: never more than some dozens. */
export async function allHubs(view: View, asOf: CalendarDate | null): Promise<HubRow[]> {
  return listHubs(view, { asOf }, '', 10_000);
}

/** @throws NotFound, also of a day before it was registered */
export async function getHub(view: View, code: string, asOf: CalendarDate | null = null): Promise<HubRow> {
  const hub = await hubsTable.find(view, { code });
  if (!hub || (asOf !== null && hub.registeredOn > asOf)) throw new NotFound(code);
  return asItStood(hub, asOf);
}

/** The hub with the tranche that it was in on that day; names and status are as known now. */
function asItStood(hub: HubRow, asOf: CalendarDate | null): HubRow {
  return asOf !== null && hub.trancheSince !== null && hub.trancheSince > asOf ? { ...hub, tranche: null } : hub;
}
