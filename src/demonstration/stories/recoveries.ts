import type { Story } from '../running.js';
import type { Stage } from '../stage.js';

export function recoveryStories(_stage: Stage): Story[] {
  return [];
}
