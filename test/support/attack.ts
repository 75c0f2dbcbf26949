import { readHead } from '../../src/journal/index.js';
import type { ApiDocument, Operation } from './api-document.js';
import type { Answer, Client, Json } from './client.js';
import { FORM_TYPE } from './forms.js';
import { ABSENT, Raw } from './hostile-values.js';
import type { Service } from './service.js';

/** What the texts of programs look like; no answer may hold any. */
const INNARDS = /SQLITE_|QueryFailed|\bSELECT\s|\bINSERT INTO\b|syntax error|relation "|duplicate key|constraint failed|node_modules|\bat [\w.<>]+ \(|\.[jt]s:\d|TypeError|RangeError|\/work\//;

export interface Shot {
  path: string;
  body?: string | Buffer;
  headers?: Record<string, string>;
  /** Where the only fault is, if the document says that it is one; null if it may be right. */
  wrongAt: string | null;
  /** Where that is known, how it is answered. */
  statuses?: readonly number[];
  label: string;
}

/** Nothing may hang on bad input; how fast the service is, the bench measures. */
const STUCK_MS = 60_000;

/** Fires at one service and keeps what went wrong; `shots` says how many there were. */
export class Attack {
  readonly faults: string[] = [];
  readonly statuses = new Map<number, number>();
  shots = 0;
  private head: string | null = null;

  constructor(
    private readonly service: Service,
    private readonly api: ApiDocument,
  ) {}

  async fire(client: Client, operation: Operation, shot: Shot): Promise<Answer> {
    const { method } = operation;
    const headers = { ...(await this.version(client, operation, shot)), ...shot.headers };
    this.head ??= await this.headNow();
    const before = this.head;
    const began = Date.now();
    const answer = await client.send(method, shot.path, shot.body, headers);
    this.shots += 1;
    this.statuses.set(answer.status, (this.statuses.get(answer.status) ?? 0) + 1);
    const found = this.judged(answer, shot);
    this.head = await this.headNow();
    if ((answer.status >= 400 || method === 'GET') && this.head !== before) found.push('it wrote an entry');
    if (Date.now() - began > STUCK_MS) found.push(`it took ${Date.now() - began} ms`);
    this.faults.push(...found.map((fault) => `${method} ${shot.path.slice(0, 120)} ${shot.label}: ${fault}`));
    return answer;
  }

  /** A change on what the thing is now, so that more than the version is looked at. */
  private async version(client: Client, { method, body }: Operation, { path, headers }: Shot): Promise<Record<string, string>> {
    const type: Record<string, string> = body ? { 'content-type': body.type === 'multipart/form-data' ? FORM_TYPE : body.type } : {};
    if (method !== 'PATCH' || headers?.['if-match'] !== undefined) return type;
    return { ...type, 'if-match': (await client.get(path.split('?')[0] ?? '')).headers.get('etag') ?? '"1"' };
  }

  private judged({ status, headers, body }: Answer, { wrongAt, statuses }: Shot): string[] {
    const found: string[] = [];
    const text = typeof body === 'string' ? body : JSON.stringify(body);
    if (status >= 500) found.push(`answered ${status}`);
    if (INNARDS.test(text)) found.push(`shows its innards: ${text.slice(0, 300)}`);
    if (status >= 400) {
      const type = headers.get('content-type') ?? '';
      if (!type.startsWith('application/problem+json')) found.push(`answered ${status} as ${type}`);
      else found.push(...this.api.faults({ $ref: '#/components/schemas/Problem' }, body));
    }
    if (statuses && !statuses.includes(status)) found.push(`answered ${status}: ${text.slice(0, 200)}`);
    if (wrongAt === null) return found;
    const pointers = ((body?.errors ?? []) as Json[]).map(({ pointer }) => String(pointer));
    if (status !== 400) found.push(`answered ${status} to what is wrong at "${wrongAt}": ${text.slice(0, 200)}`);
    else if (!pointers.some((pointer) => pointer === wrongAt || pointer.startsWith(`${wrongAt}/`))) found.push(`points to ${pointers.join(' ')} and not to ${wrongAt}`);
    return found;
  }

  private async headNow(): Promise<string> {
    return (await this.service.book.read((view) => readHead(view)))?.hash ?? '';
  }
}

export interface Field {
  pointer: string;
  schema: Json;
}

/** Every field of a body, those of its parts included. */
export function* fieldsOf(api: ApiDocument, schema: Json, above = ''): Generator<Field> {
  const { properties = {}, items, allOf } = api.resolve(schema);
  if (allOf) yield* fieldsOf(api, allOf[0], above);
  if (items) yield { pointer: `${above}/0`, schema: items };
  if (items) yield* fieldsOf(api, items, `${above}/0`);
  for (const [name, property] of Object.entries<Json>(properties)) {
    yield { pointer: `${above}/${name}`, schema: property };
    yield* fieldsOf(api, property, `${above}/${name}`);
  }
}

const HOLE = '"@@the value@@"';

/** The body with another value in one place, as text. */
export function bodyWith(body: Json, pointer: string, value: unknown): string {
  const copy: Json = structuredClone(body);
  const steps = pointer.split('/').slice(1);
  const last = steps.pop() ?? '';
  const parent = steps.reduce<Json>((at, step) => at[step], copy);
  if (value === ABSENT && !Array.isArray(parent)) delete parent[last];
  else parent[last] = value instanceof Raw ? JSON.parse(HOLE) : value === ABSENT ? null : value;
  const text = JSON.stringify(copy);
  return value instanceof Raw ? text.replace(HOLE, value.text) : text;
}
