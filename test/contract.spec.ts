import { ApiDocument, type Operation } from './support/api-document.js';
import { refused, type Json } from './support/client.js';
import { noteExchanges, type Exchange } from './support/exchanges.js';
import { actRequest, disbursementRequest, liveALittle } from './support/life.js';
import { freePort } from './support/free-port.js';
import { TestProvider, Visitor } from './support/provider.js';
import { DATABASES, Service } from './support/service.js';

describe.each(DATABASES)('what comes over the wire on %s', (database) => {
  let service: Service;
  let api: ApiDocument;
  let exchanges: Exchange[];
  let provider: TestProvider;

  /** First the life of a book with everything in it, then refusals of every status; what they answered is judged below. */
  beforeAll(async () => {
    const port = await freePort();
    const url = `http://127.0.0.1:${port}`;
    provider = await TestProvider.start(`${url}/api/v1/sessions/oidc/callback`);
    service = await Service.start(database, { ...provider.environment, PUBLIC_URL: url, OIDC_ROLE_CLAIM: 'gruppi' }, { port });
    api = await ApiDocument.of(service);
    const notes = noteExchanges(service.url);
    ({ exchanges } = notes);
    await liveALittle(service)
      .then(() => comeThroughProvider())
      .then(() => callAmiss(service))
      .finally(notes.stop);
  });
  afterAll(async () => {
    await service.stop();
    await provider.stop();
  });

  async function comeThroughProvider(): Promise<void> {
    provider.account = { sub: 'bea', email: 'bea@ministero.example', email_verified: true, gruppi: ['committee'] };
    expect(await new Visitor().follow(`${service.url}/api/v1/sessions/oidc?returnTo=/atti`, (address) => new URL(address).pathname === '/atti')).toBe(`${service.url}/atti`);
  }

  const operationOf = ({ method, url }: Exchange): Operation | undefined => api.operationAt(method, url.pathname);
  const labelOf = ({ method, url, status }: Exchange): string => `${method} ${url.pathname}${url.search} ${status}`;

  test('every operation was called, with success', () => {
    const succeeded = new Set(exchanges.filter(({ status }) => status < 400).map((exchange) => operationOf(exchange)?.id));
    expect(api.operations.map(({ id }) => id).filter((id) => !succeeded.has(id))).toEqual([]);
    expect(exchanges.filter((exchange) => !operationOf(exchange)).map(labelOf)).toEqual([]);
  });

  test('every answer has a status that the document says of its operation', () => {
    const unsaid = exchanges.filter((exchange) => !operationOf(exchange)?.responses[exchange.status]);
    expect(unsaid.map(labelOf)).toEqual([]);
  });

  test('every answer has the media type that is said, and a body of its schema', () => {
    expect(exchanges.flatMap((exchange) => bodyFaults(exchange).map((fault) => `${labelOf(exchange)}: ${fault}`))).toEqual([]);
  });

  test('every answer has the headers that are said', () => {
    const faults = exchanges.flatMap((exchange) => {
      const said = Object.entries<Json>(operationOf(exchange)?.responses[exchange.status]?.headers ?? {});
      return said.flatMap(([name, header]) => {
        const { schema } = api.resolve(header);
        const text = exchange.headers.get(name);
        const value = schema.type === 'integer' && text !== null ? Number(text) : text;
        return api.faults(schema, value).map((fault) => `${labelOf(exchange)} ${name}: ${text} ${fault}`);
      });
    });
    expect(faults).toEqual([]);
    const promised = new Set(exchanges.flatMap((exchange) => Object.keys(operationOf(exchange)?.responses[exchange.status]?.headers ?? {})));
    expect([...promised].sort()).toEqual(['ETag', 'Location', 'Retry-After', 'X-RateLimit-Limit', 'X-RateLimit-Remaining', 'X-RateLimit-Reset']);
  });

  test('every answer may not be kept, and nothing in it is guessed', () => {
    for (const exchange of exchanges) {
      const { headers } = exchange;
      const found = [labelOf(exchange), headers.get('cache-control'), headers.get('x-content-type-options'), headers.has('x-correlation-id')];
      expect(found).toEqual([labelOf(exchange), 'no-store', 'nosniff', true]);
    }
  });

  function bodyFaults(exchange: Exchange): string[] {
    const { status, headers, content } = exchange;
    const said = operationOf(exchange)?.responses[status]?.content;
    const type = headers.get('content-type')?.split(';')[0] ?? '';
    if (!said) return content.length > 0 || type !== '' ? [`a body of ${type} where none is said`] : [];
    const media = said[type];
    if (!media) return [`${type} is not said`];
    if (content.length === 0) return ['no body'];
    if (!/json$/.test(type)) return [];
    if (type !== 'application/x-ndjson') return api.faults(media.schema, JSON.parse(content.toString('utf8')));
    return content.toString('utf8').trimEnd().split('\n').flatMap((line) => (JSON.parse(line).hash ? [] : [`no entry: ${line}`]));
  }
});

/** Refusals of every status that the document promises. */
async function callAmiss(service: Service): Promise<void> {
  const analyst = await service.as('analyst');
  const nobody = service.anonymous();
  await refused(analyst.post('/acts', actRequest({ movements: [{ from: 'unallocated', to: 'CC', amount: '1,5' }] })), 400, 'amount-format');
  await refused(analyst.get('/hubs?limit=0'), 400, 'invalid-request');
  await refused(nobody.get('/overview'), 401, 'sign-in-required');
  await refused(analyst.get('/users'), 403, 'role-missing');
  await refused(analyst.get('/grants/G-999'), 404, 'not-found');
  await refused(analyst.get('/journal/999999'), 404, 'entry-unknown');
  await refused(analyst.post('/hubs', { code: 'CC-01', kind: 'edih', reason: 'Di nuovo' }), 409, 'hub-duplicate');
  await refused(analyst.patch('/hubs/CC-01', { seat: 'Torino', reason: 'Visura' }, { 'if-match': '"99"' }), 412, 'stale-version');
  await refused(analyst.patch('/hubs/CC-01', { seat: 'Torino', reason: 'Visura' }), 428, 'version-required');
  await refused(analyst.send('POST', '/acts', `{"title":"${'x'.repeat(2 ** 20)}"}`, { 'content-type': 'application/json' }), 413, 'body-too-large');
  await refused(analyst.send('POST', '/acts', '<act/>', { 'content-type': 'application/xml' }), 415, 'content-type-refused');
  await refused(analyst.get('/overview?asOf=2999-01-01'), 422, 'date-out-of-range');
  const { items } = (await analyst.get('/grants?state=in-force')).body;
  await refused(analyst.post('/disbursements', disbursementRequest(items[0].id, { amount: '999999999.99', kind: 'balance' })), 422, 'ceiling-exceeded');
  const attempt = { email: 'nobody@ente.example', password: 'not this one' };
  for (let times = 0; times < 5; times += 1) await refused(nobody.post('/sessions', attempt), 401, 'sign-in-required');
  await refused(nobody.post('/sessions', attempt), 429, 'too-many-requests');
}

describe('the document', () => {
  let service: Service;
  let api: ApiDocument;

  beforeAll(async () => {
    service = await Service.start('sqlite');
    api = await ApiDocument.of(service);
  });
  afterAll(() => service.stop());

  test('is held against things that are wrong', () => {
    const head = { $ref: '#/components/schemas/HeadView' };
    const right = api.exampleOf(head);
    expect(api.faults(head, right)).toEqual([]);
    for (const wrong of [{}, null, [], { ...right, more: 1 }, { ...right, seq: '57' }, { ...right, hash: 'x' }, { ...right, recordedAt: 'today' }]) {
      expect(api.faults(head, wrong)).not.toEqual([]);
    }
  });

  test('knows days wherever the contract does', () => {
    const dated = api.operations.filter(({ method, path }) => method === 'GET' && /\/(overview|acts|tranches|hubs|grants|disbursements)(\/\{\w+\})?$/.test(path));
    const without = dated.filter(({ parameters }) => !parameters.some(({ name }) => name === 'asOf'));
    expect(without.map(({ path }) => path)).toEqual([]);
  });

  test('what is changed by a version is read with one', () => {
    for (const { path, method, parameters, responses } of api.operations.filter(({ method }) => method === 'PATCH')) {
      expect(parameters).toContainEqual(expect.objectContaining({ name: 'If-Match', required: true }));
      const read = api.operations.find((one) => one.method === 'GET' && one.path === path);
      expect([method, path, responses['200'].headers, read?.responses['200'].headers]).toEqual([
        ...[method, path, expect.objectContaining({ ETag: expect.anything() })],
        expect.objectContaining({ ETag: expect.anything() }),
      ]);
    }
  });

  test('every schema, alone and in an operation, has a whole example that is valid', () => {
    const schemas = [
      ...Object.entries<Json>(api.document.components.schemas),
      ...api.operations.flatMap(({ id, body, responses }): [string, Json][] => [
        ...(body ? [[`${id} takes`, body.schema] as [string, Json]] : []),
        ...Object.entries<Json>(responses).flatMap(([status, { content = {} }]) =>
          Object.entries<Json>(content).map(([type, { schema }]): [string, Json] => [`${id} ${status} ${type}`, schema]),
        ),
      ]),
    ].filter(([, schema]) => schema.format !== 'binary');
    const faults = schemas.flatMap(([name, schema]) => api.faults(schema, api.exampleOf(schema)).map((fault) => `${name}: ${fault}`));
    expect(faults).toEqual([]);
  });

  test('every example that the document gives beside a schema is valid', () => {
    let seen = 0;
    const walk = (node: Json, where: string): string[] => {
      if (typeof node !== 'object' || node === null) return [];
      const beside = node.schema && node.example !== undefined ? [[node.schema, node.example]] : [];
      const within = node.example !== undefined && (node.type || node.enum || node.anyOf || node.$ref) ? [[node, node.example]] : [];
      const many = node.schema ? Object.values<Json>(node.examples ?? {}).map(({ value }) => [node.schema, value]) : [];
      const found = [...beside, ...within, ...many];
      seen += found.length;
      const faults = found.flatMap(([schema, example]) => api.faults(schema, example).map((fault) => `${where}: ${fault}`));
      return [...faults, ...Object.entries(node).flatMap(([key, child]) => (key === 'example' ? [] : walk(child, `${where}/${key}`)))];
    };
    expect(walk(api.document, '')).toEqual([]);
    expect(seen).toBeGreaterThan(200);
  });
});
