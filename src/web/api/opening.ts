import { call } from './client.js';

/**
 * What the first page needs, asked for by a script so small that it runs while the browser still reads the program
 * (`vite.config.ts` puts it into the page as its first).
 */
export const whoIsHere = heard(call('get', '/api/v1/sessions/current'));

const atQuadro = location.pathname === '/' && location.search === '';

/** The figures of *Quadro* today, where most people come in; null: another page is open, or nobody is signed in. */
export const figuresOfToday = atQuadro ? heard(whoIsHere.then(({ me }) => (me ? { overview: heard(call('get', '/api/v1/overview')), course: heard(call('get', '/api/v1/overview/course')) } : null))) : Promise.resolve(null);

/** Whoever draws hears of a refusal, once the program has been read; until then nobody does, and that is no fault. */
function heard<T>(answer: Promise<T>): Promise<T> {
  answer.catch(() => undefined);
  return answer;
}
