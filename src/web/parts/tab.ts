import { randomId } from '../api/random-id.js';

const KEY = 'pnrr:tab';

/** Which of the browser's tabs this is: the same after it is read again, another one in every new tab. */
export function thisTab(): string {
  return sessionStorage.getItem(KEY) ?? becomeAnotherTab();
}

/** For a tab that turns out to be the copy of another: browsers copy what the first one knew of itself. */
export function becomeAnotherTab(): string {
  const tab = randomId();
  sessionStorage.setItem(KEY, tab);
  return tab;
}
