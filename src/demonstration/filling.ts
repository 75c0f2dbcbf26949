import { readData } from './data.js';
import { EnrolmentService } from '../access/index.js';
import { operator, type CalendarDate } from '../kernel/index.js';
import { castHubs } from './cast.rules.js';
import { Chance } from './chance.rules.js';
import { PEOPLE, type PersonKey } from './people.js';
import { tell } from './running.js';
import type { ScenarioClock } from './scenario-clock.js';
import { firstDay, HubOnStage, Stage } from './stage.js';
import { allStories } from './stories/all.js';
import { Voice, type Door } from './voice.js';

/** An application with an opened, empty book, whose clock is the scenario's. */
export interface Filling {
  app: Door & { get(type: typeof EnrolmentService): EnrolmentService };
  clock: ScenarioClock;
  lastDay: CalendarDate;
  /** The pass-phrase of everybody. */
  password: string;
}

/** Plays the whole scenario: people come in, and two years of work pass through the API, up to the last day. */
export async function fillDemonstration({ app, clock, lastDay, password }: Filling): Promise<void> {
  const stranger = new Voice(app, clock, new Chance('voices'));
  const link = await app.get(EnrolmentService).firstAdministratorLink(operator('demo'));
  if (!link) throw new Error('the book of a demonstration is empty when it begins');
  const voices = await enrolEverybody(stranger, link.link, password);
  const hubs = castHubs(knownNames(), Number(firstDay(lastDay).slice(0, 4)) - 1);
  const stage = new Stage(lastDay, new Map(hubs.map((hub) => [hub.code, new HubOnStage(hub)])), clock, voices);
  await tell([...allStories(stage), renewTokens(stage, voices)], clock, lastDay);
}

/** The part after `#`, which no server log ever sees. */
const tokenOf = (link: string): string => link.split('#')[1] ?? '';

const TOKEN_DAYS = 365;

async function enrolEverybody(stranger: Voice, firstLink: string, password: string): Promise<Map<PersonKey, Voice>> {
  const voices = new Map<PersonKey, Voice>();
  const [first, ...others] = PEOPLE;
  const admin = await enrol(stranger, { token: tokenOf(firstLink), password, email: first.email, name: first.name });
  voices.set(first.key, admin);
  for (const { key, email, name, roles } of others) {
    const { enrolment } = await admin.post('/users', { email, name, roles, reason: 'Persona inventata per la dimostrazione' });
    voices.set(key, await enrol(stranger, { token: tokenOf((enrolment as { link: string }).link), password }));
  }
  return voices;
}

async function enrol(stranger: Voice, request: object): Promise<Voice> {
  const cookie = await stranger.cookieOf('/enrolments', request);
  return stranger.holding(await issuedToken(stranger, { cookie }));
}

async function issuedToken(voice: Voice, headers: Record<string, string> = {}): Promise<string> {
  const { token } = await voice.post('/me/tokens', { days: TOKEN_DAYS }, headers);
  return String(token);
}

/** Before its year is over everybody's program gets another token. */
async function* renewTokens(stage: Stage, voices: Map<PersonKey, Voice>): AsyncGenerator<CalendarDate, void, void> {
  for (let year = 1; ; year += 1) {
    yield stage.day(year * (TOKEN_DAYS - 10));
    for (const [key, voice] of voices) voices.set(key, voice.holding(await issuedToken(voice)));
  }
}

function knownNames(): Map<string, string> {
  const { hubs } = readData<{ hubs: { code: string; name: string | null }[] }>('hubs.json');
  const { hubs: poles } = readData<{ hubs: { code: string; name: string }[] }>('acts/2023-08-24-poli.json');
  return new Map([...hubs, ...poles].flatMap(({ code, name }) => (name === null ? [] : [[code, name]])));
}
