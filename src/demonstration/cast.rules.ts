import { Money } from '../kernel/index.js';
import { Chance } from './chance.rules.js';
import { inventedCup, inventedIban, partitaIva } from './check-digits.rules.js';

/** A hub of the scenario: its place in the register is real, all the rest is invented. */
export interface CastHub {
  code: string;
  tranche: TrancheCode;
  name: string;
  seat: string;
  taxCode: string;
  iban: string;
  partners: readonly { name: string; taxCode: string }[];
  /** Null where it is not known: then shares cannot be computed. */
  localisation: readonly { region: string; percent: number }[] | null;
  /** What it is to be granted, grant by grant. */
  grants: readonly CastGrant[];
}

export interface CastGrant {
  amount: Money;
  cup: string;
  localProjectCode: string;
  /** Advances and interims are asked for up to so many percent of it. */
  pace: Pace;
}

/** `steady`: an interim every two months; `swift`: few and large ones, then the balance; `stalled`: nothing any more after some time. */
export type Pace = 'steady' | 'swift' | 'stalled';

export type TrancheCode = 'CC' | 'EDIH' | 'SOE' | 'POLI';

/** Of each tranche: how many hubs, how many of them stay unidentified, and how much of it is granted, in thousands of euro. */
const TRANCHES: Record<TrancheCode, { hubs: number; unidentified: number; grantedThousands: number }> = {
  CC: { hubs: 8, unidentified: 0, grantedThousands: 110_600 },
  EDIH: { hubs: 13, unidentified: 1, grantedThousands: 31_900 },
  SOE: { hubs: 24, unidentified: 2, grantedThousands: 109_400 },
  POLI: { hubs: 6, unidentified: 0, grantedThousands: 40_200 },
};

/** Hubs that were granted a second project. */
const TWICE: ReadonlySet<string> = new Set(['CC-01', 'CC-04', 'SOE-02', 'SOE-09']);
const SWIFT: ReadonlySet<string> = new Set(['CC-08', 'EDIH-01', 'EDIH-12', 'SOE-02', 'SOE-22']);
/** For half a year they have not asked for anything by themselves. */
const STALLED: ReadonlySet<string> = new Set(['SOE-13', 'SOE-14', 'SOE-15', 'SOE-21', 'EDIH-04']);
const WITHOUT_LOCALISATION: ReadonlySet<string> = new Set(['CC-06', 'EDIH-08', 'SOE-11', 'SOE-18', 'RETE-49']);

/** ISTAT codes of the seats, hub after hub: about half of them in the Mezzogiorno, as the quota wants it. */
const SEATS: Record<TrancheCode, readonly string[]> = {
  CC: ['01', '03', '08', '09', '05', '15', '07', '12'],
  EDIH: ['09', '16', '01', '12', '11', '08', '01', '17', '08', '12', '15', '09'],
  SOE: ['01', '06', '05', '13', '19', '20', '15', '16', '18', '03', '10', '14', '02', '19', '15', '04', '16', '03', '18', '20', '12', '16'],
  POLI: ['12', '15', '19', '16', '08', '20'],
};

const SEAT_NAMES: Readonly<Record<string, string>> = {
  '01': 'Piemonte', '02': "Valle d'Aosta", '03': 'Lombardia', '04': 'Trentino-Alto Adige', '05': 'Veneto', '06': 'Friuli-Venezia Giulia', '07': 'Liguria',
  '08': 'Emilia-Romagna', '09': 'Toscana', '10': 'Umbria', '11': 'Marche', '12': 'Lazio', '13': 'Abruzzo', '14': 'Molise', '15': 'Campania', '16': 'Puglia',
  '17': 'Basilicata', '18': 'Calabria', '19': 'Sicilia', '20': 'Sardegna',
};
const SOUTHERN = ['13', '14', '15', '16', '17', '18', '19', '20'] as const;

/** The mark that every name of a body carries. */
export const MARK = 'dati sintetici';

/**
 * All hubs that the scenario identifies, in the order of their codes.
 * @param knownNames the names of the register, by code: what is in it keeps its name, marked
 * @param year of the decisions that the CUPs name
 */
export function castHubs(knownNames: ReadonlyMap<string, string>, year: number): CastHub[] {
  let number = 0;
  return (Object.keys(TRANCHES) as TrancheCode[]).flatMap((tranche) => {
    const { hubs, unidentified } = TRANCHES[tranche];
    const codes = Array.from({ length: hubs - unidentified }, (_, index) => codeOf(tranche, index));
    const amounts = amountsOf(tranche, codes);
    return codes.map((code, index): CastHub => {
      number += 1;
      const chance = new Chance(`hub ${code}`);
      const seat = SEATS[tranche][index] ?? '12';
      return {
        ...{ code, tranche, seat: `${SEAT_NAMES[seat]} (sede dimostrativa)` },
        name: `${knownNames.get(code) ?? `Centro dimostrativo ${String(number).padStart(2, '0')}`} (${MARK})`,
        ...{ taxCode: partitaIva(9_000_000 + number), iban: inventedIban(number * 1_000) },
        partners: partnersOf(number, chance),
        localisation: WITHOUT_LOCALISATION.has(code) ? null : localisationOf(seat, chance),
        grants: (amounts.get(code) ?? []).map((amount, place) => {
          return { amount, cup: inventedCup(year, number * 10 + place), localProjectCode: `DEMO-${code}-${place + 1}`, pace: paceOf(code) };
        }),
      };
    });
  });
}

function codeOf(tranche: TrancheCode, index: number): string {
  return tranche === 'POLI' ? `RETE-${46 + index}` : `${tranche}-${String(index + 1).padStart(2, '0')}`;
}

function paceOf(code: string): Pace {
  return SWIFT.has(code) ? 'swift' : STALLED.has(code) ? 'stalled' : 'steady';
}

/** Shares of what the tranche grants, in whole thousands; a second project is a third of the hub's. */
function amountsOf(tranche: TrancheCode, codes: readonly string[]): Map<string, Money[]> {
  const weights = codes.map((code) => new Chance(`amount ${code}`).between(70, 130));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return new Map(
    codes.map((code, index) => {
      const thousands = Math.floor((TRANCHES[tranche].grantedThousands * (weights[index] ?? 0)) / all);
      const second = TWICE.has(code) ? Math.floor(thousands / 3) : 0;
      return [code, [thousands - second, second].filter((part) => part > 0).map((part) => Money.ofCents(part * 100_000))];
    }),
  );
}

function partnersOf(number: number, chance: Chance): CastHub['partners'] {
  return Array.from({ length: chance.between(1, 4) }, (_, index) => {
    return { name: `Partner dimostrativo ${number}.${index + 1} (${MARK})`, taxCode: partitaIva(9_100_000 + number * 10 + index) };
  });
}

/** A national hub works in the South too. */
function localisationOf(seat: string, chance: Chance): NonNullable<CastHub['localisation']> {
  const elsewhere = chance.oneOf(SOUTHERN);
  const percent = chance.oneOf([20, 25, 33.33, 40]);
  if (elsewhere === seat || chance.is(35)) return [{ region: seat, percent: 100 }];
  return [{ region: seat, percent: Math.round((100 - percent) * 100) / 100 }, { region: elsewhere, percent }];
}
