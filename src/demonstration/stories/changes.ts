import type { Story } from '../running.js';
import type { Stage } from '../stage.js';

export function changeStories(_stage: Stage): Story[] {
  return [];
}
