import { italianDay } from '../../kernel/index.js';
import type { Story } from '../running.js';
import type { Stage } from '../stage.js';

const A_QUARTER = 91;

/** Every quarter the Cabina di regia meets, and its report is published on the day of the meeting. */
export async function* meetings(stage: Stage): Story {
  for (let quarter = 7; quarter >= 0; quarter -= 1) {
    yield stage.daysToGo(quarter * A_QUARTER + 12);
    const meeting = `Cabina di regia dimostrativa del ${italianDay(stage.today)} (dati sintetici)`;
    await stage.as('committee').post('/reports', { meeting, reason: 'Seduta trimestrale inventata' });
  }
}
