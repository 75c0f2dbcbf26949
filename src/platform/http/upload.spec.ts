import { connect } from 'node:net';
import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { sha256Hex } from '../../kernel/index.js';
import { Answers } from './answers.js';
import { createHttpApp, listenAnywhere, type HttpConfig } from './fastify-app.js';
import { ChoiceField, TextField, WholeField } from './fields.js';
import { Public, SignedIn } from './may.js';
import { TakesFile, UploadedFile } from './upload.js';

const MAX = 100_000;

class Kept {
  @TextField({ max: 120, description: 'Name.', example: 'a.pdf' })
  name!: string;

  @TextField({ max: 100, description: 'Type.', example: 'application/pdf' })
  type!: string;

  @WholeField({ min: 0, max: MAX, description: 'Bytes.' })
  size!: number;

  @TextField({ max: 64, description: 'Hash.', example: 'ab' })
  sha256!: string;
}

class Fields {
  @ChoiceField(['hubs', 'grants'], { description: 'A kind.' })
  kind!: string;

  @TextField({ max: 10, optional: true, description: 'A note.', example: 'x' })
  note?: string;
}

@Controller('files')
class FilesController {
  @Post()
  @Public()
  @TakesFile({ maxBytes: MAX, description: 'Any file.' })
  @Answers(Kept, { summary: 'Takes a file', status: 201 })
  one(@UploadedFile() { name, type, content, sha256 }: UploadedFile): Kept {
    expect(sha256Hex(content)).toBe(sha256);
    return { name, type, size: content.length, sha256 };
  }

  @Post('with-fields')
  @Public()
  @TakesFile({ maxBytes: MAX, description: 'Any file.', fields: Fields })
  @Answers(Fields, { summary: 'Takes a file and more', status: 201 })
  more(@UploadedFile() _file: UploadedFile, @Body() fields: Fields): Fields {
    return fields;
  }

  @Post('unasked')
  @SignedIn()
  @TakesFile({ maxBytes: MAX, description: 'Any file.' })
  @Answers(Kept, { summary: 'Takes a file', status: 201 })
  unasked(@UploadedFile() { name, type, content, sha256 }: UploadedFile): Kept {
    return { name, type, size: content.length, sha256 };
  }

  @Post('slow')
  @Public()
  @TakesFile({ maxBytes: MAX, description: 'Any file.' })
  @Answers(Kept, { summary: 'Takes its time', status: 201 })
  async slow(@UploadedFile() { name, type, content, sha256 }: UploadedFile): Promise<Kept> {
    inside += 1;
    most = Math.max(most, inside);
    await new Promise((resolve) => setTimeout(resolve, 300));
    inside -= 1;
    return { name, type, size: content.length, sha256 };
  }

  @Post('none')
  @Public()
  @Answers(Fields, { summary: 'Takes none', status: 201 })
  none(@Body() fields: Fields): Fields {
    return fields;
  }
}

let inside = 0;
let most = 0;

@Module({ controllers: [FilesController] })
class FilesModule {}

const CONFIG: HttpConfig = { publicUrl: 'https://fondi.example.it', trustProxy: false, rateLimit: 1_000_000, logLevel: 'error' };

let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  app = await createHttpApp(FilesModule, CONFIG, { logger: false });
  address = await listenAnywhere(app);
});
afterAll(() => app.close());

type Answer = { status: number; body: Record<string, unknown> & { errors?: { pointer: string }[] } };

async function post(path: string, body: RequestInit['body'], headers: Record<string, string> = {}): Promise<Answer> {
  const response = await fetch(`${address}/api/v1/files${path}`, { method: 'POST', headers, ...(body ? { body } : {}), ...({ duplex: 'half' } as object) });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

const bytes = (length: number, value = 7): Blob => new Blob([new Uint8Array(length).fill(value)], { type: 'application/pdf' });

function form(...parts: [name: string, value: string | Blob, fileName?: string][]): FormData {
  const made = new FormData();
  for (const [name, value, fileName] of parts) {
    if (typeof value === 'string') made.append(name, value);
    else made.append(name, value, fileName ?? 'atto.pdf');
  }
  return made;
}

/** A form written by hand: each part its headers and its content. */
function raw(parts: readonly [headers: string, content: string | Buffer][], boundary = 'xyz', end = `--${boundary}--\r\n`): Buffer {
  const written = parts.flatMap(([headers, content]) => [Buffer.from(`--${boundary}\r\n${headers}\r\n\r\n`), Buffer.from(content), Buffer.from('\r\n')]);
  return Buffer.concat([...written, Buffer.from(end)]);
}

const FILE = 'Content-Disposition: form-data; name="file"; filename="a.pdf"\r\nContent-Type: application/pdf';
const FORM = { 'content-type': 'multipart/form-data; boundary=xyz' };

describe('a form with a file', () => {
  test('is read, and its file told by name, type, content and hash', async () => {
    const content = Buffer.from('%PDF-1.7 è');
    const { status, body } = await post('', form(['file', new Blob([content], { type: 'Application/PDF' }), 'Décret n. 5.pdf']));
    expect([status, body]).toEqual([201, { name: 'Décret n. 5.pdf', type: 'application/pdf', size: content.length, sha256: sha256Hex(content) }]);
  });

  test.each([1, 65_536, MAX - 1, MAX])('may be of %i bytes', async (size) => {
    expect(await post('', form(['file', bytes(size)]))).toMatchObject({ status: 201, body: { size } });
  });

  test('may come in pieces, without saying how long it is', async () => {
    const whole = raw([[FILE, Buffer.alloc(MAX)]]);
    let at = 0;
    const stream = new ReadableStream<Uint8Array>({
      pull(controller) {
        if (at >= whole.length) return controller.close();
        controller.enqueue(whole.subarray(at, (at += 777)));
      },
    });
    expect(await post('', stream as unknown as RequestInit['body'], FORM)).toMatchObject({ status: 201, body: { size: MAX } });
  });

  test.each([
    ['/srv/dati/atto.pdf', 'atto.pdf'],
    ['C:\\\\Atti\\\\atto.pdf', 'atto.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['..', 'senza-nome'],
    ['', 'senza-nome'],
    ['a\u0000b\u202Efdp.exe', 'abfdp.exe'],
    [`${'x'.repeat(500)}.xml.p7m`, `${'x'.repeat(112)}.xml.p7m`],
  ])('calls its file %j plainly', async (sent, name) => {
    const body = raw([[`Content-Disposition: form-data; name="file"; filename="${sent}"`, 'x']]);
    expect(await post('', body, FORM)).toMatchObject({ status: 201, body: { name } });
  });

  test('brings other fields only where they are asked for, and they are looked at as any body is', async () => {
    const file: [string, Blob] = ['file', bytes(5)];
    expect(await post('/with-fields', form(file, ['kind', 'hubs'], ['note', 'e\u0301']))).toEqual({ status: 201, body: { kind: 'hubs', note: 'é' } });
    expect(await post('/with-fields', form(['kind', 'grants'], file))).toEqual({ status: 201, body: { kind: 'grants' } });
  });
});

describe('what is no form with one file of the right size is refused', () => {
  const file: [string, Blob] = ['file', bytes(5)];
  const PART = 'Content-Disposition: form-data; name="file"; filename="a"';

  test.each<[string, string, RequestInit['body'], Record<string, string>, string]>([
    ['nothing at all', '', null, {}, '/file'],
    ['no file', '', form(), {}, '/file'],
    ['a file that is text', '', form(['file', 'text']), {}, '/file'],
    ['an empty file', '', form(['file', bytes(0)]), {}, '/file'],
    ['two files', '', form(file, file), {}, '/file'],
    ['two files, the first of another name', '', form(['files', bytes(3)], file), {}, '/files'],
    ['three files', '', form(file, file, file), {}, '/file'],
    ['a field that nobody asked for', '/unasked', form(file, ['kind', 'hubs']), {}, '/kind'],
    ['an unknown field', '/with-fields', form(file, ['kind', 'hubs'], ['more', '1']), {}, '/more'],
    ['a field that is missing', '/with-fields', form(file), {}, '/kind'],
    ['a wrong field', '/with-fields', form(file, ['kind', 'other']), {}, '/kind'],
    ['a field twice', '/with-fields', form(file, ['kind', 'hubs'], ['kind', 'hubs']), {}, '/kind'],
    ['a field too long', '/with-fields', form(file, ['note', 'x'.repeat(20_000)]), {}, '/note'],
    ['a hundred fields', '/with-fields', form(file, ...Array.from({ length: 100 }, (_, n): [string, string] => [`f${n}`, 'x'])), {}, ''],
    ['a field of Object', '/with-fields', form(file, ['__proto__', 'x']), {}, ''],
    ['a field that is JSON', '/with-fields', raw([[FILE, 'x'], ['Content-Disposition: form-data; name="kind"\r\nContent-Type: application/json', '{"a":1}']]), FORM, '/kind'],
    ['a field that is not UTF-8', '/with-fields', raw([[FILE, 'x'], ['Content-Disposition: form-data; name="note"', Buffer.from([0xff, 0xfe])]]), FORM, '/note'],
    ['no boundary', '', raw([[PART, 'x']]), { 'content-type': 'multipart/form-data' }, ''],
    ['an empty boundary', '', raw([[PART, 'x']]), { 'content-type': 'multipart/form-data; boundary=' }, ''],
    ['another boundary', '', raw([[PART, 'x']], 'abc'), FORM, ''],
    ['no end', '', raw([[PART, 'x']], 'xyz', ''), FORM, ''],
    ['half an end', '', raw([[PART, 'x']], 'xyz', '--xyz'), FORM, ''],
    ['headers without an end', '', Buffer.from(`--xyz\r\n${PART}`), FORM, ''],
    ['a part without headers', '', raw([['', 'x']]), FORM, '/file'],
    ['a part without a name', '', raw([['Content-Disposition: form-data; filename="a"', 'x']]), FORM, '/'],
    ['a part that is no form data', '', raw([['Content-Disposition: attachment; name="file"; filename="a"', 'x']]), FORM, '/file'],
    ['an end and nothing before it', '', Buffer.from('--xyz--\r\n'), FORM, '/file'],
    ['noise', '', Buffer.from(Array.from({ length: 5000 }, (_, n) => (n * 7919) % 256)), FORM, ''],
    ['JSON that says it is a form', '', '{"file":"x"}', FORM, ''],
  ])('%s', async (_, path, body, headers, pointer) => {
    const answer = await post(path, body, headers);
    expect(answer).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
    expect(answer.body.errors?.map((error) => error.pointer)).toEqual([pointer]);
  });

  test.each([MAX + 1, 10 * MAX, 200 * MAX])('a file of %i bytes', async (size) => {
    const { status, body } = await post('', form(['file', bytes(size)]));
    expect([status, body['code'], String(body['detail'])]).toEqual([413, 'file-too-large', expect.stringContaining('MiB')]);
  });

  test('a form that is cut at any of its bytes', async () => {
    const whole = raw([[FILE, 'content'], ['Content-Disposition: form-data; name="kind"', 'hubs']]);
    const wholeAt = whole.length - '\r\n'.length;
    for (let length = 0; length < whole.length; length += 1) {
      const { status } = await post('/with-fields', whole.subarray(0, length), FORM);
      expect([length, status]).toEqual([length, length < wholeAt ? 400 : 201]);
    }
  });

  test('a form of which any byte is another is read or refused, and nothing else', async () => {
    const whole = raw([[FILE, 'content'], ['Content-Disposition: form-data; name="kind"', 'hubs']]);
    for (let at = 0; at < whole.length; at += 1) {
      const altered = Buffer.from(whole);
      altered[at] = [0, 10, 13, 34, 45, 58, 255][at % 7] ?? 0;
      const { status } = await post('/with-fields', altered, FORM);
      expect([at, [201, 400]]).toEqual([at, expect.arrayContaining([status])]);
    }
  });

  test('a form whose bytes are elsewhere than in its file', async () => {
    const much = Buffer.alloc(2 ** 20, 'x');
    for (const body of [Buffer.concat([much, raw([[FILE, 'x']])]), Buffer.concat([raw([[FILE, 'x']]), much]), raw([['X: y', much], [FILE, 'x']])]) {
      expect(await post('', body, FORM)).toMatchObject({ status: 413, body: { code: 'file-too-large' } });
    }
  });

  test('another content', async () => {
    for (const type of ['application/json', 'multipart/mixed; boundary=xyz', 'application/pdf', 'multipart/form-datax; boundary=xyz', 'text/plain']) {
      expect([type, await post('', raw([[FILE, 'x']]), { 'content-type': type })]).toMatchObject([type, { status: 415, body: { code: 'content-type-refused' } }]);
    }
    expect(await post('', raw([[FILE, 'x']]), { ...FORM, 'content-encoding': 'gzip' })).toMatchObject({ status: 415, body: { code: 'content-type-refused' } });
  });

  test('a form where none is taken', async () => {
    expect(await post('/none', form(['kind', 'hubs']))).toMatchObject({ status: 415, body: { code: 'content-type-refused' } });
    expect(await post('/nowhere', form(['kind', 'hubs']))).toMatchObject({ status: 404 });
  });
});

describe('in the document', () => {
  const file = { type: 'string', format: 'binary', minLength: 1, maxLength: MAX, description: 'Any file.', example: '%PDF-1.7' };
  type Documented = { paths: Record<string, { post: { requestBody: { content: object } } }>; components: { schemas: Record<string, object> } };

  test('a form is told with its file and its fields', async () => {
    const { paths, components } = (await (await fetch(`${address}/api/v1/openapi.json`)).json()) as Documented;
    const bodyOf = (path: string): object | undefined => paths[`/api/v1/files${path}`]?.post.requestBody;
    const alone = { type: 'object', required: ['file'], additionalProperties: false, properties: { file } };
    expect(bodyOf('')).toEqual({ required: true, content: { 'multipart/form-data': { schema: alone } } });
    expect(bodyOf('/with-fields')).toEqual({ required: true, content: { 'multipart/form-data': { schema: { $ref: '#/components/schemas/FieldsForm' } } } });
    expect(components.schemas['FieldsForm']).toMatchObject({ required: ['kind', 'file'], additionalProperties: false, properties: { kind: {}, note: {}, file } });
  });
});

describe('many at once', () => {
  test('no more than four are inside, the others wait for them', async () => {
    const answers = await Promise.all(Array.from({ length: 12 }, () => post('/slow', form(['file', bytes(1000)]))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 12 }, () => 201));
    expect(most).toBe(4);
  });

  test('who breaks off gives the place back', async () => {
    const { hostname, port } = new URL(address);
    const begun = Array.from({ length: 12 }, async () => {
      const socket = connect(Number(port), hostname);
      const head = ['POST /api/v1/files/slow HTTP/1.1', 'Host: x', 'Content-Type: multipart/form-data; boundary=xyz', 'Content-Length: 90000', '', ''].join('\r\n');
      socket.on('error', () => undefined);
      await new Promise<void>((resolve) => socket.write(`${head}--xyz\r\n${FILE}\r\n\r\nbegun`, () => resolve()));
      await new Promise((resolve) => setTimeout(resolve, 100));
      socket.destroy();
    });
    await Promise.all(begun);
    inside = 0;
    most = 0;
    const answers = await Promise.all(Array.from({ length: 8 }, () => post('/slow', form(['file', bytes(1000)]))));
    expect(answers.map(({ status }) => status)).toEqual(Array.from({ length: 8 }, () => 201));
    expect(most).toBe(4);
  });
});
