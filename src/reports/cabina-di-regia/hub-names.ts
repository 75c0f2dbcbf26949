import type { CabinaFigures } from '../figures/cabina-figures.js';
import { VOCABULARY } from './vocabulary.texts.js';

/** What a hub is called, by its code: nothing of one that the report does not know. */
export function hubNames({ hubs, language }: Pick<CabinaFigures, 'hubs' | 'language'>): (code: string | null) => string | null {
  const names = new Map(hubs.map(({ code, name }) => [code, name ?? VOCABULARY[language].toBeIdentified]));
  return (code) => (code === null ? null : (names.get(code) ?? null));
}
