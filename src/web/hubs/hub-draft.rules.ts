import type { Schema } from '../api/client.js';

type Hub = Schema<'HubView'>;

/** A hub as it stands in the form: texts, whatever they mean. */
export interface HubTexts {
  name: string;
  seat: string;
  taxCode: string;
  iban: string;
  partners: readonly { name: string; taxCode: string }[];
  localisation: readonly { region: string; percent: string }[];
}

export type HubField = keyof HubTexts;
export const HUB_FIELDS: readonly HubField[] = ['name', 'seat', 'taxCode', 'iban', 'partners', 'localisation'];

export function textsOf({ name, seat, taxCode, iban, partners, localisation }: Hub): HubTexts {
  return {
    name: name ?? '',
    seat: seat ?? '',
    taxCode: taxCode ?? '',
    iban: iban ?? '',
    partners: partners.map((partner) => ({ name: partner.name, taxCode: partner.taxCode })),
    localisation: (localisation ?? []).map(({ region, percent }) => ({ region, percent: String(percent).replace('.', ',') })),
  };
}

/** Hundredths of a percent that a text means, with a comma or a point; null where it means none. */
export function hundredthsIn(text: string): number | null {
  const found = /^(\d{1,3})(?:[.,](\d{1,2}))?$/.exec(text.trim());
  if (!found) return null;
  const hundredths = Number(found[1]) * 100 + Number((found[2] ?? '').padEnd(2, '0'));
  return hundredths <= 10_000 ? hundredths : null;
}

/** What the percents come to so far, in hundredths; what is no number counts as none. */
export function sumOfPercents(localisation: HubTexts['localisation']): number {
  return localisation.reduce((sum, { percent }) => sum + (hundredthsIn(percent) ?? 0), 0);
}

/** Whether a localisation can be sent: none at all, or every region with its share, once, 100 in sum. */
export function isWholeLocalisation(localisation: HubTexts['localisation']): boolean {
  if (localisation.length === 0) return true;
  const regions = localisation.map(({ region }) => region);
  return new Set(regions).size === regions.length && localisation.every(({ region, percent }) => region !== '' && hundredthsIn(percent) !== null) && sumOfPercents(localisation) === 10_000;
}

const same = (one: unknown, other: unknown): boolean => JSON.stringify(one) === JSON.stringify(other);

/** The fields that somebody has touched since they began. */
export function touched(base: HubTexts, mine: HubTexts): HubField[] {
  return HUB_FIELDS.filter((field) => !same(base[field], mine[field]));
}

/** What is sent: only what was touched (RFC 7396). */
export function patchOf(base: HubTexts, mine: HubTexts): Omit<Schema<'ChangeHubRequest'>, 'reason' | 'status'> {
  const values = {
    name: mine.name.trim(),
    seat: mine.seat.trim() || null,
    taxCode: mine.taxCode.trim(),
    iban: mine.iban.replace(/\s/g, ''),
    partners: mine.partners.map(({ name, taxCode }) => ({ name: name.trim(), taxCode: taxCode.trim() })),
    localisation: mine.localisation.length === 0 ? null : mine.localisation.map(({ region, percent }) => ({ region, percent: (hundredthsIn(percent) ?? 0) / 100 })),
  };
  return Object.fromEntries(touched(base, mine).map((field) => [field, values[field]]));
}

export interface Meanwhile {
  field: HubField;
  /** Whether both have touched it: then one of the two is lost. */
  isContested: boolean;
}

/** What somebody else has changed since this person began. */
export function changedMeanwhile(base: HubTexts, now: HubTexts, mine: HubTexts): Meanwhile[] {
  const own = touched(base, mine);
  return touched(base, now).map((field) => ({ field, isContested: own.includes(field) && !same(now[field], mine[field]) }));
}

/** Going on from the newest: what this person has not touched is as the other left it. */
export function rebased(base: HubTexts, now: HubTexts, mine: HubTexts): HubTexts {
  const own = new Set(touched(base, mine));
  return Object.fromEntries(HUB_FIELDS.map((field) => [field, own.has(field) ? mine[field] : now[field]])) as unknown as HubTexts;
}
