import { Attack, bodyWith, fieldsOf, type Shot } from './support/attack.js';
import { ApiDocument, type Operation } from './support/api-document.js';
import type { Json } from './support/client.js';
import { BODIES, CONTENT_TYPES, FIGURES, KINDS, Raw, TEXTS } from './support/hostile-values.js';
import { DATABASES, Service } from './support/service.js';
import { callerOf, Targets } from './support/targets.js';

/** The values sent to each place: all of them on SQLite; on PostgreSQL those of which it takes another view. */
const SENT = {
  sqlite: { texts: TEXTS, figures: FIGURES, kinds: KINDS, bodies: BODIES },
  postgres: {
    texts: TEXTS.filter((text) => /[\u0000\ud800-\udfff%_'\\]/.test(text) && text.length < 1_000),
    figures: FIGURES.filter((text) => /\d{9}|^0000|-00|９|G-/.test(text)),
    kinds: KINDS.filter((value) => typeof value === 'number' || value instanceof Raw),
    bodies: [],
  },
};

const field = async (database: (typeof DATABASES)[number]) => {
  const service = await Service.start(database);
  const api = await ApiDocument.of(service);
  return { service, api, attack: new Attack(service, api), targets: await Targets.prepare(service, api) };
};
const fields = { sqlite: await field('sqlite'), postgres: await field('postgres') };
afterAll(() => Promise.all(DATABASES.map((database) => fields[database].service.stop())));

describe.each(DATABASES)('hostile input on %s', (database) => {
  const { service, api, attack, targets } = fields[database];
  const sent = SENT[database];
  const fire = async (operation: Operation, shot: Shot) => attack.fire(await callerOf(service, operation), operation, shot);

  afterEach(() => {
    expect(attack.faults.splice(0)).toEqual([]);
  });

  const withBody = api.operations.filter(({ body }) => body);
  test.each(withBody.map((operation) => [operation.id, operation] as const))('%s: each field of the body', async (_, operation) => {
    const schema = operation.body?.schema;
    const path = targets.addressOf(operation);
    for (const { pointer, schema: of } of [...fieldsOf(api, schema)]) {
      const free = of.type === 'string' && !of.pattern && !of.enum;
      for (const value of [...(free ? sent.texts : sent.figures), ...sent.kinds, ...sent.texts.filter((_text, index) => index % 10 === 0)]) {
        const body = bodyWith(targets.bodyOf(operation), pointer, value);
        const wrong = api.faults(schema, JSON.parse(body)).length > 0;
        await fire(operation, { path, body, wrongAt: wrong ? pointer : null, label: body.slice(0, 300) });
      }
    }
  });

  test.each(api.operations.map((operation) => [operation.id, operation] as const))('%s: each parameter', async (_, operation) => {
    const body = operation.body ? { body: JSON.stringify(targets.bodyOf(operation)) } : {};
    for (const parameter of operation.parameters) {
      for (const value of [...sent.texts, ...sent.figures]) {
        for (const shot of shotsAt(parameter, value, operation)) await fire(operation, { ...body, ...shot });
      }
    }
    if (operation.isPublic) return;
    const path = targets.addressOf(operation);
    for (const name of ['nobody', '__proto__', 'constructor', 'limit[x]']) {
      await fire(operation, { ...body, path: `${path}?${name}=1`, wrongAt: `/${name}`, label: 'an unknown parameter' });
    }
  });

  function shotsAt(parameter: Operation['parameters'][number], value: string, operation: Operation): Shot[] {
    const { name, schema } = parameter;
    const label = `${name}=${value.slice(0, 60)}`;
    const path = targets.addressOf(operation);
    if (parameter.in === 'header') {
      if (!/^[\x20-\x7e\xa0-\xff]*$/.test(value) || value.trim() !== value) return [];
      const wrong = name === 'Idempotency-Key' && api.faults(schema, value).length > 0;
      return [{ path, headers: { [name.toLowerCase()]: value }, wrongAt: wrong ? '' : null, label }];
    }
    const asked = schema.type === 'integer' && /^-?\d+$/.test(value) ? Number(value) : value;
    const wrong = api.faults(schema, asked).length > 0;
    if (parameter.in === 'query') {
      return [{ path: `${path}?${name}=${encoded(value)}`, wrongAt: wrong ? `/${name}` : null, label }];
    }
    if (value === '') return [];
    return [{ path: targets.addressOf(operation, { [name]: encoded(value) }), wrongAt: null, ...(wrong ? { statuses: [400, 404] } : {}), label }];
  }

  if (sent.bodies.length === 0) return;

  test.each(withBody.map((operation) => [operation.id, operation] as const))('%s: whole bodies, unknown fields, content types, methods', async (_, operation) => {
    const path = targets.addressOf(operation);
    const { schema, type } = operation.body ?? { schema: {}, type: '' };
    const right = targets.bodyOf(operation);
    for (const body of sent.bodies) await fire(operation, { path, body, wrongAt: '', label: body.slice(0, 40) });
    for (const pointer of ['', ...[...fieldsOf(api, schema)].map((one) => one.pointer)]) {
      const at = pointer.split('/').slice(1).reduce<Json>((node, step) => node[step], right);
      if (typeof at !== 'object' || Array.isArray(at)) continue;
      const body = bodyWith(right, `${pointer}/nonsense`, 1);
      await fire(operation, { path, body, wrongAt: `${pointer}/nonsense`, label: 'an unknown field' });
    }
    const body = JSON.stringify(right);
    for (const other of [...CONTENT_TYPES, type === 'application/json' ? 'application/merge-patch+json' : 'application/json']) {
      await fire(operation, { path, body, headers: { 'content-type': other }, wrongAt: null, statuses: [415], label: other });
    }
    await fire(operation, { path, body, headers: { 'content-encoding': 'gzip' }, wrongAt: null, statuses: [415], label: 'compressed' });
    await fire(operation, { path, body: `{"reason":"${'x'.repeat(10 * 2 ** 20)}"}`, wrongAt: null, statuses: [413], label: '10 MB' });
  });

  test.each(api.operations.map((operation) => [operation.id, operation] as const))('%s: other methods and addresses', async (_, operation) => {
    const path = targets.addressOf(operation);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'OPTIONS', 'POST', 'GET']) {
      if (api.operationAt(method, new URL(`${service.url}/api/v1${path}`).pathname)) continue;
      await fire({ ...operation, method, body: null }, { path, wrongAt: null, statuses: [404], label: 'another method' });
    }
    for (const end of ['/', '/nothing', '/%zz', '/%00', '%zz', '//', ';x=1']) {
      await fire(operation, { path: `${path}${end}`, wrongAt: null, statuses: [400, 404], label: 'another address' });
    }
  });
});

/** As it stands in an address; a lone surrogate has no right form there, but bytes for it can be sent. */
function encoded(value: string): string {
  return value.replace(/[\s\S]/gu, (character) => (/\p{Cs}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character)));
}

describe.each(DATABASES)('after all that on %s', (database) => {
  const { service, attack } = fields[database];

  test('thousands of requests were made', () => {
    process.stdout.write(`${database}: ${attack.shots} requests: ${JSON.stringify(Object.fromEntries(attack.statuses))}\n`);
    expect(attack.shots).toBeGreaterThan(1_000);
  });

  test('the journal explains every table', () => service.verify());
});
