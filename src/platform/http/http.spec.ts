import { Body, Controller, Get, Module, Patch, Post, Query, Res } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { FastifyReply } from 'fastify';
import { connect } from 'node:net';
import { Money } from '../../kernel/index.js';
import { Answers, AnswersNothing } from './answers.js';
import { ExpectedVersion, IfMatch, setETag } from './etag.js';
import { createHttpApp, listenAnywhere, type HttpConfig } from './fastify-app.js';
import { AmountField, ChoiceField, FigureField, FlagField, IdField, TextField } from './fields.js';
import { ListField, TextListField } from './list-fields.js';
import { ApiPage, cursorKey, encodeCursor, ListQuery, page, type Page } from './lists.js';
import { Public } from './may.js';
import { CodeParam, IdParam, NumberParam } from './params.js';

class Part {
  @AmountField({ optional: true })
  amount?: Money;
}

class Something {
  @AmountField({ optional: true })
  amount?: Money;

  @TextField({ max: 40, optional: true, description: 'A title.', example: 'Titolo' })
  title?: string;

  @TextListField({ max: 3, of: { max: 5 }, optional: true, description: 'Words.', example: ['uno'] })
  words?: string[];

  @ListField(() => Part, { max: 3, optional: true, description: 'Parts.' })
  parts?: Part[];
}

class Filters extends ListQuery {
  @ChoiceField(['open', 'shut'], { optional: true, description: 'A state.' })
  state?: string;

  @FlagField({ optional: true, description: 'Late ones only.' })
  late?: boolean;
}

class ThingView {
  @IdField()
  id!: string;

  @FigureField()
  amount!: Money;
}

@Controller('things')
class ThingsController {
  @Get()
  @Public()
  @ApiPage(ThingView, { summary: 'Lists things' })
  list(@Query() query: Filters): Page<ThingView> {
    const after = cursorKey(query.cursor, 'number');
    const first = after === null ? 1 : after[0] + 1;
    const all = Array.from({ length: query.limit + 1 }, (_, index) => first + index).filter((n) => n <= 120);
    return page(all, query.limit, (n) => [n], (n) => ({ id: `D-${n}`, amount: Money.ofCents(n) }));
  }

  @Post()
  @Public()
  @Answers(Something, { summary: 'Takes anything', status: 201 })
  create(@Body() body: Something): Something {
    return body;
  }

  @Get('broken')
  @Public()
  @AnswersNothing({ summary: 'Breaks' })
  broken(): void {
    throw Object.assign(new Error('SQLITE_CONSTRAINT_CHECK: of anna.bianchi@example.it'), { code: 'SQLITE_CONSTRAINT' });
  }

  @Get('numbers/:number')
  @Public()
  @Answers(ThingView, { summary: 'By number' })
  byNumber(@NumberParam('number', 'The number.') number: number): ThingView {
    return { id: `D-${number}`, amount: Money.ZERO };
  }

  @Get('codes/:code')
  @Public()
  @Answers(ThingView, { summary: 'By code' })
  byCode(@CodeParam() code: string): ThingView {
    return { id: code, amount: Money.ZERO };
  }

  @Get(':id')
  @Public()
  @Answers(ThingView, { summary: 'One thing', etag: true })
  one(@IdParam('disbursement') id: string, @Res({ passthrough: true }) reply: FastifyReply): ThingView {
    setETag(reply, 3);
    return { id, amount: Money.ZERO };
  }

  @Patch(':id')
  @Public()
  @Answers(ThingView, { summary: 'Changes a thing', etag: true })
  change(@IdParam('disbursement') id: string, @Body() _body: Something, @IfMatch() expected: ExpectedVersion): ThingView {
    expected.mustBe(3);
    return { id, amount: Money.ZERO };
  }

  @Post(':id/approval')
  @Public()
  @Answers(ThingView, { summary: 'Approves a thing' })
  approve(@IdParam('disbursement') id: string, @Body() body: Something): ThingView {
    return { id, amount: body.amount ?? Money.ZERO };
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

const CONFIG: HttpConfig = { publicUrl: 'https://fondi.example.it', trustProxy: false, rateLimit: 1_000_000, logLevel: 'error' };

interface Answer {
  status: number;
  headers: Headers;
  body: Record<string, unknown> & { errors?: { pointer: string; message: string }[] };
}

let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  app = await createHttpApp(ThingsModule, CONFIG, { logger: false });
  address = await listenAnywhere(app);
});
afterAll(() => app.close());

async function call(method: string, path: string, body?: unknown, headers: Record<string, string> = {}): Promise<Answer> {
  const type = method === 'PATCH' ? 'application/merge-patch+json' : 'application/json';
  const content = body === undefined ? {} : { body: typeof body === 'string' || body instanceof Uint8Array ? body : JSON.stringify(body) };
  const response = await fetch(`${address}${path}`, {
    method,
    ...(content as RequestInit),
    headers: { ...(body === undefined ? {} : { 'content-type': type }), ...headers },
  });
  const text = await response.text();
  return { status: response.status, headers: response.headers, body: text === '' ? {} : (JSON.parse(text) as Answer['body']) };
}

const post = (body: unknown, headers: Record<string, string> = {}): Promise<Answer> => call('POST', '/api/v1/things', body, headers);

/** Speaks to the socket, for what no HTTP client would send. */
function raw(text: string): Promise<string> {
  return new Promise((resolve, reject) => {
    const url = new URL(address);
    const socket = connect(Number(url.port), url.hostname, () => socket.write(text));
    let answer = '';
    socket.on('data', (chunk) => (answer += chunk.toString()));
    socket.on('close', () => resolve(answer));
    socket.on('error', reject);
    setTimeout(() => socket.end(), 500);
  });
}

function expectProblem(answer: Answer, status: number, code: string, pointer?: string): void {
  expect({ status: answer.status, code: answer.body['code'], pointers: answer.body.errors?.map((error) => error.pointer) }).toEqual({
    status,
    code,
    pointers: pointer === undefined ? expect.anything() : expect.arrayContaining([pointer]),
  });
  expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
  expect(answer.body['status']).toBe(status);
  expect(answer.body['type']).toBe(`urn:pnrr:problem:${code}`);
  expect(answer.body['title']).toEqual(expect.any(String));
  expect(answer.body['detail']).toEqual(expect.any(String));
  expect(answer.headers.get('x-ratelimit-remaining')).not.toBeNull();
}

describe('bodies', () => {
  test.each<[string, string | Uint8Array]>([
    ['broken', '{"amount":'],
    ['not an object: list', '[]'],
    ['not an object: null', 'null'],
    ['not an object: text', '"x"'],
    ['not an object: number', '1'],
    ['prototype', '{"__proto__":{"roles":["admin"]}}'],
    ['prototype, escaped', '{"\\u005f_proto__":{}}'],
    ['prototype, nested', '{"part":{"constructor":{"prototype":{}}}}'],
    ['same name twice', '{"amount":"1.00","amount":"2.00"}'],
    ['same name twice, escaped', '{"amount":"1.00","\\u0061mount" : "2.00"}'],
    ['deep', `{"part":${'['.repeat(500)}${']'.repeat(500)}}`],
    ['deeper than a stack', `{"part":${'['.repeat(400_000)}${']'.repeat(400_000)}}`],
    ['wide', `{"words":[${'1,'.repeat(400_000)}1]}`],
    ['wide and nested', `{"parts":[${'{},'.repeat(300_000)}{}]}`],
    ['not UTF-8', new Uint8Array([0x7b, 0x22, 0xff, 0x22, 0x3a, 0x31, 0x7d])],
    ['two values', '{}{}'],
    ['comment', '{/* */}'],
  ])('%s', async (_name, body) => {
    expectProblem(await post(body), 400, 'invalid-request', '');
  });

  test('too large', async () => {
    const answer = await post(`{"title":"${'x'.repeat(10 * 1024 * 1024)}"}`).catch((error: unknown) => error as Error);
    if (answer instanceof Error) throw answer;
    expectProblem(answer, 413, 'body-too-large');
  });

  test.each<[string, string, string | undefined]>([
    ['POST', '/api/v1/things', 'text/plain'],
    ['POST', '/api/v1/things', 'application/x-www-form-urlencoded'],
    ['POST', '/api/v1/things', 'multipart/form-data'],
    ['POST', '/api/v1/things', 'application/xml'],
    ['POST', '/api/v1/things', 'application/json; charset=iso-8859-1'],
    ['POST', '/api/v1/things', 'application/merge-patch+json'],
    ['POST', '/api/v1/things', 'application/jsonx'],
    ['POST', '/api/v1/things', ';;;'],
    ['PATCH', '/api/v1/things/D-1', 'application/json'],
  ])('%s %s as %s', async (method, path, type) => {
    expectProblem(await call(method, path, '{}', { 'content-type': type ?? '', 'if-match': '"3"' }), 415, 'content-type-refused');
  });

  test('compressed', async () => {
    expectProblem(await post('{}', { 'content-encoding': 'gzip' }), 415, 'content-type-refused');
  });

  test('none at all is an empty object for an action', async () => {
    expect((await call('POST', '/api/v1/things/D-1/approval')).status).toBe(200);
    expect((await call('POST', '/api/v1/things/D-1/approval', '')).status).toBe(200);
    expect((await call('POST', '/api/v1/things/D-1/approval', '{}', { 'content-type': 'application/json; charset=UTF-8' })).status).toBe(200);
  });
});

describe('queries and lists', () => {
  test('pages follow each other', async () => {
    const first = await call('GET', '/api/v1/things?limit=100');
    expect(first.body).toMatchObject({ limit: 100, nextCursor: encodeCursor([100]) });
    expect((first.body['items'] as unknown[])[0]).toEqual({ id: 'D-1', amount: '0.01' });
    const second = await call('GET', `/api/v1/things?limit=100&cursor=${String(first.body['nextCursor'])}`);
    expect(second.body['items']).toHaveLength(20);
    expect(second.body['nextCursor']).toBeNull();
    expect((await call('GET', '/api/v1/things')).body['limit']).toBe(50);
    expect((await call('GET', '/api/v1/things?state=open&late=true')).status).toBe(200);
  });

  test.each([
    ['limit=0', '/limit'],
    ['limit=101', '/limit'],
    ['limit=1e1', '/limit'],
    ['limit=%EF%BC%91', '/limit'],
    ['limit=', '/limit'],
    ['limit=1&limit=2', '/limit'],
    ['limit=0x10', '/limit'],
    ['state=', '/state'],
    ['state=open&state=shut', '/state'],
    ['late=yes', '/late'],
    ['cursor=%00', '/cursor'],
    ['cursor=zzz', '/cursor'],
    ['cursor=WyJ4Il0', '/cursor'],
    [`cursor=${'a'.repeat(201)}`, '/cursor'],
    ['nobody=1', '/nobody'],
    ['__proto__=1', '/__proto__'],
    ['constructor=1', '/constructor'],
    ['limit[a]=1', '/limit[a]'],
  ])('?%s is refused', async (query, pointer) => {
    expectProblem(await call('GET', `/api/v1/things?${query}`), 400, 'invalid-request', pointer);
  });
});

describe('addresses and methods', () => {
  test.each([
    ['GET', '/'],
    ['GET', '/nowhere'],
    ['GET', '/api/v1/nowhere'],
    ['GET', '/api/v1/things/G-1'],
    ['GET', '/api/v1/things/D-0'],
    ['GET', '/api/v1/things/%00'],
    ['GET', '/api/v1/things/%EF%BC%91'],
    ['GET', '/api/v1/things/D-1/nothing'],
    ['GET', `/api/v1/things/${'9'.repeat(500)}`],
    ['GET', '/api/v1/things/codes/rete'],
    ['GET', '/api/v1/things/numbers/1e3'],
    ['GET', '/api/v1/things/'],
    ['DELETE', '/api/v1/things/D-1'],
    ['PUT', '/api/v1/things/D-1'],
    ['PROPFIND', '/api/v1/things'],
    ['OPTIONS', '/api/v1/things'],
    ['POST', '/nowhere'],
    ['GET', '/api/docs/assets/package.json'],
    ['GET', '/api/docs/assets/..%2f..%2fpackage.json'],
  ])('%s %s is not found', async (method, path) => {
    expectProblem(await call(method, path), 404, 'not-found');
  });

  test('what exists', async () => {
    expect((await call('GET', '/api/v1/things/numbers/12')).body).toEqual({ id: 'D-12', amount: '0.00' });
    expect((await call('GET', '/api/v1/things/codes/RETE-46')).status).toBe(200);
  });

  test('an address that cannot be decoded', async () => {
    expectProblem(await call('GET', '/%zz'), 400, 'invalid-request');
    expectProblem(await call('GET', '/api/v1/things/%zz'), 400, 'invalid-request');
  });

  test('what is no HTTP', async () => {
    for (const text of ['FOO / HTTP/1.1\r\nHost: x\r\n\r\n', 'rubbish\r\n\r\n', `GET / HTTP/1.1\r\nHost: x\r\nX: ${'x'.repeat(20_000)}\r\n\r\n`]) {
      const answer = await raw(text);
      expect(answer).toMatch(/^HTTP\/1\.1 400 /);
      expect(answer).toContain('application/problem+json');
      expect(answer).toContain('"code":"invalid-request"');
    }
  });

  test('targets that are no paths', async () => {
    expect(await raw('OPTIONS * HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404 /);
    expect(await raw('GET http://x/nowhere HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n')).toMatch(/^HTTP\/1\.1 404 /);
  });
});

describe('versions', () => {
  test('the one that is shown changes it', async () => {
    const read = await call('GET', '/api/v1/things/D-1');
    expect(read.headers.get('etag')).toBe('"3"');
    expect((await call('PATCH', '/api/v1/things/D-1', {}, { 'if-match': '"3"' })).status).toBe(200);
    expect((await call('PATCH', '/api/v1/things/D-1', {}, { 'if-match': '"2", "3"' })).status).toBe(200);
  });
  test.each([
    [undefined, 428, 'version-required'],
    ['*', 428, 'version-required'],
    ['"2"', 412, 'stale-version'],
    ['W/"3"', 412, 'stale-version'],
    ['3', 412, 'stale-version'],
  ])('If-Match: %s', async (version, status, code) => {
    expectProblem(await call('PATCH', '/api/v1/things/D-1', {}, version === undefined ? {} : { 'if-match': version }), status, code);
  });
});

describe('problems', () => {
  test('speak the language of the caller, Italian first', async () => {
    const detail = async (language?: string): Promise<[string | null, unknown]> => {
      const answer = await call('GET', '/nowhere', undefined, language === undefined ? {} : { 'accept-language': language });
      return [answer.headers.get('content-language'), answer.body['title']];
    };
    expect(await detail()).toEqual(['it', 'Non trovato']);
    expect(await detail('fr, de')).toEqual(['it', 'Non trovato']);
    expect(await detail('en-GB,en;q=0.9')).toEqual(['en', 'Not found']);
    expect(await detail('en;q=0.5, it;q=0.8')).toEqual(['it', 'Non trovato']);
    expect(await detail('*')).toEqual(['it', 'Non trovato']);
  });

  test('a defect says an id and nothing else', async () => {
    const answer = await call('GET', '/api/v1/things/broken');
    expectProblem(answer, 500, 'defect');
    expect(JSON.stringify(answer.body)).not.toMatch(/SQLITE|anna|http\.spec/);
    expect(answer.body['detail']).toContain(String(answer.body['instance']).replace('urn:uuid:', ''));
  });
});

describe('who may ask from where', () => {
  test.each<[Record<string, string>, number]>([
    [{}, 200],
    [{ origin: 'https://fondi.example.it' }, 200],
    [{ origin: 'SELF' }, 200],
    [{ origin: 'https://evil.example' }, 403],
    [{ origin: 'https://fondi.example.it.evil.example' }, 403],
    [{ origin: 'null' }, 403],
    [{ origin: '' }, 403],
    [{ 'sec-fetch-site': 'cross-site' }, 403],
  ])('%j', async (headers, status) => {
    const sent = headers['origin'] === 'SELF' ? { origin: address } : headers;
    const answer = await call('POST', '/api/v1/things/D-1/approval', {}, sent);
    expect(answer.status).toBe(status);
    if (status === 403) expectProblem(answer, 403, 'origin-refused');
    expect((await call('GET', '/api/v1/things', undefined, sent)).status).toBe(200);
  });

  test('security headers, no caching, a correlation id', async () => {
    const { headers } = await call('GET', '/api/v1/things', undefined, { 'x-correlation-id': 'abcdefgh-1' });
    expect(headers.get('content-security-policy')).toContain("script-src 'self';");
    expect(headers.get('content-security-policy')).toContain('upgrade-insecure-requests');
    expect(headers.get('strict-transport-security')).toContain('max-age=');
    expect(headers.get('x-content-type-options')).toBe('nosniff');
    expect(headers.get('cache-control')).toBe('no-store');
    expect(headers.get('x-correlation-id')).toBe('abcdefgh-1');
    expect((await call('GET', '/nowhere')).headers.get('content-security-policy')).not.toBeNull();
  });
});

describe('limits and plain http', () => {
  test('each caller has its own; addresses that do not exist count too', async () => {
    const limited = await createHttpApp(ThingsModule, { ...CONFIG, rateLimit: 5, publicUrl: 'http://127.0.0.1:3000' }, { logger: false });
    const at = await listenAnywhere(limited);
    try {
      const ask = (path: string, headers: Record<string, string> = {}): Promise<Response> => fetch(`${at}${path}`, { headers });
      const first = await ask('/status');
      expect(first.headers.get('x-ratelimit-limit')).toBe('5');
      expect(first.headers.get('x-ratelimit-remaining')).toBe('4');
      expect(first.headers.get('strict-transport-security')).toBeNull();
      expect(first.headers.get('content-security-policy')).not.toContain('upgrade');
      for (const path of ['/nowhere', '/%zz', '/api/v1/things', '/api/docs']) expect((await ask(path)).status).not.toBe(429);
      const refused = await ask('/nowhere');
      expect(refused.status).toBe(429);
      expect(Number(refused.headers.get('retry-after'))).toBeGreaterThan(0);
      expect(refused.headers.get('x-ratelimit-remaining')).toBe('0');
      expect(((await refused.json()) as { code: string }).code).toBe('too-many-requests');
      expect((await ask('/%zz')).status).toBe(429);
      expect((await ask('/status', { authorization: 'Bearer one' })).status).toBe(200);
      expect((await ask('/status', { cookie: 'pnrr_session=two' })).status).toBe(200);
      expect((await ask('/status', { cookie: 'other=two' })).status).toBe(429);
      // Made-up tokens do not make new callers without end.
      const statuses: number[] = [];
      for (let index = 0; index < 60; index += 1) statuses.push((await ask('/status', { authorization: `Bearer t${index}` })).status);
      expect(statuses.filter((status) => status === 200).length).toBeLessThanOrEqual(50);
      expect(statuses.at(-1)).toBe(429);
    } finally {
      await limited.close();
    }
  });
});
