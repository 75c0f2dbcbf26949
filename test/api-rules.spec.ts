import { execFile } from 'node:child_process';
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { ok, type Json } from './support/client.js';
import { Service } from './support/service.js';

const SPECTRAL = fileURLToPath(new URL('../node_modules/@stoplight/spectral-cli/dist/index.js', import.meta.url));
const RULESET = fileURLToPath(new URL('../.spectral.yaml', import.meta.url));

interface Finding {
  code: string;
  path: string[];
  message: string;
  severity: number;
  source: string;
}

const ID = { type: 'string', maxLength: 12, example: 'T-1' };
const NAME = { name: 'id', in: 'path', required: true, schema: ID };
const FLAG = { type: 'object', additionalProperties: false, properties: { done: { type: 'boolean' } } };
const WHOLE = { type: 'integer', format: 'int32', minimum: 0, maximum: 600 };
const HEADERS = { 'X-RateLimit-Limit': { schema: WHOLE }, 'X-RateLimit-Remaining': { schema: WHOLE }, 'X-RateLimit-Reset': { schema: WHOLE } };
const WAITING = { ...HEADERS, 'Retry-After': { schema: WHOLE } };
const THING = { 'application/json': { schema: { $ref: '#/components/schemas/Thing' } } };
const PROBLEM = { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } };

const problem = (headers: object = HEADERS): object => ({ description: 'A problem', headers, content: PROBLEM });
const answers = (more: object): object => ({ ...more, 429: problem(WAITING), 503: problem(WAITING), default: problem() });
const answered = (content: object): object => answers({ 200: { description: 'The thing', headers: HEADERS, content } });

/** A small document in which there is nothing to find. */
const sound = (): Json => ({
  openapi: '3.1.0',
  info: { title: 'Things', version: '1.2.3', 'x-summary': 'Things', contact: { url: 'https://api.example.it' }, termsOfService: 'https://api.example.it/terms' },
  servers: [{ url: 'https://api.example.it', description: 'The service' }],
  paths: {
    '/status': { get: { responses: answered(PROBLEM) } },
    '/many-things/{id}': {
      get: { parameters: [NAME, { name: 'If-None-Match', in: 'header', schema: ID }], responses: answered(THING) },
      post: { parameters: [NAME], requestBody: { content: THING }, responses: answered(THING) },
      patch: { parameters: [NAME], requestBody: { content: { 'application/merge-patch+json': { schema: FLAG } } }, responses: answered(THING) },
      delete: { parameters: [NAME], responses: answers({ 204: { description: 'Gone', headers: HEADERS }, 404: problem() }) },
    },
  },
  components: {
    securitySchemes: {
      key: { type: 'apiKey', in: 'header', name: 'Key' },
      oauth: { type: 'oauth2', flows: { clientCredentials: { tokenUrl: 'https://id.example.it/token', scopes: {} } } },
      openId: { type: 'openIdConnect', openIdConnectUrl: 'https://id.example.it/.well-known/openid-configuration' },
    },
    schemas: {
      Thing: { type: 'object', additionalProperties: false, properties: { id: ID, parts: { type: 'array', maxItems: 9, items: FLAG } } },
      Problem: { type: 'object', additionalProperties: false, properties: { title: ID, status: WHOLE, detail: ID } },
    },
  },
});

const GET = 'paths /many-things/{id} get';
const POST = 'paths /many-things/{id} post';
const PATCH = 'paths /many-things/{id} patch';
const DELETE = 'paths /many-things/{id} delete';
const SCHEMES = 'components securitySchemes';
const PROPERTY = 'components schemas Thing properties more';
const [json, mergePatch] = ['application/json', 'application/merge-patch+json'];
const token = { tokenUrl: 'https://id.example.it/token', scopes: {} };
const authorization = { authorizationUrl: 'https://id.example.it/authorization', scopes: {} };

/** A change of one place, the words of its path between blanks; undefined takes away what stands there. */
type Change = readonly [where: string, value: unknown];

/** What each rule has to find, and no other rule. */
const WRONG: Readonly<Record<string, readonly Change[]>> = {
  'oas3-schema': [['info title', undefined], [`${GET} parameters 1 in`, 'body']],
  'oas3-valid-schema-example': [
    ['components schemas Thing properties id example', 1],
    [PROPERTY, { ...WHOLE, default: 601 }],
    [`${GET} parameters 1 schema`, { ...ID, example: 'T-12345678901' }],
  ],
  'oas3-valid-media-example': [[`${GET} responses 200 content ${json} example`, { id: 1 }], [`${POST} requestBody content ${json} examples`, { one: { value: { other: 1 } } }]],
  'servers-are-given': [['servers', undefined], ['servers', []]],
  'servers-use-https': [['servers 0 url', 'http://api.example.it'], ['servers 1', { url: 'http://127.0.0.1', description: 'Mine', 'x-sandbox': false }]],
  'servers-are-described': [['servers 0 description', undefined], ...[GET, 'paths /status'].map((at): Change => [`${at} servers`, [{ url: 'https://api.example.it' }]])],
  'info-has-x-summary': [['info x-summary', undefined], ['info x-summary', '']],
  'info-has-contact': [['info contact', undefined], ['info contact', { name: 'Somebody' }]],
  'info-version-is-semantic': [['info version', '1.2'], ['info version', 'v1.2.3'], ['info version', '1.02.3']],
  'info-has-terms-of-service': [['info termsOfService', undefined]],
  'paths-are-kebab-case': ['/manyThings', '/many_things', '/many-', '/many-things/'].map((path): Change => [`paths ${path}`, {}]),
  'get-has-no-body': [[`${GET} requestBody`, { content: THING }], ['paths /status head', { requestBody: { content: THING }, responses: answered({}) }]],
  'patch-is-not-plain-json': [json, `${json};charset=utf-8`].map((type): Change => [`${PATCH} requestBody content ${type}`, { schema: FLAG }]),
  'parameters-repeat-no-header': ['Authorization', 'accept', 'Content-Type'].map((name): Change => [`${GET} parameters 1 name`, name]),
  'headers-have-no-x': [
    [`${GET} parameters 1 name`, 'X-Tenant'],
    [`${GET} responses 200 headers x-total`, { schema: WHOLE }],
    ['components parameters', { Trace: { name: 'X-RateLimit-Trace', in: 'header', schema: ID } }],
  ],
  'empty-answers-are-empty': [[`${DELETE} responses 204 content`, THING], [`${DELETE} responses 205`, { description: 'Anew', headers: HEADERS, content: THING }]],
  'problems-are-problem-json': [
    ...['404', '5XX', 'default'].map((status): Change => [`${DELETE} responses ${status}`, { ...problem(), content: THING }]),
    [`${DELETE} responses 404 content ${json}`, { schema: FLAG }],
    [`${DELETE} responses 404 content`, undefined],
    [`${DELETE} responses 404 content`, {}],
  ],
  'json-is-an-object': [
    [`${GET} responses 200 content ${json} schema`, { type: 'array', maxItems: 1, items: FLAG }],
    [`${GET} responses 200 content application/things+json`, { schema: ID }],
    [`${GET} responses 200 content ${json} schema`, { anyOf: [FLAG, ID] }],
    [`${PATCH} requestBody content ${mergePatch} schema`, { type: ['object', 'null'], additionalProperties: false }],
    [`${POST} requestBody content ${json} schema`, undefined],
  ],
  'rate-limit-is-told': [
    ...Object.keys(HEADERS).map((name): Change => [`${GET} responses 200 headers ${name}`, undefined]),
    [`${GET} responses default headers`, undefined],
  ],
  'rate-limit-refusal-is-complete': [...Object.keys(WAITING).map((name): Change => [`${GET} responses 429 headers ${name}`, undefined]), [`${GET} responses 429 headers`, undefined]],
  'unavailable-says-how-long': [[`${GET} responses 503 headers Retry-After`, undefined]],
  'status-exists': [['paths /status', undefined], ['paths /status', {}]],
  'status-answers-json': [['paths /status get responses 200 content', { 'text/plain': PROBLEM['application/problem+json'] }], ['paths /status get responses 200', undefined]],
  'status-answers-a-problem': [['paths /status get responses 200 content', THING], ['paths /status get responses 503', undefined]],
  'oauth-uses-https': [
    [`${SCHEMES} oauth flows clientCredentials tokenUrl`, 'http://id.example.it/token'],
    [`${SCHEMES} oauth flows clientCredentials refreshUrl`, 'http://id.example.it/token'],
    [`${SCHEMES} openId openIdConnectUrl`, 'http://id.example.it/.well-known/openid-configuration'],
  ],
  'oauth-has-no-weak-flow': [[`${SCHEMES} oauth flows implicit`, authorization], [`${SCHEMES} oauth flows password`, token]],
  'api-keys-are-not-in-the-url': [[`${SCHEMES} key in`, 'query']],
  'parameters-hold-no-credentials': ['apiKey', 'Password', 'client_secret', 'token'].map((name): Change => [`${GET} parameters 1`, { name, in: 'query', schema: ID }]),
  'servers-hold-no-credentials': [['servers 0 url', 'https://anna:secret@api.example.it']],
  'schemas-say-their-type': [
    ['components schemas More', {}],
    [PROPERTY, { description: 'Anything' }],
    [PROPERTY, { type: 'array', maxItems: 1, items: {} }],
    [PROPERTY, { anyOf: [FLAG, {}] }],
    [PROPERTY, { type: 'object', maxProperties: 1, additionalProperties: { description: 'Anything' } }],
    [`${GET} parameters 1 schema`, {}],
  ],
  'numbers-have-a-format': [
    [PROPERTY, { ...WHOLE, format: undefined }],
    [PROPERTY, { ...WHOLE, format: 'double' }],
    [PROPERTY, { type: ['null', 'number'], minimum: 0, maximum: 1 }],
    [`${GET} responses 200 headers X-RateLimit-Limit schema format`, undefined],
  ],
  'numbers-have-bounds': [[PROPERTY, { ...WHOLE, maximum: undefined }], [PROPERTY, { type: ['number', 'null'], format: 'double', maximum: 1 }]],
  'strings-have-bounds': [
    [PROPERTY, { type: 'string' }],
    [PROPERTY, { type: 'string', format: 'uri' }],
    [PROPERTY, { type: ['string', 'null'], pattern: '^a' }],
    [PROPERTY, { type: 'array', maxItems: 1, items: { type: 'string' } }],
    [`${GET} parameters 1 schema`, { type: 'string' }],
  ],
  'lists-have-bounds': [[PROPERTY, { type: 'array', items: FLAG }], [PROPERTY, { type: ['array', 'null'], maxItems: 1 }]],
  'objects-are-closed': [
    [PROPERTY, { type: 'object' }],
    [PROPERTY, { type: ['object', 'null'], additionalProperties: true, maxProperties: 1 }],
    [PROPERTY, { type: 'object', additionalProperties: ID }],
    [`${POST} requestBody content ${json} schema`, { type: 'object', properties: {} }],
  ],
};

/** What no rule may find. */
const RIGHT: readonly Change[] = [
  ['servers 1', { url: 'http://127.0.0.1:3000', description: 'Mine', 'x-sandbox': true }],
  ['info version', '1.2.3-rc.1+5'],
  ['paths /open-data/{code}.csv', {}],
  [`${GET} parameters 1 name`, 'X-Correlation-ID'],
  [`${GET} responses 200 content application/x-ndjson`, { schema: { type: 'string', format: 'binary' } }],
  [`${GET} responses 200 content ${json} schema`, { oneOf: [FLAG, { allOf: [FLAG, { type: 'object', additionalProperties: false }] }] }],
  [`${PATCH} requestBody content application/json-patch+json`, { schema: { type: 'array', maxItems: 1, items: FLAG } }],
  [PROPERTY, { type: ['object', 'null'], maxProperties: 2, additionalProperties: ID }],
  [PROPERTY, { type: 'object', additionalProperties: false, properties: { type: { type: 'string', enum: ['string'] }, items: { const: 1 } } }],
  [PROPERTY, { type: ['string', 'null'], format: 'date' }],
];

function changed([where, value]: Change): Json {
  // By way of text: the parts that stand in several places become things of their own.
  const document: Json = JSON.parse(JSON.stringify(sound()));
  const path = where.split(' ');
  const last = path.pop() as string;
  const at = path.reduce<Json>((node, step) => (node[step] ??= {}), document);
  at[last] = value;
  return document;
}

describe('the rules of public bodies', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pnrr-rules-'));
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** What Spectral, started as on the command line, finds in each document. */
  async function findings(run: string, documents: readonly Json[]): Promise<Finding[][]> {
    const files = documents.map((_, index) => join(folder, `${run}-${index}.json`));
    files.forEach((file, index) => writeFileSync(file, JSON.stringify(documents[index])));
    const output = join(folder, `${run}.out`);
    const args = [SPECTRAL, 'lint', ...files, '--ruleset', RULESET, '--fail-severity', 'hint', '--format', 'json', '--output', output, '--quiet'];
    const ended = await new Promise((resolve) => execFile(process.execPath, args, { cwd: folder }, (error, _, said) => resolve([error?.code ?? 0, said])));
    const found = existsSync(output) ? (JSON.parse(readFileSync(output, 'utf8')) as Finding[]) : [];
    expect(ended).toEqual([found.length > 0 ? 1 : 0, '']);
    return files.map((file) => found.filter(({ source }) => basename(source) === basename(file)));
  }

  const said = ({ code, path, message }: Finding): string => `${code} at ${path.join('/')}: ${message}`;

  test.each(['http', 'https'])('find nothing in the document of a started service on %s', async (scheme) => {
    const environment: Record<string, string> = scheme === 'https' ? { PUBLIC_URL: 'https://fondi.example.it' } : {};
    const service = await Service.start('sqlite', environment);
    const document = await ok(service.anonymous().get('/openapi.json')).finally(() => service.stop());
    expect(document).toMatchObject({ openapi: '3.1.0', servers: [{ url: expect.stringMatching(`^${scheme}://`) }] });
    expect((await findings(scheme, [document])).flat().map(said)).toEqual([]);
  });

  test('find what each of them is there for, and only that', async () => {
    const cases = Object.entries(WRONG).flatMap(([rule, changes]) => changes.map((change): [string, Change] => [rule, change]));
    const found = await findings('wrong', cases.map(([, change]) => changed(change)));
    const judged = cases.map(([rule, change], index) => [rule, change, [...new Set(found[index]?.map(({ code }) => code))]]);
    expect(judged).toEqual(cases.map(([rule, change]) => [rule, change, [rule]]));
    expect(found.flat().filter(({ severity }) => severity > 1)).toEqual([]);
  });

  test('find nothing in what is right', async () => {
    expect((await findings('right', [sound(), ...RIGHT.map(changed)])).flat().map(said)).toEqual([]);
  });

  test('are all proved', () => {
    const [, rules = ''] = readFileSync(RULESET, 'utf8').split(/^rules:$/m);
    const names = [...rules.matchAll(/^ {2}([\w-]+):/gm)].map(([, name]) => name);
    expect(names.length).toBeGreaterThan(30);
    expect(Object.keys(WRONG).sort()).toEqual(names.sort());
  });
});
