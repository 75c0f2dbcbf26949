import { Hindsight, type Question } from '../../src/journal/index.js';
import type { CabinaFigures } from '../../src/reports/figures/cabina-figures.js';
import { readCabinaFigures } from '../../src/reports/figures/cabina-figures.queries.js';
import type { Service } from './service.js';

/** The figures of every sheet, as a report of the service's book has them. */
export function figuresOf(service: Service, question: Question = {}, { since, language = 'it' }: { since?: number; language?: 'it' | 'en' } = {}): Promise<CabinaFigures> {
  return service.app.get(Hindsight).at(question, (view, { asOf: past, day: asOf }) => {
    return readCabinaFigures(view, { past, asOf, since, language, softwareVersion: '1.2.3' });
  });
}
