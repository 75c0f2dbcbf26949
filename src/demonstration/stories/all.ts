import type { Story } from '../running.js';
import type { Stage } from '../stage.js';
import { openingStories } from './opening.js';
import { hubLife } from './hub-life.js';
import { grantStories } from './grants-apart.js';
import { waitingStories } from './waiting.js';
import { recoveryStories } from './recoveries.js';
import { changeStories } from './changes.js';
import { meetings } from './meetings.js';

/** Everything that happens in the two years; what stands earlier here happens earlier on the same day. */
export function allStories(stage: Stage): Story[] {
  return [
    ...openingStories(stage),
    ...[...stage.hubs.values()].map((hub) => hubLife(stage, hub)).flat(),
    ...grantStories(stage),
    ...waitingStories(stage),
    ...recoveryStories(stage),
    ...changeStories(stage),
    meetings(stage),
  ];
}
