import type { Chance } from './chance.rules.js';
import type { ScenarioClock } from './scenario-clock.js';

/** The application, asked as over HTTP without a socket. */
export interface Door {
  inject(asked: Asked): Promise<{ statusCode: number; headers: Record<string, unknown>; body: string }>;
}

interface Asked {
  method: 'GET' | 'POST' | 'PATCH';
  url: string;
  headers: Record<string, string>;
  payload?: string | Buffer;
}

/** What the API answers about a thing. */
export type Thing = Readonly<Record<string, unknown>> & { readonly id: string };

export interface Answer {
  status: number;
  headers: Record<string, unknown>;
  body: Thing;
}

const BOUNDARY = 'demonstration-form';

/** One person who calls the API; every call takes a moment of the scenario's clock. A refusal that was not expected is a defect. */
export class Voice {
  constructor(
    private readonly door: Door,
    private readonly clock: ScenarioClock,
    private readonly chance: Chance,
    private readonly headers: Record<string, string> = {},
  ) {}

  /** The same person, with a token. */
  holding(token: string): Voice {
    return new Voice(this.door, this.clock, this.chance, { authorization: `Bearer ${token}` });
  }

  async post(path: string, body: object = {}, headers: Record<string, string> = {}): Promise<Thing> {
    return done(path, await this.ask('POST', path, { ...headers, 'content-type': 'application/json' }, JSON.stringify(body)));
  }

  async get(path: string): Promise<Thing> {
    return done(path, await this.ask('GET', path));
  }

  /** A PATCH on what the thing is now. */
  async change(path: string, body: object): Promise<Thing> {
    const { headers } = await this.ask('GET', path);
    const patch = { 'content-type': 'application/merge-patch+json', 'if-match': String(headers['etag']) };
    return done(path, await this.ask('PATCH', path, patch, JSON.stringify(body)));
  }

  async attach(path: string, name: string, file: Buffer, reason: string): Promise<Thing> {
    const field = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="reason"\r\n\r\n${reason}\r\n`;
    const head = `--${BOUNDARY}\r\nContent-Disposition: form-data; name="file"; filename="${name}"\r\nContent-Type: application/pdf\r\n\r\n`;
    const form = Buffer.concat([Buffer.from(field + head), file, Buffer.from(`\r\n--${BOUNDARY}--\r\n`)]);
    return done(path, await this.ask('POST', `${path}/documents`, { 'content-type': `multipart/form-data; boundary=${BOUNDARY}` }, form));
  }

  /** What the book must refuse, with this code. */
  async attempt(path: string, body: object, code: string): Promise<void> {
    const { status, body: problem } = await this.ask('POST', path, { 'content-type': 'application/json' }, JSON.stringify(body));
    if (problem['code'] !== code) throw new Error(`demonstration: POST ${path} answered ${status} ${JSON.stringify(problem)} instead of ${code}`);
  }

  async cookieOf(path: string, body: object): Promise<string> {
    const answer = await this.ask('POST', path, { 'content-type': 'application/json' }, JSON.stringify(body));
    done(path, answer);
    return [answer.headers['set-cookie']].flat().map(String)[0]?.split(';')[0] ?? '';
  }

  private async ask(method: Asked['method'], path: string, headers: Record<string, string> = {}, payload?: string | Buffer): Promise<Answer> {
    this.clock.wait(this.chance.between(40, 150));
    const asked: Asked = { method, url: `/api/v1${path}`, headers: { ...this.headers, ...headers }, ...(payload === undefined ? {} : { payload }) };
    const { statusCode: status, headers: answered, body } = await this.door.inject(asked);
    return { status, headers: answered, body: body === '' ? ({} as Thing) : (JSON.parse(body) as Thing) };
  }
}

function done(path: string, { status, body }: Answer): Thing {
  if (status < 300) return body;
  throw new Error(`demonstration: ${path} answered ${status} ${JSON.stringify(body)}`);
}
