import { NotFound, type CalendarDate } from '../kernel/index.js';
import { Conditions, type View } from '../platform/index.js';
import { hubsTable, hubStatusesTable, type HubRow, type HubStatus } from './hub.entity.js';

export interface HubFilter {
  tranche?: string | undefined;
  status?: HubStatus | undefined;
  /** Text in code, name, seat or tax code. */
  q?: string | undefined;
  /** Only hubs in the register on that day. */
  asOf?: CalendarDate | null | undefined;
}

/** The status that a hub had come to by a day. */
const STATUS_ON_DAY = `(SELECT step.status FROM hub_statuses AS step
  WHERE step.hub = hubs.code AND step.on_day <= ? ORDER BY step.seq DESC LIMIT 1)`;

/** Hubs after `afterCode`, by code. */
export async function listHubs(view: View, filter: HubFilter, afterCode: string, limit: number): Promise<HubRow[]> {
  const { tranche, status, q, asOf = null } = filter;
  const conditions = new Conditions().and('code > ?', afterCode).equal('tranche', tranche).upTo('registered_on', asOf);
  if (status !== undefined && asOf !== null) conditions.and(`${STATUS_ON_DAY} = ?`, asOf, status);
  else conditions.equal('status', status);
  if (tranche !== undefined) conditions.upTo('tranche_since', asOf);
  if (q !== undefined) conditions.containing(view.dialect, ['code', 'name', 'seat', 'tax_code'], q);
  const rows = await hubsTable.select(view, `${conditions.where} ORDER BY code LIMIT ?`, ...conditions.values, limit);
  return asTheyStood(view, rows, asOf);
}

/** Every hub of the register on that day (null: now), by code: never more than some dozens. */
export async function allHubs(view: View, asOf: CalendarDate | null): Promise<HubRow[]> {
  return listHubs(view, { asOf }, '', 10_000);
}

/** @throws NotFound, also of a day before it was registered */
export async function getHub(view: View, code: string, asOf: CalendarDate | null = null): Promise<HubRow> {
  const hub = await hubsTable.find(view, { code });
  if (!hub || (asOf !== null && hub.registeredOn > asOf)) throw new NotFound(code);
  const [stood] = await asTheyStood(view, [hub], asOf);
  return stood ?? hub;
}

/** The hubs with the status and the tranche that they had at the end of a day; names are as known now. */
async function asTheyStood(view: View, hubs: HubRow[], day: CalendarDate | null): Promise<HubRow[]> {
  if (day === null || hubs.length === 0) return hubs;
  const steps = await hubStatusesTable.select(view, 'WHERE on_day <= ? ORDER BY seq', day);
  const statuses = new Map(steps.map(({ hub, status }) => [hub, status]));
  return hubs.map((hub) => ({
    ...hub,
    status: statuses.get(hub.code) ?? hub.status,
    tranche: hub.trancheSince !== null && hub.trancheSince > day ? null : hub.tranche,
  }));
}
