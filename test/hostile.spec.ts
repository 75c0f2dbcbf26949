import { Attack, bodyWith, fieldsOf, type Shot } from './support/attack.js';
import { ApiDocument, type Operation, type Parameter } from './support/api-document.js';
import type { Json } from './support/client.js';
import { formOf, pdf } from './support/forms.js';
import { BODIES, CONTENT_TYPES, FIGURES, KINDS, Raw, TEXTS } from './support/hostile-values.js';
import { DATABASES, Service, type DatabaseName } from './support/service.js';
import { callerOf, Targets } from './support/targets.js';

/** The values sent to each place: all of them on SQLite; on PostgreSQL those of which it takes another view. */
const SENT = {
  sqlite: { texts: TEXTS, figures: FIGURES, kinds: KINDS },
  postgres: {
    texts: TEXTS.filter((text) => /[\u0000\ud800-\udfff%_'\\]/.test(text) && text.length < 1_000),
    figures: FIGURES.filter((text) => /\d{9}|^0000|-00|９|G-/.test(text)),
    kinds: KINDS.filter((value) => typeof value === 'number' || value instanceof Raw),
  },
};

/** A body of that many bytes. */
const longBody = (bytes: number): Buffer => Buffer.from(`{"reason":"${'x'.repeat(bytes - '{"reason":""}'.length)}"}`);
/** The first length that is refused, sent everywhere, and one far beyond it, sent to some: a hundred of these take seconds. */
const TOO_LONG = { least: longBody(2 ** 20 + 1), much: longBody(10 * 2 ** 20) };

const prepared = async (database: DatabaseName) => {
  const service = await Service.start(database);
  const api = await ApiDocument.of(service);
  return { service, api, attack: new Attack(service, api), targets: await Targets.prepare(service, api), seen: new Set<string>() };
};
const grounds = { sqlite: await prepared('sqlite'), postgres: await prepared('postgres') };
afterAll(() => Promise.all(DATABASES.map((database) => grounds[database].service.stop())));

describe.each(DATABASES)('hostile input on %s', (database) => {
  const { service, api, attack, targets, seen } = grounds[database];
  const { texts, figures, kinds } = SENT[database];
  const named = (operations: readonly Operation[]): [string, Operation][] => operations.map((operation) => [operation.id, operation]);
  // What is hostile in files has specs of its own (upload.spec.ts, bad-files.spec.ts).
  const withBody = named(api.operations.filter(({ body }) => body && body.type !== 'multipart/form-data'));
  const fire = async (operation: Operation, shot: Shot): Promise<void> => {
    await attack.fire(await callerOf(service, operation), operation, shot);
  };

  afterEach(() => {
    expect(attack.faults.splice(0)).toEqual([]);
  });

  let place = 0;
  /** All of the values where such a place is met for the first time, and some where it is one more of its kind. */
  function valuesFor<Value>(kind: string, { type, pattern, minimum, maximum }: Json, values: readonly Value[]): Value[] {
    const key = JSON.stringify([kind, type, pattern, minimum, maximum]);
    const known = seen.has(key);
    seen.add(key);
    place += 1;
    return values.filter((_, index) => !known || (index + place) % 16 === 0);
  }

  test.each(withBody)('%s: each field of the body', async (_, operation) => {
    const schema = operation.body?.schema;
    const path = targets.addressOf(operation);
    for (const { pointer, schema: of } of [...fieldsOf(api, schema)]) {
      const free = of.type === 'string' && !of.pattern && !of.enum;
      const strings = free ? texts : [...figures, ...texts.filter((_text, index) => index % 10 === 0)];
      for (const value of valuesFor('body', api.resolve(of), [...strings, ...kinds])) {
        const body = bodyWith(targets.bodyOf(operation), pointer, value);
        // The length of a text is that of its composed form.
        const wrong = api.faults(schema, JSON.parse(body.normalize('NFC'))).length > 0;
        await fire(operation, { path, body, wrongAt: wrong ? pointer : null, label: body.slice(0, 300) });
      }
    }
  });

  test.each(named(api.operations))('%s: each parameter', async (_, operation) => {
    const body = operation.body ? { body: operation.body.type === 'multipart/form-data' ? formOf(pdf()) : JSON.stringify(targets.bodyOf(operation)) } : {};
    for (const parameter of operation.parameters) {
      for (const value of valuesFor(`${parameter.in} ${parameter.name === 'q'}`, parameter.schema, [...texts, ...figures])) {
        const shot = shotAt(parameter, value, operation);
        if (shot) await fire(operation, { ...body, ...shot });
      }
    }
    if (operation.isPublic) return;
    const path = targets.addressOf(operation);
    for (const name of ['nobody', '__proto__', 'constructor', 'limit[x]']) {
      await fire(operation, { ...body, path: `${path}?${name}=1`, wrongAt: `/${name}`, label: 'an unknown parameter' });
    }
    for (const { name } of operation.parameters.filter((parameter) => parameter.in === 'query')) {
      await fire(operation, { path: `${path}?${name}=1&${name}=1`, wrongAt: `/${name}`, label: 'a parameter twice' });
    }
  });

  function shotAt(parameter: Parameter, value: string, operation: Operation): Shot | null {
    const { name, schema } = parameter;
    const label = `${name}=${value.slice(0, 60)}`;
    const path = targets.addressOf(operation);
    if (parameter.in === 'header') {
      if (!/^[\x21-\x7e\xa0-\xff]*$/.test(value)) return null;
      const wrong = ['Idempotency-Key', 'Work-Id'].includes(name) && api.faults(schema, value).length > 0;
      return { path, headers: { [name.toLowerCase()]: value }, wrongAt: wrong ? '' : null, label };
    }
    const asked = meant(schema, value);
    const wrong = api.faults(schema, asked).length > 0;
    if (parameter.in === 'path') {
      if (value === '') return null;
      return { path: targets.addressOf(operation, { [name]: encoded(value) }), wrongAt: null, ...(wrong ? { statuses: [400, 404] } : {}), label };
    }
    // An address longer than that is not HTTP any more, and nobody says what is wrong in it.
    const whole = encoded(value).length < 14_000;
    return { path: `${path}?${name}=${encoded(value)}`, wrongAt: wrong && whole ? `/${name}` : null, label };
  }

  test.each(database === 'sqlite' ? withBody : withBody.slice(0, 1))('%s: whole bodies, unknown fields, content types', async (_, operation) => {
    const path = targets.addressOf(operation);
    const { schema, type } = operation.body ?? { schema: {}, type: '' };
    const right = targets.bodyOf(operation);
    for (const body of valuesFor('whole', {}, BODIES)) await fire(operation, { path, body, wrongAt: '', label: body.slice(0, 40) });
    for (const pointer of ['', ...[...fieldsOf(api, schema)].map((one) => one.pointer)]) {
      const at = pointer.split('/').slice(1).reduce<Json>((node, step) => node[step], right);
      if (typeof at !== 'object' || Array.isArray(at)) continue;
      await fire(operation, { path, body: bodyWith(right, `${pointer}/nonsense`, 1), wrongAt: `${pointer}/nonsense`, label: 'an unknown field' });
    }
    const body = JSON.stringify(right);
    for (const other of [...valuesFor('type', {}, CONTENT_TYPES), type === 'application/json' ? 'application/merge-patch+json' : 'application/json']) {
      await fire(operation, { path, body, headers: { 'content-type': other }, wrongAt: null, statuses: [415], label: other });
    }
    await fire(operation, { path, body, headers: { 'content-encoding': 'gzip' }, wrongAt: null, statuses: [415], label: 'compressed' });
    for (const tooLong of valuesFor('long', {}, [TOO_LONG.much]).concat(TOO_LONG.least)) {
      await fire(operation, { path, body: tooLong, wrongAt: null, statuses: [413], label: `${tooLong.length} bytes` });
    }
  });

  test.each(named(database === 'sqlite' ? api.operations : []).concat(named(api.operations.slice(0, 1))))('%s: other methods and addresses, a body that nobody asked for', async (_, operation) => {
    const path = targets.addressOf(operation);
    const { pathname } = new URL(`${service.url}/api/v1${path}`);
    for (const method of ['PUT', 'DELETE', 'PATCH', 'PROPFIND', 'OPTIONS', 'POST', 'GET']) {
      if (api.operationAt(method, pathname)) continue;
      await fire({ ...operation, method, body: null }, { path, wrongAt: null, statuses: [404], label: 'another method' });
    }
    for (const end of ['/', '/nothing', '/%zz', '/%00', '%zz', '//', ';x=1']) {
      await fire(operation, { path: `${path}${end}`, wrongAt: null, statuses: [400, 404], label: 'another address' });
    }
    if (operation.body || operation.method === 'GET') return;
    await fire(operation, { path, body: '{"nobody":1}', headers: { 'content-type': 'application/json' }, wrongAt: '/nobody', label: 'a body' });
  });
});

/** As it stands in an address; a lone surrogate has no right form there, but bytes for it can be sent. */
function encoded(value: string): string {
  return value.replace(/[\s\S]/gu, (character) => (/\p{Cs}/u.test(character) ? '%ED%A0%80' : encodeURIComponent(character)));
}

describe.each(DATABASES)('after all that on %s', (database) => {
  const { service, api, attack, targets } = grounds[database];

  test('thousands of requests were made', () => {
    process.stdout.write(`hostile input on ${database}: ${attack.shots} requests, answered ${JSON.stringify(Object.fromEntries(attack.statuses))}\n`);
    expect(attack.shots).toBeGreaterThan(2_000);
  });

  test('the journal explains every table', () => service.verify());

  test('everything that was let in is read back as the document says', async () => {
    // What leads elsewhere, to the provider of sign-in, reads nothing.
    const reading = api.operations.filter(({ method, responses }) => method === 'GET' && responses['200']);
    for (const operation of reading) {
      const client = await callerOf(service, operation);
      const [type, media] = Object.entries<Json>(operation.responses['200'].content)[0] ?? [];
      const mandatory = operation.parameters.filter((parameter) => parameter.in === 'query' && parameter.required);
      const asked = new URLSearchParams(mandatory.map(({ name, schema }): [string, string] => [name, String(schema.example)])).toString();
      const address = `${targets.addressOf(operation)}${asked && `?${asked}`}`;
      if (!/[/+]json$/.test(type ?? '')) expect([address, (await client.download(address)).status]).toEqual([address, 200]);
      for (let cursor: string | null = ''; /[/+]json$/.test(type ?? '') && cursor !== null; ) {
        const { status, body } = await client.get(cursor === '' ? address : `${address}${asked ? '&' : '?'}cursor=${cursor}`);
        expect([address, status, api.faults(media.schema, body)]).toEqual([address, 200, []]);
        cursor = body.nextCursor ?? null;
      }
    }
  });
});

/** A text in an address as the parameter's kind takes it. */
function meant(schema: Json, value: string): unknown {
  if (schema.type === 'integer' && /^-?\d+$/.test(value)) return Number(value);
  if (schema.type === 'boolean' && /^(true|false)$/.test(value)) return value === 'true';
  return value.normalize('NFC');
}
