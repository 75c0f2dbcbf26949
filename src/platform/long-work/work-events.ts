import { Readable } from 'node:stream';
import type { BeforeApplicationShutdown } from '@nestjs/common';
import { TransportRefusal } from '../http/problem.js';
import type { Asker } from './asker.js';
import type { Watch } from './long-work.js';
import { paced } from './pace.js';

export const WORK_STATES = ['waiting', 'running', 'done', 'failed'] as const;
type WorkState = (typeof WORK_STATES)[number];

/** How far one piece of work is. */
interface WorkEvent {
  work: string;
  job: string;
  /** Rows, entries or whatever the job counts; 0 of 0 until it is known. */
  done: number;
  of: number;
  state: WorkState;
}

interface Follower {
  stream: Readable;
  /** Whether the person may still be told. */
  admitted: () => Promise<boolean>;
}

interface Person {
  followers: Set<Follower>;
  /** The last word on each piece of work that is not at its end. */
  open: Set<{ last: WorkEvent }>;
}

const MOST_STREAMS = 4;
const HEARTBEAT_MS = 15_000;
/** What may wait for a reader who is slow, in characters; whoever is slower is cut off, and may come again. */
const MOST_UNREAD = 64 * 1024;
/** A reader who was cut off comes back after so many milliseconds. */
const RETRY_MS = 3_000;

/** Tells people how far their own long work is. What is told here is of this process alone. */
export class WorkEvents implements BeforeApplicationShutdown {
  private readonly people = new Map<string, Person>();
  private readonly heart: NodeJS.Timeout;

  constructor(heartbeatMs = HEARTBEAT_MS) {
    this.heart = setInterval(() => void this.beat(), heartbeatMs).unref();
  }

  /** Does the work, and tells whoever asked how far it is. @throws what the work throws; what ended it, where nobody waits any more */
  async follow<Answer>({ person, work, signal }: Asker, job: string, run: (watch: Watch) => Promise<Answer>): Promise<Answer> {
    if (person === null || work === null) return run({ signal });
    const told = { last: { work, job, done: 0, of: 0, state: 'waiting' as WorkState } };
    const say = (more: Partial<WorkEvent>): void => this.say(person, told, more);
    this.personOf(person).open.add(told);
    say({});
    const howFar = paced(({ done, total }) => say({ done, of: total }));
    try {
      const answer = await run({ signal, progress: ({ done, total }) => howFar(done, total), begun: () => say({ state: 'running' }) });
      say({ state: 'done', done: told.last.of });
      return answer;
    } catch (error) {
      say({ state: 'failed' });
      throw error;
    } finally {
      this.people.get(person)?.open.delete(told);
      this.forgetIfIdle(person);
    }
  }

  /**
   * A stream of server-sent events on the person's own work: first what is under way, then each word on it. It ends when
   * its reader goes, when the person may not be told any more, and with the service. @throws TransportRefusal `too-many-streams`
   */
  stream(person: string, admitted: () => Promise<boolean>): Readable {
    const { followers, open } = this.personOf(person);
    if (followers.size >= MOST_STREAMS) throw tooManyStreams();
    const stream = new Readable({ encoding: 'utf8', read: () => undefined });
    const follower = { stream, admitted };
    followers.add(follower);
    stream.once('close', () => {
      followers.delete(follower);
      this.forgetIfIdle(person);
    });
    stream.push(`retry: ${RETRY_MS}\n: ok\n\n`);
    for (const { last } of open) stream.push(textOf(last));
    return stream;
  }

  /** Asks again whether a person may be told: a session has ended, or a token. */
  async recheck(person: string): Promise<void> {
    const followers = [...(this.people.get(person)?.followers ?? [])];
    await Promise.all(
      followers.map(async ({ stream, admitted }) => {
        if (!(await admitted().catch(() => false))) end(stream);
      }),
    );
  }

  beforeApplicationShutdown(): void {
    clearInterval(this.heart);
    for (const { followers } of this.people.values()) for (const { stream } of followers) end(stream);
  }

  private async beat(): Promise<void> {
    await Promise.all([...this.people.keys()].map((person) => this.recheck(person)));
    for (const { followers } of this.people.values()) for (const follower of followers) write(follower, ': \n\n');
  }

  private say(person: string, told: { last: WorkEvent }, more: Partial<WorkEvent>): void {
    told.last = { ...told.last, ...more };
    for (const follower of this.people.get(person)?.followers ?? []) write(follower, textOf(told.last));
  }

  private personOf(id: string): Person {
    let person = this.people.get(id);
    if (!person) this.people.set(id, (person = { followers: new Set(), open: new Set() }));
    return person;
  }

  private forgetIfIdle(id: string): void {
    const person = this.people.get(id);
    if (person?.followers.size === 0 && person.open.size === 0) this.people.delete(id);
  }
}

function textOf(event: WorkEvent): string {
  return `event: progress\ndata: ${JSON.stringify(event)}\n\n`;
}

/** A stream says that it has ended on a later tick only: until then more must not be written. */
const ended = new WeakSet<Readable>();

function end(stream: Readable): void {
  if (!ended.has(stream)) stream.push(null);
  ended.add(stream);
}

function write({ stream }: Follower, text: string): void {
  if (stream.destroyed || ended.has(stream)) return;
  if (stream.readableLength > MOST_UNREAD) stream.destroy();
  else stream.push(text);
}

function tooManyStreams(): TransportRefusal {
  return new TransportRefusal(429, 'too-many-streams', {
    it: `Ci sono già ${MOST_STREAMS} collegamenti aperti per seguire i lavori lunghi: chiuderne uno.`,
    en: `${MOST_STREAMS} streams on long work are open already: close one.`,
  });
}
