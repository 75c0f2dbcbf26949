import { daysFrom, Money, type CalendarDate } from '../../kernel/index.js';
import type { ReductionRow } from '../../grants/index.js';
import type { HubRow, Localisation } from '../../hubs/index.js';
import { HUB_FIGURES, type HubState } from '../../overview/index.js';
import type { HubFigures } from '../cabina-di-regia.figures.js';
import { onlyOnce } from './grouping.rules.js';
import type { ControlLine, GrantLine } from './grants.rules.js';
import { percentOf } from './shares.rules.js';

/** A hub with everything that its row of *Soggetti attuatori* says. */
export interface HubLine extends HubFigures {
  /** Its capofila: the partner with the hub's tax code, else its own legal name; null while nobody is identified. */
  coordinator: string | null;
  partners: number;
  localisation: readonly Localisation[] | null;
  /** Of its grants in force, in the order of the book, each once. */
  grants: readonly string[];
  cups: readonly string[];
  decrees: readonly string[];
  agreements: readonly string[];
  controls: readonly ControlLine[];
  pendingControls: number;
  /** As awarded, before reductions (assegnato al soggetto). */
  awarded: Money;
  /** Reductions in force. */
  reduced: Money;
  /** Approved or ordered, not yet paid (liquidato non pagato). */
  approvedUnpaid: Money;
  lastPaymentOn: CalendarDate | null;
  lastMovedOn: CalendarDate | null;
  /** Days since money of it last moved, to the report's day; null where none ever did. */
  daysIdle: number | null;
  /** Net paid in what is granted; null where nothing is. */
  netPaidPercent: number | null;
}

export interface HubFacts {
  day: CalendarDate;
  hubs: readonly HubState[];
  grants: readonly GrantLine[];
  reductions: readonly ReductionRow[];
  lastPaid: ReadonlyMap<string, CalendarDate>;
  approvedUnpaid: (hub: string) => Money;
}

export function hubLines({ hubs, ...facts }: HubFacts): HubLine[] {
  return hubs.map((hub) => hubLine(hub, facts));
}

function hubLine({ hub, ...state }: HubState, { day, grants, reductions, lastPaid, approvedUnpaid }: Omit<HubFacts, 'hubs'>): HubLine {
  const { code, name, kind, status, tranche, seat, taxCode, partners, localisation } = hub;
  const own = grants.filter((grant) => grant.hub === code);
  const controls = own.flatMap((grant) => grant.controls).filter(onlyOnce(({ subject, name: control }) => `${subject} ${control}`));
  const lastMovedOn = own.reduce<CalendarDate | null>((last, grant) => (last === null || grant.lastMovedOn > last ? grant.lastMovedOn : last), null);
  const ids = new Set(own.map(({ id }) => id));
  const amounts = Object.fromEntries(HUB_FIGURES.map((figure) => [figure, state[figure]])) as Pick<HubState, (typeof HUB_FIGURES)[number]>;
  return {
    ...{ code, name, kind, status, tranche, seat, taxCode, ...amounts },
    coordinator: coordinatorOf(hub),
    partners: partners.length,
    localisation,
    grants: [...ids],
    cups: [...new Set(own.map(({ cup }) => cup))],
    decrees: [...new Set(own.flatMap(({ decree }) => decree ?? []))],
    agreements: [...new Set(own.flatMap(({ agreements }) => agreements))],
    controls,
    pendingControls: controls.filter((control) => control.status !== 'positive').length,
    awarded: Money.sum(own.map((grant) => grant.awarded)),
    reduced: Money.sum(reductions.filter((one) => one.state === 'in-force' && one.effectiveOn <= day && ids.has(one.grantId)).map(({ amount }) => amount)),
    approvedUnpaid: approvedUnpaid(code),
    lastPaymentOn: lastPaid.get(code) ?? null,
    lastMovedOn,
    daysIdle: lastMovedOn && daysFrom(lastMovedOn, day),
    netPaidPercent: percentOf(state.netPaid, state.granted),
  };
}

function coordinatorOf({ name, status, taxCode, partners }: HubRow): string | null {
  if (status === 'provisional') return null;
  return partners.find((partner) => partner.taxCode === taxCode)?.name ?? name;
}

/** The hubs with most left to be paid, most first, of equal ones by code: what the chart shows. */
export function largestOutstanding(hubs: readonly HubLine[], many: number): HubLine[] {
  const some = hubs.filter(({ outstanding }) => outstanding.cents > 0);
  return some.sort((one, other) => other.outstanding.cents - one.outstanding.cents || (one.code < other.code ? -1 : 1)).slice(0, many);
}
