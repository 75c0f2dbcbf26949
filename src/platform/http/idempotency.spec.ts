import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Body, Controller, Injectable, Module, Param, Post, type CanActivate, type ExecutionContext } from '@nestjs/common';
import { APP_GUARD } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { MigrationInterface, QueryRunner } from 'typeorm';
import { Conflict, Money } from '../../kernel/index.js';
import { Clock } from '../clock.js';
import { readConfig } from '../config.js';
import { Book, type BookHooks, type Caller } from '../database/book.js';
import { DatabaseModule } from '../database/database.module.js';
import { runAll } from '../database/schema.js';
import { Answers } from './answers.js';
import { By, type CallerRequest } from './by.js';
import { createHttpApp, listenAnywhere } from './fastify-app.js';
import { AmountField, FigureField, WholeField } from './fields.js';
import { AnswerHoldsSecret, idempotencySchema } from './idempotency.js';
import { SignedIn } from './may.js';
import { TakesFile, UploadedFile } from './upload.js';

class EffectTables1767225600900 implements MigrationInterface {
  async up(runner: QueryRunner): Promise<void> {
    await runAll(runner, ['CREATE TABLE op_effects (number INTEGER PRIMARY KEY NOT NULL, what TEXT NOT NULL)']);
  }

  async down(): Promise<void> {
    throw new Error('never');
  }
}

class Effect {
  @AmountField()
  amount!: Money;
}

class EffectView {
  @WholeField({ min: 1, max: 1_000_000, description: 'Which effect it was.' })
  number!: number;

  @FigureField()
  amount!: Money;
}

@Injectable()
class Someone implements CanActivate {
  canActivate(context: ExecutionContext): boolean {
    const request = context.switchToHttp().getRequest<CallerRequest & { headers: Record<string, string> }>();
    const id = request.headers['x-test-person'] ?? 'P-1';
    request.caller = { actor: { id, roles: [] }, needs: null, attempt: null, once: null };
    return true;
  }
}

@Controller('effects')
class EffectsController {
  constructor(private readonly book: Book) {}

  @Post()
  @SignedIn()
  @Answers(EffectView, { summary: 'Has an effect', status: 201 })
  make(@Body() body: Effect, @By() by: Caller): Promise<EffectView> {
    return this.effect(by, 'made', body.amount);
  }

  @Post('secret')
  @SignedIn()
  @AnswerHoldsSecret()
  @Answers(EffectView, { summary: 'Shows a secret once', status: 201 })
  secret(@Body() body: Effect, @By() by: Caller): Promise<EffectView> {
    return this.effect(by, 'secret', body.amount);
  }

  @Post('twice')
  @SignedIn()
  @Answers(EffectView, { summary: 'Has two units of work' })
  async twice(@Body() body: Effect, @By() by: Caller): Promise<EffectView> {
    await this.effect(by, 'first', body.amount);
    return this.effect(by, 'second', body.amount);
  }

  @Post('file')
  @SignedIn()
  @TakesFile({ maxBytes: 1_000, description: 'A file.', fields: Effect })
  @Answers(EffectView, { summary: 'Takes a file', status: 201 })
  file(@Body() body: Effect, @UploadedFile() { name }: UploadedFile, @By() by: Caller): Promise<EffectView> {
    return this.effect(by, name, body.amount);
  }

  @Post(':id/approval')
  @SignedIn()
  @Answers(EffectView, { summary: 'Acts on a thing' })
  approve(@Param('id') id: string, @Body() body: Effect, @By() by: Caller): Promise<EffectView> {
    return this.effect(by, id, body.amount);
  }

  private effect(by: Caller, what: string, amount: Money): Promise<EffectView> {
    return this.book.write(by, async (tx) => {
      if (amount.toString() === '13.00') throw new Conflict('state-conflict', { it: 'No.', en: 'No.' });
      const row = await tx.one<{ count: number }>('SELECT count(*) AS "count" FROM op_effects');
      const number = (row?.count ?? 0) + 1;
      await tx.run('INSERT INTO op_effects (number, what) VALUES (?, ?)', number, what);
      return { number, amount };
    });
  }
}

class TestClock extends Clock {
  lead = 0;
  override now(): Date {
    return new Date(Date.now() + this.lead);
  }
}

const DAY = 24 * 3_600_000;
const nothing = async (): Promise<void> => undefined;
const HOOKS: BookHooks = { admit: nothing, onAttempt: nothing, beforeCommit: nothing };

const folder = mkdtempSync(join(tmpdir(), 'once-'));
const clock = new TestClock();
let app: NestFastifyApplication;
let address: string;

beforeAll(async () => {
  const config = readConfig({ DATABASE_URL: `sqlite:${join(folder, 'book.db')}`, RATE_LIMIT: '1000000' });
  const schema = { entities: idempotencySchema.entities, migrations: [...idempotencySchema.migrations, EffectTables1767225600900] };

  @Module({
    imports: [DatabaseModule.forRoot({ config, schema, mode: 'write', hooks: HOOKS, clock })],
    controllers: [EffectsController],
    providers: [{ provide: APP_GUARD, useClass: Someone }],
  })
  class EffectsModule {}

  app = await createHttpApp(EffectsModule, config, { logger: false });
  address = await listenAnywhere(app);
});
afterAll(async () => {
  await app.close();
  rmSync(folder, { recursive: true });
});

interface Answer {
  status: number;
  replayed: string | null;
  body: { number?: number; code?: string; amount?: string };
}

async function post(path: string, amount: string, key?: string, person = 'P-1'): Promise<Answer> {
  const headers = { 'content-type': 'application/json', 'x-test-person': person, ...(key === undefined ? {} : { 'idempotency-key': key }) };
  const response = await fetch(`${address}/api/v1/effects${path}`, { method: 'POST', headers, body: JSON.stringify({ amount }) });
  return { status: response.status, replayed: response.headers.get('idempotency-replayed'), body: (await response.json()) as Answer['body'] };
}

async function upload(content: string, key: string, { name = 'a.pdf', amount = '1.00', type = 'application/pdf' } = {}): Promise<Answer> {
  const body = new FormData();
  body.append('amount', amount);
  body.append('file', new Blob([content], { type }), name);
  const response = await fetch(`${address}/api/v1/effects/file`, { method: 'POST', headers: { 'x-test-person': 'P-1', 'idempotency-key': key }, body });
  return { status: response.status, replayed: response.headers.get('idempotency-replayed'), body: (await response.json()) as Answer['body'] };
}

async function effects(): Promise<number> {
  const row = await app.get(Book).read((view) => view.one<{ count: number }>('SELECT count(*) AS "count" FROM op_effects'));
  return row?.count ?? 0;
}

test('the same request sent again is answered as the first time, and happens once', async () => {
  const before = await effects();
  const first = await post('', '1.00', 'key-1');
  expect(first).toMatchObject({ status: 201, replayed: null, body: { amount: '1.00' } });
  const second = await post('', '1.00', 'key-1');
  expect(second).toEqual({ ...first, replayed: 'true' });
  expect(await effects()).toBe(before + 1);
});

test('many at once happen once', async () => {
  const before = await effects();
  const answers = await Promise.all(Array.from({ length: 40 }, () => post('', '2.00', 'key-2')));
  expect(new Set(answers.map(({ body }) => body.number)).size).toBe(1);
  expect(answers.filter(({ replayed }) => replayed === null)).toHaveLength(1);
  expect(await effects()).toBe(before + 1);
});

test('another body under the same key is refused', async () => {
  await post('', '3.00', 'key-3');
  expect(await post('', '4.00', 'key-3')).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
});

test('of a form the same fields and the same file are the same body, however it was sent', async () => {
  const before = await effects();
  const first = await upload('content', 'key-9');
  expect(first).toMatchObject({ status: 201, replayed: null });
  // Each form has a boundary of its own.
  expect(await upload('content', 'key-9')).toEqual({ ...first, replayed: 'true' });
  expect(await effects()).toBe(before + 1);
  for (const other of [upload('Content', 'key-9'), upload('content', 'key-9', { name: 'b.pdf' }), upload('content', 'key-9', { amount: '2.00' }), upload('content', 'key-9', { type: 'text/xml' })]) {
    expect(await other).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  }
});

test('keys belong to one person and one path', async () => {
  const first = await post('/A-1/approval', '1.00', 'key-4');
  expect(first.status).toBe(200);
  expect((await post('/A-2/approval', '1.00', 'key-4')).body.number).not.toBe(first.body.number);
  expect((await post('/A-1/approval', '1.00', 'key-4', 'P-2')).body.number).not.toBe(first.body.number);
  expect((await post('/%41-1/approval', '1.00', 'key-4')).body.number).toBe(first.body.number);
});

test('without a key each request happens', async () => {
  const before = await effects();
  await post('', '1.00');
  await post('', '1.00');
  expect(await effects()).toBe(before + 2);
});

test('a refusal is not kept: the key is still free', async () => {
  expect((await post('', '13.00', 'key-5')).status).toBe(409);
  expect(await post('', '1.00', 'key-5')).toMatchObject({ status: 201, replayed: null });
});

test('an answer with a secret is never kept', async () => {
  const first = await post('/secret', '7.77', 'key-6');
  expect(first.status).toBe(201);
  expect(await post('/secret', '7.77', 'key-6')).toMatchObject({ status: 409, body: { code: 'idempotency-key-reused' } });
  const kept = await app.get(Book).read((view) => view.all<{ answer: string | null }>(`SELECT answer FROM op_idempotency WHERE path LIKE '%secret'`));
  expect(kept).toEqual([{ answer: null }]);
});

test('after seven days the key is forgotten', async () => {
  const first = await post('', '5.00', 'key-7');
  clock.lead = 7 * DAY - 60_000;
  expect((await post('', '5.00', 'key-7')).body.number).toBe(first.body.number);
  clock.lead = 7 * DAY + 60_000;
  expect((await post('', '5.00', 'key-7')).body.number).not.toBe(first.body.number);
  const rows = await app.get(Book).read((view) => view.all('SELECT path FROM op_idempotency'));
  expect(rows).toHaveLength(1);
  clock.lead = 0;
});

test('two units of work under one key are a defect, not half a replay', async () => {
  expect(await post('/twice', '1.00', 'key-8')).toMatchObject({ status: 500, body: { code: 'defect' } });
});

test.each(['', ' ', 'two words', 'x'.repeat(256), 'caffè', 'a\tb'])('the key %j is refused', async (key) => {
  expect(await post('', '1.00', key)).toMatchObject({ status: 400, body: { code: 'invalid-request' } });
});
