import { RuleBroken } from '../kernel/index.js';
import type { Localisation } from './hub.entity.js';

/** Regions of Italy by ISTAT code; `south` is the Mezzogiorno of the 40 % quota (art. 2(6-bis) DL 77/2021). */
export const REGIONS: Readonly<Record<string, { name: string; south: boolean }>> = {
  '01': { name: 'Piemonte', south: false },
  '02': { name: "Valle d'Aosta", south: false },
  '03': { name: 'Lombardia', south: false },
  '04': { name: 'Trentino-Alto Adige', south: false },
  '05': { name: 'Veneto', south: false },
  '06': { name: 'Friuli-Venezia Giulia', south: false },
  '07': { name: 'Liguria', south: false },
  '08': { name: 'Emilia-Romagna', south: false },
  '09': { name: 'Toscana', south: false },
  '10': { name: 'Umbria', south: false },
  '11': { name: 'Marche', south: false },
  '12': { name: 'Lazio', south: false },
  '13': { name: 'Abruzzo', south: true },
  '14': { name: 'Molise', south: true },
  '15': { name: 'Campania', south: true },
  '16': { name: 'Puglia', south: true },
  '17': { name: 'Basilicata', south: true },
  '18': { name: 'Calabria', south: true },
  '19': { name: 'Sicilia', south: true },
  '20': { name: 'Sardegna', south: true },
};

/** Each region once, and the percents sum to 100. @throws RuleBroken `localisation-invalid` */
export function requireRegions(pointer: string, localisation: readonly Localisation[]): void {
  const regions = localisation.map(({ region }) => region);
  const hundredths = localisation.reduce((sum, { percent }) => sum + Math.round(percent * 100), 0);
  const known = regions.every((region) => Object.hasOwn(REGIONS, region)) && new Set(regions).size === regions.length;
  if (known && hundredths === 10_000) return;
  const message = {
    it: `La localizzazione deve indicare ogni regione una volta sola, con il codice ISTAT, e le percentuali devono sommare a 100 (ora ${hundredths / 100}).`,
    en: `The localisation must name each region once, by its ISTAT code, and its percents must sum to 100 (now ${hundredths / 100}).`,
  };
  throw new RuleBroken('localisation-invalid', message, { sum: hundredths / 100 }, [{ pointer, message }]);
}
