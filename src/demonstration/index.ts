export { PEOPLE, type Person } from './people.js';
export { fillDemonstration, type Filling } from './filling.js';
export { ScenarioClock } from './scenario-clock.js';
export { firstDay, lastDay } from './stage.js';
