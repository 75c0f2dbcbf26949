import { Money } from '../../kernel/index.js';
import { REGIONS } from '../../hubs/index.js';
import type { HubAmounts } from '../../overview/index.js';
import type { HubLine } from './hubs.rules.js';
import { percentOf, splitByPercent } from './shares.rules.js';

/** The quota of the Mezzogiorno in percent: art. 2(6-bis) DL 77/2021, converted by L. 108/2021. */
export const SOUTH_QUOTA_PERCENT = 40;

export interface RegionLine extends HubAmounts {
  /** ISTAT code, `09`; null for money whose place nobody has said. */
  region: string | null;
  name: string | null;
  south: boolean | null;
  /** Hubs that are there, wholly or in part. */
  hubs: number;
}

/** How the quota stands for one figure. */
export interface SouthQuota {
  figure: 'granted' | 'netPaid';
  south: Money;
  elsewhere: Money;
  /** Of hubs without localisation: for so much nobody knows. */
  unlocated: Money;
  /** Null is *non calcolabile*: some of it has no place, or there is none. */
  percent: number | null;
  /** Between these it lies, were all that is not located elsewhere, or all of it in the South; null where there is none. */
  leastPercent: number | null;
  mostPercent: number | null;
  requiredPercent: number;
  reached: boolean | null;
}

export interface Territory {
  /** The 20 regions by ISTAT code, then what has no place. */
  regions: readonly RegionLine[];
  south: HubAmounts;
  quotas: readonly SouthQuota[];
  /** Hubs with money and without localisation, by code. */
  unlocatedHubs: readonly string[];
}

/** Of what the figures are sums: split, these keep every formula within a region. */
const ATOMS = ['outstanding', 'inProgress', 'stillPaid', 'toRecover', 'recovered'] as const;
type Atoms = Record<(typeof ATOMS)[number], Money>;

export function territoryOf(hubs: readonly HubLine[]): Territory {
  const split = hubs.flatMap(splitHub);
  const lines = [...Object.keys(REGIONS).sort(), null].map((region) => regionLine(region, split.filter((part) => part.region === region)));
  const south = amountsOf(split.filter(({ region }) => region !== null && REGIONS[region]?.south === true).map(({ atoms }) => atoms));
  const unlocated = hubs.filter(({ localisation, paid, granted }) => localisation === null && (paid.cents > 0 || granted.cents > 0));
  return {
    regions: lines,
    south,
    quotas: (['granted', 'netPaid'] as const).map((figure) => quota(figure, south, lines)),
    unlocatedHubs: unlocated.map(({ code }) => code),
  };
}

interface Part {
  hub: string;
  region: string | null;
  atoms: Atoms;
}

function splitHub(hub: HubLine): Part[] {
  const { code, localisation, outstanding, inProgress, netPaid, toRecover, recovered } = hub;
  const atoms: Atoms = { outstanding, inProgress, stillPaid: netPaid.minus(toRecover), toRecover, recovered };
  if (localisation === null) return [{ hub: code, region: null, atoms }];
  const percents = localisation.map(({ percent }) => percent);
  const parts = ATOMS.map((atom) => splitByPercent(atoms[atom], percents));
  return localisation.map(({ region }, index) => {
    return { hub: code, region, atoms: Object.fromEntries(ATOMS.map((atom, at) => [atom, parts[at]?.[index] ?? Money.ZERO])) as Atoms };
  });
}

function regionLine(region: string | null, parts: readonly Part[]): RegionLine {
  const known = region === null ? null : (REGIONS[region] ?? null);
  return { region, name: known?.name ?? null, south: known?.south ?? null, hubs: parts.length, ...amountsOf(parts.map(({ atoms }) => atoms)) };
}

function amountsOf(all: readonly Atoms[]): HubAmounts {
  const [outstanding, inProgress, stillPaid, toRecover, recovered] = ATOMS.map((atom) => Money.sum(all.map((one) => one[atom]))) as [Money, Money, Money, Money, Money];
  const netPaid = stillPaid.plus(toRecover);
  return { granted: Money.sum([outstanding, inProgress, netPaid]), inProgress, paid: netPaid.plus(recovered), toRecover, recovered, netPaid, outstanding };
}

function quota(figure: SouthQuota['figure'], amounts: HubAmounts, lines: readonly RegionLine[]): SouthQuota {
  const [south, whole] = [amounts[figure], Money.sum(lines.map((line) => line[figure]))];
  const unlocated = lines.find(({ region }) => region === null)?.[figure] ?? Money.ZERO;
  const percent = unlocated.cents === 0 ? percentOf(south, whole) : null;
  // On whole cents, not on a rounded percent.
  const isReached = south.cents * 100 >= whole.cents * SOUTH_QUOTA_PERCENT;
  return {
    ...{ figure, south, elsewhere: whole.minus(south).minus(unlocated), unlocated, percent },
    leastPercent: percentOf(south, whole),
    mostPercent: percentOf(south.plus(unlocated), whole),
    requiredPercent: SOUTH_QUOTA_PERCENT,
    reached: percent === null ? null : isReached,
  };
}
