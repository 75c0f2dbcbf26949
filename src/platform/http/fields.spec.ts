import { Body, Controller, Module, Post } from '@nestjs/common';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import { Money, type CalendarDate } from '../../kernel/index.js';
import { Answers } from './answers.js';
import { createHttpApp, listenAnywhere } from './fastify-app.js';
import {
  AmountField,
  ChoiceField,
  CodeField,
  DayField,
  FlagField,
  IdField,
  MomentField,
  PercentField,
  ReasonField,
  TextField,
  WholeField,
} from './fields.js';
import { ChoiceListField, IdListField, ListField, NestedField, TextListField } from './list-fields.js';
import { Public } from './may.js';

class Part {
  @AmountField()
  amount!: Money;

  @TextField({ max: 10, description: 'A word.', example: 'uno' })
  word!: string;
}

class Everything {
  @AmountField({ optional: true })
  amount?: Money;

  @AmountField({ optional: true, zero: true })
  orZero?: Money;

  @DayField({ optional: true })
  day?: CalendarDate;

  @MomentField({ optional: true })
  moment?: string;

  @TextField({ max: 40, optional: true, nullable: true, description: 'A title.', example: 'Titolo' })
  title?: string | null;

  @ReasonField({ optional: true })
  reason?: string;

  @IdField('disbursement', { optional: true })
  disbursement?: string;

  @IdField(undefined, { optional: true })
  anything?: string;

  @CodeField({ optional: true })
  code?: string;

  @ChoiceField(['advance', 'balance'], { optional: true, description: 'A kind.' })
  kind?: string;

  @PercentField({ optional: true })
  percent?: number;

  @WholeField({ min: 1, max: 60, optional: true, description: 'Days.' })
  days?: number;

  @FlagField({ optional: true, description: 'Yes or no.' })
  flag?: boolean;

  @NestedField(() => Part, { optional: true, nullable: true, description: 'A part.' })
  part?: Part | null;

  @ListField(() => Part, { max: 3, optional: true, description: 'Parts.' })
  parts?: Part[];

  @TextListField({ max: 3, of: { max: 5 }, optional: true, description: 'Words.', example: ['uno'] })
  words?: string[];

  @IdListField({ min: 1, max: 3, optional: true, description: 'Ids.' })
  ids?: string[];

  @ChoiceListField(['red', 'blue'], { optional: true, description: 'Colours.' })
  colours?: string[];
}

class Mandatory {
  @AmountField()
  amount!: Money;

  @DayField()
  day!: CalendarDate;
}

@Controller('things')
class ThingsController {
  @Post()
  @Public()
  @Answers(Everything, { summary: 'Takes anything', status: 201 })
  create(@Body() body: Everything): Everything {
    return body;
  }

  @Post('mandatory')
  @Public()
  @Answers(Mandatory, { summary: 'Takes what it needs' })
  mandatory(@Body() body: Mandatory): Mandatory {
    return body;
  }
}

@Module({ controllers: [ThingsController] })
class ThingsModule {}

let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  const config = { publicUrl: 'http://127.0.0.1', trustProxy: false, rateLimit: 1_000_000, logLevel: 'error' } as const;
  app = await createHttpApp(ThingsModule, config, { logger: false });
  address = await listenAnywhere(app);
});
afterAll(() => app.close());

interface Answer {
  status: number;
  body: Record<string, unknown> & { code?: string; errors?: { pointer: string }[] };
}

async function post(body: unknown, path = ''): Promise<Answer> {
  const sent = body === undefined ? {} : { body: JSON.stringify(body), headers: { 'content-type': 'application/json' } };
  const response = await fetch(`${address}/api/v1/things${path}`, { method: 'POST', ...sent });
  return { status: response.status, body: (await response.json()) as Answer['body'] };
}

function expectRefused({ status, body }: Answer, code: string, pointer: string): void {
  const pointers = body.errors?.map((error) => error.pointer);
  expect({ status, code: body.code, pointers }).toEqual({ status: 400, code, pointers: expect.arrayContaining([pointer]) });
}

const NUL = String.fromCharCode(0);
const LONE = String.fromCharCode(0xd800);

describe('fields take', () => {
  test.each<[string, unknown]>([
    ['amount', '1234.50'],
    ['amount', '0.01'],
    ['amount', '9999999999999.99'],
    ['orZero', '0.00'],
    ['day', '2024-02-29'],
    ['moment', '2026-03-31T10:15:00.000Z'],
    ['title', 'Città di Forlì – «50» centri'],
    ['title', null],
    ['reason', 'prima riga\nseconda riga'],
    ['disbursement', 'D-123'],
    ['anything', 'G-1'],
    ['code', 'RETE-46'],
    ['code', 'POLI'],
    ['kind', 'advance'],
    ['percent', 33.33],
    ['percent', 0],
    ['percent', 100],
    ['days', 60],
    ['flag', false],
    ['part', { amount: '1.00', word: 'uno' }],
    ['part', null],
    ['parts', [{ amount: '1.00', word: 'uno' }]],
    ['parts', []],
    ['words', ['uno', 'due']],
    ['ids', ['D-1', 'G-2']],
    ['colours', ['red', 'blue']],
  ])('%s %j', async (field, value) => {
    const answer = await post({ [field]: value });
    expect(answer.body).toEqual({ [field]: value });
    expect(answer.status).toBe(201);
  });

  test('one form of each letter', async () => {
    expect((await post({ title: 'e\u0300 cosi\u0300' })).body).toEqual({ title: 'è così' });
  });
});

describe('fields refuse', () => {
  const texts = ['', ' ', 'x ', ' x', 'x'.repeat(41), `a${NUL}b`, `a${LONE}`, 'a\u202Eb', 'a\u2066b', 'a\nb', '\u200B', '\u3164', '１', 'a\uFFFEb', 7, true, [], ['a'], {}];
  const amounts = ['1,5', '1e3', '-0.00', '0.00', '-1.00', '+1.00', '1.234', '1.5', '1', '01.00', '.50', ' 1.00', '1.00 ', '1.00\n', '1 000.00', '10000000000000.00', '1234567890123456789.00', '１.00', '١.٠٠', 'NaN', 'Infinity', '', NUL, 1, 1.5, -0, null, true, [], ['1.00'], {}, { cents: 100 }];
  const cases: [string, unknown[]][] = [
    ['amount', amounts],
    ['orZero', ['-0.00', '0', '0.000']],
    ['day', ['2026-02-30', '2026-13-01', '26-01-01', '2026-1-1', '01/02/2026', '2026-01-01T00:00:00Z', '２026-01-01', '', null, 20260101, [], {}]],
    ['moment', ['2026-03-31', '2026-03-31T10:15:00+02:00', '2026-02-30T10:15:00Z', '2026-03-31T25:00:00Z', 0, null]],
    ['title', texts],
    ['reason', ['', 'ab', 'x'.repeat(2001), `no${NUL}pe`, 'a\u202Eb\u202C', null, [], {}, 5]],
    ['disbursement', ['G-1', 'D-0', 'D-01', 'd-1', 'D-1 ', 'D-99999999999', 'D-１', null, 1, {}]],
    ['anything', ['X-1', 'D1', '', []]],
    ['code', ['rete-46', 'RETE-4', 'RETE-4666', 'RETE-４6', 'ABCDEFGHIJKLM', '', null, 46, {}]],
    ['kind', ['ADVANCE', '', 'toString', 'constructor', null, 0, ['advance'], {}]],
    ['percent', [-1, 100.01, 33.333, '33', null, [], {}, true]],
    ['days', [0, 61, 1.5, '30', null, 1e21, true, [], {}]],
    ['flag', ['true', 0, 1, null, [], {}]],
    ['part', [[], 'x', 1, true, [{ amount: '1.00', word: 'uno' }]]],
    ['parts', [{}, 'x', null, {}, 7]],
    ['words', ['uno', null, {}, 1]],
    ['ids', [[], null, 'D-1']],
    ['colours', [['red', 'red'], 'red', null]],
  ];
  test.each(cases.flatMap(([field, values]) => values.map((value): [string, unknown] => [field, value])))('%s %j', async (field, value) => {
    const answer = await post({ [field]: value });
    expectRefused(answer, field === 'amount' || field === 'orZero' ? 'amount-format' : 'invalid-request', `/${field}`);
  });

  test.each<[unknown, string]>([
    [{ part: {} }, '/part/amount'],
    [{ part: { amount: '1.00', word: 'uno', more: 1 } }, '/part/more'],
    [{ parts: [{ amount: '1.00', word: 'uno' }, { amount: '1,00', word: 'uno' }] }, '/parts/1/amount'],
    [{ parts: [{ amount: '1.00', word: 'uno' }, 'x'] }, '/parts/1'],
    [{ parts: [null] }, '/parts/0'],
    [{ parts: Array.from({ length: 4 }, () => ({ amount: '1.00', word: 'uno' })) }, '/parts'],
    [{ words: ['uno', NUL] }, '/words/1'],
    [{ ids: ['D-1', 'D-x'] }, '/ids/1'],
    [{ colours: ['green'] }, '/colours/0'],
    [{ nobody: 1 }, '/nobody'],
    [{ 'a/b~c': 1 }, '/a~1b~0c'],
    [{ toString: 1 }, ''],
    [{ hasOwnProperty: 1, amount: '1,5' }, ''],
  ])('inside %j', async (body, pointer) => {
    const answer = await post(body);
    expect(answer.status).toBe(400);
    expect(answer.body.errors?.map((error) => error.pointer)).toContain(pointer);
  });

  test('what is missing, every field at once', async () => {
    const answer = await post({}, '/mandatory');
    expectRefused(answer, 'invalid-request', '/amount');
    expectRefused(answer, 'invalid-request', '/day');
    expectRefused(await post(undefined, '/mandatory'), 'invalid-request', '/day');
  });
});
