import type { Problem } from '../api/problem.js';

/**
 * What a refusal says to people, each sentence once. The summary of a malformed request is written for programmers (a
 * JSON pointer, and the first of the faults): where the faults follow one by one it adds nothing.
 */
export function sentencesOf({ detail, errors }: Pick<Problem, 'detail' | 'errors'>): readonly [string, ...string[]] {
  const messages = [...new Set(errors.map(({ message }) => message))];
  const [first] = messages;
  if (first !== undefined && detail.startsWith('/')) return [first, ...messages.slice(1)];
  return [detail, ...messages.filter((message) => message !== detail)];
}
