import { Body, Controller, Get, Module, Patch, Post, Query } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Ajv2020 } from 'ajv/dist/2020.js';
import addFormats from 'ajv-formats';
import { Money } from '../../kernel/index.js';
import { Answers, AnswersFile, AnswersNothing } from './answers.js';
import { createHttpApp, listenAnywhere } from './fastify-app.js';
import { AmountField, ChoiceField, CodeField, DayField, FigureField, FlagField, IdField, MomentField, PercentField, ReasonField, TextField, WholeField } from './fields.js';
import { ChoiceListField, IdListField, ListField, NestedField, ObjectField, TextListField, ValueField } from './list-fields.js';
import { ApiPage, ListQuery } from './lists.js';
import { May, Public, SignedIn } from './may.js';
import { CodeParam, IdParam, NumberParam } from './params.js';

class Part {
  @AmountField()
  amount!: Money;
}

class ThingView {
  @IdField('grant')
  id!: string;

  @FigureField()
  amount!: Money;

  @DayField({ nullable: true })
  day!: string | null;

  @MomentField()
  moment!: string;

  @TextField({ max: 10, description: 'A word.', example: 'uno' })
  word!: string;

  @CodeField()
  code!: string;

  @ChoiceField(['a', 'b'], { nullable: true, description: 'A choice.' })
  choice!: string | null;

  @PercentField({ nullable: true })
  percent!: number | null;

  @WholeField({ min: 0, max: 5_000_000_000, description: 'A number.' })
  whole!: number;

  @FlagField({ description: 'A flag.' })
  flag!: boolean;

  @NestedField(() => Part, { nullable: true, description: 'A part.' })
  part!: Part | null;

  @ListField(() => Part, { max: 3, description: 'Parts.' })
  parts!: Part[];

  @TextListField({ max: 3, of: { max: 5 }, description: 'Words.', example: ['uno'] })
  words!: string[];

  @IdListField({ max: 3, description: 'Ids.' })
  ids!: string[];

  @ChoiceListField(['a', 'b'], { description: 'Choices.' })
  choices!: string[];

  @ObjectField({ description: 'An object.' })
  object!: object;

  @ValueField({ nullable: true, description: 'A value.', example: 'x' })
  value!: unknown;
}

class Request {
  @AmountField()
  amount!: Money;

  @ReasonField()
  reason!: string;
}

class Decision {
  @ReasonField({ optional: true })
  reason?: string;
}

@Controller('things')
class ThingsController {
  @Get()
  @SignedIn()
  @ApiPage(ThingView, { summary: 'Lists' })
  list(@Query() _query: ListQuery): void {}

  @Post()
  @May('analyst')
  @Answers(ThingView, { summary: 'Makes', status: 201 })
  make(@Body() _body: Request): void {}

  @Patch(':code')
  @May('analyst', 'approver')
  @Answers(ThingView, { summary: 'Changes', etag: true })
  change(@CodeParam() _code: string, @Body() _body: Request): void {}

  @Post(':id/approval')
  @May('approver')
  @Answers(ThingView, { summary: 'Approves' })
  approve(@IdParam('grant') _id: string, @Body() _body: Decision): void {}

  @Get('entries/:seq')
  @Public()
  @AnswersFile({ summary: 'A file', mediaType: 'text/csv' })
  file(@NumberParam('seq', 'Which.') _seq: number): void {}

  @Post('leave')
  @SignedIn()
  @AnswersNothing({ summary: 'Leaves' })
  leave(): void {}
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

type Json = Record<string, unknown>;
interface Operation {
  operationId: string;
  security?: unknown[];
  'x-roles'?: string[];
  parameters: Json[];
  requestBody?: { required: boolean; content: Json };
  responses: Record<string, Json>;
}
interface Document extends Json {
  info: Json;
  servers: Json[];
  paths: Record<string, Record<string, Operation>>;
  components: Record<string, Record<string, Json>>;
}

let app: NestFastifyApplication;
let address: string;
let document: Document;

beforeAll(async () => {
  const config = { publicUrl: 'https://fondi.example.it', trustProxy: false, rateLimit: 1_000_000, logLevel: 'error' } as const;
  app = await createHttpApp(ThingsModule, config, { logger: false });
  address = await listenAnywhere(app);
  document = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as Document;
});
afterAll(() => app.close());

const operation = (method: string, path: string): Operation => {
  const found = document.paths[`/api/v1${path}`]?.[method];
  if (!found) throw new Error(`${method} ${path} is not documented`);
  return found;
};

/** Every object of the document, with where it stands. */
function* nodes(value: unknown, path = ''): Generator<[string, Json]> {
  if (typeof value !== 'object' || value === null) return;
  if (!Array.isArray(value)) yield [path, value as Json];
  for (const [key, child] of Object.entries(value)) yield* nodes(child, `${path}/${key}`);
}

test('says whose it is', () => {
  expect(document['openapi']).toBe('3.1.0');
  expect(document.info).toMatchObject({
    title: expect.any(String),
    version: expect.stringMatching(/^\d+\.\d+\.\d+$/),
    'x-summary': expect.any(String),
    termsOfService: 'https://fondi.example.it/api/docs/terms',
    contact: { name: expect.any(String), url: 'https://fondi.example.it' },
    license: { name: 'EUPL-1.2' },
  });
  expect(document.servers).toEqual([{ url: 'https://fondi.example.it', description: expect.any(String) }]);
});

test('every reference leads somewhere', () => {
  for (const [path, node] of nodes(document)) {
    if (typeof node['$ref'] !== 'string') continue;
    const target = node['$ref'].slice(2).split('/').reduce<unknown>((at, step) => (at as Json | undefined)?.[step], document);
    expect([path, node['$ref'], typeof target]).toEqual([path, node['$ref'], 'object']);
  }
});

test('texts, lists and numbers have limits, numbers a format, objects are closed', () => {
  for (const [path, node] of nodes(document)) {
    const types = [node['type']].flat();
    if (/\/(example|properties|security|securitySchemes\/\w+)$/.test(path)) continue;
    if (types.includes('string') && !('enum' in node) && node['format'] !== 'binary') expect([path, node]).toEqual([path, expect.objectContaining({ maxLength: expect.any(Number) })]);
    if (types.includes('array')) expect([path, node]).toEqual([path, expect.objectContaining({ maxItems: expect.any(Number) })]);
    if (types.includes('integer') || types.includes('number')) {
      expect([path, node]).toEqual([path, expect.objectContaining({ format: expect.any(String), minimum: expect.any(Number), maximum: expect.any(Number) })]);
    }
    const open = expect.objectContaining({ additionalProperties: expect.any(Object), maxProperties: expect.any(Number) });
    const closed = expect.objectContaining({ additionalProperties: false });
    if (types.includes('object')) expect([path, node]).toEqual([path, node['additionalProperties'] === false ? closed : open]);
  }
});

test('every example is valid', () => {
  const ajv = new Ajv2020({ strict: false });
  (addFormats as unknown as (to: Ajv2020) => void)(ajv);
  ajv.addSchema({ ...document, $id: 'document' });
  for (const [name, schema] of Object.entries(document.components['schemas'] ?? {})) {
    for (const [property, { example }] of Object.entries((schema['properties'] ?? {}) as Record<string, Json>)) {
      if (example === undefined) continue;
      const validate = ajv.compile({ $ref: `document#/components/schemas/${name}/properties/${property}` });
      expect([name, property, validate(example), validate.errors]).toEqual([name, property, true, null]);
    }
  }
});

test('every operation answers its problems, 429 and 503 with what to wait for, and tells what is left', () => {
  const ids = new Set<string>();
  for (const [path, item] of Object.entries(document.paths)) {
    for (const [method, { operationId, responses }] of Object.entries(item)) {
      expect([path, Object.keys(responses)]).toEqual([path, expect.arrayContaining(['429', '503', 'default'])]);
      ids.add(operationId);
      for (const [status, response] of Object.entries(responses)) {
        if (/^2/.test(status)) expect([path, method, response['headers']]).toEqual([path, method, expect.objectContaining({ 'X-RateLimit-Limit': expect.anything() })]);
        if (status === '204') expect(response).not.toHaveProperty('content');
      }
    }
  }
  expect(ids.size).toBe(Object.values(document.paths).flatMap((item) => Object.keys(item)).length);
  for (const [name, response] of Object.entries(document.components['responses'] ?? {})) {
    expect([name, Object.keys(response['content'] as Json)]).toEqual([name, ['application/problem+json']]);
    if (/429|503/.test(name)) expect(response['headers']).toHaveProperty('Retry-After');
  }
});

test('says who may call, as the server decides it', () => {
  expect(operation('get', '/things/entries/{seq}')).toMatchObject({ security: [] });
  expect(operation('get', '/things/entries/{seq}').responses).not.toHaveProperty('401');
  expect(operation('get', '/things')).not.toHaveProperty('security');
  expect(operation('patch', '/things/{code}')).toMatchObject({ 'x-roles': ['analyst', 'approver'] });
  expect(document['security']).toEqual([{ token: [] }, { session: [] }]);
  expect(document.paths['/status']?.['get']).toMatchObject({ security: [] });
});

test('bodies and headers are those that the server takes', () => {
  expect(operation('patch', '/things/{code}').requestBody).toMatchObject({ required: true, content: { 'application/merge-patch+json': expect.anything() } });
  expect(operation('patch', '/things/{code}').parameters).toContainEqual({ $ref: '#/components/parameters/IfMatch' });
  expect(operation('patch', '/things/{code}').responses).toMatchObject({ 412: expect.anything(), 428: expect.anything() });
  expect(operation('post', '/things').requestBody).toMatchObject({ required: true });
  expect(operation('post', '/things').parameters).toContainEqual({ $ref: '#/components/parameters/IdempotencyKey' });
  expect(operation('post', '/things/{id}/approval').requestBody).toMatchObject({ required: false });
  expect(operation('post', '/things/{id}/approval').parameters[0]).toMatchObject({ in: 'path', name: 'id', schema: { pattern: '^G-[1-9][0-9]{0,8}$' } });
});

test('the pages need nothing from elsewhere and nothing inline', async () => {
  const index = await fetch(`${address}/api/docs`);
  const html = await index.text();
  expect(index.headers.get('content-type')).toMatch(/^text\/html/);
  expect(html).not.toMatch(/<style|<script>|https?:\/\//);
  for (const [, link] of html.matchAll(/(?:src|href)="([^"]+)"/g)) {
    const asset = await fetch(`${address}${String(link)}`);
    await asset.arrayBuffer();
    expect([link, asset.status]).toEqual([link, 200]);
  }
  expect((await fetch(`${address}/api/docs/terms`)).status).toBe(200);
});

test('/status answers in problem form, at the root and under the base', async () => {
  for (const path of ['/status', '/api/v1/status']) {
    const answer = await fetch(`${address}${path}`);
    expect(answer.headers.get('content-type')).toMatch(/^application\/problem\+json/);
    expect(await answer.json()).toEqual({ type: 'about:blank', status: 200, title: 'OK', detail: expect.any(String), demonstration: false });
  }
});
